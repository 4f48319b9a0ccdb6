"""A key that has nothing to do says so in one line, wherever it is pressed."""

from __future__ import annotations

import pytest

from indexer import Settings
from tests.tui.driving import reading

NO_ARTICLE = "there is no article here|no article is open"
NOTHING = "nothing is listed here"
FIRST, LAST = "this is the first", "this is the last"
END, BEGINNING = "this is the end", "this is the beginning"

_NOWHERE = {
    **dict.fromkeys(
        ("s", "u", "t", "m", "y", "Y", "o", "V", "equals_sign", "r", "vertical_line"), NO_ARTICLE
    ),
    **dict.fromkeys(("enter", "x", "X", "asterisk", "j", "k", "space", "b", "g", "G", "J", "K"), NOTHING),
    "e": "there is nothing to write",
    "n": "no hit to go to",
    "a": "no actor to go to",
    "D": "no date to go to",
    "U": "nothing unread below",
    "c": "nothing to tell",
    "2": "there is no article to read",
}
_ON_TOP = {**dict.fromkeys(("k", "b", "ctrl+u", "g", "K"), FIRST)}
_AT_THE_END = {**dict.fromkeys(("j", "space", "ctrl+d", "G"), LAST)}
_SHORT_ARTICLE = {
    **dict.fromkeys(("j", "space", "ctrl+d", "G", "}"), END),
    **dict.fromkeys(("k", "b", "ctrl+u", "g", "{"), BEGINNING),
    "enter": "nothing is folded away here",
    "a": "no actor to go to",
    "D": "no date to go to",
    "greater_than_sign": "no newer query",
    "ctrl+r": "nothing to take back",
    "tilde": "nothing is suggested",
    "V": "this is the only version",
}
_NOBODY = {
    **dict.fromkeys(("enter", "i", "n", "N", "ampersand", "plus", "minus", "f", "j", "G"), NOTHING),
    **dict.fromkeys(("W", "M", "X", "P", "T", "C", "H"), "no actor is listed here"),
    "Z": "no correction to take back",
}
_NO_DATES = dict.fromkeys(("enter", "n", "N", "ampersand", "plus", "minus", "f", "j", "k"), NOTHING)


@pytest.mark.parametrize(
    ("query", "way", "says"),
    [
        ("zzqqx", (), _NOWHERE),
        ("", (), _ON_TOP),
        ("", ("G",), _AT_THE_END),
        ("ferries", ("G", "enter"), _SHORT_ARTICLE),
        ("ferries", ("G", "3"), _NOBODY),
        ("ferries", ("G", "4"), _NO_DATES),
        ("", ("E",), {"j": NOTHING, "S": "sorted by reason"}),
        ("", ("question_mark",), {"k": BEGINNING, "g": BEGINNING}),
        ("", ("question_mark", "G"), {"j": END, "space": END}),
        ("", ("5",), {"k": FIRST, "d": "only a saved search", "ctrl+r": "nothing to take back"}),
        ("", ("c",), {"[": "no event in an earlier month", "k": FIRST, "A": "is shown"}),
        ("", ("c", "G"), {"]": "no event in a later month", "j": LAST}),
        ("", ("at", "l"), {"enter": "no article on "}),
        ("", ("c", "at"), {"v": "events are counted"}),
        ("", ("3", "W"), {"k": BEGINNING}),
        ("", ("equals_sign", "j", "equals_sign"), {"k": BEGINNING}),
    ],
)
async def test_it_is_said_that_there_is_nothing_to_do(
    newsroom: Settings, query: str, way: tuple[str, ...], says: dict[str, str]
) -> None:
    async with reading(newsroom, query=query) as reader:
        await reader.rest()
        for key in way:
            await reader.press(key)
            await reader.rest()
        for key, words in says.items():
            await reader.press(key)
            await reader.see(words)
            await reader.press("ctrl+l")
            await reader.miss(words)


async def test_where_there_is_room_for_one_pane_zoom_says_so(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("z")
        await reader.see("room for one pane only; Tab goes to the next")


async def test_from_the_end_it_is_said_how_to_go_on(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("G", "enter")
        await reader.see("Harbour|Ferries")
        await reader.press("G", "space")
        await reader.see("this is the end; J goes to the next article")


async def test_palette_and_search_and_quitting_work_from_help(newsroom: Settings) -> None:
    async with reading(newsroom, (80, 24)) as reader:
        await reader.press("question_mark")
        await reader.see("Keys")
        await reader.press("colon")
        await reader.see("a few letters of a command")
        await reader.see("Enter carry out  Down Up choose  Esc back")
        await reader.press("escape", "slash", *"cod")
        await reader.see("/ cod")
        await reader.press("enter", "question_mark")
        await reader.see("Keys")
        await reader.press("Q")
        await reader.pilot.pause()
    assert reader.app.return_code == 0
