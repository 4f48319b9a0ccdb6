"""What the panels say of an article that is not in English, in the real app."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer import Library, Settings
from tests.indexer.extract.test_other_languages import TEXTS
from tests.tui.driving import reading


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A library of one article each in five languages, and one in English."""
    home: Path = tmp_path_factory.mktemp("languages")
    (home / "articles").mkdir()
    for language, text in TEXTS.items():
        (home / "articles" / f"{language}.txt").write_text(text, encoding="utf-8")
    english = "Mark Lambert, the envoy, said that he would be in Moscow for the talks with the ministry."
    (home / "articles" / "en.txt").write_text(english, encoding="utf-8")
    settings = Settings(home / "library", processes=1)
    with Library.open(settings, create=True) as library:
        library.index([home / "articles"], assume_body=True)
    return settings


async def test_the_panels_say_that_only_english_is_read(several: Settings) -> None:
    async with reading(several, query="lang:ko") as reader:
        await reader.press("enter")
        await reader.see("The article is in Korean.")
        await reader.see("For actors, only English is read.")
        await reader.see("Dates 3 · only those in full")
        await reader.see("2019-12-20")


async def test_they_say_nothing_of_it_where_english_is_open(several: Settings) -> None:
    async with reading(several, query="lang:en") as reader:
        await reader.press("enter")
        await reader.see("Mark Lambert +1")
        assert "only" not in reader.screen


@pytest.mark.parametrize(
    ("query", "count"), [("lang:ru", 1), ("등대", 1), ("邮递员", 1), ("mentions:2019-08", 2)]
)
async def test_they_are_found(several: Settings, query: str, count: int) -> None:
    async with reading(several, (80, 24), query=query) as reader:
        await reader.see(rf"\b{count} articles?\b")
