from __future__ import annotations

from pathlib import Path

import pytest

from indexer import Library, Settings
from tests.tui import newsroom as hand_made
from tests.tui import wire as told_often

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what the tests mark and copy away from what the user did."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("TMUX", raising=False)


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A library made of the samples, as any user would make it."""
    settings = Settings(tmp_path_factory.mktemp("seeds") / "library", processes=1)
    with Library.open(settings, create=True) as library:
        library.index(sorted(SEEDS.glob("*.txt")))
    return settings


@pytest.fixture(scope="session")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A library with annotations made by hand."""
    return hand_made.build(tmp_path_factory.mktemp("newsroom") / "library")


@pytest.fixture(scope="session")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A library in which one story is told four times."""
    return told_often.build(tmp_path_factory.mktemp("wire"))
