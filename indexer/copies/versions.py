"""What a later version of an article changed: sentence by sentence, and within a sentence word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import chain, takewhile

from indexer.model import Span

MOST_SENTENCES = 500
"""Sentences compared one by one, since difflib may take quadratic time; more are taken as a whole."""

MOST_CHARACTERS = 6_000
"""Length up to which a run is compared word by word; a longer one is removed and the new one added."""

LEAST_ALIKE = 0.4
"""Share of words in common below which a sentence is a new one and not the old one changed."""

_BREAK = re.compile(r"\n|[.!?。！？]['\"”’»)\]]{0,3}(?=\s)")
_INITIAL = re.compile(r"\b[^\W\d_a-z]\.$")
_WORD = re.compile(r"\w+|[^\w\s]")

_Opcode = tuple[str, int, int, int, int]


class Change(StrEnum):
    """What happened to a stretch of text from the older version to the later one."""

    KEPT = "kept"
    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Hunk:
    """A run of whole sentences with one fate.

    ``old`` and ``new`` are where it stands in either version, empty where it is not there.
    Of a changed run, ``old_words`` and ``new_words`` are the stretches that differ.
    """

    change: Change
    old: Span
    new: Span
    old_words: tuple[Span, ...] = ()
    new_words: tuple[Span, ...] = ()


def diff(old: str, new: str) -> tuple[Hunk, ...]:
    """What became of the older text in the later one; both are covered, in order, but for white space.

    White space and line breaks do not count as changes.
    """
    ours, theirs = _sentences(old), _sentences(new)
    opcodes = _opcodes(_wording(old, ours), _wording(new, theirs), most=MOST_SENTENCES)
    return tuple(
        hunk
        for tag, i, j, k, m in opcodes
        for hunk in _hunks(tag, old, new, _stretch(ours, i, j, len(old)), _stretch(theirs, k, m, len(new)))
    )


def _hunks(tag: str, old: str, new: str, ours: Span, theirs: Span) -> tuple[Hunk, ...]:
    if tag == "replace":
        return _compare_words(old, new, ours, theirs)
    change = {"equal": Change.KEPT, "delete": Change.REMOVED, "insert": Change.ADDED}[tag]
    return (Hunk(change, ours, theirs),)


def _compare_words(old: str, new: str, ours: Span, theirs: Span) -> tuple[Hunk, ...]:
    """The one run as a change of the other, or where they are not alike as one removed and one added."""
    apart = (
        Hunk(Change.REMOVED, ours, Span(theirs.start, theirs.start)),
        Hunk(Change.ADDED, Span(ours.end, ours.end), theirs),
    )
    if max(ours.end - ours.start, theirs.end - theirs.start) > MOST_CHARACTERS:
        return apart
    old_words, new_words = _words(old, ours), _words(new, theirs)
    opcodes = _opcodes(_wording(old, old_words), _wording(new, new_words))
    alike = sum(j - i for tag, i, j, _, _ in opcodes if tag == "equal")
    if alike < LEAST_ALIKE * min(len(old_words), len(new_words)):
        return apart
    changes = [opcode for opcode in opcodes if opcode[0] != "equal"]
    changed_old = tuple(_stretch(old_words, i, j, ours.end) for _, i, j, _, _ in changes if i < j)
    changed_new = tuple(_stretch(new_words, k, m, theirs.end) for _, _, _, k, m in changes if k < m)
    return (Hunk(Change.CHANGED, ours, theirs, changed_old, changed_new),)


def _opcodes(old: list[str], new: list[str], *, most: int | None = None) -> list[_Opcode]:
    """Like those of :class:`difflib.SequenceMatcher`; where more than ``most`` differ they do as a whole."""
    head = _count_alike(zip(old, new, strict=False))
    tail = _count_alike(zip(reversed(old[head:]), reversed(new[head:]), strict=False))
    i, j, k, m = head, len(old) - tail, head, len(new) - tail
    opcodes: list[_Opcode] = [("equal", 0, head, 0, head)] if head else []
    if most and i < j and k < m and max(j - i, m - k) > most:
        opcodes.append(("replace", i, j, k, m))
    else:
        inner = SequenceMatcher(None, old[i:j], new[k:m]).get_opcodes()
        opcodes += [(tag, a + head, b + head, c + head, d + head) for tag, a, b, c, d in inner]
    if tail:
        opcodes.append(("equal", j, len(old), m, len(new)))
    return opcodes


def _count_alike(pairs: Iterable[tuple[str, str]]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _sentences(text: str) -> list[Span]:
    """The sentences, as far as full stops tell, without the space around them.

    What begins with a small letter, or stands behind initials, goes on from before.
    """
    spans: list[Span] = []
    start = 0
    for end in chain((stop.end() for stop in _BREAK.finditer(text)), [len(text)]):
        piece = text[start:end]
        if stripped := piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            goes_on = spans and (text[first].islower() or _goes_on_behind(text, spans[-1], first))
            spans.append(Span(spans.pop().start if goes_on else first, first + len(stripped)))
        start = end
    return spans


def _goes_on_behind(text: str, before: Span, first: int) -> bool:
    """Whether the stop before ``first`` is that of an initial, in the same line."""
    is_initial = _INITIAL.search(text, max(before.start, before.end - 2), before.end)
    return bool(is_initial) and "\n" not in text[before.end : first]


def _words(text: str, within: Span) -> list[Span]:
    return [Span(*word.span()) for word in _WORD.finditer(text, within.start, within.end)]


def _wording(text: str, spans: list[Span]) -> list[str]:
    return [" ".join(text[span.start : span.end].split()) for span in spans]


def _stretch(spans: list[Span], first: int, last: int, end: int) -> Span:
    """From the first span to before the last; empty, before the first, where there are none."""
    if first < last:
        return Span(spans[first].start, spans[last - 1].end)
    at = spans[first].start if first < len(spans) else end
    return Span(at, at)
