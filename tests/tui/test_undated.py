"""What has no date, on cards and in chronologies: seen at the end, opened, asked about, split, written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from indexer import ActorKind, AnnotatedArticle, SectionKind, Settings
from tests.tui import newsroom as hand_made
from tests.tui.driving import Reader, reading

LEAFLET = """\
Who speaks for the boats
Rosa Lund spoke for the boats of the north. She called the quota a joke.

Tomas Vale refused to meet her. Skippers waited on the quay. The ferry will sail again."""


def leaflet() -> AnnotatedArticle:
    kinds = SectionKind
    return hand_made.annotate(
        "leaflet",
        LEAFLET,
        (("Who speaks", kinds.HEADLINE), ("Rosa Lund", kinds.BODY)),
        title="Who speaks for the boats",
        source="The Quay",
        actors=(
            ("Rosa Lund", ActorKind.PERSON, "Rosa Lund", None, ""),
            ("Tomas Vale", ActorKind.PERSON, "Tomas Vale", None, ""),
        ),
    )


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return hand_made.build(tmp_path_factory.mktemp("undated"), (*hand_made.newsroom(), leaflet()))


async def at_card(reader: Reader, name: str) -> None:
    """From the article without a date to the card of somebody in it."""
    await reader.press("slash")
    await reader.type("joke")
    await reader.press("enter", "enter")
    await reader.see("━Article")
    await reader.press("3", "f")
    await reader.type(name)
    await reader.press("enter", "i")
    await reader.see(f"^ {name}")


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 60)])
async def test_who_is_only_in_undated_articles_has_sentences(
    archive: Settings, size: tuple[int, int], tmp_path: Path
) -> None:
    async with reading(archive, size) as reader:
        await at_card(reader, "Rosa Lund")
        await reader.see(r"2 sentences undated · 1 article")
        await reader.see(r"^ ?│? ?Undated  2 sentences")
        await reader.see(r"Rosa Lund spoke for the boats")
        assert "No sentence" not in reader.screen
        await reader.press("j")
        await reader.see(r"latest first · 2 of 2 · Undated")
        await reader.press("at")
        await reader.see("nothing here has a date")
        await reader.press("right_square_bracket")
        await reader.see("no event in a later month")
        target = tmp_path / "lund.jsonl"
        await reader.press("e")
        await reader.see("write this card as .md")
        await reader.answer(str(target))
        await reader.see("the card written to")
        assert [one["id"] for one in json.loads(target.read_text())["undated"]] == ["leaflet"] * 2
        await reader.press("W")
        await reader.see("Why Rosa Lund")
        await reader.press("escape")
        await reader.see("^ Rosa Lund")
        await reader.press("enter")
        await reader.see("━Article")
        await reader.see(r"She called the quota a\b")
        await reader.press("escape")
        await reader.see(r"latest first · 2 of 2 · Undated")


async def test_undated_sentences_stand_behind_those_with_a_date(archive: Settings) -> None:
    async with reading(archive, (120, 36)) as reader:
        await at_card(reader, "Tomas Vale")
        await reader.see(r"\d events · 3 articles · 1 sentence undated")
        await reader.press("G")
        await reader.see(r"Undated  1 sentence\b")
        await reader.see(r"Tomas Vale refused to meet her")
        await reader.press("x", "k", "k", "x")
        await reader.see("2 selected")
        await reader.press("G", "left_square_bracket")
        await reader.see(r"latest first · \d of \d · 2 selected")
        await reader.press("right_square_bracket", "G", "X")
        await reader.see("‹Tomas Vale› in this article is really")
        await reader.answer("Theo Vale")
        await reader.see("in leaflet")
        await reader.miss("undated")


async def test_a_chronology_ends_with_what_has_no_date(archive: Settings, tmp_path: Path) -> None:
    async with reading(archive, (120, 36)) as reader:
        await reader.see("4 articles")
        await reader.press("c")
        await reader.see(r"4 articles · 4 sentences undated")
        await reader.press("G")
        await reader.see(r"Undated  4 sentences")
        await reader.see(r"Chronology · \d+ of \d+ · Undated")
        await reader.press("f")
        await reader.type("undated quay skippers")
        await reader.press("enter")
        await reader.see(r"Undated  1 sentence\b")
        await reader.press("e")
        await reader.see("write these events")
        await reader.answer(str(tmp_path / "quay.md"))
        await reader.see("1 event written to")
        written = (tmp_path / "quay.md").read_text()
        assert (
            written == "## Undated\n\n- Skippers waited on the quay. (The Quay, Who speaks for the boats)\n\n"
        )


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (80, r"^ lambert +4 of 14 events · A all · 2 articles · 2 undated$"),
        (120, r"^ lambert +4 of 14 events about the query · A all · 2 articles · 2 sentences undated$"),
    ],
)
async def test_the_head_says_how_much_has_no_date(seeds: Settings, width: int, said: str) -> None:
    async with reading(seeds, (width, 24)) as reader:
        await reader.press("slash")
        await reader.type("lambert")
        await reader.press("enter", "c")
        await reader.see(said)
