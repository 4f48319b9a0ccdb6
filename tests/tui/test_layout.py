"""How the screen is divided: by its size and by what there is to show, and never jumping."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer import ActorKind, SectionKind, Settings
from tests.tui.driving import Reader, reading
from tests.tui.newsroom import annotate, build
from tui import layout
from tui.typeset import MEASURE

ids = ("articles", "article", "actors", "dates")


def regions(reader: Reader) -> dict[str, tuple[int, int, int, int]]:
    """Left, top, width and height of the panes that are shown."""
    found = {}
    for id in ids:
        widget = reader.app.screen.query_one(f"#{id}")
        if widget.display and widget.region:
            found[id] = (widget.region.x, widget.region.y, widget.region.width, widget.region.height)
    return found


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (80, {"articles"}),
        (109, {"articles"}),
        (110, {"articles", "article"}),
        (120, {"articles", "article"}),
        (150, set(ids)),
        (200, set(ids)),
    ],
)
async def test_one_pane_at_80_columns_two_at_120_three_at_160(
    newsroom: Settings, width: int, shown: set[str]
) -> None:
    async with reading(newsroom, (width, 36)) as reader:
        assert set(regions(reader)) == shown


@pytest.mark.parametrize("width", [112, 120, 149])
async def test_an_article_stays_where_it_is_whatever_stands_beside_it(newsroom: Settings, width: int) -> None:
    async with reading(newsroom, (width, 36)) as reader:
        await reader.see("Spring survey finds fewer cod$")
        before = regions(reader)["article"]
        await reader.press("3")
        await reader.see("Actors 2")
        assert regions(reader)["article"] == before


@given(width=st.integers(layout.TWO_FROM, 400), measure=st.integers(30, 120))
def test_panes_fill_the_width_and_leave_the_article_its_lines(width: int, measure: int) -> None:
    panes = 2 if width < layout.THREE_FROM else 3
    found = layout.widths(width, measure, panes=panes)
    taken = found.articles + layout.GAP + (found.side + layout.GAP if panes > 2 else 0)
    assert width - taken >= min(measure, layout.room(width, panes=panes)) + 2 * layout.MARGIN


@given(height=st.integers(4, 100), actors=st.integers(1, 200), dates=st.integers(1, 200))
def test_panels_share_the_height_and_neither_takes_from_the_other(
    height: int, actors: int, dates: int
) -> None:
    high, low = layout.heights(height, actors, dates)
    assert high + low == height
    assert high >= min(height // 2, actors)
    assert low >= min(height // 2, dates)


async def test_few_dates_leave_their_lines_to_the_actors(tmp_path: Path) -> None:
    names = [
        f"{first} {last}" for first in ("Ada", "Bo", "Cy", "Di") for last in ("Hall", "Lund", "Moor", "Nye")
    ]
    text = "Who came\n" + ", ".join(names) + " came."
    guests = annotate(
        "guests",
        text,
        (("Who", SectionKind.HEADLINE), ("Ada", SectionKind.BODY)),
        title="Who came",
        actors=tuple((name, ActorKind.PERSON, name, None, "") for name in names),
    )
    async with reading(build(tmp_path / "library", [guests]), (200, 40)) as reader:
        await reader.see("Actors 16")
        assert regions(reader)["actors"][3] > 2 * len(names)


async def test_longer_lines_get_a_wider_pane_where_there_is_room(newsroom: Settings) -> None:
    async with reading(newsroom, (200, 60)) as reader:
        await reader.press("2")
        before = regions(reader)["article"]
        assert before[2] == MEASURE + 2 * layout.MARGIN
        await reader.press("w")
        await reader.see("lines of 90 columns")
        assert regions(reader)["article"][2] == 90 + 2 * layout.MARGIN
        await reader.press("w", "w")
        await reader.see("lines of 60 columns")
        await reader.press("w")
        await reader.see("lines of 72 columns")
        assert regions(reader)["article"] == before
