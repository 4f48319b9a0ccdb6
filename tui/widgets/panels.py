"""The panels: who acts and which times are spoken of, in the open article or in a whole result."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from indexer import Actor, ActorId, DateMention, Facet, FacetCount, Span
from tui import present, timeline
from tui.commands import Scope, bindings
from tui.looks import Pieces
from tui.messages import ActorChosen, CardAsked, DateChosen, NarrowAsked
from tui.widgets.line_list import LineList


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a panel: how it looks, where the article speaks of it, and the query for others that do."""

    pieces: Callable[[int, int], Pieces]
    spans: tuple[Span, ...]
    clause: str | None
    actor: ActorId | None = None


class Panel(LineList):
    """A list of things that are spoken of, with the places in the open article where they are."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.PANEL)]

    _entries: tuple[Entry, ...] = ()

    def chosen(self, spans: tuple[Span, ...], step: int) -> Message:
        """What to say when a row with places in the open article is chosen."""
        raise NotImplementedError

    def show_entries(self, title: str, entries: Iterable[Entry], *, row_height: int) -> None:
        """List other things under ``title``."""
        self._entries = tuple(entries)
        self.border_title = f"{title} {len(self._entries)}" if self._entries else title
        self.reset(len(self._entries), row_height=row_height)

    def row_pieces(self, row: int, line: int, width: int) -> Pieces:
        """As the entry says."""
        return self._entries[row].pieces(line, width)

    def _say(self, step: int) -> None:
        if not self._entries:
            return
        entry = self._entries[self.cursor]
        if entry.spans:
            self.post_message(self.chosen(entry.spans, step))
        else:
            self.post_message(NarrowAsked(entry.clause))

    def action_choose(self) -> None:
        """Go to the first mention, or where there is none here, to the articles that have one."""
        self._say(0)

    def action_next_mention(self) -> None:
        """Go to the next mention."""
        self._say(1)

    def action_previous_mention(self) -> None:
        """Go to the previous mention."""
        self._say(-1)

    def action_narrow(self) -> None:
        """Ask for the articles that speak of it too."""
        if self._entries:
            self.post_message(NarrowAsked(self._entries[self.cursor].clause))


class ActorPanel(Panel):
    """The actors, those most spoken of first."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.ACTORS)]

    empty_words: tuple[str, ...] = ("No actors.",)

    def show_actors(self, actors: tuple[Actor, ...]) -> None:
        """List the actors of an article."""
        most_first = sorted(actors, key=lambda actor: -len(actor.mentions))
        self.show_entries("Actors", map(_actor_entry, most_first), row_height=2)

    def show_counts(self, facet: Facet) -> None:
        """List the actors of a result."""
        self.show_entries("Actors of the result", _count_entries(facet, "actorid"), row_height=1)

    def chosen(self, spans: tuple[Span, ...], step: int) -> ActorChosen:
        """An actor with its mentions."""
        return ActorChosen(spans, step)

    def action_card(self) -> None:
        """Ask for everything that the archive says of the actor."""
        actor = self._entries[self.cursor].actor if self._entries else None
        if actor is not None:
            self.post_message(CardAsked(actor))


class DatePanel(Panel):
    """The dates, in order of time."""

    empty_words: tuple[str, ...] = ("No dates.",)

    def show_dates(self, dates: tuple[DateMention, ...]) -> None:
        """List the dates of an article."""
        found = timeline.gather(dates)
        width = present.value_width(found)
        self.show_entries("Dates", (_date_entry(entry, width) for entry in found), row_height=1)

    def show_counts(self, facet: Facet) -> None:
        """List the months that a result speaks of."""
        in_time = sorted(_count_entries(facet, "mentions"), key=lambda entry: entry.clause or "")
        self.show_entries("Months of the result", in_time, row_height=1)

    def chosen(self, spans: tuple[Span, ...], step: int) -> DateChosen:
        """A date with its mentions."""
        return DateChosen(spans, step)


def _actor_entry(actor: Actor) -> Entry:
    return Entry(
        lambda line, width: present.actor_rows(actor, width)[line],
        tuple(mention.span for mention in actor.mentions),
        f"actorid:{actor.id}",
        actor.id,
    )


def _date_entry(entry: timeline.DateEntry, values: int) -> Entry:
    return Entry(lambda _, width: present.date_row(entry, values, width), entry.spans, entry.clause)


def _count_entries(facet: Facet, field: str) -> list[Entry]:
    return [_count_entry(count, field) for count in facet.counts]


def _count_entry(count: FacetCount, field: str) -> Entry:
    actor = ActorId(count.value) if field == "actorid" else None
    return Entry(lambda _, width: present.count_row(count, width), (), f"{field}:{count.value}", actor)
