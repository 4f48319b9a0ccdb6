"""What is known by id alone, as what a user marked, narrows a search."""

from __future__ import annotations

import pytest

from indexer.model import ArticleId
from indexer.search.engine import SearchEngine, SearchRequest
from indexer.search.query import And, Ids, Not, Or, Query, Term, leaves, to_text

from .articles import article, fill

AB = Ids(frozenset({ArticleId("a"), ArticleId("b"), ArticleId("gone")}))


@pytest.fixture
def filled(engine: SearchEngine) -> SearchEngine:
    fill(
        engine, article("a", "moscow", published="2019-01-03"), article("b", "paris", published="2019-01-02")
    )
    fill(engine, article("c", "moscow", published="2019-01-01"))
    return engine


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (AB, ["a", "b"]),
        (Not(AB), ["c"]),
        (And((Term("moscow"), AB)), ["a"]),
        (And((Term("moscow"), Not(AB))), ["c"]),
        (Or((Term("paris"), Ids(frozenset({ArticleId("c")})))), ["b", "c"]),
        (Ids(frozenset()), []),
        (Not(Ids(frozenset())), ["a", "b", "c"]),
    ],
)
def test_ids(filled: SearchEngine, query: Query, expected: list[str]) -> None:
    page = filled.search(SearchRequest(query))
    assert [hit.id for hit in page.hits] == expected
    assert page.total == len(expected)


def test_ids_see_what_has_changed_since(filled: SearchEngine) -> None:
    assert filled.search(SearchRequest(AB)).total == 2
    fill(filled, article("gone", "back", published="2018-01-01"), remove=("a",))
    assert [hit.id for hit in filled.search(SearchRequest(AB)).hits] == ["b", "gone"]


def test_ids_show_nothing_in_a_text_and_have_none() -> None:
    assert leaves(And((Term("x"), AB))) == (Term("x"),)
    with pytest.raises(ValueError, match="no text"):
        to_text(AB)
