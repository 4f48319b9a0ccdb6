"""A real index under corrections: what is asked, counted and told is what the corrected articles say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.corrected import CorrectedArticles
from indexer.corrections import Correction, Hide, Merge, Rename, SetCountry, Split, corrected
from indexer.indexed import index_document
from indexer.model import ActorId, AnnotatedArticle, ArticleId
from indexer.search.engine import FacetName, SearchRequest
from indexer.search.query import Everything, Not, Query, parse
from indexer.search.whoosh_engine import WhooshEngine
from tests.indexer.corrections.saying import IDS, actor, article, compiled, corrections

ARCHIVE = (
    article(
        "a1",
        actor("kim-jong-un", (0, "Kim Jong Un"), (20, "Kim"), country="KP"),
        actor("un", (40, "UN")),
        text="talks",
    ),
    article("a2", actor("kim", (0, "Kim"), country="KR"), actor("united-nations", (20, "UN")), text="talks"),
    article("a3", actor("jong-un-kim", (0, "Kim Jong Un")), actor("kim-jong-un", (20, "KIM"), country="KP")),
    article("a4", actor("kim-yo-jong", (0, "Kim"), country="KP"), actor("kim", (20, "he")), text="talks"),
    article("a5", actor("un", (0, "UN")), actor("united-nations", (20, "United Nations")), text="talks"),
    article("a6", text="talks"),
)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WhooshEngine]:
    engine = WhooshEngine.open(tmp_path_factory.mktemp("library") / "index", create=True)
    for batch in (ARCHIVE[:3], ARCHIVE[3:]):
        engine.update([index_document(annotated) for annotated in batch])
    engine.refresh()
    yield engine
    engine.close()


def found(engine: WhooshEngine, query: Query) -> set[str]:
    return {hit.id for hit in engine.search(SearchRequest(query)).hits}


MANY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@MANY
@given(said=st.lists(corrections, max_size=6))
def test_an_actor_is_found_where_the_corrected_articles_have_it(
    engine: WhooshEngine, said: list[Correction]
) -> None:
    known = compiled(*said)
    seen = CorrectedArticles(engine, known)
    archive = [corrected(annotated, known) for annotated in ARCHIVE]
    for wanted in IDS:
        goal = known.final(wanted)
        expected = {a.article.id for a in archive if any(one.id == goal for one in a.actors)}
        query = parse(f"actorid:{wanted}")
        assert found(engine, seen.query(query)) == expected
        assert found(engine, seen.query(Not(query))) == {a.article.id for a in archive} - expected
    for country in ("KP", "KR"):
        expected = {a.article.id for a in archive if any(one.country == country for one in a.actors)}
        assert found(engine, seen.query(parse(f"country:{country}"))) == expected


@MANY
@given(said=st.lists(corrections, max_size=6), text=st.sampled_from(("", "talks")))
def test_counts_are_of_the_corrected_articles(
    engine: WhooshEngine, said: list[Correction], text: str
) -> None:
    known = compiled(*said)
    seen = CorrectedArticles(engine, known)
    query = seen.query(parse(text))
    request = SearchRequest(query, facets=(FacetName.ACTOR,), count_as=seen.count_as)
    facet = seen.facet(engine.search(request).facets[0], query)
    archive = [corrected(a, known) for a in ARCHIVE if text in a.article.text]
    expected = Counter(one.id for annotated in archive for one in annotated.actors)
    assert {ActorId(count.value): count.count for count in facet.counts} == dict(expected)
    numbers = [count.count for count in facet.counts]
    assert numbers == sorted(numbers, reverse=True)


def ask(engine: WhooshEngine, text: str, *said: Correction, unfinished: bool = False) -> set[str]:
    query = parse(text, unfinished=unfinished)
    return found(engine, CorrectedArticles(engine, compiled(*said)).query(query))


UN, NATIONS = ActorId("un"), ActorId("united-nations")
ONE = Merge(UN, NATIONS, "United Nations")


def test_a_merged_actor_is_found_by_every_name_and_id(engine: WhooshEngine) -> None:
    everywhere = {"a1", "a2", "a5"}
    for text in ("actorid:un", "actorid:united-nations", "actor:united-nations", "actor:nations"):
        assert ask(engine, text, ONE) == everywhere, text
    assert ask(engine, "actor:nations") == {"a5"}
    assert ask(engine, "actor:un", ONE) == everywhere | {"a3"}  # in which Kim Jong Un is
    assert ask(engine, "actorid:united-n", ONE, unfinished=True) == everywhere
    assert ask(engine, "actor:unit", ONE, unfinished=True) == everywhere
    assert ask(engine, "talks NOT actorid:un", ONE) == {"a4", "a6"}


def test_a_new_name_finds_its_actor_and_the_old_one_still_does(engine: WhooshEngine) -> None:
    said = Rename(ActorId("kim"), "Somebody Else")
    assert ask(engine, "actor:somebody", said) == {"a2", "a4"}
    assert {"a2", "a4"} <= ask(engine, "actor:kim", said)


def test_who_is_hidden_is_not_found(engine: WhooshEngine) -> None:
    said = Hide(NATIONS)
    assert ask(engine, "actorid:un", ONE, said) == set()
    assert ask(engine, "actor:nations", ONE, said) == set()
    assert ask(engine, "actor:kim", ONE, said) == ask(engine, "actor:kim")


def test_a_country_follows_the_actor(engine: WhooshEngine) -> None:
    assert ask(engine, "country:kr") == {"a2"}
    said = SetCountry(ActorId("kim"), "US")
    assert ask(engine, "country:kr", said) == set()
    assert ask(engine, "country:us", said) == {"a2", "a4"}


def test_what_is_split_off_in_an_article_is_found_and_counted_there(engine: WhooshEngine) -> None:
    new = ActorId("kim-song")
    said = Split(ActorId("kim-jong-un"), new, ("Kim",), (ArticleId("a1"), ArticleId("none")), "Kim Song")
    assert ask(engine, "actorid:kim-song", said) == {"a1"}
    assert ask(engine, "actor:song", said) == {"a1"}
    assert ask(engine, "actorid:kim-jong-un", said) == {"a1", "a3"}
    seen = CorrectedArticles(engine, compiled(said))
    request = SearchRequest(facets=(FacetName.ACTOR,), count_as=seen.count_as)
    counts = seen.facet(engine.search(request).facets[0], Everything()).counts
    assert [(c.label, c.count) for c in counts if c.value == "kim-song"] == [("Kim Song", 1)]


def test_without_corrections_the_index_is_asked_as_it_is(engine: WhooshEngine) -> None:
    seen = CorrectedArticles(engine, compiled())
    query = parse("actor:kim country:KP")
    assert seen.query(query) is query
    assert seen.read(ArticleId("a1")) == ARCHIVE[0]
    assert seen.read(ArticleId("none")) is None


def test_the_archive_of_these_tests_is_as_it_should_be(engine: WhooshEngine, tmp_path: Path) -> None:
    read: list[AnnotatedArticle | None] = [
        CorrectedArticles(engine, compiled()).read(a.article.id) for a in ARCHIVE
    ]
    assert read == list(ARCHIVE)
