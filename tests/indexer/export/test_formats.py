"""What is exported can be read by those that read such files."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace

import pytest

from indexer.chronology import fold
from indexer.chronology.narrate import narrate
from indexer.errors import UsageError
from indexer.export import ExportFormat, export_articles, export_chronology
from indexer.model import AnnotatedArticle, Evidence, Excerpt, Published
from tests.indexer.chronology.telling import article

EVIL = '=1+1 <script>alert("1")</script> {\\evil} **bold** & co'


def evil(name: str = "x/1", *, certain: bool = True) -> AnnotatedArticle:
    annotated = article("[Kim|p:=Kim] left [Tuesday|2019-11-05].\n# He *said* so to <b>Lee</b>.", name=name)
    changed = replace(
        annotated.article,
        title=Excerpt(EVIL),
        bylines=(Excerpt("Kim, Paul"), Excerpt("Ann Lee")),
        source="Yonhap\r\nER  - ",
        published=Published("2019-11-07T09:09", certain=certain, evidence=Evidence.GIVEN),
        url="https://example.org/{1}?a=1&b=2",
        language="en",
    )
    return replace(annotated, article=changed)


def written(form: str, *articles: AnnotatedArticle) -> str:
    return "".join(export_articles(articles, ExportFormat(form)))


def told(form: str) -> str:
    return "".join(export_chronology(fold(narrate(evil()).entries), ExportFormat(form)))


def test_csv_of_articles() -> None:
    (row,) = csv.DictReader(io.StringIO(written("csv", evil()), newline=""))
    assert row["title"] == f"'{EVIL}"
    assert (row["date"], row["date_is_certain"], row["id"]) == ("2019-11-07", "true", "x/1")
    assert row["authors"] == "Kim, Paul; Ann Lee"
    assert row["actors"] == "'=Kim"


def test_csv_of_a_chronology() -> None:
    rows = list(csv.DictReader(io.StringIO(told("csv"), newline="")))
    assert [(row["date"], row["certain"], row["event"]) for row in rows] == [
        ("2019-11-05", "true", "1"),
        ("2019-11-05", "false", "2"),
    ]
    assert {(row["title"], row["url"]) for row in rows} == {(f"'{EVIL}", "https://example.org/{1}?a=1&b=2")}


def test_jsonl_of_articles_can_be_indexed_again() -> None:
    (line,) = written("jsonl", evil()).splitlines()
    record = json.loads(line)
    assert record["text"] == evil().article.text
    assert (record["id"], record["title"], record["date"]) == ("x/1", EVIL, "2019-11-07")
    assert record["actors"][0] == {
        "id": "=kim",
        "name": "=Kim",
        "kind": "person",
        "country": None,
        "roles": [],
        "mentions": 1,
    }


def test_jsonl_of_a_chronology_has_the_fields_of_the_contract() -> None:
    first, second = map(json.loads, told("jsonl").splitlines())
    assert first == {
        "date": "2019-11-05",
        "earliest": "2019-11-05",
        "latest": "2019-11-05",
        "certain": True,
        "id": "x/1",
        "start": 0,
        "end": 17,
        "text": "Kim left Tuesday.",
        "actors": ["=kim"],
        "published": "2019-11-07T09:09",
        "source": "Yonhap\r\nER  - ",
    }
    assert second["certain"] is False


def test_html_runs_nothing() -> None:
    for page in (written("html", evil()), told("html")):
        assert "<script" not in page
        assert "<b>" not in page
        assert "default-src 'none'" in page
        assert page.endswith("</html>\n")
        assert 'href="https://example.org/{1}?a=1&amp;b=2"' in page


def test_markdown_shows_what_the_article_says() -> None:
    text = written("md", evil())
    assert text.startswith("# =1+1 \\<script\\>")
    assert r"\# He \*said\* so" in text
    assert "2019-11-07 · " in text
    chronology = told("md")
    assert "## 2019-11-05" in chronology
    assert "**~2019-11-05**" in chronology
    assert chronology.startswith("Dates with ~ were inferred")
    cited = r"(Yonhap␍ ER -, 2019-11-07, [=1+1 \<script\>alert("
    assert chronology.count(cited) == 2
    assert chronology.count("](<https://example.org/{1}?a=1&b=2>))\n") == 2


def test_a_chronology_names_every_article_once_and_one_without_headline_by_its_place() -> None:
    bare = article("[Kim|p:Kim] left [Tuesday|2019-11-05].", name="a_b")
    twice = "[Kim|p:Kim] left [Tuesday|2019-11-05]. On [Tuesday|2019-11-05] [Kim|p:Kim] left."
    named = article(twice, name="b")
    named = replace(named, article=replace(named.article, title=Excerpt("Kim *leaves*")))
    events = fold([*narrate(bare).entries, *narrate(named).entries])
    assert len(events) == 1
    text = "".join(export_chronology(events, ExportFormat.MARKDOWN))
    assert r"(Yonhap, 2019-11-07, /a\_b; Yonhap, 2019-11-07, Kim \*leaves\*)" in text


def test_bibtex_entries_have_keys_of_their_own() -> None:
    text = written("bibtex", evil("1"), evil("2"), evil("3", certain=False))
    keys = re.findall(r"^@article\{([a-z0-9-]+),$", text, re.M)
    assert len(set(keys)) == 3
    assert "author = {{Kim, Paul} and Ann Lee}," in text
    assert r"\textbackslash{}evil" in text
    assert text.count("date inferred") == 1
    assert "url = {https://example.org/%7B1%7D?a=1&b=2}" in text


def test_ris_records_end_where_they_end() -> None:
    text = written("ris", evil("1"), evil("2"))
    assert text.count("ER  - \r\n") == 2
    lines = text.replace("\r\n", "\n").split("\n")
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines if line)
    assert lines.count("AU  - Kim, Paul") == 2
    assert "DA  - 2019/11/07" in lines


def test_csl_is_one_array() -> None:
    first, second = json.loads(written("csl-json", evil("1"), evil("2", certain=False)))
    assert first["issued"] == {"date-parts": [[2019, 11, 7]]}
    assert second["issued"]["circa"] is True
    assert first["author"] == [{"literal": "Kim, Paul"}, {"literal": "Ann Lee"}]
    assert json.loads(written("csl-json")) == []


def test_an_article_that_little_is_known_of_can_be_written_in_every_format() -> None:
    bare = article("Text.", published=None)
    bare = replace(bare, article=replace(bare.article, source=None))
    for form in ExportFormat:
        assert "None" not in written(form, bare)


@pytest.mark.parametrize("form", ["bibtex", "ris", "csl-json"])
def test_a_chronology_is_no_citation(form: str) -> None:
    with pytest.raises(UsageError, match="md, csv, jsonl, html"):
        told(form)
