"""What an abbreviation stands for in an archive: one organisation, or none."""

from __future__ import annotations

from indexer.abbreviations.explained import Explained
from indexer.abbreviations.settle import settle
from indexer.model import ActorId


def meaning(short: str, long: str, *, named: bool = True) -> Explained:
    name = long.replace("-", " ").title() if named else ""
    return Explained(ActorId(short), ActorId(long), name)


STUDIES = meaning("ceness", "center-for-energy-and-security-studies")


def test_one_article_is_enough_where_none_says_otherwise() -> None:
    settled = settle({STUDIES: 1})
    assert settled is not None
    assert (settled.long, settled.articles) == (STUDIES.long, 1)


def test_two_meanings_are_none() -> None:
    other = meaning("ceness", "central-european-news-service")
    assert settle({STUDIES: 3, other: 3}) is None
    assert settle({STUDIES: 3, meaning("ceness", "centre-of-nessie-fans", named=False): 1}) is None


def test_one_slip_among_many_is_no_second_meaning() -> None:
    slip = meaning("ceness", "center-of-nessie")
    assert settle({STUDIES: 19, slip: 1}) is None
    settled = settle({STUDIES: 20, slip: 1})
    assert settled is not None
    assert (settled.long, settled.articles) == (STUDIES.long, 20)


def test_forms_of_one_name_are_one_meaning_under_the_commonest() -> None:
    full = meaning("nsec", "norwegian-securities-and-exchange-commission")
    short = meaning("nsec", "securities-and-exchange-commission")
    settled = settle({full: 2, short: 3})
    assert settled is not None
    assert (settled.long, settled.articles) == (short.long, 5)


def test_three_letters_need_two_articles() -> None:
    apa = meaning("apa", "allied-pilots-association")
    assert settle({apa: 1}) is None
    assert settle({apa: 2}) is not None


def test_what_is_no_organisation_is_nothing_to_join() -> None:
    assert settle({meaning("daca", "deferred-action", named=False): 5}) is None
