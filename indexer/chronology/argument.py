"""Whether a name takes part in what a clause tells, or only says whose or which something is."""

from __future__ import annotations

import re
from enum import Enum, auto

from indexer.chronology.lexicon import words
from indexer.extract.actors.lexicon import words as word_class
from indexer.model import ActorKind, Span

_POSSESSIVE = re.compile(r"['’](?:s\b|\s)\s*")
_WORD = re.compile(r"[a-z-]+")
_YEAR = re.compile(r"\d{4}\s")
_NEXT_WORD = re.compile(r"\s([^\W\d_][\w-]*)")
_DESIGNATION = re.compile(r" ([A-Z][\w-]+|\d[\w-]*)(?!\.[A-Z])\b")
_BEFORE = "about|alongside|as|at|for|from|in|including|into|like|of|on|than|to|via|with"
_PREPOSITION = re.compile(
    rf"(?:([\w-]+)\s)?\b({_BEFORE})\s(?:(?:the|an?|its|their|his|her|new|latest)\s(?:[\w-]+\s){{0,2}})?$",
    re.IGNORECASE,
)
_GOING_ON = re.compile(
    r"(?:\s+(?:\([^)]{1,15}\)|[.A-Z][\w.]*|average|index)){0,3}"
    r"\s+(?!(?:according|during|excluding|including)\b)[a-z]{2,}ing\b"
)
"""Behind ``with`` and a name, what it does: ``with the Dow rising 1.5 percent``."""

_TICKER = re.compile(r"\s?\([^()\n]{1,20}\)")
"""Behind a company, where its shares are traded: ``Boeing Co ( BA.N )``."""

_LONGEST_BEFORE = 60
_SHORTEST_PLURAL = 4
"""Letters up to which a word in -s may be ``was`` or ``does``."""

_PHRASE = 4
"""Words behind a name among which the noun stands that it belongs to."""


class Named(Enum):
    """What has the name, as far as it matters here."""

    PERSON = auto()
    STATE = auto()
    GROUP = auto()
    THING = auto()


def kind_named(kind: ActorKind) -> Named:
    """What an actor is."""
    if kind is ActorKind.PERSON:
        return Named.PERSON
    return Named.GROUP if kind is ActorKind.ORGANIZATION else Named.STATE


def is_argument(span: Span, text: str, named: Named) -> bool:
    """Whether a name stands for itself: ``Boeing sold``, not ``the Boeing spokesman`` or ``Boeing's shares``.

    What belongs to a person may be an act, as ``Kim's death``; of what belongs to an
    organisation or a thing only that which says what it did, or what befell it:
    ``Chrysler's bankruptcy``, ``the launch of the A380``. What stands behind the name of a
    thing may say again what it is, ``iPod players``, and is no other. Behind a preposition a
    thing is where or with what others act.
    """
    ticker = _TICKER.match(text, span.end) if named is Named.GROUP else None
    end = ticker.end() if ticker else span.end
    if owned := _POSSESSIVE.match(text, end):
        return _is_event(text, owned.end(), named)
    if _heads_another(text, end, named) or (named is Named.GROUP and _names_another(text, end)):
        return False
    before = _PREPOSITION.search(text[max(0, span.start - _LONGEST_BEFORE) : span.start])
    if before is None:
        return True
    word = before[2].lower()
    noun = (before[1] or "").lower()
    if noun == "according":
        return False
    if word == "of" and noun in words("part_of"):
        return True
    if word == "of":
        return noun in words("of_event") or noun in words("in_event")
    if word == "in" and noun in words("in_event"):
        return True
    if word == "with" and _GOING_ON.match(text, span.end):
        return True
    return named is not Named.THING and word != "at"


def _is_event(text: str, start: int, named: Named) -> bool:
    """Whether what is owned is an act: ``Chrysler's 2009 bankruptcy``, ``Kim's first visit``."""
    if year := _YEAR.match(text, start):
        start = year.end()
    for _ in range(_PHRASE if named is Named.PERSON else 1):
        following = _WORD.match(text, start)
        if following is None or following[0] in word_class("function_word"):
            return False
        if following[0] in words("of_event"):
            return True
        if named is Named.PERSON and following[0] in words("of_person"):
            return True
        start = following.end() + 1
    return False


def _names_another(text: str, end: int) -> bool:
    """Whether a name goes on behind that of a group, which is then that of what it makes: ``Boeing 747``."""
    following = _DESIGNATION.match(text, end)
    return following is not None and following[1].lower() not in word_class("calendar")


def _heads_another(text: str, end: int, named: Named) -> bool:
    """Whether the words behind a name end in a noun of which it only says which: ``the Boeing spokesman``."""
    head = ""
    for _ in range(_PHRASE):
        following = _NEXT_WORD.match(text, end)
        if following is None or not (_is_noun(following[1], named) or _is_subject(following, named, text)):
            break
        head, end = following[1], following.end()
    if not head or (named is Named.GROUP and head in words("group_itself")):
        return False
    return not (named is Named.THING and (head in words("thing") or head.removesuffix("s") in words("thing")))


def _is_subject(word: re.Match[str], named: Named, text: str) -> bool:
    """Whether a word in -s before a verb is no verb itself: ``Boeing shares fell``."""
    following = _NEXT_WORD.match(text, word.end())
    if following is None or not word[1].endswith("s") or word[1][0].isupper() or named is Named.STATE:
        return False
    if len(word[1]) <= _SHORTEST_PLURAL or word[1] in words("of_event"):
        return False
    if any(word[1] in words(name) for name in ("present_event", "reporting")):
        return False
    return following[1] in words("past") or following[1] in words("modal") or following[1].endswith("ed")


def _is_noun(word: str, named: Named) -> bool:
    """Whether a word behind a name goes on with its phrase: an office, or what is no verb and no particle."""
    if word in word_class("office"):
        return True
    if word[0].isupper() or named is Named.STATE or word.endswith(("ed", "ly", "ing")):
        return False
    if any(word in word_class(name) for name in ("function_word", "saying", "calendar")):
        return False
    if any(word in words(name) for name in _NO_NOUN):
        return False
    return (
        not word.endswith("s")
        or word.endswith(("ers", "ors", "ss"))
        or word.removesuffix("s") in words("thing")
    )


_NO_NOUN = (
    "at_another_time",
    "at_the_time",
    "behind_name",
    "modal",
    "participle",
    "past",
    "present_event",
    "relative",
    "reporting",
)
