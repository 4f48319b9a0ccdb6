"""The agency or outlet that stands with the day on a line, glued to it or not: ``IndiaPTI09 Nov, 2017``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from indexer.clean.agencies import (
    agency_forms,
    agency_in_front,
    agency_named,
    is_agency,
    plain,
    with_stand_in,
)
from indexer.clean.patterns import read_table
from indexer.clean.stated import stated_dates

_LONGEST = 100
_MOST_OTHERS = 3
"""A line of more words than these beside the day and the agency is a caption, or tells something."""
_FEWEST_GLUED = 3
_TIME = re.compile(
    r"\d{1,2}\s?[:.h時시]\s?\d{2}(?:[:.]\d{2})?분?\s?(?:[ap]\.?m\b\.?)?"
    r"|\b\d{1,2}\s?[ap]\.?m\b\.?|\d{1,2}(?:時|시)(?:\d{1,2}分)?"
)
_ZONE = re.compile(
    r"\b(?:[ECMPAJKIBWG]S?D?T|A?CEST|EEST|WEST|UTC|GMT|MSK|МСК|WIB|TSİ)\b(?:\s?[+-]\s?\d{1,2})?"
)
_PARTED = re.compile(r"\s*[|•·]\s*|\s+[-–—/]\s+|\s*[,;:(){}\[\]【】（）：、，／]\s*|\s{2,}")
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_AROUND = " |•·-–—/,;:.…*()[]"
_CHINESE = re.compile(
    r"(?![本该該各我])[\u3400-\u9fff]{2,8}?"
    r"(?:网站|網站|[日晚早时晨商]报|[日晚早時晨商]報|周刊|週刊|电视台|電視台|广播电台|新闻网|新聞網|通讯社|通訊社|客户端)"
)


def agency_beside_day(line: str) -> str | None:
    """The agency with which a short line states a day, and little else; in Chinese any outlet."""
    named = len(line) <= _LONGEST and (with_stand_in(plain(line)) or _CHINESE.search(line))
    days = stated_dates(line) if named else ()
    if not days:
        return None
    said, at = [], 0
    for day in days:
        said.append(line[at : day.span.start])
        at = day.span.end
    said.append(line[at:])
    parts = [bare for piece in said for bare in _parts(piece)]
    found = next(filter(None, map(_credited, parts)), None)
    if found is None or sum(len(_WORD.findall(part)) for part in parts) > _MOST_OTHERS + len(found.split()):
        return None
    return found


def _parts(said: str) -> Iterator[str]:
    """What stands between signs, without times, labels and the words of a line that states a day."""
    for part in _PARTED.split(_ZONE.sub("|", _TIME.sub("|", said))):
        bare = _labels().sub(" ", part).strip(_AROUND)
        if bare:
            yield " ".join(bare.split())


def _credited(part: str) -> str | None:
    """The agency or outlet that a part of a line is, or begins with, or ends with."""
    if is_agency(part):
        return agency_named(part)
    return (part if _CHINESE.fullmatch(part) else None) or agency_in_front(part) or _glued(part)


def _glued(part: str) -> str | None:
    """The agency that is glued to a section or place in front of it: ``IndiaPTI``, ``Top NewsAFP``."""
    for form in agency_forms():
        if len(form) >= _FEWEST_GLUED and part.endswith(form) and part[: -len(form)][-1:].islower():
            return agency_named(form) if form[0].isupper() else None
    return None


@cache
def _labels() -> re.Pattern[str]:
    """The labels of a date, and the words that stand beside one."""
    table = read_table("dates.toml")
    labels = [word for listed in table["labels"].values() for word in listed]
    words = [*labels, *table["told"]["none"], *table["days"]["names"], "le", "el", "il"]
    names = "|".join(sorted(map(re.escape, set(words)), key=len, reverse=True))
    return re.compile(rf"(?<![^\W\d_])(?:{names})(?![^\W\d_])", re.IGNORECASE)
