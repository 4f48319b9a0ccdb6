"""What one pass over a document remembers: stories, asides, quarters, the tense of a clause."""

from __future__ import annotations

import pytest

from tests.indexer.extract.dates.articles import mentions

STORY = (
    "The war began in July 1914. In August they won. By March 1915 they lost. On 3 May 1915 it rained. "
    "In June 1915 they met. "
)


def values(text: str, created: str | None = "2009-12-19") -> list[str]:
    return [mention.value for mention in mentions(text, created)]


def test_a_story_is_in_the_year_that_it_has_come_to() -> None:
    assert values(STORY + "By September it was over.")[-1] == "1915-09"


def test_an_aside_does_not_move_a_story() -> None:
    assert values(STORY + "Few fled, unlike in 1871, and it was over by September.")[-1] == "1915-09"


def test_a_year_that_opens_a_sentence_moves_a_story() -> None:
    assert values(STORY + "In 1917 all was lost. By September it was over.")[-1] == "1917-09"


def test_a_year_that_is_planned_for_does_not_move_a_story() -> None:
    assert values(STORY + "The end was planned for 1916. By September it was over.")[-1] == "1915-09"


def test_this_day_is_the_one_that_a_story_has_come_to() -> None:
    assert values(STORY + "It fell on 3 May 1915. On this day all was lost.")[-1] == "1915-05-03"


def test_a_story_goes_over_into_the_next_year() -> None:
    assert values(STORY + "It went on in December. In January it was over.")[-2:] == ["1915-12", "1916-01"]


def test_news_with_a_few_old_years_is_no_story() -> None:
    text = "He said Friday that he won in 1952, 1955 and 1968. The summit is in April, he said today."
    assert values(text, "1999-03-12")[-2:] == ["1999-04", "1999-03-12"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He said it will close Monday.", "1998-02-09"),
        ("It will close, he said Monday.", "1998-02-02"),
        ("The vote is set to begin Monday.", "1998-02-09"),
        ("A scheduled vote took place Monday.", "1998-02-02"),
        ("On Monday, he will vote.", "1998-02-09"),
        ("It opens in December.", "1998-12"),
        ("It will open in December.", "1998-12"),
        ("The bid had been due to expire Monday.", "1998-02-02"),
        ("Talks are to resume Monday.", "1998-02-09"),
        ("They postponed the vote until Monday.", "1998-02-09"),
        ("It was not known until Monday.", "1998-02-02"),
        ("It has lost money since April.", "1997-04"),
        ("It will open in July.", "1998-07"),
        ("In December, the staff forecast that prices would fall.", "1997-12"),
        ("The trial begins on Monday.", "1998-02-09"),
        ("It will release its closely watched report on Monday.", "1998-02-09"),
        ("On Monday, he plans to speak.", "1998-02-09"),
        ("On Monday, he planned to speak.", "1998-02-02"),
        ("He plans to speak on Monday.", "1998-02-09"),
        ("They announced plans to merge on Monday.", "1998-02-02"),
        ("A tax plan was unveiled on Monday.", "1998-02-02"),
        ("The report, set for release on Monday, is ready.", "1998-02-09"),
        ("He was shot early on Monday.", "1998-02-02"),
        ("It may come as early as Monday.", "1998-02-09"),
        ("He would not comment on Monday.", "1998-02-02"),
        ("He would not say if he will go on Monday.", "1998-02-09"),
        ("Sales fell due to bad weather on Monday.", "1998-02-02"),
        ("It is due out on Monday.", "1998-02-09"),
        ("He is due to speak on Monday.", "1998-02-09"),
        ("They met on Monday, but he will leave.", "1998-02-02"),
        ("They meet separately on Monday.", "1998-02-09"),
        ("A vote for Monday is likely.", "1998-02-09"),
        ("Seats for Monday's show were sold.", "1998-02-02"),
        ("Shares could be suspended on Monday.", "1998-02-09"),
        ("Nobody could be reached on Monday.", "1998-02-02"),
        ("It will not hit stores until Monday.", "1998-02-09"),
        ("Prices rise starting Monday.", "1998-02-09"),
        ("Sales will come out, followed by prices on Monday.", "1998-02-09"),
        ("They did not meet on Monday.", "1998-02-02"),
        ("She won at the meet on Monday.", "1998-02-02"),
        ("He on Monday would not say when.", "1998-02-02"),
        ("The bid had been due to expire on Monday.", "1998-02-02"),
        ("It began as previously planned on Monday.", "1998-02-02"),
        ("He faces a fine when he is sentenced on November 26.", "1998-11-26"),
        ("Cuts that begin taking effect on Monday may hurt.", "1998-02-09"),
        ("It will use funds that began buying in October.", "1997-10"),
        ("Loans were past due, as in October.", "1997-10"),
        ("The buying on July 3 sparked a surge.", "1997-07-03"),
        ("A stake was built up by December, he said.", "1997-12"),
        ("It will be built by November.", "1998-11"),
        ("It expects to sign in the third quarter.", "1998-Q3"),
        ("It expects to sign in the first quarter.", "1998-Q1"),
        ("He has instructed them to report to him on Monday.", "1998-02-09"),
        ("He ordered a report on Monday.", "1998-02-02"),
        ("It pays more than the closing share price of $4 on Monday.", "1998-02-02"),
        ("That would mark an easing from December.", "1997-12"),
        ("A vote to be held Monday may fail.", "1998-02-09"),
        ("It had to be moved Monday.", "1998-02-02"),
        ("Snow was forecast to reach the coast on Monday.", "1998-02-09"),
        ("They forecast snow on Monday.", "1998-02-02"),
        ("Fox is airing the hearing on Monday.", "1998-02-09"),
        ("Police are investigating a robbery on Monday.", "1998-02-02"),
        ("They were given a Monday deadline.", "1998-02-09"),
        ("They missed the Monday deadline.", "1998-02-02"),
        ("By January 30, the day of the call, he had found it.", "1998-01-30"),
        ("If he loses the vote in October, he will go.", "1998-10"),
        ("He lost the vote in October.", "1997-10"),
        ("Monday's results say little about how it will go.", "1998-02-02"),
        ("It would be paid on a still unspecified date in July.", "1998-07"),
    ],
)
def test_the_tense_of_a_clause(text: str, value: str) -> None:
    assert values(text, "1998-02-06") == [value]


def test_a_year_ago_is_the_quarter_that_is_reported_on() -> None:
    quarter = "Net in the third quarter was $2, against $1 a year ago."
    assert values(quarter, "1989-10-26") == ["1989-Q3", "1988-Q3"]
    assert values(
        quarter + " In the first nine months it was $5, against $4 a year earlier.", "1989-10-26"
    ) == [*("1989-Q3", "1988-Q3", "P9M", "1988")]
    assert values("He lost $1 a year ago.", "1989-10-26") == ["1988"]


@pytest.mark.parametrize("text", ["Feb. 30, 2019", "2019-02-30", "31/02/2019", "0000-00-00", "32 December"])
def test_a_day_that_does_not_exist_is_not_clamped(text: str) -> None:
    assert all(
        mention.latest is None or mention.value[-2:] != "28" for mention in mentions(text, "2019-03-05")
    )
    assert text not in {mention.text for mention in mentions(text, "2019-03-05")}


def test_a_day_that_the_month_lacks_has_no_place() -> None:
    found = mentions("They met on 3 February 2019, and on the 30th they left.", "2019-03-05")
    assert [(m.value, m.earliest) for m in found][1:] == [("XXXX-XX-30", None)]


def test_every_mention_says_why() -> None:
    for mention in mentions(
        "He left Friday, 3 days after 5 May 1998, and comes back every year, soon, now.", "1998-05-09"
    ):
        assert mention.rule
        assert mention.reason


@pytest.mark.parametrize(
    ("clause", "value"),
    [
        ("At midnight the money ran out.", "2018-02-09T24:00"),
        ("At 5:30 p.m. the money will run out.", "2018-03-23T17:30"),
    ],
)
def test_what_is_over_was_on_no_day_to_come(clause: str, value: str) -> None:
    assert values(f"The new deadline is March 23. {clause}", "2018-02-09")[-1] == value


def test_a_story_goes_from_one_month_to_another_of_its_year() -> None:
    assert values(STORY + "It went on from December to January.")[-2:] == ["1915-12", "1916-01"]


def test_results_of_a_half_come_when_it_is_over() -> None:
    assert values("It is expected to report results of the first half.", "2011-07-31") == ["2011-H1"]
    assert values("It is expected to grow in the first half.", "2011-11-30") == ["2012-H1"]


def test_an_update_is_not_of_a_day_to_come() -> None:
    assert values("They vote on Nov. 6. Update at 10:20 a.m.", "2012-10-02")[-1] == "2012-10-02T10:20"


def test_a_story_that_has_come_to_its_own_day_tells_nothing_to_come() -> None:
    story = "She left in May 1998. In June 2001 he won; in July 2008 she lost. In May 2013 she left office. "
    assert values(story + "She spoke in October.", "2013-06-04")[-1] == "2012-10"
    assert values(story + "She will speak in October.", "2013-06-04")[-1] == "2013-10"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mayor didn't close schools until March 15.", "2020-03-15"),
        ("The order was not in place until March 22.", "2020-03-22"),
        ("The offer is open until March 15.", "2021-03-15"),
    ],
)
def test_what_was_not_until_a_day_looks_back(text: str, value: str) -> None:
    assert values(text, "2020-05-21")[-1] == value


@pytest.mark.parametrize(
    ("near", "month"),
    [
        ("The vote of 2020 follows those of 2019 and 2018, and will be the last until 2021.", "2020-10"),
        ("", "2016-10"),
    ],
)
def test_bare_years_are_no_story_where_near_ones_are_stated(near: str, month: str) -> None:
    text = f"{near} She ran in 1988, 1992 and 1996. He ran in 2000, 2004, 2008 and 2012. In 2016 he won."
    assert mentions(f"{text} They met in October.", "2020-11-02")[-1].value == month
