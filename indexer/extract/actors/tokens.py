"""Tokens and sentences with their offsets: what names are made of.

A hyphen stays inside a word (``Jong-un``, ``Al-Qaeda``) unless a part of it is a
word in its own right here: ``U.S.-led``, ``Seoul-based``, ``Trump-Kim``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from indexer.extract.actors.lexicon import words

_TOKEN = re.compile(
    r"""
    (?:[^\W\d_]\.){2,}                               # U.S.  N.K.
  | [^\W_]+(?:[-.'’&][^\W_]+)*                       # words, numbers, Jong-un, O'Gorman, AT&T
  | --+ | \.{2,}                                     # dashes, dots
  | [^\w\s] | _+                                     # one mark
    """,
    re.VERBOSE,
)
_POSSESSIVE = re.compile(r"['’][sS]$")
_MAX_TOKEN = 80
_MAX_SENTENCE = 200
"""Tokens in a sentence, at most: what is longer is a list or hostile, and is cut."""

_GOES_ON = re.compile(r"[\w,]\n[a-z]")
_WRAPPED_LINES = 3
_WRAPPED_SHARE = 4
_LONGEST_DATELINE = 14
_SENTENCE_END = frozenset(".!?…")
_CLOSERS = frozenset("\"'”’)]")


class Token(NamedTuple):
    """One token; ``text`` is the article's text from ``start`` to ``end``."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Parts:
    """Words that a hyphen joins only loosely: listed names, and words that stand alone elsewhere."""

    listed: Collection[str] = ()
    seen: Collection[str] = ()


_NO_PARTS = Parts()


def tokenize(text: str, start: int, end: int, parts: Parts = _NO_PARTS) -> list[Token]:
    """The tokens of ``text[start:end]``; a hyphen between or after ``parts`` divides a word."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        at, stop = match.span()
        if stop - at > _MAX_TOKEN or word.isalnum() or not word[0].isalnum():
            tokens.append(Token(word, at, stop))
            continue
        for piece_start, piece_end in _pieces(word, parts):
            tokens.append(Token(word[piece_start:piece_end], at + piece_start, at + piece_end))
    return _join_periods(tokens)


def _pieces(word: str, parts: Parts) -> Iterator[tuple[int, int]]:
    """Cuts a possessive off, and a hyphenated compound where its parts are words of their own."""
    end = len(word)
    possessive = _POSSESSIVE.search(word)
    if possessive and possessive.start() > 0:
        end = possessive.start()
    at = 0
    while (hyphen := word.find("-", at, end)) > 0:
        left, right = word[at:hyphen], word[hyphen + 1 : end]
        if not _divides(left, right, parts):
            break
        yield at, hyphen
        yield hyphen, hyphen + 1
        at = hyphen + 1
    yield at, end
    if end < len(word):
        yield end, len(word)


def _divides(left: str, right: str, parts: Parts) -> bool:
    if not left[:1].isupper():
        return left.lower() in words("loose_prefix") and right[:1].isupper()
    if f"{left}-{right}" in parts.listed:
        return False
    if right[:1].islower():
        return right.rpartition("-")[2] in words("compound_end") or left in parts.listed
    first_right = right.partition("-")[0]
    known = first_right in parts.listed or first_right in parts.seen
    return known and (left in parts.listed or left in parts.seen)


def _join_periods(tokens: list[Token]) -> list[Token]:
    """Gives abbreviations and initials the period that follows them."""
    joined: list[Token] = []
    for token in tokens:
        if token.text == "." and joined and _keeps_period(joined[-1], token.start):
            last = joined.pop()
            token = Token(last.text + ".", last.start, token.end)
        joined.append(token)
    return joined


def _keeps_period(token: Token, at: int) -> bool:
    text = token.text
    return token.end == at and (text.lower() in words("abbreviation") or (len(text) == 1 and text.isupper()))


def sentences(text: str, tokens: list[Token]) -> Iterator[list[Token]]:
    """The tokens, sentence by sentence, the dateline by itself.

    A line ends a sentence unless the next goes on in lower case; where lines are
    wrapped, only a blank line or an indented one does.
    """
    wrapped = is_wrapped(text[tokens[0].start : tokens[-1].end]) if tokens else False
    sentence: list[Token] = []
    end = -1
    for i, token in enumerate(tokens):
        apart = token.start > end
        if sentence and (
            len(sentence) == _MAX_SENTENCE
            or (apart and (_breaks(text, tokens, i, wrapped=wrapped) or _ends_dateline(sentence)))
        ):
            yield sentence
            sentence = []
        sentence.append(token)
        end = token.end
    if sentence:
        yield sentence


def is_wrapped(text: str) -> bool:
    """Whether lines were broken at a width, in the middle of sentences."""
    goes_on = len(_GOES_ON.findall(text))
    return goes_on >= _WRAPPED_LINES and _WRAPPED_SHARE * goes_on >= text.count("\n")


def _ends_dateline(sentence: list[Token]) -> bool:
    """``SEOUL, Sept. 26 (Yonhap) --``: a dash soon after a place in capitals or a bracket."""
    if not 1 < len(sentence) <= _LONGEST_DATELINE or sentence[-1].text not in ("-", "--", "—", "–"):
        return False
    place = sentence[0].text
    return sentence[-2].text == ")" or (place.isupper() and len(place) > 2)


def _breaks(text: str, tokens: list[Token], i: int, *, wrapped: bool) -> bool:
    before, token = tokens[i - 1], tokens[i]
    first = token.text[0]
    at = text.find("\n", before.end, token.start)
    if at >= 0 and (not wrapped or token.start - at > 1):
        return not first.islower() or before.text[-1] in _SENTENCE_END
    if before.text in _CLOSERS and i >= 2:
        before = tokens[i - 2]
    if before.text in _SENTENCE_END or before.text[:2] == "..":
        return not first.islower()
    return False
