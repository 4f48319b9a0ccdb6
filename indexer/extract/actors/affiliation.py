"""The countries of actors: each ground for one is asked in turn, the first that knows one decides.

What the text or a list says of an actor itself comes first. Then comes what an office
or a body of that name is usually: of another state only where the article speaks of
that one alone. An office that nothing gives to a state is of the state where most of
the article plays, else that of the other office-holders where they are all of one.
Who belongs to somebody, as aide or as family, is of the same state. Anybody else is of
the state that nearly all of the article is of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from indexer.extract.actors.by_setting import of_setting, seat_of_offices
from indexer.extract.actors.countries import is_public
from indexer.extract.actors.evidence import Evidence, Group
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.offices_apart import of_base_before
from indexer.extract.actors.own_grounds import Ground, Scene, own_grounds, scene_of, usual_grounds
from indexer.extract.actors.patrons import common_owner, of_main_body, of_patron, said_in
from indexer.extract.actors.roles import Stated
from indexer.extract.actors.setting import Setting, is_wire, setting
from indexer.extract.actors.spelling import by_given_name, by_spelling
from indexer.extract.actors.teams import of_team
from indexer.model import ActorKind

_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A country (ISO 3166-1 alpha-2) and the ground for it."""

    code: str
    ground: Ground


_Found: TypeAlias = list[Affiliation | None]
"""Whose each actor is, as far as that is found."""


def affiliations(evidence: Evidence, groups: Sequence[Group]) -> _Found:
    """Whose each actor is, or None where neither the text nor a list settles it."""
    named = scene_of(evidence)
    found = _settle(groups, [None] * len(groups), lambda group: own_grounds(evidence, group, named))
    scene = Scene(named.spoken_of | {own.code for own in found if own}, named.about)
    found = _settle(groups, found, lambda group: _usually(evidence, group, scene))
    place = setting(evidence, groups, [own.code if own else None for own in found])
    found = _settle_offices(evidence, groups, found, place)
    main, known = _main_body(evidence, groups, found), _by_mention(groups, found)
    found = _settle(groups, found, lambda group: _of_others(evidence, group, known, main, place))
    # Now whom somebody belongs to may be known too.
    known_at_last = _by_mention(groups, found)
    return _settle(groups, found, lambda group: _at_last(evidence, group, known_at_last, scene))


def _settle(
    groups: Sequence[Group], found: _Found, grounds: Callable[[Group], Iterable[tuple[Ground, str | None]]]
) -> _Found:
    """What is found so far, and the first of further grounds for each actor of whom nothing is."""
    return [one or _first(grounds(group)) for group, one in zip(groups, found, strict=True)]


def _usually(evidence: Evidence, group: Group, scene: Scene) -> Iterator[tuple[Ground, str | None]]:
    """The state of which somebody so spelt, or an office or body so called, usually is."""
    yield Ground.SPELLING, by_spelling(evidence, group, scene.spoken_of)
    yield from usual_grounds(evidence, group, scene)


def _settle_offices(
    evidence: Evidence, groups: Sequence[Group], found: _Found, place: Setting | None
) -> _Found:
    """What is found so far, and of what state the office-holders are of whom nothing is."""
    official = {group.id for group in groups if _holds_office(evidence, group)}
    colleagues = {own.code for own, group in zip(found, groups, strict=True) if own and group.id in official}
    shared = next(iter(colleagues)) if len(colleagues) == 1 else None
    if place is not None and shared != place.code:
        shared = None
    about = seat_of_offices(evidence, place, colleagues)

    def grounds(group: Group) -> Iterable[tuple[Ground, str | None]]:
        return _shared_grounds(evidence, group, about, shared) if group.id in official else ()

    return _settle(groups, found, grounds)


def _of_others(
    evidence: Evidence,
    group: Group,
    known: Mapping[int, str | None],
    main: str | None,
    place: Setting | None,
) -> Iterator[tuple[Ground, str | None]]:
    """The state of whom an actor belongs to, of the article's main body, and of the article."""
    yield Ground.PATRON, of_patron(evidence, group, known)
    yield Ground.TEAM, of_team(evidence, group)
    yield Ground.MAIN_BODY, of_main_body(evidence, group, main)
    yield Ground.SETTING, of_setting(evidence, group, place)


def _at_last(
    evidence: Evidence, group: Group, known: Mapping[int, str | None], scene: Scene
) -> Iterator[tuple[Ground, str | None]]:
    """The state of whom an actor belongs to, of a given name, and of where somebody is based."""
    yield Ground.PATRON, of_patron(evidence, group, known)
    yield Ground.SPELLING, by_given_name(evidence, group, scene.spoken_of)
    yield Ground.BASE, _base(evidence, group)


def _base(evidence: Evidence, group: Group) -> str | None:
    """Where somebody is said to be based: ``Oslo-based`` broker Anna Berg."""
    stated = evidence.stated(group.members)
    bases = (of_base_before(evidence.clauses[one.sentence], one.phrase) for one in stated)
    return next(filter(None, bases), None)


def _by_mention(groups: Sequence[Group], found: _Found) -> dict[int, str | None]:
    """The state of each mention, as far as it is known."""
    return {
        i: one.code if one else None for group, one in zip(groups, found, strict=True) for i in group.members
    }


def _shared_grounds(
    evidence: Evidence, group: Group, about: str | None, shared: str | None
) -> Iterator[tuple[Ground, str | None]]:
    """The state of the article and that of the other office-holders, where it has such an office at all."""
    said = " ".join(form.lower() for one in evidence.stated(group.members) for form in said_in(evidence, one))
    absent = words("no_premier") if "prime minister" in said else frozenset()
    absent |= {code for one in evidence.stated(group.members) for code in _subjects(evidence, one)}
    yield Ground.SUBJECT, about if about not in absent else None
    yield Ground.COLLEAGUES, shared if shared not in absent else None


def _subjects(evidence: Evidence, stated: Stated) -> Iterator[str]:
    """The states that a role is about: an ambassador ``to Norway`` is of another one."""
    clause, phrase = evidence.clauses[stated.sentence], stated.phrase
    for i in range(phrase.head + 1, phrase.end):
        mention = clause.mention_at.get(i)
        if mention is not None and mention.code and clause.form(mention.first - 1) in ("to", "for", "on"):
            yield mention.code


def _main_body(evidence: Evidence, groups: Sequence[Group], found: _Found) -> str | None:
    """The state of the organisation that an article names far more often than any other, or begins with."""
    bodies = [
        (len(group.members), one.code if one else None, group)
        for group, one in zip(groups, found, strict=True)
        if evidence.surfaces[group.members[0]].kind is ActorKind.ORGANIZATION and not is_wire(group.name)
    ]
    ranked = sorted(bodies, key=lambda body: -body[0])
    if not ranked:
        return None
    most, code, _ = ranked[0]
    next_most = ranked[1][0] if len(ranked) > 1 else 0
    if most >= max(_SEVERAL, 2 * next_most):
        return code
    count, code, first = bodies[0]
    return code if 2 * count >= most and _begins(evidence, first) else None


def _begins(evidence: Evidence, group: Group) -> bool:
    """Whether an article's first words after a dateline are about one body alone: ``Acme Corp said so``."""
    first = evidence.mentioned[group.members[0]]
    if not evidence.mentioned or first.sentence > evidence.mentioned[0].sentence + 1:
        return False
    upto = (m for m in evidence.mentioned if m.sentence <= first.sentence)
    bodies = [m for m in upto if m.kind is ActorKind.ORGANIZATION and not _is_wire(evidence, m)]
    people = (m for m in evidence.mentioned[: group.members[0]] if m.kind is ActorKind.PERSON)
    return bodies == [first] and not any(people)


def _is_wire(evidence: Evidence, mention: Mentioned) -> bool:
    return is_wire(" ".join(evidence.sentences[mention.sentence].forms[mention.first : mention.end]))


def _first(grounds: Iterable[tuple[Ground, str | None]]) -> Affiliation | None:
    return next((Affiliation(code, ground) for ground, code in grounds if code), None)


def _holds_office(evidence: Evidence, group: Group) -> bool:
    """Whether a person holds an office of a state."""
    if evidence.surfaces[group.members[0]].kind is not ActorKind.PERSON:
        return False
    offices = evidence.stated(group.members)
    return any(
        is_public(evidence.clauses[stated.sentence], stated.phrase)
        or common_owner(evidence, stated, "state_noun") is not None
        for stated in offices
    )
