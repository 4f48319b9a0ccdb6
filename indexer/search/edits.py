"""Edit distance, bounded: whether one word is another but for a slip or two, and which words may be."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase, digits

LETTERS = f"{ascii_lowercase}{digits}."
"""What the words of texts in Latin letters are made of when they are folded."""

_ALPHABETS = tuple(
    "".join(map(chr, range(ord(first), ord(last) + 1)))
    for first, last in ("αω", "аё", "աֆ", "את", "ءي", "აჰ")
)
"""Greek, Cyrillic, Armenian, Hebrew, Arabic, Georgian."""


def letters_like(word: str) -> str:
    """The letters that words like ``word`` are made of: those of its alphabets, and its own."""
    used = set(word)
    return "".join({*LETTERS, *word}.union(*(one for one in _ALPHABETS if not used.isdisjoint(one))))


def within_edits(word: str, goal: str, edits: int) -> bool:
    """Whether ``word`` becomes ``goal`` by at most ``edits`` insertions, deletions or changes.

    Levenshtein's distance, row by row, given up as soon as no path is left.
    """
    if abs(len(word) - len(goal)) > edits:
        return False
    row = list(range(len(goal) + 1))
    for i, letter in enumerate(word, start=1):
        above, row = row, [i]
        for j, wanted in enumerate(goal, start=1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (letter != wanted)))
        if min(row) > edits:
            return False
    return row[-1] <= edits


def one_edit(word: str, letters: str = LETTERS) -> Iterator[str]:
    """``word`` and all that it becomes by one insertion, deletion or change, with repetitions."""
    yield word
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in letters)
        yield from (head + letter + tail for letter in letters)


def swapped(word: str) -> Iterator[str]:
    """All that ``word`` becomes when two letters that stand side by side change places."""
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
