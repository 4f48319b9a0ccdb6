from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.errors import LibraryError
from indexer.manifest import FileState, Manifest
from indexer.model import ArticleId, Origin
from indexer.sources import Skipped

ODD = Path("/archive/bad\udcffname.txt")


@pytest.fixture
def manifest(tmp_path: Path) -> Iterator[Manifest]:
    manifest = Manifest.open(tmp_path / "manifest.sqlite")
    yield manifest
    manifest.close()


def state(path: Path, *, complete: bool = True) -> FileState:
    return FileState(path, 10, 20, "digest", 3, complete=complete)


def test_a_file_is_known_as_it_was_put(manifest: Manifest) -> None:
    manifest.put_file(state(ODD))
    assert manifest.file(ODD) == state(ODD)
    assert manifest.file(Path("/archive/other.txt")) is None


def test_a_time_far_from_now_is_kept(manifest: Manifest) -> None:
    for mtime_ns in (-(2**70), 2**70):
        far = FileState(ODD, 10, mtime_ns, "digest")
        manifest.put_file(far)
        assert manifest.file(ODD) == far


def test_paths_under_a_folder_are_those_below_it_and_itself(manifest: Manifest) -> None:
    inside = [Path("/archive/a.txt"), Path("/archive/sub/b.txt"), ODD]
    for path in [*inside, Path("/archive2/c.txt"), Path("/archive-old"), Path("/arch")]:
        manifest.put_file(state(path))
    assert set(manifest.paths_under(Path("/archive"))) == set(inside)
    assert list(manifest.paths_under(Path("/arch"))) == [Path("/arch")]
    assert len(list(manifest.paths_under(Path("/")))) == 6


def test_what_is_not_committed_is_lost_and_what_is_committed_stays(tmp_path: Path) -> None:
    path = tmp_path / "manifest.sqlite"
    first = Manifest.open(path)
    first.put_file(state(ODD))
    first.commit()
    first.put_file(state(Path("/later.txt")))
    first.close()
    second = Manifest.open(path)
    assert second.counts() == (1, 0)
    second.close()


def test_articles_of_a_changed_file_are_stale_until_they_are_put_again(manifest: Manifest) -> None:
    path = Path("/a.jsonl")
    for name in ("one", "two"):
        manifest.put_article(ArticleId(name), path, f"/a.jsonl:{name}")
    manifest.put_file(state(path, complete=False))
    manifest.mark_stale(path)
    manifest.put_article(ArticleId("one"), path, "/a.jsonl:1")
    assert manifest.stale() == ()  # the file has not been read to its end
    manifest.put_file(state(path))
    assert manifest.stale() == ("two",)
    assert manifest.origin(ArticleId("two")) is None
    assert manifest.knows(ArticleId("two"))
    manifest.drop_articles(manifest.stale())
    assert manifest.articles_in(path) == ("one",)


def test_a_dropped_file_leaves_stale_articles_and_nothing_else(manifest: Manifest) -> None:
    manifest.put_file(state(ODD))
    manifest.put_article(ArticleId("x"), ODD, str(ODD))
    manifest.put_skipped(Skipped(Origin(str(ODD), "member", 2), "broken"))
    manifest.drop_file(ODD)
    assert manifest.file(ODD) is None
    assert manifest.stale() == ("x",)
    assert manifest.skipped() == ()


def test_what_was_skipped_is_remembered_with_its_place(manifest: Manifest) -> None:
    skipped = Skipped(Origin(str(ODD), "b.txt", 7), "no text in it")
    manifest.put_skipped(skipped)
    assert manifest.skipped() == (skipped,)
    manifest.forget_skipped(ODD)
    assert manifest.skipped() == ()


def test_a_file_that_is_no_manifest_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "manifest.sqlite"
    path.write_bytes(b"not a database" * 100)
    with pytest.raises(LibraryError, match="cannot open the manifest"):
        Manifest.open(path)
