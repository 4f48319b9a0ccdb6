"""Tokens with their offsets: what names are made of.

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
  | (?<=\.)['’]s\b                                   # Corp.'s
  | --+ | \.{2,}                                     # dashes, dots
  | [^\w\s] | _+                                     # one mark
    """,
    re.VERBOSE,
)
_POSSESSIVE = re.compile(r"['’][sS]$")
_GLUED = re.compile(
    r"(?<=[a-z]{2})\.(?=[A-Z][a-z])(?!(?:Com|Net|Org|Co)\b)"
    r"|(?<=[a-z]{3})\.(?=[A-Z]{3,}\b)(?!(?:COM|NET|ORG|GOV|EDU)\b)"
    r"|(?<=[a-z]{3})\.(?=[AI]$)|(?<=[0-9]{2})\.(?=[A-Z][a-z]{2})"
)
"""The end of a sentence whose space was lost, as where paragraphs were joined: ``in jail.The``."""
_MAX_TOKEN = 80


class Token(NamedTuple):
    """One token; ``text`` is the article's text from ``start`` to ``end``."""

    text: str
    start: int
    end: int


_AGAINST = ("v", "vs")
"""What stands between the parties of a case, with a period: Berg v. Holm."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Words that a hyphen joins only loosely: listed names, and words that stand alone elsewhere."""

    listed: Collection[str] = ()
    seen: Collection[str] = ()


_NO_PARTS = Parts()

_new_token = tuple.__new__
"""Makes a token without the function that a NamedTuple puts between: it is made for every word."""


def tokenize(text: str, start: int, end: int, parts: Parts = _NO_PARTS) -> list[Token]:
    """The tokens of ``text[start:end]``; a hyphen between or after ``parts`` divides a word."""
    tokens: list[Token] = []
    append = tokens.append
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        at, stop = match.span()
        if word == ".":
            _add_period(tokens, at)
        elif word.isalnum() or stop - at > _MAX_TOKEN or not word[0].isalnum():
            append(_new_token(Token, (word, at, stop)))
        else:
            for first, end_of_piece in _pieces(word, parts):
                if word[first:end_of_piece] == ".":
                    _add_period(tokens, at + first)
                else:
                    append(Token(word[first:end_of_piece], at + first, at + end_of_piece))
    return tokens


def _pieces(word: str, parts: Parts) -> Iterator[tuple[int, int]]:
    """Cuts a possessive off, and a hyphenated compound where its parts are words of their own."""
    glued = _GLUED.search(word)
    if glued:
        period = glued.start()
        yield from _pieces(word[:period], parts)
        yield period, period + 1
        yield from ((period + 1 + at, period + 1 + end) for at, end in _pieces(word[period + 1 :], parts))
        return
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


def _add_period(tokens: list[Token], at: int) -> None:
    """Gives an abbreviation or initials before ``at`` the period there; else it is a token of its own."""
    if tokens and _keeps_period(tokens[-1], at):
        last = tokens.pop()
        tokens.append(Token(last.text + ".", last.start, at + 1))
    else:
        tokens.append(Token(".", at, at + 1))


def _keeps_period(token: Token, at: int) -> bool:
    text = token.text
    if token.end != at or not (text[0].isupper() or text in _AGAINST):
        return False
    is_initials = "." in text and text.isupper()  # then-U.S. President
    return len(text) == 1 or is_initials or text.lower() in words("abbreviation")
