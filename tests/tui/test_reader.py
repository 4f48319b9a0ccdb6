"""The reader as somebody uses it, on a real index, with keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from indexer import Settings
from tests.tui.driving import Reader, reading
from tui.app import DatelineApp
from tui.widgets.article_view import ArticleView
from tui.widgets.panels import ActorPanel


async def test_the_way_through_an_archive(seeds: Settings) -> None:
    async with reading(seeds) as reader:
        await reader.see("5 articles")
        await reader.press("slash")
        await reader.type("lambert moscow")
        await reader.see("2 articles")
        await reader.press("enter", "enter")
        assert reader.focused() == "article"
        await reader.press("n", "n")
        await reader.see(r"hit 3 of \d+")
        await reader.press("3")
        assert reader.focused() == "actors"
        await reader.press("ampersand")
        await reader.see(r"lambert moscow actorid:[\w-]+")
        await reader.press("escape")
        await reader.see(r"^ / lambert moscow +2 articles")
        await reader.press("4", "enter")
        assert reader.focused() == "article"
        await reader.press("q")
    assert reader.app.return_code == 0


@pytest.mark.parametrize(
    ("width", "panes"),
    [(80, {"articles"}), (120, {"articles", "article"}), (160, {"articles", "article", "actors", "dates"})],
)
async def test_as_many_panes_as_there_is_room_for(newsroom: Settings, width: int, panes: set[str]) -> None:
    async with reading(newsroom, (width, 24)) as reader:
        shown = {pane for pane in ("articles", "article", "actors", "dates") if _is_shown(reader, pane)}
        assert shown == panes


def _is_shown(reader: Reader, pane: str) -> bool:
    return reader.app.screen.query_one(f"#{pane}").size.height > 0


async def test_one_pane_at_a_time_at_80_columns(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("j", "enter")
        await reader.see("Negotiators for the island")
        await reader.press("tab")
        await reader.see("Northern Fishers' Union +1")
        await reader.press("tab")
        await reader.see("2021-03-15")
        await reader.press("escape", "escape")
        await reader.see("Spring survey finds fewer cod")
        assert reader.focused() == "articles"


async def test_publication_dates_say_how_sure_they_are(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.see(r"^•~2021-03-16  Mainland")
        await reader.see(r"^• 2021-02-26  The Isl")
        await reader.see(r"^• unknown")


async def test_results_come_as_one_types_and_go_with_escape(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("slash")
        await reader.type("quot")
        await reader.see("1 article ")
        await reader.see("deal on fishing quotas")
        await reader.press("escape")
        await reader.see("3 articles")
        assert reader.focused() == "articles"


async def test_a_query_that_makes_no_sense_is_pointed_at(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("slash")
        await reader.type('vale AND "cod')
        await reader.press("enter")
        caret = await reader.see(r"^( +)\^ \S+")
        assert len(caret.group(1)) == len(" / vale AND ")
        assert reader.focused() == "query"
        await reader.press("escape")
        await reader.miss(r"\^")


async def test_enter_lands_on_the_first_hit(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 12)) as reader:
        await reader.press("slash")
        await reader.type("disgrace")
        await reader.press("enter")
        await reader.see("1 article ")
        await reader.press("enter")
        await reader.see("outcome a disgrace")
        await reader.see("▸ 2 lines")


async def test_next_and_previous_go_round(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.press("slash")
        await reader.type("vale")
        await reader.see("2 articles")
        await reader.press("enter", "j", "enter")
        await reader.see("Harbour talks end")
        for place in ("2 of 3", "3 of 3", "1 of 3, around the end"):
            await reader.press("n")
            await reader.see(f"hit {place}")
        await reader.press("N")
        await reader.see("hit 3 of 3, around the end")


async def test_an_actor_leads_through_its_mentions(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.press("j")
        await reader.see("Harbour talks end without a deal$|Negotiators")
        await reader.see("Actors 2")
        await reader.press("3", "n")
        await reader.see("actor 1 of 3")
        await reader.press("n")
        await reader.see("actor 2 of 3")
        await reader.press("enter")
        assert reader.focused() == "article"
        await reader.press("a")
        await reader.see("actor 2 of 3")


async def test_a_date_narrows_to_articles_that_speak_of_it(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.press("j")
        await reader.see("Dates 3")
        await reader.press("4", "G", "ampersand")
        await reader.see(r"mentions:2021-03-15 +2 articles")


async def test_what_was_folded_opens(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 40)) as reader:
        await reader.press("j", "enter")
        await reader.see("▸ 2 lines: other headlines, page furniture")
        await reader.press("enter")
        await reader.see("Subscribe to our newsletter")
        await reader.press("enter")
        await reader.miss("Subscribe to our newsletter")


async def test_a_hit_in_a_fold_opens_it(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 40)) as reader:
        await reader.press("slash")
        await reader.type("ribeiro")
        await reader.press("enter")
        await reader.see("1 article ")
        await reader.press("enter")
        await reader.see("By Ana Ribeiro")


async def test_raw_text_and_back(seeds: Settings) -> None:
    async with reading(seeds) as reader:
        await reader.see("▸ 4 lines")
        await reader.press("r")
        await reader.see("승인 2019.11.07 09:09")
        await reader.press("r")
        await reader.see("▸ 4 lines")


async def test_sorting_goes_round(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        for order in ("oldest first", "best first", "newest first"):
            await reader.press("S")
            await reader.see(order)


async def test_next_article_without_going_back(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("enter")
        await reader.see("a third fewer cod")
        await reader.press("J")
        await reader.see("Negotiators for the island")
        await reader.press("K")
        await reader.see("a third fewer cod")


async def test_older_and_newer_queries(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("slash")
        await reader.type("cod")
        await reader.press("enter")
        await reader.see(r"^ / cod +1 article ")
        await reader.press("less_than_sign")
        await reader.see("3 articles")
        await reader.press("greater_than_sign")
        await reader.see(r"^ / cod +1 article ")


async def test_nothing_found_says_what_to_do(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("slash")
        await reader.type("zeppelin")
        await reader.see("Nothing matches")


async def test_zoom_and_back(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.press("3", "z")
        assert not _is_shown(reader, "article")
        await reader.press("escape")
        assert _is_shown(reader, "article")


async def test_the_palette_carries_out_a_command(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("colon")
        await reader.see("Commands")
        await reader.type("sort")
        await reader.press("enter")
        await reader.see("oldest first")


async def test_a_terminal_too_small_says_so(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.pilot.resize_terminal(30, 8)
        await reader.see("30x8 is too small")
        await reader.pilot.resize_terminal(80, 24)
        await reader.see("Harbour talks")


async def test_resizing_keeps_the_place(seeds: Settings) -> None:
    async with reading(seeds, (80, 24)) as reader:
        await reader.press("enter", "G")
        view = reader.app.screen.query_one(ArticleView)
        line = view._sheet.lines[view.top]
        await reader.pilot.resize_terminal(60, 20)
        await reader.pilot.pause()
        top = view._sheet.lines[view.top]
        assert top.start <= line.start < view._sheet.lines[view.top + 1].end or line.start < 0


async def test_an_article_that_went_from_disk_has_no_raw_text(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.see("a third fewer cod")
        await reader.press("r")
        await reader.see("no longer there")


async def test_one_reads_while_the_archive_comes_in(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    for number in range(3):
        text = f"Harbour {number} reopens\n\nThe harbour reopened on 4 May 2021, the port authority said.\n"
        (archive / f"{number}.txt").write_text(text, encoding="utf-8")
    (archive / "broken.jsonl").write_text("this is not JSON\n", encoding="utf-8")
    app = DatelineApp(Settings(tmp_path / "library", processes=1), [archive])
    async with app.run_test(size=(120, 24)) as pilot:
        reader = Reader(app, pilot)
        await reader.see("0 articles")
        await reader.see("Harbour 2 reopens")
        await reader.see("read: 3 added, 1 skipped")


async def test_indexing_that_fails_is_one_line(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "library", processes=1)
    app = DatelineApp(settings, [tmp_path])
    (tmp_path / "library").mkdir(exist_ok=True)
    import fcntl

    with (tmp_path / "library" / "writer.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        async with app.run_test(size=(120, 24)) as pilot:
            await Reader(app, pilot).see("another run is indexing")


async def test_leaving_stops_indexing(tmp_path: Path) -> None:
    archive = tmp_path / "archive.jsonl"
    archive.write_text(
        "".join(f'{{"id": "{n}", "text": "Ships {n} sail on 4 May 2021."}}\n' for n in range(5000)),
        encoding="utf-8",
    )
    app = DatelineApp(Settings(tmp_path / "library", processes=1), [archive])
    async with app.run_test(size=(120, 24)) as pilot:
        await Reader(app, pilot).see("0 articles")
        await pilot.press("q")
    assert app.return_code == 0


async def test_what_is_opened_counts_as_read_and_the_rest_can_be_found(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.see(r"^•~2021-03-16")
        await reader.press("enter")
        await reader.see("a third fewer cod")
        await reader.press("escape")
        await reader.see(r"^ ~2021-03-16")
        await reader.press("U")
        await reader.pilot.pause(0.1)
        await reader.press("u")
        await reader.see(r"^  2021-02-26")
        await reader.press("g", "U")
        await reader.pilot.pause(0.1)
        await reader.press("enter")
        await reader.see("Ferries stay in port")


async def test_stars_tags_and_notes_outlive_the_session(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("s")
        await reader.see(r"^★~2021-03-16")
        await reader.press("t")
        await reader.type("cod survey")
        await reader.press("enter")
        await reader.see("tags: cod survey")
        await reader.press("m")
        await reader.type("ask vale")
        await reader.press("enter")
        await reader.see("noted")
    async with reading(newsroom, (80, 24)) as reader:
        await reader.see(r"^★~2021-03-16")
        await reader.press("ctrl+r", "ctrl+r", "ctrl+r")
        await reader.see(r"^•~2021-03-16")


async def test_an_article_opens_where_one_stopped(seeds: Settings) -> None:
    async with reading(seeds, (80, 24)) as reader:
        await reader.press("enter", "space", "space")
        stopped = reader.app.screen.query_one(ArticleView).place
        assert stopped > 0
        await reader.press("J")
        await reader.pilot.pause(0.2)
        await reader.press("K")
        await reader.pilot.pause(0.2)
        assert reader.app.screen.query_one(ArticleView).place == stopped


async def test_the_chronology_opens_a_sentence_in_its_article(seeds: Settings) -> None:
    async with reading(seeds, (120, 36)) as reader:
        await reader.press("slash")
        await reader.type("lambert")
        await reader.press("enter")
        await reader.see("2 articles")
        await reader.press("c")
        await reader.see(r"\d+ events · 2 articles")
        await reader.press("j", "enter")
        assert await reader.see("━Article")
        await reader.press("c")
        await reader.see("Chronology")
        await reader.press("escape")
        await reader.see("━Article")


async def test_the_card_of_an_actor(newsroom: Settings) -> None:
    async with reading(newsroom, (120, 36)) as reader:
        await reader.see("a third fewer cod")
        await reader.press("3", "i")
        await reader.see("^ Tomas Vale")
        await reader.see(r"person · 2 articles · also Vale")
        await reader.see(r"roles  Minister \(2021-02-26\)")
        await reader.see(r"with   (Sea Institute 1, Northern|Northern Fishers' Union 1, Sea)")
        await reader.press("enter")
        await reader.see("━Article")


async def test_actors_and_months_of_the_whole_result(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.press("v")
        await reader.see(r"Tomas Vale +2$")
        await reader.see(r"2021-03 +2$")
        await reader.press("3", "enter")
        await reader.see(r"actorid:tomas-vale +2 articles")
        await reader.press("v")
        await reader.see("Dates 2")


async def test_a_result_goes_to_a_file(newsroom: Settings, tmp_path: Path) -> None:
    target = tmp_path / "articles.csv"
    async with reading(newsroom, (120, 36)) as reader:
        await reader.press("e")
        await reader.see("write all articles of the result")
        await reader.press(*["backspace"] * 11)
        await reader.type(str(target))
        await reader.press("enter")
        await reader.see("3 articles written to")
        await reader.press("e")
        await reader.press(*["backspace"] * 11)
        await reader.type(str(target))
        await reader.press("enter")
        await reader.see("there is a file of")
    assert "Harbour talks end without a deal" in target.read_text(encoding="utf-8")


async def test_a_copy_is_kept_in_a_file(newsroom: Settings, tmp_path: Path) -> None:
    async with reading(newsroom, (160, 45)) as reader:
        await reader.see("a third fewer cod")
        await reader.press("Y")
        await reader.see("citation copied to the clipboard and to")
    kept = (tmp_path / "data" / "dateline" / "copied.txt").read_text(encoding="utf-8")
    assert kept.startswith("“Spring survey finds fewer cod”, Mainland Radio, ~2021-03-16")


async def test_a_fault_leaves_a_line_and_no_traceback(
    newsroom: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    app = DatelineApp(newsroom)

    async def fail() -> None:
        async with app.run_test() as pilot:
            app.call_later(lambda: 1 / 0)
            await pilot.pause(0.1)

    with pytest.raises(ZeroDivisionError):
        await fail()
    said = capsys.readouterr().err
    assert said.startswith("dateline: a fault of its own ended it")
    assert "ZeroDivisionError" in (tmp_path / "data" / "dateline" / "crash.txt").read_text("utf-8")


async def test_keys_that_come_all_at_once_go_where_they_belong(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.see("Actors 2")
        for key in "3j/vale\r":
            name = {"/": "slash", "\r": "enter"}.get(key, key)
            reader.app.post_message(events.Key(name, key))
        await reader.see(r"^ / vale +2 articles")
        assert reader.app.screen.query_one("#actors", ActorPanel).cursor == 1


async def test_lines_can_be_longer_or_shorter(newsroom: Settings) -> None:
    async with reading(newsroom, (120, 36)) as reader:
        await reader.press("j", "enter", "z")
        await reader.see("left the harbour on Friday$")
        await reader.press("w")
        await reader.see("lines of 90 columns")
        await reader.see("on Friday without a deal on$")


async def test_queries_of_earlier_sessions_come_back(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("slash")
        await reader.type("cod")
        await reader.press("enter")
        await reader.see(r"^ / cod +1 article ")
    async with reading(newsroom, (80, 24)) as reader:
        await reader.rest()
        await reader.press("less_than_sign")
        await reader.see(r"^ / cod +1 article ")
