"""Keys that the user chose: read, refused where they make no sense, shown and obeyed."""

from __future__ import annotations

import tomllib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer import Settings, SettingsError
from tests.tui.driving import Reader
from tui.app import DatelineApp
from tui.command import key_name
from tui.commands import BY_ID, COMMANDS
from tui.configuration import as_toml
from tui.keymap import DEFAULT_KEYS, parse_key, read_keys
from tui.preferences import Preferences, in_force


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("n", "n"),
        ("N", "N"),
        ("?", "?"),
        ("-", "-"),
        ("+", "+"),
        (" ", "space"),
        ("Space", "space"),
        ("Ctrl-D", "ctrl+d"),
        ("ctrl+d", "ctrl+d"),
        ("C-d", "ctrl+d"),
        ("PgDn", "pagedown"),
        ("Esc", "escape"),
        ("Shift-Tab", "shift+tab"),
        ("Ctrl-I", "tab"),
        ("Alt-x", "alt+x"),
        ("F5", "f5"),
    ],
)
def test_keys_may_be_written_as_people_write_them(written: str, key: str) -> None:
    assert parse_key(written) == key


def test_every_key_of_the_table_is_read_as_it_is_shown() -> None:
    for command in COMMANDS:
        assert tuple(parse_key(key_name(key)) for key in command.keys) == command.keys


@given(st.text(max_size=12))
def test_any_text_is_a_key_or_refused(text: str) -> None:
    with suppress(SettingsError):
        assert parse_key(text)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"next-hits": "n"}, "unknown command 'next-hits'; did you mean 'next-hit'"),
        ({"zzzz": "n"}, "unknown command 'zzzz'; dateline --print-config has all"),
        ({"star": "PageDwn"}, "unknown key 'PageDwn'; did you mean 'pagedown'"),
        ({"star": "gg"}, "unknown key 'gg'"),
        ({"star": "t"}, "'t' cannot be both 'star' and 'tag'"),
        ({"star": "j"}, "'j' cannot be both 'down' and 'star'"),
        ({"star": "q"}, "'q' cannot be both 'star' and 'leave'"),
        ({"select": "s"}, "'s' cannot be both 'select' and 'star'"),
        ({"submit": "x"}, "typed into the query"),
        ({"keep-filter": "x"}, "typed into the filter"),
    ],
)
def test_what_makes_no_sense_is_refused(table: dict[str, str], message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_keys(table)
    assert message in str(caught.value)


def test_two_commands_may_change_places() -> None:
    keymap = read_keys({"next-hit": "N", "previous-hit": "n"})
    assert keymap.names(BY_ID["next-hit"]) == "N"


def test_the_defaults_in_a_file_change_nothing(tmp_path: Path) -> None:
    lines = [line.removeprefix("# ") for line in as_toml().splitlines()]
    text = "\n".join(line for line in lines if line.startswith("[") or " = " in line)
    assert tomllib.loads(text)["keys"].keys() == BY_ID.keys()
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    preferences = in_force({"DATELINE_CONFIG": str(path), "TERM": "xterm"})
    assert all(preferences.keys.keys(command) == command.keys for command in COMMANDS)


async def test_the_users_keys_are_obeyed_and_shown(newsroom: Settings) -> None:
    keymap = read_keys({"sort": ["O", "Ctrl-O"], "down": "l", "star": []})
    app = DatelineApp(newsroom, preferences=Preferences(keys=keymap))
    async with app.run_test(size=(120, 99)) as pilot:
        reader = Reader(app, pilot)
        await reader.see("newest first")
        await reader.see(r"^ Enter open .*  O sort")
        await reader.press("O")
        await reader.see("oldest first")
        await reader.press("ctrl+o")
        await reader.see("best first")
        await reader.press("S", "s", "j")
        await reader.see("best first")
        assert app._reader.panes.articles.cursor == 0
        await reader.press("l")
        assert app._reader.panes.articles.cursor == 1
        await reader.press("question_mark")
        await reader.see(r"O Ctrl-O +sort: newest")
    assert DEFAULT_KEYS.names(BY_ID["sort"]) == "S"
