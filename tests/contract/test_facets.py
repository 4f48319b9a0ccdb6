"""Counts of a result, and fragments of its articles."""

from __future__ import annotations

from indexer.search.engine import FacetCount, FacetName, SearchEngine

from .articles import article, ask, fill


def test_facets_count_the_whole_result_not_the_page(engine: SearchEngine) -> None:
    for i in range(40):
        fill(
            engine,
            article(
                f"a{i}",
                "word" if i < 30 else "other",
                source="Yonhap" if i % 3 else "Reuters",
                actor_ids=("mark-lambert", "kim") if i % 2 else ("kim",),
                actor_labels=("Mark Lambert", "Kim") if i % 2 else ("Kim",),
                mentioned_grains=("2019", "2019-11", "2019-11-06"),
            ),
        )
    page = ask(engine, "word", limit=5, facets=tuple(FacetName))
    actors, sources, months = page.facets
    assert [facet.name for facet in page.facets] == list(FacetName)
    assert all(facet.is_exact for facet in page.facets)
    assert actors.counts == (FacetCount("kim", "Kim", 30), FacetCount("mark-lambert", "Mark Lambert", 15))
    assert sources.counts == (FacetCount("Yonhap", "Yonhap", 20), FacetCount("Reuters", "Reuters", 10))
    assert months.counts == (FacetCount("2019-11", "2019-11", 30),)


def test_a_facet_narrows_to_what_it_counted(engine: SearchEngine) -> None:
    fill(engine, *(article(f"a{i}", "word", actor_ids=("kim",), actor_names=("Kim",)) for i in range(3)))
    fill(engine, article("b", "word", actor_ids=("kim-jong-un",), actor_names=("Kim Jong Un",)))
    (facet,) = ask(engine, "word", facets=(FacetName.ACTOR,)).facets
    for count in facet.counts:
        assert ask(engine, f"actorid:{count.value}").total == count.count


def test_values_that_count_as_one_are_counted_once_an_article(engine: SearchEngine) -> None:
    fill(engine, article("a", "word", actor_ids=("un", "united-nations"), actor_names=("UN",)))
    fill(engine, article("b", "word", actor_ids=("un", "kim"), actor_names=("UN", "Kim")))
    fill(engine, article("c", "word", actor_ids=("u-n", "un", "united-nations"), actor_names=("UN", "Kim")))
    fill(engine, article("d", "other", actor_ids=("un",), actor_names=("UN",)), article("e", "word"))
    count_as = {"un": "united-nations", "u-n": "united-nations", "kim": None, "nobody": "kim"}
    for query in ("word", "word OR nothing"):
        page = ask(engine, query, facets=(FacetName.SOURCE, FacetName.ACTOR), count_as=count_as)
        sources, actors = page.facets
        assert [(count.value, count.count) for count in actors.counts] == [("united-nations", 3)]
        assert sources.counts == ()
    (plain,) = ask(engine, "word", facets=(FacetName.ACTOR,)).facets
    assert {count.value: count.count for count in plain.counts} == {
        "un": 3,
        "united-nations": 2,
        "kim": 1,
        "u-n": 1,
    }


def test_removed_articles_are_not_counted(engine: SearchEngine) -> None:
    fill(engine, article("a", "word", source="S"), article("b", "word", source="S"))
    fill(engine, remove=("a",))
    (facet,) = ask(engine, "word", facets=(FacetName.SOURCE,)).facets
    assert facet.counts == (FacetCount("S", "S", 1),)


def test_a_sample_is_called_one(engine: SearchEngine) -> None:
    fill(engine, *(article(f"a{i}", "word", source="S") for i in range(10_001)))
    (facet,) = ask(engine, "word", facets=(FacetName.SOURCE,)).facets
    assert not facet.is_exact
    assert 0 < facet.counts[0].count <= 10_001


def test_snippets_show_what_matched(engine: SearchEngine) -> None:
    filler = "something else was said about it " * 30
    fill(
        engine,
        article("a", f"{filler}the envoy met officials in Moscow on Missiles day. {filler} missile {filler}"),
    )
    (hit,) = ask(engine, "moscow missile", snippets=True).hits
    assert hit.snippets
    shown = [snippet.text[span.start : span.end] for snippet in hit.snippets for span in snippet.spans]
    assert "Moscow" in shown
    assert {word.casefold() for word in shown} <= {"moscow", "missile", "missiles"}


def test_without_a_hit_in_the_text_the_opening_is_shown(engine: SearchEngine) -> None:
    fill(engine, article("a", "The opening of it. " + "More. " * 200, source="Yonhap"))
    (hit,) = ask(engine, "source:yonhap NOT moscow", snippets=True).hits
    assert [snippet.spans for snippet in hit.snippets] == [()]
    assert hit.snippets[0].text.startswith("The opening of it.")
