"""Which articles of the open segments tell one story, by their numbers: for folding and for counting copies.

Made once for a state of the stories and of the index, and kept in a file beside the index, so
that the next start need not make it anew. An array a segment holds the story of each of its
articles, so that a walk sees at a glance whether it has been there before.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, count, filterfalse, repeat
from pathlib import Path
from typing import Any

from whoosh import query as whoosh_query
from whoosh.matching import ListMatcher, NullMatcher

from indexer.search.stories import Stories
from indexer.search.whoosh_engine import packed
from indexer.search.whoosh_engine.order import identity
from indexer.search.whoosh_engine.segment import Segment

FILE = "stories.arrays"
"""The name of the file in the folder of the index."""

_SIZES, _STORIES, _MEMBERS, _LATER, _HIDDEN = "sizes", "stories", "members", "later", "hidden"


class Told:
    """The stories of an archive as far as its articles are in these segments."""

    def __init__(self, stories: Stories, segments: Sequence[Segment], folder: Path) -> None:
        self._segments = segments
        self._path = folder / FILE
        version = _version(stories, segments)
        kept = packed.load(self._path, version) if stories.state else None
        self._unkept = b"" if kept else _derive(stories, segments, version)
        self._arrays = kept or packed.PackedArrays(self._unkept, version)
        self._sizes = self._arrays.get(_SIZES, "I")
        self._has_state = bool(stories.state)
        self._folded: dict[bool, list[Folded]] = {}
        is_any = len(self._sizes) > 1
        self.story_of: list[Sequence[int]] = (
            [*self._each(_STORIES)] if is_any else [bytes(segment.size) for segment in segments]
        )
        """The story of each article by its number, a segment; 0 where it is alone with its story."""
        self.most_hidden = sum(map(len, self._each(_HIDDEN)))
        """No result hides more articles behind others."""

    def keep(self) -> None:
        """Keep all this in the file, where it is not yet and there is something to it.

        Raises:
            OSError: the file cannot be written.
        """
        if self._unkept and self._has_state and len(self._sizes) > 1:
            packed.keep(self._path, self._unkept)
            self._unkept = b""

    def later(self) -> Numbered:
        """The query for every article of a story but the first."""
        return self._numbered("later", self._each(_LATER))

    def counted(self, least: int, most: int | None) -> Numbered:
        """The query for articles whose story is told by so many, two or more; None leaves the end open."""
        sizes, end = self._sizes, max(self._sizes) if most is None else most
        found = (
            array("I", (number for number in members if least <= sizes[stories[number]] <= end))
            for members, stories in zip(self._each(_MEMBERS), self.story_of, strict=True)
        )
        return self._numbered(f"{least}..{most}", found)

    def _each(self, name: str) -> Iterator[Sequence[int]]:
        return (self._arrays.get(_of_segment(name, i), "I") for i in range(len(self._segments)))

    def _numbered(self, name: str, numbers: Iterable[Sequence[int]]) -> Numbered:
        of = zip((segment.id for segment in self._segments), numbers, strict=True)
        return Numbered(name, dict(of))

    def folded(self, *, oldest_first: bool) -> list[Folded]:
        """The segments with the first article of each story alone, in the order of a list of everything."""
        if oldest_first not in self._folded:
            hidden: Iterable[Sequence[int]] = self._each(_HIDDEN)
            if oldest_first:
                members = [*self._each(_MEMBERS)]
                hidden = _hidden(self._segments, self.story_of, members, oldest_first=True)
            both = zip(self._segments, hidden, strict=True)
            self._folded[oldest_first] = [Folded(segment, numbers) for segment, numbers in both]
        return self._folded[oldest_first]


def _version(stories: Stories, segments: Sequence[Segment]) -> str:
    """What the arrays depend on: the stories, and the segments with what is deleted from each."""
    seen = identity(" ".join(f"{segment.id} {len(segment.deleted)}" for segment in segments))
    return f"1 {stories.state} {seen:x}"


def _of_segment(name: str, i: int) -> str:
    return f"{name} {i}"


def _derive(stories: Stories, segments: Sequence[Segment], version: str) -> bytes:
    """Look everything up that :class:`Told` knows."""
    number_of: dict[int, int] = {}
    firsts: set[int] = set()
    sizes = array("I", (1,))
    for number, story in enumerate(stories.read(), 1):
        known = [identity(article) for article in story]
        sizes.append(len(known))
        firsts.add(known[0])
        number_of.update(dict.fromkeys(known, number))
    story_of = [_stories_of(segment, number_of) for segment in segments]
    members = [array("I", compress(count(), stories)) for stories in story_of]
    later = [
        array("I", (number for number in these if segment.identities[number] not in firsts))
        for segment, these in zip(segments, members, strict=True)
    ]
    named = {_STORIES: story_of if number_of else [], _MEMBERS: members, _LATER: later}
    named[_HIDDEN] = _hidden(segments, story_of, members, oldest_first=False)
    parts = {
        _of_segment(name, i): a.tobytes() for name, arrays in named.items() for i, a in enumerate(arrays)
    }
    return packed.pack({_SIZES: sizes.tobytes(), **parts}, version)


def _stories_of(segment: Segment, number_of: dict[int, int]) -> array[int]:
    return array("I", map(number_of.get, segment.identities, repeat(0))) if number_of else array("I")


def _hidden(
    segments: Sequence[Segment],
    story_of: Sequence[Sequence[int]],
    members: Sequence[Sequence[int]],
    *,
    oldest_first: bool,
) -> list[array[int]]:
    """The numbers, a segment, of all articles that do not come first with their story."""
    live = [
        [*filterfalse(segment.is_deleted, these)] for segment, these in zip(segments, members, strict=True)
    ]
    first: dict[int, tuple[int, int, int]] = {}
    for i, (segment, stories) in enumerate(zip(segments, story_of, strict=True)):
        keys, dated = segment.keys, segment.dated if oldest_first else 0
        for number in live[i]:
            place = (-keys[number] if number < dated else keys[number], i, number)
            first[stories[number]] = min(first.get(stories[number], place), place)
    kept = {(i, number) for _, i, number in first.values()}
    return [
        array("I", (number for number in these if (i, number) not in kept)) for i, these in enumerate(live)
    ]


class Folded:
    """A segment as a list shows it that hides some of its articles."""

    def __init__(self, segment: Segment, hidden: Sequence[int]) -> None:
        self.keys, self.size, self.dated = segment.keys, segment.size, segment.dated
        self._absent = array("I", sorted((*segment.deleted, *hidden))) if segment.deleted else hidden

    def is_deleted(self, number: int) -> bool:
        """Whether an article is not shown."""
        at = bisect_left(self._absent, number)
        return at < len(self._absent) and self._absent[at] == number

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
