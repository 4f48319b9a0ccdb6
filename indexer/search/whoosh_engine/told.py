"""Which articles of the open segments tell one story, by their numbers: for folding and for counting copies.

Made once for a state of the stories and of the index. An array a segment holds the story
of each of its articles, so that a walk sees at a glance whether it has been there before.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import compress, count, filterfalse, repeat
from typing import Any

from whoosh import query as whoosh_query
from whoosh.matching import ListMatcher, NullMatcher

from indexer.search.stories import Stories
from indexer.search.whoosh_engine.order import identity
from indexer.search.whoosh_engine.segment import Segment


class Told:
    """The stories of an archive as far as its articles are in these segments."""

    def __init__(self, stories: Stories, segments: Sequence[Segment]) -> None:
        self._segments = segments
        story_of: dict[int, int] = {}
        firsts: set[int] = set()
        self._sizes = array("I", (1,))
        for number, story in enumerate(stories.read(), 1):
            known = [identity(article) for article in story]
            self._sizes.append(len(known))
            firsts.add(known[0])
            story_of.update(dict.fromkeys(known, number))
        get = story_of.get
        self.story_of = [array("I", map(get, segment.identities, repeat(0))) for segment in segments]
        """The story of each article by its number, a segment; 0 where it is alone with its story."""
        self._members = [array("I", compress(count(), stories)) for stories in self.story_of]
        self._later = [
            array("I", (number for number in members if segment.identities[number] not in firsts))
            for segment, members in zip(segments, self._members, strict=True)
        ]
        different = set[int]().union(*self.story_of) - {0}
        self.most_hidden = sum(map(len, self._members)) - len(different)
        """No result hides more articles behind others."""
        self._folded: dict[bool, list[Folded]] = {}

    def later(self) -> Numbered:
        """The query for every article of a story but the first."""
        return self._numbered("later", self._later)

    def counted(self, least: int, most: int | None) -> Numbered:
        """The query for articles whose story is told by so many, two or more; None leaves the end open."""
        sizes, end = self._sizes, max(self._sizes) if most is None else most
        found = (
            array("I", (number for number in members if least <= sizes[stories[number]] <= end))
            for members, stories in zip(self._members, self.story_of, strict=True)
        )
        return self._numbered(f"{least}..{most}", found)

    def _numbered(self, name: str, numbers: Iterable[Sequence[int]]) -> Numbered:
        of = zip((segment.id for segment in self._segments), numbers, strict=True)
        return Numbered(name, dict(of))

    def folded(self, *, oldest_first: bool) -> list[Folded]:
        """The segments with the first article of each story alone, in the order of a list of everything."""
        if oldest_first not in self._folded:
            hidden = self._hidden(oldest_first=oldest_first)
            both = zip(self._segments, hidden, strict=True)
            self._folded[oldest_first] = [Folded(segment, numbers) for segment, numbers in both]
        return self._folded[oldest_first]

    def _hidden(self, *, oldest_first: bool) -> list[list[int]]:
        """The numbers, a segment, of all articles that do not come first with their story."""
        first: dict[int, tuple[int, int, int]] = {}
        for i, (segment, stories) in enumerate(zip(self._segments, self.story_of, strict=True)):
            keys, dated = segment.keys, segment.dated if oldest_first else 0
            for number in filterfalse(segment.is_deleted, self._members[i]):
                place = (-keys[number] if number < dated else keys[number], i, number)
                first[stories[number]] = min(first.get(stories[number], place), place)
        kept = {(i, number) for _, i, number in first.values()}
        return [
            [number for number in members if (i, number) not in kept]
            for i, members in enumerate(self._members)
        ]


class Folded:
    """A segment as a list shows it that hides some of its articles."""

    def __init__(self, segment: Segment, hidden: Iterable[int]) -> None:
        self.keys, self.size, self.dated = segment.keys, segment.size, segment.dated
        self._absent = array("I", sorted({*segment.deleted, *hidden}))
        flags = bytearray(self.size)
        for number in self._absent:
            flags[number] = 1
        self.is_deleted = flags.__getitem__

    @property
    def live(self) -> int:
        """How many articles it shows."""
        return self.size - len(self._absent)

    def live_before(self, number: int) -> int:
        """How many of them come before ``number``."""
        return number - bisect_left(self._absent, number)


class Numbered(whoosh_query.Query):  # type: ignore[misc]
    """Whoosh's query for articles that are known by their numbers, by the ids of their segments."""

    def __init__(self, name: str, numbers: dict[str, Sequence[int]]) -> None:
        self._name, self._numbers, self.boost = name, numbers, 1.0

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._name!r})"

    def is_leaf(self) -> bool:
        """It is made of no other queries."""
        return True

    def field(self) -> None:
        """It looks into no field."""

    def normalize(self) -> Numbered:
        """It is as simple as it gets."""
        return self

    def _of(self, reader: Any) -> Sequence[int]:
        return self._numbers.get(reader.segment().segment_id(), ())

    def estimate_size(self, reader: Any) -> int:
        """How many there are."""
        return len(self._of(reader))

    def estimate_min_size(self, reader: Any) -> int:
        """How many there are."""
        return len(self._of(reader))

    def matcher(self, searcher: Any, context: Any = None) -> Any:  # noqa: ARG002
        """Walk their numbers."""
        numbers = self._of(searcher.reader())
        return NumbersMatcher(numbers) if numbers else NullMatcher()


class NumbersMatcher(ListMatcher):  # type: ignore[misc]
    """Whoosh's matcher over a list, which finds its way in it by bisection."""

    def skip_to(self, target: int) -> None:
        """Go on to the first number from ``target`` on."""
        self._i: int = bisect_left(self._ids, target, self._i)
