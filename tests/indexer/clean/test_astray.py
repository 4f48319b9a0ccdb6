"""Blocks that read like text, but are of other stories or pictures."""

from __future__ import annotations

from indexer.clean.astray import drop_astray
from indexer.model import SectionKind
from tests.indexer.clean.test_mend import BODY, TEXT, marked_lines

CAPTION = "A keeper fills the old lamp of the pier at dusk while two boys hold his ladder."
MAIN = [
    "The harbour board has decided to light the old pier again, eleven years after it went dark.",
    "Fishermen pay for the oil themselves, the keeper said, and nobody had asked them.",
    "The vote was over in a minute, and the board went home.",
]
OTHER = [
    "Baker Of Oldtown Opens Second Shop",
    "The baker of Oldtown has opened a second shop behind the church, where bread costs a penny less.",
    "His first loaf was sold to a priest on Monday morning.",
]


def left(lines: list[str], other: tuple[int, ...] = (), likely: float = 0.9) -> list[str]:
    verdicts: list[SectionKind | None] = [None if i in other else BODY for i in range(len(lines))]
    drop_astray(verdicts, marked_lines(*lines), [likely] * len(lines))
    return [line for line, verdict in zip(lines, verdicts, strict=True) if verdict is BODY]


def test_a_whole_story_below_a_heading_is_another_one() -> None:
    assert left([*MAIN, "More News", *OTHER], (3, 4)) == MAIN


def test_a_text_that_goes_on_below_a_box_is_not() -> None:
    lines = [*MAIN, "More News", "Baker Of Oldtown Opens Second Shop", *MAIN]
    assert left(lines, (3, 4)) == [*MAIN, *MAIN]


def test_teasers_that_end_in_dots() -> None:
    teasers = ["The baker of Oldtown has opened a second shop..", "Snow will fall on the hills and around…"]
    assert left([*MAIN, *teasers]) == MAIN
    assert left([*MAIN, teasers[0]]) == [*MAIN, teasers[0]]
    assert left([*MAIN, "Latest", teasers[0]], (3,)) == MAIN


def test_teasers_that_end_in_dots_above_the_text() -> None:
    teasers = [
        "Second Shop For Baker",
        "The baker of Oldtown has opened a second shop...",
        "Snow falls on the hills…",
    ]
    assert left([*teasers, *MAIN]) == MAIN
    # A paragraph that breaks off is of the text where one with its end stands above it, or none below.
    assert left([MAIN[0], *teasers[1:], *MAIN[1:]]) == [MAIN[0], *teasers[1:], *MAIN[1:]]
    assert left([teasers[1], *MAIN]) == [teasers[1], *MAIN]


def test_a_headline_behind_capitals_and_a_bar_is_a_link() -> None:
    assert left([*MAIN[:2], "LOOK AT THIS | Baker opens a second shop", MAIN[2]]) == MAIN
    told = "LOOK AT THIS | the keeper said to the boys, and they looked at it for a while."
    assert left([*MAIN[:2], told, MAIN[2]]) == [*MAIN[:2], told, MAIN[2]]


def test_headlines_of_other_stories_amid_the_text() -> None:
    links = [
        "Baker of the next town sells eleven cakes to a priest",
        "The gulls of the harbour: ‘Nobody had asked us where we wanted to sleep’",
        "Why the mayor of the far island still rows to his office",
    ]
    assert left([*MAIN[:2], *links, MAIN[2]]) == MAIN
    # Fewer may be subheads, and what a colon announces is a list.
    assert left([*MAIN[:2], *links[:2], MAIN[2]]) == [*MAIN[:2], *links[:2], MAIN[2]]
    announced = [*MAIN[:2], "These are the questions before the board:", *links, MAIN[2]]
    assert left(announced) == announced


def test_a_sentence_above_a_photographer_is_a_caption() -> None:
    lines = [CAPTION, "Photo: Jane Roe", *MAIN]
    assert left(lines, (1,)) == MAIN
    assert left(lines, (1,), likely=0.99) == [CAPTION, *MAIN]
    assert left([TEXT, "Photo: Jane Roe", *MAIN], (1,)) == [TEXT, *MAIN]
    placed = f"PORT ELDER — {CAPTION}"
    assert left([placed, "Photo: Jane Roe", *MAIN], (1,)) == [placed, *MAIN]


def test_a_desk_below_the_text_is_none_of_it() -> None:
    assert left([*MAIN, "Harbour Editorial Staff"]) == MAIN
    assert left([*MAIN, "The board then said this:", "Light the lamp"])[-1] == "Light the lamp"


RIGHTS = "© 2021 Example. All rights reserved."


def test_no_text_goes_on_behind_the_rights() -> None:
    assert left([*MAIN, RIGHTS, *OTHER], (3,)) == MAIN
    assert left([OTHER[2], RIGHTS, *MAIN], (1,)) == MAIN


def test_a_story_that_breaks_off_below_the_text() -> None:
    cut = (
        "The baker of Oldtown has opened a second shop behind the church, where bread costs a penny less and"
    )
    assert left([*MAIN, "Bread gets cheaper!", cut]) == MAIN
    unended = "The board then told its keeper that fishermen would light the old harbour pier again and"
    assert left([*MAIN, unended]) == [*MAIN, unended]
    assert left([*MAIN, f"{cut} (Reporting by Jane Roe)"])[-1].endswith("(Reporting by Jane Roe)")


def test_an_outlet_with_its_dash_begins_another_story_that_breaks_off() -> None:
    first = f"Pier Post – {MAIN[0]}"
    again = (
        "Pier Post – Oldtown has told its keeper that fishermen would light the harbour pier again and then"
    )
    assert left([first, *MAIN[1:], again]) == [first, *MAIN[1:]]
    assert left([*MAIN, again]) == [*MAIN, again]


def test_the_mark_of_a_part_is_no_desk() -> None:
    assert left([*MAIN, "[Report]"])[-1] == "[Report]"


def test_a_chinese_sentence_with_its_source_glued_to_it_does_not_break_off() -> None:
    text = [
        "港务局决定重新点亮旧码头的灯，渔民自己付油钱，看守说没有人问过他们的意见。",
        "表决只用了一分钟，大家随后回家，码头的灯在十一年后再次亮起来。",
        "面包师在教堂后面开了第二家店，头一个面包卖给了一位神父，每个便宜一分钱。来源:示例网",
    ]
    assert left(text) == text


def test_a_place_opens_another_story_below_a_heading() -> None:
    placed, other = f"OLDTOWN -- {MAIN[0]}", f"PORT ELDER - {OTHER[1]}"
    lines = [placed, *MAIN[1:], "Related Articles", "Example Wire", other, OTHER[2]]
    assert left(lines, (3, 4)) == [placed, *MAIN[1:]]
    assert left([MAIN[0], "Related Articles", other], (1,)) == [MAIN[0], other]
    assert left([placed, "Example Wire", other], (1,)) == [placed, other]
