"""What README says is what the program does."""

from __future__ import annotations

import json
import re
from pathlib import Path

import msgspec
import pytest

from indexer.cli import COMMANDS
from indexer.cli.marks import SavedJson
from indexer.contract import SCHEMA, ExtractJson, SearchJson
from indexer.export.records import CardRecord, RoleRecord
from indexer.marks.exchange import MarkedJson, MarksJson
from indexer.search.query import Field
from tui import screens
from tui.commands import as_markdown
from tui.screens.reader import ReaderScreen
from tui.screens.saying import Saying

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def fenced(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.M | re.S)


def test_the_keys_are_those_of_the_reader() -> None:
    table = README.split("<!-- keys -->\n")[1].split("<!-- end keys -->")[0]
    assert table.strip() == as_markdown().strip(), (
        "run: python -m tui.commands, and put the table into README.md"
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_shown(command: str) -> None:
    assert f"dateline {command} " in README or f"dateline {command}\n" in README


@pytest.mark.parametrize("field", [field for field in Field if field.value.isalpha()])
def test_every_field_of_the_query_language_is_shown(field: Field) -> None:
    assert f"`{field.value}:" in README or f" `{field.value}:" in README


def test_the_json_examples_are_of_the_shapes_that_are_written() -> None:
    extract, search = (json.loads(text) for text in fenced("json")[:2])
    assert msgspec.convert(extract, ExtractJson).schema == SCHEMA
    assert msgspec.convert(search, SearchJson).schema == SCHEMA
    assert set(extract) == set(ExtractJson.__struct_fields__)
    assert set(search) == set(SearchJson.__struct_fields__)


def test_the_top_level_is_as_agreed() -> None:
    allowed = {"CHANGELOG.md", "LICENSE", "README.md", "indexer", "pyproject.toml"}
    allowed |= {"requirements-dev.txt", "seeds", "tests", "tui"}
    there = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert there <= allowed | {"build", "dist", "snapshot_report.html"}


def test_nothing_speaks_of_a_machine() -> None:
    suspects = re.compile(r"/(?:work|home/(?!me\b)\w+|root|Users)/|pypi\.org|files\.pythonhosted|simple/")
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        if any(part.startswith(".") or part in {"seeds", "data"} for part in parts) or path == Path(__file__):
            continue
        if path.suffix in {".py", ".md", ".toml", ".txt", ".tsv", ".tcss"}:
            found = suspects.search(path.read_text(encoding="utf-8"))
            assert not found, f"{path}: {found and found[0]}"


@pytest.mark.parametrize("shape", [MarksJson, MarkedJson, CardRecord, RoleRecord, SavedJson])
def test_what_scripts_read_is_in_the_readme_field_by_field(shape: type[msgspec.Struct]) -> None:
    said = README.split("## The JSON")[1].split("## The map")[0]
    assert [field for field in shape.__struct_fields__ if f'"{field}"' not in said] == []


def test_the_tower_of_the_reader_screen_is_drawn_as_it_stands() -> None:
    drawn = {
        name: set(below.split(", "))
        for name, below in re.findall(r"^    (\w+) +on ([\w, ]+):", screens.__doc__ or "", re.M)
    }
    stands = {
        _module_of(one): {_module_of(base) for base in one.__bases__ if _is_floor(base)}
        for one in ReaderScreen.__mro__
        if _is_floor(one) and one is not Saying
    }
    assert drawn == stands


def _is_floor(one: type) -> bool:
    return one.__module__.startswith(f"{screens.__name__}.")


def _module_of(one: type) -> str:
    return one.__module__.rpartition(".")[2]
