"""Capitals that say nothing: at the beginning of a sentence and in headlines every word has one.

A word with a capital may be a name, and stemming must not make Williams of William. Where the
writer had no choice the capital is no sign of a name; where the same text has it in the middle
of a sentence too, it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from indexer.search.analysis import fold, surfaces

FEWEST_WORDS = 4
"""A line of fewer words may as well be a name."""

_LONGEST_HEADLINE = 160
_SMALL = re.compile(r"(?<![\w'’.-])[a-z]{5}")
"""The beginning of a word that a headline in capitals would not have: those it leaves small are shorter."""

_FIRST = re.compile(r"\s*+[\"'“‘(\[•-]*+\s*+([^\W\d_]\w*+)")
"""The first word of a line."""

_NEXT = re.compile(
    r"""
      (?: [.!?]["'”’)\]]*+\s++       # behind the end of a sentence
        | [,:]\s(?=["“‘])            # what somebody said
        | \)\s[-\u2013\u2014]++\s++  # behind the dateline of an agency
      )["'“‘(\[]*+
      ([^\W\d_]\w*+)
    """,
    re.VERBOSE,
)
"""The first word of a sentence that begins within a line."""

_LONGEST_ABBREVIATION = 4
"""Letters before a full stop that may belong to a title or a name: *Gen.*, *Corp.*"""

_LONGEST_WORD = 30
"""Characters that are looked at before a full stop."""


@dataclass(frozen=True, slots=True)
class Capitals:
    """Folded words of a text by their capitals: where they had to be, and where they need not."""

    forced: frozenset[str]
    free: frozenset[str]

    def words(self, names: Iterable[str] = ()) -> frozenset[str]:
        """Those that had a capital only because they had to, and are none of the ``names``."""
        return self.forced.difference(self.free, names)


def capitals(text: str, words: Sequence[str] | None = None) -> Capitals:
    """The words of ``text`` that stand there with a capital; ``words``, where known, are its surfaces."""
    found = surfaces(text) if words is None else words
    seen = Counter([word for word in found if word[0].isupper()])
    forced = Counter(_forced(text)) if seen else Counter[str]()
    return Capitals(
        frozenset(fold(word) for word in forced if word in seen),
        frozenset(fold(word) for word, count in seen.items() if count > forced[word]),
    )


def _forced(text: str) -> Iterator[str]:
    """The words, once for each place, whose capital, if they have one, says nothing."""
    start, before = 0, ""
    for line in text.split("\n"):
        end = start + len(line)
        if _is_headline(line):
            yield from surfaces(line)
        else:
            first = _FIRST.match(line)
            if first and _ends(before) and len(line.split(None, FEWEST_WORDS)) >= FEWEST_WORDS:
                yield first[1]
            for begun in _NEXT.finditer(text, start, end):
                if text[begun.start()] != "." or _is_full_stop(text, begun.start()):
                    yield begun[1]
        start, before = end + 1, line


def _is_headline(line: str) -> bool:
    """Whether every word of a line that could have a capital has one."""
    if len(line) > _LONGEST_HEADLINE or _SMALL.search(line) or line.endswith((".", ",", ";")):
        return False
    return len(surfaces(line)) >= FEWEST_WORDS


def _ends(line: str) -> bool:
    """Whether the line behind this one begins anew: this one is empty, or comes to an end."""
    last = line.rstrip()[-1:]
    return not last or not (last.isalnum() or last in ",-")


def _is_full_stop(text: str, place: int) -> bool:
    """Whether the full stop at ``place`` ends a sentence, and not an abbreviation."""
    word = text[text.rfind(" ", max(0, place - _LONGEST_WORD), place) + 1 : place].lstrip("\"'“‘(")
    if word[:1].islower() or not word[-1:].isalpha():
        return True
    return len(word) > _LONGEST_ABBREVIATION and "." not in word
