"""An article as somebody reads it: hits, actors, folds, the raw text, the place where one stopped."""

from __future__ import annotations

from pathlib import Path

from indexer import Library, Settings
from tests.data.make_formats import FOLDER
from tests.tui.driving import reading
from tui.widgets.article_view import ArticleView


async def test_keys_that_come_in_one_packet_go_where_those_before_them_led(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        reader.send("enter", "3")
        await reader.see("━Actors")
        await reader.rest()
        assert reader.focused() == "actors"
        reader.send("slash", *"cod", "enter", "enter", "4")
        await reader.see(r"^ / cod +1 article ")
        await reader.see("━Dates")
        await reader.rest()
        assert reader.focused() == "dates"


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
        await reader.press("2")
        assert reader.focused() == "article"
        await reader.press("a")
        await reader.see("actor 3 of 3")


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


async def test_the_original_of_a_mail_has_its_headers(tmp_path: Path) -> None:
    async with reading(_library_of("message.eml", tmp_path)) as reader:
        await reader.see("Mayor Tove Lind")
        await reader.press("r")
        await reader.see("Message-ID: <ferry@example.org>")
        await reader.miss("\u240d")


async def test_a_pdf_has_no_original_to_show(tmp_path: Path) -> None:
    async with reading(_library_of("paper.pdf", tmp_path)) as reader:
        await reader.see("Mayor Tove Lind")
        await reader.press("r")
        await reader.see("a PDF is no text to show; o opens the file")
        await reader.see("Harbour town keeps")


def _library_of(sample: str, folder: Path) -> Settings:
    settings = Settings(folder / "library", processes=1)
    with Library.open(settings, create=True) as library:
        library.index([FOLDER / sample])
    return settings


async def test_next_article_without_going_back(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("enter")
        await reader.see("a third fewer cod")
        await reader.press("J")
        await reader.see("Negotiators for the island")
        await reader.press("K")
        await reader.see("a third fewer cod")


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


async def test_lines_can_be_longer_or_shorter(newsroom: Settings) -> None:
    async with reading(newsroom, (120, 36)) as reader:
        await reader.press("j", "enter", "z")
        await reader.see("left the harbour on Friday$")
        await reader.press("w")
        await reader.see("lines of 90 columns")
        await reader.see("on Friday without a deal on$")


async def test_lines_that_would_look_alike_are_passed_over(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("j", "enter")
        await reader.see("left the harbour on Friday$")
        for columns in (76, 60, 72, 76):
            await reader.press("w")
            await reader.see(f"lines of {columns} columns")


async def test_the_next_unread_article_is_read(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("enter")
        await reader.see("a third fewer cod")
        await reader.press("U")
        await reader.see("Negotiators for the island")
        await reader.press("escape")
        await reader.see(r"^  2021-02-26")


async def test_a_copy_is_kept_in_a_file(newsroom: Settings, tmp_path: Path) -> None:
    async with reading(newsroom, (160, 45)) as reader:
        await reader.see("a third fewer cod")
        await reader.press("Y")
        await reader.see("citation sent to the terminal.s clipboard; also in")
    kept = (tmp_path / "data" / "dateline" / "copied.txt").read_text(encoding="utf-8")
    assert kept.startswith("“Spring survey finds fewer cod”, Mainland Radio, ~2021-03-16")


async def test_a_pane_that_gets_the_keys_speaks_of_the_article_under_the_cursor(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("slash")
        await reader.type("vale")
        await reader.press("enter")
        await reader.see("2 articles")
        await reader.press("3")
        await reader.see("Sea Institute")
        await reader.press("1", "j", "3")
        await reader.see("Northern Fishers' Union")
        await reader.press("1", "k", "tab")
        await reader.see("a third fewer cod")


async def test_from_a_mention_one_goes_to_the_card_of_its_actor(newsroom: Settings) -> None:
    async with reading(newsroom, (100, 30)) as reader:
        await reader.press("enter")
        await reader.see("━Article")
        await reader.press("i")
        await reader.see("^ a goes to an actor first")
        await reader.press("a")
        await reader.see(r"actor 1 of \d")
        await reader.press("i")
        await reader.see("^ Sea Institute ")
        await reader.see("━Told of them")
        await reader.press("q")
        await reader.see("━Article")
