"""Lines of the file: what each says, and what is said of one that makes no sense."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.corrections import Correction, Merge, Problem, Split, compile_corrections, to_line
from indexer.corrections.syntax import comment_of, parse_line
from indexer.model import ActorId, ArticleId
from tests.indexer.corrections.saying import corrections, names


@given(corrections, st.sampled_from(("", "   ", "\t")), st.sampled_from(("", " # why", "\t#", "\r")))
def test_what_is_written_is_read_again(said: Correction, before: str, after: str) -> None:
    line = to_line(said)
    assert "\n" not in line
    assert line.isprintable()
    assert parse_line(before + line + after, 1) == said


@given(names, names)
def test_ids_of_articles_and_names_may_be_any_text(form: str, article: str) -> None:
    said = Split(ActorId("kim"), ActorId("in"), (form,), (ArticleId(article),), "A 'b' \"c\"")
    assert parse_line(to_line(said), 1) == said


def test_lines_read_as_they_are_said() -> None:
    assert to_line(Merge(ActorId("un"), ActorId("united-nations"), "United Nations")) == (
        'merge un into united-nations as "United Nations"'
    )
    split = Split(ActorId("kim"), ActorId("kim-yo-jong"), ("Kim", "Ms Kim"), (ArticleId("reuters/17"),))
    assert to_line(split) == 'split kim named "Kim" "Ms Kim" into kim-yo-jong in reuters/17'


@pytest.mark.parametrize(
    ("line", "column", "words"),
    [
        ("mrege a into b", 1, "did you mean merge?"),
        ("  42", 3, "a line begins with merge"),
        ("merge a", 9, "'into' is missing"),
        ("merge a b", 9, "'into' is missing"),
        ("merge into b", 7, "id of an actor is missing before into"),
        ("merge a into U.N.", 14, "no id, such as"),
        ('merge a into "Kim Jong Un"', 14, "no id, such as"),
        ("merge a into b as", 19, "a name is missing"),
        ('merge a into b as "x', 19, "never closed"),
        (r'merge a into b as "\x"', 19, "may stand in quotes"),
        ('rename a to " "', 13, "cannot be empty"),
        ("split a into b", 16, "merge a into b"),
        ("split a named into b", 15, "a form of the name is missing before into"),
        ("kind a company", 8, "person, organization, state, place"),
        ("country a USA", 11, "two capitals"),
        ("hide a b", 8, "should end before 'b'"),
        ("hide", 6, "is missing"),
    ],
)
def test_a_line_that_makes_no_sense_is_pointed_at(line: str, column: int, words: str) -> None:
    found = parse_line(line, 7)
    assert isinstance(found, Problem)
    assert (found.line, found.column) == (7, column)
    assert words in found.message
    shown = found.with_caret().split("\n")
    assert shown[0] == line
    assert shown[1].index("^") == column - 1
    assert shown[2] == str(found)


@given(st.text())
def test_any_text_is_read_or_pointed_at(text: str) -> None:
    compiled = compile_corrections(text.split("\n"))
    for problem in compiled.problems:
        assert 1 <= problem.column <= len(problem.text) + 2
        assert problem.message


def test_a_comment_is_told_from_a_name() -> None:
    assert comment_of('rename a to "no # comment" # but this') == " # but this"
    assert comment_of("hide a#b") == ""
    assert parse_line("# only words", 1) is None
    assert parse_line("", 1) is None
