"""Seeing what is new: when asked, and by itself."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from textual.screen import Screen

from indexer import Library, Settings
from tests.tui.driving import Reader, reading
from tui.app import DatelineApp
from tui.messages import WatchEnded
from tui.screens.watching import Watching


def article(folder: Path, name: str) -> None:
    folder.mkdir(exist_ok=True)
    text = f"{name} reopens\n\nThe harbour reopened on 4 May 2021, the port authority said.\n"
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")


async def test_what_another_process_indexed_is_seen_when_asked(tmp_path: Path) -> None:
    settings, archive = Settings(tmp_path / "library", processes=1), tmp_path / "archive"
    article(archive, "Harbour")
    with Library.open(settings, create=True) as library:
        library.index([archive])
    async with reading(settings) as reader:
        await reader.press("R")
        await reader.see("no more articles than before")
        article(archive, "Tunnel")
        with Library.open(settings) as library:
            library.index([archive])
        await reader.press("R")
        await reader.see("1 article more")
        await reader.see("Tunnel reopens")


async def test_what_was_written_since_is_read_when_asked(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    article(archive, "Harbour")
    app = DatelineApp(Settings(tmp_path / "library", processes=1), [archive])
    async with app.run_test(size=(120, 24)) as pilot:
        reader = Reader(app, pilot)
        await reader.see("read: 1 added")
        article(archive, "Tunnel")
        await reader.press("R")
        await reader.see("Tunnel reopens")
        (archive / "Harbour.txt").unlink()
        await reader.press("R")
        await reader.see("1 removed")
        await reader.miss("Harbour reopens")


@pytest.mark.parametrize("is_of_paths", [True, False])
async def test_what_changes_is_seen_by_itself(tmp_path: Path, is_of_paths: bool) -> None:
    pytest.importorskip("watchfiles")
    settings, archive = Settings(tmp_path / "library", processes=1), tmp_path / "archive"
    article(archive, "Harbour")
    with Library.open(settings, create=True) as library:
        library.index([archive])
    app = DatelineApp(settings, [archive] if is_of_paths else [], watch=True)
    async with app.run_test(size=(120, 24)) as pilot:
        reader = Reader(app, pilot)
        await reader.see("Harbour reopens")
        await pilot.pause(0.5)  # until the system watches
        article(archive, "Tunnel")
        if not is_of_paths:
            with Library.open(settings) as library:
                library.index([archive])
        await reader.see("Tunnel reopens")


def test_what_can_be_watched_no_longer_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    watchfiles = pytest.importorskip("watchfiles")

    def refuse(*paths: object, **options: object) -> None:
        raise OSError("no space left to watch")

    monkeypatch.setattr(watchfiles, "watch", refuse)
    posted: list[object] = []
    screen = SimpleNamespace(post_message=posted.append)
    watching = Watching(cast("Screen[None]", screen), tmp_path, [tmp_path / "gone" / "*.txt"])
    watching._run()
    assert [type(message) for message in posted] == [WatchEnded]
