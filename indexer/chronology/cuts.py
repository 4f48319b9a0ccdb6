"""Where a clause may begin or end: before the words that open one, and behind commas.

Which of these places divide a sentence in fact is for :mod:`~indexer.chronology.clauses` to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from indexer.chronology.lexicon import words
from indexer.chronology.verbs import Verb
from indexer.extract.actors.lexicon import words as word_class
from indexer.extract.actors.tokens import Token

_LONGEST_TAIL = 14
"""Tokens behind a comma that may say who said what stands before: ``..., the firm said Monday``."""

_CLOSING = frozenset({",", "—", "–", "--"})
"""What may close a clause."""

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
class Cut:
    """A place where a clause may begin; without a link it closes the one that is open."""

    at: int
    link: Link | None
    ends_by_saying: bool = False
    about: tuple[int, int] = (0, 0)


def cuts_of(said: Sequence[Token], spoken: Sequence[str], verbs: Sequence[Verb]) -> Iterator[Cut]:
    """The places of a sentence where a clause may begin or end, in order; takes what ``clauses_of`` takes."""
    finite = frozenset(verb.at for verb in verbs)
    reduced = frozenset(verb.at for verb in verbs if verb.reduced)
    passed = inside = 0
    openers = _openers()
    for i, word in enumerate(spoken):
        if (word not in openers and word not in _CLOSING and i not in finite) or i < passed:
            continue
        link = Link.APART if i in reduced else _opens(spoken, i, finite)
        if link is not None:
            yield Cut(i, link, about=_antecedent(said, i) if link is Link.APART else (0, 0))
            inside = 0
        elif word in _CLOSING and not _is_in_a_date(spoken, i):
            yield Cut(i + 1, None, ends_by_saying=_ends_by_saying(spoken, i + 1, finite))
            inside = 0
        elif i in finite:
            inside += 1
            if inside > 1:
                yield Cut(i, None)
            begins = _run_on(said, i) if word in words("reporting") else 0
            if begins:
                yield Cut(begins, Link.SAID)
                passed, inside = begins + 1, 0


def _antecedent(said: Sequence[Token], clause: int) -> tuple[int, int]:
    """The name that stands right before a relative clause, if one does."""
    if said[clause].text.lower() not in words("relative") and said[clause - 1].text != ",":
        return 0, 0
    first = end = clause - (said[clause - 1].text == ",")
    while first and said[first - 1].text[0].isupper():
        first -= 1
    return first, end


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
        joined = (i for i in range(start, inside[-1]) if spoken[i] in words("joining"))
        goes_on = any(_verb_follows(spoken, i, finite) for i in joined)
        return "that" not in spoken[start:] and not goes_on
    is_short = len(spoken) - start <= _LONGEST_TAIL and len(inside) == 1
    return is_short and not any(word == "that" or word in words("relative") for word in spoken[start:])


def _run_on(said: Sequence[Token], verb: int) -> int:
    """Where what is said begins right behind a verb of saying, or 0: ``said Monday it had sold``."""
    for i in range(verb + 1, min(verb + 1 + _RUN_ON, len(said))):
        word = said[i].text.lower()
        is_day = word in word_class("calendar") or word in words("day_word") or word[0].isdigit()
        if word == "this" and i + 1 < len(said) and said[i + 1].text.lower() in words("day_word"):
            continue
        if word in words("subject_word") or (said[i].text[0].isupper() and not is_day):
            return i if word != "that" else 0
        if not is_day:
            return 0
    return 0
