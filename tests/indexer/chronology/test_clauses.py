"""A sentence in clauses, and the finite verbs that make them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.chronology.sentences import Sentence, telling_sentences
from indexer.chronology.verbs import Form
from indexer.model import Article, ArticleId, Origin


def read(text: str) -> Sentence:
    """The only sentence of a text."""
    (sentence,) = telling_sentences(Article(ArticleId("a"), Origin("a"), text))
    return sentence


def clauses(text: str) -> list[tuple[str, ...]]:
    """The clauses of a sentence: how each is linked, and what it is made of."""
    return [
        (clause.link.name, *(text[piece.start : piece.end] for piece in clause.pieces))
        for clause in read(text).clauses
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left in May.", [("MAIN", "He left in May.")]),
        ("He came and he left.", [("MAIN", "He came"), ("JOINED", "He", "and he left.")]),
        ("He came and then left.", [("MAIN", "He came"), ("SHARED", "He", "and then left.")]),
        ("He met Jo and Kim.", [("MAIN", "He met Jo and Kim.")]),
        ("He left when Kim came.", [("MAIN", "He left"), ("WHEN", "when Kim came.")]),
        ("He left after Kim came.", [("MAIN", "He left"), ("APART", "after Kim came.")]),
        ("He left after the talks.", [("MAIN", "He left after the talks.")]),
        (
            "The firm, which was sold, fell in May.",
            [("MAIN", "The firm,", "fell in May."), ("APART", "which was sold,")],
        ),
        (
            "Boeing, founded in 1916, fell in May.",
            [("MAIN", "Boeing,", "fell in May."), ("APART", "Boeing", "founded in 1916,")],
        ),
        (
            "Kim met Jo, who left in May.",
            [("MAIN", "Kim met Jo,"), ("APART", "Jo", "who left in May.")],
        ),
        ("Kim said that Jo left.", [("MAIN", "Kim said"), ("SAID", "that Jo left.")]),
        ("Kim said Monday Jo left.", [("MAIN", "Kim said Monday"), ("SAID", "Jo left.")]),
        ("Kim said it left.", [("MAIN", "Kim said"), ("SAID", "Kim", "it left.")]),
        ("Boeing left, the firm said.", [("MAIN", "Boeing", "the firm said."), ("SAID", "Boeing left,")]),
        ("Boeing left, the source said.", [("MAIN", "the source said."), ("SAID", "Boeing left,")]),
        ("Jo left, said Kim.", [("MAIN", "said Kim."), ("SAID", "Jo left,")]),
        (
            "He fell, added a firm and left.",
            [("MAIN", "He fell, added a firm"), ("SHARED", "He", "and left.")],
        ),
        ("Kim said so in May.", [("MAIN", "Kim said so in May.")]),
        ("Kim said this week it left.", [("MAIN", "Kim said this week"), ("SAID", "Kim", "it left.")]),
        ("Jo left, Kim said.", [("MAIN", "Kim said."), ("SAID", "Jo left,")]),
        ("Jo left, he said.", [("MAIN", "Jo", "he said."), ("SAID", "Jo left,")]),
        (
            "On May 5, 2019, Jo left and sang.",
            [("MAIN", "On May 5, 2019, Jo left"), ("SHARED", "On May 5, 2019, Jo", "and sang.")],
        ),
    ],
)
def test_clauses(text: str, expected: list[tuple[str, ...]]) -> None:
    assert clauses(text) == expected


def test_a_quotation_is_in_no_clause() -> None:
    text = 'He said "we left in May" and he sang.'
    assert clauses(text) == [("MAIN", "He said"), ("JOINED", "He", "and he sang.")]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("The Fed sold it.", [("sold", Form.PAST)]),
        ("The need fell.", [("fell", Form.PAST)]),
        ("The newly formed firm left.", [("left", Form.PAST)]),
        ("The talks hosted by Kim ended.", [("ended", Form.PAST)]),
        ("Boeing cut its forecast.", [("cut", Form.PAST)]),
        ("Boeing hit $50.", [("hit", Form.PAST)]),
        ("The cut fell.", [("fell", Form.PAST)]),
        ("They want to cut it.", []),
        ("It will cut the costs.", [("will", Form.OTHER)]),
        ("The hit movie fell.", [("fell", Form.PAST)]),
        ("He was sold.", [("was", Form.PAST)]),
        ("He did not leave.", [("did", Form.OTHER)]),
        ("He could have been sold.", [("could", Form.MAYBE)]),
        ("He has since left.", [("has", Form.PERFECT)]),
        ("He has a plan.", [("has", Form.STATE)]),
        ("He had left.", [("had", Form.BEFORE)]),
        ("He had a plan.", [("had", Form.PAST)]),
        ("It outsold them.", [("outsold", Form.PAST)]),
        ("They want to have it.", []),
        ("He is leaving.", [("is", Form.PRESENT)]),
        ("He is going to leave.", [("is", Form.OTHER)]),
        ("He is the king.", [("is", Form.STATE)]),
        ("Kim's brother left.", [("left", Form.PAST)]),
        ("He says so.", [("says", Form.PRESENT)]),
        ("The claims of Kim fell.", [("fell", Form.PAST)]),
        ("It sells the jet.", [("sells", Form.STATE)]),
        ("Based on this, it fell.", [("fell", Form.PAST)]),
    ],
)
def test_verbs(text: str, verbs: list[tuple[str, Form]]) -> None:
    sentence = read(text)
    assert [(sentence.said[verb.at].text, verb.form) for verb in sentence.verbs] == verbs


WORDS = (
    "Kim",
    "he",
    "said",
    "that",
    "and",
    ",",
    "who",
    "when",
    "after",
    "left",
    '"',
    "has",
    "is",
    "May",
    "2019",
    "sold",
)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25))
def test_all_that_a_sentence_says_itself_is_in_a_clause(words: list[str]) -> None:
    text = f"It left {' '.join(words)}"
    for sentence in telling_sentences(Article(ArticleId("a"), Origin("a"), text)):
        held = [token for token in sentence.said if any(c.holds(token.start) for c in sentence.clauses)]
        assert held == list(sentence.said)
