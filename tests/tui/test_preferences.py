from __future__ import annotations

from pathlib import Path

import pytest
from rich.color import Color

from indexer import Settings, SettingsError
from tests.tui.driving import Reader, reading
from tui import themes
from tui.app import DatelineApp
from tui.columns import Column
from tui.looks import COLOURS, DEFAULT_PALETTE, Look, Palette, style_of
from tui.preferences import Preferences, from_environment, in_force


@pytest.mark.parametrize(
    ("environment", "colour"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "linux"}, True),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, False),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, True),
        ({"TERM": "xterm", "NO_COLOR": "1", "COLORTERM": "truecolor"}, False),
        ({"TERM": "dumb"}, False),
        ({"TERM": "vt100"}, False),
        ({"TERM": "vt100", "COLORTERM": "truecolor"}, True),
        ({}, False),
    ],
)
def test_colour_by_no_color_term_and_colorterm(environment: dict[str, str], colour: bool) -> None:
    assert from_environment(environment).colour is colour


def test_a_dumb_terminal_is_not_asked() -> None:
    assert not from_environment({"TERM": "dumb"}).answers
    assert from_environment({"TERM": "xterm"}).answers


def test_every_meaning_shows_without_colour_and_unlike_the_others() -> None:
    shown = [Look.ACTOR, Look.DATE, Look.HIT, Look.HERE, Look.CHOSEN, Look.PLAIN]
    styles = {style_of(look, colour=None) for look in shown}
    assert len(styles) == len(shown)
    assert all(style.color is None for style in styles)


@pytest.mark.parametrize("colour", COLOURS)
def test_a_hit_can_be_read_on_light_and_dark_screens(colour: str) -> None:
    style = style_of(Look.ACTOR | Look.HIT, colour=Palette(hit=colour))
    # Reversed it takes the ground of the terminal for its text, which is as far from the colour of the text.
    assert style.reverse or (style.color is not None and style.color.name == "black")
    assert (style.bgcolor is None) or style.bgcolor.name not in ("black", "default", "bright_black")
    assert style_of(Look.HIT | Look.HERE, colour=DEFAULT_PALETTE).bgcolor == Color.default()


@pytest.mark.parametrize("colour", [True, False])
async def test_text_is_never_drawn_in_its_own_background(newsroom: Settings, colour: bool) -> None:
    async with reading(newsroom, colour=colour) as reader:
        assert reader.app.theme == (themes.COLOUR if colour else themes.PLAIN).name
        for strip in reader.app.screen._compositor.render_strips():
            for segment in strip:
                style = segment.style
                if style is None or not segment.text.strip() or style.color is None or style.bgcolor is None:
                    continue
                assert style.color.is_default or style.color != style.bgcolor
                assert colour or style.color.is_default


def configured(tmp_path: Path, text: str) -> Preferences:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    return in_force({"DATELINE_CONFIG": str(path), "TERM": "xterm-256color"})


def test_without_a_file_all_is_as_it_comes(tmp_path: Path) -> None:
    preferences = in_force({"DATELINE_CONFIG": str(tmp_path / "none.toml"), "TERM": "xterm"})
    assert preferences == Preferences(count_seconds=0.3)


def test_what_the_file_says_holds(tmp_path: Path) -> None:
    preferences = configured(
        tmp_path,
        '[library]\nprocesses = 2\n[reader]\nmeasure = 66\nopen-with = "firefox --new-tab"\n'
        '[list]\ncolumns = ["title", "date"]\n[colours]\naccent = "bright-blue"\n[keys]\nsort = "O"\n',
    )
    assert preferences.measure == 66
    assert preferences.open_with == ("firefox", "--new-tab")
    assert preferences.columns == (Column.TITLE, Column.DATE)
    assert preferences.palette.accent == "bright-blue"
    assert preferences.keys.changed == {"sort": ("O",)}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[kyes]\nsort = "o"\n', "unknown table 'kyes'; did you mean 'keys'"),
        ("measure = 66\n", "'measure' stands in no table; write it under one of [library], [reader], "),
        ("keys = 3\n", "'keys' is a table: write [keys] on a line of its own"),
        ("[[list]]\n", "'list' is a table: write [list] on a line of its own"),
        ('[keys]\nsrot = "o"\n', "in [keys]: unknown command 'srot'; did you mean 'sort'"),
        ("[keys]\nsort = 3\n", "in [keys]: 'sort' must be text in quotes or a list"),
        ('[keys]\nsort = ["o", 3]\n', "in [keys]: 'sort' must hold text in quotes"),
        ('[reader]\nmeasure = "x"\n', "in [reader]: 'measure' must be a whole number"),
        ("[reader]\nmeasure = 60.5\n", "in [reader]: 'measure' must be a whole number"),
        ('[reader]\ncount-seconds = "long"\n', "in [reader]: 'count-seconds' must be a number"),
        ("[reader]\nopen-in-terminal = 1\n", "in [reader]: 'open-in-terminal' must be true or false"),
        ("[reader]\nopen-with = 1\n", "in [reader]: 'open-with' must be text in quotes"),
        ('[list]\ncolumns = "date"\n', "in [list]: 'columns' must be a list"),
        ("[list]\ncolumns = [1]\n", "in [list]: 'columns' must hold text in quotes"),
        ("[colours]\naccent = 4\n", "in [colours]: 'accent' must be text in quotes"),
        ('[list]\ncolumns = ["dates"]\n', "unknown column 'dates'; did you mean 'date'"),
        ('[list]\ncolums = ["date"]\n', "unknown key 'colums' in [list]; did you mean 'columns'"),
        ('[colours]\naccent = "cian"\n', "'accent' cannot be 'cian'; did you mean 'cyan'"),
        ('[colours]\nacent = "cyan"\n', "unknown key 'acent' in [colours]; did you mean 'accent'"),
        ("[reader]\nmeasure = 3\n", "'measure' cannot be 3; it is from 20 to 400"),
        ('[reader]\nopen-with = "it\'s"\n', "'open-with' makes no sense"),
    ],
)
def test_a_wrong_word_is_named_with_the_file_and_the_nearest_right_one(
    tmp_path: Path, text: str, message: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        configured(tmp_path, text)
    assert message in str(caught.value)
    assert str(tmp_path / "config.toml") in str(caught.value)
    assert "\n" not in str(caught.value)


async def test_colours_of_the_user(newsroom: Settings) -> None:
    app = DatelineApp(newsroom, preferences=Preferences(palette=Palette(accent="blue", actor="red")))
    async with app.run_test(size=(160, 45)) as pilot:
        await Reader(app, pilot).see("Tomas Vale")
        shown = {
            str(segment.style.color.name)
            for strip in app.screen._compositor.render_strips()
            for segment in strip
            if segment.style and segment.style.color
        }
    assert "blue" in shown
    assert "red" in shown
    assert "cyan" not in shown


def test_no_color_wins_over_the_colours_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[colours]\naccent = "blue"\n', encoding="utf-8")
    preferences = in_force({"DATELINE_CONFIG": str(path), "TERM": "xterm", "NO_COLOR": "1"})
    assert not preferences.colour
