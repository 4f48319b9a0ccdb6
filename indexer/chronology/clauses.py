"""The clauses of a sentence: which verb goes with which names and which times.

There is no parser here. A sentence divides before the words that open a clause (``who``,
``that``, ``while``, ``and``) and behind the comma that closes one, where what follows has a
finite verb of its own; all else stays with the clause that it stands in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from indexer.chronology.cuts import Cut, Link, cuts_of
from indexer.chronology.lexicon import words
from indexer.chronology.verbs import Form, Verb, strongest
from indexer.extract.actors.tokens import Token
from indexer.model import Span

_WIDEST_SPACE = 3
"""Characters between two tokens, at most, where nothing is quoted between them."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: the stretches of text that it is made of, how it speaks, how it is linked.

    ``reports`` says that its verb is one of saying.
    """

    pieces: tuple[Span, ...]
    form: Form
    link: Link = Link.MAIN
    reports: bool = False

    def holds(self, at: int) -> bool:
        """Whether the character ``at`` is in it."""
        return any(piece.start <= at < piece.end for piece in self.pieces)


@dataclass(slots=True)
class _Open:
    """A clause that is being read: the tokens that begin and end its pieces, and its verbs.

    ``about`` is the name before a relative clause, which takes part in it.
    """

    link: Link
    about: tuple[int, int] = (0, 0)
    pieces: list[tuple[int, int]] = field(default_factory=list)
    verbs: list[Verb] = field(default_factory=list)

    @property
    def stretches(self) -> list[tuple[int, int]]:
        """The tokens of all that it tells, with whom it tells it of."""
        return [self.about, *self.pieces] if self.about[0] < self.about[1] else self.pieces


def clauses_of(
    said: Sequence[Token], spoken: Sequence[str], verbs: Sequence[Verb], *, quotes: bool
) -> tuple[Clause, ...]:
    """The clauses of a sentence, the main one first; together they cover all that it says itself.

    Args:
        said: its tokens outside quotations.
        spoken: their words in lower case.
        verbs: the finite ones among them.
        quotes: whether it has quotations.
    """
    if len(verbs) < 2:
        pieces = _stretches([(0, len(said))], said, quotes=quotes) if said else ()
        return (Clause(pieces, _form(0, spoken, verbs), reports=_reports(verbs, spoken)),)
    return tuple(
        Clause(
            _stretches(one.stretches, said, quotes=quotes),
            _form(one.pieces[0][0], spoken, one.verbs),
            one.link,
            _reports(one.verbs, spoken),
        )
        for one in _read(said, spoken, verbs)
        if one.pieces
    )


def _form(start: int, spoken: Sequence[str], verbs: Sequence[Verb]) -> Form:
    """How a clause speaks that begins at a token; what stands behind ``if`` has not happened."""
    return (
        Form.MAYBE
        if spoken[start : start + 1] and spoken[start] in words("hypothetical")
        else strongest(verbs)
    )


def _read(said: Sequence[Token], spoken: Sequence[str], verbs: Sequence[Verb]) -> list[_Open]:
    main = _Open(Link.MAIN)
    opened = [main]
    current, begun = main, 0
    for cut, following in pairwise([*cuts_of(said, spoken, verbs), Cut(len(said), None)]):
        ahead = any(cut.at <= verb.at < following.at for verb in verbs)
        behind = bool(current.verbs) or any(begun <= verb.at < cut.at for verb in verbs)
        if not _divides(cut, current, main, ahead=ahead, behind=behind):
            continue
        _add(current, begun, cut.at, verbs)
        begun = cut.at
        if cut.ends_by_saying and main.verbs:
            main.link = Link.SAID
            main = current = _Open(Link.MAIN, _meant(main, cut, said))
            opened.insert(0, main)
        elif cut.link is None:
            current = main
        else:
            current = _Open(cut.link, _shared(current, cut, said))
            opened.append(current)
    _add(current, begun, len(said), verbs)
    return opened


def _divides(cut: Cut, current: _Open, main: _Open, *, ahead: bool, behind: bool) -> bool:
    """Whether a clause begins where it may; ``ahead`` and ``behind`` say where there is a verb for one."""
    if cut.link in (Link.JOINED, Link.SHARED):
        return ahead and behind
    if cut.link is not None:
        return ahead
    if current is main:
        return cut.ends_by_saying and behind
    # The main clause goes on here, or who said it is named at the end.
    return behind and (cut.ends_by_saying or not main.verbs)


def _add(one: _Open, start: int, end: int, verbs: Sequence[Verb]) -> None:
    if start < end:
        one.pieces.append((start, end))
        one.verbs += (verb for verb in verbs if start <= verb.at < end)


def _subject(one: _Open) -> tuple[int, int]:
    """What stands before the first verb of a clause."""
    start = one.pieces[0][0]
    return start, min((verb.at for verb in one.verbs), default=start)


def _shared(before: _Open, cut: Cut, said: Sequence[Token]) -> tuple[int, int]:
    """The name that a clause goes on to tell of: its antecedent, or the subject of the clause before it."""
    first = [token.text.lower() for token in said[cut.at : cut.at + 2]]
    resumes = not words("pronoun").isdisjoint(first)
    return _subject(before) if before.pieces and (resumes or cut.link is Link.SHARED) else cut.about


def _meant(told: _Open, cut: Cut, said: Sequence[Token]) -> tuple[int, int]:
    """Whom ``the company said`` or ``he said`` means at the end of a sentence: mostly its subject."""
    first, *rest = (token.text.lower() for token in said[cut.at : cut.at + 2])
    means_it = first in words("resumes") or (first == "the" and not words("group_noun").isdisjoint(rest))
    return _subject(told) if means_it else (0, 0)


def _reports(verbs: Sequence[Verb], spoken: Sequence[str]) -> bool:
    return any(spoken[verb.at] in words("reporting") for verb in verbs)


def _stretches(pieces: Sequence[tuple[int, int]], said: Sequence[Token], *, quotes: bool) -> tuple[Span, ...]:
    """The stretches of text of these tokens, without quotations."""
    if not quotes:
        return tuple(Span(said[start].start, said[end - 1].end) for start, end in pieces)
    return tuple(stretch for start, end in pieces for stretch in _unquoted(said[start:end]))


def _unquoted(said: Sequence[Token]) -> Iterator[Span]:
    start, end = said[0].start, said[0].end
    for token in said:
        if token.start - end > _WIDEST_SPACE:
            yield Span(start, end)
            start = token.start
        end = token.end
    yield Span(start, end)
