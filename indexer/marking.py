"""What a user wrote, asked for in a query: ``is:unread``, ``is:starred``, ``tag:x``, ``note:word``.

No index holds marks: they belong to the user and outlive it. Before a query is put to
an engine, every part of it that asks for marks is replaced by the articles that have
them, as :class:`~indexer.search.query.Ids`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from indexer.marks import Marked
from indexer.model import ArticleId
from indexer.search.hits import find_hits
from indexer.search.query import And, Field, Fuzzy, Ids, Not, Or, Phrase, Prefix, Query, Term, replaced

Test = Callable[[Marked], bool]

_IS: dict[str, Test] = {
    "read": lambda marked: marked.is_read,
    "starred": lambda marked: marked.is_starred,
    "tagged": lambda marked: bool(marked.tags),
    "noted": lambda marked: bool(marked.note),
}
_UNREAD = "unread"
"""What is not marked as read is most of a library, so it is asked for by what is."""


def asks_for_marks(query: Query) -> bool:
    """Whether any part of a query is about what a user wrote."""
    match query:
        case And() | Or():
            return any(map(asks_for_marks, query.parts))
        case Not():
            return asks_for_marks(query.part)
        case _:
            return _test(query) is not None or _is_unread(query)


def with_marks(
    query: Query, every: Iterable[Marked], ids_of: Callable[[Iterable[Marked]], Iterable[ArticleId]]
) -> Query:
    """The query with articles in place of the marks that it asks for.

    Args:
        query: as it was parsed.
        every: all that the user wrote.
        ids_of: the articles of the library that marks are on, for each none, one or several copies.
    """
    known = tuple(every)

    def resolved(leaf: Query) -> Query:
        if _is_unread(leaf):
            return Not(resolved(Term("read", Field.IS)))
        return chosen(test) if (test := _test(leaf)) is not None else leaf

    def chosen(test: Test) -> Ids:
        return Ids(frozenset(ids_of(filter(test, known))))

    return replaced(query, resolved)


def _is_unread(query: Query) -> bool:
    return _state(query) == _UNREAD


def _test(leaf: Query) -> Test | None:
    """What a leaf asks of the marks of an article; None where it asks for none."""
    match leaf:
        case Term(text, Field.TAG):
            return lambda marked: text.casefold() in marked.tags
        case Prefix(text, Field.TAG):
            return lambda marked: any(tag.startswith(text.casefold()) for tag in marked.tags)
        case Term(_, Field.NOTE) | Prefix(_, Field.NOTE) | Phrase(_, Field.NOTE) | Fuzzy(_, Field.NOTE):
            in_text = replace(leaf, field=Field.BODY)
            return lambda marked: bool(find_hits(in_text, marked.note))
        case _:
            return _IS.get(_state(leaf))


def _state(leaf: Query) -> str:
    """What follows ``is:``, written out where it is still being typed and can be only one of ours."""
    match leaf:
        case Term(text, Field.IS):
            return text.casefold()
        case Prefix(text, Field.IS):
            states = [state for state in (*_IS, _UNREAD) if state.startswith(text.casefold())]
            return states[0] if len(states) == 1 else ""
        case _:
            return ""
