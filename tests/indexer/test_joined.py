"""An abbreviation that one article of a library explains is its organisation in all of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer import ActorId, FacetName, Library, Settings
from indexer.corrections import Merge, Rename

STUDIES = ActorId("center-for-energy-and-security-studies")
TEXTS = {
    "full": "The Center for Energy and Security Studies (CENESS) held talks in Moscow on Monday.",
    "short": "Experts of CENESS said on Tuesday that the talks went well. CENESS will hold more.",
    "other": "The talks in Vienna went on, the ministry said.",
}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "archive.jsonl"
    write(path, TEXTS)
    return path


@pytest.fixture
def library(tmp_path: Path, archive: Path) -> Iterator[Library]:
    settings = Settings(library=tmp_path / "library", corrections=tmp_path / "corrections.txt", processes=1)
    with Library.open(settings, create=True) as library:
        library.index([archive])
        library.refresh()
        yield library


def write(path: Path, texts: dict[str, str]) -> None:
    path.write_text("".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in texts.items()), "utf-8")


def again(library: Library, archive: Path, texts: dict[str, str]) -> None:
    write(archive, texts)
    library.index([archive])
    library.refresh()


def ids(library: Library, query: str) -> set[str]:
    return {hit.id for hit in library.search(query).hits}


def organisations(library: Library, article: str) -> dict[str, str]:
    annotated = library.read(next(iter(library.find(article))))
    assert annotated is not None
    return {actor.id: actor.name for actor in annotated.actors if actor.kind.value == "organization"}


def test_it_is_one_actor_in_articles_queries_and_counts(library: Library) -> None:
    assert organisations(library, "short") == {STUDIES: "Center for Energy and Security Studies"}
    for query in (f"actorid:{STUDIES}", "actorid:ceness", "actor:ceness", 'actor:"energy and security"'):
        assert ids(library, query) == {"full", "short"}, query
    (facet,) = library.search("", facets=(FacetName.ACTOR,)).facets
    counts = {count.value: count.count for count in facet.counts}
    assert counts[STUDIES] == 2
    assert "ceness" not in counts
    (told,) = library.joined_to(STUDIES)
    assert told.startswith("CENESS stands for “Center for Energy and Security Studies”: 1 article explains")


def test_another_meaning_parts_them_and_its_end_joins_them_again(library: Library, archive: Path) -> None:
    other = {"rival": "The Central European News and Sports Service (CENESS) reported on Friday from Prague."}
    again(library, archive, TEXTS | other)
    assert organisations(library, "short") == {"ceness": "CENESS"}
    assert ids(library, "actorid:ceness") == {"short"}
    assert library.joined_to(STUDIES) == ()
    again(library, archive, TEXTS)
    assert ids(library, "actorid:ceness") == {"full", "short"}


def test_without_the_article_that_explains_it_it_is_itself(library: Library, archive: Path) -> None:
    again(library, archive, {name: text for name, text in TEXTS.items() if name != "full"})
    assert organisations(library, "short") == {"ceness": "CENESS"}


def test_the_user_knows_better(library: Library) -> None:
    library.correct(Rename(ActorId("ceness"), "Another Ceness"))
    assert organisations(library, "short") == {"ceness": "Another Ceness"}
    assert library.joined_to(STUDIES) == ()
    library.undo_correction()
    assert organisations(library, "short") == {STUDIES: "Center for Energy and Security Studies"}
    library.correct(Merge(STUDIES, ActorId("ceness"), "CENESS"))
    assert organisations(library, "full") == {"ceness": "CENESS"}
    assert ids(library, "actorid:ceness") == {"full", "short"}


def test_a_correction_of_the_organisation_holds_for_its_abbreviation(library: Library) -> None:
    library.correct(Rename(STUDIES, "Energy Centre"))
    assert organisations(library, "short") == {STUDIES: "Energy Centre"}
    assert ids(library, "actor:centre") == {"full", "short"}
