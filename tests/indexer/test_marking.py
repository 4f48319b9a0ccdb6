"""Marks in queries: resolved in the tree, and answered by a real library."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer import Library, Settings
from indexer.marking import asks_for_marks, with_marks
from indexer.marks import ContentKey, Marked, Subject
from indexer.model import ArticleId
from indexer.search.query import And, Everything, Field, Ids, Not, Query, Term, parse


def marked(name: str, **marks: object) -> Marked:
    return Marked(Subject(ContentKey(name), ArticleId(name)), **marks)  # type: ignore[arg-type]


EVERY = (
    marked("a", is_read=True, tags=("talks", "war")),
    marked("b", is_read=True, is_starred=True),
    marked("c", note="Ask the envoys in Moscow"),
)


def ids(*names: str) -> Ids:
    return Ids(frozenset(map(ArticleId, names)))


def resolve(text: str, *, unfinished: bool = False) -> Query:
    return with_marks(
        parse(text, unfinished=unfinished), EVERY, lambda marks: (each.subject.article for each in marks)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("is:read", ids("a", "b")),
        ("is:UNREAD", Not(ids("a", "b"))),
        ("is:starred", ids("b")),
        ("is:tagged", ids("a")),
        ("is:noted", ids("c")),
        ("tag:talks", ids("a")),
        ("tag:Talks", ids("a")),
        ("tag:talk", ids()),
        ("tag:ta*", ids("a")),
        ("note:envoy", ids("c")),
        ('note:"envoys in moscow"', ids("c")),
        ("note:mos*", ids("c")),
        ("note:moskow~", ids("c")),
        ("note:ask note:paris", And((ids("c"), ids()))),
        ("NOT is:unread", Not(Not(ids("a", "b")))),
        ("moscow is:starred", And((Term("moscow"), ids("b")))),
        ("is:undated", Term("undated", Field.IS)),
        ("", Everything()),
    ],
)
def test_marks_in_a_query(text: str, expected: Query) -> None:
    assert resolve(text) == expected
    assert asks_for_marks(parse(text)) == (resolve(text) != parse(text))


def test_a_query_that_is_being_typed_is_completed() -> None:
    assert resolve("is:star", unfinished=True) == ids("b")
    assert resolve("is:re", unfinished=True) == ids("a", "b")
    assert asks_for_marks(parse("is:inf", unfinished=True)) is False


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    archive = tmp_path / "archive"
    archive.mkdir()
    for name, text in (("one", "Talks resumed in Moscow."), ("two", "Strikes ended in Paris.")):
        (archive / f"{name}.txt").write_text(text)
    with Library.open(
        Settings(tmp_path / "library", 1, marks=tmp_path / "marks.sqlite"), create=True
    ) as opened:
        opened.index([archive], assume_body=True)
        opened.refresh()
        yield opened


def origins(library: Library, query: str) -> set[str]:
    return {Path(hit.origin).name for hit in library.search(query).hits}


def test_a_library_answers_for_marks(library: Library) -> None:
    (talks,) = library.search("talks").hits
    library.marks.set_starred(library.subjects([talks]), starred=True)
    library.marks.tag(library.subjects([talks]), add=["later"])
    assert origins(library, "is:starred") == origins(library, "tag:later moscow") == {"one.txt"}
    assert origins(library, "NOT is:starred") == {"two.txt"}
    assert origins(library, "is:unread") == {"one.txt", "two.txt"}
    assert [found.article.id for found in library.each("is:starred")] == [talks.id]
    assert library.chronology("is:starred").articles == 1


def test_an_open_article_and_its_row_are_the_same_subject(library: Library) -> None:
    (talks,) = library.search("talks").hits
    found = library.read(talks.id)
    assert found is not None
    assert library.subject(found.article) == library.subjects([talks])[0]


def test_marks_survive_a_move_and_a_new_index(library: Library, tmp_path: Path) -> None:
    (talks,) = library.search("talks").hits
    library.marks.set_note(library.subjects([talks])[0], "ask Kim")
    (tmp_path / "archive" / "one.txt").rename(tmp_path / "archive" / "moved.txt")
    library.index([tmp_path / "archive"], assume_body=True)
    library.refresh()
    assert origins(library, "note:kim") == {"moved.txt"}
    (moved,) = library.search("talks").hits
    assert moved.id != talks.id
    assert library.marks.of(library.subjects([moved]))[0].note == "ask Kim"


def test_marks_are_found_in_another_library_that_has_the_article_elsewhere(
    library: Library, tmp_path: Path
) -> None:
    (talks,) = library.search("talks").hits
    library.marks.set_starred(library.subjects([talks]), starred=True)
    library.marks.save_search("moscow", "moscow is:starred")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "copy.txt").write_text("Talks resumed in Moscow.")
    settings = Settings(tmp_path / "other", 1, marks=tmp_path / "marks.sqlite")
    with Library.open(settings, create=True) as other:
        other.index([elsewhere], assume_body=True)
        other.refresh()
        assert origins(other, "is:starred") == {"copy.txt"}
        assert [(count.articles, count.unread) for count in other.saved()] == [(1, 1)]


def test_marks_of_another_library_find_nothing_here(library: Library) -> None:
    (talks,) = library.search("talks").hits
    elsewhere = Subject(ContentKey("elsewhere"), talks.id, "Another article of that id")
    library.marks.set_starred([elsewhere, Subject(ContentKey("gone"), ArticleId("x"))], starred=True)
    assert library.search("is:starred").total == 0


def test_an_article_that_is_cleaned_differently_is_found_by_id_and_title(library: Library) -> None:
    (talks,) = library.search("talks").hits
    library.marks.set_starred([Subject(ContentKey("before"), talks.id, talks.title)], starred=True)
    assert origins(library, "is:starred") == {"one.txt"}


def test_saved_searches_are_counted(library: Library) -> None:
    library.marks.save_search("all", "")
    library.marks.save_search("broken", "a:b")
    library.marks.set_read(library.subjects(library.search("talks").hits), read=True)
    assert [(each.search.name, each.articles, each.unread) for each in library.saved()] == [
        ("all", 2, 1),
        ("broken", None, None),
    ]


def test_a_chronology_says_whether_it_is_whole(library: Library) -> None:
    assert library.chronology("").is_whole
    assert library.chronology("", limit=2).is_whole
    part = library.chronology("", limit=1)
    assert (part.articles, part.articles_found, part.is_whole) == (1, 2, False)
    assert not library.chronology("", stop=lambda: True).is_whole


def test_a_search_without_marks_opens_none(library: Library, tmp_path: Path) -> None:
    library.search("talks is:undated")
    assert not (tmp_path / "marks.sqlite").exists()
