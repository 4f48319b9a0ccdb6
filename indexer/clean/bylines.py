"""Who wrote an article, where a line of its page says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from indexer.clean.agencies import is_agency
from indexer.clean.letters import CAPITALS
from indexer.clean.names import BULLET, NAME, bare_names, has_no_name, pieces, surnames, without_agency
from indexer.clean.patterns import PatternRule, PatternTable, read_table, signs_of
from indexer.clean.stated import month_names
from indexer.model import Excerpt, Span

_OUTLET = re.compile(r"The\s|L[ae]s\s|La\s|L’\w|Le\s(?!Minh|Quang)\w{4}")
"""How the name of a paper begins, and hardly that of its writer."""
_AFFILIATION = re.compile(
    r"\s(?:(?:for|in|at|of|from|with|avec|mit|con|pour|para|für|для|à|aus|[-–—@(])\s|envoyée?s?\sspéci).*$",
    re.IGNORECASE,
)
_HAN_WORDS = frozenset(
    (
        "报道",
        "報導",
        "摄影",
        "攝影",
        "编辑",
        "編輯",
        "本刊记者",
        "本报记者",
        "通讯员",
        "综合报道",
        "佚名",
        "匿名",
        "未知",
        "网络",
    )
)
"""What stands among Chinese names and is none."""
_HAN_DESK = re.compile(
    r"[\u3400-\u9fff]+(?:支局|総局|新聞|通信|時事|共同|取材班|(?:報道|社会|編集|経済|国際|政治)部)"
)
"""A desk, bureau or agency in brackets where names stand too."""
_SET_WIDE = re.compile(r"([\u3400-\u9fff])[ \u3000]([\u3400-\u9fff])")
"""A name of two characters, set as wide as those of three."""
_HAN_NAME = 3
_POST_IN_FRONT = re.compile(r"(?:通讯员|通訊員|实习生|實習生|记者|記者)\s?(?=[\u3400-\u9fff]{2})")
_FIELD = re.compile(r"[^|\s][^|]*")
"""What stands between bars."""
_WEEKDAY = re.compile(r"(?<=\S\s)(\S+)\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
"""The day of a date behind a first name and a surname."""
MAX_LINE = 200


@cache
def byline_rules() -> PatternTable:
    """The rules for lines that name writers."""
    return PatternTable(_entries("rule"), _read, _parts())


def _entries(table: str) -> list[dict[str, Any]]:
    """The rules of both files, those that say more of a line first."""
    return [*read_table("signatures.toml")[table], *read_table("bylines.toml")[table]]


@cache
def _parts() -> dict[str, str]:
    given = "|".join(read_table("names.toml")["given"]["words"])
    places = "|".join(surnames()["korean_places"])
    japanese = [name for name in surnames()["japanese"] if len(name) > 1]
    return {
        "GIVEN": f"(?:{given})",
        "HAN": r"(?-i:[\u3400-\u9fff])",
        "HANNAME": r"(?-i:[\u3400-\u9fff]{2,6}[·•][\u3400-\u9fff]{2,6}|[\u3400-\u9fff]{2,4})",
        "MONTH": f"(?:{month_names()})",
        "UPPER": CAPITALS,
        "CSURNAME": f"(?-i:[{_chinese_surnames()}])",
        "WIDE": f"(?-i:[{surnames()['chinese']}](?:[\u3400-\u9fff]{{1,2}}|\\s[\u3400-\u9fff])"
        "(?![\u3400-\u9fff]))",
        "CNAME": f"(?-i:[{surnames()['chinese']}][\u3400-\u9fff]{{1,2}}(?![\u3400-\u9fff]))",
        "KNAME": f"(?-i:(?!(?:{places})[^가-힣])[{surnames()['korean']}][가-힣]{{2}}"
        "|(?:남궁|황보|제갈|선우)[가-힣]{1,2})"
        "(?=[^가-힣]|기자|특파원|입니다|$)",
        "JNAME": f"(?-i:(?:{'|'.join(japanese)})[\u3400-\u9fff\u3040-\u30ff]{{1,3}})",
        "CAPITAL": f"(?-i:[{CAPITALS}\u0590-\u05ff\u0600-\u06ff\u0900-\u0dff\u0e00-\u0e7f])",
    }


@cache
def inline_rules() -> PatternTable:
    """The rules for names within the text."""
    return PatternTable(_entries("inline"), _read_inline, _parts())


def _read_inline(rule: PatternRule, line: str) -> list[str]:
    return [name.text for name in _names_of(rule.pattern.search(line))]


def find_inline_names(line: str) -> tuple[Excerpt, ...]:
    """The writers that the opening or the end of a text names, with spans within it."""
    head, tail = line[:MAX_LINE], line[-MAX_LINE:]
    return _inline_names(head, tail, len(line) - len(tail))


@lru_cache(maxsize=256)
def _inline_names(head: str, tail: str, at: int) -> tuple[Excerpt, ...]:
    """Names in the opening of a line or in its end, which begins at ``at``."""
    for rule in inline_rules().asked_of(signs_of(head + tail)):
        if names := tuple(_names_of(rule.pattern.search(head))):
            return names
        if names := tuple(_names_of(rule.pattern.search(tail))):
            return tuple(Excerpt(name.text, name.span and name.span.shifted(at)) for name in names)
    return ()


def _read(rule: PatternRule, line: str) -> list[str]:
    return [name.text for name in _names(rule, line)]


@lru_cache(maxsize=1024)
def find_names(line: str) -> tuple[Excerpt, ...]:
    """The writers that a line names, with spans within it; none where it is no byline."""
    if len(line) > MAX_LINE:
        return ()
    return _stated(line) or _among_fields(line)


def _stated(line: str) -> tuple[Excerpt, ...]:
    rules = byline_rules().asked_of(signs_of(line))
    return next((names for rule in rules if (names := tuple(_names(rule, line)))), ())


def _among_fields(line: str) -> tuple[Excerpt, ...]:
    """The writers of the one field of a line that has their label: ``5 May 2021 | Author: Jane Roe |``."""
    if "|" not in line:
        return ()
    fields = [Span(*field.span()) for field in _FIELD.finditer(line)]
    labelled = (field for field in fields if len(fields) > 1 and ":" in line[field.start : field.end])
    named = ((field, _stated(line[field.start : field.end].rstrip())) for field in labelled)
    found = next(((field, names) for field, names in named if names), None)
    if found is None:
        return ()
    return tuple(Excerpt(name.text, name.span and name.span.shifted(found[0].start)) for name in found[1])


def _names(rule: PatternRule, line: str) -> Iterator[Excerpt]:
    bullet = BULLET.match(line)
    return _names_of(rule.pattern.fullmatch(line, bullet.end() if bullet else 0))


def _names_of(match: re.Match[str] | None) -> Iterator[Excerpt]:
    """The names that the group ``names`` (or ``names2``) holds, with spans in the line that was matched."""
    if match is None:
        return
    group = next(name for name in match.re.groupindex if match[name] is not None)
    at = match.start(group)
    for piece in pieces(_WEEKDAY.sub(r"\1", match[group])):
        for part in _apart(match[group], piece):
            text = without_agency(_AFFILIATION.sub("", match[group][part.start : part.end]))
            if (
                text not in _HAN_WORDS
                and not _HAN_DESK.fullmatch(text)
                and not is_agency(text)
                and not _opens_with_agency(text)
                and NAME.fullmatch(text)
                and not has_no_name(text)
                and not _OUTLET.match(text)
            ):
                span = Span(part.start, part.start + len(text)).shifted(at)
                yield Excerpt(_SET_WIDE.sub(r"\1\2", text), span)


def _opens_with_agency(said: str) -> bool:
    """Whether the first word is an agency in capitals, and the label behind it is not: ``AFP Last``."""
    first = said.partition(" ")[0]
    return first.isupper() and not said.isupper() and is_agency(first)


def _apart(names: str, piece: Span) -> Iterator[Span]:
    """One name without the post in front of it, or several Chinese ones run together."""
    said = names[piece.start : piece.end]
    post = _POST_IN_FRONT.match(said)
    start = piece.start + (post.end() if post else 0)
    if not _run_together().fullmatch(names, start, piece.end):
        yield Span(start, piece.end)
        return
    for at in range(start, piece.end, _HAN_NAME):
        yield Span(at, at + _HAN_NAME)


@cache
def _run_together() -> re.Pattern[str]:
    """Two Chinese names or more of three characters each."""
    return re.compile(f"(?:[{_chinese_surnames()}][\u3400-\u9fff]{{2}}){{2,5}}")


def _chinese_surnames() -> str:
    """All surnames of China, those that are words too."""
    return f"{surnames()['chinese']}{surnames()['chinese_words']}"


def names_told(field: str) -> tuple[str, ...]:
    """The writers that the field of a record names; all of the field where it is no list of names."""
    names = find_names(field) or bare_names(field)
    return tuple(name.text for name in names) or ((field,) if field else ())
