"""The engines that the contract holds for: each test runs once with every one of them.

The version of Whoosh is whichever Python finds. The last of the original project passes too:

    pip install --no-deps --target DIR Whoosh==2.7.4
    PYTHONPATH=DIR pytest -W ignore tests/contract
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from indexer.search.engine import SearchEngine
from indexer.search.whoosh_engine import WhooshEngine

Opener = Callable[[], SearchEngine]
"""Opens the one index of a test, and makes it first where there is none yet."""

ENGINES: dict[str, Callable[[Path], SearchEngine]] = {
    "whoosh": lambda folder: WhooshEngine.open(folder / "index", create=True),
}


@pytest.fixture(params=ENGINES)
def open_engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opener]:
    opened: list[SearchEngine] = []

    def opener() -> SearchEngine:
        opened.append(ENGINES[request.param](tmp_path))
        return opened[-1]

    yield opener
    for engine in opened:
        engine.close()


@pytest.fixture
def engine(open_engine: Opener) -> SearchEngine:
    return open_engine()
