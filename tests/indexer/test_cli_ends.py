"""Commands that are ended from outside: in a line or in silence, and nothing half done is left."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"
COMMANDS = {
    "extract": ["extract", *[str(SEEDS)] * 20, "--json"],
    "search": ["search", "korea"],
    "export": ["export", "--format", "csv"],
}
WRITES = """
import sys, time
from pathlib import Path
from indexer.cli import fail_in_one_line
from indexer.cli.ends import tidied_up
from indexer.cli.export import write_file

def pieces():
    yield "half of it"
    print("begun", flush=True)
    time.sleep(60)

def write():
    with tidied_up():
        write_file(Path(sys.argv[1]), pieces())
    return 0

sys.exit(fail_in_one_line(write))
"""


def started(*arguments: str, library: Path) -> subprocess.Popen[str]:
    environment = {**os.environ, "DATELINE_LIBRARY": str(library), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, *arguments]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_an_interrupt_while_modules_load_is_silent(name: str, tmp_path: Path) -> None:
    run = started("-X", "importtime", "-m", "tui", *COMMANDS[name], library=tmp_path / "library")
    assert run.stderr is not None
    assert any("indexer.errors" in line for line in run.stderr), "it does not load what it was seen to load"
    run.send_signal(signal.SIGINT)
    _, err = run.communicate(timeout=60)
    assert run.returncode in (-signal.SIGINT, 130)
    assert "Traceback" not in err
    assert "KeyboardInterrupt" not in err


def test_an_interrupt_of_a_command_is_one_line(tmp_path: Path) -> None:
    run = started("-m", "tui", *COMMANDS["extract"], library=tmp_path / "library")
    assert run.stdout is not None
    assert run.stdout.readline()
    run.send_signal(signal.SIGINT)
    _, err = run.communicate(timeout=60)
    assert run.returncode == 130
    assert err == "dateline: interrupted\n"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_half_a_file_is_not_left_behind(number: signal.Signals, tmp_path: Path) -> None:
    target = tmp_path / "out" / "all.csv"
    target.parent.mkdir()
    target.write_text("what was there", encoding="utf-8")
    run = started("-c", WRITES, str(target), library=tmp_path / "library")
    assert run.stdout is not None
    assert run.stdout.readline() == "begun\n"
    assert len([*target.parent.iterdir()]) == 2
    run.send_signal(number)
    _, err = run.communicate(timeout=60)
    assert run.returncode == 128 + number
    assert "Traceback" not in err
    assert [*target.parent.iterdir()] == [target]
    assert target.read_text("utf-8") == "what was there"


def test_what_is_ignored_stays_ignored() -> None:
    code = (
        "import signal; from indexer.cli.ends import tidied_up\n"
        "signal.signal(signal.SIGHUP, signal.SIG_IGN)\n"
        "with tidied_up(): signal.raise_signal(signal.SIGHUP); print('goes on')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "goes on\n"
