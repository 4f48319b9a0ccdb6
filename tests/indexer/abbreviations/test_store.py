"""What a library keeps of abbreviations, on disk: commit by commit, and forgotten with its articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.abbreviations import known
from indexer.abbreviations.explained import Explained
from indexer.abbreviations.store import Abbreviations
from indexer.errors import LibraryError
from indexer.model import ActorId, ArticleId

ONE, TWO, THREE = map(ArticleId, ("one", "two", "three"))
CENESS = ActorId("ceness")
STUDIES = Explained(CENESS, ActorId("center-for-energy-and-security-studies"), "Center for Energy Studies")
SERVICE = Explained(CENESS, ActorId("central-european-news-service"), "Central European News Service")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "abbreviations.sqlite"


def test_each_commit_settles_what_its_articles_change(path: Path) -> None:
    store = Abbreviations(path)
    store.put(ONE, (STUDIES,))
    assert known(path) == {}
    store.commit()
    assert known(path)[CENESS].long == STUDIES.long
    store.put(TWO, (SERVICE,))
    store.commit()
    assert known(path) == {}
    store.put(TWO, ())
    store.put(THREE, (STUDIES,))
    store.commit()
    assert known(path)[CENESS].articles == 2
    store.remove((ONE, THREE))
    store.commit()
    assert known(path) == {}


def test_another_run_goes_on(path: Path) -> None:
    store = Abbreviations(path)
    store.put(ONE, (STUDIES,))
    store.commit()
    again = Abbreviations(path)
    again.put(ONE, (STUDIES,))
    again.put(TWO, (STUDIES,))
    again.commit()
    assert known(path)[CENESS].articles == 2


def test_many_articles_are_replaced_at_once(path: Path) -> None:
    store = Abbreviations(path)
    for number in range(1_200):
        store.put(ArticleId(str(number)), (STUDIES,))
    store.commit()
    assert known(path)[CENESS].articles == 1_200
    store.remove(ArticleId(str(number)) for number in range(1_199))
    store.commit()
    assert known(path)[CENESS].articles == 1


def test_a_damaged_file_says_what_to_do(path: Path) -> None:
    path.write_bytes(b"no database at all" * 100)
    with pytest.raises(LibraryError, match="rebuild"):
        known(path)
