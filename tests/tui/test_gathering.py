"""What a whole result says: its chronology, its actors, its articles in a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from indexer import AnnotatedArticle, Evidence, Library, Published, SectionKind, Settings
from tests.tui.driving import Reader, reading
from tests.tui.newsroom import annotate, build
from tui.widgets.event_list import EventList


async def test_the_chronology_opens_a_sentence_in_its_article(seeds: Settings) -> None:
    async with reading(seeds, (120, 36)) as reader:
        await reader.press("slash")
        await reader.type("lambert")
        await reader.press("enter")
        await reader.see("2 articles")
        await reader.press("c")
        await reader.see(r"4 of \d+ events about the query · A all · 2 articles")
        await reader.press("t")
        await reader.see("^ one article alone tells this")
        await reader.press("j", "enter")
        assert await reader.see("━Article")
        await reader.press("c")
        await reader.see("Chronology")
        await reader.press("escape")
        await reader.see("━Article")


async def test_the_card_of_an_actor(newsroom: Settings, tmp_path: Path) -> None:
    target = tmp_path / "vale.md"
    async with reading(newsroom, (120, 36)) as reader:
        await reader.see("a third fewer cod")
        await reader.press("3", "i")
        await reader.see("^ Tomas Vale")
        await reader.see(r"^ person · 2 articles")
        await reader.see(r"^ also +Vale \d")
        await reader.see(r"^ roles +Minister from 2021-02-26")
        await reader.see(r"^ with +(Sea Institute 1 · Northern|Northern Fishers' Union 1 · Sea)")
        await reader.press("e")
        await reader.see("write this card as .md")
        await reader.answer(str(target))
        await reader.see("the card written to")
        assert target.read_text(encoding="utf-8").startswith("# Tomas Vale")
        await reader.press("enter")
        await reader.see("━Article")


async def test_actors_and_months_of_the_whole_result(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.press("v")
        await reader.see(r"Tomas Vale +2$")
        await reader.see(r"2021-03  █+ +2$")
        await reader.press("3", "ampersand")
        await reader.see(r"‹Tomas Vale› +2 articles")
        await reader.press("v")
        await reader.see("Dates 2")


async def test_a_result_goes_to_a_file(newsroom: Settings, tmp_path: Path) -> None:
    target = tmp_path / "articles.csv"
    async with reading(newsroom, (120, 36)) as reader:
        await reader.press("e")
        await reader.see("write all articles of the result")
        await reader.answer(str(target))
        await reader.see("3 articles written to")
        await reader.press("e")
        await reader.answer(str(target))
        await reader.see("there is a file of")
    assert "Harbour talks end without a deal" in target.read_text(encoding="utf-8")


async def test_a_chronology_goes_to_a_file_and_has_a_calendar(newsroom: Settings, tmp_path: Path) -> None:
    target = tmp_path / "events.csv"
    async with reading(newsroom, (120, 36)) as reader:
        await reader.press("c")
        await reader.see(r"Chronology · 1 of \d+")
        await reader.press("at")
        await reader.see(r"spoken of · \d+ events?")
        await reader.press("v", "escape")
        await reader.press("e")
        await reader.see("write these events as .md")
        await reader.answer(str(target))
        await reader.see(r"events written to")
    assert target.read_text(encoding="utf-8").startswith("date,earliest,latest,certain")


async def test_a_chronology_shows_what_is_about_the_query_and_on_demand_all(newsroom: Settings) -> None:
    async with reading(newsroom, (120, 36)) as reader:
        await reader.press("slash")
        await reader.type("quotas")
        await reader.press("enter", "c")
        await reader.see(r"2 of 5 events about the query · A all · 1 article")
        await reader.see("left the harbour on Friday")
        await reader.press("A")
        await reader.see(r"5 events · A only the 2 about the query · 1 article")
        await reader.see("Vale said that talks would begin again")
        await reader.press("G", "A")
        await reader.see(r"━Chronology · 2 of 2 ·")


async def test_one_goes_from_an_event_to_its_article_and_back(seeds: Settings) -> None:
    async with reading(seeds, (120, 36)) as reader:
        await reader.press("c")
        await reader.see(r"━Chronology · 1 of \d+ ·")
        await reader.press("j", "j", "j", "enter")
        await reader.see("━Article")
        await reader.rest()
        panes = reader.app._reader.panes
        assert panes.articles.cursor
        assert panes.is_open(panes.articles.current.id if panes.articles.current else None)
        await reader.press("escape")
        await reader.see(r"━Chronology · 4 of \d+ ·")
        await reader.press("escape")
        await reader.see("━Article")
        await reader.press("c")
        await reader.see(r"━Chronology · 4 of \d+ ·")
        await reader.press("enter")
        await reader.see("━Article")
        await reader.press("1", "enter")
        await reader.see("━Article")
        await reader.press("escape")
        await reader.see("━Articles")
        await reader.press("slash")
        await reader.type("lambert")
        await reader.press("enter", "c")
        await reader.see(r"━Chronology · 1 of \d+ ·")


async def test_nothing_is_told_of_nothing(newsroom: Settings) -> None:
    async with reading(newsroom, (120, 36)) as reader:
        await reader.press("slash", *"zeppelin", "enter", "c")
        await reader.see("no article is found, so there is nothing to tell")


async def test_the_way_back_leads_through_a_card_to_the_chronology(seeds: Settings) -> None:
    async with reading(seeds, (120, 36)) as reader:
        await reader.press("c", "j", "j", "enter")
        await reader.see("━Article")
        await reader.rest()
        await reader.press("3", "enter")
        await reader.see("━Told of them")
        await reader.press("enter")
        await reader.see("━Article")
        await reader.press("escape")
        await reader.see("━Told of them")
        await reader.press("escape")
        await reader.see("━Article")
        await reader.press("escape")
        await reader.see(r"━Chronology · 3 of \d+ ·")
        await reader.press("escape")
        await reader.see("━Article")
        await reader.press("escape")
        await reader.see("━Articles")


async def test_events_are_selected_copied_and_written(seeds: Settings, tmp_path: Path) -> None:
    target = tmp_path / "story.md"
    async with reading(seeds, (120, 36)) as reader:
        await reader.press("c", "y")
        await reader.see(r"1 event .*; also in")
        await reader.press("x", "j", "x", "x", "k", "x")
        await reader.see(r"━Chronology · 5 of \d+ · .* · 2 selected━")
        marked = [line.index("▌") for line in reader.screen.splitlines() if "▌" in line]
        assert len(marked) >= 4
        assert len(set(marked)) == 1
        await reader.press("y")
        await reader.see(r"2 events .*; also in (\S+)")
        await reader.press("e")
        await reader.see("write 2 events as .md")
        await reader.answer(str(target))
        await reader.see("2 events written to")
        await reader.press("enter")
        await reader.see("━Article")
        await reader.press("escape")
        await reader.see("2 selected")
    assert len(re.findall(r"^- \*\*", target.read_text(encoding="utf-8"), re.M)) == 2


async def test_events_are_filtered_by_words(newsroom: Settings) -> None:
    async with reading(newsroom, (120, 36)) as reader:
        await reader.press("c")
        await reader.see(r"━Chronology · 1 of [5-9]")
        await reader.press("f")
        await reader.see("only events with")
        await reader.type("SEA institute")
        await reader.press("enter")
        await reader.see(r"━Chronology · 1 of 1 · .* · with SEA institute━")
        await reader.press("enter")
        await reader.see("━Article")
        await reader.press("escape")
        await reader.see(r"with SEA institute━")
        await reader.press("f", "ctrl+u", *"nosuch", "enter")
        await reader.see("No event here has these words")
        await reader.press("f", "ctrl+u", "enter")
        await reader.see(r"━Chronology · 1 of [5-9] ·")
        await reader.press("f", *"SEA institute", "enter")
        await reader.see(r"with SEA institute━")
        await reader.see("q show all$")
        await reader.press("escape")
        await reader.see(r"━Chronology · \d of [5-9] ·")
        await reader.see("q back$")
        await reader.press("q")
        await reader.see("━Article")


async def test_a_chronology_fits_a_small_terminal(seeds: Settings) -> None:
    async with reading(seeds, (80, 24)) as reader:
        await reader.press("slash")
        await reader.type("north korea talks")
        await reader.press("enter", "c")
        await reader.see(r"^ north korea talks +\d+ of \d+ events · A all · 4 articles · \d+ undated$")
        assert all(len(line) <= 80 for line in reader.screen.splitlines())


async def test_the_calendar_of_a_chronology_leads_to_an_event(newsroom: Settings) -> None:
    async with reading(newsroom, (120, 36)) as reader:
        await reader.press("c", "G")
        await reader.see(r"━Chronology · (\d+) of \1 ·")
        await reader.press("at", "enter")
        await reader.see(r"━Chronology · \d+ of \d+ ·")


def reopening(name: str, source: str) -> AnnotatedArticle:
    text = f"The harbour of Vale reopened on Friday, the mayor told {source}."
    friday = date(2021, 3, 5)
    return annotate(
        name,
        text,
        (("The harbour", SectionKind.BODY),),
        source=source,
        published=Published("2021-03-06", certain=True, evidence=Evidence.GIVEN),
        dates=(("Friday", "2021-03-05", friday, friday),),
    )


async def test_all_who_tell_an_event(tmp_path: Path) -> None:
    library = build(
        tmp_path / "library", [reopening("one", "Mainland Radio"), reopening("two", "Island Post")]
    )
    async with reading(library, (120, 36)) as reader:
        await reader.press("c")
        await reader.see(r"\(2 tell it\)")
        await reader.press("t")
        await reader.see("all who tell it +2 events · 2 articles")
        await reader.press("enter")
        await reader.see("━Article")


async def test_actors_and_dates_of_a_panel_go_to_a_file(newsroom: Settings, tmp_path: Path) -> None:
    actors, dates = tmp_path / "a.csv", tmp_path / "d.jsonl"
    async with reading(newsroom) as reader:
        await reader.press("v")
        await reader.see("Actors of the result 3")
        for key, default, target in (("3", "actors.csv", actors), ("4", "dates.csv", dates)):
            await reader.press(key, "e")
            await reader.see(rf"write the \w+ of the result as .*: {default}")
            await reader.answer(str(target))
            await reader.see(rf"{'3 actors' if key == '3' else 'dates?'} written to")
    assert "Tomas Vale" in actors.read_text(encoding="utf-8")
    assert '"value":"2021-03-15"' in dates.read_text(encoding="utf-8")


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Event:
    """What lets the reading of a long result go on behind its first articles."""
    go_on = Event()
    each = Library._each

    def slowly(*arguments: Any) -> Iterator[AnnotatedArticle]:
        (first, *rest) = each(*arguments)
        yield from [first] * 101
        go_on.wait(10)
        yield from rest

    monkeypatch.setattr(Library, "_each", slowly)
    return go_on


async def _card_begun(reader: Reader) -> str:
    """Open the card of whom the article names first; how much its first articles tell."""
    await reader.press("3", "i")
    await reader.see("^ Tomas Vale")
    told: str = (await reader.see(r"latest first · 1 of (\d+)"))[1]
    return told


async def test_it_is_said_how_many_articles_were_read(newsroom: Settings, gate: Event) -> None:
    async with reading(newsroom, (120, 36)) as reader:
        await reader.see("a third fewer cod")
        gate.set()
        await reader.press("3", "i")
        await reader.miss("read 100 of")
        await reader.see("^ Tomas Vale")
        gate.clear()
        await reader.press("P")
        await reader.answer("Tomas Dale")  # a card that is read anew is shown when all is read
        await reader.see("reading what the archive says of them: 100 articles so far; Esc goes on without it")
        gate.set()
        await reader.see("^ Tomas Dale")


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_a_card_is_there_from_its_first_articles_on_and_grows(
    newsroom: Settings, gate: Event, size: tuple[int, int]
) -> None:
    async with reading(newsroom, size) as reader:
        await reader.see("Spring survey")
        await reader.press("enter")
        await reader.see("a third fewer cod")
        await reader.press("3", "i")
        await reader.see("^ Tomas Vale")
        await reader.see("read 100 of 100 articles")
        told = (await reader.see(r"latest first · 1 of (\d+)"))[1]
        roles = (await reader.see(r"^ roles .*"))[0]
        gate.set()
        await reader.miss("read 100 of 100 articles")
        more = (await reader.see(rf"latest first · \d+ of (?!{told}\b)(\d+)"))[1]
        assert int(more) > int(told)
        assert (await reader.see(r"^ roles .*"))[0] != roles


async def test_a_card_grows_behind_what_is_asked_about_it(newsroom: Settings, gate: Event) -> None:
    async with reading(newsroom, (120, 36)) as reader:
        await reader.see("a third fewer cod")
        told = await _card_begun(reader)
        await reader.press("W")
        await reader.see("Why Tomas Vale")
        gate.set()
        await reader.press("escape")
        await reader.see(rf"latest first · \d+ of (?!{told}\b)\d+")
        await reader.miss(r" read \d+ of")
        await reader.see("^ person · 2 articles|^ person · 102 articles")


async def test_a_card_is_read_on_where_another_was_opened_meanwhile(newsroom: Settings, gate: Event) -> None:
    async with reading(newsroom, (120, 36)) as reader:
        await reader.see("a third fewer cod")
        told = await _card_begun(reader)
        await reader.press("w")
        await reader.see("Beside Tomas Vale")
        await reader.press("enter")
        await reader.miss("^ Tomas Vale")
        gate.set()
        await reader.miss("read 100 of")
        await reader.press("escape")
        await reader.see("^ Tomas Vale")
        await reader.miss(rf"latest first · \d+ of {told} ")
        await reader.miss(r" read \d+ of")


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_a_chronology_is_there_from_its_first_articles_on_and_grows(
    newsroom: Settings, gate: Event, size: tuple[int, int]
) -> None:
    async with reading(newsroom, size) as reader:
        await reader.press("c")
        await reader.see("read 100 of 100 articles")
        await reader.see("━Chronology")
        await reader.press("j")
        told = (await reader.see(r"Chronology · 2 of (\d+)"))[1]
        gate.set()
        await reader.miss("read 100 of 100 articles")
        more = (await reader.see(rf"Chronology · \d+ of (?!{told}\b)(\d+)"))[1]
        assert int(more) > int(told)
        await reader.press("escape", "c")
        await reader.see(rf"Chronology · \d+ of {more}")
        assert " read " not in reader.screen


async def test_one_leaves_a_chronology_that_grows_or_reads_on_meanwhile(
    newsroom: Settings, gate: Event
) -> None:
    async with reading(newsroom, (120, 36)) as reader:
        await reader.press("c")
        await reader.see("read 100 of 100 articles")
        await reader.press("escape")
        await reader.see("━Articles")
        assert reader.app._reader.growing is None
        gate.set()
        await reader.rest()
        assert "━Articles" in reader.screen

        gate.clear()
        await reader.press("c")
        await reader.see("read 100 of 100 articles")
        told = (await reader.see(r"Chronology · 1 of (\d+)"))[1]
        await reader.press("enter")
        await reader.see("━Article")
        gate.set()
        await reader.rest()
        await reader.press("escape")
        more = (await reader.see(r"Chronology · \d+ of (\d+)"))[1]
        assert int(more) > int(told)


async def test_a_chronology_is_read_on_where_something_else_was_asked_meanwhile(
    newsroom: Settings, gate: Event
) -> None:
    async with reading(newsroom, (160, 45)) as reader:
        await reader.press("c")
        await reader.see("read 100 of 100 articles")
        told = (await reader.see(r"Chronology · 1 of (\d+)"))[1]
        await reader.press("enter")
        await reader.see("━Article")
        await reader.press("v")  # counts who and when in the result
        gate.set()
        await reader.see("Actors of the result 3")
        await reader.press("escape")
        await reader.see(rf"Chronology · \d+ of (?!{told}\b)\d+")
        await reader.miss(r" read \d+ of")
        await reader.see(r"\d articles")


async def test_what_grows_leaves_the_cursor_and_the_selection_on_what_they_are(
    newsroom: Settings, gate: Event
) -> None:
    async with reading(newsroom, (120, 36)) as reader:
        await reader.press("c")
        await reader.see("read 100 of 100 articles")
        await reader.press("j", "x")
        await reader.see("1 selected")
        events = reader.app.screen.query_one(EventList)
        at, chosen = events.current, events.chosen
        line = events.stack.top(events.cursor) - events.scroll_offset.y
        assert at is not None
        gate.set()
        await reader.miss("read 100 of 100 articles")
        await reader.see("1 selected")
        assert events.current is not None
        assert at.event.first in events.current.event.tellings
        assert chosen[0].first in events.chosen[0].tellings
        assert events.stack.top(events.cursor) - events.scroll_offset.y in (line, line + 1)


async def test_where_the_panels_are_out_of_sight_it_is_said_of_what_they_speak(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.see("3 articles")
        await reader.press("v")
        await reader.see("^ actors and dates are of the whole result: 3 shows who, 4 when$")
        await reader.press("3")
        await reader.see("━Actors of the result")
        await reader.press("v")
        await reader.miss("of the result")
        assert "actors and dates are" not in reader.screen
    async with reading(newsroom, (120, 24)) as reader:
        await reader.see("3 articles")
        await reader.press("3", "v")
        await reader.see("Actors of the result")
        assert "actors and dates are" not in reader.screen


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_the_chronology_of_a_selection_tells_of_that_alone(
    newsroom: Settings, size: tuple[int, int]
) -> None:
    async with reading(newsroom, size) as reader:
        await reader.see("3 articles")
        await reader.press("c")
        await reader.see("Negotiators for the island")
        await reader.press("q", "x")
        await reader.see("1 selected")
        await reader.press("c")
        await reader.see(r"^ all articles · 1 selected .* 1 article\b")
        await reader.see("Tomas Vale called the figures")
        assert "Negotiators" not in reader.screen
        await reader.press("enter")
        await reader.see("Spring survey finds fewer cod")
        await reader.press("q")
        await reader.see("━Chronology")
        assert "Negotiators" not in reader.screen
        await reader.press("q", "1", "escape")
        await reader.miss("1 selected")
        await reader.press("c")
        await reader.see("Negotiators for the island")
