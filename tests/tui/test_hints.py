"""The line of keys: the most needed first, none cut, none for what would do nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from indexer import ActorKind, Progress, SectionKind, Settings
from tests.tui.driving import Reader, reading
from tests.tui.newsroom import annotate, build
from tui.commands import COMMANDS
from tui.messages import IndexAdvanced
from tui.titles import Part, fitting

WORDS = {command.label for command in COMMANDS if command.label}
OTHER_WORDS = {
    "unfold",
    "article",
    "selected",
    "apart",
    "spoken of",
    "only changes",
    "fewer",
}

NARROW = (80, 24)


def line_of_keys(reader: Reader) -> str:
    return reader.screen.splitlines()[-1]


def hinted(reader: Reader) -> set[str]:
    """The words of the line of keys, each of which must be a whole one."""
    entries = [entry for entry in line_of_keys(reader).strip().split("  ") if entry.strip()]
    words = set()
    for entry in entries:
        word = next((known for known in (WORDS | OTHER_WORDS) if entry.strip().endswith(f" {known}")), None)
        assert word, (entry, line_of_keys(reader))
        words |= {known for known in (WORDS | OTHER_WORDS) if entry.strip().endswith(f" {known}")}
    return words


@pytest.mark.parametrize("size", [NARROW, (120, 36), (200, 60)])
async def test_no_key_is_named_that_does_nothing_in_the_article(
    newsroom: Settings, size: tuple[int, int]
) -> None:
    async with reading(newsroom, size) as reader:
        await reader.press("J")
        await reader.see("Harbour talks end")
        await reader.see("Enter unfold")
        assert "hit" not in hinted(reader)
        assert {"actor", "date", "article", "star"} <= hinted(reader)
        await reader.press("enter")
        await reader.see("Enter fold")
        await reader.press("K")
        await reader.see("Spring survey")
        await reader.miss("Enter (un)?fold")


async def test_a_hit_is_offered_where_something_was_searched(newsroom: Settings) -> None:
    async with reading(newsroom, NARROW, query="vale") as reader:
        await reader.press("enter")
        await reader.see("n N hit  a A actor  d D date  J K article")


async def test_an_article_that_names_nobody_offers_neither_actors_nor_dates(newsroom: Settings) -> None:
    async with reading(newsroom, NARROW, query="ferries") as reader:
        await reader.press("G", "enter")
        await reader.see("Ferries stay in port")
        assert not {"actor", "date"} & hinted(reader)
        await reader.press("3")
        await reader.see("No actors")
        assert hinted(reader) <= {"result", "help", "back", "zoom"}


async def test_the_panels_say_of_what_they_will_speak_next(newsroom: Settings) -> None:
    async with reading(newsroom, NARROW) as reader:
        await reader.press("3")
        await reader.see("Enter card  n N place  & and  [+] or  - not  v result  f filter +[?] help  q back$")
        await reader.press("v")
        await reader.see("v article")
        assert "mention" not in hinted(reader)
        await reader.press("1", "x", "3", "v")
        await reader.see("v selected")
        await reader.press("4")
        await reader.see("Enter (go to|and)")


async def test_at_eighty_columns_the_most_used_keys_have_room(newsroom: Settings) -> None:
    async with reading(newsroom, NARROW) as reader:
        await reader.see(r"^ Enter open  / search  c chronology  Tab pane  s star  S sort +\? help  Q quit$")
        await reader.press("4")
        await reader.see("^ Enter go to  n N place  & and  [+] or  - not  v result ")
        await reader.press("c")
        await reader.see("^ Enter open .*f filter  y copy  e export  x select  .*[?] help  q back$")


async def test_keys_that_scroll_are_named_only_where_there_is_more_to_see(newsroom: Settings) -> None:
    async with reading(newsroom, (120, 36)) as reader:
        await reader.press("3", "W")
        await reader.see("^━Why ")
        await reader.rest()
        assert line_of_keys(reader).split() == ["?", "help", "q", "back"]
        await reader.pilot.resize_terminal(60, 12)
        await reader.see("Space b page")
        await reader.press("escape", "question_mark")
        await reader.see("Space b page .*g G ends")


async def test_help_has_two_columns_where_there_is_room(newsroom: Settings) -> None:
    async with reading(newsroom, (200, 60)) as reader:
        await reader.press("question_mark")
        await reader.see("^ List of articles {80,}Moving$")
        await reader.see("q +the same, and from there out of the reader")
        await reader.see(": Ctrl-P +find a command by name$")
        await reader.pilot.resize_terminal(120, 36)
        await reader.see("^ List of articles$")
        await reader.see("^ Moving$")


async def test_while_a_filter_is_typed_its_keys_are_named(newsroom: Settings) -> None:
    async with reading(newsroom, NARROW) as reader:
        await reader.press("3", "f", "v")
        await reader.see("Enter keep  Esc show all  Backspace one less$")
        await reader.press("enter")
        await reader.see("Enter card")


async def test_nothing_found_leaves_only_what_helps(newsroom: Settings) -> None:
    async with reading(newsroom, NARROW, query="zzqqx") as reader:
        await reader.see("Nothing matches")
        assert hinted(reader) == {"search", "searches", "help", "quit"}


async def test_a_chronology_names_months_and_tellings_where_there_are_several(tmp_path: Path) -> None:
    text = "Port reopens\nThe harbour of Vale reopened on Friday, the mayor said."
    one = annotate(
        "one",
        text,
        (("Port", SectionKind.HEADLINE), ("The harbour", SectionKind.BODY)),
        title="Port reopens",
        actors=(("Vale", ActorKind.PLACE, "Vale", None, ""),),
    )
    async with reading(build(tmp_path / "library", [one]), NARROW) as reader:
        await reader.press("c")
        await reader.see("1 sentence undated")
        assert re.search(r"undated.*\n━Chronology", reader.screen), "no line for bars where there are none"
        assert hinted(reader) == {"open", "filter", "copy", "export", "select", "help", "back"}


async def test_the_start_pane_offers_to_drop_only_what_was_saved(newsroom: Settings) -> None:
    async with reading(newsroom, NARROW) as reader:
        await reader.press("5")
        await reader.see("is:unread")
        assert hinted(reader) == {"ask", "save as", "help", "back"}
        await reader.press("B", *"mine", "enter")
        await reader.see("saved: mine")
        await reader.press("j")
        await reader.see("d drop  Ctrl-R take back")


async def test_a_day_without_anything_is_told_so(newsroom: Settings) -> None:
    async with reading(newsroom, NARROW) as reader:
        await reader.press("at")
        await reader.see("Enter narrow  h l day  k j week  .*v published")
        await reader.see("█")
        await reader.press("l", "enter")
        await reader.see("no article on ")
        await reader.press("v")
        await reader.see("v spoken of")


def test_a_title_leaves_out_what_can_be_spared_until_it_fits() -> None:
    parts = (Part("Actors"), Part(" of the result", 1), Part(" · tru▏: 6"), Part(" in the first 1,000", 3))
    assert fitting(parts, 60) == "Actors of the result · tru▏: 6 in the first 1,000"
    assert fitting(parts, 30) == "Actors of the result · tru▏: 6"
    assert fitting(parts, 20) == "Actors · tru▏: 6"
    assert fitting(parts, 5) == "Actors · tru▏: 6"


async def test_the_title_of_a_filtered_panel_is_whole_at_every_width(newsroom: Settings) -> None:
    for width in (40, 80, 110, 149, 150, 200):
        async with reading(newsroom, (width, 24)) as reader:
            await reader.press("v", "3", "f", *"vale")
            await reader.see("Actors( of the result)? · vale▏: 1━")


@pytest.mark.parametrize(("size", "keys"), [((80, 24), ("G", "b")), ((160, 45), ("G",))])
async def test_help_explains_the_signs_that_stand_before_rows(
    newsroom: Settings, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    async with reading(newsroom, size) as reader:
        await reader.see("~2021-03-16")
        await reader.press("question_mark", *keys)
        await reader.see("~2019-11-06 +inferred from what stands around it, not stated")


@pytest.mark.parametrize(
    ("size", "said"),
    [
        ((120, 24), r"indexing 200/1,000 files · 190 articles · 16 s left$"),
        ((80, 24), r"Enter open  .*indexing 200/1,000 files · 16 s left$"),
        ((60, 20), r"Enter open  .*indexing 200/1,000 files$"),
    ],
)
async def test_progress_leaves_keys_half_of_the_line(
    newsroom: Settings, size: tuple[int, int], said: str
) -> None:
    async with reading(newsroom, size) as reader:
        await reader.see("3 articles")
        reader.app.screen.post_message(IndexAdvanced(Progress(200, 1000, 190, 10, 4.0)))
        await reader.see(said)
