"""What stands beside a name and tells whose it is: ``Australian Tom Moody``, ``Tom Cotton (R-Ark.)``."""

from __future__ import annotations

import re

from indexer.extract.actors.bodies import of_organization
from indexer.extract.actors.clauses import Clause, is_common_noun
from indexer.extract.actors.gazetteer import Sense
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import PLACES, Mentioned
from indexer.extract.actors.nationals import (
    both,
    home_national,
    national,
    nationals,
    one_of_a_kind,
    past_companions,
)
from indexer.extract.actors.organizations import key, known_organizations
from indexer.extract.actors.provinces import province_of, wider_province
from indexer.extract.actors.sentence import POSSESSIVE
from indexer.model import ActorKind

_PARTY_SEAT = re.compile(r"[DRI]-[A-Z].*")
_POSSESSIVE = (*POSSESSIVE, "'", "’")
_MOST_NOUNS = 3
"""Common nouns between a nationality and the organisation that has it: a ``French`` nuclear power firm."""
_ADJECTIVAL = ("U.S.", "US", "UK", "U.K.")
_MOST_ADJECTIVES = 2
_LONGEST_KIND = 10
"""Tokens from a name to the seat that says more of it."""


def of_mention(clause: Clause, mention: Mentioned) -> str | None:
    """The country that a name says, or that stands right beside it."""
    if _is_of_many(clause, mention):
        return None
    if mention.kind in PLACES:
        return province_after(clause, mention) or mention.code or _wider(clause, mention)
    # A person whose name is also a town's is not from there.
    own = mention.code if mention.kind is ActorKind.ORGANIZATION else None
    before = own or owner(clause, mention) or _nationality_before(clause, mention)
    before = (
        before or nationals(clause, mention) or national(clause, mention) or one_of_a_kind(clause, mention)
    )
    told = (
        both(clause, mention)
        or home_national(clause, mention)
        or _home(clause, mention)
        or _party_seat(clause, mention)
        or _apposition(clause, mention)
    )
    return before or told or _headed(clause, mention) or _seated(clause, mention)


def _is_of_many(clause: Clause, mention: Mentioned) -> bool:
    """Whether it is listed as of no single state: ``Europe``, Australia; Greece's ``European Union``."""
    if mention.kind is ActorKind.PLACE:
        return mention.sense is Sense.PLACE and mention.code is None
    if mention.kind is not ActorKind.ORGANIZATION:
        return False
    known = known_organizations().get(key(" ".join(clause.forms[mention.first : mention.end])))
    return known is not None and known.country is None


def province_after(clause: Clause, place: Mentioned) -> str | None:
    """``Kingston, N.Y.``; ``San Jose, California``: one of the United States or a province after a comma."""
    at = place.end + 1
    return province_of(clause.forms, at) or (
        wider_province(clause.forms, at) if place.kind is ActorKind.PLACE else None
    )


def _wider(clause: Clause, mention: Mentioned) -> str | None:
    """``Kaechon, North Korea``: the state that a comma adds to a place."""
    state = clause.mention_at.get(mention.end + 1) if clause.form(mention.end) == "," else None
    is_wider = state is not None and state.kind in PLACES
    return state.code if state is not None and is_wider and state.sense != "demonym" else None


def owner(clause: Clause, mention: Mentioned) -> str | None:
    """The state or organisation whose a name is: ``Russia's`` Gazprom, the ``SNP's`` Anna Berg."""
    at = mention.first - 1
    possessive = clause.form(at) in _POSSESSIVE
    one = clause.mention_at.get(at - possessive)
    if one is None:
        return None
    if one.kind is ActorKind.STATE:
        return one.code if possessive or one.sense == "demonym" else None
    if possessive and mention.kind is ActorKind.PERSON and is_nation(clause, one):
        return one.code  # Scotland's Anna Berg
    owns = possessive and one.kind is ActorKind.ORGANIZATION and mention.kind is ActorKind.PERSON
    return of_body(clause, one) if owns else None


def is_nation(clause: Clause, mention: Mentioned) -> bool:
    """``England`` coach: a part of a state that has a team of its own, as no town has."""
    return clause.form(mention.first).lower() in words("sporting_nation")


def of_body(clause: Clause, mention: Mentioned) -> str | None:
    """The country of an organisation as its name says it or is known for."""
    return mention.code or of_organization(" ".join(clause.forms[mention.first : mention.end]))


def _nationality_before(clause: Clause, mention: Mentioned) -> str | None:
    """``Japanese`` electronics maker Panasonic, ``Oslo-based`` Acme."""
    if mention.kind is not ActorKind.ORGANIZATION:
        return None
    for i in range(mention.first - 1, max(-1, mention.first - 2 - _MOST_NOUNS), -1):
        known = clause.mention_at.get(i)
        if clause.form(i) == "based" and clause.form(i - 1) == "-":
            base = clause.mention_at.get(i - 2)  # Oslo-based shipping firm
            return base.code if base is not None else None
        if clause.form(i) in POSSESSIVE and i < mention.first - 1:
            state = clause.mention_at.get(i - 1)  # Norway's biggest bank Acme
            return state.code if state is not None and state.kind is ActorKind.STATE else None
        if clause.form(i) == ")" and clause.form(i - 2) == "(":
            known = clause.mention_at.get(i - 3)  # a Papua New Guinean (PNG) miner
        if known is not None:
            is_nationality = known.sense == "demonym" or clause.form(i) in _ADJECTIVAL
            return known.code if is_nationality and i < mention.first - 1 else None
        if not is_common_noun(clause.form(i)):
            return None
    return None


def _home(clause: Clause, mention: Mentioned) -> str | None:
    """``Senator Amy Klobuchar of Minnesota``, an analyst ``with Smith & Sons in Vancouver``."""
    at = past_companions(clause, mention)
    at += clause.form(at) == ","
    if clause.form(at - 1) == "," and clause.form(at).isdigit() and clause.form(at + 1) == ",":
        at += 2  # Anna Berg, 46, from Bergen
    at += clause.form(at) == "also" and clause.form(at + 1) == "from"
    link = clause.form(at)
    if mention.kind is ActorKind.ORGANIZATION and clause.form(mention.end) == "of":
        seat = clause.mention_at.get(mention.end + 1)
        return of_mention(clause, seat) if seat is not None and seat.kind is ActorKind.PLACE else None
    if mention.kind is not ActorKind.PERSON or link not in ("of", "with", "at", "from"):
        return None
    first = at + 1 + (clause.form(at + 1) == "the")
    home = clause.mention_at.get(first)
    if home is None or home.kind is ActorKind.PERSON:
        return None
    if home.kind is not ActorKind.ORGANIZATION:
        return of_mention(clause, home) if link in ("of", "from") and home.sense != "demonym" else None
    seat = clause.mention_at.get(home.end + 1) if clause.form(home.end) == "in" else None
    is_seat = seat is not None and seat.kind is ActorKind.PLACE and seat.code is not None
    if seat is not None and is_seat:
        return seat.code
    return of_body(clause, home) or _wider_body(clause, home)


def _wider_body(clause: Clause, part: Mentioned) -> str | None:
    """The Berg School ``at the University of Oslo``: the state of the body that a part is of."""
    first = part.end + 1 + (clause.form(part.end + 1) == "the")
    whole = clause.mention_at.get(first) if clause.form(part.end) in ("of", "at") else None
    is_body = whole is not None and whole.kind is ActorKind.ORGANIZATION
    return of_body(clause, whole) if whole is not None and is_body else None


def _headed(clause: Clause, mention: Mentioned) -> str | None:
    """``Anna Berg, who heads the Norwegian`` Red Cross: the country of the body that somebody heads."""
    at = mention.end + (clause.form(mention.end) == ",")
    if mention.kind is not ActorKind.PERSON or clause.form(at) != "who":
        return None
    if clause.form(at + 1) not in words("heads_body"):
        return None
    first = at + 2 + (clause.form(at + 2) in ("the", "its"))
    body = clause.mention_at.get(first)
    if body is None or body.kind is ActorKind.PERSON:
        return None
    return of_body(clause, body) if body.kind is ActorKind.ORGANIZATION else body.code


def _party_seat(clause: Clause, mention: Mentioned) -> str | None:
    """``Tom Cotton (R-Ark.)``: party and state of a member of the Congress of the United States."""
    opens = clause.form(mention.end) in ("(", ",") and mention.kind is ActorKind.PERSON
    return "US" if opens and _PARTY_SEAT.fullmatch(clause.form(mention.end + 1)) else None


def _apposition(clause: Clause, mention: Mentioned) -> str | None:
    """``Huawei, a Chinese firm``; of people only where the nationality is all: ``a German,``."""
    i = mention.end + 1
    if clause.form(mention.end) != "," or clause.form(i) not in ("a", "an", "the"):
        return None
    i += 1
    for _ in range(_MOST_ADJECTIVES):
        if i in clause.mention_at or not (clause.form(i).islower() or clause.form(i)[:1].isdigit()):
            break
        i += 1
    if mention.kind is ActorKind.PERSON and clause.form(i) in ("Democrat", "Republican"):
        return "US"
    if clause.form(i - 2) in ("native", "citizen") and clause.form(i - 1) == "of":  # a native of Oslo
        home = clause.mention_at.get(i)
        return home.code if home is not None and home.kind in PLACES else None
    known = clause.mention_at.get(i)
    if known is not None and clause.form(known.end).lower() in words("party_member"):
        return known.code
    if known is not None and mention.kind is ActorKind.ORGANIZATION and _is_base(clause, known):
        return known.code
    if known is None or (known.sense != "demonym" and clause.form(i) not in _ADJECTIVAL):
        return None
    after = clause.form(known.end)
    if mention.kind is ActorKind.ORGANIZATION:
        return known.code if is_common_noun(after) else None
    is_all = not after[:1].isalnum() and after != "-"
    is_national = after in words("nationality_of") or after in words("national_noun")
    return known.code if is_all or is_national else None


def _seated(clause: Clause, mention: Mentioned) -> str | None:
    """``Acme, a shipping company based in Oslo``; ``Acme, which has its headquarters in Oslo``."""
    if mention.kind is not ActorKind.ORGANIZATION or clause.form(mention.end) != ",":
        return None
    for i in range(mention.end + 1, min(len(clause.forms), mention.end + _LONGEST_KIND)):
        form = clause.form(i)
        if form == "in" and clause.form(i - 1) in ("based", "headquartered", "headquarters"):
            seat = clause.mention_at.get(i + 1)
            return of_mention(clause, seat) if seat is not None and seat.kind in PLACES else None
        if i in clause.mention_at or not (form.isalpha() or form == "-"):
            return None
    return None


def _is_base(clause: Clause, place: Mentioned) -> bool:
    """``Moscow-based``."""
    return clause.form(place.end) == "-" and clause.form(place.end + 1) in ("based", "headquartered")
