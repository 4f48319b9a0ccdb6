"""What a whole result says: its chronology, its days, its actors and months."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual import on, work

from indexer import ArticleId, Facet, FacetName, Library
from tui import messages, present, queries
from tui.hints import Hints
from tui.keymap import in_force
from tui.month import DayTold, Place
from tui.one_by_one import holding_keys
from tui.screens import counts
from tui.screens.events import Events
from tui.widgets.panel import ARTICLE, RESULT

if TYPE_CHECKING:
    from indexer import MonthOfDays


class Gathering(Events, inherit_bindings=False):
    """Questions about every article of the result."""

    @work(exclusive=True, group="calendar")
    async def action_calendar(self) -> None:
        """Show the days of the result, and narrow it to the one that is chosen."""
        from tui.screens.calendar import CalendarScreen  # noqa: PLC0415

        asked = self.asked
        with holding_keys(self.app):
            place = await self.answered(self.desk.ask(lambda library: counts.first_place(library, asked)))
        if place is None:
            return

        async def counting(place: Place) -> MonthOfDays | None:
            return await self.answered(self.desk.ask(lambda library: counts.calendar(library, asked, place)))

        async def on_day(place: Place, most: int) -> DayTold | None:
            return await self.answered(
                self.desk.ask(lambda library: counts.on_day(library, asked, place, most))
            )

        chosen = await self.app.push_screen_wait(CalendarScreen(self.about, place, counting, on_day))
        if chosen is not None:
            clause = chosen.of.clause(chosen.day.isoformat())
            self.finish(queries.join(asked.text, clause, queries.Joint.AND))

    @property
    def hints(self) -> Hints:
        """The panels speak of the selection next, where there is one."""
        of = {"whole-result": "selected"} if self.panes.speak_of == ARTICLE and self.selected else {}
        return {**super().hints, **of}

    def action_whole_result(self) -> None:
        """Let the panels speak of the selection, if any, then of the result, then of the article again."""
        if self.panes.speak_of == ARTICLE and self.selected:
            self._count(f"{len(self.selected):,} selected", self.selected)
            self._say_of_what(f"the {present.count(len(self.selected), 'article')} selected")
        elif self.panes.speak_of == RESULT:
            self.panes.show_article_again()
            self._say_of_what("the open article again")
        else:
            self._count(RESULT)
            self._say_of_what("the whole result")

    def _say_of_what(self, what: str) -> None:
        """Say of what the panels speak now, where they are not in sight."""
        if not self.panes.shows_panels:
            keys = in_force(self)
            ways = [
                f"{key} {does}"
                for id, does in (("pane-actors", "shows who"), ("pane-dates", "when"))
                if (key := keys.first(id))
            ]
            self.status.say(f"actors and dates are of {what}: {', '.join(ways)}")

    def result_changed(self) -> None:
        """Let panels that speak of the result follow it."""
        super().result_changed()
        self.forget_ways()
        if self.panes.speak_of == RESULT:
            self._count(RESULT)

    @work(exclusive=True, group="facets")
    async def _count(self, of: str, articles: Sequence[ArticleId] = ()) -> None:
        """Count who and when in these articles, or in the whole result."""
        asked = self.asked

        def question(library: Library, _: Callable[[], bool]) -> tuple[Facet, ...]:
            return counts.facets_of(library, articles) if articles else counts.facets(library, asked)

        found = await self.answered(self.desk.ask_long(question))
        if found is not None and asked == self.asked:
            by_name = {facet.name: facet for facet in found}
            self.panes.show_counts(of, by_name[FacetName.ACTOR], by_name[FacetName.MENTIONED_MONTH])

    @on(messages.FirstDaysWanted)
    @work(exclusive=True, group="first-days")
    async def _find_first_days(self, message: messages.FirstDaysWanted) -> None:
        asked = self.asked
        days = await self.answered(
            self.desk.ask_long(lambda library, stop: counts.first_days(library, asked, message.actors, stop))
        )
        if days is not None and asked == self.asked:
            self.panes.actors.show_first_days(days)
