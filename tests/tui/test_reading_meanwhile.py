"""Reading while the archive is still being indexed."""

from __future__ import annotations

from pathlib import Path

from indexer import Settings
from tests.tui.driving import Reader
from tui.app import DatelineApp


async def test_one_reads_while_the_archive_comes_in(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    for number in range(3):
        text = f"Harbour {number} reopens\n\nThe harbour reopened on 4 May 2021, the port authority said.\n"
        (archive / f"{number}.txt").write_text(text, encoding="utf-8")
    (archive / "broken.jsonl").write_text("this is not JSON\n", encoding="utf-8")
    app = DatelineApp(Settings(tmp_path / "library", processes=1), [archive])
    async with app.run_test(size=(120, 24)) as pilot:
        reader = Reader(app, pilot)
        await reader.see("0 articles")
        await reader.see("Harbour 2 reopens")
        await reader.see("read: 3 added, 1 skipped")


async def test_indexing_that_fails_is_one_line(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "library", processes=1)
    app = DatelineApp(settings, [tmp_path])
    (tmp_path / "library").mkdir(exist_ok=True)
    import fcntl

    with (tmp_path / "library" / "writer.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        async with app.run_test(size=(120, 24)) as pilot:
            await Reader(app, pilot).see("another run is indexing")


async def test_leaving_stops_indexing(tmp_path: Path) -> None:
    archive = tmp_path / "archive.jsonl"
    archive.write_text(
        "".join(f'{{"id": "{n}", "text": "Ships {n} sail on 4 May 2021."}}\n' for n in range(5000)),
        encoding="utf-8",
    )
    app = DatelineApp(Settings(tmp_path / "library", processes=1), [archive])
    async with app.run_test(size=(120, 24)) as pilot:
        await Reader(app, pilot).see("0 articles")
        await pilot.press("Q")
    assert app.return_code == 0
