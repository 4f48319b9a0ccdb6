"""Readers and writers at the same time, and writers that are killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path
from threading import Thread

import pytest

from indexer.search.engine import SearchEngine
from indexer.search.whoosh_engine import WhooshEngine

from .articles import article, ask, fill, found
from .conftest import Opener

BATCH = 20
ROOT = Path(__file__).parents[2]


def test_threads_share_one_engine(engine: SearchEngine) -> None:
    fill(engine, *(article(f"a{i}", f"word two words {i}", published="2019-11-07") for i in range(500)))
    failures: list[BaseException] = []

    def ask_often() -> None:
        try:
            for _ in range(20):
                assert ask(engine, "word", limit=500).total == 500
                assert len(found(engine, '"two words"', limit=500)) == 500
                engine.refresh()
        except BaseException as failure:
            failures.append(failure)

    threads = [Thread(target=ask_often) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures


def test_a_reader_sees_whole_commits_while_another_process_writes(
    open_engine: Opener, tmp_path: Path
) -> None:
    reader = open_engine()
    with _writer(tmp_path / "index") as writer:
        seen: set[int] = set()
        deadline = time.monotonic() + 3
        while time.monotonic() < deadline and len(seen) < 5:
            reader.refresh()
            count = reader.count()
            assert count % BATCH == 0
            assert len(found(reader, "word", limit=100_000)) == count
            seen.add(count)
        writer.kill()
    assert len(seen) > 1


@pytest.mark.parametrize("delay", [0.02, 0.05, 0.11, 0.17, 0.23, 0.31])
def test_a_writer_that_is_killed_leaves_the_index_whole_and_free(
    open_engine: Opener, tmp_path: Path, delay: float
) -> None:
    open_engine().close()
    with _writer(tmp_path / "index") as writer:
        assert writer.stdout
        writer.stdout.readline()
        time.sleep(delay)
        os.kill(writer.pid, signal.SIGKILL)
    engine = open_engine()
    count = engine.count()
    assert count > 0
    assert count % BATCH == 0
    assert len(found(engine, "word", limit=100_000)) == count
    fill(engine, article("after", "word"))
    assert engine.count() == count + 1


def test_descriptors_are_given_back(open_engine: Opener) -> None:
    engine, reader = open_engine(), open_engine()

    def most_open(rounds: int) -> int:
        most = 0
        for i in range(rounds):
            fill(engine, article(f"a{i % 5}", "word"))
            reader.refresh()
            assert found(reader, '"word"', limit=100)
            most = max(most, _descriptors())
        return most

    # The number of small segments, and with it of open files, rises and falls as they are merged.
    before = most_open(40)
    assert most_open(40) <= before + 2
    engine.close()
    reader.close()
    assert _descriptors() < before


def _writer(folder: Path) -> subprocess.Popen[bytes]:
    """A process that commits batches of articles as fast as it can, with a line after each."""
    WhooshEngine.open(folder, create=True).close()
    code = f"""
        import sys
        from pathlib import Path
        sys.path.insert(0, {str(ROOT)!r})
        from indexer.search.whoosh_engine import WhooshEngine
        from indexer.search.document import IndexDocument
        engine = WhooshEngine.open(Path({str(folder)!r}))
        for batch in range(10_000):
            engine.update([
                IndexDocument(id=f"{{batch}}-{{i}}", origin="o", title="", body="word", published=None,
                              published_is_certain=False, source=None)
                for i in range({BATCH})
            ])
            print(batch, flush=True)
    """
    return subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", textwrap.dedent(code)], stdout=subprocess.PIPE
    )


def _descriptors() -> int:
    """How many files this process has open, mapped ones of an index included."""
    maps = Path("/proc/self/maps").read_text(encoding="utf-8")
    return sum(1 for _ in Path("/proc/self/fd").iterdir()) + maps.count("/index/")
