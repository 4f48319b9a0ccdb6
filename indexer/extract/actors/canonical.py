"""The name under which an actor is known: the fullest that the article or common knowledge gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from indexer.extract.actors.gazetteer import state_names
from indexer.extract.actors.institutions import parse_ministry
from indexer.extract.actors.lexicon import given_names, words
from indexer.extract.actors.officials import leader_by_family
from indexer.extract.actors.organizations import known_organization
from indexer.extract.actors.people import parse_person
from indexer.extract.actors.place_names import listed_place, usual_place
from indexer.extract.actors.surface import Surface
from indexer.model import ActorKind

_SHORT = 3
"""So many capitals may be an abbreviation."""

_HEADS_OF_STATE = frozenset({"president", "premier", "minister", "chancellor", "leader", "ruler", "pres"})


def canonical_name(surfaces: Sequence[Surface], offices: frozenset[str]) -> str:
    """The fullest name of one actor. ``offices`` are the office words of its roles."""
    kind = surfaces[0].kind
    if kind is ActorKind.STATE:
        code = surfaces[0].code
        return state_names()[code] if code else surfaces[0].text
    if kind is ActorKind.ORGANIZATION:
        return _known_name(surfaces) or _fullest(surfaces)
    if kind is ActorKind.PERSON:
        return _person_name(_fullest(surfaces), offices)
    return _place_name(surfaces)


def _fullest(surfaces: Sequence[Surface]) -> str:
    """The form with most words, then most letters, then most mentions; no capitals."""
    counts = Counter(" ".join(surface.text.split()) for surface in surfaces)
    return max(counts, key=lambda text: (len(text.split()), not text.isupper(), len(text), counts[text]))


def _place_name(surfaces: Sequence[Surface]) -> str:
    """California for ``Calif.``, as it is mostly called, where that is known; else the fullest form."""
    listed = next((name for surface in surfaces if (name := listed_place(surface.text))), None)
    return listed or usual_place(_lowered(_fullest(surfaces)))


def _lowered(place: str) -> str:
    """A place in the capitals of a dateline as it is written elsewhere: ``SEOUL``; ``D.C.`` stays."""
    words_of_place = place.split()
    is_shouted = place.isupper() and any(len(word) > _SHORT for word in words_of_place) and "." not in place
    return " ".join(map(str.capitalize, words_of_place)) if is_shouted else place


def _known_name(surfaces: Sequence[Surface]) -> str | None:
    for surface in surfaces:
        ministry = parse_ministry(surface.text)
        known = known_organization(surface.text)
        if known is not None:
            return known.name
        if ministry is not None:
            code = ministry.code or next((s.code for s in surfaces if s.code), None)
            return next((m.name for s in surfaces if (m := parse_ministry(s.text)) and m.code), None) or (
                f"{ministry.field} Ministry of {state_names()[code]}" if code else ministry.name
            )
    return None


def _person_name(name: str, offices: frozenset[str]) -> str:
    """``President Trump`` is Donald Trump; ``Morgulov Igor`` is Igor Morgulov; titles are left out."""
    # Of a bracket that closes within the name, the opening stands before it: (Secretary Anna) Berg.
    parts = (name if "(" in name else name.replace(")", "")).split()
    while len(parts) > 1 and parts[0].lower() in words("honorific"):
        parts.pop(0)
    if len(parts) == 1:
        leader = leader_by_family().get(parse_person(parts[0]).family)
        return leader if leader and offices & _HEADS_OF_STATE else parts[0]
    turned = len(parts) == 2 and parts[1] in given_names() and parts[0] not in given_names()
    if turned and parts[0].endswith(tuple(words("slavic_family_ending"))):
        parts.reverse()
    return " ".join(parts)
