"""The list alone, at a length that no list of widgets would bear."""

from __future__ import annotations

from textual import on
from textual.app import App, ComposeResult

from indexer import ArticleId, Marked, SearchHit, Subject, content_key
from tui.messages import RowsWanted
from tui.widgets.article_list import PAGE, ArticleList

MILLION = 1_000_000


def page(offset: int) -> tuple[tuple[SearchHit, ...], tuple[Marked, ...]]:
    ids = [ArticleId(str(number)) for number in range(offset, offset + PAGE)]
    hits = tuple(SearchHit(id, f"{id}.txt", f"Article {id}", "2021-02-26", True, "Post") for id in ids)
    return hits, tuple(Marked(Subject(content_key(""), id)) for id in ids)


class ListApp(App[None]):
    """A list, and somebody who answers it."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[int] = []
        self.list = ArticleList(id="articles")

    def compose(self) -> ComposeResult:
        yield self.list

    def on_mount(self) -> None:
        self.list.show_result(*page(0), MILLION)

    @on(RowsWanted)
    def _answer(self, wanted: RowsWanted) -> None:
        self.asked.append(wanted.offset)
        self.list.fill(wanted.offset, *page(wanted.offset))


def on_screen(app: ListApp) -> str:
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


async def test_a_million_rows_of_which_only_those_on_the_screen_are_asked_for() -> None:
    app = ListApp()
    async with app.run_test(size=(80, 24)) as pilot:
        assert app.asked == []
        await pilot.press("G")
        await pilot.pause(0.1)
        assert "Article 999999" in on_screen(app)
        await pilot.press("g", "pagedown", "pagedown", "pagedown")
        await pilot.pause(0.1)
        assert "Article 70" in on_screen(app)
    assert app.asked == [MILLION - PAGE, PAGE]


async def test_rows_that_were_dropped_are_asked_for_again() -> None:
    app = ListApp()
    async with app.run_test(size=(80, 24)) as pilot:
        for number in range(60):
            app.list.cursor = number * 1000
            await pilot.pause(0.1)
        await pilot.press("g")
        await pilot.pause(0.1)
        assert "Article 0" in on_screen(app)
    assert app.asked.count(0) == 1
