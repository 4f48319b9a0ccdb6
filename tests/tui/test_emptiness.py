"""An empty list says why it is empty, and what to do about it."""

from __future__ import annotations

import fcntl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from indexer import Library, Origin, Settings, Skipped
from tests.tui.driving import Reader
from tui.app import DatelineApp
from tui.emptiness import Emptiness, under, why_empty
from tui.keymap import DEFAULT_KEYS, Keymap
from tui.widgets.strips import centred

STORY = "Ferry stays\nOSTHOLM, March 4 (Example) -- The council decided on Thursday to keep the ferry.\n"
SIZES = [(80, 24), (60, 20)]


@asynccontextmanager
async def started_on(
    settings: Settings, folder: Path, size: tuple[int, int] = (80, 24), query: str = ""
) -> AsyncIterator[Reader]:
    app = DatelineApp(settings, [folder], query=query)
    async with app.run_test(size=size) as pilot:
        yield Reader(app, pilot)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "archive"
    made.mkdir()
    return made


@pytest.mark.parametrize("size", SIZES)
async def test_an_empty_folder_is_named(tmp_path: Path, folder: Path, size: tuple[int, int]) -> None:
    async with started_on(Settings(tmp_path / "library", processes=1), folder, size) as reader:
        await reader.see("No article in")
        await reader.see(r"R looks again")
        (folder / "story.txt").write_text(STORY, encoding="utf-8")
        await reader.press("R")
        await reader.see("Ferry stays")


async def test_what_was_skipped_is_counted_by_its_reason(tmp_path: Path, folder: Path) -> None:
    for name in "abc":
        (folder / f"{name}.txt").write_bytes(b"")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    settings = Settings(tmp_path / "library", processes=1)
    for _ in "first", "again, with nothing new to be read":
        async with started_on(settings, folder) as reader:
            await reader.see("No articles: 4 files could not be read")
            await reader.see("3  empty")
            await reader.see("1  binary, not a text")
            await reader.see("E lists each with its reason")


async def test_of_one_skipped_file_the_whole_reason_is_said(tmp_path: Path, folder: Path) -> None:
    (folder / "[b]\x1b[31mvoid.txt").write_bytes(b"")
    async with started_on(Settings(tmp_path / "library", processes=1), folder) as reader:
        await reader.see(r"\[b\]␛\[31mvoid\.txt: empty")


@pytest.mark.parametrize("size", SIZES)
async def test_a_locked_library_says_so_and_another_try_reads(
    tmp_path: Path, folder: Path, size: tuple[int, int]
) -> None:
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    settings = Settings(tmp_path / "library", processes=1)
    with Library.open(settings, create=True):
        pass
    async with started_on(settings, folder, size) as reader:
        with (settings.library / "writer.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            await reader.see("^ +another run is indexing into this library; wait for it")
            await reader.see("R tries again")
        await reader.press("R")
        await reader.see("Ferry stays")


async def test_an_empty_folder_beside_others_leaves_a_way_to_them(tmp_path: Path, folder: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "story.txt").write_text(STORY, encoding="utf-8")
    settings = Settings(tmp_path / "library", processes=1)
    with Library.open(settings, create=True) as library:
        library.index([other])
    async with started_on(settings, folder, query=f'path:"{folder}"') as reader:
        await reader.see("No article in")
        await reader.see("Esc shows the other articles of the library")
        await reader.press("slash", "ctrl+u", *"quota", "enter")
        await reader.see("Nothing matches")
        await reader.press("escape", "escape")
        await reader.see("Ferry stays")


def test_what_lies_elsewhere_is_no_reason() -> None:
    skipped = (Skipped(Origin("/a/b/c.txt"), "empty"), Skipped(Origin("/a/bc.txt"), "empty"))
    assert under(skipped, (Path("/a/b"),)) == skipped[:1]
    assert under(skipped, ()) == skipped


def test_reasons_beyond_the_most_frequent_are_counted_and_keys_that_nobody_has_are_not_named() -> None:
    skipped = [Skipped(Origin(f"/{n}"), f"reason {min(n, 6)}: {n}") for n in range(10)]
    keys = Keymap({"skipped": ()})
    said = why_empty(Emptiness(skipped=skipped), keys)
    assert said[0] == "No articles: 10 files could not be read."
    assert said[2] == "4  reason 6"
    assert said[-1] == "3  for other reasons"
    assert why_empty(Emptiness(skipped=skipped), DEFAULT_KEYS)[-1].startswith("E ")
    assert why_empty(Emptiness(), DEFAULT_KEYS)[0] == "No articles yet."


def test_words_that_are_too_long_for_the_pane_are_broken() -> None:
    lines = centred(["a library that others are writing to at the moment, as it seems"], 30, 20)
    assert len(lines) == 3
    assert max(len(line[0][0]) for line in lines.values()) <= 30


async def test_where_no_answer_can_come_the_pane_says_why_until_it_can(
    newsroom: Settings, tmp_path: Path
) -> None:
    marks = tmp_path / "marks.sqlite"
    marks.write_text(
        "this is no database, and has as many bytes as the head of one needs" * 9, encoding="utf-8"
    )
    app = DatelineApp(replace(newsroom, marks=marks))
    async with app.run_test(size=(80, 24)) as pilot:
        reader = Reader(app, pilot)
        await reader.see("^ +Nothing can be shown.")
        await reader.press("j")
        await reader.see(r"^ +cannot use your marks: file is not a database")
        await reader.see("R tries again")
