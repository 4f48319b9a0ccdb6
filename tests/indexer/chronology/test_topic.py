"""Which sentences of an article are about a query."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.chronology.narrate import narrate
from indexer.chronology.topic import about_query
from indexer.model import ActorId, Role, Span
from indexer.search.query import parse
from tests.indexer.chronology.telling import article

TALKS = (
    "[Mark Lambert|p:Mark Lambert] flew to Moscow for talks [on Wednesday|2019-11-06]. "
    "[Pyongyang|s:North Korea] refused to talk. "
    "[North Korea|s:North Korea] tested a rocket [in October|2019-10]. "
    "[North Korea|s:North Korea]'s harvest was good. "
    "[Tomas Vale|p:Tomas Vale] watched football. "
    "He left."
)


def sentences_about(query: str) -> list[int] | None:
    annotated = article(TALKS)
    lambert, korea, vale = annotated.actors
    role = Role(Span(0, 4), "U.S. envoy")
    annotated = replace(
        annotated, actors=(replace(lambert, roles=(role,)), replace(korea, country="KP"), vale)
    )
    is_about = about_query(parse(query), annotated, {ActorId("marc"): ActorId("mark-lambert")})
    if is_about is None:
        return None
    return [n for n, entry in enumerate(narrate(annotated).entries) if is_about(entry)]


@pytest.mark.parametrize(
    ("query", "sentences"),
    [
        ("talk", [0, 1]),
        ("talks published:2019", [0, 1]),
        ("body:talking", [0, 1]),
        ("moscow rocket", [0, 2]),
        ("moscow OR rocket", [0, 2]),
        ('"tested a rocket"', [2]),
        ("rock*", [2]),
        ("rockett~", [2]),
        ("north korea", [1, 2, 3]),
        ("north korea talk", [0, 1, 2, 3]),
        ("actorid:mark-lambert", [0]),
        ("actorid:marc", [0]),
        ("actor:lambert", [0]),
        ("actor:lambert rocket", [0]),
        ("actor:lambert country:KP", []),
        ('actor:"mark lambert"', [0]),
        ("actor:lamb*", [0]),
        ("actorid:tomas-vale", [4, 5]),
        ("actorid:north-korea", [1, 2]),
        ("country:KP", [1, 2]),
        ("country:KP rocket", [2]),
        ("country:KP mentions:2019-10", [2]),
        ("mentions:2019-10 talks", []),
        ('role:"envoy"', [0]),
        ("role:minister", []),
        ("mentions:2019-11-06", [0, 1, 3, 4, 5]),
        ("mentions:..2019-10", [2]),
        ("mentions:2019-11..", [0, 1, 3, 4, 5]),
        ("", None),
        ("published:2019 source:yonhap", None),
        ("NOT trump", None),
        ("talk OR source:yonhap", None),
        ("title:talk", None),
    ],
)
def test_a_sentence_is_about_what_would_find_it(query: str, sentences: list[int] | None) -> None:
    assert sentences_about(query) == sentences


@pytest.mark.parametrize(("between", "sentences"), [(10, [0, 2]), (40, [])])
def test_words_may_stand_apart_but_not_far_apart(between: int, sentences: list[int]) -> None:
    annotated = article(f"Envoys met for talks. {'They were at it. ' * between}The rocket rose. He left.")
    is_about = about_query(parse("talks rocket"), annotated)
    assert is_about is not None
    told = [entry for entry in narrate(annotated).entries if "at it" not in entry.text]
    assert [{0: 0, 1: 2}.get(n) for n, entry in enumerate(told) if is_about(entry)] == sentences
