"""The list of what could not be read, in the real app."""

from __future__ import annotations

import gzip
from itertools import pairwise
from pathlib import Path

import pytest

from indexer import Library, Origin, Settings, Skipped
from tests.tui.driving import reading
from tui import rows

STORY = "Ferry stays\nOSTHOLM, March 4 (Example) -- The council decided on Thursday to keep the ferry.\n"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A library of a folder of which most could not be read."""
    home = tmp_path_factory.mktemp("archive")
    folder = home / "articles"
    folder.mkdir()
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (folder / "void.txt").write_bytes(b"")
    (folder / "[bold]\x1b[31mred.txt").write_bytes(b"")
    (folder / "cut.txt.gz").write_bytes(gzip.compress(STORY.encode())[:-8])
    settings = Settings(home / "library", processes=1)
    with Library.open(settings, create=True) as library:
        assert len(library.index([folder]).skipped) == 4
    return settings


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_what_was_skipped_is_listed_with_its_reason(archive: Settings, size: tuple[int, int]) -> None:
    async with reading(archive, size) as reader:
        await reader.press("E")
        await reader.see("━Skipped · 4 entries")
        lines = [line.strip() for line in reader.screen.splitlines()]
        told = [(Path(a).name, b) for a, b in pairwise(lines) if a.endswith((".txt", ".png", ".gz"))]
        assert told == [
            ("[bold]␛[31mred.txt", "empty"),
            ("cut.txt.gz", "broken: Compressed file ended before the end-of-stream marker was reached"),
            ("picture.png", "binary, not a text"),
            ("void.txt", "empty"),
        ]
        await reader.press("S")
        await reader.see(r"picture\.png\n +binary, not a text\n(?s:.)*cut\.txt\.gz")
        await reader.press("escape")
        await reader.see("━Articles")


async def test_the_palette_knows_it(archive: Settings) -> None:
    async with reading(archive, (80, 24)) as reader:
        await reader.press("colon")
        await reader.type("skipped")
        await reader.press("enter")
        await reader.see("━Skipped · 4 entries")


async def test_where_nothing_was_skipped_it_says_so(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("E")
        await reader.see("Everything could be read.")


def test_of_a_long_place_the_end_is_kept() -> None:
    row = rows.skipped_place(
        Skipped(Origin("/archive/" + "folder/" * 40 + "기사.txt", record=7), "empty"), 30
    )
    text = "".join(piece for piece, _ in row)
    assert text.startswith(" …")
    assert text.rstrip().endswith("/기사.txt:7")
