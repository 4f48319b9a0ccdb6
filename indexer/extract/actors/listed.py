"""What the lists of states and places say of a name in its sentence, and what they do not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indexer.extract.actors.gazetteer import Match, Sense, lookup, towns
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.place_names import listed_place
from indexer.extract.actors.recognize import Label, Name
from indexer.extract.actors.sentence import Sentence

_OF_AMERICA = ("North", "South", "Latin", "Central")
_OF_PLACES = (Sense.SEAT, Sense.PLACE)
_LONGEST_TOWN = 3


def begins_event(sentence: Sentence, match: Match) -> bool:
    """``Vietnam War``."""
    after = sentence.forms[match.end] if match.end < len(sentence.forms) else ""
    return after[:1].isupper() and after.lower() in words("event_end")


def is_of_continent(sentence: Sentence, match: Match) -> bool:
    """``Latin American``."""
    before = sentence.forms[match.first - 1] if match.first else ""
    return sentence.forms[match.first : match.end] == ["American"] and before in _OF_AMERICA


def is_of_two_states(forms: Sequence[str]) -> bool:
    """``Sino-Korean``, ``DPRK-U.S.``: an adjective, nobody's name."""
    first, hyphen, last = "".join(forms).partition("-")
    listed = lookup(last) if hyphen else None
    one = lookup(first) if listed is not None else None
    if one is not None and listed is not None and one.code != listed.code:
        return {one.sense, listed.sense} <= {Sense.STATE, Sense.DEMONYM, Sense.SEAT}
    if not hyphen or first not in words("combined_nation"):
        return False
    return last == "Korean" or (listed is not None and listed.sense is Sense.DEMONYM)


def is_event(sentence: Sentence, name: Name) -> bool:
    """``World Cup``, and what meets in a place: ``Munich Security Conference``."""
    last = sentence.forms[name.end - 1].lower()
    begins = any(m.first == name.first and m.listed.sense in _OF_PLACES for m in sentence.listed)
    return last in words("event_end") or (last in words("gathering") and begins)


def state_of_place(forms: Sequence[str]) -> str | None:
    """The state of a place by its whole name, or by it without ``Province`` and the like."""
    short = " ".join(forms[:-1]) if forms[-1].lower() in words("place_end") else ""
    usual = listed_place(" ".join(forms)) or short
    listed = lookup(usual) if usual else None
    known = towns().get(" ".join(forms)) or towns().get(short) or (listed.code if listed else None)
    return known or _state_of_venue(forms)


def _state_of_venue(forms: Sequence[str]) -> str | None:
    """``Oslo Regional Arena``, ``US Pacific Fleet``: what is named after the town or state that it is in."""
    if len(forms) < 2 or forms[-1].lower() not in words("venue"):
        return None
    for length in range(min(_LONGEST_TOWN, len(forms) - 1), 0, -1):
        name = " ".join(forms[:length])
        listed = lookup(name)
        if code := listed.code if listed else towns().get(name):
            return code
    return None


def overrules(match: Match, label: Label) -> bool:
    """Whether a list knows better than the model what a name is."""
    sense = match.listed.sense
    if sense is Sense.PLACE and label is Label.MISC:
        return False
    is_sure = sense in (Sense.STATE, Sense.SEAT) and match.end - match.first > 1  # Abu Dhabi
    return label is not Label.PERSON or is_sure


def not_cut(sentence: Sentence, names: Sequence[Name]) -> Iterator[Name]:
    """Leaves out names that cut a longer listed one: ``Democratic People`` of the DPRK."""
    long = [match for match in sentence.listed if match.end - match.first > 1]
    for name in names:
        cut = any(
            m.first < name.end and name.first < m.end and not (name.first <= m.first and m.end <= name.end)
            for m in long
        )
        if not cut:
            yield name
