"""The panels as somebody uses them: filtered, sorted, joined to the query, and speaking of one or of all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from indexer import ActorKind, SectionKind, Settings
from tests.tui.driving import Reader, reading
from tests.tui.newsroom import annotate, build
from tui.widgets.panels import DatePanel


def rows(reader: Reader) -> list[str]:
    """The names in the panel of actors, which stands at the right."""
    lines = reader.screen.splitlines()
    start, at = next((n, line.index("Actors")) for n, line in enumerate(lines) if "Actors" in line)
    lines = [line[at:].rstrip() for line in lines]
    end = next(n for n, line in enumerate(lines) if line.startswith("Dates"))
    return [re.sub(r"\s+[\d-]*\s+\d+$", "", line).strip() for line in lines[start + 1 : end] if line.strip()]


async def test_a_filter_leaves_the_rows_with_its_letters(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.press("v", "3", "f")
        await reader.see("Actors of the result 3 · ▏")
        await reader.type("sea q")
        await reader.see("Actors of the result · sea q▏: 0━")
        await reader.see("Nothing here has these letters")
        await reader.press("backspace", "backspace", "enter")
        await reader.see(r"Actors of the result · sea: 1━")
        assert rows(reader) == ["Sea Institute"]
        await reader.press("escape")
        await reader.see(r"Actors of the result 3━")
        assert reader.focused() == "actors"
        await reader.press("escape")
        assert reader.focused() == "articles"


async def test_a_filter_of_a_list_that_is_cut_says_in_what_it_looks(
    newsroom: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("indexer.search.whoosh_engine.facets.LONGEST", 2)
    async with reading(newsroom, (200, 24)) as reader:
        await reader.press("v", "3")
        await reader.see("Actors of the result 2 of 3━")
        await reader.press("f", *"zz")
        await reader.see("Actors of the result · zz▏: 0 in the first 2━")
        await reader.see("Nothing among the first 2 has these letters")


async def test_letters_of_a_filter_are_no_commands(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.see("Actors 2")
        await reader.press("3", "f", "q", "escape", "f")
        await reader.type("vale [/b]")
        await reader.see(r"vale \[/b\]▏")
        await reader.press("escape")
        await reader.see("Tomas Vale")


async def test_a_filter_knows_roles_and_other_names(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.see("Actors 2")
        await reader.press("3", "f")
        await reader.type("minister")
        await reader.see("Actors · minister▏: 1")
        await reader.see("Tomas Vale")


async def test_sorted_by_count_by_name_and_by_first_date(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.press("v")
        await reader.see("Actors of the result 3")
        await reader.press("3")
        assert rows(reader)[0] == "Tomas Vale"
        await reader.press("S")
        await reader.see("by name")
        assert rows(reader) == ["Northern Fishers' Union", "Sea Institute", "Tomas Vale"]
        await reader.press("S")
        await reader.see(r"Tomas Vale +2021-02-26 +2")
        await reader.see(r"Sea Institute +2021-03-16 +1")
        assert rows(reader)[-1] == "Sea Institute"


async def test_months_of_a_result_begin_with_that_most_spoken_of(seeds: Settings) -> None:
    def months() -> list[tuple[str, int]]:
        found = re.findall(r"(\d{4}-\d\d)  █[^\d\n]*(\d+)", reader.screen)
        return [(month, int(number)) for month, number in found]

    async with reading(seeds) as reader:
        await reader.press("v", "4")
        await reader.see(r"Dates of the result \d+━")
        by_count = months()
        assert len({number for _, number in by_count}) > 1
        assert by_count == sorted(by_count, key=lambda month: (month[1], month[0]), reverse=True)
        await reader.press("S")
        await reader.see("Dates of the result .* newest first")
        assert months() == sorted(by_count, reverse=True)
        assert reader.app.screen.query_one("#dates", DatePanel).cursor == 0
        await reader.press("S")
        await reader.see("Dates of the result .* by first date")
        assert months() == sorted(by_count)
        await reader.press("v", "enter", "4")
        await reader.see(r"━Dates \d+━")  # the dates of an article have an order of their own


async def test_choices_are_combined_without_leaving_the_panel(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.press("v", "3")
        await reader.see(r"Tomas Vale +2$")
        await reader.press("ampersand")
        await reader.see(r"^ / ‹Tomas Vale› +2 articles")
        assert reader.focused() == "actors"
        await reader.see(r"✓Tomas Vale")
        await reader.press("f")
        await reader.type("sea")
        await reader.press("enter", "minus")
        await reader.see(r"^ / ‹Tomas Vale› ‹not Sea Institute› +1 article ")
        await reader.press("backspace")
        await reader.see(r"^ / ‹Tomas Vale› +2 articles")
        await reader.press("escape")
        await reader.see("Northern Fishers' Union +1$")
        await reader.press("j", "plus")
        await reader.see(r"^ / \(‹Tomas Vale› or ‹[NS][\w' ]+›\) +2 articles")


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_choices_are_combined_in_the_panel_of_an_article_which_stays_open(
    newsroom: Settings, size: tuple[int, int]
) -> None:
    async with reading(newsroom, size) as reader:
        await reader.press("j")
        await reader.rest()
        await reader.press("3", "f")
        await reader.type("union")
        await reader.press("enter")
        await reader.see("Northern Fishers' Union +1$")
        await reader.press("ampersand")
        await reader.see(r"^ / ‹Northern Fishers' Union› +1 article ")
        await reader.see("✓Northern Fishers' Union")
        await reader.press("ampersand")
        await reader.see(r"^ / +3 articles")
        assert reader.focused() == "actors"
        await reader.press("minus")
        await reader.see(r"^ / ‹not Northern Fishers' Union› +2 articles ")
        await reader.rest()
        await reader.see("−Northern Fishers' Union")
        await reader.press("ampersand")
        await reader.see(r"^ / ‹Northern Fishers' Union› +1 article ")
        await reader.press("minus")
        await reader.see(r"^ / ‹not Northern Fishers' Union› +2 articles ")
        await reader.press("1")
        await reader.see("━Articles")
        await reader.press("3")
        await reader.miss("Northern Fishers' Union +1$")


async def test_chips_are_text_while_they_are_edited_and_names_are_found(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.press("slash")
        await reader.type("actorid:northern-fishers-union")
        await reader.see("actorid:northern-fishers-union +1 article ")
        await reader.press("enter")
        await reader.see("‹Northern Fishers' Union›")
        await reader.press("slash")
        await reader.see("actorid:northern-fishers-union")
        await reader.press("escape", "backspace")
        await reader.see("3 articles")


async def test_panels_follow_the_result(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.press("v")
        await reader.see("Actors of the result 3")
        await reader.press("slash")
        await reader.type("quota")
        await reader.press("enter")
        await reader.see("Actors of the result 2")
        await reader.see("Dates of the result 2")


async def test_panels_speak_of_what_is_selected(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.press("j", "x", "v")
        await reader.see(r"Actors of 1 selected 2\b")
        await reader.see(r"Dates of 1 selected 2\b")
        await reader.press("v")
        await reader.see("Actors of the result 3")
        await reader.press("v")
        await reader.see("Actors─")


async def test_the_title_says_of_what_part_of_a_long_text_the_actors_are(tmp_path: Path) -> None:
    text = "Tomas Vale spoke.\n" + "They spoke of it.\n" * 12_000
    vale = ("Tomas Vale", ActorKind.PERSON, "Tomas Vale", None, "")
    long = annotate("long", text, [("Tomas", SectionKind.BODY)], actors=[vale])
    async with reading(build(tmp_path / "library", [long])) as reader:
        await reader.see("Actors 1 · first 200,000 char")
