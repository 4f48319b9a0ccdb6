"""The whole pass: spans hold, sections count, nothing raises."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.extract.actors import find_actors
from indexer.model import Actor, ActorKind, Section, SectionKind, Span
from tests.indexer.extract.actors.articles import article


def actor(actors: tuple[Actor, ...], name: str) -> Actor:
    return next(a for a in actors if a.name == name)


WORDS = """
Kim Jong-un Jo Chol-su the President of
North Korea U.S. said ( ) , . Bank 's ’s - A.B. Mr. İstanbul ﬁ 北京 \x1b[1m"""
words = st.sampled_from([*WORDS.split(), "\n"])
texts = st.one_of(st.text(max_size=300), st.lists(words, max_size=60).map(" ".join))


@given(texts)
@settings(max_examples=300, deadline=None)
def test_every_span_is_its_surface(text: str) -> None:
    seen: set[str] = set()
    for found in find_actors(article(text)):
        assert found.mentions
        assert found.id not in seen
        seen.add(found.id)
        for mention in found.mentions:
            assert text[mention.span.start : mention.span.end] == mention.text
        for role in found.roles:
            assert text[role.span.start : role.span.end] == role.text


def test_only_the_story_has_actors() -> None:
    text = "By Christy Lee\nVladimir Putin met Moon Jae-in in Seoul.\n"
    byline = Section(Span(0, 15), SectionKind.BYLINE)
    body = Section(Span(15, len(text)), SectionKind.BODY)
    names = {a.name for a in find_actors(article(text, byline, body))}
    assert names == {"Vladimir Putin", "Moon Jae-in", "Seoul"}


def test_short_forms_belong_to_the_full_name() -> None:
    text = "Mark Lambert met Jo Chol-su. Lambert told Jo that talks would go on, Lambert said."
    actors = find_actors(article(text))
    assert [m.text for m in actor(actors, "Mark Lambert").mentions] == ["Mark Lambert", "Lambert", "Lambert"]
    assert [m.text for m in actor(actors, "Jo Chol-su").mentions] == ["Jo Chol-su", "Jo"]


def test_a_state_is_one_actor_under_all_its_names() -> None:
    text = "The United States said that U.S. officials would leave. America is patient, a US aide said."
    state = actor(find_actors(article(text)), "United States")
    assert (state.kind, state.country) == (ActorKind.STATE, "US")
    assert [m.text for m in state.mentions] == ["United States", "U.S.", "America", "US"]


@pytest.mark.parametrize(
    "text",
    [
        "Kim Jong-un " * 50_000,
        " ".join(f"Anna Xa{i:x} met Bert Yo{i:x}." for i in range(2_500)),
        "Bank of " * 50_000,
        "U.S.-" * 50_000,
        "A" * 1_000_000,
        "(" * 200_000,
    ],
    ids=["one name", "5,000 names", "chain", "hyphens", "one word", "marks"],
)
def test_hostile_texts_take_linear_time(text: str) -> None:
    started = time.process_time()
    find_actors(article(text))
    assert time.process_time() - started < 12


def test_actors_are_the_same_whatever_the_hash_seed() -> None:
    script = (
        "from tests.indexer.extract.actors.articles import actors_of\n"
        "text = 'Anna Berg, Ann Berg and A. Berg met men of the Oslo Bank (OB). Berg left.'\n"
        "print([(a.id, [m.span.start for m in a.mentions]) for a in actors_of(text).values()])"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(answers) == 1
    assert "anna-berg" in answers.pop()


@pytest.mark.parametrize(
    ("text", "name", "forms"),
    [
        ("The Dow Jones fell on Monday. A rise of oil cushioned the Dow.", "Dow Jones", {"Dow Jones", "Dow"}),
        (
            "The Boston Ferry Company won. It rained in Boston.",
            "Boston Ferry Company",
            {"Boston Ferry Company"},
        ),
    ],
)
def test_a_company_is_called_by_its_first_word_where_that_is_nothing_else(
    text: str, name: str, forms: set[str]
) -> None:
    (company,) = [actor for actor in find_actors(article(text)) if actor.name == name]
    assert {mention.text for mention in company.mentions} == forms
