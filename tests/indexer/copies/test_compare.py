from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.copies import Relation, relate, signature
from indexer.copies.compare import DAYS_APART, overlap
from tests.indexer.copies.articles import article, sentences

texts = st.one_of(st.text(), st.integers(0, 5).map(article), st.integers(0, 5).map(lambda n: article(n, 12)))

CEREMONY = (
    "The president of the assembly received credentials from {name}, {country} ambassador to the republic, "
    "at the assembly hall on {day}.\n After receiving the credentials he had a talk with the ambassador."
)
RATES = (
    "{month} {day} - This week's government auction of 50 mln dlrs worth of 91-day treasury bills yielded "
    "an average of {rate} pct, up from {before} pct last week, a treasury department spokesman said. "
    "Average price was {price}."
)


@given(texts, texts, st.one_of(st.none(), st.integers(0, 60)))
def test_the_order_of_two_articles_does_not_matter(one: str, other: str, days: int | None) -> None:
    a, b = signature(one), signature(other)
    assert overlap(a, b) == overlap(b, a)
    assert relate(a, b, days) == relate(b, a, days)


@given(texts)
def test_an_article_is_a_duplicate_of_itself_unless_it_is_too_short(text: str) -> None:
    found = signature(text)
    assert relate(found, found) == (Relation.DUPLICATE if found.keys else None)


def test_different_articles_are_not_related() -> None:
    assert relate(signature(article(1)), signature(article(2))) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace(" ", "\n"),
        lambda text: " ".join(text.split()),
        lambda text: f"Most Read\n\nHave your say\n\n{text}\n\nShare this article\n\nMost Read",
        lambda text: text.replace("bridge", "viaduct", 1),
        lambda text: text.replace(".\n\n", ".\n\n\n "),
    ],
    ids=["wrapped", "one line", "furniture", "a word", "space"],
)
@pytest.mark.parametrize("days", [None, 0, DAYS_APART + 300])
def test_a_duplicate_is_one_at_any_distance_in_time(change: object, days: int | None) -> None:
    assert callable(change)
    assert relate(signature(article(1)), signature(change(article(1))), days) == Relation.DUPLICATE


def test_a_later_version_is_an_update() -> None:
    old, new = sentences(1), sentences(2)
    later = [*new[:4], *old[:18], *new[4:6]]
    assert relate(signature(" ".join(old)), signature(" ".join(later)), 1) == Relation.UPDATE


def test_an_update_after_weeks_is_another_story() -> None:
    old, new = sentences(1), sentences(2)
    later = [*new[:4], *old[:18], *new[4:6]]
    assert relate(signature(" ".join(old)), signature(" ".join(later)), DAYS_APART + 1) is None


@pytest.mark.parametrize("part", [slice(0, 5), slice(0, 12), slice(9, 15)])
def test_a_part_of_an_article_is_an_excerpt(part: slice) -> None:
    whole = sentences(1)
    assert relate(signature(" ".join(whole)), signature(" ".join(whole[part]))) == Relation.EXCERPT


def test_a_digest_of_many_articles_is_no_copy_of_any() -> None:
    digest = "\n\n".join(article(seed, 6) for seed in range(12))
    assert relate(signature(article(1, 6)), signature(digest), 0) is None


def test_a_background_paragraph_in_common_is_no_relation() -> None:
    ours, theirs = sentences(1), sentences(2)
    theirs[9:12] = ours[9:12]
    assert relate(signature(" ".join(ours)), signature(" ".join(theirs)), 0) is None


@pytest.mark.parametrize("days", [None, 0, 7])
def test_bulletins_after_one_pattern_are_different_stories(days: int | None) -> None:
    one = CEREMONY.format(name="Josef Muellner", country="Austrian", day="Tuesday")
    other = CEREMONY.format(name="Arias Romero Luis", country="Spanish", day="Wednesday")
    assert relate(signature(one), signature(other), days) is None
    march = RATES.format(month="March", day=3, rate="7.28", before="7.26", price="98.217")
    april = RATES.format(month="April", day=7, rate="6.91", before="6.87", price="98.307")
    assert relate(signature(march), signature(april), days) is None


def test_the_same_bulletin_sent_twice_is_a_duplicate() -> None:
    one = CEREMONY.format(name="Josef Muellner", country="Austrian", day="Tuesday")
    assert relate(signature(one), signature(one.replace("\n", " ")), 0) == Relation.DUPLICATE


def test_what_is_measured_of_two_short_texts_is_exact() -> None:
    a = "one two three four five six seven eight nine ten eleven twelve thirteen"
    b = "one two three four five six seven eight nine ten eleven Twelve 13"
    found = overlap(signature(a), signature(b))
    assert (found.shared, found.resemblance, found.containment) == (8, 8 / 10, 8 / 9)
    assert (found.agreed, found.disputed, found.agreement) == (0, 0, 1.0)
