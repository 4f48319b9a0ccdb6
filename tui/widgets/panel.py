"""A panel: things that are spoken of, filtered, sorted, joined to the query."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from indexer import Span
from tui import entries, titles
from tui.command import Scope
from tui.commands import bindings
from tui.entries import Entry, Order
from tui.hints import Hints, idle
from tui.looks import Look, Pieces
from tui.messages import HintsChanged, JoinAsked, Remarked
from tui.queries import Joint
from tui.titles import Part
from tui.widgets.strips import TITLE_MARGIN, pane_title
from tui.widgets.typed_filter import TypedFilter

ARTICLE, RESULT = "", "the result"
"""What a panel speaks of, as its title says it; any other text is as good."""

_IN_AN_ARTICLE = ("next-mention", "previous-mention")
_NEED_ENTRIES = (
    *("card", "why", "merge", "rename", "hide", "choose"),
    *("narrow", "widen", "exclude", "filter", "order"),
    *_IN_AN_ARTICLE,
)
_JOINT_MARKS = {Joint.AND: "✓", Joint.OR: "+", Joint.NOT: "−"}


class Panel(TypedFilter):
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
        With ``stay`` it is what was listed before, as it is now, and the cursor stays on its entry, or
        where that is gone, and somebody is going through the panel, on its row.
        """
        kept = self.current.key if stay and of == self._of and self.current else None
        row = self.cursor if kept is not None and self.screen.focused is self else 0
        if of != self._of:
            self.forget_filter()
        self._all, self._of, self._more, self._is_whole = tuple(found), of, tuple(more), whole
        self._arrange(kept, row)

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

    def filter_changed(self) -> None:
        """List what the filter leaves, the cursor where it was."""
        self._arrange(self.current.key if self.current else None)

    @property
    def has_any(self) -> bool:
        """Whether there is anything to filter."""
        return bool(self._all)

    @property
    def _orders(self) -> tuple[Order, ...]:
        """The orders in which to list what the panel speaks of, the usual one first."""
        return self.orders if self._of == ARTICLE else self.orders_of_many or self.orders

    @property
    def _order(self) -> Order:
        return self._order_among.get(self._orders, self._orders[0])

    def _arrange(self, kept: str | None, row: int = 0) -> None:
        """List what the filter leaves, in order, the cursor on the one it was on or else on ``row``."""
        self._entries = entries.arranged(self._all, self._order, self.letters)
        keys = [entry.key for entry in self._entries]
        self.empty_words = self._words_for_nothing()
        self.reset(len(keys), row_height=self._row_height, cursor=keys.index(kept) if kept in keys else row)
        self.draw_title()

    has_details = False
    """Whether an entry of an article has a second line."""

    def _words_for_nothing(self) -> tuple[str, ...]:
        if self.letters:
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
        self.draw_title()

    def draw_title(self) -> None:
        """Say what is listed, and the filter."""
        title = titles.fitting(tuple(self._title_parts()), self.size.width - TITLE_MARGIN)
        self.border_title = pane_title(title)
        self.post_message(HintsChanged())

    def _title_parts(self) -> Iterator[Part]:
        """What is listed, and how; where it is narrow that can be seen from the rows."""
        yield Part(self.noun)
        if self._of:
            yield Part(f" of {self._of}", spared=1)
        cursor = "▏" if self.is_typing else ""
        if self.letters:
            yield Part(f" · {self.letters}{cursor}: {len(self._entries):,}")
            if not self._is_whole:
                yield Part(f" in the first {len(self._all):,}", spared=3)
        elif self._all:
            yield Part(f" {len(self._all):,}")
            yield from (Part(words, spared=2) for words in self._more)
        if self._order is not self._orders[0]:
            yield Part(f" · {self._order.value}", spared=4)
        if self.is_typing and not self.letters:
            yield Part(f" · {cursor}")

    def action_order(self) -> None:
        """List in the next order."""
        orders = self._orders
        self._order_among[orders] = orders[(orders.index(self._order) + 1) % len(orders)]
        # Who has not gone down the list wants to see what is first now.
        self._arrange(self.current.key if self.current and self.cursor else None)
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
