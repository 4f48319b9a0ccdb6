"""Who may know of what, beyond the order of the rooms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def importers(library: str, *, beneath: str) -> Iterator[str]:
    imports = re.compile(rf"^\s*(?:from|import) {library}\b", re.M)
    for path in sorted((ROOT / beneath).rglob("*.py")):
        if imports.search(path.read_text(encoding="utf-8")):
            yield path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize(
    ("library", "room"),
    [
        ("whoosh", "indexer/search/whoosh_engine/"),
        ("pycrfsuite", "indexer/tagging.py"),
        ("sqlite3", "indexer/"),
        ("textual", "tui/"),
    ],
)
def test_only_one_room_knows_a_library(library: str, room: str) -> None:
    knowing = [*importers(library, beneath="indexer"), *importers(library, beneath="tui")]
    assert knowing
    assert [path for path in knowing if not path.startswith(room)] == []


def test_the_reader_uses_the_front_door_only() -> None:
    inside = re.compile(r"^\s*from indexer\.(?!cli\b)", re.M)
    for path in sorted((ROOT / "tui").rglob("*.py")):
        assert not inside.search(path.read_text(encoding="utf-8")), path
