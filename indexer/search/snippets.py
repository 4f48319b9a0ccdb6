"""Where a text matches a query, and fragments around it, the same whichever engine answered.

Hits are found with the analysis that the index was made with, so that what is shown as
a hit is what matched.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from indexer.model import Span
from indexer.search import analysis
from indexer.search.analysis import fold
from indexer.search.edits import within_edits
from indexer.search.engine import Snippet
from indexer.search.query import Field, Fuzzy, Phrase, Prefix, Query, Term, leaves
from indexer.search.stems import stem

_SPACE = re.compile(r"\s+")
_IN_TEXT = frozenset({Field.ANY, Field.TITLE, Field.BODY, Field.ACTOR, Field.ROLE, Field.SOURCE})


def find_hits(query: Query, text: str) -> tuple[Span, ...]:
    """The ranges of ``text`` that the words of ``query`` match, in order and without overlap.

    Words that the query excludes are no hits; a phrase is one hit from its first word to its last.
    """
    finder = _Finder(query)
    return () if finder.is_idle else tuple(_joined(sorted(finder.hits(text))))


def make_snippets(query: Query, text: str, *, limit: int, width: int) -> tuple[Snippet, ...]:
    """Up to ``limit`` fragments of ``text``, each about ``width`` characters on one line.

    They are the places where most of the query's words come together, in the order of the
    text; without a hit, the opening of the text. An ellipsis marks an end that was cut.
    """
    hits = find_hits(query, text)
    if not hits:
        return tuple(_cut(text, _window(text, 0, width), ()) for _ in range(min(limit, 1)) if text.strip())
    chosen: list[Span] = []
    for group in sorted(_groups(hits, width), key=lambda group: _variety(text, group), reverse=True):
        if len(chosen) == limit:
            break
        lead = max(0, (width - (group[-1].end - group[0].start)) // 3)
        window = _window(text, max(0, group[0].start - lead), width)
        if not any(window.overlaps(other) for other in chosen):
            chosen.append(window)
    return tuple(_cut(text, window, hits) for window in sorted(chosen))


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

    def hits(self, text: str) -> Iterator[Span]:
        surfaces = analysis.surfaces(text)
        matching = self._matching(set(surfaces))
        for start, end in _lines_with(matching, text):
            yield from (Span(*o.span()) for o in analysis.occurrences(text, start, end) if o[0] in matching)
        ranges = sorted(self._phrases_in(list(map(fold, surfaces)))) if self.phrases else []
        if ranges:
            places = [occurrence.span() for occurrence in analysis.occurrences(text, 0, len(text))]
            yield from (Span(places[first][0], places[last][1]) for first, last in ranges)

    def _matching(self, surfaces: set[str]) -> set[str]:
        """Those of the different words of a text that match on their own."""
        wanted = set(self.exact)
        if self.stems:
            wanted.update(word for word, stem_of in analysis.stems(surfaces).items() if stem_of in self.stems)
        if self.prefixes or self.fuzzy:
            prefixes = tuple(self.prefixes)
            wanted.update(
                word
                for word in map(fold, surfaces)
                if word.startswith(prefixes) or any(within_edits(word, *goal) for goal in self.fuzzy)
            )
        return {surface for surface in surfaces if fold(surface) in wanted}

    def _phrases_in(self, words: list[str]) -> Iterator[tuple[int, int]]:
        """For each place of a phrase in ``words`` the numbers of its first and its last word."""
        for phrase in self.phrases:
            for i, word in enumerate(words):
                if word == phrase[0] and tuple(words[i : i + len(phrase)]) == phrase:
                    yield i, i + len(phrase) - 1


def _lines_with(words: set[str], text: str) -> Iterator[tuple[int, int]]:
    """The lines of ``text`` in which one of ``words`` may stand."""
    start = 0
    for line in text.splitlines(keepends=True) if words else ():
        if any(word in line for word in words):
            yield start, start + len(line)
        start += len(line)


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


def _groups(hits: tuple[Span, ...], width: int) -> list[tuple[Span, ...]]:
    """For each hit that a former group does not hold already: it and those that fit beside it."""
    groups: list[tuple[Span, ...]] = []
    first = 0
    while first < len(hits):
        last = first
        while last + 1 < len(hits) and hits[last + 1].end - hits[first].start <= width * 2 // 3:
            last += 1
        groups.append(hits[first : last + 1])
        first = last + 1
    return groups


def _variety(text: str, group: tuple[Span, ...]) -> tuple[int, int]:
    """How many different things a group of hits shows, and how many."""
    return len({text[hit.start : hit.end].casefold() for hit in group}), len(group)


def _window(text: str, start: int, width: int) -> Span:
    """About ``width`` characters from ``start``, on the bounds of words where there are some."""
    end = min(len(text), start + width)
    if start > 0 and not text[start - 1].isspace():
        space = _SPACE.search(text, start, end)
        start = space.end() if space and space.end() - start < width // 3 else start
    if end < len(text) and not text[end].isspace():
        space_at = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
        end = space_at if space_at > start + width // 2 else end
    return Span(start, end)


def _cut(text: str, window: Span, hits: tuple[Span, ...]) -> Snippet:
    """The window on one line, with the hits that lie in it."""
    cut = ["…"] if text[: window.start].strip() else []
    length, at = len(cut), window.start
    first = bisect_left(hits, window.start, key=lambda hit: hit.end - 1)
    inside = [hit for hit in hits[first : first + window.end - window.start] if hit.start < window.end]
    ends = sorted(
        {window.end, *(max(hit.start, at) for hit in inside), *(min(hit.end, window.end) for hit in inside)}
    )
    places = {at: length}
    for end in ends:
        piece = _SPACE.sub(" ", text[at:end])
        if piece.startswith(" ") and (not cut or cut[-1].endswith((" ", "…"))):
            piece = piece[1:]
        cut.append(piece)
        length += len(piece)
        places[end], at = length, end
    spans = [(places[max(hit.start, window.start)], places[min(hit.end, window.end)]) for hit in inside]
    if text[window.end :].strip():
        cut.append("…")
    return Snippet("".join(cut), tuple(Span(start, end) for start, end in spans if start < end))
