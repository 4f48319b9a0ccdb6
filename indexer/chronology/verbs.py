"""The finite verbs of a sentence, and whether each tells of something that happened.

There is no parser here: in news English the narrating verb is a past tense or a
perfect, and both can be told by closed lists, the ending and the word before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from indexer.chronology.lexicon import words
from indexer.extract.actors.tokens import Token

_LISTS = ("modal", "participle", "past", "perfect", "present_be", "present_event")
_NOT = ("n't", "n’t")
_ENDINGS = ("ed", "s", *_NOT)
_CURRENCIES = ("$", "€", "£", "¥")
_WITHIN = 4
"""Words behind "has" or "is" among which its participle stands."""


class Form(IntEnum):
    """What a verb shows, what tells most surely of an event last."""

    MAYBE = 0
    """What may be: ``could sell``, ``if it sells``."""
    OTHER = 1
    """What will or would be, or is not."""
    STATE = 2
    """How things are: ``has``, ``sells``, ``is``."""
    PRESENT = 3
    """What goes on: ``is leaving``, ``says``."""
    BEFORE = 4
    """What had happened before that which is told: ``had sold``."""
    PERFECT = 5
    PAST = 6


class Verb(NamedTuple):
    """A finite verb: its place among the tokens, and its form.

    ``reduced`` says that it is a participle that stands for a relative clause: ``, founded in 1976,``.
    """

    at: int
    form: Form
    reduced: bool = False


def strongest(verbs: Iterable[Verb]) -> Form:
    """How a clause speaks that has these verbs."""
    forms = [verb.form for verb in verbs]
    # A participle behind a noun is like a past tense: "it has spent the money awarded to it".
    if forms[:1] == [Form.PERFECT]:
        return Form.PERFECT
    return max(forms, default=Form.OTHER)


def finite_verbs(said: Sequence[Token], spoken: Sequence[str]) -> tuple[Verb, ...]:
    """The finite verbs in order; names are no verbs, as ``the Fed`` and ``United``.

    Args:
        said: the tokens of a sentence.
        spoken: their words in lower case.
    """
    found: list[Verb] = []
    taken, listed = 0, _listed()
    for n, word in enumerate(spoken):
        if (word not in listed and not word.endswith(_ENDINGS)) or n < taken or said[n].text[0].isupper():
            continue
        if _may_be_reduced(spoken, n) and _is_parenthesis(spoken, n, found):
            found.append(Verb(n, Form.PAST, reduced=True))
            continue
        form, end = _form(spoken, n, tells=bool(found) and found[-1].form is Form.PAST)
        if form is not None:
            found.append(Verb(n, form))
        taken = max(taken, end)
    return tuple(found)


def _may_be_reduced(spoken: Sequence[str], n: int) -> bool:
    """Whether a participle behind a comma may stand for a relative clause: ``the firm, founded in 1976``."""
    word = spoken[n]
    return (
        _at(spoken, n - 1) == ","
        and _is_participle(word)
        and word not in words("past_auxiliary")
        and word not in words("as_preposition")
        and (_at(spoken, n + 1) in words("behind_participle") or word in words("naming"))
    )


def _is_parenthesis(spoken: Sequence[str], n: int, found: Sequence[Verb]) -> bool:
    """Whether the verb of its clause stands elsewhere: before it, or behind the comma that closes it."""
    if found and "," not in spoken[found[-1].at : n - 1]:
        if found[-1].reduced:
            return False  # The comma closes that one: ", founded in 1916, fell".
        begun = next((i for i in range(found[-1].at, 0, -1) if spoken[i - 1] == ","), 0)
        # The comma behind "which fell in May" ends that clause, and the main one goes on.
        return not any(
            spoken[begun] in words(name) for name in ("relative", "at_the_time", "at_another_time")
        )
    closing = next((i for i in range(n, len(spoken)) if spoken[i] == ","), len(spoken))
    ahead = spoken[closing + 1 : closing + 1 + _WITHIN]
    return any(word.endswith("ed") or word in _listed() for word in ahead)


@cache
def _listed() -> frozenset[str]:
    return frozenset().union(*map(words, _LISTS))


def _form(spoken: Sequence[str], n: int, *, tells: bool) -> tuple[Form | None, int]:
    """The form of a word as a finite verb, if it is one, and where what belongs to it ends.

    ``tells`` says that the verb before it is in the past, so that ``and`` may join another.
    """
    word = spoken[n]
    if word in words("modal") or word.endswith(_NOT):
        return Form.MAYBE if word in words("maybe") else Form.OTHER, _end_of_group(spoken, n)
    if word in words("perfect"):
        return _having(spoken, n)
    if word in words("present_be"):
        return _being(spoken, n)
    if word == "had" and (before := _had(spoken, n)) is not None:
        return before
    if word.endswith("ed") or word in words("past"):
        end = _end_of_group(spoken, n) if word in words("past_auxiliary") else n + 1
        return _past(spoken, n, tells=tells), end
    if word in words("same_in_past"):
        return _past(spoken, n, tells=tells) if _takes_object(spoken, n) else None, n + 1
    return _present(spoken, n), n + 1


def _takes_object(spoken: Sequence[str], n: int) -> bool:
    """Whether a word that may be a verb or a noun has an object: ``Boeing cut its forecast``."""
    following = _at(spoken, n + 1)
    return following in words("noun_begins") or following[:1].isdigit() or following[:1] in _CURRENCIES


def _past(spoken: Sequence[str], n: int, *, tells: bool) -> Form | None:
    word, before, following = spoken[n], _at(spoken, n - 1), _at(spoken, n + 1)
    if word == "did" and following in words("negation"):
        return Form.OTHER
    is_irregular = word in words("past")
    if not is_irregular and word in words("not_past"):
        return None
    if word in words("as_preposition") and following in words("behind_participle"):
        return None
    # "hosted by" is a passive, and its tense is that of the verb before it, if there is one.
    if following == "by" and not _at(spoken, n + 2).endswith("ing") and word not in ("was", "were"):
        return None
    if before in words("joining") and tells:
        return Form.PAST
    if before.endswith("ly") and word.endswith("ed"):
        before = _at(spoken, n - 2)
    return None if before in words("be" if is_irregular else "before_participle") else Form.PAST


def _having(spoken: Sequence[str], n: int) -> tuple[Form | None, int]:
    """``has`` with the participle behind it, or by itself."""
    if _at(spoken, n - 1) == "to":
        return None, n + 1
    if _at(spoken, n + 1) == "to":
        return Form.OTHER, n + 2
    for i in range(n + 1, min(n + 1 + _WITHIN, len(spoken))):
        if _is_participle(spoken[i]):
            return Form.PERFECT, _end_of_group(spoken, i)
        if spoken[i] in words("noun_begins"):
            break
    return Form.STATE, n + 1


def _had(spoken: Sequence[str], n: int) -> tuple[Form, int] | None:
    """``had sold``, or None where ``had`` stands by itself."""
    for i in range(n + 1, min(n + 1 + _WITHIN, len(spoken))):
        if _is_participle(spoken[i]):
            return Form.BEFORE, _end_of_group(spoken, i)
        if spoken[i] in words("noun_begins"):
            break
    return None


def _being(spoken: Sequence[str], n: int) -> tuple[Form | None, int]:
    """``is`` with what it says: what goes on, or how things are."""
    if spoken[n] == "'s" and _at(spoken, n - 1) not in words("before_is"):
        return None, n + 1
    for i in range(n + 1, min(n + 1 + _WITHIN, len(spoken))):
        word = spoken[i]
        if word.endswith("ing") and word not in words("no_progress"):
            return (Form.OTHER if word == "going" else Form.PRESENT), i + 1
        if _is_participle(word):
            return Form.STATE, i + 1
        if word in words("noun_begins") or word in words("negation"):
            break
    return Form.STATE, n + 1


def _present(spoken: Sequence[str], n: int) -> Form | None:
    """``sells``: a third person, told from a plural by the subject before and the object behind it."""
    word = spoken[n]
    if word[-2:] in ("ss", "us", "is", "'s") or len(word) < 4:
        return None
    before, following = _at(spoken, n - 1), _at(spoken, n + 1)
    if before in words("before_noun") or following in words("behind_noun"):
        return None
    if word in words("present_event"):
        return Form.PRESENT
    return Form.STATE if before in words("singular") or following in words("noun_begins") else None


def _end_of_group(spoken: Sequence[str], n: int) -> int:
    """Behind the infinitives and participles that a verb is made of: ``would have been sold``."""
    end = n + 1
    while end < len(spoken) and (
        spoken[end] in words("in_group") or spoken[end].endswith("ly") or _is_participle(spoken[end])
    ):
        end += 1
    return end


def _is_participle(word: str) -> bool:
    if word.endswith("ed"):
        return word not in words("not_past")
    return word in words("past") or word in words("participle")


def _at(spoken: Sequence[str], n: int) -> str:
    return spoken[n] if 0 <= n < len(spoken) else ""
