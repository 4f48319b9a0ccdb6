"""What the text or a list says of an actor itself: a role, what stands beside the name, who is widely known.

Then what an office or a body of that name is usually of: of another state only where
the article speaks of that one alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from indexer.extract.actors.beside import of_mention
from indexer.extract.actors.bodies import of_organization, usual_body
from indexer.extract.actors.clauses import Clause, RolePhrase
from indexer.extract.actors.countries import dominant, is_portfolio, is_public, most_said, of_office, of_role
from indexer.extract.actors.evidence import Evidence, Group
from indexer.extract.actors.gazetteer import lookup, towns
from indexer.extract.actors.lexicon import given_names, words
from indexer.extract.actors.listings import of_listing
from indexer.extract.actors.mentions import PLACES
from indexer.extract.actors.nationality import of_nationality
from indexer.extract.actors.notables import notable
from indexer.extract.actors.officials import (
    known_officials,
    leader_by_family,
    leaders,
    names_of_one_word,
    state_by_family,
    state_of_leaders_called,
)
from indexer.extract.actors.patrons import of_office_told, of_state_meant
from indexer.extract.actors.people import PersonName, parse_person
from indexer.extract.actors.roles import Stated
from indexer.extract.actors.signed import of_signature
from indexer.model import ActorKind

_SEVERAL = 2
_MODELS = ("US", "GB")
"""States whose offices others have under the same names."""


class Ground(StrEnum):
    """What a country was taken from."""

    ROLE = "role"
    ROLE_OF = "role-of"
    BESIDE = "beside"
    NATIONALITY = "nationality"
    SIGNED = "signed"
    LEADER = "leader"
    USUAL = "usual"
    LISTING = "listing"
    COLLEAGUES = "colleagues"
    SUBJECT = "subject"
    PATRON = "patron"
    MAIN_BODY = "main-body"
    SPELLING = "spelling"
    SETTING = "setting"
    BASE = "base"
    TEAM = "team"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Scene:
    """The states that an article speaks of, and the one that it is about."""

    spoken_of: frozenset[str]
    about: str | None

    def usually(self, code: str | None) -> str | None:
        """The state that has what usually only ``code`` has: many have senators, one has a pope."""
        is_shared = code in _MODELS and code not in self.spoken_of
        return self.about if is_shared and self.about else code


def scene_of(evidence: Evidence) -> Scene:
    """The states that an article speaks of."""
    spoken_of = frozenset(m.code for m in evidence.mentioned if m.code)
    return Scene(spoken_of, dominant(evidence.mentioned) or (None if spoken_of else _of_families(evidence)))


def _of_families(evidence: Evidence) -> str | None:
    """The state whose politicians an article that names no state calls by family names: Dole and Rubio."""
    bare = {s.text for s in evidence.surfaces if s.kind is ActorKind.PERSON and " " not in s.text}
    codes = Counter(code for name in bare if (code := state_by_family().get(parse_person(name).family)))
    code, count = codes.most_common(1)[0] if codes else (None, 0)
    return code if count >= _SEVERAL and count == codes.total() else None


def own_grounds(evidence: Evidence, group: Group, scene: Scene) -> Iterator[tuple[Ground, str | None]]:
    """What the text or a list says of an actor itself, the best ground first."""
    kind = evidence.surfaces[group.members[0]].kind
    if kind is ActorKind.ORGANIZATION:
        yield Ground.NAME, of_organization(group.name)
    if kind is ActorKind.PERSON:
        yield Ground.LEADER, _of_leader(evidence, group, scene)
    yield Ground.ROLE, most_said(_by_present_role(evidence, group.members))
    yield Ground.ROLE, most_said(by_role(evidence, group.members))
    named = Ground.NAME if kind in PLACES else Ground.BESIDE
    yield named, most_said(by_place(evidence, group.members))
    if kind is ActorKind.PERSON:
        names = {group.name, *(evidence.surfaces[i].text for i in group.members)}
        names = {name for name in names if " " in name or name == group.name}
        known = (
            _known(name, scene) for name in sorted(names) if not _is_namesake(evidence, group, name, scene)
        )
        yield Ground.LEADER, next(filter(None, known), None)
        yield Ground.ROLE_OF, of_state_meant(evidence, group) or of_office_told(evidence, group)
        yield Ground.SIGNED, of_signature(evidence, group)
        yield Ground.NATIONALITY, of_nationality(evidence, group)


def usual_grounds(evidence: Evidence, group: Group, scene: Scene) -> Iterator[tuple[Ground, str | None]]:
    """What offices and bodies of such names are usually of, where all that is told is known."""
    kind = evidence.surfaces[group.members[0]].kind
    if kind is ActorKind.PERSON:
        yield Ground.USUAL, scene.usually(most_said(by_office(evidence, group.members)))
    elif kind is ActorKind.ORGANIZATION:
        yield Ground.USUAL, scene.usually(usual_body(group.name))
        yield Ground.LISTING, most_said(by_listing(evidence, group.members))


def _known(name: str, scene: Scene) -> str | None:
    """The state of a widely known person.

    Names that many have, and family names alone, need an article that speaks of that state.
    """
    person = parse_person(name)
    if len(person.parts) == 1 and name not in names_of_one_word():
        code = state_by_family().get(person.family)
        is_leader = person.family in leader_by_family() and (scene.about is None or code in scene.spoken_of)
        is_told = code in scene.spoken_of and name not in given_names() and name not in towns()
        is_known = code == scene.about or is_leader or (is_told and lookup(name) is None)
        return code if is_known else state_of_leaders_called(name)
    code = known_officials().get(person) or known_officials().get(_without_initials(person)) or notable(name)
    is_common = person.parts[0] in words("widespread_given_name") and person.family in words(
        "widespread_family_name"
    )
    return code if not is_common or code in scene.spoken_of else None


def _of_leader(evidence: Evidence, group: Group, scene: Scene) -> str | None:
    """The state of somebody widely known in politics by the full name, whatever else is told by the way.

    Not of a namesake whose only roles are at a company, nor of a politician who now heads
    a body or holds an office of another state: Hong Kong's governor Chris Patten.
    """
    person = parse_person(group.name)
    code = known_officials().get(person) if len(person.parts) > 1 else None
    if code is None:
        return None
    stated = [(evidence.clauses[one.sentence], one) for one in evidence.stated(group.members)]
    if person in leaders():
        return None if stated and all(_is_of_company(clause, one) for clause, one in stated) else code
    heads = any(
        is_public(clause, one.phrase) or clause.form(one.phrase.head).lower() in words("body_head")
        for clause, one in stated
    )
    return None if heads or code not in scene.spoken_of else code


def _is_namesake(evidence: Evidence, group: Group, name: str, scene: Scene) -> bool:
    """Whether somebody of a politician's name is another, as far as the article tells.

    So a Korean of the other half, and a chief executive where the politician's state is not spoken of.
    """
    person = parse_person(name)
    code = known_officials().get(person)
    if code is None or code in scene.spoken_of or len(person.parts) == 1 or person in leaders():
        return False
    if person.family_first and "KP" in scene.spoken_of and code == "KR":
        return True
    stated = evidence.stated(group.members)
    return bool(stated) and all(_is_of_company(evidence.clauses[one.sentence], one) for one in stated)


def _is_of_company(clause: Clause, stated: Stated) -> bool:
    said = {form.lower() for form in clause.forms[stated.phrase.first : stated.phrase.head + 1]}
    return {"chief", "executive"} <= said or not words("of_firm").isdisjoint(said)


def _without_initials(person: PersonName) -> PersonName:
    first, *rest = person.parts
    return PersonName((first, *(part for part in rest if len(part) > 1)), person.family_first)


def by_role(evidence: Evidence, members: Sequence[int]) -> list[str | None]:
    """The country that each role of the mentions says, in their order."""
    return [of_role(evidence.clauses[stated.sentence], stated.phrase) for stated in evidence.stated(members)]


def _by_present_role(evidence: Evidence, members: Sequence[int]) -> list[str | None]:
    """The country that each role says which is not over: a ``former`` banker at Acme, now mayor of Oslo."""
    stated = ((evidence.clauses[one.sentence], one.phrase) for one in evidence.stated(members))
    return [of_role(clause, phrase) for clause, phrase in stated if not _is_over(clause, phrase)]


def _is_over(clause: Clause, phrase: RolePhrase) -> bool:
    return clause.form(phrase.first).lower() in ("former", "formerly", "ex", "onetime", "one-time")


def by_office(evidence: Evidence, members: Sequence[int]) -> list[str | None]:
    """The country that usually has each role or a body that it names, in their order."""
    return [_usual(evidence.clauses[stated.sentence], stated) for stated in evidence.stated(members)]


def _usual(clause: Clause, stated: Stated) -> str | None:
    phrase = stated.phrase
    bodies = {m for i in range(phrase.first, phrase.end) if (m := clause.mention_at.get(i)) is not None}
    named = (m for m in bodies if m.kind is ActorKind.ORGANIZATION and not is_portfolio(clause, m))
    names = (" ".join(clause.forms[m.first : m.end]) for m in named)
    return of_office(clause, phrase) or next(filter(None, map(usual_body, sorted(names))), None)


def by_listing(evidence: Evidence, members: Sequence[int]) -> list[str | None]:
    """The country where each mention says that the shares of a company are listed, in their order."""
    mentioned = (evidence.mentioned[i] for i in members)
    return [of_listing(evidence.clauses[mention.sentence], mention) for mention in mentioned]


def by_place(evidence: Evidence, members: Sequence[int]) -> list[str | None]:
    """The country that stands beside each mention, or that it names, in their order."""
    mentioned = (evidence.mentioned[i] for i in members)
    return [of_mention(evidence.clauses[mention.sentence], mention) for mention in mentioned]
