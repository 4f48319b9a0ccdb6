"""A library that many read, and that only its owner may write."""

from __future__ import annotations

import os
import tempfile
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from indexer import Library, Settings
from indexer.errors import DatelineError, UntrustedLibrary
from indexer.search.whoosh_engine.trust import require_trust

_NOBODY = 65534


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that everybody may read, with a library, and a folder for what each reader writes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "archive").mkdir()
        for i, place in enumerate(("Moscow", "Vienna")):
            text = f"Talks in {place}\n\nThe envoy arrived in {place} on 4 May 2021, the ministry said.\n"
            (folder / "archive" / f"{i}.txt").write_text(text, encoding="utf-8")
        with Library.open(settings(folder, "owner"), create=True) as library:
            library.index([folder / "archive"])
        (folder / "reader").mkdir()
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)
        (folder / "reader").chmod(0o777)
        yield folder
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o755)


def settings(folder: Path, who: str) -> Settings:
    own = folder / who
    return Settings(folder / "library", 1, marks=own / "marks.sqlite", corrections=own / "corrections.txt")


def as_somebody_else(work: Callable[[], None]) -> None:
    """Do something without the rights of root, which may write everything."""
    if os.geteuid() != 0:
        work()
        return
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.setgid(_NOBODY)
            os.setuid(_NOBODY)
            work()
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)
    assert os.waitpid(child, 0)[1] == 0


def test_everybody_reads_and_marks_for_themselves(shared: Path) -> None:
    def read() -> None:
        with Library.open(settings(shared, "reader")) as library:
            hits = library.search("moscow", snippets=True).hits
            assert len(hits) == 1
            assert library.read(hits[0].id) is not None
            library.marks.change("star", library.subjects(hits), lambda mark: replace(mark, is_starred=True))
            assert library.search("is:starred").total == 1
            library.refresh()
            assert library.search("", fold=True).total == 2

    with Library.open(settings(shared, "owner")) as warm:
        warm.search("moscow", snippets=True, fold=True)
    as_somebody_else(read)


def test_who_may_not_write_cannot_index(shared: Path) -> None:
    def write() -> None:
        with Library.open(settings(shared, "reader")) as library, pytest.raises(DatelineError):
            library.index([shared / "archive"])

    as_somebody_else(write)


def test_a_library_that_others_may_write_is_not_opened(shared: Path) -> None:
    index = shared / "library" / "index"
    index.chmod(0o777)
    with pytest.raises(UntrustedLibrary, match="chmod"):
        require_trust(index)
    with pytest.raises(UntrustedLibrary):
        Library.open(settings(shared, "reader"))
