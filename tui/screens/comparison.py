"""Two articles side by side, with what both have marked and listed; one at a time where it is narrow."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widget import Widget

from indexer import AnnotatedArticle, Comparison, find_changes
from tui import changes, layout, sharing
from tui.command import Scope
from tui.commands import bindings, way_back
from tui.hints import idle
from tui.looks import Look
from tui.screens.changes import ChangesScreen
from tui.screens.saying import Saying
from tui.widgets.compared_view import ComparedView
from tui.widgets.one_line import OneLine
from tui.widgets.shared_list import SharedList

_MOST_OF_HEIGHT = 3
"""The list beneath the articles takes no more than one part in so many."""


class ComparisonScreen(Saying[None], inherit_bindings=False):
    """The first article, the second, and what they share."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(binding for binding in bindings(Scope.COMPARISON) if binding.id != "go-to-shared"),
        *way_back(),
    ]
    AUTO_FOCUS = "#first"
    scope = Scope.COMPARISON

    def __init__(self, first: AnnotatedArticle, second: AnnotatedArticle, found: Comparison) -> None:
        super().__init__()
        self._articles, self._found = (first, second), found
        self._views = (ComparedView(id="first"), ComparedView(id="second"))
        self._list = SharedList(found, id="shared")
        self._is_together = True
        self._at = 0

    def compose(self) -> ComposeResult:
        """What they share, the articles, the list, the keys."""
        heading = OneLine(id="heading")
        heading.show(((f" Comparison · {sharing.summary(self._found)}", Look.STRONG),))
        yield heading
        with Container(id="compared"):
            yield from self._sides
        yield self.status

    def on_mount(self) -> None:
        """Show the articles, with what both have marked."""
        for number, (view, annotated) in enumerate(zip(self._views, self._articles, strict=True)):
            view.show_article(annotated)
            view.mark_shared(sharing.places(self._found, second=bool(number)))
            view.entitle(f"{number + 1} · {changes.facts(annotated.article)}")
        self._list.border_title = "Who and when · mentions in 1, in 2"

    def on_resize(self, event: events.Resize) -> None:
        """Show as many sides as there is room for."""
        self._arrange(event.size.width, event.size.height)

    @property
    def _sides(self) -> tuple[Widget, ...]:
        return (*self._views, self._list)

    def _arrange(self, width: int, height: int) -> None:
        shown = layout.compared(width)
        for number, side in enumerate(self._sides):
            side.display = shown > 1 or number == self._at
        box = self.query_one("#compared")
        box.set_class(shown == 1, "-one")
        box.set_class(shown == len(self._views), "-two")
        # Beneath the articles the list is as high as it has to be. The row of the grid says so, as one
        # that finds its own height takes that of all lines of the list, and leaves the articles none.
        beneath = min(self._list.line_count + 1, height // _MOST_OF_HEIGHT)
        if shown > len(self._views):
            box.styles.grid_columns = f"1fr 1fr {layout.beside_two(width, self._views[0].measure)}"
        else:
            box.styles.grid_columns = "1fr 1fr"
        box.styles.grid_rows = f"1fr {beneath}" if shown == len(self._views) else "1fr"

    @on(events.DescendantFocus)
    def _show_keys(self) -> None:
        shares = self._list.row_count
        self.status.show_keys(
            self.scope,
            {
                "together": "apart" if self._is_together else "together",
                **({} if shares and self._at == len(self._views) else idle("go-to-shared")),
                **({} if shares else idle("next-shared", "previous-shared")),
            },
        )

    @on(ComparedView.Scrolled)
    def _scrolled(self, message: ComparedView.Scrolled) -> None:
        if self._is_together:
            other = self._views[message.view is self._views[0]]
            other.jump(other.top + message.by)

    @on(SharedList.Chosen)
    def _chosen(self, message: SharedList.Chosen) -> None:
        for view, spans in zip(self._views, (message.row.first, message.row.second), strict=True):
            if spans:
                view.go_to(min(spans))
        if not self._views[0].display and not self._views[1].display:
            self._go(0 if message.row.first else 1)

    def action_next_side(self) -> None:
        """Give the keys to the next side."""
        self._go(self._at + 1)

    def action_previous_side(self) -> None:
        """Give the keys to the side before."""
        self._go(self._at - 1)

    def _go(self, number: int) -> None:
        self._at = number % len(self._sides)
        self._arrange(*self.app.size)
        # At once, not as Widget.focus does: the next key may be waiting already.
        self.set_focus(self._sides[self._at], scroll_visible=False)

    def action_next_shared(self) -> None:
        """To the next place of what both have."""
        self._step(1)

    def action_previous_shared(self) -> None:
        """To the place before of what both have."""
        self._step(-1)

    def _step(self, by: int) -> None:
        number = self._at if self._at < len(self._views) else 0
        span = self._views[number].step_shared(by)
        if span is not None:
            there = sharing.counterpart(self._found, span, second=bool(number))
            if there is not None:
                self._views[1 - number].go_to(there)

    def action_together(self) -> None:
        """Scroll both together, or each alone."""
        self._is_together = not self._is_together
        self.status.say("both scroll together" if self._is_together else "each scrolls alone")
        self._show_keys()

    @work(exclusive=True, group="changes")
    async def action_words(self) -> None:
        """Show what changed from the first to the second."""
        old, new = (annotated.article for annotated in self._articles)
        found = await asyncio.to_thread(find_changes, old, new)
        self.app.push_screen(ChangesScreen(old, new, found))
