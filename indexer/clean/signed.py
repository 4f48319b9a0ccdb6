"""Writers on lines that their place makes bylines: ``Jane Roe, staff writer``, ``Jane Roe | 3 May 2019``.

A line like that may as well name a place or a topic, so that these are asked only of
lines beside a headline or a text, or of those that the line model takes for bylines.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from indexer.clean.agencies import agency_named
from indexer.clean.bylines import find_names
from indexer.clean.letters import CAPITALS
from indexer.clean.names import bare_name, bare_names, caseless_name, caseless_names
from indexer.clean.patterns import read_table
from indexer.clean.phrases import names_among_phrases, posts
from indexer.clean.stated import month_names, stated_dates
from indexer.model import Excerpt, Span

_DIGIT = re.compile(r"\d")
_NOT_LETTERS = re.compile(r"[\W\d_]+")
_TAIL = re.compile(r"[\W_]*$")
_PARTED = re.compile(r"\s*[|•·—–(/]\s*|\s+-\s+|,\s+|:\s+")
_OUTLET = re.compile(
    r"^[«„“\"]|\.\w{2,4}\W*$|\w*(?:news|times|post|radio|tv)\b|^(?-i:[A-Z]{2,}(?: [A-Z]{2,})*)\W*$",
    re.IGNORECASE,
)
_PLACE = re.compile(rf"[{CAPITALS}][\w-]{{3,20}}")
_HANGUL_NAME = re.compile(r"[가-힣]{3}")
_LONGEST = 120
_FEWEST_LETTERS = 4
_TIME = re.compile(r"\d{1,2}[:h]\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2}")


@cache
def _posts() -> re.Pattern[str]:
    words, whole = posts()
    return re.compile(rf"(?<![^\W\d_])(?:{words}|(?:{whole})(?![^\W\d_]))", re.IGNORECASE)


@cache
def _day_words() -> re.Pattern[str]:
    """The name of a month or day at the end of what stands before the first digit of a line."""
    days = "|".join(map(re.escape, read_table("dates.toml")["days"]["names"]))
    return re.compile(rf"[\W_]*(?<![^\W\d_])(?:{month_names()}|{days})[\W_]*$", re.IGNORECASE)


@lru_cache(maxsize=512)
def signed_names(line: str) -> tuple[Excerpt, ...]:
    """The writers with whose names a line begins (or ends, after a date), before a date, post or outlet."""
    if len(line) > _LONGEST:
        return ()
    at, said, dated = _beside_digits(line) if _is_dated(line) else (0, line, False)
    names = () if dated and _label().search(said) else _leading(said, dated=dated)
    if not names:
        return names_among_phrases(line, dated=dated)
    return tuple(Excerpt(name.text, name.span and name.span.shifted(at)) for name in names)


def signed_in_hangul(line: str, spoken: str) -> tuple[Excerpt, ...]:
    """The name that is all of a line right below a text, as broadcasters of Korea set their reporters."""
    named = caseless_names(line) if _HANGUL_NAME.fullmatch(line) else ()
    return tuple(name for name in named if name.text not in spoken)


def written_names(line: str) -> tuple[Excerpt, ...]:
    """The writers on a line that is known to name some."""
    plain = find_names(line) or bare_names(line) or signed_names(line)
    return plain or tuple(name for name in (caseless_name(line),) if name)


def tells_post(words: str) -> bool:
    """Whether words speak of a writer's post or outlet."""
    return _posts().search(words) is not None or _is_outlet(words)


def is_post(words: str) -> bool:
    """Whether words are a writer's post."""
    return _posts().search(words) is not None and not _pictured().search(words)


@cache
def _pictured() -> re.Pattern[str]:
    """A word of those who took the pictures."""
    return re.compile(r"photo|foto|фото|camera|kamera|video|видео|तस्वीर|تصوير", re.IGNORECASE)


def _is_dated(line: str) -> bool:
    return _TIME.search(line) is not None or bool(stated_dates(line))


@cache
def _label() -> re.Pattern[str]:
    """The label of a date, which looks like a name: ``Last Updated``."""
    labels = read_table("dates.toml")["labels"].values()
    names = "|".join(re.escape(word) for listed in labels for word in listed)
    return re.compile(rf"\b(?:{names})i?\b", re.IGNORECASE)


def _beside_digits(line: str) -> tuple[int, str, bool]:
    """The words before the digits of a line, or else after them, and where those begin."""
    first = _DIGIT.search(line)
    if first is None:
        return 0, line, True
    before = line[: first.start()]
    while (cut := _day_words().sub("", before)) != before:
        before = cut
    if sum(map(str.isalpha, before)) >= _FEWEST_LETTERS:
        return 0, _TAIL.sub("", before), True
    last = max(match.end() for match in _DIGIT.finditer(line))
    opening = _NOT_LETTERS.match(line, last)
    start = opening.end() if opening else last
    return start, line[start:], True


def _leading(said: str, *, dated: bool) -> tuple[Excerpt, ...]:
    """The names with which a line begins; without a date, a post or an outlet has to follow them."""
    parted = _PARTED.search(said)
    if parted is None:
        return bare_names(said) if dated else _before_post(said)
    head, beyond = said[: parted.start()], said[parted.end() :]
    names = bare_names(head) or _before_post(head)
    placed = parted[0] == ", " and _PLACE.fullmatch(beyond) is not None
    if not names or not (dated or placed or tells_post(beyond)):
        return ()
    if placed:
        return names
    if parted[0].strip() in (",", "/"):
        further = bare_names(beyond)
        if not any(_is_outlet(name.text) for name in further):
            names += tuple(Excerpt(n.text, n.span and n.span.shifted(parted.end())) for n in further)
    return names


def _is_outlet(words: str) -> bool:
    return _OUTLET.search(words) is not None or agency_named(words.strip("() ")) is not None


def _before_post(said: str) -> tuple[Excerpt, ...]:
    """The name before a post that no sign divides from it: ``Jane Roe Washington Correspondent``."""
    post = _posts().search(said)
    words = said[: post.start()].split() if post else []
    if len(words) < 2 or post is None or post.end() < len(said.rstrip(" .")) - 12:
        return ()
    name = bare_name(" ".join(words[:2]))
    start = said.find(words[0])
    return () if name is None else (Excerpt(name.text, Span(start, start + len(name.text))),)
