"""Corrections laid over articles."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.corrections import (
    Correction,
    Hide,
    Merge,
    Rename,
    SetCountry,
    SetKind,
    Split,
    compile_corrections,
    corrected,
    to_line,
)
from indexer.model import ActorId, ActorKind, AnnotatedArticle, ArticleId, Span
from tests.indexer.corrections.saying import actor, article, articles, compiled, corrections

KIM, UN, YO = ActorId("kim"), ActorId("kim-jong-un"), ActorId("kim-yo-jong")
A1 = ArticleId("a1")

TWO_KIMS = article(
    "a1",
    actor("kim-jong-un", (10, "Kim Jong Un"), (60, "Kim"), country="KP", roles=((0, "leader"),)),
    actor("kim", (40, "Kim"), roles=((30, "sister"),)),
)


def shown(annotated: AnnotatedArticle) -> dict[str, list[str]]:
    return {one.id: [mention.text for mention in one.mentions] for one in annotated.actors}


def test_a_merged_actor_has_the_names_and_roles_of_both() -> None:
    (one,) = corrected(TWO_KIMS, compiled(Merge(KIM, UN))).actors
    assert (one.id, one.name, one.country) == ("kim-jong-un", "Kim Jong Un", "KP")
    assert [mention.span.start for mention in one.mentions] == [10, 40, 60]
    assert [role.text for role in one.roles] == ["leader", "sister"]


def test_where_only_the_other_one_is_named_it_goes_by_the_name_that_was_given() -> None:
    alone = article("a2", actor("kim", (0, "Kim")))
    (one,) = corrected(alone, compiled(Merge(KIM, UN, "Kim Jong-un"))).actors
    assert (one.id, one.name) == ("kim-jong-un", "Kim Jong-un")
    assert corrected(TWO_KIMS, compiled(Merge(KIM, UN, "Kim Jong-un"))).actors[0].name == "Kim Jong Un"
    assert corrected(alone, compiled(Merge(KIM, UN))).actors[0].name == "Kim"


def test_a_name_is_split_off_in_one_article_only() -> None:
    said = compiled(Split(UN, YO, ("KIM",), (A1,), "Kim Yo-jong"))
    assert shown(corrected(TWO_KIMS, said)) == {
        "kim-jong-un": ["Kim Jong Un"],
        "kim-yo-jong": ["Kim"],
        "kim": ["Kim"],
    }
    split_off = next(one for one in corrected(TWO_KIMS, said).actors if one.id == YO)
    assert (split_off.name, split_off.country) == ("Kim Yo-jong", None)
    elsewhere = article("a2", *TWO_KIMS.actors)
    assert corrected(elsewhere, said) == elsewhere


def test_what_is_said_of_an_article_goes_before_what_is_said_of_all() -> None:
    said = compiled(Merge(KIM, UN), Split(KIM, YO, articles=(A1,)))
    assert set(shown(corrected(TWO_KIMS, said))) == {"kim-jong-un", "kim-yo-jong"}
    assert set(shown(corrected(article("a2", *TWO_KIMS.actors), said))) == {"kim-jong-un"}


def test_roles_go_with_the_name_next_to_them() -> None:
    found = article(
        "a1", actor("kim", (10, "Kim Jong Un"), (40, "Kim"), roles=((0, "leader"), (30, "sister")))
    )
    roles = {
        one.id: [r.text for r in one.roles]
        for one in corrected(found, compiled(Split(KIM, YO, ("Kim",)))).actors
    }
    assert roles == {"kim": ["leader"], "kim-yo-jong": ["sister"]}


def test_names_kinds_and_countries_are_as_the_user_says() -> None:
    said = compiled(Rename(UN, "Chairman"), SetKind(UN, ActorKind.STATE), SetCountry(UN, None), Hide(KIM))
    (one,) = corrected(TWO_KIMS, said).actors
    assert (one.name, one.kind, one.country) == ("Chairman", ActorKind.STATE, None)


def test_unknown_actors_do_no_harm() -> None:
    assert corrected(TWO_KIMS, compiled(Merge(ActorId("x"), ActorId("y")), Hide(ActorId("z")))) is TWO_KIMS


@given(articles("a1"), st.lists(corrections, max_size=8))
def test_doing_it_twice_changes_nothing(found: AnnotatedArticle, said: list[Correction]) -> None:
    known = compiled(*said)
    once = corrected(found, known)
    assert corrected(once, known) == once


@given(articles("a1"), st.lists(corrections, max_size=8))
def test_spans_stay_where_they_are_and_only_the_hidden_go(
    found: AnnotatedArticle, said: list[Correction]
) -> None:
    known = compiled(*said)
    after = corrected(found, known)
    ids = [one.id for one in after.actors]
    assert len(ids) == len(set(ids))
    assert not known.hidden & set(ids)
    for one in after.actors:
        assert one.mentions
        assert list(one.mentions) == sorted(one.mentions, key=lambda mention: mention.span)
    for span, text in places(after):
        assert found.article.text[span.start : span.end] == text
    if not known.hidden:
        assert places(after) == places(found)


def places(annotated: AnnotatedArticle) -> list[tuple[Span, str]]:
    return sorted(
        [(mention.span, mention.text) for one in annotated.actors for mention in one.mentions]
        + [(role.span, role.text) for one in annotated.actors for role in one.roles]
    )


@given(articles("a1"), st.lists(corrections, max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_what_does_not_contradict_itself_does_not_matter(
    found: AnnotatedArticle, said: list[Correction], shuffler: random.Random
) -> None:
    lines = [to_line(s.correction) for s in compile_corrections(map(to_line, said)).statements]
    shuffled = list(lines)
    shuffler.shuffle(shuffled)
    one, other = compile_corrections(lines), compile_corrections(shuffled)
    assert one.problems == other.problems == ()
    assert one.corrections == other.corrections
    assert corrected(found, one.corrections) == corrected(found, other.corrections)


CONTRADICTIONS = (
    ("merge a into b", "merge a into c"),
    ("merge a into b", "merge b into a"),
    ("merge a into b", "merge b into c", "merge c into a"),
    ("split a into b in x y", "split a into c in y z"),
    ('split a named "K" into b', 'split a named "k" "j" into c'),
    ("split a into b in x", 'split b named "K" into a in x'),
    ("rename a to B", "rename a to C"),
    ("kind a person", "kind a place"),
    ("country a KP", "country a none"),
    ("merge a into a",),
)


def test_contradictions_are_said_with_the_line_they_are_against() -> None:
    for lines in CONTRADICTIONS:
        found = compile_corrections(lines)
        assert [problem.line for problem in found.problems] == [len(lines)], lines
        if len(lines) > 1:
            assert "line 1" in found.problems[0].message or "line 2" in found.problems[0].message


def test_what_only_seems_to_contradict_holds() -> None:
    for lines in (
        ("split a into b in x", "split b into a in y"),
        ("split a into b in x", 'split a named "K" into c'),
        ("merge a into b", "merge a into b", "hide a", "rename a to x"),
    ):
        assert compile_corrections(lines).problems == (), lines


@settings(deadline=None)
@given(st.integers(1, 3))
def test_long_chains_are_followed(step: int) -> None:
    numbers = [*range(3000)][::step]
    lines = [f"merge a{n} into a{n + step}" for n in numbers]
    known = compile_corrections(lines).corrections
    assert known.final(ActorId("a0")) == f"a{numbers[-1] + step}"
    assert not known.is_split(ActorId("a0"))
