"""The nouns of a chronology: who tells of which day, in one value a telling."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum
from typing import Generic, TypeVar

from indexer.grains import period
from indexer.model import ActorId, ArticleId, Span


class Kind(IntEnum):
    """What a sentence tells of a time; a chronology that is no actor's is of events, and sayings if asked."""

    EVENT = 0
    REPORT = 1
    """That somebody said what happened at another time."""
    STATE = 2
    """How things are."""
    SAYING = 3
    """What somebody is quoted with, and no more."""


OF_NO_ACTOR = (Kind.EVENT, Kind.SAYING)
"""The kinds that stand in a chronology that is no actor's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One sentence of one article that tells of something; a :class:`ChronologyEntry` also of when.

    ``span`` lies in the settled text, ``raw_span`` in the input as decoded. ``actors`` and
    ``names`` are parallel, in the order of the sentence. ``is_about`` is False where the query
    found the article and not this sentence. ``pieces`` are the stretches of the settled text,
    in the sentence, that tell of it; empty means all of it. ``implied`` are those of the actors
    for whom a pronoun or a description stands and takes part: ``it``, ``the company``.
    """

    article: ArticleId
    span: Span
    raw_span: Span
    text: str
    actors: tuple[ActorId, ...] = ()
    names: tuple[str, ...] = ()
    published: str | None = None
    source: str | None = None
    title: str = ""
    origin: str = ""
    url: str | None = None
    is_about: bool = True
    kind: Kind = Kind.EVENT
    pieces: tuple[Span, ...] = ()
    implied: tuple[ActorId, ...] = ()

    @property
    def when(self) -> str:
        """That nothing says when."""
        return "undated"

    def tells_at(self, span: Span) -> bool:
        """Whether a stretch of the text belongs to what is told."""
        return any(piece.overlaps(span) for piece in self.pieces or (self.span,))


@dataclass(frozen=True, slots=True)
class ChronologyEntry(Telling):
    """One sentence of one article, at the date it speaks of.

    ``value`` is that date at its grain, as TIMEX3 writes it (``2019-11-06``, ``2019-11``,
    ``2019-W45``, ``2019``); it covers the closed interval ``earliest`` to ``latest``.
    ``certain`` is False where the sentence has no date of its own, or one that was
    itself inferred.
    """

    value: str
    earliest: date
    latest: date
    certain: bool

    @property
    def when(self) -> str:
        """The date as it is shown: ``2019-11``, ``2019-11-04..10``, with ``~`` where it was inferred."""
        return ("" if self.certain else "~") + period(self.value, self.earliest, self.latest)


_Telling = TypeVar("_Telling", bound=Telling, covariant=True)


@dataclass(frozen=True, slots=True)
class Event(Generic[_Telling]):
    """One event with every telling of it, the one to show first."""

    tellings: tuple[_Telling, ...]

    @property
    def first(self) -> _Telling:
        """The telling to show: the surest, then the one that was published first."""
        return self.tellings[0]

    @property
    def is_about(self) -> bool:
        """Whether any telling is about the query."""
        return any(entry.is_about for entry in self.tellings)

    @property
    def sources(self) -> tuple[str, ...]:
        """Who tells of it, each once; an article without a source counts under its title."""
        return tuple(dict.fromkeys(entry.source or entry.title for entry in self.tellings))


class ChronologyEvent(Event[ChronologyEntry]):
    """An event with its time."""

    __slots__ = ()


class UndatedEvent(Event[Telling]):
    """An event of which nothing says when it happened."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ChronologyGroup:
    """The events of one day, month or year; ``label`` is its date at that grain."""

    label: str
    events: tuple[ChronologyEvent, ...]


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many events begin in a month, which is written as ``2019-11``."""

    month: str
    events: int


@dataclass(frozen=True, slots=True)
class ChronologyPage:
    """The chronology of the articles that a query finds.

    ``articles`` were read for it, of ``articles_found``. ``undated`` is what they tell, and
    nothing says when it happened; in the order in which they were read.
    """

    events: tuple[ChronologyEvent, ...]
    articles: int
    articles_found: int
    undated: tuple[UndatedEvent, ...] = ()

    @property
    def about(self) -> tuple[ChronologyEvent, ...]:
        """The events that are about the query."""
        return tuple(event for event in self.events if event.is_about)

    @property
    def narrowed(self) -> ChronologyPage:
        """Only what is about the query, with a date or without; where nothing is, all of it."""
        undated = tuple(event for event in self.undated if event.is_about)
        return replace(self, events=self.about or self.events, undated=undated or self.undated)

    @property
    def size(self) -> int:
        """How much is told, with a date or without."""
        return len(self.events) + len(self.undated)

    @property
    def is_whole(self) -> bool:
        """Whether every article that was found has been read."""
        return self.articles == self.articles_found
