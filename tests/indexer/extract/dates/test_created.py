"""What single passages say of the day of writing, and what they leave together."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.extract.dates import date_article
from indexer.extract.dates.created.clues import Clue, Range, agree, common, merged
from indexer.extract.dates.created.meetings import _meetings
from indexer.extract.dates.created.terms import _offices, _terms
from indexer.model import Evidence, Published, Section, SectionKind, Span
from tests.news import article

IN_OFFICE = (date(2009, 1, 20), date(2017, 2, 3))


def bounds(text: str) -> tuple[date | None, date | None]:
    published = date_article(article(text))[0]
    assert published.value is None
    assert not published.certain
    return published.earliest, published.latest


OPEN = Published(
    "2019-07-11T09:05",
    evidence=Evidence.METADATA,
    earliest=date(2019, 7, 11),
    latest=date(2019, 11, 7),
)
"""11/07/2019: both were Thursdays."""


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He met her on Nov. 5 in Bonn.", "2019-11-07T09:05"),
        ("He met her on July 9 in Bonn.", "2019-07-11T09:05"),
        ("He met her on Sept. 9 in Bonn.", "2019-07-11T09:05"),
        ("He met her on Wednesday in Bonn.", "2019-07-11T09:05"),
        ("He met her in Bonn.", "2019-07-11T09:05"),
    ],
)
def test_a_day_told_says_which_of_two_days_was_meant(text: str, value: str) -> None:
    published, _ = date_article(replace(article(text), published=OPEN))
    assert (published.value, published.certain) == (value, False)
    assert {published.day, published.other} == {date(2019, 7, 11), date(2019, 11, 7)}


def test_a_weekday_told_says_which_of_two_days_was_meant() -> None:
    monday_or_sunday = replace(OPEN, value="2019-06-05", earliest=date(2019, 5, 6), latest=date(2019, 6, 5))
    published, mentions = date_article(replace(article("He left on Sunday."), published=monday_or_sunday))
    assert published.value == "2019-05-06"
    assert published.reason == (
        "the first day of the week told suits it; or 2019-06-05, as the order of day and month is open"
    )
    assert [(m.value, m.certain) for m in mentions] == [("2019-05-05", False)]


@pytest.mark.parametrize(
    "text",
    [
        "President Obama said on Monday that he would go.",
        "WASHINGTON - U.S. President Barack Obama will go.",
        "It will rain, President Barack Obama's office says.",
        f"{'It rained. ' * 40}On Monday President Obama signed it.",
    ],
)
def test_who_holds_an_office_now_gives_the_term(text: str) -> None:
    assert bounds(text) == IN_OFFICE


@pytest.mark.parametrize(
    "text",
    [
        "Former President Barack Obama said on Monday that he would go.",
        "President-elect Barack Obama said on Monday that he would go.",
        "It would be wise for a President Obama to go, he said on Monday.",
        "The law was signed under President Barack Obama, he said on Monday.",
        "In 2009, President Barack Obama signed the law.",
        "Vice President Obama said on Monday that he would go.",
        "Obama, president of a club, said on Monday that he would go.",
        f"{'It rained. ' * 40}President Obama signed it.",
    ],
)
def test_who_may_not_hold_it_now_gives_no_last_day(text: str) -> None:
    assert bounds(text) == (None, None)


@pytest.mark.parametrize(
    ("behind", "first"),
    [
        ("It has rained since 2011.", date(2011, 1, 1)),
        ("He was born in May 2010.", date(2010, 5, 1)),
        ("In 2012, he won.", date(2012, 1, 1)),
        ("Former Secretary of State Hillary Clinton left.", date(2013, 2, 1)),
        ("British Prime Minister Theresa May left.", date(2016, 7, 13)),
        ("It will be built in 2012.", date(2009, 1, 20)),
        ("It was expected in 2012.", date(2009, 1, 20)),
        ("It is to be finished in 2012.", date(2009, 1, 20)),
        ("Deputy Prime Minister David Cameron left.", date(2009, 1, 20)),
    ],
)
def test_what_is_over_gives_the_first_day(behind: str, first: date) -> None:
    assert bounds(f"President Obama said so on Monday. {behind}") == (first, IN_OFFICE[1])


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Sales so far in 2012 are up.", 2012),
        ("They marked the 70th anniversary of the 1949 revolution.", 2019),
        ("He left three years ago, in 2005.", 2008),
        ("It burned in 1990, some twenty-five years ago.", 2015),
    ],
)
def test_years_that_are_counted(text: str, year: int) -> None:
    assert bounds(text) == (date(year, 1, 1), date(year, 12, 31))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They will meet at the G20 summit in Cannes on November 3.", (date(2011, 5, 1), date(2012, 9, 30))),
        ("Since the London Olympics in August, it has rained.", (date(2012, 8, 1), date(2013, 6, 30))),
        ("The February Trump-Kim summit in Hanoi ended.", (date(2019, 2, 1), date(2019, 12, 31))),
        ("They met in Cannes in November.", (None, None)),
        ("They met at the G20 summit in Cannes in May.", (None, None)),
        ("They met at the G20 summit in Cannes last November.", (None, None)),
        ("They met at the summit in November. It was sunny in Cannes.", (None, None)),
    ],
)
def test_a_meeting_with_its_month_gives_the_year(
    text: str, expected: tuple[date | None, date | None]
) -> None:
    assert bounds(text) == expected


def test_no_article_is_older_than_its_pictures() -> None:
    told = "President Obama spoke on Monday. He will speak on May 3, 2014.\n"
    caption = "People walk in Rome, Oct. 31, 2012."
    assert bounds(told + caption) == IN_OFFICE
    assert bounds(f"{told}FILE - {caption}") == (date(2012, 10, 31), IN_OFFICE[1])
    whole = article(told + caption)
    parts = ((0, len(told) - 1, SectionKind.BODY), (len(told), len(told + caption), SectionKind.CAPTION))
    sections = tuple(Section(Span(start, end), kind) for start, end, kind in parts)
    captioned = type(whole)(whole.id, whole.origin, whole.text, sections)
    assert date_article(captioned)[0].earliest == date(2012, 10, 31)


@pytest.mark.parametrize(
    ("weekday", "value"),
    [("Wednesday", "2019-11-06"), ("Tuesday", None), ("Friday", None)],
)
def test_of_several_years_a_dateline_takes_the_one_whose_weekday_is_told(
    weekday: str, value: str | None
) -> None:
    text = f"TOKYO, Nov. 6 (AP) - South Korean President Moon Jae-in said on {weekday} that he would go."
    published = date_article(article(text))[0]
    assert published.value == value
    assert published.evidence is Evidence.INFERRED
    assert not published.certain


def test_a_list_of_days_is_no_dateline() -> None:
    text = "Sales so far in 2012 are up. Join us:\nMay 3 - the primary\nMay 9 - the vote"
    assert date_article(article(text))[0].value is None


def test_clues_that_contradict_each_other_say_nothing() -> None:
    text = "President Obama spoke on Monday. President Donald Trump spoke on Tuesday."
    assert date_article(article(text))[0] == Published()


def test_a_clue_that_takes_nothing_away_is_not_told() -> None:
    year, term = Range(date(2012, 1, 1), date(2012, 12, 31)), Range(date(2009, 1, 20), date(2017, 1, 20))
    known = agree([Clue((term,), "a term"), Clue((year,), "a year"), Clue((year,), "again")])
    assert known.reasons == ("a year",)
    assert known.hull == year


DAYS = st.dates(date(1990, 1, 1), date(2030, 1, 1))
RANGES = st.lists(st.builds(lambda a, b: Range(min(a, b), max(a, b)), DAYS, DAYS), max_size=6)


@given(RANGES, RANGES, DAYS)
def test_what_is_common_holds_the_days_of_both(some: list[Range], others: list[Range], day: date) -> None:
    def holds(ranges: object) -> bool:
        assert isinstance(ranges, (list, tuple))
        return any(one.first <= day <= one.last for one in ranges)

    assert holds(common(some, others)) == (holds(some) and holds(others))
    assert holds(merged(some)) == holds(some)


def test_every_term_has_an_office_and_begins_before_it_ends() -> None:
    assert {office for office, _ in _terms()} == set(_offices().values())
    for terms in _terms().values():
        assert all(term.first < term.last for term in terms)
        assert all(one.last < other.first for one, other in itertools.pairwise(terms))


def test_every_meeting_can_be_named() -> None:
    words = {"summit": "summit", "climate": "talks", "games": "Olympics"}
    for meetings in _meetings().values():
        for meeting in meetings:
            assert all(meeting.is_named(f"the {words[meeting.kind]} in {place}") for place in meeting.places)
