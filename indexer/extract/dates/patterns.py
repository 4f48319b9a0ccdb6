"""The notation of rules: a pattern over tags becomes a regular expression over token codes.

``the? month=MONTH (,|of)? year=YEAR``: words in small letters and signs stand for
themselves, words in capitals for a tag (``A/B`` for either), ``?`` makes the item before
it optional, ``( | )`` groups alternatives, ``name=`` captures one item, ``!`` and ``&``
look ahead for a tag that must not or must follow, ``<!`` and ``<`` look behind. There is
no unbounded repetition, so that matching takes constant time at a position.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from indexer.errors import RuleError
from indexer.extract.dates.lexicon import Lexicon

_LEXEME = re.compile(r"\s*(?:([a-z_]+)=(?!\s)|(<!|<|!|&)(?=\S)|([()|?])|([^\s()|?]+))")


class Pattern:
    """A compiled pattern; ``names`` are its groups in order, of which alternatives may share one.

    ``openings`` are the pairs of code classes that a match can begin with. The regular
    expression itself is compiled at first use: an article needs only some of them.
    """

    def __init__(self, source: str, names: tuple[str, ...], openings: tuple[tuple[str, str], ...]) -> None:
        self._source = source
        self.names = names
        self.openings = openings

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The expression over token codes."""
        return re.compile(self._source)


class _Piece(NamedTuple):
    """A compiled part: its expression, and its possible first two classes (None where it may end sooner)."""

    regex: str
    heads: frozenset[tuple[str, ...]]


_NOTHING: frozenset[tuple[str, ...]] = frozenset({()})


def literals(source: str) -> set[str]:
    """The words and signs in ``source`` that stand for themselves."""
    found = set()
    for _, _, _, atom in _LEXEME.findall(source):
        found |= {part for part in atom.split("/") if part and not part.isupper()}
    return found


def compile_pattern(source: str, lexicon: Lexicon) -> Pattern:
    """Compile ``source``; raises RuleError where it is malformed or no word has one of its tags."""
    compiler = _Compiler(source, lexicon)
    piece = compiler.alternatives()
    if compiler.lexemes or () in piece.heads:
        raise RuleError(f"the pattern {source!r} is not well formed, or matches nothing at all")
    openings = tuple((head[0], head[1] if len(head) > 1 else "") for head in piece.heads)
    return Pattern(piece.regex, tuple(compiler.names), openings)


class _Compiler:
    """A recursive descent over the lexemes of one pattern."""

    def __init__(self, source: str, lexicon: Lexicon) -> None:
        self.source = source
        self.lexicon = lexicon
        self.lexemes = _LEXEME.findall(source)[::-1]
        self.names: list[str] = []

    def alternatives(self) -> _Piece:
        piece = self._sequence()
        regex, heads = piece.regex, piece.heads
        while self._next_sign() == "|":
            self.lexemes.pop()
            piece = self._sequence()
            regex, heads = f"{regex}|{piece.regex}", heads | piece.heads
        return _Piece(regex, heads)

    def _next_sign(self) -> str:
        return self.lexemes[-1][2] if self.lexemes else ")"

    def _pop(self) -> tuple[str, str, str, str]:
        if not self.lexemes:
            raise RuleError(f"something is missing at the end of the pattern {self.source!r}")
        lexeme: tuple[str, str, str, str] = self.lexemes.pop()
        return lexeme

    def _sequence(self) -> _Piece:
        regex, heads = "", _NOTHING
        while self._next_sign() not in ("|", ")"):
            piece = self._item()
            regex += piece.regex
            heads = frozenset((head + more)[:2] for head in heads for more in piece.heads)
        return _Piece(regex, heads)

    def _item(self) -> _Piece:
        name, look, sign, atom = self._pop()
        if look:
            opening = {"!": "(?!", "&": "(?=", "<": "(?<=", "<!": "(?<!"}[look]
            return _Piece(f"{opening}{self._item().regex})", _NOTHING)
        if name:
            self.names.append(name)
            _, _, sign, atom = self._pop()
        piece = self._group() if sign == "(" else self._atom(atom or sign)
        if name:
            piece = _Piece(f"({piece.regex})", piece.heads)
        if self._next_sign() == "?":
            self.lexemes.pop()
            return _Piece(f"(?:{piece.regex})?", piece.heads | _NOTHING)
        return piece

    def _group(self) -> _Piece:
        piece = self.alternatives()
        self._pop()
        return _Piece(f"(?:{piece.regex})", piece.heads)

    def _atom(self, atom: str) -> _Piece:
        codes = self.lexicon.alphabet.having(
            *(part if part.isupper() else f"={part}" for part in atom.split("/"))
        )
        if not codes:
            raise RuleError(f"no word is a {atom!r} in the pattern {self.source!r}")
        return _Piece(f"[{codes}]", frozenset({(codes,)}))
