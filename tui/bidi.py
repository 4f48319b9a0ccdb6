"""Text that is written from right to left, in the order in which its letters are to be seen. Pure.

What a terminal program can do for Arabic or Hebrew depends on the terminal. Most (xterm, foot,
kitty, Alacritty, the Linux console, and tmux, screen and mosh between) put cell after cell from
left to right and know nothing of direction: there the program has to order the letters itself,
or every word is read backwards. Some (VTE as in GNOME Terminal, Konsole, mlterm, Apple's
Terminal) order each line by themselves, which spoils a screen of several columns. ECMA-48 has a
mode for it, BDSM: ``CSI 8 l`` says that the program orders the text, as the recommendation
"BiDi in Terminal Emulators" asks programs that use the whole screen to do. VTE obeys it, and
terminals that know of no direction ignore it. So the reader sends it, and orders each field of a
row and each line of an article by the Unicode Bidirectional Algorithm (UAX #9), joins Arabic
letters (:mod:`tui.shaping`), and sets paragraphs that begin from right to left flush right.
Terminals that order the text but do not know the mode are recognised where they name
themselves; elsewhere ``right-to-left = "terminal"`` in the configuration leaves it to them.

What is left out: explicit embeddings and isolates, since texts cannot have any here (they are
made harmless, see :mod:`indexer.harmless`), and lines that one types in, which stand in the
order of typing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len

from tui.looks import Look, Piece, Pieces
from tui.shaping import shaped

MODE_ON, MODE_OFF = "\x1b[8l", "\x1b[8h"
"""BDSM of ECMA-48: the program orders the text, or the terminal does."""

_TURNED = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_INLINE = (
    Look.HIT | Look.HERE | Look.ACTOR | Look.DATE | Look.CHOSEN | Look.STRONG | Look.ADDED | Look.REMOVED
)
"""Looks of words within a running text; a change between any others is where a field ends."""

_GAP = re.compile(" {2,}")
_MIRRORED = dict(zip("()[]{}<>«»‹›≤≥", ")(][}{><»«›‹≥≤", strict=True))
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_STRONG, _NUMBERS = frozenset("LR"), frozenset(("EN", "AN"))

Cluster = tuple[str, Look]
"""A letter with what combines with it."""


def is_turned(text: str) -> bool:
    """Whether anything in ``text`` is written from right to left."""
    return not text.isascii() and _TURNED.search(text) is not None


def begins_turned(text: str) -> bool:
    """Whether the first letter that has a direction is written from right to left (rules P2 and P3)."""
    kinds = (unicodedata.bidirectional(character) for character in text)
    return next((kind != "L" for kind in kinds if kind in ("L", "R", "AL")), False)


def flush_right(pieces: Pieces, width: int) -> Pieces:
    """``pieces`` with blanks before them, so that they end where ``width`` columns do."""
    return ((" " * max(0, width - sum(cell_len(text) for text, _ in pieces)), Look.PLAIN), *pieces)


def visual(pieces: Pieces, *, turned: bool | None = None) -> Pieces:
    """``pieces`` in the order in which they are seen from left to right.

    Args:
        pieces: a row of fields, or one line of a text.
        turned: that they are one line, of a paragraph that is written from right to left or
            is not; None for a row of fields, which go by their own first letters.
    """
    if not turned and not any(is_turned(text) for text, _ in pieces):
        return pieces
    fields = [pieces] if turned is not None else [*_fields(pieces)]
    ordered = (one for field in fields for one in _ordered(field, turned=turned))
    return tuple(
        ("".join(text for text, _ in run), look) for look, run in groupby(ordered, lambda one: one[1])
    )


def _fields(pieces: Pieces) -> Iterator[Pieces]:
    """The parts of a row that are to be ordered each by itself."""
    field: list[Piece] = []
    for text, look in pieces:
        if field and look != field[-1][1] and not (look | field[-1][1]) & _INLINE:
            yield tuple(field)
            field = []
        at = 0
        for gap in _GAP.finditer(text):
            yield (*field, (text[at : gap.start()], look))
            yield ((gap[0], look),)
            field, at = [], gap.end()
        field.append((text[at:], look))
    yield tuple(field)


def _ordered(field: Pieces, *, turned: bool | None) -> Sequence[Cluster]:
    """The clusters of a field from left to right: rules L1 to L4."""
    whole = "".join(text for text, _ in field)
    if not is_turned(whole) and not turned:
        return field
    base = int(begins_turned(whole) if turned is None else turned)
    clusters = [*_clusters(shaped(whole), field)]
    levels = _levels([text[0] for text, _ in clusters], base)
    ordered = [
        (_MIRRORED.get(text, text) if level % 2 else text, look)
        for (text, look), level in zip(clusters, levels, strict=True)
    ]
    for least in range(max(levels, default=0), 0, -1):
        _reverse(ordered, levels, least)
    return ordered


def _clusters(text: str, field: Pieces) -> Iterator[Cluster]:
    """Each letter of ``text`` with its marks, in the look that it has in ``field``, which is as long."""
    looks = [look for part, look in field for _ in part]
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or unicodedata.category(text[at]) not in ("Mn", "Me", "Cf"):
            yield text[start:at], looks[start]
            start = at


def _reverse(ordered: list[Cluster], levels: list[int], least: int) -> None:
    """Turn every run of a level from ``least`` on round (rule L2), the levels with it."""
    at = 0
    for is_run, group in groupby([level >= least for level in levels]):
        end = at + len([*group])
        if is_run:
            ordered[at:end] = ordered[at:end][::-1]
            levels[at:end] = levels[at:end][::-1]
        at = end


def _levels(letters: Sequence[str], base: int) -> list[int]:
    """The embedding level of each letter: rules W1 to W7, N0 to N2, I1, I2 and L1."""
    of_base = "R" if base else "L"
    kinds = [unicodedata.bidirectional(letter) for letter in letters]
    blank_from = len(kinds)
    while blank_from and kinds[blank_from - 1] in ("WS", "S", "B", "BN"):
        blank_from -= 1
    kinds = _weak(kinds, of_base)
    _pair(kinds, letters, of_base)
    kinds = _neutrals(kinds, of_base)
    found = [_level(kind, base) for kind in kinds]
    return found[:blank_from] + [base] * (len(found) - blank_from)


def _level(kind: str, base: int) -> int:
    if base:
        return 1 if kind == "R" else 2
    return {"R": 1, "L": 0}.get(kind, 2)


def _weak(kinds: Sequence[str], of_base: str) -> list[str]:
    """Numbers, and what belongs to them: rules W1 to W7."""
    found: list[str] = []
    strong = before = of_base
    for kind in kinds:
        kind = before if kind == "NSM" else kind
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kind = "AN"
        found.append(kind)
        before = kind
    found = ["R" if kind == "AL" else kind for kind in found]
    for n in range(1, len(found) - 1):
        around = found[n - 1]
        if around == found[n + 1] and (around == "EN" and found[n] in ("ES", "CS")):
            found[n] = "EN"
        elif around == found[n + 1] == "AN" and found[n] == "CS":
            found[n] = "AN"
    _spread(found, range(len(found)), -1)
    _spread(found, range(len(found) - 1, -1, -1), 1)
    strong = of_base
    for n, kind in enumerate(found):
        if kind in _STRONG:
            strong = kind
        elif kind == "EN" and strong == "L":
            found[n] = "L"
    return ["ON" if kind not in _STRONG | _NUMBERS else kind for kind in found]


def _spread(kinds: list[str], order: Iterable[int], beside: int) -> None:
    """Make signs of money and the like part of the number beside them (rule W5)."""
    for n in order:
        if kinds[n] == "ET" and 0 <= n + beside < len(kinds) and kinds[n + beside] == "EN":
            kinds[n] = "EN"


def _pair(kinds: list[str], letters: Sequence[str], of_base: str) -> None:
    """Give both brackets of a pair the direction of what they enclose (rule N0)."""
    for opening, closing in sorted(_pairs(kinds, letters)):
        inside = {_side(kind) for kind in kinds[opening + 1 : closing] if kind != "ON"}
        if not inside:
            continue
        if of_base in inside:
            kinds[opening] = kinds[closing] = of_base
        else:
            before = next((_side(kind) for kind in reversed(kinds[:opening]) if kind != "ON"), of_base)
            kinds[opening] = kinds[closing] = before


def _pairs(kinds: Sequence[str], letters: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where brackets open and close."""
    open_ones: list[int] = []
    for at, letter in enumerate(letters):
        if kinds[at] != "ON":
            continue
        if letter in _BRACKETS:
            open_ones.append(at)
        elif letter in _BRACKETS.values():
            fitting = [n for n in open_ones if _BRACKETS[letters[n]] == letter]
            if fitting:
                yield fitting[-1], at
                open_ones = open_ones[: open_ones.index(fitting[-1])]


def _neutrals(kinds: Sequence[str], of_base: str) -> list[str]:
    """What has no direction goes with what is around it, else with the paragraph: rules N1 and N2."""
    found = [*kinds]
    at, before = 0, of_base
    for is_neutral, group in groupby(kinds, lambda kind: kind == "ON"):
        end = at + len([*group])
        if is_neutral:
            after = _side(found[end]) if end < len(found) else of_base
            found[at:end] = [before if before == after else of_base] * (end - at)
        else:
            before = _side(found[end - 1])
        at = end
    return found


def _side(kind: str) -> str:
    """Numbers count as written from right to left here."""
    return "L" if kind == "L" else "R"
