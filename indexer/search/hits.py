"""Where a text matches a query, the same whichever engine answered.

Hits are found with the analysis that the index was made with, so that what is shown as
a hit is what matched. Of a text in plain letters only the words are looked at that begin
like one of the query's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import repeat

from indexer.model import Span
from indexer.search import analysis
from indexer.search.analysis import fold
from indexer.search.capitals import capitals
from indexer.search.edits import within_edits
from indexer.search.query import Field, Fuzzy, Phrase, Prefix, Query, Term, leaves
from indexer.search.stems import stem

_PLAIN_WORD = re.compile(r"[a-z]{1,40}")
_FOLDS_OTHERWISE = re.compile(
    r"[^\x00-\x7f\xa0-\xa9\xab\xae-\xb1\xb4\xb6\xb7\xbb\xbf\u2010-\u201f\u2022-\u2026\u20ac]"
)
"""Characters whose words fold to other letters; what is left is ASCII and punctuation."""

_BETWEEN_WORDS = 40
"""Characters between two words of a phrase: of more, only some are looked at."""

_IN_TEXT = frozenset({Field.ANY, Field.TITLE, Field.BODY, Field.ACTOR, Field.ROLE, Field.SOURCE})


def find_hits(query: Query, text: str) -> tuple[Span, ...]:
    """The ranges of ``text`` that the words of ``query`` match, in order and without overlap.

    Words that the query excludes are no hits; a phrase is one hit from its first word to its last.
    """
    finder = _Finder(query)
    return () if finder.is_idle else tuple(_joined(sorted(finder.hits(text))))


class _Finder:
    """The leaves of a query as questions to a list of words."""

    def __init__(self, query: Query) -> None:
        self.exact: set[str] = set()
        self.stems: set[str] = set()
        self.prefixes: set[str] = set()
        self.phrases: set[tuple[str, ...]] = set()
        self.fuzzy: list[tuple[str, int]] = []
        for leaf in leaves(query):
            self._add(leaf)

    @property
    def is_idle(self) -> bool:
        return not (self.exact or self.prefixes or self.phrases or self.fuzzy)

    def _add(self, leaf: Query) -> None:
        if not isinstance(leaf, Term | Phrase | Prefix | Fuzzy) or leaf.field not in _IN_TEXT:
            return
        folded = analysis.folded_words(" ".join(leaf.words) if isinstance(leaf, Phrase) else leaf.text)
        if not folded:
            return
        match leaf:
            case Prefix():
                self.prefixes.add(folded[-1])
                self._add_phrase(folded[:-1])
            case Fuzzy() if len(folded) == 1:
                self.fuzzy.append((folded[0], leaf.edits))
            case Term() if len(folded) == 1:
                self.exact.add(folded[0])
                self.stems.add(stem(folded[0]))
            case _:
                self._add_phrase(folded)

    def _add_phrase(self, folded: tuple[str, ...]) -> None:
        if len(folded) == 1:
            self.exact.add(folded[0])
        elif folded:
            self.phrases.add(folded)

    @cached_property
    def _heads(self) -> tuple[str, ...] | None:
        """Beginnings of all words that a hit may have in it; None where that cannot be said."""
        rarest = {max(phrase, key=len) for phrase in self.phrases}
        words = {*self.exact, *self.prefixes, *rarest}
        if self.fuzzy or not all(map(_PLAIN_WORD.fullmatch, words)):
            return None
        # A stem shares all but its last letter with every word that it stands for.
        return tuple({*words, *(stem_of[:-1] or stem_of for stem_of in self.stems)})

    def hits(self, text: str) -> Iterator[Span]:
        """Where ``text`` matches, in no order."""
        if self._heads is None or not _folds_plainly(text):
            yield from self._hits_anywhere(text)
            return
        found = list(_words_with(self._heads, text))
        matching = self._matching({occurrence[0] for occurrence in found}, text)
        yield from (Span(*occurrence.span()) for occurrence in found if occurrence[0] in matching)
        if self.phrases and found:
            for start, end in _windows([occurrence.start() for occurrence in found], text, self._reach):
                yield from self._phrases_among(list(analysis.occurrences(text, start, end)))

    @cached_property
    def _reach(self) -> int:
        """Characters that a phrase goes on for, counted generously."""
        return max(len(" ".join(phrase)) + _BETWEEN_WORDS * len(phrase) for phrase in self.phrases)

    def _hits_anywhere(self, text: str) -> Iterator[Span]:
        surfaces = analysis.surfaces(text)
        matching = self._matching(set(surfaces), text)
        for start, end in _lines_with(matching, text):
            yield from (Span(*o.span()) for o in analysis.occurrences(text, start, end) if o[0] in matching)
        if self.phrases and any(self._phrases_in(list(map(fold, surfaces)))):
            yield from self._phrases_among(list(analysis.occurrences(text, 0, len(text))))

    def _phrases_among(self, occurrences: Sequence[re.Match[str]]) -> Iterator[Span]:
        words = [fold(occurrence[0]) for occurrence in occurrences]
        for first, last in self._phrases_in(words):
            yield Span(occurrences[first].start(), occurrences[last].end())

    def _matching(self, surfaces: set[str], text: str) -> set[str]:
        """Those of some different words of a text that match on their own."""
        wanted = set(self.exact)
        if self.stems:
            wanted.update(word for word, stem_of in analysis.stems(surfaces).items() if stem_of in self.stems)
            wanted.update(self._capitalised(surfaces, wanted, text))
        if self.prefixes or self.fuzzy:
            prefixes = tuple(self.prefixes)
            wanted.update(
                word
                for word in map(fold, surfaces)
                if word.startswith(prefixes) or any(within_edits(word, *goal) for goal in self.fuzzy)
            )
        return {surface for surface in surfaces if fold(surface) in wanted}

    def _capitalised(self, surfaces: set[str], known: Collection[str], text: str) -> Iterator[str]:
        """Folded words that match by their stems, though the text has them in capitals only."""
        folded = {fold(surface) for surface in surfaces if surface[0].isupper()}.difference(known)
        found = [word for word in folded if stem(word) in self.stems]
        if found:
            yield from capitals(text).words().intersection(found)

    def _phrases_in(self, words: list[str]) -> Iterator[tuple[int, int]]:
        """For each place of a phrase in ``words`` the numbers of its first and its last word."""
        for phrase in self.phrases:
            for i, word in enumerate(words):
                if word == phrase[0] and tuple(words[i : i + len(phrase)]) == phrase:
                    yield i, i + len(phrase) - 1


def _folds_plainly(text: str) -> bool:
    """Whether the letters of ``text`` are those of ASCII, which have but two cases to fold."""
    return text.isascii() or _FOLDS_OTHERWISE.search(text) is None


def _words_with(heads: Collection[str], text: str) -> Iterator[re.Match[str]]:
    """The words of a plain text that begin like one of ``heads``, in order."""
    folded = text.lower()
    places = sorted({place for head in heads for place in _starts(folded, head)})
    return (word for word in map(analysis.occurrence_at, repeat(text), places) if word)


def _lines_with(words: Collection[str], text: str) -> Iterator[tuple[int, int]]:
    """The lines of ``text`` in which one of ``words`` may stand."""
    start = 0
    for line in text.splitlines(keepends=True) if words else ():
        if any(word in line for word in words):
            yield start, start + len(line)
        start += len(line)


def _starts(text: str, head: str) -> Iterator[int]:
    """Where in ``text`` a word begins with ``head``."""
    at = text.find(head)
    while at >= 0:
        if not at or not text[at - 1].isalnum():
            yield at
        at = text.find(head, at + 1)


def _windows(places: Iterable[int], text: str, reach: int) -> Iterator[tuple[int, int]]:
    """The text around some rising places, from one bound of words to another, without overlap."""
    start = end = -1
    for place in places:
        left = text.rfind(" ", 0, max(0, place - reach)) + 1
        if left > end:
            if end >= 0:
                yield start, end
            start = left
        right = text.find(" ", place + reach)
        end = right if right >= 0 else len(text)
    if end >= 0:
        yield start, end


def _joined(spans: list[Span]) -> Iterator[Span]:
    """Sorted spans with those that overlap made one."""
    current: Span | None = None
    for span in spans:
        if current is None or span.start >= current.end:
            if current is not None:
                yield current
            current = span
        elif span.end > current.end:
            current = Span(current.start, span.end)
    if current is not None:
        yield current
