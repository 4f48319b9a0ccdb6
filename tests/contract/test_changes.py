"""Adding, replacing and removing; what is seen when."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from indexer.errors import LibraryError
from indexer.model import ArticleId
from indexer.search.document import IndexDocument
from indexer.search.engine import SearchEngine

from .articles import article, ask, fill, found
from .conftest import Opener


def test_a_document_comes_back_as_it_was(engine: SearchEngine) -> None:
    document = article(
        "a",
        "Body\n\ttext 조",
        title="Title",
        published="2019-11-07",
        source="S",
        actor_ids=("x",),
        actor_names=("X", "Y"),
        roles=("envoy",),
        countries=("KP",),
        mentioned_grains=("2019",),
        flags=("starred",),
        record=bytes(range(256)),
    )
    fill(engine, document)
    assert engine.get(ArticleId("a")) == document
    assert engine.get(ArticleId("b")) is None


def test_an_article_is_replaced_by_its_id(engine: SearchEngine) -> None:
    fill(engine, article("a", "first"), article("b", "other"))
    fill(engine, article("a", "second"))
    assert found(engine, "first") == []
    assert found(engine, "second") == ["a"]
    assert engine.count() == 2


def test_of_one_id_in_a_batch_the_last_counts(engine: SearchEngine) -> None:
    fill(engine, article("a", "first"), article("a", "second", published="2019-11-07"))
    assert engine.count() == 1
    assert found(engine, "first OR second") == ["a"]
    assert found(engine, "first") == []


def test_removing(engine: SearchEngine) -> None:
    fill(engine, *(article(name, "word") for name in "abcd"))
    fill(engine, remove=("a", "c", "never there"))
    assert sorted(found(engine, "word")) == ["b", "d"]
    assert engine.get(ArticleId("a")) is None
    assert ask(engine, "word").total == engine.count() == 2
    fill(engine, remove=("b", "d"))
    assert engine.count() == 0


def test_an_article_that_is_removed_and_added_stays(engine: SearchEngine) -> None:
    fill(engine, article("a", "first"))
    fill(engine, article("a", "second"), remove=("a",))
    assert found(engine, "second") == ["a"]


def test_nothing_changes_before_a_refresh(open_engine: Opener) -> None:
    writer, reader = open_engine(), open_engine()
    fill(writer, article("a", "word"))
    assert found(reader, "word") == []
    assert reader.count() == 0
    reader.refresh()
    assert found(reader, "word") == ["a"]
    fill(writer, article("b", "word"), remove=("a",))
    assert found(reader, "word") == ["a"]
    assert reader.get(ArticleId("a")) is not None
    reader.refresh()
    assert found(reader, "word") == ["b"]


def test_what_was_committed_is_there_when_opened_again(open_engine: Opener) -> None:
    first = open_engine()
    fill(first, article("a", "word"))
    first.close()
    assert found(open_engine(), "word") == ["a"]


def test_a_batch_that_fails_changes_nothing(engine: SearchEngine) -> None:
    fill(engine, article("a", "word"))

    def broken() -> Iterator[IndexDocument]:
        yield article("b", "word")
        raise RuntimeError("the source broke off")

    with pytest.raises(RuntimeError):
        engine.update(broken(), remove=[ArticleId("a")])
    engine.refresh()
    assert found(engine, "word") == ["a"]
    fill(engine, article("c", "word"))
    assert engine.count() == 2


def test_many_small_commits_stay_exact(engine: SearchEngine) -> None:
    truth: dict[str, str] = {}
    for round_ in range(60):
        name, word = f"a{round_ % 17}", f"word{round_}"
        truth[name] = word
        gone = f"a{(round_ * 5) % 17}" if round_ % 9 == 8 else ""
        if gone and gone != name:
            truth.pop(gone, None)
        fill(engine, article(name, f"{word} all"), remove=(gone,) if gone and gone != name else ())
        assert engine.count() == len(truth)
    assert sorted(found(engine, "all", limit=100)) == sorted(truth)
    for name, word in truth.items():
        assert found(engine, word) == [name]


def test_an_empty_change_is_no_change(engine: SearchEngine) -> None:
    fill(engine)
    assert engine.count() == 0


def test_a_closed_engine_says_so(engine: SearchEngine) -> None:
    engine.close()
    engine.close()
    for question in (
        engine.count,
        engine.refresh,
        lambda: ask(engine, "word"),
        lambda: engine.get(ArticleId("a")),
    ):
        with pytest.raises(LibraryError):
            question()
