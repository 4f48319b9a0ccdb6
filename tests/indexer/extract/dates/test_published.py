"""What an article implies about its publication date, and what stays open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from indexer.extract.dates import date_article
from indexer.model import Evidence, Published, Section, SectionKind, Span
from tests.news import article

PINNED = (
    "ROME, Oct. 16 (AP) -- The offer of President Bush ended on Friday, Oct. 13, he said.\nHe left Friday."
)
IN_OFFICE = "President Bush was in office from 1989-01-20 to 1993-01-20 or from 2001-01-20 to 2009-01-20"


def test_a_stated_date_is_kept() -> None:
    given = article(PINNED, "1989-10-16")
    assert date_article(given)[0] == given.published


def test_a_weekday_and_an_office_give_the_year_of_the_dateline() -> None:
    published, mentions = date_article(
        article(PINNED.replace("President Bush", "President George H.W. Bush"))
    )
    day = date(1989, 10, 16)
    assert published == Published(
        "1989-10-16",
        False,
        Evidence.WEEKDAY,
        Span(6, 13),
        earliest=day,
        latest=day,
        reason="President George H.W. Bush was in office from 1989-01-20 to 1993-01-20; "
        "Friday, October 13 fits 1989 alone of these years",
    )
    assert [mention.value for mention in mentions][-1] == "1989-10-13"
    assert not mentions[-1].certain


def test_where_a_day_fits_two_years_both_are_left() -> None:
    published, mentions = date_article(article(PINNED))
    assert published.value is None
    assert (published.earliest, published.latest) == (date(1989, 1, 20), date(2009, 2, 3))
    assert published.reason == IN_OFFICE
    assert {mention.value[:4] for mention in mentions} == {"XXXX"}


def test_a_dateline_is_of_the_year_that_brings_it_nearest() -> None:
    text = "ROME, Jan. 2 (AP) -- The offer of President George H.W. Bush ended on Friday, Dec. 29, he said."
    assert date_article(article(text))[0].value == "1990-01-02"


def test_without_a_dateline_only_the_bounds_are_known() -> None:
    published, mentions = date_article(
        article("President Obama spoke Friday, Oct. 12.\nHe left Friday. This year is over.")
    )
    assert published.value is None
    assert published.evidence is Evidence.WEEKDAY
    assert published.earliest == date(2012, 8, 12)
    assert published.latest == date(2012, 12, 12)
    values = {mention.text: mention.value for mention in mentions}
    assert values["Friday, Oct. 12"] == "2012-10-12"
    assert values["This year"] == "2012"
    assert values["Friday"] == "XXXX-WXX-5"
    reasons = {mention.text: mention.reason for mention in mentions}
    assert reasons["This year"] == "counted from whichever day from 2012-08-12 to 2012-12-12"


def test_what_lies_ahead_of_the_first_day_may_lie_behind_the_last() -> None:
    text = "The summit in Hanoi failed in February. They will meet on April 17, he said."
    published, mentions = date_article(article(text))
    assert (published.earliest, published.latest) == (date(2019, 2, 1), date(2019, 8, 17))
    assert [mention.value for mention in mentions] == ["2019-02", "2019-04-17"]
    assert published.reason == (
        "the summit in Hanoi (Trump and Kim Jong-un) is of February 2019; "
        "the days without a year are near the day of writing"
    )


NUMBERED = "SEOUL, Sept. 26 (Yonhap) -- He spoke on Wednesday, and met her on Tuesday last week."


@pytest.mark.parametrize(
    ("behind", "value"),
    [
        ("He was at the 74th U.N. General Assembly.", "2019-09-26"),
        ("He was at the 73rd session of the General Assembly.", "2018-09-26"),
        ("The 115th Congress and the 73rd General Assembly met.", "2018-09-26"),
        ("The 74th General Assembly met after the 71st Emmy Awards.", "2019-09-26"),
        ("He was at the 76th General Assembly.", None),
        ("The 74th General Assembly met after the 70th Emmy Awards.", None),
        ("The 74th meeting was held. The General Assembly is over.", None),
        ("The 999th General Assembly met.", None),
    ],
)
def test_a_numbered_event_gives_the_year_of_a_dateline_if_the_weekdays_agree(
    behind: str, value: str | None
) -> None:
    published, mentions = date_article(article(f"{NUMBERED} {behind}"))
    assert published.value == value
    assert not published.certain
    assert published.evidence is (Evidence.INFERRED if value else Evidence.NONE)
    assert bool(published.reason) == bool(value)
    assert [m.value for m in mentions][1] == (
        "XXXX-WXX-3" if value is None else f"{value[:8]}{'25' if value[:4] == '2019' else '26'}"
    )


def test_nothing_is_guessed_from_a_year_or_a_dateline_alone() -> None:
    for text in ("He won in 1988.", "SEOUL, Sept. 26 (Yonhap) -- He won.", "Last seen on 3 May 1988."):
        assert date_article(article(text))[0] == Published()


def test_without_a_creation_time_nothing_relative_gets_a_place() -> None:
    _, mentions = date_article(
        article("He left on Wednesday, April 17 and yesterday, last month, next year, now, in May.")
    )
    assert [m.value for m in mentions] == [
        *("XXXX-04-17", "PAST_REF", "PAST_REF", "FUTURE_REF", "PRESENT_REF", "XXXX-05")
    ]
    assert all(m.earliest is None for m in mentions)
    assert [m.text for m in mentions if m.certain] == ["now"]


def test_what_hangs_on_an_uncertain_creation_time_is_uncertain() -> None:
    text = "He left on Friday. He was born in 1950."
    uncertain = replace(article(text, "1989-10-16"), published=Published("1989-10-16", certain=False))
    friday, born = date_article(uncertain)[1]
    assert (friday.value, friday.certain) == ("1989-10-13", False)
    assert (born.value, born.certain) == ("1950", True)


def test_only_sections_of_the_article_are_read() -> None:
    text = "Today's news\nMaintained since 2021"
    whole = article(text, "2019-11-06")
    sections = (
        Section(Span(0, 12), SectionKind.HEADLINE),
        Section(Span(13, len(text)), SectionKind.BOILERPLATE),
    )
    assert [m.text for m in date_article(replace(whole, sections=sections))[1]] == ["Today"]
