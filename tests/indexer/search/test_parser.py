from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from indexer.errors import QuerySyntaxError
from indexer.search.parser import MAX_DEPTH, MAX_WORDS
from indexer.search.query import (
    And,
    CopyCount,
    DateRange,
    Everything,
    Field,
    Fuzzy,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    leaves,
    parse,
    to_text,
)

A, B, C = Term("a"), Term("b"), Term("c")

PIECES = st.sampled_from(
    [
        "a",
        "Kim",
        "chol-su",
        "AND",
        "OR",
        "NOT",
        "and",
        "(",
        ")",
        '"',
        "“",
        "*",
        "~",
        "~2",
        ":",
        "..",
        " ",
        "  ",
    ]
    + [f"{field}:" for field in Field]
    + [
        ">",
        "<=",
        "2..5",
        "7",
        "2019",
        "2019-11",
        "2019-02-30",
        "-",
        "\\",
        "'",
        "조철",
        "\x00",
        "\n",
        "é",
        "🙂",
        "foo:",
        "a*b",
        ".",
    ]
)
QUERIES = st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=60)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", Everything()),
        (" \n ", Everything()),
        ("*", Everything()),
        ("a", A),
        ("a b", And((A, B))),
        ("a AND b", And((A, B))),
        ("a OR b", Or((A, B))),
        ("a b OR c", Or((And((A, B)), C))),
        ("a (b OR c)", And((A, Or((B, C))))),
        ("a (b c)", And((A, B, C))),
        ("NOT a", Not(A)),
        ("a NOT b", And((A, Not(B)))),
        ("NOT NOT a", A),
        ("NOT (a b)", Not(And((A, B)))),
        ("a and not or", And((A, Term("and"), Term("not"), Term("or")))),
        ('"two words"', Phrase(("two", "words"))),
        ("“two words”", Phrase(("two", "words"))),
        ('"AND"', Phrase(("AND",))),
        ("kim*", Prefix("kim")),
        ("kim~", Fuzzy("kim")),
        ("kim~2", Fuzzy("kim", edits=2)),
        ("chol-su", Term("chol-su")),
        ("title:a", Term("a", Field.TITLE)),
        ("Title: a", Term("a", Field.TITLE)),
        ('role:"special envoy"', Phrase(("special", "envoy"), Field.ROLE)),
        ("title:(a OR b) c", And((Or((Term("a", Field.TITLE), Term("b", Field.TITLE))), C))),
        ('actorid:"smith, john"', Term("smith, john", Field.ACTOR_ID)),
        ("published:2019-11", Term("2019-11", Field.PUBLISHED)),
        ("published:2019-1*", Prefix("2019-1", Field.PUBLISHED)),
        ("published:2019-10..2019-12-31", DateRange("2019-10", "2019-12-31")),
        ("mentions:2019..", DateRange("2019", None, Field.MENTIONS)),
        ("mentions:..2019", DateRange(None, "2019", Field.MENTIONS)),
        ("is:starred", Term("starred", Field.IS)),
        ("copies:3", CopyCount(3, 3)),
        ("copies:>3", CopyCount(4, None)),
        ("copies:>=2 a", And((CopyCount(2, None), A))),
        ("copies:<3", CopyCount(1, 2)),
        ("copies:<=3", CopyCount(1, 3)),
        ("copies:2..5", CopyCount(2, 5)),
        ("copies:2..", CopyCount(2, None)),
        ("copies:..5", CopyCount(1, 5)),
        ("copies:(1 OR >9)", Or((CopyCount(1, 1), CopyCount(10, None)))),
        ('NOT copies:"1"', Not(CopyCount(1, 1))),
        ("10:30", Term("10:30")),
        ("http://example.org/a", Term("http://example.org/a")),
        ("a & b", And((A, B))),
        ("AT&T", Term("AT&T")),
    ],
)
def test_a_query_means(text: str, tree: Query) -> None:
    assert parse(text) == tree
    assert parse(to_text(tree)) == tree


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("a (b", 2, "never closed"),
        ("a b)", 3, "Nothing opened"),
        ('a "b c', 2, "quote is never closed"),
        ("AND a", 0, "nothing before AND"),
        ("a OR", 2, "nothing after OR"),
        ("a OR OR b", 2, "nothing after OR"),
        ("a AND (OR b)", 7, "nothing before OR"),
        ("a NOT", 2, "nothing after NOT"),
        ("a ()", 2, "nothing in these brackets"),
        ("a title:", 2, "nothing after title:"),
        ("a publishd:2019", 2, "no field publishd:"),
        ("a b*c", 3, "end of a word"),
        ("a ~b", 2, "end of a word"),
        ("a kim~3", 5, "end of a word"),
        ("a published:2019-13", 12, "no date"),
        ("published:2019-02-30", 10, "no date"),
        ("published:2019..soon", 16, "no date"),
        ("published:2019..2018", 10, "ends before it begins"),
        ("published:..", 10, "at least one date"),
        ("a copies:many", 9, "write copies:3, copies:>3, copies:2..5"),
        ("copies:>", 7, "no number"),
        ("copies:3*", 7, "no number"),
        ("copies:..", 7, "no number"),
        ("copies:5..2", 7, "ends before it begins"),
        ("copies:0", 7, "at least once"),
        ("copies:<1", 7, "at least once"),
        ("copies:", 0, "nothing after copies:"),
        ("&", 0, "no word"),
        ('""', 0, "no word"),
        ("(" * (MAX_DEPTH + 1) + "a" + ")" * (MAX_DEPTH + 1), MAX_DEPTH, "nest deeper"),
        ("a " * (MAX_WORDS + 1), 2 * MAX_WORDS, "more than"),
    ],
)
def test_a_mistake_is_pointed_at(text: str, column: int, message: str) -> None:
    with pytest.raises(QuerySyntaxError) as caught:
        parse(text)
    assert caught.value.column == column
    assert message in caught.value.message
    assert caught.value.with_caret().splitlines()[-2] == " " * column + "^"


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", Everything()),
        ("lam", Prefix("lam")),
        ("lam ", Term("lam")),
        ("a lam", And((A, Prefix("lam")))),
        ("a rates", And((A, Or((Prefix("rates"), Term("rates")))))),
        ("rates*", Prefix("rates")),
        ("source:yonhap", Prefix("yonhap", Field.SOURCE)),
        ("a AND", A),
        ("a OR ", A),
        ("a NOT", A),
        ("OR a ", A),
        ("(a OR b", Or((A, Prefix("b")))),
        ("a) b ", And((A, B))),
        ('"two wor', And((Phrase(("two",)), Prefix("wor")))),
        ('"two words ', Phrase(("two", "words"))),
        ('"', Everything()),
        ("title:", Everything()),
        ("title:mos", Prefix("mos", Field.TITLE)),
        ("a publ:x ", And((A, Term("publ"), Term("x")))),
        ("published:2", Prefix("2", Field.PUBLISHED)),
        ("published:2019-1", Prefix("2019-1", Field.PUBLISHED)),
        ("published:2019-10..", DateRange("2019-10", None)),
        ("published:2019-10..20", DateRange("2019-10", None)),
        ("published:2019-10..2018", DateRange("2019-10", None)),
        ("published:soon", Everything()),
        ("a copies:", A),
        ("a copies:>", A),
        ("copies:>1", CopyCount(2, None)),
        ("copies:2.", Everything()),
        ("copies:2..", CopyCount(2, None)),
        ("copies:20..3", CopyCount(20, None)),
        ("kim~", Fuzzy("kim")),
        ("a*b ", Term("ab")),
    ],
)
def test_an_unfinished_query_is_completed(text: str, tree: Query) -> None:
    assert parse(text, unfinished=True) == tree


@settings(max_examples=3_000, deadline=None)
@given(QUERIES)
@example("foo:title:")
@example("*AND a*:b ")
@example("(" * 5_000)
@example("NOT " * 5_000)
@example("a OR " * 5_000)
@example("title:" * 5_000)
def test_no_query_can_raise_anything_else(text: str) -> None:
    error, tree = outcome(text)
    if error:
        assert 0 <= error.column <= len(text)
        assert error.with_caret()
    else:
        assert parse(to_text(tree)) == tree
    completed = parse(text, unfinished=True)
    assert parse(to_text(completed)) == completed


def outcome(text: str) -> tuple[QuerySyntaxError | None, Query]:
    try:
        return None, parse(text)
    except QuerySyntaxError as error:
        return error, Everything()


def test_what_an_article_may_show_is_not_what_is_excluded() -> None:
    assert leaves(parse("a (b OR NOT c) NOT (a b) *")) == (A, B)
