from __future__ import annotations

from datetime import date

import pytest

from indexer import DateMention, Span, TimexType
from tui.timeline import gather, in_words

DAY = date(2021, 3, 15)


def mention(value: str, start: int, earliest: date | None = None, latest: date | None = None) -> DateMention:
    return DateMention(
        Span(start, start + 4), f"at {start}", TimexType.DATE, value, earliest=earliest, latest=latest
    )


def test_one_entry_a_value_in_order_of_time() -> None:
    entries = gather(
        [
            mention("PRESENT_REF", 0),
            mention("2021-03-15", 10, DAY, DAY),
            mention("2021", 20, date(2021, 1, 1), date(2021, 12, 31)),
            mention("2021-03-15", 30, DAY, DAY),
        ]
    )
    assert [(entry.value, len(entry.spans)) for entry in entries] == [
        ("2021", 1),
        ("2021-03-15", 2),
        ("PRESENT_REF", 1),
    ]
    assert entries[1].phrases == ("at 10", "at 30")


@pytest.mark.parametrize(
    ("value", "earliest", "latest", "clause"),
    [
        ("2021-03-15T09:00", DAY, DAY, "mentions:2021-03-15"),
        ("2021-03", date(2021, 3, 1), date(2021, 3, 31), "mentions:2021-03"),
        ("2021-W11", date(2021, 3, 15), date(2021, 3, 21), "mentions:2021-03-15..2021-03-21"),
        ("P3D", None, None, None),
    ],
)
def test_a_date_becomes_a_query(
    value: str, earliest: date | None, latest: date | None, clause: str | None
) -> None:
    assert gather([mention(value, 0, earliest, latest)])[0].clause == clause


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("P40M", "40 months"),
        ("P1Y", "1 year"),
        ("PXY", "some years"),
        ("PT2H", "2 hours"),
        ("PT30M", "30 minutes"),
        ("P0.5Y", "0.5 years"),
        ("P2DE", "2 decades"),
        ("PRESENT_REF", "now"),
        ("P1Y6M", "P1Y6M"),
        ("PTXH", "some hours"),
        ("PH", "PH"),
        ("P3H", "P3H"),
        ("XXXX-WXX-5", "XXXX-WXX-5"),
    ],
)
def test_what_has_no_place_on_the_calendar_is_said_in_words(value: str, words: str) -> None:
    assert in_words(value) == words
