"""The reader: list, article, actors and dates. The only screen that asks the library."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType

from indexer import Span
from tui import messages
from tui.command import Scope
from tui.commands import bindings
from tui.keymap import in_force
from tui.layout import Pane
from tui.screens.comparing import Comparing
from tui.screens.desk import Desk
from tui.screens.gathering import Gathering
from tui.screens.marking import Marking
from tui.screens.places import Placing
from tui.trails import Trail


class ReaderScreen(Marking, Gathering, Comparing, Placing, inherit_bindings=False):
    """Panes beside each other; what they say becomes questions, and answers go down to them."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.READER)]
    AUTO_FOCUS = "#articles"

    def __init__(self, desk: Desk, query: str = "", *, begin: bool = False) -> None:
        """``begin`` with the start pane, where anything was saved for it."""
        super().__init__(desk)
        self.first_query, self._begin = query, begin

    def on_mount(self) -> None:
        """Ask the first query, newest first."""
        self.recall()
        self.finish(self.first_query)
        if self._begin:
            self.begin()

    # What the panels choose

    @on(messages.ActorChosen)
    def _actor_chosen(self, message: messages.ActorChosen) -> None:
        self._follow(Trail.ACTORS, message.spans, message.step)

    @on(messages.DateChosen)
    def _date_chosen(self, message: messages.DateChosen) -> None:
        self._follow(Trail.DATES, message.spans, message.step)

    def _follow(self, trail: Trail, spans: tuple[Span, ...], step: int) -> None:
        self.panes.article.choose(spans, trail)
        if step:
            self.panes.article.step(trail, step)
        else:
            self.panes.article.go_to(min(spans))
            self.panes.go(Pane.ARTICLE)

    # Steps within the article, and from one to the next

    def action_next_hit(self) -> None:
        """Go to the next hit."""
        self.panes.article.step(Trail.HITS, 1)

    def action_previous_hit(self) -> None:
        """Go to the previous hit."""
        self.panes.article.step(Trail.HITS, -1)

    def action_next_actor(self) -> None:
        """Go to the next actor."""
        self.panes.article.step(Trail.ACTORS, 1)

    def action_previous_actor(self) -> None:
        """Go to the previous actor."""
        self.panes.article.step(Trail.ACTORS, -1)

    def action_next_date(self) -> None:
        """Go to the next date."""
        self.panes.article.step(Trail.DATES, 1)

    def action_previous_date(self) -> None:
        """Go to the previous date."""
        self.panes.article.step(Trail.DATES, -1)

    def action_next_article(self) -> None:
        """Open the next article of the list."""
        self.panes.articles.open_beside(self.times)

    def action_previous_article(self) -> None:
        """Open the previous article of the list."""
        self.panes.articles.open_beside(-self.times)

    @work(exclusive=True, group="skipped")
    async def action_skipped(self) -> None:
        """Show what could not be read."""
        from tui.screens.skipped import SkippedScreen  # noqa: PLC0415 (deferred: most never look)

        skipped = await self.answered(self.desk.ask(lambda library: library.skipped()))
        if skipped is not None:
            self.app.push_screen(SkippedScreen(skipped))

    # Panes

    def action_next_pane(self) -> None:
        """Give the keys to the next pane."""
        self._go(lambda: self.panes.go_on(1))

    def action_previous_pane(self) -> None:
        """Give the keys to the pane before."""
        self._go(lambda: self.panes.go_on(-1))

    def action_pane_articles(self) -> None:
        """Go to the list."""
        self._go_to(Pane.ARTICLES)

    def action_pane_article(self) -> None:
        """Go to the article."""
        self._go_to(Pane.ARTICLE)

    def action_pane_actors(self) -> None:
        """Go to the actors."""
        self._go_to(Pane.ACTORS)

    def action_pane_dates(self) -> None:
        """Go to the dates."""
        self._go_to(Pane.DATES)

    def _go_to(self, pane: Pane) -> None:
        # The list may be empty, and the digit of the pane one is in may be the first of a number.
        if pane in (Pane.ARTICLES, self.panes.active):
            self.panes.go(pane)
        else:
            self._go(lambda: self.panes.go(pane))

    def _go(self, there: Callable[[], None]) -> None:
        """Go to another pane, unless that would be one of three that are empty."""
        if self.panes.has_none:
            self.status.say("there is no article to read here")
        else:
            self.follow_cursor()
            there()

    def action_zoom(self) -> None:
        """Show the pane alone, or all again."""
        if self.panes.is_alone:
            self.status.say("there is room for one pane only; Tab goes to the next")
        else:
            self.panes.toggle_zoom()

    def action_back(self) -> None:
        """Go back: to the events it was opened from, to the list, then to the query before."""
        if not self._go_back():
            self.status.say(self._way_out())

    async def action_leave(self) -> None:
        """Go back, and from where there is no way back, out of the reader."""
        if not self._go_back():
            await self.app.action_quit()

    def _go_back(self) -> bool:
        """Go one step back; False where one is at the beginning."""
        self.give_up()
        return (
            self.back_to_events() or self.panes.go_back() or self.panes.articles.select_none() or self.widen()
        )

    def _way_out(self) -> str:
        """Which key quits."""
        key = in_force(self).first("quit")
        return f"{key} quits" if key else "this is the beginning"
