"""Every actor can say why it is one: the same actors as are found, each part with its reason."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from indexer.explanations import ActorExplanation
from indexer.extract.actors import explain_actors, find_actors
from tests.indexer.extract.actors.articles import article
from tests.indexer.extract.actors.test_find import texts


def explained(text: str, actor: str) -> ActorExplanation:
    names = {found.id: found.name for found in find_actors(article(text))}
    return next(why for why in explain_actors(article(text)) if names[why.id] == actor)


@given(texts)
@settings(max_examples=200, deadline=None)
def test_the_reasons_are_of_the_very_actors_that_are_found(text: str) -> None:
    found, why = find_actors(article(text)), explain_actors(article(text))
    assert [one.id for one in why] == [actor.id for actor in found]
    for one, actor in zip(why, found, strict=True):
        assert [(m.span, m.text) for m in one.mentions] == [(m.span, m.text) for m in actor.mentions]
        assert [(r.span, r.text) for r in one.roles] == [(r.span, r.text) for r in actor.roles]
        assert (one.country is None) == (actor.country is None)
        parts = [one.name, one.kind, *(step for m in one.mentions for step in (*m.found, m.joined))]
        assert all(part.rule and part.reason and "{" not in part.reason for part in parts)
        assert all(m.found for m in one.mentions)


@pytest.mark.parametrize(
    ("text", "actor", "mention", "rule"),
    [
        ("Mark Lambert met Jo Chol-su. Lambert left.", "Mark Lambert", "Lambert", "short-form"),
        ("The United States left. U.S. officials stayed.", "United States", "U.S.", "state"),
        (
            "The Center for Energy and Security Studies (CENESS) met. CENESS left.",
            "Center for Energy and Security Studies",
            "CENESS",
            "acronym",
        ),
        ("The IMF lent to Greece.", "International Monetary Fund", "IMF", "known"),
        ("Kim Jong Un spoke. Later Kim Jong-un left.", "Kim Jong Un", "Kim Jong-un", "spelling"),
        (
            "Seoul's foreign ministry said so.",
            "Foreign Ministry of South Korea",
            "Seoul's foreign ministry",
            "ministry",
        ),
    ],
)
def test_a_mention_says_what_joins_it_to_its_actor(text: str, actor: str, mention: str, rule: str) -> None:
    why = next(m for m in explained(text, actor).mentions if m.text == mention)
    assert why.joined.rule == rule
    assert mention in why.joined.reason


@pytest.mark.parametrize(
    ("text", "actor", "rule"),
    [
        ("U.S. Special Envoy Mark Lambert came.", "Mark Lambert", "role"),
        ("Australian Tom Moody won.", "Tom Moody", "beside"),
        ("Vladimir Putin spoke.", "Vladimir Putin", "leader"),
        ("The Bank of Japan met.", "Bank of Japan", "name"),
    ],
)
def test_a_country_says_what_it_was_taken_from(text: str, actor: str, rule: str) -> None:
    why = explained(text, actor).country
    assert why is not None
    assert why.rule == rule


def test_an_acronym_that_only_the_full_name_explains_says_so() -> None:
    text = 'The city was told.\n"WCO (World Cod Organization) is trying to leave," he said.'
    short = next(m for m in explained(text, "World Cod Organization").mentions if m.text == "WCO")
    assert [step.rule for step in short.found] == ["acronym"]


def test_a_role_says_how_the_text_states_it() -> None:
    text = "Russian President Vladimir Putin met Mark Lambert, a U.S. envoy, on Monday."
    assert [r.stated.rule for r in explained(text, "Vladimir Putin").roles] == ["before"]
    assert [r.stated.rule for r in explained(text, "Mark Lambert").roles] == ["apposition"]


def test_a_kind_says_which_step_settled_it() -> None:
    assert explained("Talks between Washington and Pyongyang failed.", "North Korea").kind.rule == "seat"
    assert explained("Officials of Shimane Prefecture met.", "Shimane Prefecture").kind.rule == "head-word"
