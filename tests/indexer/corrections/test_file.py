"""The file itself: what a hand wrote in it is never lost, whoever edits."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from indexer.corrections import (
    Correction,
    CorrectionsFile,
    Hide,
    Merge,
    Rename,
    SetKind,
    Split,
    read_corrections,
)
from indexer.errors import CorrectionsError
from indexer.model import ActorId, ActorKind, ArticleId

A, B, C = map(ActorId, ("a", "b", "c"))

BY_HAND = """\
# Agreed on 2021-03-15.

rename a to "Alpha"   # not Alfa
  hide   noise
kind b organization
"""


@pytest.fixture
def file(tmp_path: Path) -> CorrectionsFile:
    return CorrectionsFile(tmp_path / "who" / "corrections.txt", tmp_path / "undo")


def write(file: CorrectionsFile, text: str) -> None:
    file.path.parent.mkdir(exist_ok=True)
    file.path.write_text(text, encoding="utf-8")


def test_a_new_file_begins_with_what_can_be_said(file: CorrectionsFile) -> None:
    assert file.known().corrections.is_empty
    assert file.add(Merge(A, B)) == ("merge a into b",)
    text = file.path.read_text(encoding="utf-8")
    assert text.startswith("# Who is who")
    assert text.endswith("\nmerge a into b\n")
    assert file.known().corrections.final(A) == B
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600


def test_edits_keep_comments_order_and_blanks(file: CorrectionsFile) -> None:
    write(file, BY_HAND)
    file.add(Rename(A, "Aleph"), Hide(C), SetKind(B, ActorKind.ORGANIZATION))
    expected = BY_HAND.replace('rename a to "Alpha"', 'rename a to "Aleph"') + "hide c\n"
    assert file.path.read_text(encoding="utf-8") == expected
    assert file.undo() is not None
    assert file.path.read_text(encoding="utf-8") == BY_HAND
    assert file.undo() is None


def test_what_is_said_already_is_not_written_again(file: CorrectionsFile) -> None:
    write(file, BY_HAND)
    before = file.path.stat()
    assert file.add(Hide(ActorId("noise"))) == ()
    assert file.path.stat().st_ino == before.st_ino


def test_an_edit_by_hand_is_seen_at_once_and_never_undone(file: CorrectionsFile) -> None:
    file.add(Hide(A))
    write(file, file.path.read_text(encoding="utf-8") + "hide b\n")
    assert file.known().corrections.hidden == {A, B}
    assert file.undo() == ("- hide a",)
    assert file.known().corrections.hidden == {B}
    file.add(Hide(C))
    write(file, file.path.read_text(encoding="utf-8").replace("hide c", "hide a"))
    with pytest.raises(CorrectionsError, match="changed by hand since"):
        file.undo()
    assert file.known().corrections.hidden == {A, B}


def test_several_edits_are_taken_back_one_after_the_other(file: CorrectionsFile) -> None:
    file.add(Hide(A))
    file.add(Rename(B, "x"))
    file.add(Rename(B, "y"))
    assert file.drop(file.known().statements[0].line) == "hide a"
    assert [file.undo() for _ in range(5)] == [
        ("+ hide a",),
        ('- rename b to "y"', '+ rename b to "x"'),
        ('- rename b to "x"',),
        ("- hide a",),
        None,
    ]


def test_only_a_line_with_a_correction_can_be_dropped(file: CorrectionsFile) -> None:
    write(file, BY_HAND)
    for line in (0, 1, 2, 99):
        with pytest.raises(CorrectionsError, match="no correction in line"):
            file.drop(line)
    assert file.path.read_text(encoding="utf-8") == BY_HAND


def test_a_contradiction_is_refused_and_nothing_written(file: CorrectionsFile) -> None:
    write(file, "merge a into b\n")
    with pytest.raises(CorrectionsError, match="already"):
        file.add(Merge(B, A))
    assert file.path.read_text(encoding="utf-8") == "merge a into b\n"


def test_lines_that_make_no_sense_do_not_cost_the_others(file: CorrectionsFile) -> None:
    write(file, "hide a\nhid b\nhide c\n")
    known = file.known()
    assert known.corrections.hidden == {A, C}
    assert known.complaint() == (
        f"{file.path}: line 2, column 1: 'hid' is no correction; did you mean hide?; "
        "see: dateline correct check"
    )
    with pytest.raises(CorrectionsError, match=r"line 2, column 1.*nothing was written"):
        file.add(Hide(B))
    assert file.path.read_text(encoding="utf-8") == "hide a\nhid b\nhide c\n"


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"hide a\nhide \xff\n", "not UTF-8 at byte 13"), (b"\0" * 10, "no correction")],
)
def test_a_file_that_is_no_text_is_left_as_it_is(file: CorrectionsFile, content: bytes, words: str) -> None:
    write(file, "")
    file.path.write_bytes(content)
    assert words in file.known().complaint()
    with pytest.raises(CorrectionsError):
        file.add(Hide(A))
    assert file.path.read_bytes() == content


def test_a_file_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    known = read_corrections(tmp_path)
    assert known.corrections.is_empty
    assert "cannot be read" in known.complaint()


def test_lines_of_windows_stay_so(file: CorrectionsFile) -> None:
    write(file, "")
    file.path.write_bytes(b"hide a # one\r\nhide b")
    file.add(Hide(C))
    assert file.path.read_bytes() == b"hide a # one\r\nhide b\nhide c\n"


def test_a_link_stays_a_link_and_rights_stay(file: CorrectionsFile, tmp_path: Path) -> None:
    write(file, "hide a\n")
    file.path.chmod(0o664)
    link = tmp_path / "link.txt"
    link.symlink_to(file.path)
    CorrectionsFile(link, tmp_path / "undo").add(Hide(B))
    assert link.is_symlink()
    assert file.path.read_text(encoding="utf-8") == "hide a\nhide b\n"
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o664


def test_nothing_is_left_behind_where_it_cannot_be_written(file: CorrectionsFile, tmp_path: Path) -> None:
    write(file, "hide a\n")
    blocked = CorrectionsFile(file.path / "below" / "x.txt", tmp_path / "undo")
    with pytest.raises(CorrectionsError, match="cannot write"):
        blocked.add(Hide(B))
    assert [path.name for path in file.path.parent.iterdir()] == ["corrections.txt"]


def test_an_edit_that_cannot_be_remembered_is_made_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "no").write_text("")
    file = CorrectionsFile(tmp_path / "c.txt", tmp_path / "no" / "undo")
    file.add(Hide(A))
    assert file.known().corrections.hidden == {A}
    assert file.undo() is None


EDITOR = """
import sys
from pathlib import Path
from indexer.corrections import CorrectionsFile, Hide
from indexer.model import ActorId
file = CorrectionsFile(Path(sys.argv[1]), Path(sys.argv[2]))
for n in range(20):
    file.add(Hide(ActorId(f"{sys.argv[3]}-{n}")))
"""


def test_processes_that_edit_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    arguments = [str(tmp_path / "c.txt"), str(tmp_path / "undo")]
    writers = [subprocess.Popen([sys.executable, "-c", EDITOR, *arguments, f"w{n}"]) for n in range(3)]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    known = read_corrections(tmp_path / "c.txt")
    assert len(known.corrections.hidden) == 60
    assert known.problems == ()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["c.txt", "undo"]


def test_a_split_without_and_with_articles_are_two_lines(file: CorrectionsFile) -> None:
    said: tuple[Correction, ...] = (
        Split(A, B, ("K",)),
        Split(A, C, ("K",), (ArticleId("one two"),)),
    )
    assert file.add(*said) == ('split a named "K" into b', 'split a named "K" into c in "one two"')
