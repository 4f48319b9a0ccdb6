"""Who and when, counted over articles."""

from __future__ import annotations

import csv
import io
import json

import pytest

from indexer.errors import UsageError
from indexer.export import ExportFormat, export_actors, export_dates
from indexer.model import AnnotatedArticle
from indexer.tally import ActorTally, Grain, tally_actors, tally_dates
from tests.indexer.chronology.telling import article, day

ARTICLES = (
    article("[Kim|p:=Kim] left [Tuesday|2019-11-05]. [Kim|p:=Kim] came in [2018|2018].", name="a"),
    article("[Kim|p:=Kim] met [Boeing|o:Boeing] in [November|2019-11].", name="b", published="2019-11-09"),
    article("[Boeing|o:Boeing] fell.", name="c", published=None),
)


def test_actors_are_counted_by_articles_then_mentions() -> None:
    kim, boeing = tally_actors(ARTICLES)
    assert (kim.name, kim.kind, kim.articles, kim.mentions) == ("=Kim", "person", 2, 3)
    assert (kim.earliest, kim.latest) == (day("2019-11-07"), day("2019-11-09"))
    assert (boeing.name, boeing.articles, boeing.mentions) == ("Boeing", 2, 2)
    assert (boeing.earliest, boeing.latest) == (day("2019-11-09"), day("2019-11-09"))


def test_a_name_is_not_shouted_where_an_article_writes_it_otherwise() -> None:
    (oslo,) = tally_actors(
        article(f"[{written}|o:{written}] fell.", name=str(number))
        for number, written in enumerate(("OSLO", "Oslo", "OSLO"))
    )
    assert (oslo.name, oslo.articles) == ("Oslo", 3)
    (nato,) = tally_actors([article("[NATO|o:NATO] met.", name="a")])
    assert nato.name == "NATO"


@pytest.mark.parametrize(
    ("grain", "expected"),
    [
        (Grain.DAY, [("2019-11-05", 1, 1)]),
        (Grain.MONTH, [("2019-11", 2, 2)]),
        (Grain.YEAR, [("2018", 1, 1), ("2019", 2, 2)]),
    ],
)
def test_dates_are_counted_at_a_grain(grain: Grain, expected: list[tuple[str, int, int]]) -> None:
    tallies = tally_dates(ARTICLES, grain)
    assert [(tally.value, tally.articles, tally.mentions) for tally in tallies] == expected


def test_of_nothing_there_is_nothing() -> None:
    nothing: tuple[AnnotatedArticle, ...] = ()
    assert tally_actors(nothing) == ()
    assert tally_dates(nothing, Grain.DAY) == ()


def written(form: str, actors: tuple[ActorTally, ...]) -> str:
    return "".join(export_actors(actors, ExportFormat(form)))


def test_actors_are_exported() -> None:
    actors = tally_actors(ARTICLES)
    rows = list(csv.DictReader(io.StringIO(written("csv", actors), newline="")))
    assert [(each["name"], each["articles"], each["earliest"]) for each in rows] == [
        ("'=Kim", "2", "2019-11-07"),
        ("Boeing", "2", "2019-11-09"),
    ]
    assert [json.loads(line)["name"] for line in written("jsonl", actors).splitlines()] == ["=Kim", "Boeing"]
    assert "| =Kim | person |  | 2 | 3 | 2019-11-07 | 2019-11-09 |" in written("md", actors)
    assert "<td>Boeing</td><td>organization</td><td></td>" in written("html", actors)
    with pytest.raises(UsageError, match="actors"):
        written("ris", actors)


@pytest.mark.parametrize(
    "form", [ExportFormat.MARKDOWN, ExportFormat.CSV, ExportFormat.JSONL, ExportFormat.HTML]
)
def test_dates_are_written_in_every_form_of_a_list(form: ExportFormat) -> None:
    text = "".join(export_dates(tally_dates(ARTICLES, Grain.YEAR), form))
    assert text.index("2018") < text.index("2019")


def test_dates_are_no_citations() -> None:
    with pytest.raises(UsageError, match="dates cannot be written as ris"):
        export_dates((), ExportFormat.RIS)
