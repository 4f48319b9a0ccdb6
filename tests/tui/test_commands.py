from __future__ import annotations

import re
from collections import Counter

import pytest
from rich.cells import cell_len

from indexer.search.tree import Field
from tui import commands
from tui.app import DatelineApp
from tui.blocks import side_by_side
from tui.command import Scope, key_name
from tui.commands import COMMANDS, within
from tui.hints import FOOTERS
from tui.keymap import DEFAULT_KEYS
from tui.screens.comparison import ComparisonScreen
from tui.screens.help import broken, help_blocks
from tui.screens.prompt import PromptScreen
from tui.screens.reader import ReaderScreen
from tui.screens.skipped import SkippedScreen
from tui.widgets.article_list import ArticleList
from tui.widgets.article_view import ArticleView
from tui.widgets.change_view import ChangeView
from tui.widgets.day_grid import DayGrid
from tui.widgets.event_list import EventList
from tui.widgets.line_list import LineList
from tui.widgets.panel import Panel
from tui.widgets.panels import ActorPanel, DatePanel
from tui.widgets.scroller import Scroller
from tui.widgets.search_bar import QueryInput
from tui.widgets.shared_list import SharedList
from tui.widgets.shelf_list import ShelfList
from tui.widgets.version_list import VersionList

HOLDERS: dict[Scope, tuple[type, ...]] = {
    Scope.MOVING: (LineList, Scroller),
    Scope.ARTICLES: (ArticleList,),
    Scope.ARTICLE: (ArticleView,),
    Scope.PANEL: (Panel,),
    Scope.ACTORS: (ActorPanel,),
    Scope.DATES: (DatePanel,),
    Scope.QUERY: (QueryInput,),
    Scope.PROMPT: (PromptScreen,),
    Scope.CHRONOLOGY: (EventList,),
    Scope.CALENDAR: (DayGrid,),
    Scope.START: (ShelfList,),
    Scope.VERSIONS: (VersionList,),
    Scope.CHANGES: (ChangeView,),
    Scope.SKIPPED: (SkippedScreen,),
    Scope.READER: (ReaderScreen,),
    Scope.APP: (DatelineApp,),
}


def test_every_command_is_carried_out_where_it_belongs() -> None:
    for command in COMMANDS:
        for holder in HOLDERS.get(command.scope, ()):
            assert hasattr(holder, f"action_{command.action}"), (command.id, holder)


def test_a_comparison_is_commanded_from_the_screen_or_from_its_list() -> None:
    for command in commands.within(Scope.COMPARISON):
        assert any(hasattr(holder, f"action_{command.action}") for holder in (ComparisonScreen, SharedList))


def test_ids_are_unique() -> None:
    assert [id for id, n in Counter(command.id for command in COMMANDS).items() if n > 1] == []


def test_no_key_means_two_things_in_one_place() -> None:
    for scope in Scope:
        keys = Counter(key for command in commands.within(scope) for key in command.keys)
        assert [key for key, number in keys.items() if number > 1] == [], scope


def test_no_key_that_a_terminal_or_tmux_keeps_for_itself() -> None:
    for command in COMMANDS:
        for key in command.keys:
            assert not re.fullmatch(r"f\d+|alt\+.*|ctrl\+[absq]", key), command.id


def _help_lines() -> list[str]:
    """Help in a panel, one column."""
    blocks = help_blocks(Scope.PANEL, DEFAULT_KEYS)
    return ["".join(text for text, _ in pieces) for block in blocks for pieces in block]


def test_help_names_every_field_and_mark_of_the_query_language() -> None:
    said = "\n".join(_help_lines())
    for field in filter(None, Field):
        assert f"{field}:" in said, field
    for mark in ("undated", "inferred", "long", "copy", "unread", "starred", "tagged", "noted"):
        assert f"is:{mark}" in said, mark
    assert all(cell_len(line) <= 80 for line in said.splitlines())


def test_help_shows_every_command_and_begins_with_the_pane() -> None:
    lines = _help_lines()
    assert lines[0] == " Actors and dates"
    for command in COMMANDS:
        assert any(command.help in line and DEFAULT_KEYS.names(command) in line for line in lines), command.id


def test_every_scope_with_a_footer_names_commands_that_there_are() -> None:
    known = {command.id: command for command in COMMANDS}
    for ids in FOOTERS.values():
        for entry in ids:
            assert sum(bool(known[id].label) for id in entry.split()) == 1, entry


def test_keys_are_named_as_people_write_them() -> None:
    assert key_name("ctrl+d") == "Ctrl-D"
    assert key_name("shift+tab") == "Shift-Tab"
    assert key_name("space") == "Space"
    assert key_name("G") == "G"


def test_the_table_for_the_readme_has_every_command() -> None:
    table = commands.as_markdown().splitlines()
    assert len(table) == len(COMMANDS) + 2


def test_a_key_of_a_pane_does_not_take_another_meaning_from_one_that_works_everywhere() -> None:
    alike = {
        "next-mention": "next-hit",
        "previous-mention": "previous-hit",
        "order": "sort",
        "narrow": "narrow-result",
    }
    panes = (Scope.ARTICLES, Scope.ARTICLE, Scope.PANEL, Scope.ACTORS, Scope.WHO, Scope.DATES)
    everywhere = {key: command.id for command in within(Scope.READER) for key in command.keys}
    taken = {
        (key, command.id)
        for scope in panes
        for command in within(scope)
        for key in command.keys
        if key in everywhere and alike.get(command.id) != everywhere[key]
    }
    assert taken == set()


@pytest.mark.parametrize("width", [40, 60, 80])
def test_no_word_of_help_is_cut_in_a_narrow_terminal(width: int) -> None:
    blocks = [*help_blocks(Scope.ARTICLES, DEFAULT_KEYS)]
    lines = side_by_side([broken(block, width) for block in blocks], width)
    assert max(sum(cell_len(text) for text, _ in line) for line in lines) <= width
    said = " ".join(text for line in lines for text, _ in line).split()
    assert said == " ".join(text for block in blocks for line in block for text, _ in line).split()
