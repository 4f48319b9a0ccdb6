"""The panels: who acts and which times are spoken of, in the open article or in many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from indexer import Actor, ActorId, DateMention, Facet, Span
from tui import entries, titles
from tui.commands import Scope, bindings, within
from tui.entries import Entry, Order
from tui.hints import Hints, idle
from tui.keymap import in_force
from tui.looks import Look, Pieces
from tui.messages import (
    ActorChosen,
    CardAsked,
    DateChosen,
    FirstDaysWanted,
    HintsChanged,
    JoinAsked,
    Remarked,
)
from tui.present import one_line
from tui.queries import Joint
from tui.titles import Part
from tui.widgets.correctable import Correctable
from tui.widgets.line_list import LineList
from tui.widgets.strips import TITLE_MARGIN, pane_title

ARTICLE, RESULT = "", "the result"
"""What a panel speaks of, as its title says it; any other text is as good."""

_IN_AN_ARTICLE = ("next-mention", "previous-mention")
_NEED_ENTRIES = (
    *("card", "why", "merge", "rename", "hide", "choose"),
    *("narrow", "widen", "exclude", "filter", "order"),
    *_IN_AN_ARTICLE,
)
_JOINT_MARKS = {Joint.AND: "✓", Joint.OR: "+", Joint.NOT: "−"}


class Panel(LineList):
    """Things that are spoken of, to be filtered, sorted and joined to the query."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.PANEL)]

    idle_cursor = Look.PLAIN
    noun = ""
    orders: tuple[Order, ...] = ()
    orders_of_many: tuple[Order, ...] = ()
    """Those of counts, where they are others than those of an article."""

    none_words: tuple[str, ...] = ()

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._all: tuple[Entry, ...] = ()
        self._entries: tuple[Entry, ...] = ()
        self._of = ARTICLE
        self._more: tuple[str, ...] = ()
        self._is_whole = True
        self._order_among: dict[tuple[Order, ...], Order] = {}
        self._filter = ""
        self._is_typing = False
        self._joined: Mapping[str, Joint] = {}

    def chosen(self, spans: tuple[Span, ...], step: int) -> Message:
        """What to say when a row with places in the open article is chosen."""
        raise NotImplementedError

    @property
    def of(self) -> str:
        """What the panel speaks of."""
        return self._of

    @property
    def current(self) -> Entry | None:
        """The entry under the cursor."""
        return self._entries[self.cursor] if self._entries else None

    @property
    def hints(self) -> Hints:
        """Which keys have nothing to do here, and what others do now."""
        words = {"whole-result": "article"} if self._of == RESULT else {}
        dead = _IN_AN_ARTICLE if self._of != ARTICLE else ()
        return {**words, **idle(*(dead if self._all else _NEED_ENTRIES))}

    @property
    def is_typing(self) -> bool:
        """Whether the filter is being typed."""
        return self._is_typing

    def show_entries(
        self,
        of: str,
        found: Iterable[Entry],
        *,
        more: Sequence[str] = (),
        whole: bool = True,
        stay: bool = False,
    ) -> None:
        """List other things; ``more`` says how many there are beside those that are listed.

        Unless they are the ``whole``, a filter has not looked at all.
        With ``stay`` it is what was listed before, as it is now, and the cursor stays where it is.
        """
        kept = self.current.key if stay and of == self._of and self.current else None
        if of != self._of:
            self._filter, self._is_typing = "", False
        self._all, self._of, self._more, self._is_whole = tuple(found), of, tuple(more), whole
        self._arrange(kept)

    def show_joined(self, joined: Mapping[str, Joint]) -> None:
        """Mark the entries that the query asks for, by their clauses."""
        if joined != self._joined:
            self._joined = joined
            self.refresh()

    def row_pieces(self, row: int, line: int, width: int) -> Pieces:
        """As the entry says, behind a mark for what the query asks for."""
        entry = self._entries[row]
        how = self._joined.get(entry.clause or "")
        mark = _JOINT_MARKS[how] if how else " "
        return ((mark if not line else " ", Look.ACCENT), *entry.pieces(line, width - 1))

    # Order and filter

    @property
    def _orders(self) -> tuple[Order, ...]:
        """The orders in which to list what the panel speaks of, the usual one first."""
        return self.orders if self._of == ARTICLE else self.orders_of_many or self.orders

    @property
    def _order(self) -> Order:
        return self._order_among.get(self._orders, self._orders[0])

    def _arrange(self, kept: str | None) -> None:
        """List the entries that the filter leaves, in order, with the cursor on the one it was on."""
        self._entries = entries.arranged(self._all, self._order, self._filter)
        keys = [entry.key for entry in self._entries]
        self.empty_words = self._words_for_nothing()
        self.reset(len(keys), row_height=self._row_height, cursor=keys.index(kept) if kept in keys else 0)
        self._draw_title()

    has_details = False
    """Whether an entry of an article has a second line."""

    def _words_for_nothing(self) -> tuple[str, ...]:
        if self._filter:
            where = "here" if self._is_whole else f"among the first {len(self._all):,}"
            return (f"Nothing {where} has these letters.", "Esc shows all again.")
        return self.none_words

    @property
    def lines_of_all(self) -> int:
        """How many lines would show all entries, with the title."""
        return 1 + len(self._all) * self._row_height

    @property
    def _row_height(self) -> int:
        return 2 if self._of == ARTICLE and self.has_details else 1

    def on_resize(self) -> None:
        """Let the title fit."""
        super().on_resize()
        self._draw_title()

    def _draw_title(self) -> None:
        title = titles.fitting(tuple(self._title_parts()), self.size.width - TITLE_MARGIN)
        self.border_title = pane_title(title)
        self.post_message(HintsChanged())

    def _title_parts(self) -> Iterator[Part]:
        """What is listed, and how; where it is narrow that can be seen from the rows."""
        yield Part(self.noun)
        if self._of:
            yield Part(f" of {self._of}", spared=1)
        cursor = "▏" if self._is_typing else ""
        if self._filter:
            yield Part(f" · {self._filter}{cursor}: {len(self._entries):,}")
            if not self._is_whole:
                yield Part(f" in the first {len(self._all):,}", spared=3)
        elif self._all:
            yield Part(f" {len(self._all):,}")
            yield from (Part(words, spared=2) for words in self._more)
        if self._order is not self._orders[0]:
            yield Part(f" · {self._order.value}", spared=4)
        if self._is_typing and not self._filter:
            yield Part(f" · {cursor}")

    def action_filter(self) -> None:
        """Let letters be typed that the entries must have."""
        if self._all:
            self._is_typing = True
            self._draw_title()
        else:
            self.has_nothing()

    def clear_filter(self) -> bool:
        """Show all entries again; whether any were hidden, or about to be."""
        if not self._filter and not self._is_typing:
            return False
        self._is_typing = False
        self._refilter("")
        return True

    def _refilter(self, text: str) -> None:
        kept = self.current.key if self.current else None
        self._filter = text
        self._arrange(kept)

    def on_key(self, event: events.Key) -> None:
        """While a filter is typed, letters are its own."""
        if not self._is_typing:
            return
        does = self._typing_command(event.key)
        if does == "keep-filter":
            self._is_typing = False
            self._draw_title()
        elif does == "drop-filter":
            self.clear_filter()
        elif does == "shorten-filter":
            self._refilter(self._filter[:-1])
        elif event.is_printable and event.character:
            self._refilter(self._filter + one_line(event.character))
        else:
            return
        event.stop()
        event.prevent_default()

    def _typing_command(self, key: str) -> str | None:
        """The id of what a key does while a filter is typed, but for the letters."""
        keymap = in_force(self)
        return next((one.id for one in within(Scope.FILTER) if key in keymap.keys(one)), None)

    def on_paste(self, event: events.Paste) -> None:
        """Filter by what was pasted."""
        if self._is_typing:
            event.stop()
            self._refilter(self._filter + one_line(event.text))

    def on_blur(self) -> None:
        """Whoever leaves the panel is done with typing."""
        super().on_blur()
        if self._is_typing:
            self._is_typing = False
            self._draw_title()

    def action_order(self) -> None:
        """List in the next order."""
        orders = self._orders
        self._order_among[orders] = orders[(orders.index(self._order) + 1) % len(orders)]
        kept = self.current.key if self.current else None
        self._arrange(kept)
        self.post_message(Remarked(f"{self.noun.lower()}, {self._order.value}"))

    # What the entry under the cursor is for

    def _step(self, step: int) -> None:
        if self.has_nothing() or (entry := self.current) is None:
            return
        if entry.spans:
            self.post_message(self.chosen(entry.spans, step))
        else:
            self._join(Joint.AND)

    def action_next_mention(self) -> None:
        """Go to the next mention."""
        self._step(1)

    def action_previous_mention(self) -> None:
        """Go to the previous mention."""
        self._step(-1)

    def _join(self, how: Joint) -> None:
        if not self.has_nothing() and self.current is not None:
            self.post_message(JoinAsked(self.current.clause, how))

    def action_narrow(self) -> None:
        """Ask for articles that speak of it too."""
        self._join(Joint.AND)

    def action_widen(self) -> None:
        """Ask for articles that speak of it instead."""
        self._join(Joint.OR)

    def action_exclude(self) -> None:
        """Ask for articles that do not speak of it."""
        self._join(Joint.NOT)


def _unread(language: str, what: str) -> tuple[str, ...]:
    """Why there may be more than is listed."""
    return (f"The article is in {language}.", f"For {what}, only English is read.")


class ActorPanel(Correctable, Panel):
    """The actors, those most spoken of first."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.ACTORS, Scope.WHO)]

    noun = "Actors"
    orders = (Order.COUNT, Order.NAME, Order.FIRST)
    none_words: tuple[str, ...] = ("No actors.",)
    has_details = True

    def show_actors(
        self, actors: tuple[Actor, ...], *, language: str = "", more: Sequence[str] = (), stay: bool = False
    ) -> None:
        """List the actors of an article; with ``stay`` of the one whose actors are listed.

        ``language`` is the name of one that is not read for actors; ``more`` says what else was not.
        """
        self.none_words = _unread(language, "actors") if language else type(self).none_words
        self.show_entries(ARTICLE, map(entries.of_actor, actors), more=more, stay=stay)

    def show_counts(self, of: str, facet: Facet) -> None:
        """List the actors of many articles."""
        self.none_words = type(self).none_words
        found = [entries.of_count(count, "actorid") for count in facet.counts]
        self.show_entries(
            of, found, more=entries.left_out(facet), whole=facet.values <= len(facet.counts), stay=True
        )
        self._want_first_days()

    def show_first_days(self, days: Mapping[ActorId, str]) -> None:
        """Say since when the articles name each actor."""
        self._all = tuple(entries.with_first_day(entry, days) for entry in self._all)
        self._arrange(self.current.key if self.current else None)

    def chosen(self, spans: tuple[Span, ...], step: int) -> ActorChosen:
        """An actor with its mentions."""
        return ActorChosen(spans, step)

    def action_order(self) -> None:
        """List in the next order, asking for what it needs."""
        super().action_order()
        self._want_first_days()

    def _want_first_days(self) -> None:
        missing = tuple(entry.actor for entry in self._all if entry.actor and entry.first is None)
        if self._order is Order.FIRST and missing:
            self.post_message(FirstDaysWanted(missing))

    @property
    def whom(self) -> tuple[ActorId, str] | None:
        """The actor under the cursor."""
        entry = self.current
        return (entry.actor, entry.called) if entry is not None and entry.actor is not None else None

    def send(self, message: Message) -> None:
        """Give a message to the screen."""
        self.post_message(message)

    def names_but(self, actor: ActorId) -> tuple[str, ...]:
        """The names of all actors that are listed, but for one."""
        return tuple(entry.called for entry in self._all if entry.actor != actor)

    def action_card(self) -> None:
        """Ask for everything that the archive says of the actor."""
        if not self.has_nothing() and self.current is not None and self.current.actor is not None:
            self.post_message(CardAsked(self.current.actor))


class DatePanel(Panel):
    """The dates of an article in order of time; of many articles the months most spoken of first."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.DATES)]

    noun = "Dates"
    orders = (Order.FIRST, Order.COUNT)
    orders_of_many = (Order.COUNT, Order.NEWEST, Order.FIRST)
    none_words: tuple[str, ...] = ("No dates.",)

    def show_dates(self, dates: tuple[DateMention, ...], *, language: str = "") -> None:
        """List the dates of an article; ``language`` is the name of one of which only full dates are read."""
        self.none_words = _unread(language, "other dates") if language else type(self).none_words
        self.show_entries(
            ARTICLE, entries.of_dates(dates), more=(" · only those in full",) if language else ()
        )

    def show_counts(self, of: str, facet: Facet) -> None:
        """List the months that many articles speak of, with a bar each."""
        self.none_words = type(self).none_words
        self.show_entries(of, entries.of_months(facet), more=entries.left_out(facet), stay=True)

    @property
    def hints(self) -> Hints:
        """Of many articles, Enter narrows to those that speak of the month."""
        many = (
            {"choose": "and", "narrow": ""}
            if self.of != ARTICLE and super().hints.get("choose") != ""
            else {}
        )
        return {**super().hints, **many}

    def chosen(self, spans: tuple[Span, ...], step: int) -> DateChosen:
        """A date with its mentions."""
        return DateChosen(spans, step)

    def action_choose(self) -> None:
        """Go to the first mention, or where there is none here, to the articles that have one."""
        self._step(0)
