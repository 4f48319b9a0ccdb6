"""What a query matches."""

from __future__ import annotations

import pytest

from indexer.search.engine import SearchEngine, SearchRequest
from indexer.search.query import parse

from .articles import article, fill, found

ARTICLES = (
    article(
        "moscow",
        "Lambert will meet officials. The envoy talked about missiles in Moscow with Jo Chol-su.",
        title="U.S. envoy travels to Moscow",
        published="2019-11-07",
        source="Yonhap News",
        actor_ids=("mark-lambert", "jo-chol-su"),
        actor_names=("Mark Lambert", "Jo Chol-su"),
        roles=("U.S. special envoy", "director general"),
        countries=("US", "KP"),
        mentioned_grains=("2019", "2019-10", "2019-11", "2019-11-06"),
        flags=("starred",),
    ),
    article(
        "paris",
        "Williams writes to José Muñoz in Paris about a William of old; the talks on missile tests go on.",
        title="A letter to Paris",
        published="2018-04-30",
        source="Agence Paris",
        actor_ids=("kim",),
        actor_names=("Kim",),
        countries=("FR",),
        mentioned_grains=("2018", "2018-04"),
    ),
    article(
        "seoul",
        "조철수는 北京에서 회담했다. Korea news 1,000.",
        title="서울",
        published="2019-12-01",
        languages=("ko",),
    ),
    article("undated", "Nothing but a word: envoys.", title="Note"),
)


@pytest.fixture
def filled(engine: SearchEngine) -> SearchEngine:
    fill(engine, *ARTICLES)
    return engine


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("*", "seoul moscow paris undated"),
        ("lambert", "moscow"),
        ("LAMBERT moscow", "moscow"),
        ("lambert paris", ""),
        ("lambert OR paris", "moscow paris"),
        ("NOT lambert", "seoul paris undated"),
        ("envoy NOT lambert", "undated"),
        ("(lambert OR williams) (moscow OR paris)", "moscow paris"),
        ("title:moscow", "moscow"),
        ("title:missile", ""),
        ("body:travels", ""),
        ("body:lambert", "moscow"),
        # inflections, but no names made of names
        ("missile", "moscow paris"),
        ("missiles", "moscow paris"),
        ("talk", "moscow paris"),
        ("envoys", "moscow undated"),
        ("william", "paris"),
        ("williams", "paris"),
        ("body:william NOT body:williams", ""),
        # phrases are exact and know no order but their own
        ('"envoy travels"', "moscow"),
        ('"travels envoy"', ""),
        ('"special envoy"', ""),
        ('"missile test"', ""),
        ('"moscow lambert"', ""),
        # names as people type them
        ("jo chol su", "moscow"),
        ("chol-su", "moscow"),
        ('"jo chol-su"', "moscow"),
        ("jose munoz", "paris"),
        ("MUÑOZ", "paris"),
        ("u.s.", "moscow"),
        ("us", ""),
        ("1000", "seoul"),
        # scripts without spaces
        ("조철수", "seoul"),
        ("철수", "seoul"),
        ("수철", ""),
        ("北京", "seoul"),
        ("京", "seoul"),
        ("조철*", "seoul"),
        # prefixes of any length
        ("l*", "moscow paris"),
        ("la*", "moscow"),
        ("lam*", "moscow"),
        ("lamb*", "moscow"),
        ("lambe*", "moscow"),
        ("lambertz*", ""),
        ("title:mos*", "moscow"),
        ("chol-s*", "moscow"),
        # slips
        ("lambret~", ""),
        ("lambret~2", "moscow"),
        ("lanbert~", "moscow"),
        ("lambrt~", "moscow"),
        ("parris~", "paris"),
        # fields
        ("actor:lambert", "moscow"),
        ('actor:"mark lambert"', "moscow"),
        ('actor:"lambert jo"', ""),
        ("actorid:mark-lambert", "moscow"),
        ("actorid:lambert", ""),
        ("actorid:kim", "paris"),
        ("role:envoy", "moscow"),
        ('role:"special envoy"', "moscow"),
        ("role:direct*", "moscow"),
        ("country:kp", "moscow"),
        ("country:FR", "paris"),
        ("lang:ko", "seoul"),
        ("lang:KO OR country:fr", "seoul paris"),
        ("lang:en", ""),
        ("country:f", ""),
        ("source:yonhap", "moscow"),
        ('source:"agence paris"', "paris"),
        ("is:starred", "moscow"),
        ("NOT is:starred", "seoul paris undated"),
        # dates at every grain
        ("published:2019", "seoul moscow"),
        ("published:2019-11", "moscow"),
        ("published:2019-11-07", "moscow"),
        ("published:2019-11-08", ""),
        ("published:2019-1*", "seoul moscow"),
        ("published:2018-04-30..2019-11-07", "moscow paris"),
        ("published:2018-05..2019-11-06", ""),
        ("published:2019..", "seoul moscow"),
        ("published:..2018", "paris"),
        ("published:..2017", ""),
        ("published:1000..9999", "seoul moscow paris"),
        ("mentions:2019-11-06", "moscow"),
        ("mentions:2019-10", "moscow"),
        ("mentions:2018..2019", "moscow paris"),
        ("mentions:2018-04..2018-12", "paris"),
    ],
)
def test_a_query_finds(filled: SearchEngine, query: str, expected: str) -> None:
    assert found(filled, query) == expected.split()


def test_an_empty_index_answers_everything_with_nothing(engine: SearchEngine) -> None:
    for query in ("*", "word", '"two words"', "pre*", "fuzz~", "published:2019..", "NOT word"):
        assert found(engine, query) == []


def test_a_phrase_does_not_run_from_one_name_into_the_next(engine: SearchEngine) -> None:
    fill(engine, article("a", actor_names=("Mark Lambert", "Jo Chol-su")))
    assert found(engine, 'actor:"lambert jo"') == []
    assert found(engine, 'actor:"jo chol su"') == ["a"]


def test_keywords_keep_what_stands_in_them(engine: SearchEngine) -> None:
    fill(engine, article("a", actor_ids=("smith, john", "o'neill|x")), article("b", actor_ids=("smith",)))
    assert found(engine, 'actorid:"smith, john"') == ["a"]
    assert found(engine, 'actorid:"o\'neill|x"') == ["a"]
    assert found(engine, "actorid:smith") == ["b"]


def test_words_of_many_and_of_few_articles_are_found_alike(engine: SearchEngine) -> None:
    fill(
        engine, *(article(f"a{i}", f"common word{i} {'half' if i % 2 else ''} missiles") for i in range(300))
    )
    assert len(found(engine, "common", limit=500)) == 300
    assert len(found(engine, "half", limit=500)) == 150
    assert len(found(engine, "missile", limit=500)) == 300
    assert len(found(engine, '"common word7"', limit=500)) == 1
    assert found(engine, "word77") == ["a77"]
    assert len(found(engine, "word1*", limit=500)) == 111
    assert len(found(engine, "wo*", limit=500)) == 300
    assert len(found(engine, "comon~", limit=500)) == 300
    assert len(found(engine, "common NOT half", limit=500)) == 150


def test_hostile_text_is_text_like_any_other(engine: SearchEngine) -> None:
    wild = "\x1b[31mred\x1b[0m [b]bold[/b] \u202ereversed %s {0} \udc80 \x00 \ufeff" + "x" * 100_000
    fill(engine, article("wild", wild, title=wild, source=wild[:50], actor_names=(wild[:60],)))
    assert found(engine, "bold") == ["wild"]
    assert found(engine, "x" * 100_000) == ["wild"]
    document = engine.get(article("wild").id)
    assert document is not None
    assert document.body == wild


@pytest.mark.parametrize("text", ["rates", "fed rates", "title:rates", "parties", "rated", "bank talks"])
def test_enter_takes_nothing_away_from_what_was_found_while_typing(engine: SearchEngine, text: str) -> None:
    """A word that is being typed finds what begins so, and what its inflections are."""
    words = ("the rate", "rated", "a rating", "rates", "ratesetter", "party", "parties", "bank talk")
    fill(engine, *(article(f"a{i}", f"fed bank {word}", title=word) for i, word in enumerate(words)))
    typed = engine.search(SearchRequest(parse(text, unfinished=True)))
    finished = engine.search(SearchRequest(parse(text)))
    assert {hit.id for hit in finished.hits} <= {hit.id for hit in typed.hits}
    assert finished.hits


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        # a capital that must be there is no sign of a name, neither in a headline nor where a sentence begins
        ("ferry", "headline sentence"),
        ("ferries", "headline sentence"),
        ("collided", "headline"),
        ("title:ferry", "headline"),
        ("body:ferry", "sentence"),
        ("loan", "capitals"),
        # unless the same article has it within a sentence, or knows an actor of that name
        ("wood", "wood"),
        ("william", "william"),
        ("hasting", ""),
        ("power", ""),
    ],
)
def test_words_in_capitals_have_inflections_where_they_are_no_names(
    engine: SearchEngine, query: str, expected: str
) -> None:
    fill(
        engine,
        article("headline", "Two boats sank off the harbour.", title="Ferries Collide Off Hong Kong"),
        article("sentence", "The sea was calm. Ferries sailed again at noon.", title="Calm seas"),
        article("capitals", "It was a bad year.", title="BANKS REFUSE ALL LOANS TO ITALY"),
        article(
            "woods", "He beat Tiger Woods by a stroke. Woods was tired.", title="Woods Falls Behind At Last"
        ),
        article("wood", "Wood is dear. It said so."),
        article(
            "williams", "It was said in Paris.", title="Williams Wins The Open", actor_names=("Ann Williams",)
        ),
        article("william", "He met Gen. Hastings, and a william of old."),
        article("powers", "Powers Booth"),
    )
    assert sorted(found(engine, query)) == sorted(expected.split())
