"""The nouns of corrections: what may be said about an actor, one value a line of the file."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.model import ActorId, ActorKind, ArticleId


@dataclass(frozen=True, slots=True)
class Merge:
    """One actor is another. ``name`` is what to call it in articles that name only the first."""

    actor: ActorId
    into: ActorId
    name: str = ""


@dataclass(frozen=True, slots=True)
class Split:
    """In some articles, or under some of its names, an actor is another one.

    ``named`` are forms of the name as they stand in the text, whatever their case; without
    any, every mention is meant. Without ``articles`` it holds in all. One of the two is given.
    """

    actor: ActorId
    into: ActorId
    named: tuple[str, ...] = ()
    articles: tuple[ArticleId, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Rename:
    """What an actor is called."""

    actor: ActorId
    name: str


@dataclass(frozen=True, slots=True)
class SetKind:
    """What an actor is."""

    actor: ActorId
    kind: ActorKind


@dataclass(frozen=True, slots=True)
class SetCountry:
    """Where an actor belongs, as an ISO 3166-1 alpha-2 code; None is nowhere."""

    actor: ActorId
    country: str | None


@dataclass(frozen=True, slots=True)
class Hide:
    """Whoever it is, nobody wants to see it."""

    actor: ActorId


Correction = Merge | Split | Rename | SetKind | SetCountry | Hide


@dataclass(frozen=True, slots=True)
class Statement:
    """A correction with the line, from 1, that it stands in."""

    line: int
    correction: Correction


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a line of a file, and what to do; line and column count from 1.

    ``text`` is the line as it stands there; line 0 is the file as a whole.
    """

    line: int
    column: int
    message: str
    text: str = ""

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}: {self.message}" if self.line else self.message

    def with_caret(self) -> str:
        """The line, a caret under the column, and the message."""
        if not self.line:
            return self.message
        before = "".join("\t" if character == "\t" else " " for character in self.text[: self.column - 1])
        return f"{self.text}\n{before.ljust(self.column - 1)}^\n{self}"


def surface_key(text: str) -> str:
    """A form of a name as forms are compared: without case, and with single blanks."""
    return " ".join(text.split()).casefold()
