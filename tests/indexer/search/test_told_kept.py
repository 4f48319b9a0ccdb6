"""Which articles tell one story is looked up once, and kept from one process to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from indexer import Library, load_settings
from indexer.model import ArticleId
from indexer.search.document import IndexDocument
from indexer.search.engine import SearchRequest, SortOrder
from indexer.search.query import CopyCount, Later
from indexer.search.stories import Stories
from indexer.search.tree import Everything, Query
from indexer.search.whoosh_engine import WhooshEngine
from indexer.search.whoosh_engine.told import FILE


class Asked:
    """Stories that note how often they are asked for."""

    def __init__(self, *groups: str) -> None:
        self.times = 0
        self._groups = [tuple(map(ArticleId, group)) for group in groups]

    def read(self) -> Iterator[Sequence[ArticleId]]:
        self.times += 1
        yield from self._groups


def named(name: str) -> IndexDocument:
    return IndexDocument(
        id=ArticleId(name),
        origin="o",
        title=name,
        body="talks",
        published=f"2019-01-0{'abcdefg'.index(name) + 1}",
        published_is_certain=True,
        source=None,
    )


@pytest.fixture
def index(tmp_path: Path) -> Path:
    engine = WhooshEngine.open(tmp_path / "index", create=True)
    for part in ("abc", "de"):
        engine.update(map(named, part))
    engine.close()
    return tmp_path / "index"


def rows(index: Path, asked: Asked, state: str) -> list[tuple[str, int, int]]:
    """What a process of its own answers to some questions about stories."""
    stories = Stories(asked.read, state)
    queries: tuple[Query, ...] = (Everything(), Later(stories), CopyCount(3, None, stories))
    engine = WhooshEngine.open(index)
    pages = [
        engine.search(SearchRequest(query, fold=stories, sort=sort))
        for query in queries
        for sort in (SortOrder.NEWEST, SortOrder.OLDEST)
    ]
    engine.close()
    return [("".join(hit.id for hit in page.hits), page.total, page.folded) for page in pages]


def test_the_next_process_need_not_look_it_up(index: Path) -> None:
    asked = Asked("ace", "bd")
    first = rows(index, asked, "one")
    assert first[:2] == [("ed", 2, 3), ("ab", 2, 3)]
    assert (rows(index, asked, "one"), asked.times) == (first, 1)


@pytest.mark.parametrize("state", ["two", ""])
def test_other_stories_are_looked_up_anew(index: Path, state: str) -> None:
    rows(index, Asked("ace"), "one")
    other = Asked("be")
    assert rows(index, other, state)[0] == ("edca", 4, 1)
    assert other.times == 1


def test_after_a_change_of_the_index_it_is_looked_up_anew(index: Path) -> None:
    asked = Asked("ace")
    rows(index, asked, "one")
    engine = WhooshEngine.open(index)
    engine.update((named("f"),), remove=(ArticleId("e"),))
    engine.close()
    assert rows(index, asked, "one")[0] == ("fdcb", 4, 1)
    assert asked.times == 2


@pytest.mark.parametrize("left", [0, 7, 100, -1])
def test_a_damaged_file_is_made_anew(index: Path, left: int) -> None:
    asked = Asked("ace", "bd")
    first = rows(index, asked, "one")
    path = index / FILE
    path.write_bytes(path.read_bytes()[:left])
    assert (rows(index, asked, "one"), asked.times) == (first, 2)


def test_a_folder_that_cannot_be_written_to_does_no_harm(
    index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError("read only")

    monkeypatch.setattr("indexer.search.whoosh_engine.told.packed.keep", refuse)
    asked = Asked("ace")
    assert rows(index, asked, "one") == rows(index, asked, "one")
    assert asked.times == 2


def as_written(path: Path) -> tuple[int, int, int]:
    """Which file it is and when it was written; that it was read since does not count."""
    told = path.stat()
    return told.st_ino, told.st_size, told.st_mtime_ns


def test_indexing_leaves_it_looked_up_for_who_opens_the_library_next(tmp_path: Path) -> None:
    archive, settings = tmp_path / "archive", load_settings({}, library=tmp_path / "library")
    archive.mkdir()
    text = "\n\n".join(f"Minister {n} said on Tuesday that the ferry {n} would sail again." for n in range(9))
    for name in ("a", "b"):
        (archive / f"{name}.txt").write_text(text, encoding="utf-8")
    with Library.open(settings, create=True) as library:
        library.index([archive])
    kept = as_written(settings.library / "index" / FILE)
    with Library.open(settings) as library:
        assert library.search("", fold=True).folded == 1
    assert as_written(settings.library / "index" / FILE) == kept
