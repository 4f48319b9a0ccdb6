"""What a first look teaches."""

from __future__ import annotations

from indexer import Settings
from tests.tui.driving import reading
from tui.keymap import DEFAULT_KEYS, read_keys
from tui.lessons import lessons


def test_three_lines_that_fit_a_narrow_pane() -> None:
    said = lessons(DEFAULT_KEYS)
    assert len(said) == 3
    assert max(map(len, said)) <= 44


def test_they_name_the_keys_of_the_user() -> None:
    said = lessons(read_keys({"search": "Ctrl-F", "quit": []}))
    assert said[0] == "Enter opens an article, Ctrl-F searches."
    assert said[2] == "? shows all keys, q goes back."


async def test_they_stand_where_nothing_is_open(newsroom: Settings) -> None:
    async with reading(newsroom, (120, 36)) as reader:
        await reader.see("Nothing is open")
        await reader.see("3 says who, 4 when, c what came after what")
        await reader.press("enter")
        await reader.miss("3 says who")
