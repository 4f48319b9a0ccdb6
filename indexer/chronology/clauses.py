"""The clauses of a sentence: which verb goes with which names and which times.

There is no parser here. A sentence divides before the words that open a clause (``who``,
``that``, ``while``, ``and``) and behind the comma that closes one, where what follows has a
finite verb of its own; all else stays with the clause that it stands in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cache
from itertools import pairwise

from indexer.chronology.lexicon import words
from indexer.chronology.verbs import Form, Verb, strongest
from indexer.extract.actors.lexicon import words as word_class
from indexer.extract.actors.tokens import Token
from indexer.model import Span

_LONGEST_TAIL = 14
"""Tokens behind a comma that may say who said what stands before: ``..., the firm said Monday``."""

_WIDEST_SPACE = 3
"""Characters between two tokens, at most, where nothing is quoted between them."""

_RUN_ON = 4
"""Tokens between a verb of saying and what was said, where no ``that`` divides them."""


class Link(Enum):
    """How a clause hangs together with the one before it."""

    MAIN = auto()
    JOINED = auto()
    """By ``and``, with a subject of its own."""
    SHARED = auto()
    """By ``and``, with the subject of the clause before."""
    WHEN = auto()
    """It says at the time of what the main clause happened."""
    APART = auto()
    """Of another time: a relative clause, or one of a cause or of a before or after."""
    SAID = auto()
    """What the main clause says was said."""


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


@dataclass(frozen=True, slots=True)
class _Cut:
    """A place where a clause may begin; without a link it closes the one that is open."""

    at: int
    link: Link | None
    ends_by_saying: bool = False
    about: tuple[int, int] = (0, 0)


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
        return (Clause(pieces, strongest(verbs), reports=_reports(verbs, spoken)),)
    return tuple(
        Clause(
            _stretches(one.stretches, said, quotes=quotes),
            strongest(one.verbs),
            one.link,
            _reports(one.verbs, spoken),
        )
        for one in _read(said, spoken, verbs)
        if one.pieces
    )


def _read(said: Sequence[Token], spoken: Sequence[str], verbs: Sequence[Verb]) -> list[_Open]:
    main = _Open(Link.MAIN)
    opened = [main]
    current, begun = main, 0
    for cut, following in pairwise([*_candidates(said, spoken, verbs), _Cut(len(said), None)]):
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


def _divides(cut: _Cut, current: _Open, main: _Open, *, ahead: bool, behind: bool) -> bool:
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


def _candidates(said: Sequence[Token], spoken: Sequence[str], verbs: Sequence[Verb]) -> Iterator[_Cut]:
    finite = frozenset(verb.at for verb in verbs)
    reduced = frozenset(verb.at for verb in verbs if verb.reduced)
    passed = inside = 0
    openers = _openers()
    for i, word in enumerate(spoken):
        if (word not in openers and word != "," and i not in finite) or i < passed:
            continue
        link = Link.APART if i in reduced else _opens(spoken, i, finite)
        if link is not None:
            yield _Cut(i, link, about=_antecedent(said, i) if link is Link.APART else (0, 0))
            inside = 0
        elif word == "," and not _is_in_a_date(spoken, i):
            yield _Cut(i + 1, None, ends_by_saying=_ends_by_saying(spoken, i + 1, finite))
            inside = 0
        elif i in finite:
            inside += 1
            if inside > 1:
                yield _Cut(i, None)
            begins = _run_on(said, i) if word in words("reporting") else 0
            if begins:
                yield _Cut(begins, Link.SAID)
                passed, inside = begins + 1, 0


def _antecedent(said: Sequence[Token], clause: int) -> tuple[int, int]:
    """The name that stands right before a relative clause, if one does."""
    if said[clause].text.lower() not in words("relative") and said[clause - 1].text != ",":
        return 0, 0
    first = end = clause - (said[clause - 1].text == ",")
    while first and said[first - 1].text[0].isupper():
        first -= 1
    return first, end


def _subject(one: _Open) -> tuple[int, int]:
    """What stands before the first verb of a clause."""
    start = one.pieces[0][0]
    return start, min((verb.at for verb in one.verbs), default=start)


def _shared(before: _Open, cut: _Cut, said: Sequence[Token]) -> tuple[int, int]:
    """The name that a clause goes on to tell of: its antecedent, or the subject of the clause before it."""
    first = [token.text.lower() for token in said[cut.at : cut.at + 2]]
    resumes = not words("pronoun").isdisjoint(first)
    return _subject(before) if before.pieces and (resumes or cut.link is Link.SHARED) else cut.about


def _meant(told: _Open, cut: _Cut, said: Sequence[Token]) -> tuple[int, int]:
    """Whom ``the company said`` or ``he said`` means at the end of a sentence: mostly its subject."""
    return _subject(told) if said[cut.at].text.lower() in words("resumes") else (0, 0)


def _is_in_a_date(spoken: Sequence[str], comma: int) -> bool:
    return comma + 1 < len(spoken) and spoken[comma + 1].isdigit() and spoken[comma - 1].isdigit()


def _opens(spoken: Sequence[str], i: int, finite: frozenset[int]) -> Link | None:
    """How the clause is linked that a word opens, if it may open one."""
    link = _openers().get(spoken[i])
    if link is Link.SAID:
        before = spoken[i - 1] if i else ""
        return Link.APART if i + 1 in finite and before not in words("reporting") else link
    if link is Link.JOINED:
        return Link.SHARED if _verb_follows(spoken, i, finite) else link
    return link if i or spoken[i] not in words("relative") else None


@cache
def _openers() -> dict[str, Link]:
    lists = {
        "relative": Link.APART,
        "at_another_time": Link.APART,
        "at_the_time": Link.WHEN,
        "joining": Link.JOINED,
    }
    return {"that": Link.SAID, **{word: link for name, link in lists.items() for word in words(name)}}


def _verb_follows(spoken: Sequence[str], i: int, finite: frozenset[int]) -> bool:
    following = i + 1
    while following < len(spoken) and (
        spoken[following].endswith("ly") or spoken[following] in words("in_group")
    ):
        following += 1
    return following in finite


def _ends_by_saying(spoken: Sequence[str], start: int, finite: frozenset[int]) -> bool:
    """Whether all that follows is who said what stands before."""
    inside = [i for i in range(start, len(spoken)) if i in finite]
    if not inside or spoken[inside[0]] not in words("reporting"):
        return False
    if inside[0] == start:
        return "that" not in spoken[start:]
    is_short = len(spoken) - start <= _LONGEST_TAIL and len(inside) == 1
    return is_short and not any(word == "that" or word in words("relative") for word in spoken[start:])


def _run_on(said: Sequence[Token], verb: int) -> int:
    """Where what is said begins right behind a verb of saying, or 0: ``said Monday it had sold``."""
    for i in range(verb + 1, min(verb + 1 + _RUN_ON, len(said))):
        word = said[i].text.lower()
        is_day = word in word_class("calendar") or word in words("day_word") or word[0].isdigit()
        if word in words("subject_word") or (said[i].text[0].isupper() and not is_day):
            return i if word != "that" else 0
        if not is_day:
            return 0
    return 0


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
