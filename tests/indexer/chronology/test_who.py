"""Which sentences are about somebody."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from indexer.chronology.narrate import narrate
from indexer.chronology.who import about, articles_about
from indexer.indexed import index_document
from indexer.search.engine import SearchRequest
from indexer.search.whoosh_engine import WhooshEngine
from tests.indexer.chronology.telling import article

STORY = (
    "[Mark Lambert|p:Mark Lambert] of [Boeing|o:Boeing Co.] met [Kim|p:Kim]. "
    "[Boeing|o:Boeing Co.]'s shares fell. "
    "[Lambert|p:Mark Lambert]'s death shook them. "
    "He was 60. "
    "A [Boeing|o:Boeing Co.] spokesman said so. "
    "[Boeing|o:Boeing Co.] sold the iPod in Asia. "
    "It sold the iPod Touch there."
)


@pytest.mark.parametrize(
    ("name", "sentences"),
    [
        ("mark-lambert", [0, 2, 3]),
        ("Lambert", [0, 2, 3]),
        ("Mark T. Lambert", [0, 2, 3]),
        ("Boeing", [5, 6]),
        ("Boeing Company", [5, 6]),
        ("the boeing", [5, 6]),
        ("ipod", [5]),
        ("iPod Touch", [6]),
        ("Jo Lambert", []),
        ("nobody", []),
        ("  ", []),
        ("(", []),
    ],
)
def test_sentences_about(name: str, sentences: list[int]) -> None:
    annotated = article(STORY)
    is_about = about(name, annotated)
    entries = narrate(annotated).entries
    assert len(entries) == 7
    assert [n for n, entry in enumerate(entries) if is_about(entry)] == sentences


def test_a_longer_name_is_meant_only_where_the_short_one_is_nobody_elses() -> None:
    both = article("[Apple|o:Apple] sued. [Apple Corps|o:Apple Corps] lost.")
    alone = article("[Apple Corps|o:Apple Corps] lost.")
    assert [entry.text for entry in narrate(both).entries if about("apple", both)(entry)] == ["Apple sued."]
    assert [entry.text for entry in narrate(alone).entries if about("apple", alone)(entry)]


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("Mark T. Lambert", ["Mark Lambert left."]),
        ("Lambert", ["Mark Lambert left.", "Lambert came."]),
        ("Mark Lambert", ["Lambert came."]),
        ("Boeing Company", ["Boeing Co. fell."]),
        ("Standard Oil Trust", ["Standard Oil fell."]),
        ("Standard Oil", ["Standard Oil Trust fell."]),
        ("iPod Touch", ["The iPod Touch sold."]),
        ("mark-lambert", ["Mark Lambert left."]),
    ],
)
def test_no_article_about_somebody_is_passed_over(name: str, texts: list[str], tmp_path: Path) -> None:
    names = {
        "Mark Lambert": "p:Mark Lambert",
        "Lambert": "p:Lambert",
        "Boeing Co.": "o:Boeing Co.",
        "Standard Oil Trust": "o:Standard Oil Trust",
        "Standard Oil": "o:Standard Oil",
    }
    with closing(WhooshEngine.open(tmp_path / "index", create=True)) as engine:
        for n, text in enumerate(texts):
            known = next((known for known in names if text.startswith(known)), None)
            marked = f"[{known}|{names[known]}]{text.removeprefix(known)}" if known else text
            annotated = article(marked, name=str(n))
            assert [entry for entry in narrate(annotated).entries if about(name, annotated)(entry)]
            engine.update([index_document(annotated)])
        engine.refresh()
        assert engine.search(SearchRequest(articles_about(name))).total == len(texts)


@pytest.mark.parametrize(
    ("sentence", "is_about"),
    [
        ("Boeing Aerospace sold a jet.", True),
        ("Boeing Aerospace's shares fell.", False),
        ("A Boeing Aerospace spokesman left.", False),
        ("Boeing Field Airport Authority closed.", False),
        ("[Boeing Club|o:Boeing Club] met.", False),
    ],
)
def test_an_organisation_acts_under_a_longer_name_that_nobody_has(sentence: str, *, is_about: bool) -> None:
    annotated = article(f"{sentence} [Boeing|o:Boeing] sold it.")
    first = narrate(annotated).entries[0]
    assert about("Boeing", annotated)(first) is is_about


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        ("It sold a jet.", True),
        ("It has sold a jet.", True),
        ("It was a success that failed.", False),
        ("It took a year.", False),
        ("Then it sold a jet.", False),
    ],
)
def test_it_stands_for_the_organisation_that_the_sentence_before_began_with(
    sentence: str, *, acts: bool
) -> None:
    annotated = article(f"[Boeing|o:Boeing] met [Kim|p:Kim]. {sentence}")
    assert ("Boeing" in narrate(annotated).entries[1].names) is acts


def test_an_enumeration_that_was_taken_for_a_name_is_nobody_asked_for() -> None:
    text = "[Boeing|o:Boeing] left. [Fiat and Ford Co, Boeing|o:Boeing] sold it."
    annotated = article(text)
    assert not any(map(about("Fiat and Ford", annotated), narrate(annotated).entries[:1]))
    assert all(map(about("Boeing", annotated), narrate(annotated).entries))
