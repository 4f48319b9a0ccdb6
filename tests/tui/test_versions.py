"""The versions of a story, what an update changed, two articles beside each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from indexer import Evidence, Published, Settings, Version
from tests.tui.driving import Reader, reading
from tests.tui.newsroom import build, newsroom
from tui import rows
from tui.looks import Look, style_of
from tui.widgets.compared_view import ComparedView


def test_of_a_version_without_a_day_the_days_are_told_between_which_it_was_published() -> None:
    survey = newsroom()[1]
    between = Published(evidence=Evidence.INFERRED, earliest=date(2021, 3, 2), latest=date(2021, 3, 9))
    article = replace(survey.article, published=between)
    row = "".join(
        text for text, _ in rows.version_row(Version(replace(survey, article=article), None), article, 80)
    )
    assert row.startswith("▸~2021-03  ")


async def open_update(reader: Reader) -> None:
    """Open the second of the four versions."""
    await reader.press("slash")
    await reader.type("oslo")
    await reader.press("enter", "enter")
    await reader.see("Article · version 2 of 4")


async def test_the_versions_stand_in_order_of_time_with_how_they_are_copies(wire: Settings) -> None:
    async with reading(wire, (80, 24)) as reader:
        await open_update(reader)
        await reader.press("V")
        await reader.see("━4 versions")
        rows = [line for line in reader.screen.splitlines() if " 2022-04-1" in line][1:5]
        assert [row[1:18].strip() for row in rows] == [
            "2022-04-12 09:05",
            "2022-04-12 14:30",
            "2022-04-13",
            "2022-04-13",
        ]
        assert "earlier version" in rows[0]
        assert "this one" in rows[1]
        assert "excerpt" in rows[2]
        assert "update" in rows[3]
        await reader.press("k", "enter")
        await reader.see("Article · version 1 of 4")
        await reader.see("third of the catch of 2021")


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_what_changed_stands_beneath_the_versions(wire: Settings, size: tuple[int, int]) -> None:
    async with reading(wire, size) as reader:
        await open_update(reader)
        await reader.press("V")
        await reader.see("3 changes from 2022-04-12 09:05 · Nordic Wire to 2022-04-12 14:30 · Nordic Wi")
        await reader.see(r"^ +- Mackerel talks fail in Bergen$")
        await reader.press("j", "j")
        await reader.see("changes from 2022-04-12 14:30 · Nordic Wire to 2022-04-13 · The Coast Post")
        await reader.see(r"^ +\+ Fish talks collapse$")
        await reader.press("g", "G", "g")
        await reader.see("3 changes from 2022-04-12 09:05")


async def test_of_very_many_versions_those_next_to_the_open_one_are_read(
    wire: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.comparing._MOST_VERSIONS", 2)
    async with reading(wire, (80, 24)) as reader:
        await open_update(reader)
        await reader.press("V")
        await reader.see("━the nearest 2 of 4 versions")
        await reader.see("09:05  earlier version")
        await reader.see("14:30  this one")
        await reader.miss("excerpt")


async def test_an_article_alone_with_its_story_says_so(wire: Settings) -> None:
    async with reading(wire, (80, 24)) as reader:
        await reader.see("Ferries")
        await reader.press("V")
        await reader.see("the only version of its story")
        await reader.press("equals_sign", "equals_sign")
        await reader.see("press = at another article$")


@pytest.mark.parametrize("colour", [True, False])
async def test_what_an_update_changed(wire: Settings, colour: bool) -> None:
    async with reading(wire, (80, 24), colour=colour) as reader:
        await open_update(reader)
        await reader.press("V")
        await reader.see("━4 versions")
        await reader.press("k", "d")
        await reader.see("━3 changes━")
        await reader.see(r"^  - 2022-04-12 09:05 · Nordic Wire · Mackerel talks fail in Bergen")
        await reader.see(r"^  \+ 2022-04-12 14:30 · Nordic Wire · Mackerel talks fail, new round")
        await reader.see(r"^ +- Mackerel talks fail in Bergen$")
        await reader.see(r"^ +\+ Mackerel talks fail, new round in May$")
        await reader.see(r"⋯ \d+ lines as before")
        await reader.press("n", "n")
        await reader.see("change 2 of 3")
        await reader.see(r"^ +- .*offered a third$")
        await reader.see(r"^ +\+ fifths of the catch")
        await reader.press("enter")
        await reader.miss("as before")
        await reader.see(r"Jonsson said that his government")
        await reader.press("escape")
        await reader.see("━4 versions")
        await reader.press("escape")
        await reader.see("Article · version 2 of 4")


async def test_two_versions_side_by_side(wire: Settings) -> None:
    async with reading(wire, (120, 36)) as reader:
        await open_update(reader)
        await reader.press("V")
        await reader.see("━4 versions")
        await reader.press("k", "equals_sign")
        await reader.see(r"Comparison · both have \d+ actors, \d+ dates")
        await reader.see(r"━1 · 2022-04-12 09:05.*─2 · 2022-04-12 14:30")
        await reader.press("n")
        await reader.see(r"shared place 1 of \d+")
        await reader.press("i")
        await reader.see("cards are opened from an article that is read alone")
        await reader.press("tab", "tab", "G")
        await reader.see("in the second only")
        await reader.see("2022-05-09")
        await reader.press("d")
        await reader.see("━3 changes━")
        await reader.press("escape", "escape", "escape")
        await reader.see("Article · version 2 of 4")


@pytest.mark.parametrize("height", [24, 36, 60])
async def test_a_long_list_leaves_the_articles_their_room(seeds: Settings, height: int) -> None:
    async with reading(seeds, (120, height)) as reader:
        await reader.see("5 articles")
        await reader.press("equals_sign", "j", "equals_sign")
        await reader.see("Who and when")
        for _ in range(2):
            sizes = [
                reader.app.screen.query_one(f"#{side}").outer_size for side in ("first", "second", "shared")
            ]
            assert sizes[0].height == sizes[1].height
            assert sizes[2].height == height // 3
            assert sizes[0].height + sizes[2].height == height - 2
            await reader.pilot.resize_terminal(80, 24)
            await reader.pilot.resize_terminal(120, height)
            await reader.rest()


async def test_any_two_articles_one_at_a_time(wire: Settings) -> None:
    async with reading(wire, (80, 24)) as reader:
        await reader.see("Ferries")
        await reader.press("equals_sign")
        await reader.see("= at another article compares the two")
        await reader.press("j", "equals_sign")
        await reader.see(r"both have \d actors")
        await reader.see("━1 · 2022-04-14")
        await reader.see("Ferries between Bergen")
        await reader.press("tab")
        await reader.see("━2 · 2022-04-13")
        await reader.see("Negotiators from Iceland")
        await reader.press("tab")
        await reader.see(r"^ in both  \d")
        await reader.see(r"^   Bergen +place +1 +1")
        await reader.press("enter")
        await reader.see("━1 · ")
        await reader.press("escape")
        await reader.see("2 stories")


async def test_two_that_are_selected(wire: Settings) -> None:
    async with reading(wire, (160, 45)) as reader:
        await reader.see("2 stories")
        await reader.press("x", "x", "equals_sign")
        await reader.see(r"━1 · 2022-04-14 .*─2 · 2022-04-13 .*─Who and when")


async def test_the_titles_of_a_comparison_are_cut_between_words(wire: Settings) -> None:
    async with reading(wire, (120, 10)) as reader:
        await open_update(reader)
        await reader.press("equals_sign", "equals_sign")
        await reader.see("Comparison")
        await reader.see(r"^━1 · 2022-04-12 14:30 · Nordic Wire · Mackerel… · \d+%━")


async def test_articles_scroll_together_or_apart(wire: Settings) -> None:
    async with reading(wire, (120, 14)) as reader:
        await open_update(reader)
        await reader.press("equals_sign", "equals_sign")
        await reader.see("Comparison")
        first, second = reader.app.screen.query("ComparedView")
        await reader.press("j", "j")
        await reader.rest()
        assert (first.scroll_offset.y, second.scroll_offset.y) == (2, 2)
        await reader.press("L")
        await reader.see("each scrolls alone")
        await reader.press("j")
        await reader.rest()
        assert (first.scroll_offset.y, second.scroll_offset.y) == (3, 2)


async def test_help_begins_with_the_keys_of_the_screen(wire: Settings) -> None:
    async with reading(wire, (80, 24)) as reader:
        await open_update(reader)
        await reader.press("V")
        await reader.see("━4 versions")
        await reader.press("question_mark")
        await reader.see("^ Versions of a story")


@pytest.mark.parametrize("colour", [True, False])
async def test_in_a_comparison_only_what_both_have_is_marked(tmp_path: Path, colour: bool) -> None:
    async with reading(build(tmp_path / "library"), (200, 60), colour=colour) as reader:
        await reader.press("equals_sign", "j", "equals_sign")
        await reader.see("Comparison · both have 1 actor, 1 date")
        plain = style_of(Look.PLAIN, colour=None)
        marked = {
            segment.text.strip()
            for view in ("#first", "#second")
            for strip in reader.app.screen.query_one(view, ComparedView)._strips.values()
            for segment in strip
            if segment.text.strip() and (segment.style or plain).underline
        }
        assert marked == {"Tomas Vale", "Vale", "2021-03-15", "Monday"}
