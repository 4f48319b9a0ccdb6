"""In which order, from which place on, and how many."""

from __future__ import annotations

import random
from datetime import date

import pytest

from indexer.search.engine import SearchEngine, SearchRequest, SortOrder
from indexer.search.query import parse

from .articles import article, ask, fill, found


def test_newest_first_whatever_came_when(engine: SearchEngine) -> None:
    days = [f"20{year:02}-{month:02}-15" for year in range(20) for month in range(1, 13)]
    random.Random(7).shuffle(days)
    for start in range(0, len(days), 40):
        fill(engine, *(article(day, "word", published=day) for day in days[start : start + 40]))
    expected = sorted(days, reverse=True)
    assert found(engine, "word", limit=500) == expected
    assert found(engine, "word", limit=500, sort=SortOrder.OLDEST) == expected[::-1]


def test_times_of_a_day_are_in_order_too(engine: SearchEngine) -> None:
    for time in ("T09:09", "T23:59", "", "T00:01"):
        fill(engine, article(f"a{time}", "word", published=f"2019-11-07{time}"))
    assert found(engine, "word") == ["aT23:59", "aT09:09", "aT00:01", "a"]


def test_articles_without_a_date_come_last_in_both_directions(engine: SearchEngine) -> None:
    fill(engine, article("none", "word"), article("odd", "word", published="someday"))
    fill(
        engine, article("new", "word", published="2019-11-07"), article("old", "word", published="1990-01-01")
    )
    assert found(engine, "word")[:2] == ["new", "old"]
    assert found(engine, "word", sort=SortOrder.OLDEST)[:2] == ["old", "new"]
    assert set(found(engine, "word", sort=SortOrder.OLDEST)[2:]) == {"none", "odd"}


def test_the_days_between_which_an_article_was_published_come_back(engine: SearchEngine) -> None:
    within = date(2019, 3, 1), date(2019, 4, 12)
    fill(
        engine,
        article("between", "word", published_within=within),
        article("dated", "word", published="2019-03-02"),
        article("undated", "word"),
    )
    hits = {hit.id: (hit.published, hit.published_within) for hit in ask(engine, "word").hits}
    assert hits == {"between": (None, within), "dated": ("2019-03-02", None), "undated": (None, None)}
    assert found(engine, "word")[0] == "dated"


def test_a_correction_moves_an_article(engine: SearchEngine) -> None:
    fill(engine, article("a", "word", published="2019-01-01"), article("b", "word", published="2019-02-01"))
    assert found(engine, "word") == ["b", "a"]
    fill(engine, article("a", "word", published="2019-03-01"))
    assert found(engine, "word") == ["a", "b"]


@pytest.mark.parametrize("sort", SortOrder)
@pytest.mark.parametrize("query", ["*", "word", "word NOT seldom", '"two words"', "w*"])
def test_pages_put_together_are_the_whole(engine: SearchEngine, query: str, sort: SortOrder) -> None:
    chance = random.Random(7)
    for batch in range(3):
        fill(
            engine,
            *(
                article(
                    f"{batch}-{i}",
                    f"word {'seldom' if i % 7 == 0 else ''} two words",
                    published=f"{chance.randint(1990, 2020)}-06-15" if i % 11 else None,
                )
                for i in range(700)
            ),
        )
    whole = found(engine, query, limit=10_000, sort=sort)
    assert len(whole) == len(set(whole)) == ask(engine, query, limit=10_000, sort=sort).total
    for offset in (0, 1, 50, 699, 1001, 1500, 1790, 2099, 5000):
        page = ask(engine, query, offset=offset, limit=37, sort=sort)
        assert [hit.id for hit in page.hits] == whole[offset : offset + 37]


def test_ties_are_the_same_in_every_state(engine: SearchEngine) -> None:
    names = [f"a{i}" for i in range(60)]
    for name in names:
        fill(engine, article(name, "word", published="2019-11-07"))
    before = found(engine, "word", limit=100)
    fill(engine, article("z", "word", published="2019-11-06"), remove=("a0",))
    assert [name for name in found(engine, "word", limit=100) if name != "z"] == [
        name for name in before if name != "a0"
    ]


def test_a_title_and_an_opening_weigh_more(engine: SearchEngine) -> None:
    filler = "and then some more was said about this and that " * 20
    fill(
        engine,
        article("end", f"{filler} missile", title="One"),
        article("opening", f"missile {filler}", title="Two"),
        article("title", f"nothing {filler}", title="Missile"),
        article("none", filler, title="Three"),
    )
    page = ask(engine, "missile", sort=SortOrder.RELEVANCE)
    assert [hit.id for hit in page.hits] == ["title", "opening", "end"]
    assert [hit.score for hit in page.hits] == sorted((hit.score for hit in page.hits), reverse=True)
    assert page.hits[-1].score > 0
    assert page.order_is_exact


def test_a_rare_word_weighs_more_than_a_frequent_one(engine: SearchEngine) -> None:
    fill(engine, *(article(f"a{i}", "common other words") for i in range(50)))
    fill(engine, article("b", "rare other words"))
    assert found(engine, "common OR rare", sort=SortOrder.RELEVANCE)[0] == "b"


def test_a_large_result_is_weighed_as_far_as_it_says(engine: SearchEngine) -> None:
    fill(engine, *(article(f"a{i}", "word", published="2019-11-07") for i in range(10_000)))
    fill(engine, article("best", "word word word", title="word", published="1990-01-01"))
    page = ask(engine, "word", sort=SortOrder.RELEVANCE)
    assert page.total == 10_001 if page.total_is_exact else page.total <= 10_001
    assert len(page.hits) == 50
    assert all(hit.score > 0 for hit in page.hits)
    assert page.hits[0].id == "best" or not page.order_is_exact


def test_a_page_shows_what_a_list_needs(engine: SearchEngine) -> None:
    fill(
        engine,
        article(
            "a", "word", title="Head", published="2019-11-07T09:09", published_is_certain=False, source="S"
        ),
    )
    (hit,) = ask(engine, "word").hits
    assert (hit.id, hit.origin, hit.title) == ("a", "/news/a.txt", "Head")
    assert (hit.published, hit.published_is_certain, hit.source) == ("2019-11-07T09:09", False, "S")
    assert (hit.score, hit.snippets) == (0.0, ())


def test_a_limit_of_none_still_counts(engine: SearchEngine) -> None:
    fill(engine, article("a", "word"), article("b", "word"))
    page = engine.search(SearchRequest(parse("word"), limit=0))
    assert (page.hits, page.total, page.total_is_exact) == ((), 2, True)


def test_counts_that_are_called_exact_are(engine: SearchEngine) -> None:
    fill(engine, *(article(f"a{i}", f"word {'two words' if i % 3 else 'words two'}") for i in range(3000)))
    for query, truth in (("word", 3000), ('"two words"', 2000), ('NOT "two words"', 1000)):
        page = ask(engine, query, limit=10)
        assert page.total == truth if page.total_is_exact else page.total <= truth
        assert ask(engine, query, limit=3000, sort=SortOrder.OLDEST).total == truth


def test_the_forms_of_a_word_are_found_in_one_order_wherever_they_stand(engine: SearchEngine) -> None:
    """In headlines, in texts, in one form or another, over commits whose times run into each other."""
    chance, expected = random.Random(5), []
    titles, bodies = (
        ("", "Missile", "the missiles", "Note"),
        ("", "A missile fell.", "Many missiles fell.", "missiles", "x"),
    )
    days = [f"20{number // 336:02}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}" for number in range(900)]
    chance.shuffle(days)
    for start in range(0, len(days), 300):
        documents = [
            article(day, chance.choice(bodies), title=chance.choice(titles), published=day)
            for day in days[start : start + 300]
        ]
        fill(engine, *documents)
        expected += [one.id for one in documents if "missile" in f"{one.title} {one.body}".lower()]
    assert 300 < len(expected) < 900
    assert found(engine, "missile", limit=1000) == sorted(expected, reverse=True)
    assert found(engine, "missile OR zeppelin*", limit=1000) == sorted(expected, reverse=True)
    assert found(engine, "missile", limit=10, offset=250) == sorted(expected, reverse=True)[250:260]
