"""A folder of files that want to do harm, read by the program as its user runs it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from indexer import Library, Settings
from tests.indexer import hostile

MEMORY = 800 * 1024
"""Kilobytes that no process of the run may reach: the program and one of the largest documents."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the hostile one in ``archive``, read into ``library``; what was said in ``report``."""
    home = tmp_path_factory.mktemp("hostile")
    hostile.write(home / "archive")
    before = _everything(home)
    done = subprocess.run(
        [sys.executable, "-c", _RUN, "index", "archive", "--report", "--library", "library"],
        cwd=home,
        env={**os.environ, "PYTHONUTF8": "1", "XDG_DATA_HOME": str(home / "data")},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
        check=False,
    )
    said = done.stderr.decode()
    assert done.returncode == 0, said
    assert "Traceback" not in said
    assert int(said.split()[-1]) < MEMORY
    assert _everything(home) - before <= {home / "library"}
    (home / "report").write_bytes(done.stdout)
    return home


_RUN = """
import resource, sys
from tui.__main__ import main
code = main()
peaks = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print("\\n", max(peaks), file=sys.stderr)
sys.exit(code)
"""


def _everything(home: Path) -> set[Path]:
    """What lies in the folder and above it, but for the inside of the library."""
    return {*home.iterdir(), *(home / "archive").iterdir(), *home.parent.iterdir()}


@pytest.fixture(scope="module")
def read_from(home: Path) -> Counter[str]:
    """How many articles came from each file."""
    with Library.open(Settings(home / "library")) as library:
        found = [library.read(hit.id) for hit in library.search("", limit=10_000).hits]
        return Counter(Path(each.article.origin.path).name for each in found if each)


@pytest.fixture(scope="module")
def reasons(home: Path) -> dict[str, str]:
    """All reasons for what was skipped in each file, one after the other."""
    told: dict[str, str] = {}
    with Library.open(Settings(home / "library")) as library:
        for skipped in library.skipped():
            name = Path(skipped.origin.path).name
            told[name] = f"{told.get(name, '')} {skipped.reason}".strip()
    return told


@pytest.mark.parametrize("case", hostile.cases(), ids=lambda case: ascii(case.name))
def test_a_file_gives_its_articles_or_a_reason(
    case: hostile.Case, read_from: Counter[str], reasons: dict[str, str]
) -> None:
    name = Path(case.name).name
    assert read_from[name] == case.articles
    assert case.reason in reasons.get(name, "")
    assert case.articles or reasons[name]
    assert case.reason or not case.articles or name not in reasons


@pytest.mark.parametrize("name", hostile.SPECIAL)
def test_what_is_no_file_is_skipped_with_a_reason(name: str, reasons: dict[str, str]) -> None:
    assert hostile.SPECIAL[name] in reasons[name]


def test_the_report_lists_every_skipped_file_on_a_line_of_its_own(
    home: Path, reasons: dict[str, str]
) -> None:
    lines = (home / "report").read_text(encoding="utf-8").splitlines()
    skipped = [line for line in lines if line.startswith("skipped ")]
    assert len(lines) == len(skipped) + 1
    for name in reasons:
        if re.fullmatch(r"[\w.]+", name):
            assert any(f"/{name}" in line for line in skipped)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", "\n".join(lines))
