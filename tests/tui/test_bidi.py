"""Text from right to left: its order, its letters, where it stands, and what the terminal is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer import Library, Settings
from tests.tui.driving import reading
from tui import bidi
from tui.looks import Look, Pieces
from tui.preferences import from_environment
from tui.shaping import shaped

P, M = Look.PLAIN, Look.MUTED
ARABIC = "محادثات الصيد"
HEBREW = "שיחות הדיג"


def seen(text: str, *, turned: bool | None = None) -> str:
    return text_of(bidi.visual(((text, P),), turned=turned))


def text_of(pieces: Pieces) -> str:
    return "".join(text for text, _ in pieces)


@pytest.mark.parametrize(
    ("text", "turned", "shown"),
    [
        ("no change at all (1)", False, "no change at all (1)"),
        ("car is אבג in it", False, "car is גבא in it"),
        ("אבג car 12", True, "car 12 גבא"),
        ("אבג 12 דהו", True, "והד 12 גבא"),
        ("the אבג 12 דהו end", False, "the והד 12 גבא end"),
        ("אבג (דהו) ab", True, "ab (והד) גבא"),
        ("אבג world (abc)", True, "world (abc) גבא"),
        ("אב 35% גד", True, "דג 35% בא"),
        ("אב 1,234.5 גד", True, "דג 1,234.5 בא"),
        ("in it: a line.", True, ".in it: a line"),
        ("אב  ", True, "  בא"),
        ("שָׁלוֹם", True, "םוֹלשָׁ"),
    ],
)
def test_letters_are_in_the_order_of_the_algorithm(text: str, turned: bool, shown: str) -> None:
    assert seen(text, turned=turned) == shown


@given(st.text(st.sampled_from("abאבגعر012.,:-+$%()[] !?&«»/'\u05b8\u200d"), max_size=60), st.booleans())
def test_every_letter_is_still_there(text: str, turned: bool) -> None:
    mirrored = str.maketrans("()[]«»", "(([[««")
    shown = seen(text, turned=turned).translate(mirrored)
    assert sorted(shown) == sorted(shaped(text).translate(mirrored))


@given(st.text(st.characters(max_codepoint=0x58F), max_size=60))
def test_text_from_left_to_right_stays_as_it_is(text: str) -> None:
    assert bidi.visual(((text, P),)) == ((text, P),)


def test_looks_go_with_their_letters() -> None:
    assert bidi.visual((("אב", P), ("גד", Look.HIT), (" ab", P)), turned=True) == (
        ("ab ", P),
        ("דג", Look.HIT),
        ("בא", P),
    )


def test_fields_of_a_row_keep_their_places() -> None:
    row = ((" 2022-04-12", M), ("  קול   ", M), ("אב גד", P), (" 3 ", M))
    assert text_of(bidi.visual(row)) == " 2022-04-12  לוק   דג בא 3 "


def test_arabic_letters_are_joined() -> None:
    assert shaped("سلام") == "\ufeb3\ufee0\ufe8e\ufee1"
    assert shaped("abc") == "abc"
    assert shaped("مّم") == "\ufee3\u0651\ufee2"
    assert shaped("می\u200cم") == "\ufee3\ufbfd\u200c\ufee1"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    home: Path = tmp_path_factory.mktemp("turned")
    records = [
        {"id": "ar", "title": ARABIC, "source": HEBREW, "date": "2022-04-12",
         "text": f"{HEBREW} 2022.\n\nIn English {HEBREW} too."},
    ]  # fmt: skip
    path = home / "wire.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    settings = Settings(home / "library", processes=1)
    with Library.open(settings, create=True) as library:
        library.index([path], assume_body=True)
    return settings


async def test_an_article_is_read_from_right_to_left_and_stands_there(archive: Settings) -> None:
    turned = HEBREW[::-1]
    async with reading(archive, (80, 24)) as reader:
        await reader.see(f"2022-04-12  {turned}  +{shaped(ARABIC)[::-1]}")
        await reader.press("enter")
        headline = await reader.see(f"^ +{shaped(ARABIC)[::-1]}$")
        body = await reader.see(rf"^ +\.2022 {turned}$")
        assert len(headline[0]) == len(body[0]) == 76
        await reader.see(f"^    In English {turned} too")


async def test_a_terminal_that_orders_text_gets_it_as_it_is_read(archive: Settings) -> None:
    async with reading(archive, (80, 24)) as reader:
        reader.app.orders_text = False
        await reader.press("enter")
        await reader.see(f"^    {HEBREW} 2022")


def test_a_terminal_that_orders_text_and_names_itself_is_left_to_it() -> None:
    assert from_environment({"TERM": "xterm-256color"}).orders
    assert not from_environment({"TERM": "xterm-256color", "KONSOLE_VERSION": "230804"}).orders
    assert not from_environment({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}).orders
