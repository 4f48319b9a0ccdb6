"""Countries told by the way: of whom somebody serves, leads or is of the family of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from indexer.extract.actors.clauses import Clause, RolePhrase
from indexer.extract.actors.evidence import Evidence, Group
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import PLACES, Mentioned
from indexer.extract.actors.relatives import kin_of
from indexer.extract.actors.roles import Stated
from indexer.extract.actors.sentence import POSSESSIVE
from indexer.model import ActorKind

_REACH = 3
_WORDS_OF_OFFICE = 2
_PATRONS = (ActorKind.PERSON, ActorKind.ORGANIZATION)
_LONGEST_LED = 14
_OWNERS = (ActorKind.ORGANIZATION, ActorKind.STATE)


def said_in(evidence: Evidence, stated: Stated) -> Sequence[str]:
    """The words of a role."""
    return evidence.clauses[stated.sentence].forms[stated.phrase.first : stated.phrase.end]


def of_patron(evidence: Evidence, group: Group, known: Mapping[int, str | None]) -> str | None:
    """The state of whom somebody serves or is of the family of: ``Suharto's son``, a ``Trump`` aide."""
    if evidence.surfaces[group.members[0]].kind is not ActorKind.PERSON:
        return None
    offices = evidence.stated(group.members)
    patrons = [
        _patron_of_role(evidence, stated)
        or _speaks_for(evidence, stated)
        or _owner_before(evidence, stated)
        or _listed_before(evidence, stated)
        or _body_meant(evidence, stated)
        for stated in offices
    ]
    patrons += [_led(evidence, stated) for stated in offices]
    patrons += [_compatriot(evidence, i) for i in group.members]
    patrons += [
        kin_of(evidence.clauses[m.sentence], m) for m in (evidence.mentioned[i] for i in group.members)
    ]
    found = (known.get(evidence.number(patron)) for patron in patrons if patron is not None)
    return next(filter(None, found), None)


def _compatriot(evidence: Evidence, i: int) -> Mentioned | None:
    """``Countryman`` [Ole Holm] came second: of the state of who was named last before."""
    mention = evidence.mentioned[i]
    if evidence.clauses[mention.sentence].form(mention.first - 1).lower() not in words("compatriot"):
        return None
    return next((m for m in reversed(evidence.mentioned[:i]) if m.kind is ActorKind.PERSON), None)


def _patron_of_role(evidence: Evidence, stated: Stated) -> Mentioned | None:
    clause, phrase = evidence.clauses[stated.sentence], stated.phrase
    inside = (clause.mention_at.get(i) for i in range(phrase.first, phrase.end))
    return next((m for m in inside if m is not None and m.kind in _PATRONS), None)


def _speaks_for(evidence: Evidence, stated: Stated) -> Mentioned | None:
    """``Acme said Chief Executive`` [Anna Berg]: the body that a sentence begins with tells of its own."""
    clause, phrase = evidence.clauses[stated.sentence], stated.phrase
    named = {i: m for i, m in clause.mention_at.items() if i == m.first and i < phrase.first}
    bodies = [m for m in named.values() if m.kind is ActorKind.ORGANIZATION]
    if not bodies or clause.form(phrase.head).lower() not in words("body_head"):
        return None
    is_wire = clause.form(bodies[0].first).lower() in words("wire")
    is_other = any(clause.form(i).lower() in words("body_noun") for i in range(phrase.first, phrase.end))
    return None if is_wire or is_other else bodies[0]


def _owner_before(evidence: Evidence, stated: Stated) -> Mentioned | None:
    """Acme and ``its chairman``, head of ``its`` Oslo unit: the body or state that was named last before."""
    clause, first = evidence.clauses[stated.sentence], stated.phrase.first
    if "its" not in (form.lower() for form in clause.forms[max(0, first - 1) : stated.phrase.end]):
        return None
    before = (clause.mention_at.get(i) for i in range(first - 2, -1, -1))
    return next((m for m in before if m is not None and m.kind in _OWNERS), None)


def _listed_before(evidence: Evidence, stated: Stated) -> Mentioned | None:
    """``Acme Corp (ACM.N) Chief Executive`` [Anna Berg]: the company before a bracket."""
    clause, first = evidence.clauses[stated.sentence], stated.phrase.first
    if clause.form(first - 1) != ")":
        return None
    opens = next((i for i in range(first - 2, max(-1, first - 6), -1) if clause.form(i) == "("), None)
    body = clause.mention_at.get(opens - 1) if opens else None
    return body if body is not None and body.kind is ActorKind.ORGANIZATION else None


def _led(evidence: Evidence, stated: Stated) -> Mentioned | None:
    """The delegation of Norway's navy ``led by Admiral`` [Anna Berg]: whose those are that somebody leads."""
    clause, first = evidence.clauses[stated.sentence], stated.phrase.first
    first -= clause.form(first - 1) in ("its", "the", "his", "her")
    if clause.form(first - 1) != "by" or clause.form(first - 2) not in words("led"):
        return None
    for at in range(first - 3, max(-1, first - 3 - _LONGEST_LED), -1):
        one = clause.mention_at.get(at)
        if one is not None and one.kind is not ActorKind.PERSON and (one.code or one.end == first - 2):
            return one
        if clause.form(at) in (";", ":") or (one is not None and one.kind is ActorKind.PERSON):
            return None
    return None


def _body_meant(evidence: Evidence, stated: Stated) -> Mentioned | None:
    """``the company's`` spokesman, head ``of the orchestra``: the organisation named last before."""
    at = common_owner(evidence, stated, "body_noun")
    at = _common_body(evidence, stated) if at is None else at
    if at is None:
        return None
    noun = evidence.clauses[stated.sentence].form(at)
    before = (m for m in reversed(evidence.mentioned) if (m.sentence, m.end) <= (stated.sentence, at))
    bodies = [m for m in before if m.kind is ActorKind.ORGANIZATION]
    named = (m for m in bodies if noun in _words_of(evidence, m))
    return next(named, bodies[0] if bodies and noun in words("any_body") else None)


def _words_of(evidence: Evidence, body: Mentioned) -> Sequence[str]:
    forms = evidence.clauses[body.sentence].forms[body.first : body.end]
    return [form.lower() for form in forms]


def _common_body(evidence: Evidence, stated: Stated) -> int | None:
    """Where a common noun says what body a role is of: head of the ``orchestra``."""
    clause, phrase = evidence.clauses[stated.sentence], stated.phrase
    inside = range(phrase.head + 2, phrase.end)
    return next(
        (i for i in inside if clause.form(i) in words("body_noun") and clause.form(i - 1) == "the"), None
    )


def of_state_meant(evidence: Evidence, group: Group) -> str | None:
    """``the country's`` minister, ``the city's`` mayor: the state or place named before."""
    for stated in evidence.stated(group.members):
        at = common_owner(evidence, stated, "state_noun")
        if at is None:
            continue
        nearest = evidence.clauses[max(0, stated.sentence + 1 - _REACH) : stated.sentence + 1][::-1]
        codes = (_spoken_of(clause, len(clause.forms) if n else at) for n, clause in enumerate(nearest))
        if code := next(filter(None, codes), None):
            return code
    return None


def of_office_told(evidence: Evidence, group: Group) -> str | None:
    """``Norway's prime minister`` in one sentence, Prime Minister [Anna Berg] in another: the one state's."""
    for stated in evidence.stated(group.members):
        clause, phrase = evidence.clauses[stated.sentence], stated.phrase
        office = [form.lower() for form in clause.forms[max(phrase.first, phrase.head - 1) : phrase.head + 1]]
        if len(office) < _WORDS_OF_OFFICE or phrase.head - 1 in clause.mention_at:
            continue
        others = (other for other in evidence.clauses if other is not clause)
        codes = {code for other in others for code in _owners_of(other, office)}
        if len(codes) == 1:
            return codes.pop()
    return None


def _owners_of(clause: Clause, office: Sequence[str]) -> Iterator[str]:
    """The states whose an office is said to be, where no name follows."""
    head = office[-1]
    for i, form in enumerate(clause.forms):
        if form != head or clause.form(i - 1) != office[0] or clause.is_person(i + 1):
            continue
        at = i - len(office)
        state = clause.mention_at.get(at - (clause.form(at) in POSSESSIVE))
        if state is not None and state.kind is ActorKind.STATE and state.code:
            yield state.code


def _spoken_of(clause: Clause, end: int) -> str | None:
    """The state of the first state or place before ``end``, rather one that is the subject."""
    named = [m for i, m in sorted(clause.mention_at.items()) if i == m.first and m.end <= end and m.code]
    places = [m for m in named if m.kind in PLACES]
    subjects = (m for m in places if clause.form(m.first - 1) not in words("particle") | {"with", "from"})
    return next((m.code for m in (*subjects, *places)), None)


def common_owner(evidence: Evidence, stated: Stated, nouns: str) -> int | None:
    """Where a common noun owns a role: the ``country's`` minister."""
    clause, phrase = evidence.clauses[stated.sentence], stated.phrase
    owned = (i for i in range(phrase.first, phrase.head) if clause.form(i + 1) in POSSESSIVE)
    return next((i for i in owned if clause.form(i) in words(nouns)), None)


def of_main_body(evidence: Evidence, group: Group, main: str | None) -> str | None:
    """The state of the organisation that an article is about, for a head of a body who is given none."""
    for stated in evidence.stated(group.members):
        clause, phrase = evidence.clauses[stated.sentence], stated.phrase
        other = words("body_noun") - words("any_body")
        inside = range(phrase.first, phrase.end)
        is_named = any(i in clause.mention_at or clause.form(i).lower() in other for i in inside)
        is_named |= any(clause.form(i)[0].isupper() for i in range(phrase.head + 1, phrase.end))
        if not is_named and _heads_body(clause, phrase):
            return main
    return None


def _heads_body(clause: Clause, phrase: RolePhrase) -> bool:
    """``Chief Executive``, ``chief financial officer``, ``managing director``: of the body told of."""
    head = clause.form(phrase.head).lower()
    before = {form.lower() for form in clause.forms[phrase.first : phrase.head]}
    return head in words("body_head") or (
        head in words("body_officer") and not words("of_body").isdisjoint(before)
    )
