"""Why a name belongs to an actor: what it has in common with the actor's other names."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.explanations import Reason
from indexer.extract.actors.fold import loose
from indexer.extract.actors.gazetteer import Sense, lookup
from indexer.extract.actors.institutions import parse_ministry
from indexer.extract.actors.organizations import (
    ambiguous_names,
    could_stand_for,
    is_acronym,
    key,
    known_organization,
    short_form,
)
from indexer.extract.actors.people import PersonName, parse_person, same_person
from indexer.extract.actors.place_names import usual_place
from indexer.extract.actors.surface import Surface
from indexer.model import ActorKind

_SENSES = {
    Sense.STATE: "is a listed name of {name}",
    Sense.TERRITORY: "is a listed name of {name}",
    Sense.DEMONYM: "is the adjective or people of {name}",
    Sense.SEAT: "is the seat of the government of {name} and stands for it here",
    Sense.PLACE: "is a listed place of {name}",
}


def why_one(surface: Surface, others: Sequence[str], name: str) -> Reason:
    """Why a mention is of the actor ``name``; ``others`` are the actor's other forms, the fullest first."""
    said = " ".join(surface.text.split())
    if said == name:
        return Reason("name", "it is the name that the actor is listed under")
    if surface.kind is ActorKind.STATE:
        return _of_state(said, name)
    link = _person if surface.kind is ActorKind.PERSON else _organization
    if surface.kind is ActorKind.PLACE:
        link = _place
    reasons = (link(said, other) for other in [name, *others] if other != said)
    found = next((reason for reason in reasons if reason), None)
    return found or Reason("chain", f"it shares a name with another form of {name}")


def _of_state(said: str, name: str) -> Reason:
    listed = lookup(said)
    words = _SENSES[listed.sense] if listed is not None else "is short for {name} in this article"
    return Reason("state", f"“{said}” {words.format(name=name)}")


def _place(said: str, other: str) -> Reason | None:
    if loose(said) == loose(other):
        return Reason("spelling", f"“{said}” differs from “{other}” in case or accents only")
    if usual_place(said) == usual_place(other):
        return Reason("usual", f"“{said}” is another name or spelling of “{other}”")
    return Reason("short-form", f"“{said}” and “{other}” are one place with and without its head word")


def _person(said: str, other: str) -> Reason | None:
    short, full = parse_person(said), parse_person(other)
    if not same_person(short, full):
        return None
    if short.parts == full.parts or "".join(short.parts) == "".join(full.parts):
        return Reason("spelling", f"“{said}” and “{other}” differ in spelling or a form of address only")
    if len(short.parts) == 1:
        return Reason("short-form", _single(short, full, said, other))
    if sorted(short.parts) == sorted(full.parts):
        return Reason("order", f"“{said}” has the parts of “{other}” in another order")
    return Reason("full-names", f"“{said}” and “{other}” agree in the parts that both give")


def _single(short: PersonName, full: PersonName, said: str, other: str) -> str:
    part = "family name" if short.parts[0] == full.family else "part of the name"
    return f"“{said}” is the {part} of “{other}”, and the likeliest to be meant here"


def _organization(said: str, other: str) -> Reason | None:
    ministries = parse_ministry(said), parse_ministry(other)
    if ministries[0] and (ministries[1] or parse_ministry(other.partition(" of ")[0])):
        return Reason("ministry", f"“{said}” names the same field of government, of the same state")
    known = known_organization(said)
    if known is not None and known == known_organization(other):
        return Reason("known", f"“{said}” is a widely used name of {known.name}")
    if any(full == other for full in ambiguous_names().get(key(said), ())):
        return Reason("known", f"“{said}” means {other} where the article names that too")
    if is_acronym(said) and could_stand_for(said, other):
        return Reason("acronym", f"the letters of “{said}” stand for “{other}”")
    if is_acronym(other) and could_stand_for(other, said):
        return Reason("acronym", f"the letters of “{other}” stand for “{said}”")
    if key(said) == key(other):
        return Reason("spelling", f"“{said}” and “{other}” differ in spelling only")
    if short_form(said, other):
        return Reason("short-form", f"“{said}” is a short form of “{other}”")
    if short_form(other, said):
        return Reason("short-form", f"“{other}” is a short form of “{said}”")
    if is_acronym(said) or is_acronym(other):
        return Reason("brackets", f"the article puts “{said}” and “{other}” side by side, one in brackets")
    return None
