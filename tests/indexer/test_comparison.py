from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from indexer import Actor, ActorId, ActorKind, AnnotatedArticle, DateMention, Mention, Span, TimexType
from indexer.comparison import compare
from tests.tui.newsroom import newsroom

HARBOUR, SURVEY, STORM = newsroom()


def test_what_both_have_what_one_has() -> None:
    found = compare(HARBOUR, SURVEY)
    assert [(one.actor.id, len(one.first), len(one.second)) for one in found.actors] == [
        ("tomas-vale", 3, 1),
        ("northern-fishers-union", 1, 0),
        ("sea-institute", 0, 1),
    ]
    assert [(one.value, len(one.first), len(one.second)) for one in found.dates] == [
        ("2020", 0, 1),
        ("2021-02", 1, 0),
        ("2021-02-26", 1, 0),
        ("2021-03-15", 1, 1),
    ]
    assert [one.actor.id for one in found.actors if one.is_shared] == ["tomas-vale"]
    assert found.has_shared


def test_articles_with_nothing_in_common() -> None:
    found = compare(HARBOUR, STORM)
    assert not found.has_shared
    assert all(one.first and not one.second for one in found.actors)


def test_a_time_is_the_same_however_it_is_put() -> None:
    day = date(2021, 3, 15)
    week = DateMention(Span(0, 4), "noon", TimexType.TIME, "2021-03-15T12:00", earliest=day, latest=day)
    lasting = DateMention(Span(5, 9), "long", TimexType.DURATION, "P3D")
    other = replace(STORM, dates=(week, lasting))
    shared = [one for one in compare(SURVEY, other).dates if one.is_shared]
    assert [(one.value, one.second) for one in shared] == [("2021-03-15", (Span(0, 4),))]


NAMES = st.lists(st.sampled_from("abcdef"), unique=True)


def having(names: list[str]) -> AnnotatedArticle:
    mention = Mention(Span(0, 1), "F")
    actors = (Actor(ActorId(name), name, ActorKind.PERSON, (mention,)) for name in names)
    return replace(STORM, actors=tuple(actors))


@given(NAMES, NAMES)
def test_nothing_is_lost_and_turning_the_two_round_swaps_sides(ours: list[str], theirs: list[str]) -> None:
    there, back = compare(having(ours), having(theirs)), compare(having(theirs), having(ours))
    assert {one.actor.id for one in there.actors} == {*ours, *theirs}
    assert {one.actor.id for one in there.actors if one.is_shared} == {*ours} & {*theirs}
    assert [(one.actor.id, one.first, one.second) for one in there.actors] == [
        (one.actor.id, one.second, one.first) for one in back.actors
    ]
