"""Every screen goes to a file in every format that it has, and the file is what its name says."""

from __future__ import annotations

import csv
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from indexer import Settings
from tests.tui.driving import Reader, reading

LISTS = (".md", ".csv", ".jsonl", ".html")
ARTICLES = (*LISTS, ".bib", ".ris", ".json")

SCREENS: dict[str, tuple[tuple[str, ...], str, tuple[str, ...]]] = {
    "result": ((), "write all articles of the result", ARTICLES),
    "selection": (("asterisk",), "write 3 articles", ARTICLES),
    "article": (("enter",), "write the open article", ARTICLES),
    "actors": (("3",), "write the actors of the open article", LISTS),
    "dates": (("J", "4"), "write the dates of the open article", LISTS),
    "actors of all": (("v", "3"), "write the actors of the result", LISTS),
    "dates of all": (("v", "4"), "write the dates of the result", LISTS),
    "chronology": (("c",), "write these events", LISTS),
    "card": (("v", "3", "enter"), "write this card", LISTS),
}
READY = {"actors": "Sea Institute", "dates": "2021-03-15", "chronology": "━Chronology", "card": "━Told"}


@pytest.mark.parametrize("name", SCREENS)
async def test_a_screen_goes_to_a_file(
    name: str, newsroom: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    keys, question, endings = SCREENS[name]
    async with reading(newsroom) as reader:
        await reader.rest()
        for key in keys:
            await reader.press(key)
        await reader.rest()
        await reader.see(READY.get(name, "━"))
        for ending in endings:
            target = Path(f"o{ending}")
            await export(reader, question, target)
            check(target)
        await reader.press("e")
        await reader.see(question)
        await reader.answer("o.doc")
        await reader.see("its name must end in one of")


async def test_a_name_that_is_free_is_suggested(
    newsroom: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading(newsroom, (160, 24)) as reader:
        for name in ("articles.md", "articles-2.md", "articles-3.md"):
            await reader.press("e")
            await reader.see(f"write all articles of the result as .*: {name}$")
            await reader.press("enter")
            await reader.see(f"3 articles written to {name}$")
            check(Path(name))
        await reader.press("c")
        await reader.see("━Chronology")
        Path("chronology.md").write_text("mine")
        await reader.press("e")
        await reader.see("write these events as .*: chronology-2.md$")


async def export(reader: Reader, question: str, target: Path) -> None:
    await reader.press("e")
    await reader.see(question)
    await reader.answer(str(target))
    await reader.see(f"written to {target}")


def check(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.strip()
    match path.suffix:
        case ".csv":
            head, *rows = csv.reader(text.splitlines())
            assert rows
            assert all(len(row) == len(head) for row in rows)
        case ".jsonl":
            assert [json.loads(line) for line in text.splitlines()]
        case ".json":
            assert json.loads(text)[0]["type"] == "article-newspaper"
        case ".html":
            HTMLParser().feed(text)
            assert text.startswith("<!DOCTYPE html>")
            assert text.endswith("</html>\n")
        case ".bib":
            assert text.startswith("@")
        case ".ris":
            assert text.startswith("TY  - NEWS")
