"""Which articles tell one story: one row a story, and queries for the number of copies."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.model import ArticleId
from indexer.search.document import IndexDocument
from indexer.search.engine import FacetName, SearchEngine, SearchRequest, SortOrder
from indexer.search.query import And, CopyCount, Everything, Later, Not, Or, Query, Term
from indexer.search.stories import NO_STORIES, Stories

from .articles import article, fill


def stories(*groups: str) -> Stories:
    """One story a group, whose articles are named by single letters."""
    told = [tuple(map(ArticleId, group)) for group in groups]
    return Stories(lambda: told)


ABC_DE = stories("abc", "de")
DAYS = {"a": "2019-01-01", "b": "2019-01-02", "c": "2019-01-03", "d": "2019-01-02T10:00", "e": None}


def named(name: str, body: str = "talks") -> IndexDocument:
    return article(name, body, published=DAYS.get(name, "2018-05-05"))


@pytest.fixture
def filled(engine: SearchEngine) -> SearchEngine:
    fill(engine, named("a", "talks moscow"), named("d"), named("e"))
    fill(engine, named("b", "talks moscow"), named("c"), named("x", "alone"))
    return engine


def rows(engine: SearchEngine, query: Query, **request: object) -> tuple[str, int, int]:
    page = engine.search(SearchRequest(query, **request))  # type: ignore[arg-type]
    assert page.total_is_exact
    return "".join(hit.id for hit in page.hits), page.total, page.folded


@pytest.mark.parametrize(
    ("sort", "everything", "talks", "moscow"),
    [
        (SortOrder.NEWEST, "cdx", "cd", "b"),
        (SortOrder.OLDEST, "xad", "ad", "a"),
    ],
)
def test_one_row_a_story_the_first_in_the_order_of_the_result(
    filled: SearchEngine, sort: SortOrder, everything: str, talks: str, moscow: str
) -> None:
    """Also where a query finds only a later copy, and where the copies lie in different commits."""
    assert rows(filled, Everything(), sort=sort, fold=ABC_DE) == (everything, 3, 3)
    assert rows(filled, Term("talks"), sort=sort, fold=ABC_DE) == (talks, 2, 3)
    assert rows(filled, Term("moscow"), sort=sort, fold=ABC_DE) == (moscow, 1, 1)
    assert rows(filled, Term("moscow"), sort=sort)[1:] == (2, 0)


def test_by_relevance_the_best_of_a_story_is_shown(engine: SearchEngine) -> None:
    fill(
        engine, article("a", "moscow moscow moscow"), article("b", "moscow rain and wind"), article("c", "x")
    )
    page = engine.search(SearchRequest(Term("moscow"), sort=SortOrder.RELEVANCE, fold=stories("ba")))
    assert ([hit.id for hit in page.hits], page.total, page.folded) == (["a"], 1, 1)


def test_pages_of_a_folded_result_fit_together(filled: SearchEngine) -> None:
    for query in (Everything(), Term("talks")):
        whole, total, _ = rows(filled, query, fold=ABC_DE)
        pages = [rows(filled, query, fold=ABC_DE, offset=at, limit=1)[0] for at in range(total + 1)]
        assert "".join(pages) == whole


def test_facets_count_what_is_folded_too(engine: SearchEngine) -> None:
    fill(engine, article("a", "talks", source="One"), article("b", "talks", source="One"))
    for query in (Everything(), Term("talks")):
        page = engine.search(SearchRequest(query, fold=stories("ab"), facets=(FacetName.SOURCE,)))
        assert (page.total, page.facets[0].counts[0].count) == (1, 2)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (CopyCount(3, 3, ABC_DE), "cba"),
        (CopyCount(2, None, ABC_DE), "cdbae"),
        (CopyCount(1, 1, ABC_DE), "x"),
        (CopyCount(1, 2, ABC_DE), "dxe"),
        (CopyCount(1, None, ABC_DE), "cdbaxe"),
        (CopyCount(9, None, ABC_DE), ""),
        (Not(CopyCount(1, 1, ABC_DE)), "cdbae"),
        (And((Term("moscow"), CopyCount(2, None, ABC_DE))), "ba"),
        (And((Term("moscow"), CopyCount(1, 1, ABC_DE))), ""),
        (Or((Term("alone"), CopyCount(2, 2, ABC_DE))), "dxe"),
        (Or((CopyCount(1, 1, ABC_DE), CopyCount(2, 2, ABC_DE))), "dxe"),
        (Later(ABC_DE), "cbe"),
        (Not(Later(ABC_DE)), "dax"),
        (And((Term("moscow"), Not(Later(ABC_DE)))), "a"),
        (CopyCount(2, None), ""),
        (CopyCount(1, 1, NO_STORIES), "cdbaxe"),
    ],
)
def test_queries_for_copies(filled: SearchEngine, query: Query, expected: str) -> None:
    assert rows(filled, query) == (expected, len(expected), 0)


def test_a_story_that_grew_is_seen_at_once(filled: SearchEngine) -> None:
    assert rows(filled, Later(ABC_DE))[0] == "cbe"
    assert rows(filled, Later(stories("abc", "dex")))[0] == "cbxe"
    fill(filled, named("f"), remove=("a",))
    grown = stories("bcf", "dex")
    assert rows(filled, CopyCount(3, None, grown))[0] == "cdbfxe"
    assert rows(filled, Everything(), fold=grown) == ("cd", 2, 4)


def test_articles_that_have_left_or_not_yet_come_fold_nothing(filled: SearchEngine) -> None:
    assert rows(filled, Everything(), fold=stories("cz", "yx")) == ("cdbaxe", 6, 0)


@given(
    groups=st.lists(st.sampled_from("abcdexyz"), unique=True, max_size=8).flatmap(
        lambda names: st.integers(1, 4).map(lambda n: ["".join(names[i::n]) for i in range(n) if names[i::n]])
    ),
    wanted=st.sampled_from(["talks", "moscow", "alone", ""]),
    sort=st.sampled_from([SortOrder.NEWEST, SortOrder.OLDEST]),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_folding_keeps_the_first_of_each_story_in_the_unfolded_order(
    filled: SearchEngine, groups: list[str], wanted: str, sort: SortOrder
) -> None:
    query: Query = Term(wanted) if wanted else Everything()
    unfolded, total, _ = rows(filled, query, sort=sort)
    kept, told = "", set[str]()
    for name in unfolded:
        story = next((group for group in groups if name in group), name)
        kept += "" if story in told else name
        told.add(story)
    assert rows(filled, query, sort=sort, fold=stories(*groups)) == (kept, len(kept), total - len(kept))


def test_many_segments_page_by_page(engine: SearchEngine) -> None:
    chance, names = Random(5), [chr(0x4E00 + n) for n in range(300)]
    days = {name: f"20{chance.randrange(10, 20)}-0{chance.randrange(1, 9)}-11" for name in names}
    for start in range(0, len(names), 60):
        fill(engine, *(article(n, "talks", published=days[n]) for n in names[start : start + 60]))
    shuffled = chance.sample(names, 200)
    told = stories(*("".join(shuffled[i : i + 4]) for i in range(0, 200, 4)))
    for query in (Everything(), Term("talks")):
        for sort in (SortOrder.NEWEST, SortOrder.OLDEST):
            whole, total, folded = rows(engine, query, sort=sort, fold=told, limit=400)
            assert (total, folded, len(whole)) == (150, 150, 150)
            pages = (
                rows(engine, query, sort=sort, fold=told, offset=at, limit=17)[0] for at in range(0, 160, 17)
            )
            assert "".join(pages) == whole
