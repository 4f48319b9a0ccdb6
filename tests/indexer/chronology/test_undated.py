"""What is told at no known time: which sentences that are, of whom, and when two are one."""

from __future__ import annotations

from datetime import date

import pytest

from indexer.chronology.model import Kind
from indexer.chronology.narrate import narrate
from indexer.chronology.tell import Told, tell
from indexer.chronology.topic import about_query
from indexer.chronology.undated import fold_undated
from indexer.search.query import parse
from tests.indexer.chronology.telling import article

VALE = "tomas-vale"


def texts(told: Told) -> list[str]:
    return [telling.text for telling in told.undated]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("The envoy left.", [Kind.EVENT]),
        ("The envoy has left.", [Kind.EVENT]),
        ("The envoy had left.", [Kind.EVENT]),
        ("The envoy is leaving.", [Kind.EVENT]),
        ('"We walked out of the room and left at once," the envoy said.', [Kind.SAYING]),
        ("The envoy will leave.", []),
        ("The envoy could leave.", []),
        ("The envoy is a man.", []),
        ("The envoy left [in 2008|2008].", []),
    ],
)
def test_an_article_without_a_day_tells_what_happened_at_no_known_time(
    sentence: str, kinds: list[Kind]
) -> None:
    assert [telling.kind for telling in narrate(article(sentence, published=None)).undated] == kinds


def test_a_dated_article_may_tell_of_a_time_that_it_does_not_say() -> None:
    narration = narrate(article("The envoy left. Previously, he served in Moscow. He had lived there."))
    assert [telling.text for telling in narration.undated] == [
        "Previously, he served in Moscow.",
        "He had lived there.",
    ]
    assert [telling.published for telling in narration.undated] == ["2019-11-07"] * 2


def test_of_an_actor_only_what_it_takes_part_in_and_nothing_that_is_told_at_a_time() -> None:
    marked = (
        "[Vale|p:Tomas Vale] left. [Kim|p:Kim] stayed. "
        "[Vale|p:Tomas Vale], who returned [in 2008|2008], spoke. [Kim|p:Kim], founded [in 1976|1976], slept."
    )
    told = tell([article(marked, published=None)], actor=VALE)
    assert [entry.value for entry in told.entries] == ["2008"]
    assert texts(told) == ["Vale left."]
    assert all(telling.actors == (VALE,) for telling in told.undated)


def test_a_range_of_time_leaves_out_what_is_of_none() -> None:
    undated = article("[Vale|p:Tomas Vale] left.", published=None)
    assert texts(tell([undated])) == ["Vale left."]
    assert texts(tell([undated], earliest=date(2019, 1, 1))) == []
    assert texts(tell([undated], latest=date(2019, 1, 1))) == []


@pytest.mark.parametrize(("query", "about"), [("vale", True), ("mentions:2019", False), ("kim", False)])
def test_what_has_no_date_is_about_the_query_or_not(query: str, about: bool) -> None:
    undated = article("[Vale|p:Tomas Vale] left.", published=None)
    told = tell([undated], topic=lambda one: about_query(parse(query), one))
    assert [telling.is_about for telling in told.undated] == [about]


def test_the_same_words_are_one_event_and_other_words_another() -> None:
    tellings = (
        narrate(article(text, published=None, name=name)).undated
        for name, text in [
            ("a", "The envoy left  early."),
            ("b", "The envoy\nleft early."),
            ("c", "He left."),
        ]
    )
    events = fold_undated(telling for each in tellings for telling in each)
    assert [[telling.article for telling in event.tellings] for event in events] == [["a", "b"], ["c"]]
