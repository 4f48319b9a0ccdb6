"""The panels beside an article: who acts in it, and which times it speaks of."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from indexer import Actor, DateMention
from tui import present, timeline
from tui.commands import Scope, bindings
from tui.looks import Pieces
from tui.messages import ActorChosen, DateChosen, NarrowAsked
from tui.widgets.line_list import LineList


class Panel(LineList):
    """A list of things that the open article speaks of, each with the places where it does."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.PANEL)]

    def chosen(self, step: int) -> Message:
        """What to say when the row under the cursor is chosen."""
        raise NotImplementedError

    def clause(self) -> str | None:
        """The query for articles that speak of the row under the cursor."""
        raise NotImplementedError

    def _say(self, step: int) -> None:
        if self.row_count:
            self.post_message(self.chosen(step))

    def action_choose(self) -> None:
        """Go to the first mention."""
        self._say(0)

    def action_next_mention(self) -> None:
        """Go to the next mention."""
        self._say(1)

    def action_previous_mention(self) -> None:
        """Go to the previous mention."""
        self._say(-1)

    def action_narrow(self) -> None:
        """Ask for the articles that speak of it too."""
        if self.row_count:
            self.post_message(NarrowAsked(self.clause()))


class ActorPanel(Panel):
    """The actors of the open article, most often named first."""

    empty_words = ("No actors.",)
    _actors: tuple[Actor, ...] = ()

    def show_actors(self, actors: tuple[Actor, ...]) -> None:
        """List other actors."""
        self._actors = tuple(sorted(actors, key=lambda actor: -len(actor.mentions)))
        self.border_title = f"Actors {len(actors)}" if actors else "Actors"
        self.reset(len(actors), row_height=2)

    def row_pieces(self, row: int, line: int, width: int) -> Pieces:
        """Name and count; then kind, country, roles and other names."""
        return present.actor_rows(self._actors[row], width)[line]

    def chosen(self, step: int) -> ActorChosen:
        """The actor under the cursor with its mentions."""
        actor = self._actors[self.cursor]
        return ActorChosen(actor.id, tuple(mention.span for mention in actor.mentions), step)

    def clause(self) -> str:
        """The query for the actor."""
        return f"actorid:{self._actors[self.cursor].id}"


class DatePanel(Panel):
    """The dates of which the open article speaks, in order of time."""

    empty_words = ("No dates.",)
    _entries: tuple[timeline.DateEntry, ...] = ()
    _value_width = 0

    def show_dates(self, dates: tuple[DateMention, ...]) -> None:
        """List other dates."""
        self._entries = timeline.gather(dates)
        self._value_width = present.value_width(self._entries)
        self.border_title = f"Dates {len(self._entries)}" if dates else "Dates"
        self.reset(len(self._entries))

    def row_pieces(self, row: int, line: int, width: int) -> Pieces:  # noqa: ARG002
        """Value, phrase as written, count."""
        return present.date_row(self._entries[row], self._value_width, width)

    def chosen(self, step: int) -> DateChosen:
        """The date under the cursor with its mentions."""
        return DateChosen(self._entries[self.cursor].spans, step)

    def clause(self) -> str | None:
        """The query for the date."""
        return self._entries[self.cursor].clause
