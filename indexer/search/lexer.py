"""Splits query text into words, phrases, brackets and field names, each with its column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from indexer.search.tree import Field


class Kind(Enum):
    """What a piece of a query is."""

    WORD = auto()
    PHRASE = auto()
    FIELD = auto()
    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query: its text without quotes or colon, and its column from 0.

    ``is_open`` marks a phrase whose closing quote is missing.
    """

    kind: Kind
    text: str
    column: int
    is_open: bool = False


_QUOTES = '"“”„'
_PIECE = re.compile(
    rf"\s+|(?P<bracket>[()])|[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)(?P<closed>[{_QUOTES}]?)|[^\s(){_QUOTES}]+"
)
_FIELD = re.compile(r"([A-Za-z]+):(?!//)")
_OPERATORS = {"AND": Kind.AND, "OR": Kind.OR, "NOT": Kind.NOT}
_FIELDS = frozenset(field.value for field in Field if field.value)


def tokens(query: str) -> Iterator[Token]:
    """The pieces of ``query`` in order, with a last one of kind END."""
    for piece in _PIECE.finditer(query):
        column = piece.start()
        if piece["bracket"]:
            yield Token(Kind.OPEN if piece["bracket"] == "(" else Kind.CLOSE, piece["bracket"], column)
        elif piece["phrase"] is not None:
            yield Token(Kind.PHRASE, piece["phrase"], column, is_open=not piece["closed"])
        elif not piece[0].isspace():
            yield from _word(piece[0], column)
    yield Token(Kind.END, "", len(query))


def _word(text: str, column: int) -> Iterator[Token]:
    if text in _OPERATORS:
        yield Token(_OPERATORS[text], text, column)
        return
    while field := _FIELD.match(text):
        yield Token(Kind.FIELD, field[1].lower(), column)
        text, column = text[field.end() :], column + field.end()
    if text:
        yield Token(Kind.WORD, text, column)


def has_no_meaning(word: str) -> bool:
    """Whether a word stands for itself: it is no operator and does not begin like a field."""
    return word not in _OPERATORS and not _FIELD.match(word)


def is_field(name: str) -> bool:
    """Whether ``name`` is one of the fields that a query may ask for."""
    return name in _FIELDS
