"""The parser of the query language: recursive descent over a bounded depth.

    any   := all (OR all)*
    all   := not (AND? not)*
    not   := NOT* unit
    unit  := [field:] ( word | "phrase" | "(" any ")" )

A strict parse points at the first thing that makes no sense. The parse of an
unfinished query completes instead: it closes what is open, drops what dangles,
and takes the last word for the beginning of one.
"""

from __future__ import annotations

import re

from indexer.errors import QuerySyntaxError
from indexer.grains import bounds
from indexer.search.lexer import Kind, Token, has_no_meaning, is_field, tokens
from indexer.search.tree import (
    CopyCount,
    DateRange,
    Everything,
    Field,
    Fuzzy,
    Phrase,
    Prefix,
    Query,
    Term,
    conjunction,
    disjunction,
    negation,
)

MAX_DEPTH = 20
"""How deep brackets may nest: more is a slip of the keyboard, and trees are walked recursively."""

MAX_WORDS = 200
"""How many words a query may have: each is looked up on its own."""

_INFLECTED = frozenset({Field.ANY, Field.TITLE, Field.BODY})
_SHORTEST_INFLECTED = 4
"""Letters; all inflections of a shorter word begin like it."""

_SIMPLE = re.compile(r"[\w.'’-]+")
_FUZZY = re.compile(r"(.+)~([12]?)", re.DOTALL)
_NUMBER = re.compile(r"(>=|<=|[<>])?(\d{1,9})", re.ASCII)
_NUMBERS = re.compile(r"(\d{0,9})\.\.(\d{0,9})", re.ASCII)
_DATE_PREFIX = re.compile(r"\d{1,4}(-\d{0,2}){0,2}", re.ASCII)


def parse(text: str, *, unfinished: bool = False) -> Query:
    """The tree of ``text``; blank text is :class:`Everything`.

    Raises :class:`QuerySyntaxError` with the column of what makes no sense. With
    ``unfinished`` it raises nothing and completes the query instead.
    """
    return _Parser(text, lenient=unfinished).query()


class _Parser:
    def __init__(self, text: str, *, lenient: bool) -> None:
        self._text = text
        self._lenient = lenient
        self._tokens = list(tokens(text))
        self._at = 0
        self._depth = 0
        self._words = 0

    def query(self) -> Query:
        tree = self._any(Field.ANY)
        while self._now.kind is not Kind.END:  # only a bracket that nothing opened stops it earlier
            self._complain("Nothing opened this bracket", self._now)
            self._at += 1
            more = self._any(Field.ANY)
            tree = conjunction(tuple(part for part in (tree, more) if part is not None))
        if tree is None and self._text.strip() and not self._lenient:
            raise QuerySyntaxError("There is no word to search for", self._text, 0)
        return tree if tree is not None else Everything()

    @property
    def _now(self) -> Token:
        return self._tokens[self._at]

    def _complain(self, message: str, token: Token, shift: int = 0) -> None:
        if not self._lenient:
            raise QuerySyntaxError(message, self._text, token.column + shift)

    def _any(self, field: Field) -> Query | None:
        parts = [self._all(field)]
        while self._now.kind is Kind.OR:
            self._operator(after=parts[-1])
            parts.append(self._all(field))
        found = tuple(part for part in parts if part is not None)
        return disjunction(found) if found else None

    def _all(self, field: Field) -> Query | None:
        parts: list[Query] = []
        while self._now.kind not in (Kind.OR, Kind.CLOSE, Kind.END):
            if self._now.kind is Kind.AND:
                self._operator(after=parts[-1] if parts else None)
                continue
            part = self._not(field)
            if part is not None:
                parts.append(part)
        return conjunction(tuple(parts)) if parts else None

    def _operator(self, *, after: Query | None) -> None:
        """Step over AND or OR, which must stand between two things."""
        token = self._now
        if after is None:
            self._complain(f"There is nothing before {token.text}", token)
        self._at += 1
        if self._now.kind in (Kind.AND, Kind.OR, Kind.CLOSE, Kind.END):
            self._complain(f"There is nothing after {token.text}", token)

    def _not(self, field: Field) -> Query | None:
        negated = False
        token = self._now
        while self._now.kind is Kind.NOT:
            negated = not negated
            token = self._now
            self._at += 1
        if token.kind is Kind.NOT and self._now.kind in (Kind.AND, Kind.OR, Kind.CLOSE, Kind.END):
            self._complain("There is nothing after NOT", token)
            return None
        part = self._unit(field)
        return negation(part) if part is not None and negated else part

    def _unit(self, field: Field) -> Query | None:
        token = self._now
        if token.kind is Kind.FIELD:
            return self._field()
        self._at += 1
        if token.kind is Kind.OPEN:
            return self._group(field, token)
        self._words += 1
        if self._words > MAX_WORDS:
            self._complain(f"The query has more than {MAX_WORDS} words", token)
            return None
        return self._phrase(field, token) if token.kind is Kind.PHRASE else self._word(field, token)

    def _field(self) -> Query | None:
        token = self._now
        self._at += 1
        following = self._now.kind
        if not is_field(token.text):
            known = ", ".join(f"{name}:" for name in Field if name)
            self._complain(f"There is no field {token.text}: (there are {known})", token)
            return Term(token.text)
        if following not in (Kind.WORD, Kind.PHRASE, Kind.OPEN):
            self._complain(f"There is nothing after {token.text}:", token)
            return None
        return self._unit(Field(token.text))

    def _group(self, field: Field, opening: Token) -> Query | None:
        if self._depth == MAX_DEPTH:
            self._complain(f"Brackets nest deeper than {MAX_DEPTH}", opening)
            return None
        self._depth += 1
        inner = self._any(field)
        self._depth -= 1
        if self._now.kind is Kind.CLOSE:
            if inner is None:
                self._complain("There is nothing in these brackets", opening)
            self._at += 1
        else:
            self._complain("This bracket is never closed", opening)
        return inner

    def _phrase(self, field: Field, token: Token) -> Query | None:
        if token.is_open:
            self._complain("This quote is never closed", token)
        words = tuple(token.text.split())
        if field.holds_keywords:
            return self._value(field, Token(Kind.WORD, " ".join(words), token.column + 1)) if words else None
        words = tuple(word for word in words if _has_letters(word))
        if not words:
            return None
        if not (token.is_open and self._is_being_typed() and _SIMPLE.fullmatch(words[-1])):
            return Phrase(words, field)
        # A phrase whose last word is still being typed: its whole words, and a word that begins so.
        head: tuple[Query, ...] = (Phrase(words[:-1], field),) if words[1:] else ()
        return conjunction((*head, Prefix(words[-1], field)))

    def _is_being_typed(self) -> bool:
        """Whether the word just read is the last one and the cursor may still stand at its end."""
        return self._lenient and self._now.kind is Kind.END and not self._text[-1:].isspace()

    def _word(self, field: Field, token: Token) -> Query | None:
        if field.holds_dates:
            return self._date(field, token)
        if field is Field.COPIES:
            return self._copies(token)
        if token.text == "*" and field is Field.ANY:
            return Everything()
        fuzzy = _FUZZY.fullmatch(token.text)
        text = self._without_signs(fuzzy[1] if fuzzy else token.text.rstrip("*"), token)
        if not _has_letters(text):
            return None
        if fuzzy:
            return Fuzzy(text, field, int(fuzzy[2] or 1))
        if token.text.endswith("*"):
            return Prefix(text, field)
        if self._is_being_typed():
            return _begun(text, field)
        # Behind a name that is no field, an operator can stand where a word is awaited.
        return Term(text, field) if field is not Field.ANY or has_no_meaning(text) else None

    def _without_signs(self, text: str, token: Token) -> str:
        """A word without the signs in the midst of it; nothing if it then means something else."""
        for sign in "*~":
            if sign in text:
                self._complain(f"{sign} can stand only at the end of a word", token, token.text.index(sign))
        cleaned = text.replace("*", "").replace("~", "")
        return cleaned if cleaned == text or has_no_meaning(cleaned) else ""

    def _value(self, field: Field, token: Token) -> Query | None:
        """A value of a keyword field that was given in quotes: nothing in it has a meaning of its own."""
        if field.holds_dates:
            return self._date(field, token)
        if field is Field.COPIES:
            return self._copies(token)
        return Term(token.text, field) if _has_letters(token.text) else None

    def _date(self, field: Field, token: Token) -> Query | None:
        if ".." in token.text:
            return self._range(field, token)
        text = token.text.rstrip("*")
        is_prefix = text != token.text or self._is_being_typed()
        if is_prefix and _DATE_PREFIX.fullmatch(text):
            return Prefix(text, field)
        if bounds(text) is None:
            self._complain(f"{token.text} is no date: write 2019, 2019-11 or 2019-11-06", token)
            return None
        return Term(text, field)

    def _range(self, field: Field, token: Token) -> Query | None:
        first, _, last = token.text.partition("..")
        for end, shift in ((first, 0), (last, len(first) + 2)):
            if end and bounds(end) is None:
                self._complain(f"{end} is no date: write 2019, 2019-11 or 2019-11-06", token, shift)
        earliest, latest = bounds(first), bounds(last)
        if earliest and latest and latest[1] < earliest[0]:
            self._complain("The range ends before it begins", token)
            latest = None
        if not earliest and not latest:
            self._complain("A range needs at least one date", token)
            return None
        return DateRange(first if earliest else None, last if latest else None, field)

    def _copies(self, token: Token) -> Query | None:
        """How many articles are to tell a story: ``3``, ``>3``, ``<=3``, ``2..5``, ``2..`` or ``..5``."""
        least, most = _bounds(token.text)
        if least is None:
            self._complain(f"{token.text} is no number: write copies:3, copies:>3, copies:2..5", token)
            return None
        if most is not None and most < least:
            is_range = ".." in token.text and most > 0
            self._complain(
                "The range ends before it begins" if is_range else "A story is told at least once", token
            )
            return CopyCount(least, None) if is_range else None
        return CopyCount(least, most)


def _begun(text: str, field: Field) -> Query:
    """A word that is being typed: any that begins so, and as it may be whole, its inflections.

    So Enter takes nothing away from what was found: ``rates`` finds *rate* before it and after.
    """
    begun = Prefix(text, field)
    if field not in _INFLECTED or len(text) < _SHORTEST_INFLECTED:
        return begun
    return disjunction((begun, Term(text, field)))


def _bounds(text: str) -> tuple[int | None, int | None]:
    """From how many to how many copies a value means; the first is None where it means nothing."""
    if found := _NUMBER.fullmatch(text):
        number = int(found[2])
        match found[1]:
            case ">":
                return number + 1, None
            case ">=":
                return max(number, 1), None
            case "<":
                return 1, number - 1
            case "<=":
                return 1, number
        return max(number, 1), number
    if (found := _NUMBERS.fullmatch(text)) and (found[1] or found[2]):
        return max(int(found[1] or 1), 1), int(found[2]) if found[2] else None
    return None, None


def _has_letters(text: str) -> bool:
    return any(character.isalnum() for character in text)
