"""Whose are they? The country of affiliation of people and organisations, as the text or a list says.

A role's country is that of its owner (``Russia's top diplomat``) or of the body
that it is held at (``at North Korea's foreign ministry``), never that of its
subject: a U.S. envoy *for* North Korea is American.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from indexer.extract.actors.gazetteer import match_listed
from indexer.extract.actors.lexicon import DATA, words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.noun_phrases import POSSESSIVE, Clause, RolePhrase
from indexer.extract.actors.organizations import key, known_organizations, leading_state
from indexer.extract.actors.people import PersonName, parse_person
from indexer.extract.actors.tokens import tokenize
from indexer.model import ActorKind

_SUBJECT = ("affairs", "issues", "policy", "studies", "desk", "relations")


def of_role(clause: Clause, phrase: RolePhrase) -> str | None:
    """The country that a role belongs to, or None where it does not say."""
    for i in range(phrase.first, phrase.head):
        mention = clause.mention_at.get(i)
        code = _code(clause, mention) if mention else None
        if code:
            return code
    named = " ".join(clause.forms[phrase.first : phrase.head + 1])
    told = _of_complement(clause, phrase) or _of_american_office(clause, phrase)
    return told or next(leading_state(named), None)


def _of_complement(clause: Clause, phrase: RolePhrase) -> str | None:
    preposition = ""
    for i in range(phrase.head + 1, phrase.end):
        form = clause.form(i)
        if form in ("of", "at", "in", "for", "on", "to", "with"):
            preposition = form
        mention = clause.mention_at.get(i)
        if mention is None or mention.first != i or clause.form(mention.end).lower() in _SUBJECT:
            continue
        belongs = preposition in ("of", "at", "in") or (
            preposition == "for" and mention.kind is ActorKind.ORGANIZATION
        )
        code = _code(clause, mention) if belongs else None
        if code:
            return code
    return None


def _of_american_office(clause: Clause, phrase: RolePhrase) -> str | None:
    """An assistant secretary or undersecretary of a department is an office of the United States."""
    said = [form.lower() for form in clause.forms[phrase.first : phrase.end]]
    for i, word in enumerate(said[:-2]):
        junior = word in ("undersecretary", "under-secretary") or (
            word == "secretary" and any(w in ("assistant", "under", "deputy") for w in said[:i])
        )
        if junior and said[i + 1] == "of" and said[i + 2] in words("american_department"):
            return "US"
    return None


def _code(clause: Clause, mention: Mentioned) -> str | None:
    if mention.kind is ActorKind.ORGANIZATION:
        return (
            mention.code
            or of_organization(" ".join(clause.forms[mention.first : mention.end]))
            or _owner(clause, mention)
        )
    return mention.code if mention.kind is not ActorKind.PERSON else None


def of_mention(clause: Clause, mention: Mentioned) -> str | None:
    """The country that stands right before a name: ``Australian Tom Moody``, ``Russia's Gazprom``."""
    if mention.kind in (ActorKind.STATE, ActorKind.PLACE):
        return mention.code
    return mention.code or _owner(clause, mention) or _home(clause, mention)


def _home(clause: Clause, mention: Mentioned) -> str | None:
    """``Senator Amy Klobuchar of Minnesota``."""
    home = clause.mention_at.get(mention.end + 1) if clause.form(mention.end) == "of" else None
    is_place = home is not None and home.kind in (ActorKind.STATE, ActorKind.PLACE)
    return home.code if home is not None and is_place and mention.kind is ActorKind.PERSON else None


def _owner(clause: Clause, mention: Mentioned) -> str | None:
    at = mention.first - 1
    possessive = clause.form(at) in POSSESSIVE
    owner = clause.mention_at.get(at - possessive)
    if owner is None or owner.kind is not ActorKind.STATE:
        return None
    return owner.code if possessive or owner.sense == "demonym" else None


def of_organization(name: str) -> str | None:
    """The country that an organisation's name says or is known for."""
    known = known_organizations().get(key(name))
    if known is not None:
        return known.country
    return next(leading_state(name), None) or _place_within(name)


def _place_within(name: str) -> str | None:
    """``Bank of Japan``, ``University of California``."""
    tokens = tokenize(name, 0, len(name))
    linked = {i + 1 for i, token in enumerate(tokens) if token.text in ("of", "in")}
    return next(
        (m.listed.code for m in match_listed(tokens) if m.first in linked and m.end == len(tokens)), None
    )


@cache
def leaders() -> dict[PersonName, str]:
    """The state of each widely known head of state or government."""
    return {parse_person(name): code for name, code in _leader_rows()}


@cache
def leader_by_family() -> dict[str, str]:
    """The full name of a leader by a family name that no other leader has."""
    by_family: dict[str, set[str]] = {}
    names: dict[PersonName, str] = {}
    for name, _ in _leader_rows():
        person = parse_person(name)
        by_family.setdefault(person.family, set()).add(names.setdefault(person, name))
    return {family: next(iter(full)) for family, full in by_family.items() if len(full) == 1}


def _leader_rows() -> Iterable[tuple[str, str]]:
    for line in (DATA / "leaders.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith(("#", "code\t")):
            code, names = line.split("\t")
            for name in names.split("|"):
                yield name, code


def most_said(codes: Sequence[str | None]) -> str | None:
    """The country said most often, the first said among equals."""
    said = [code for code in codes if code]
    return max(said, key=lambda code: (said.count(code), -said.index(code)), default=None)
