"""Marks on a real file: kept, undone, carried over, shared between processes."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.errors import DatelineError, LibraryError, SchemaMismatch, UsageError
from indexer.marks import ContentKey, Marked, Marks, Subject, content_key, from_json, store, tag_of, to_json
from indexer.model import ArticleId

TALKS = Subject(content_key("Talks resume"), ArticleId("a1"), "Talks", "/archive/1.txt")
STRIKE = Subject(content_key("Strike ends"), ArticleId("b2"), "Strike", "/archive/2.txt")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "dateline" / "marks.sqlite"


@pytest.fixture
def marks(path: Path) -> Marks:
    return Marks.open(path)


def one(marks: Marks, subject: Subject = TALKS) -> Marked:
    (marked,) = marks.of((subject,))
    return marked


def test_an_article_that_nothing_was_written_about_is_blank(marks: Marks) -> None:
    assert one(marks) == Marked(TALKS)
    assert one(marks).is_blank
    assert marks.every() == ()


def test_marks_are_in_the_file_when_the_call_returns(marks: Marks, path: Path) -> None:
    marks.set_read((TALKS, STRIKE), read=True)
    marks.set_starred((TALKS,), starred=True)
    marks.tag((TALKS,), add=("Nuclear", "talks"))
    marks.set_note(TALKS, "ask Kim\n")
    with Marks.open(path) as others:
        assert others.every() == (
            Marked(STRIKE, is_read=True),
            Marked(TALKS, True, True, ("nuclear", "talks"), "ask Kim"),
        )


def test_marks_that_are_taken_away_leave_nothing_behind(marks: Marks) -> None:
    marks.tag((TALKS,), add=("x",))
    marks.set_note(TALKS, "n")
    marks.tag((TALKS,), drop=("X",))
    marks.set_note(TALKS, "  ")
    assert marks.every() == ()
    assert marks.tags() == ()


def test_tags_are_counted(marks: Marks) -> None:
    marks.tag((TALKS, STRIKE), add=("b",))
    marks.tag((STRIKE,), add=("a",))
    assert [(count.tag, count.articles) for count in marks.tags()] == [("a", 1), ("b", 2)]


@pytest.mark.parametrize("text", ["", "  ", "two words", "a:b", 'a"b', "a,b", "a\x1b[0m", "(a)"])
def test_a_tag_that_no_query_could_name_is_refused(marks: Marks, text: str) -> None:
    with pytest.raises(UsageError, match="one word"):
        marks.tag((TALKS,), add=("good", text))
    assert marks.every() == ()


def test_undo_goes_back_step_by_step_and_redo_forth_again(marks: Marks) -> None:
    marks.set_note(TALKS, "first")
    marks.set_starred((TALKS, STRIKE), starred=True)
    marks.set_note(TALKS, "second")
    assert marks.undo() == "note"
    assert one(marks).note == "first"
    assert marks.undo() == "star"
    assert not one(marks, STRIKE).is_starred
    assert marks.redo() == "star"
    assert marks.redo() == "note"
    assert (one(marks).note, one(marks, STRIKE).is_starred) == ("second", True)
    assert marks.redo() is None


def test_undo_leaves_alone_what_the_step_did_not_touch(marks: Marks) -> None:
    marks.set_starred((TALKS,), starred=True)
    marks.set_read((TALKS,), read=True, undoable=False)
    assert marks.undo() == "star"
    assert one(marks) == Marked(TALKS, is_read=True)
    assert marks.undo() is None


def test_a_note_that_was_undone_and_written_over_is_still_in_the_log(marks: Marks, path: Path) -> None:
    marks.set_note(TALKS, "an hour's work")
    marks.undo()
    marks.set_note(TALKS, "x")
    marks.undo()
    assert marks.undo() is None
    with sqlite3.connect(path) as db:
        logged = [after for (after,) in db.execute("SELECT after FROM changes")]
    db.close()
    assert any("an hour's work" in after for after in logged)


def test_nothing_changed_is_nothing_to_undo(marks: Marks) -> None:
    marks.set_starred((TALKS,), starred=False)
    marks.drop_search("none")
    assert marks.undo() is None


def test_an_article_that_is_cleaned_differently_keeps_its_marks(marks: Marks) -> None:
    marks.tag((TALKS,), add=("x",))
    marks.set_place(TALKS, 7)
    newer = Subject(content_key("Talks resume, cleaner"), TALKS.article, TALKS.title, TALKS.origin)
    assert one(marks, newer).tags == ("x",)
    marks.set_note(newer, "n")
    assert marks.every() == (Marked(newer, tags=("x",), note="n"),)
    assert marks.place(newer) == 7


def test_a_file_that_moved_keeps_its_marks(marks: Marks) -> None:
    marks.set_starred((TALKS,), starred=True)
    assert one(marks, Subject(TALKS.key, ArticleId("new"), "Talks", "/elsewhere")).is_starred


def test_searches_are_saved_renamed_and_dropped_and_all_of_it_undone(marks: Marks) -> None:
    marks.save_search("north", "actor:lambert")
    marks.save_search("north", "actor:kim")
    assert [(s.name, s.query) for s in marks.searches()] == [("north", "actor:kim")]
    assert marks.drop_search("north")
    assert marks.searches() == ()
    assert [marks.undo(), marks.undo()] == ["search", "search"]
    assert marks.searches()[0].query == "actor:lambert"


def test_history_has_each_query_once_the_latest_first(marks: Marks) -> None:
    for query in ("a", "b", " ", "a"):
        marks.remember_query(query)
    assert marks.history() == ("a", "b")
    assert marks.history(1) == ("a",)


def test_text_that_is_no_text_is_kept_as_far_as_it_goes(marks: Marks) -> None:
    odd = Subject(ContentKey("k"), ArticleId("\udcff"), "\ud800", "/a\udcff")
    marks.set_note(odd, "caf\udce9")
    marks.remember_query("\udcff")
    assert [marked.note for marked in marks.every()] == ["caf?"]
    assert marks.undo() == "note"


def test_several_processes_write_at_once(marks: Marks, path: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom indexer.marks import *\n"
        "marks = Marks.open(Path(sys.argv[1]))\n"
        "for n in range(20):\n"
        "    marks.set_note(Subject(content_key(f'{sys.argv[2]} {n}'), f'{sys.argv[2]}-{n}'), 'written')\n"
    )
    writers = [subprocess.Popen([sys.executable, "-c", code, str(path), str(n)]) for n in range(4)]
    assert [writer.wait(timeout=60) for writer in writers] == [0] * 4
    assert len(marks.every()) == 80


def test_export_and_import_carry_everything_over(marks: Marks, tmp_path: Path) -> None:
    marks.tag((TALKS,), add=("x",))
    marks.set_note(TALKS, "here")
    marks.set_place(TALKS, 5)
    marks.save_search("s", "q")
    marks.remember_query("q")
    document = to_json(marks)
    with Marks.open(tmp_path / "other.sqlite") as other:
        other.set_note(TALKS, "there")
        other.set_starred((TALKS,), starred=True)
        assert from_json(other, document, Path("m.json")) == 1
        assert one(other) == Marked(TALKS, is_starred=True, tags=("x",), note="there\n\nhere")
        assert (other.searches(), other.history(), other.place(TALKS)) == (marks.searches(), ("q",), 5)
        assert from_json(other, document, Path("m.json")) == 0
        assert other.undo() == "import"
        assert one(other).note == "there"


@pytest.mark.parametrize("document", [b"", b"[]", b'{"schema": 99}', b'{"schema": 1, "articles": [{}]}'])
def test_a_document_that_is_none_changes_nothing(marks: Marks, document: bytes) -> None:
    with pytest.raises(DatelineError, match=r"m\.json"):
        from_json(marks, document, Path("m.json"))
    assert marks.every() == ()


def test_marks_of_a_newer_version_are_left_alone(path: Path, marks: Marks) -> None:
    marks.close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(SchemaMismatch, match="newer"):
        Marks.open(path)


def test_where_no_file_can_be_made_nothing_is_marked_and_writing_says_why(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with Marks.open(tmp_path / "file" / "marks.sqlite") as marks:
        assert marks.every() == ()
        assert marks.history() == ()
        with pytest.raises(LibraryError, match=r"cannot open your marks: (Not a dir|File exists)"):
            marks.remember_query("talks")


def test_on_a_full_disk_it_is_said_that_it_is_full_and_what_was_written_can_be_read(marks: Marks) -> None:
    marks.remember_query("talks")
    marks._db.execute("PRAGMA max_page_count = 1")  # no more than there are, which are more
    with pytest.raises(LibraryError, match="full"):
        marks.remember_query("x" * 100_000)
    assert marks.history() == ("talks",)


def test_marks_that_cannot_be_written_can_be_read(
    path: Path, marks: Marks, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks.remember_query("talks")
    monkeypatch.setattr(store, "_WAIT", 0.1)
    with marks.writing(), Marks.open(path) as other:
        assert other.history() == ("talks",)
        with pytest.raises(LibraryError, match="cannot use your marks: database is locked"):
            other.remember_query("strikes")


def test_a_file_that_is_no_database_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "m").write_bytes(b"x" * 5000)
    with pytest.raises(LibraryError, match="marks"):
        Marks.open(tmp_path / "m")


@given(st.text())
@settings(max_examples=200)
def test_a_key_does_not_depend_on_white_space(text: str) -> None:
    assert content_key(text) == content_key(f"\n {text.replace(' ', '  ')}\t")


@given(st.text(max_size=20))
@settings(max_examples=200)
def test_a_tag_is_its_own_tag(text: str) -> None:
    try:
        tag = tag_of(text)
    except UsageError:
        return
    assert tag_of(tag) == tag
