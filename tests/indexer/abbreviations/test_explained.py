"""Which abbreviations one article explains, and as what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.abbreviations.explained import Explained, explained
from indexer.extract.actors import find_actors
from indexer.model import AnnotatedArticle, Article, ArticleId, Origin


def read(text: str) -> tuple[Explained, ...]:
    article = Article(ArticleId("a"), Origin("a"), text)
    return explained(AnnotatedArticle(article, find_actors(article)))


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        (
            "The Center for Energy and Security Studies (CENESS) in Moscow held talks.",
            "ceness",
            "center-for-energy-and-security-studies",
        ),
        (
            "Talks at the Bergen Institute for Norwegian Affairs (“BINA”) went on.",
            "bina",
            "bergen-institute-for-norwegian-affairs",
        ),
        (
            "The Bergen Institute for Norwegian Affairs, or B.I.N.A., said so.",
            "bina",
            "bergen-institute-for-norwegian-affairs",
        ),
    ],
)
def test_an_abbreviation_is_explained_after_its_organisation(text: str, short: str, long: str) -> None:
    assert [(one.short, one.long, bool(one.name)) for one in read(text)] == [(short, long, True)]


@pytest.mark.parametrize(
    "text",
    [
        "The gross domestic product (GDP) rose.",  # a word by now
        "The Federal Bureau of Investigation (FBI) said so.",  # listed
        "The Bergen Institute for Norwegian Affairs (Oslo) said so.",
        "The Bergen Institute for Norwegian Affairs, or OSLO, said so.",
        "The Bergen Institute for Norwegian Affairs, or BINA members, said so.",
        "Anna Berg (BINA) said so.",
    ],
)
def test_what_explains_nothing(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "They gave to a political action league (PALX) of theirs, pals in all (PIAL).",
        "Norway's Public Accounts Committee (NPAC) met.",  # of a sort that every state has
        "The National Ministry of Finance (NMF) said so.",
    ],
)
def test_what_is_no_one_organisation_only_stands_against_others(text: str) -> None:
    found = read(text)
    assert found
    assert not any(one.name for one in found)


@given(st.text(alphabet="AbC (). \n", max_size=60))
def test_any_text_will_do(text: str) -> None:
    assert all(one.short and one.long for one in read(text))
