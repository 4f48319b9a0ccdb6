from __future__ import annotations

import pytest

from indexer import Settings
from tests.tui.driving import reading
from tui import themes
from tui.looks import Look, style_of
from tui.preferences import from_environment


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
    styles = {style_of(look, colour=False) for look in shown}
    assert len(styles) == len(shown)
    assert all(style.color is None for style in styles)


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
