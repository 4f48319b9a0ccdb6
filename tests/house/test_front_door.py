"""The public surface: sorted, complete, and free to import."""

from __future__ import annotations

import subprocess
import sys

import pytest

import indexer

HEAVY = ("whoosh", "textual", "msgspec", "dateutil", "pycrfsuite", "sqlite3")


def loaded_after(statement: str) -> set[str]:
    code = f"import sys\n{statement}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("name", indexer.__all__)
def test_every_name_of_the_front_door_is_there(name: str) -> None:
    assert getattr(indexer, name) is not None


def test_the_three_lists_of_the_front_door_agree() -> None:
    assert set(indexer.__all__) == set(indexer._MODULE_OF)
    assert indexer.__doc__


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="no_such_thing"):
        indexer.no_such_thing  # type: ignore[attr-defined]  # noqa: B018


def test_importing_the_indexer_loads_nothing_heavy() -> None:
    assert not loaded_after("import indexer") & set(HEAVY)


def test_a_headless_command_loads_neither_textual_nor_what_it_does_not_need() -> None:
    arguments = ["dateline", "info", "--library", "/nonexistent"]
    code = f"import sys\nfrom tui.__main__ import main\nsys.argv = {arguments}\nmain()"
    assert not loaded_after(code) & {"textual", "pycrfsuite", "indexer.extract", "indexer.clean"}


def test_the_reader_starts_without_what_no_list_needs() -> None:
    """What it may never show is loaded when it is first asked for: each module is time before the list."""
    extracting = {"pycrfsuite", "indexer.extract", "indexer.clean", "indexer.sources"}
    telling = {"indexer.chronology", "indexer.card", "tui.screens.chronology", "tui.screens.actor"}
    other = {"tui.screens.comparison", "tui.screens.help", "multiprocessing", "indexer.cli.parser"}
    writing = {"indexer.export", "tui.export", "tui.screens.writing"}
    loaded = loaded_after("import tui.__main__, tui.app")
    assert not loaded & (extracting | telling | other | writing)
