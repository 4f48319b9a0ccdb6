"""What a shell and ``man`` know of the commands."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from indexer.cli import COMMANDS, summary
from indexer.cli.correct import VERBS
from indexer.cli.parser import make_parsers
from indexer.cli.shell import SHELLS
from tests.indexer.test_cli import dateline


def completions(script: Path, *words: str) -> list[str]:
    """What bash offers for the last word."""
    line = " ".join(f"'{word}'" for word in ("dateline", *words))
    code = (
        f"source {script}; COMP_WORDS=({line}); COMP_CWORD={len(words)}; _shtab_dateline;"
        ' printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run(["bash", "-c", code], capture_output=True, text=True, check=True, cwd=script.parent)
    return done.stdout.split()


def test_the_commands_are_those_of_the_parser() -> None:
    assert set(COMMANDS) == set(make_parsers()[1])


def test_the_reader_names_every_command() -> None:
    told = dateline("--help").stdout
    assert summary() in told
    assert [line.split()[0] for line in summary().splitlines()] == list(make_parsers()[1])


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
def test_bash_completes_commands_options_values_and_files(tmp_path: Path) -> None:
    script = tmp_path / "dateline.bash"
    script.write_text(dateline("completion", "bash").stdout)
    (tmp_path / "archive.jsonl").touch()
    assert completions(script, "chr") == ["chronology"]
    assert completions(script, "export", "--form") == ["--format"]
    assert completions(script, "export", "--format", "b") == ["bibtex"]
    assert completions(script, "index", "arch") == ["archive.jsonl"]
    assert completions(script, "correct", "mer") == ["merge"]
    assert completions(script, "--wat") == ["--watch"]
    assert re.search("^complete .*-o default .*dateline$", script.read_text(), re.M)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_an_example(name: str) -> None:
    told = dateline(name, "--help").stdout
    assert re.search(rf"^(Example: |  )dateline {name}\b", told, re.M)


def test_verbs_of_corrections_are_those_that_are_explained() -> None:
    told = dateline("correct", "--help").stdout
    assert [verb for verb in VERBS if not re.search(rf"^  {verb}\b", told, re.M)] == []


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_learns_every_command(shell: str) -> None:
    script = dateline("completion", shell).stdout
    assert [command for command in COMMANDS if command not in script] == []


def test_the_manual_is_one_that_man_can_set() -> None:
    page = dateline("manual").stdout
    assert [command for command in COMMANDS if f".SS {command}\n" not in page] == []
    requests = {line.split()[0] for line in page.splitlines() if line.startswith((".", "'"))}
    assert requests <= {".TH", ".SH", ".SS", ".TP", ".B", ".br", ".nf", ".fi"}
    assert not re.search(r"\\(?![-e&]|f[IBR])", page)
    if shutil.which("groff"):
        done = subprocess.run(
            ["groff", "-man", "-Tutf8", "-ww"], input=page, capture_output=True, text=True, check=True
        )
        assert done.stderr == ""
        assert "dateline forget" in done.stdout
        assert "--print-config" in done.stdout
