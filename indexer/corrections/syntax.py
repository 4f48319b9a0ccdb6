r"""One line of the file to a correction, and back.

    merge   jong-un-kim into kim-jong-un as "Kim Jong-un"
    split   kim-jong-un named "Kim" into kim-yo-jong in reuters-17 reuters-18
    rename  un to "United Nations"
    kind    taliban organization
    country mark-lambert US
    hide    reuters

Actors are given by id. What is no single plain word is quoted as in JSON, with ``\"``, ``\\``
and ``\u001b``. From a ``#`` that begins a word on, the rest of a line is a comment.

It is a language of lines and not TOML: one correction is one line in a diff, two people's
lines merge without a conflict of brackets, and it reads as it is said.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from indexer.corrections.model import (
    Correction,
    Hide,
    Merge,
    Problem,
    Rename,
    SetCountry,
    SetKind,
    Split,
)
from indexer.errors import UsageError
from indexer.model import ActorId, ActorKind, ArticleId

_TOKEN = re.compile(r'\s*(?:(?P<comment>#.*)|(?P<quoted>"(?:[^"\\]|\\.)*")|(?P<open>")|(?P<bare>[^\s"]+))')
_PLAIN = re.compile(r"\w[\w.:/@+-]*")
_ID = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_COUNTRY = re.compile(r"[A-Z]{2}", re.ASCII)
_NONE = "none"
_BETWEEN = frozenset({"into", "as", "named", "in", "to"})
"""The words between the parts of a correction; where one of them is meant as a value it is quoted."""


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    column: int
    is_quoted: bool = False

    @property
    def word(self) -> str:
        """Which word between the parts it is, if it is one."""
        return self.text if not self.is_quoted and self.text in _BETWEEN else ""


class _Wrong(Exception):
    """A line stopped making sense at a column."""

    def __init__(self, column: int, message: str) -> None:
        super().__init__(message)
        self.column, self.message = column, message


def parse_line(text: str, number: int) -> Correction | Problem | None:
    """What one line says; None for a line without a correction."""
    try:
        tokens = _tokens(text)
        return _Line(tokens, len(text.rstrip()) + 2).correction() if tokens else None
    except _Wrong as wrong:
        return Problem(number, wrong.column, wrong.message, text)


def parse_correction(words: Sequence[str]) -> Correction:
    """What a line says, given in words without quotes, as a shell gives them.

    Raises:
        UsageError: it makes no sense.
    """
    found = parse_line(" ".join(word if word in _BETWEEN else _value(word) for word in words), 0)
    if isinstance(found, Merge | Split | Rename | SetKind | SetCountry | Hide):
        return found
    raise UsageError(found.message if found else f"a correction begins with {', '.join(_VERBS)}")


def comment_of(text: str) -> str:
    """The comment at the end of a line with the blanks before it, or nothing."""
    for match in _TOKEN.finditer(text):
        if match["comment"] is not None:
            return match[0].rstrip()
    return ""


def to_line(correction: Correction) -> str:
    """The line that says it."""
    match correction:
        case Merge(actor, into, name):
            return f"merge {_value(actor)} into {_value(into)}{_as(name)}"
        case Split(actor, into, named, articles, name):
            forms = f" named {' '.join(map(_quoted, named))}" if named else ""
            where = f" in {' '.join(map(_value, articles))}" if articles else ""
            return f"split {_value(actor)}{forms} into {_value(into)}{_as(name)}{where}"
        case Rename(actor, name):
            return f"rename {_value(actor)} to {_quoted(name)}"
        case SetKind(actor, kind):
            return f"kind {_value(actor)} {kind.value}"
        case SetCountry(actor, country):
            return f"country {_value(actor)} {country or _NONE}"
        case Hide(actor):
            return f"hide {_value(actor)}"


def is_actor_id(text: str) -> bool:
    """Whether ``text`` is made as the id of an actor is."""
    return _ID.fullmatch(text) is not None and text == text.casefold()


def _as(name: str) -> str:
    return f" as {_quoted(name)}" if name else ""


def _value(text: str) -> str:
    return text if _PLAIN.fullmatch(text) and text not in _BETWEEN else _quoted(text)


def _quoted(text: str) -> str:
    """The text in quotes on one line, with nothing in it that a terminal would obey."""
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in quoted)


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    for match in _TOKEN.finditer(text.rstrip()):
        if match["comment"] is not None:
            break
        if match["open"] is not None:
            raise _Wrong(match.start("open") + 1, 'this quote is never closed; end the name with "')
        if match["quoted"] is not None:
            found.append(_Token(_unquoted(match), match.start("quoted") + 1, is_quoted=True))
        else:
            found.append(_Token(match["bare"], match.start("bare") + 1))
    return found


def _unquoted(match: re.Match[str]) -> str:
    try:
        value: str = json.loads(match["quoted"], strict=False)
    except ValueError:
        start = match.start("quoted") + 1
        raise _Wrong(start, r"only \", \\ and \u with four digits may stand in quotes") from None
    return value


class _Line:
    """The tokens of a line, taken one after the other."""

    def __init__(self, tokens: list[_Token], end: int) -> None:
        self._tokens, self._at, self._end = tokens, 0, end

    def correction(self) -> Correction:
        verb = self._tokens[0]
        self._at = 1
        read = _VERBS.get("" if verb.is_quoted else verb.text)
        if read is None:
            near = get_close_matches(verb.text, _VERBS, n=1)
            hint = f"did you mean {near[0]}?" if near else f"a line begins with {', '.join(_VERBS)}"
            raise _Wrong(verb.column, f"'{verb.text}' is no correction; {hint}")
        found = read(self)
        if self._at < len(self._tokens):
            extra = self._tokens[self._at]
            raise _Wrong(extra.column, f"the line should end before '{extra.text}'; a comment begins with #")
        return found

    def merge(self) -> Merge:
        actor = self.actor()
        self.expect("into")
        into = self.actor()
        return Merge(actor, into, self.known_as())

    def split(self) -> Split:
        actor = self.actor()
        named = self.values("a form of the name") if self.take("named") else ()
        self.expect("into")
        into = self.actor()
        name = self.known_as()
        articles = self.values("the id of an article") if self.take("in") else ()
        if not named and not articles:
            raise _Wrong(
                self._column,
                f'say what to split off: named "FORM" before into, or in ARTICLE; all of it is: '
                f"merge {actor} into {into}",
            )
        return Split(actor, into, named, tuple(map(ArticleId, articles)), name)

    def rename(self) -> Rename:
        actor = self.actor()
        self.expect("to")
        return Rename(actor, self.name())

    def kind(self) -> SetKind:
        actor = self.actor()
        token = self.next("a kind")
        kinds = [kind.value for kind in ActorKind]
        if token.text not in kinds:
            raise _Wrong(token.column, f"'{token.text}' is no kind; write {', '.join(kinds)}")
        return SetKind(actor, ActorKind(token.text))

    def country(self) -> SetCountry:
        actor = self.actor()
        token = self.next(f"a country, or {_NONE}")
        if token.text != _NONE and not _COUNTRY.fullmatch(token.text):
            raise _Wrong(token.column, f"'{token.text}' is no country; write two capitals as KP, or {_NONE}")
        return SetCountry(actor, None if token.text == _NONE else token.text)

    def hide(self) -> Hide:
        return Hide(self.actor())

    @property
    def _column(self) -> int:
        return self._tokens[self._at].column if self._at < len(self._tokens) else self._end

    def next(self, what: str) -> _Token:
        if self._at == len(self._tokens):
            raise _Wrong(self._end, f"{what} is missing")
        token = self._tokens[self._at]
        if token.word:
            raise _Wrong(token.column, f"{what} is missing before {token.word}; a name like that is quoted")
        self._at += 1
        return token

    def take(self, word: str) -> bool:
        """Step over a word between the parts, if it stands here."""
        is_here = self._at < len(self._tokens) and self._tokens[self._at].word == word
        self._at += is_here
        return is_here

    def expect(self, word: str) -> None:
        if not self.take(word):
            raise _Wrong(self._column, f"'{word}' is missing here")

    def actor(self) -> ActorId:
        token = self.next("the id of an actor")
        if not is_actor_id(token.text):
            raise _Wrong(
                token.column,
                f"'{token.text}' is no id, such as mark-lambert; dateline actors --json shows them",
            )
        return ActorId(token.text)

    def name(self) -> str:
        token = self.next("a name")
        name = " ".join(token.text.split())
        if not name:
            raise _Wrong(token.column, "a name cannot be empty")
        return name

    def known_as(self) -> str:
        return self.name() if self.take("as") else ""

    def values(self, what: str) -> tuple[str, ...]:
        found = [self.next(what).text]
        while self._at < len(self._tokens) and not self._tokens[self._at].word:
            found.append(self.next(what).text)
        return tuple(found)


_VERBS: dict[str, Callable[[_Line], Correction]] = {
    "merge": _Line.merge,
    "split": _Line.split,
    "rename": _Line.rename,
    "kind": _Line.kind,
    "country": _Line.country,
    "hide": _Line.hide,
}
