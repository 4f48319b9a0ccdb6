"""Who is who in the user's own words, said and seen in the reader; and why an actor is one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from indexer import (
    ActorCard,
    ActorId,
    ActorKind,
    AnnotatedArticle,
    AttestedRole,
    ChronologyPage,
    Companion,
    Library,
    Settings,
)
from tests.tui.driving import Reader, reading
from tui.facts import card_lines
from tui.widgets.panels import ActorPanel

NOTHING_TOLD = ChronologyPage((), 0, 0)


async def at_vale(reader: Reader) -> None:
    """Open the article that names Tomas Vale, and go to him in the panel."""
    await reader.see("Spring survey")
    await reader.press("enter")
    await reader.see("━Article")
    await reader.press("3")
    await reader.see(r"━Actors")
    await reader.see(r"Tomas Vale +\d")


async def answer(reader: Reader, question: str, text: str) -> None:
    await reader.see(question)
    await reader.answer(text)


def said(tmp_path: Path) -> list[str]:
    lines = (tmp_path / "data" / "dateline" / "corrections.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


async def test_an_actor_is_renamed_and_the_name_taken_back(newsroom: Settings, tmp_path: Path) -> None:
    async with reading(newsroom) as reader:
        await at_vale(reader)
        await reader.press("P")
        await answer(reader, "‹Tomas Vale› is called: Tomas Vale", "Tom Vale")
        await reader.see('rename tomas-vale to "Tom Vale"')
        await reader.see(r"Tom Vale +\d")
        assert said(tmp_path) == ['rename tomas-vale to "Tom Vale"']
        await reader.press("v")
        await reader.see(r"Tom Vale +2$")
        await reader.press("v", "v", "Z")
        await reader.see('taken back: - rename tomas-vale to "Tom Vale"')
        await reader.see(r"Tomas Vale +\d")
        await reader.press("Z")
        await reader.see("no correction to take back")


async def test_kind_and_country_are_set(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await at_vale(reader)
        await reader.press("T")
        await answer(reader, "‹Tomas Vale› is a: person", "state")
        await reader.see("kind tomas-vale state")
        await reader.see("^.*  state · Minister|state · ")
        await reader.press("C")
        await answer(reader, "two letters, or none", "no")
        await reader.see("country tomas-vale NO")
        await reader.see("state · NO")
        await reader.press("C")
        await answer(reader, "two letters, or none", "Norway")
        await reader.see("'NORWAY' is no country")


async def test_two_become_one_with_a_name_that_is_completed(newsroom: Settings, tmp_path: Path) -> None:
    async with reading(newsroom) as reader:
        await at_vale(reader)
        await reader.press("M")
        await reader.see("‹Tomas Vale› is everywhere the same as")
        await reader.type("sea")
        await reader.press("right")
        await reader.see("Sea Institute$|same as: Sea Institute")
        await reader.press("enter")
        await reader.see("merge tomas-vale into sea-institute")
        await reader.see("━Actors 1")
        await reader.press("v")
        await reader.see(r"Sea Institute +2$")
        assert said(tmp_path)[0].startswith("merge tomas-vale into sea-institute")


async def test_in_one_article_it_is_somebody_else(newsroom: Settings, tmp_path: Path) -> None:
    async with reading(newsroom) as reader:
        await at_vale(reader)
        await reader.press("X")
        await answer(reader, "‹Tomas Vale› in this article is really", "Theo Vale")
        await reader.see('split tomas-vale into theo-vale as "Theo Vale" in survey')
        await reader.see(r"Theo Vale +\d")
        await reader.press("v")
        await reader.see(r"Tomas Vale +1$")
        await reader.see(r"Theo Vale +1$")
        await reader.press("X")
        await reader.see("open the article in which it is somebody else|in this article is really")
        assert len(said(tmp_path)) == 1


async def at_card(reader: Reader) -> None:
    await at_vale(reader)
    await reader.press("i")
    await reader.see("^ Tomas Vale")


async def test_a_card_is_drawn_anew_where_its_actor_is_corrected(newsroom: Settings, tmp_path: Path) -> None:
    async with reading(newsroom) as reader:
        await at_card(reader)
        await reader.see(r"W why  M merge  P rename  X split")
        await reader.press("j", "P")
        await answer(reader, "‹Tomas Vale› is called: Tomas Vale", "Tom Vale")
        await reader.see("^ Tom Vale")
        await reader.see('rename tomas-vale to "Tom Vale"')
        await reader.see("Told of them, latest first · 2 of")
        await reader.press("C")
        await answer(reader, "two letters, or none", "no")
        await reader.see(r"person · NO · ")
        await reader.press("C")
        await answer(reader, "two letters, or none", "Norway")
        await reader.see("'NORWAY' is no country")
        await reader.press("Z")
        await reader.see("taken back: - country tomas-vale NO")
        await reader.press("Z")
        await reader.see("^ Tomas Vale")
        await reader.press("Z")
        await reader.see("no correction to take back")
        await reader.press("escape")
        await reader.see(r"━Actors")
        await reader.see(r"Tomas Vale +\d")
        assert said(tmp_path) == []


async def test_a_merged_actor_has_the_card_of_both(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await at_card(reader)
        await reader.press("M")
        await answer(reader, "is everywhere the same as", "Sea Institute")
        await reader.see("^ Sea Institute")
        await reader.see("also +.*Tomas Vale")


async def test_what_a_card_says_of_one_article_is_about_that_of_the_sentence(
    newsroom: Settings, tmp_path: Path
) -> None:
    async with reading(newsroom) as reader:
        await at_card(reader)
        await reader.press("G", "W")
        await reader.see("Why Tomas Vale")
        await reader.press("escape")
        await reader.see("^ Tomas Vale")
        await reader.press("X")
        await answer(reader, "‹Tomas Vale› in this article is really", "Theo Vale")
        await reader.see("^ Tomas Vale")
        await reader.see(r"person · .*1 article")
        assert said(tmp_path)[0].endswith(" in harbour")


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 60)])
async def test_one_goes_from_card_to_card_of_who_stands_beside_and_back(
    newsroom: Settings, size: tuple[int, int]
) -> None:
    async with reading(newsroom, size) as reader:
        await at_card(reader)
        await reader.press("j", "w")
        await reader.see("━Beside Tomas Vale, by number of articles")
        await reader.see(r"^[│ ]+1  Sea Institute")
        await reader.press("escape")
        await reader.see("^ Tomas Vale.*events")
        await reader.press("w", "j", "enter")
        name = (await reader.see("^ (Sea Institute|Northern Fishers' Union) .*event"))[1]
        await reader.see("with +Tomas Vale 1")
        await reader.press("enter")
        await reader.see("━Article")
        await reader.press("escape")
        await reader.see(f"^ {name} .*event")
        await reader.press("w", "enter")
        await reader.see("^ Tomas Vale .*event")
        await reader.press("q")
        await reader.see(f"^ {name} .*event")
        await reader.press("q")
        await reader.see("^ Tomas Vale .*event")
        await reader.see("latest first · 2 of")
        await reader.press("q")
        await reader.see("━Article")


async def test_what_was_corrected_on_one_card_is_seen_on_the_one_before(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await at_card(reader)
        await reader.press("w", "enter", "P")
        name = (await reader.see("‹([^›]+)› is called"))[1]
        await answer(reader, f"‹{name}› is called: {name}", "The Boats")
        await reader.see("^ The Boats")
        await reader.press("escape")
        await reader.see("^ Tomas Vale")
        await reader.see("with +.*The Boats 1")
        await reader.press("slash")
        await reader.rest()
        assert reader.focused() == "query"


async def test_a_card_that_takes_long_is_not_waited_for(
    newsroom: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()
    each = Library._each

    def slowly(*arguments: Any) -> Iterator[AnnotatedArticle]:
        go_on.wait(10)
        yield from each(*arguments)

    async with reading(newsroom, (120, 36)) as reader:
        await at_card(reader)
        monkeypatch.setattr(Library, "_each", slowly)
        await reader.press("w", "enter")
        await reader.see("reading what the archive says of them; Esc goes on without it")
        await reader.press("escape")
        await reader.see("this card it is, then")
        go_on.set()
        await reader.rest()
        await reader.see("^ Tomas Vale")
        await reader.press("escape")
        await reader.see("━Actors")


async def test_one_is_hidden_from_its_card(newsroom: Settings, tmp_path: Path) -> None:
    async with reading(newsroom) as reader:
        await at_card(reader)
        await reader.press("H")
        await reader.see("hide tomas-vale")
        await reader.see("━Actors 1")
        assert said(tmp_path) == ["hide tomas-vale"]


async def test_who_hides_or_merges_one_goes_on_with_the_next(seeds: Settings) -> None:
    async with reading(seeds) as reader:
        await reader.press("enter", "3", "j", "j", "j")
        panel = reader.app.screen.query_one("#actors", ActorPanel)
        await reader.rest()
        left = [entry.key for entry in panel._entries]
        await reader.press("H")
        await reader.see("hide ")
        await reader.rest()
        assert panel.current is not None
        assert panel.current.key == left[4]
        await reader.press("M")
        await answer(reader, "is everywhere the same as", str(left[0]))
        await reader.see("merge ")
        await reader.rest()
        assert panel.cursor == 3


async def test_nothing_is_written_where_the_question_is_left(newsroom: Settings, tmp_path: Path) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await at_vale(reader)
        await reader.press("M")
        await reader.see("is everywhere the same as")
        await reader.press("escape", "M", "enter")
        await reader.rest()
        assert not (tmp_path / "data" / "dateline" / "corrections.txt").exists()


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_why_an_actor_is_one(seeds: Settings, size: tuple[int, int]) -> None:
    async with reading(seeds, size) as reader:
        await reader.press("slash")
        await reader.type("lambert moscow")
        await reader.press("enter", "enter")
        await reader.see("━Article")
        await reader.press("3")
        await reader.see(r"━Actors")
        await reader.press("f", *"lambert", "enter", "W")
        await reader.see("Why Mark Lambert")
        await reader.see(r"name +it is the fullest form that the article gives")
        await reader.see(r"country +\S")
        await reader.see(r"“Mark Lambert”")
        await reader.see(r"role +“U.S. Special Envoy for North Korea”: it stands before the name")
        await reader.press("G")
        await reader.see(r"in +Lambert will visit the Russian capital")
        await reader.press("escape")
        await reader.see(r"━Actors")


async def test_why_is_asked_of_the_open_article(newsroom: Settings) -> None:
    async with reading(newsroom) as reader:
        await reader.see("a third fewer cod")
        await reader.press("v", "3", "G", "W")
        await reader.see("Why|open an article that names it, to see why")


async def test_why_tells_an_abbreviation_that_another_article_explains(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "library", processes=1)
    full = "The Center for Energy and Security Studies (CENESS) held talks in Moscow on Monday."
    short = "Experts of CENESS said on Tuesday that the talks went well. CENESS will hold more."
    for name, text in (("full", full), ("short", short)):
        (tmp_path / f"{name}.txt").write_text(f"Talks, {name}\n\n{text}\n", encoding="utf-8")
    with Library.open(settings, create=True) as library:
        library.index([tmp_path / "full.txt", tmp_path / "short.txt"])
    async with reading(settings) as reader:
        await reader.see("Talks, short")
        await reader.press("slash")
        await reader.type("experts")
        await reader.press("enter", "enter")
        await reader.see("━Article")
        await reader.press("3")
        await reader.see(r"━Actors")
        await reader.press("f", *"energy", "enter", "W")
        await reader.see("Why Center for Energy and Security Studies")
        await reader.see(r"archive +CENESS stands for “Center for Energy and Security Studies”: 1 article")


def test_a_card_says_the_most_given_role_first_and_takes_no_more_than_its_lines() -> None:
    roles = tuple(AttestedRole(f"deputy minister number {n}", "2019-01-01", None, n) for n in range(40))
    card = ActorCard(ActorId("vale"), "Vale", ActorKind.PERSON, None, (), roles, (), (), 3, 3, NOTHING_TOLD)
    lines = ["".join(text for text, _ in pieces) for pieces in card_lines(card, 60, 3)]
    assert lines[0] == " person · 3 articles"
    assert lines[1].startswith(" roles  deputy minister number 39 from 2019-01-01")
    assert len(lines) == 4
    assert lines[-1].rstrip().endswith(" and 37 more")
    assert all(len(line) == 60 for line in lines[1:])
    assert sum("number" in line for line in lines) == 3


def test_a_short_value_stands_on_one_line() -> None:
    others = tuple(Companion(ActorId(f"c{n}"), f"Sarah Anne Sanders{n}", 3) for n in range(9))
    card = ActorCard(ActorId("vale"), "Vale", ActorKind.PERSON, None, (), (), others, (), 3, 3, NOTHING_TOLD)
    for width in range(50, 120, 7):
        lines = ["".join(text for text, _ in pieces) for pieces in card_lines(card, width, 5)][1:]
        assert all(line[8:14] == "Sarah " or line[8:].startswith("and ") for line in lines)
        assert not any("\xa0" in line for line in lines)


def test_a_fact_with_one_long_value_is_cut_and_one_that_fits_is_not() -> None:
    def lines(role: str, most: int) -> list[str]:
        roles = (AttestedRole(role, None, None, 1),)
        card = ActorCard(
            ActorId("vale"), "Vale", ActorKind.PERSON, None, (), roles, (), (), 3, 3, NOTHING_TOLD
        )
        return ["".join(text for text, _ in pieces).rstrip() for pieces in card_lines(card, 40, most)][1:]

    assert lines("minister", 2) == [" roles  minister"]
    long = lines("minister for " + "all and everything " * 9, 2)
    assert len(long) == 2
    assert long[1].endswith("…")


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_why_corrections_cannot_be_written_is_seen_however_long_their_path_is(
    newsroom: Settings, tmp_path: Path, size: tuple[int, int]
) -> None:
    deep = tmp_path / "/".join(["a folder with a long name"] * 5)
    deep.mkdir(parents=True)
    (deep / "file").touch()
    unwritable = replace(newsroom, corrections=deep / "file" / "corrections.txt")
    async with reading(unwritable, size) as reader:
        await reader.press("3")
        await reader.see("Sea Institute")
        await reader.press("H")
        await reader.see(r"^ ….*: cannot write your corrections \(\w[\w ]+\)$")
