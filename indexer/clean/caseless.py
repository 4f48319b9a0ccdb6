"""Names in scripts without capitals, told by the words they begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from indexer.clean.names import name_words, surnames
from indexer.model import Excerpt, Span

_HAN_WORD = re.compile(r"[^\s|/｜·]+")
_MOST_HAN_WORDS = 4
_HAN_OUTLET = re.compile("(?:[报報网網社刊台]|新闻|新聞|中文|卫视|衛視)$")
_HAN = re.compile(r"[\u3400-\u9fff]")
_AND = re.compile(r"\sو\s?(?=[\u0620-\u064a]{2})|\sऔर\s|\s(?=通讯员|通訊員)")


def names_beside_an_outlet(line: str) -> tuple[Excerpt, ...]:
    """Chinese names before or behind an outlet or a place."""
    words = [(word[0], Span(*word.span())) for word in _HAN_WORD.finditer(line)]
    if not 1 < len(words) <= _MOST_HAN_WORDS or not _HAN.search(line):
        return ()
    named = [(word, span) for word, span in words if _chinese().fullmatch(word)]
    others = [word for word, _ in words if not _chinese().fullmatch(word)]
    if not named or not others or not all(_HAN_OUTLET.search(word) or len(word) == 2 for word in others):
        return ()
    return tuple(Excerpt(word, span) for word, span in named)


def caseless_names(said: str, at: int) -> Iterator[Excerpt]:
    """Names in scripts without capitals, by the word they begin with."""
    pieces = _between(said)
    for piece in pieces:
        words = said[piece.start : piece.end].split()
        given = 2 <= len(words) <= 4 and (piece is not pieces[0] or words[0] in name_words("given"))
        surnamed = bool(words) and all(_japanese().fullmatch(word) for word in words)
        if not (given or surnamed):
            return
    for piece in pieces:
        for word in re.finditer(r"\S+" if _HAN.match(said) else r".+", said[piece.start : piece.end]):
            yield Excerpt(word[0], Span(*word.span()).shifted(at + piece.start))


def _between(said: str) -> list[Span]:
    pieces, at = [], 0
    for sign in _AND.finditer(said):
        pieces.append(Span(at, sign.start()))
        at = sign.end()
    return [*pieces, Span(at, len(said))]


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile(f"[{surnames()['chinese']}][\u3400-\u9fff]{{1,2}}")


@cache
def _japanese() -> re.Pattern[str]:
    known = "|".join(surnames()["japanese"])
    return re.compile(rf"(?:{known})[\u3400-\u9fff\u3041-\u30ff]{{1,3}}")
