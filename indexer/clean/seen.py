"""What is known of each block of a page before its place is looked at."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from indexer.clean.bylines import find_names
from indexer.clean.marked import Marked
from indexer.clean.trade import prose_groups, trade_groups
from indexer.clean.vocabulary import vocabulary
from indexer.model import SectionKind

_WORDS = (1, 2, 3, 4, 6, 9, 13, 20, 30, 50, 80, 140)
_OPENING = {"-–—•*·▪►#>»+": "b", "\"“‘'«„「『《": "q", "([【（<［〈": "("}
_CLOSING = {
    ".。．": ".",
    ":：": ":",
    "?？؟": "?",
    "!！": "!",
    "…": "e",
    "\"”’'»」』》": "q",
    ")]】）］〉": ")",
    ",;，；、": ",",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A page as the rules read it: its blocks, a kind for each, the headline, and which blocks are none."""

    marked: tuple[Marked, ...]
    kinds: tuple[SectionKind, ...]
    headline: int | None
    untitled: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of one block before its place is looked at.

    ``form`` is P for running text, S for a sentence, L for a label, M for anything else; ``size`` is
    the class of its length in words; ``opens`` and ``closes`` are the classes of its first and last
    character; ``words`` are its vocabulary, ``groups`` those of words of the trade in it, ``prose`` those
    of running text; ``named`` says that it names its writer, ``body`` that the rules take it for the
    article's text.
    """

    form: str
    size: int
    opens: str
    closes: str
    words: set[str]
    groups: tuple[str, ...]
    prose: tuple[str, ...]
    named: bool
    body: bool


def see(marked: Marked, kind: SectionKind) -> Seen:
    """A block by itself; ``kind`` is what the rules take it for."""
    text, shape = marked.text, marked.shape
    prose = shape.is_prose and marked.kind is None
    form = "P" if prose else "S" if shape.is_sentence else "L" if shape.is_label else "M"
    return Seen(
        form,
        bisect_right(_WORDS, shape.words),
        _opening(text[0]),
        _closing(text[-1]),
        vocabulary(text),
        trade_groups(text),
        prose_groups(text),
        bool(find_names(text)),
        kind in (SectionKind.BODY, SectionKind.DATELINE),
    )


def _opening(character: str) -> str:
    """The class of the character that a block begins with."""
    if character.isdigit():
        return "d"
    if character.isalpha():
        return "U" if character.isupper() else "l" if character.islower() else "a"
    return next((name for members, name in _OPENING.items() if character in members), "o")


def _closing(character: str) -> str:
    """The class of the character that a block ends with."""
    found = next((name for members, name in _CLOSING.items() if character in members), None)
    return found or ("d" if character.isdigit() else "a" if character.isalpha() else "o")
