"""Everything a pane may say to the screen that holds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from indexer import ActorId, ArticleId, DatelineError, IndexReport, Progress, Span
from tui.queries import Joint
from tui.verdicts import Verb

if TYPE_CHECKING:
    from indexer import ActorCard, ChronologyPage


@dataclass
class HintsChanged(Message):
    """The keys of a pane have other things to do, or some have none."""


@dataclass
class RowsWanted(Message):
    """The list shows rows that have not arrived: ``limit`` of them from ``offset`` on."""

    offset: int
    limit: int


@dataclass
class RangeWanted(Message):
    """All rows from ``start`` up to, but not with, ``end`` are to be selected."""

    start: int
    end: int


@dataclass
class SelectionChanged(Message):
    """Other articles are selected now: these, in the order in which they were."""

    articles: tuple[ArticleId, ...]


@dataclass
class ArticlePointed(Message):
    """The cursor of the list rests on an article, or on none."""

    article: ArticleId | None


@dataclass
class ArticleOpened(Message):
    """An article of the list is to be read now."""

    article: ArticleId


@dataclass
class ActorChosen(Message):
    """An actor of the panel; ``step`` is 0 for its first mention, else +1 or -1 from here."""

    spans: tuple[Span, ...]
    step: int = 0


@dataclass
class DateChosen(Message):
    """A date of the panel; ``step`` is 0 for its first mention, else +1 or -1 from here."""

    spans: tuple[Span, ...]
    step: int = 0


@dataclass
class CardAsked(Message):
    """Everything that the archive says of an actor is wanted.

    ``anew`` where a card is there already, with what is to be said on it.
    """

    actor: ActorId
    anew: str = ""


class CardLeft(Message):
    """A card that is being made is not waited for any longer."""


@dataclass
class CorrectionAsked(Message):
    """Something is to be said of an actor, which is called ``name`` here.

    ``article`` is where it is meant; None for the open one.
    """

    verb: Verb
    actor: ActorId
    name: str
    article: ArticleId | None = None


@dataclass
class TakeBackAsked(Message):
    """The last correction is to be taken back."""


@dataclass
class WhyAsked(Message):
    """It is to be told why an actor of an article is one; of no ``article``, of the open one."""

    actor: ActorId
    article: ArticleId | None = None


@dataclass(frozen=True, slots=True)
class ToldOf:
    """What a chronology tells: the result of a query, or the articles of it that were selected."""

    query: str
    articles: tuple[ArticleId, ...] = ()


@dataclass
class ToldSoFar(Message):
    """What the first articles of those that are read tell; the rest is being read."""

    of: ToldOf
    page: ChronologyPage


@dataclass
class CardSoFar(Message):
    """What the newest articles say of an actor; the rest is being read."""

    actor: ActorId
    card: ActorCard


@dataclass
class ArticlesRead(Message):
    """So many articles have been read for the long question in hand; ``what`` says what for."""

    number: int
    what: str


@dataclass
class JoinAsked(Message):
    """``clause``, in the query language, is to be joined to the query; None where there is none."""

    clause: str | None
    how: Joint


@dataclass
class FirstDaysWanted(Message):
    """The first days are wanted on which articles of the result name these actors."""

    actors: tuple[ActorId, ...]


@dataclass
class QueryChanged(Message):
    """The query was edited, and the typing has paused."""

    text: str


@dataclass
class QuerySubmitted(Message):
    """The query is finished."""

    text: str


@dataclass
class QueryAbandoned(Message):
    """The query is to be as it was before the editing."""


@dataclass
class Remarked(Message):
    """A pane has something to say in the bottom line."""

    words: str


class ReloadAsked(Message):
    """What the reader was started on is to be read again, where it has changed."""


class FilesChanged(Message):
    """Something has changed where it is watched."""


@dataclass
class WatchEnded(Message):
    """Nothing is watched any more, for the reason in ``error``."""

    error: str


@dataclass
class IndexAdvanced(Message):
    """Indexing, which goes on apart, has come this far."""

    progress: Progress


@dataclass
class IndexEnded(Message):
    """Indexing has ended, with a report or with an error."""

    outcome: IndexReport | DatelineError
