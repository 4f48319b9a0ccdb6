"""Whose are they? The country of affiliation of people and organisations, as the text or a list says.

A role's country is that of its owner (``Russia's top diplomat``) or of the body
that it is held at (``at North Korea's foreign ministry``), never that of its
subject: a U.S. envoy *for* North Korea is American.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from indexer.extract.actors.beside import is_nation, province_after
from indexer.extract.actors.bodies import listed_body, of_organization, usual
from indexer.extract.actors.clauses import Clause, RolePhrase
from indexer.extract.actors.lexicon import fields, rows, words
from indexer.extract.actors.mentions import PLACES, Mentioned
from indexer.extract.actors.offices_apart import (
    of_american_office,
    of_embassy,
    of_home_nation,
    of_joined_office,
)
from indexer.extract.actors.organizations import key, known_organizations, leading_state
from indexer.extract.actors.sentence import POSSESSIVE, is_capitalised
from indexer.model import ActorKind

_OFTEN = 3
_LONGEST_BODY = 3
_FAR_MORE = 3
_SUBJECT = frozenset({"affairs", "issues", "policy", "studies", "desk", "relations"})


def of_role(clause: Clause, phrase: RolePhrase) -> str | None:
    """The country that a role belongs to, or None where it does not say."""
    head = clause.form(phrase.head).lower()
    plays = head in words("player") or head == "champion"
    first = phrase.first
    for i in range(phrase.first, phrase.head):
        mention = clause.mention_at.get(i)
        if mention is None or (plays and mention.kind is ActorKind.PLACE and not is_nation(clause, mention)):
            continue
        is_field = is_portfolio(clause, mention) or _is_unit(clause, mention)
        if is_field or clause.form(mention.end).lower() in _SUBJECT or _is_contest(clause, mention):
            first = mention.end
            continue
        if _is_origin(clause, mention) or _is_studied(clause, mention):
            first = mention.end
            continue
        code = _code(clause, mention)
        if code:
            return code
    named = " ".join(clause.forms[first : phrase.head + 1])
    told = _of_complement(clause, phrase) or _of_base(clause, phrase) or of_american_office(clause, phrase)
    told = told or leading_state(named)[0] or _of_unread_body(clause, phrase)
    told = told or of_embassy(clause, phrase) or of_joined_office(clause, phrase)
    return told or of_home_nation(clause, phrase)


def is_portfolio(clause: Clause, mention: Mentioned) -> bool:
    """``Labour`` Minister: a field of government that a party has its name from."""
    name = " ".join(clause.forms[mention.first : mention.end]).lower()
    is_body = mention.kind is ActorKind.ORGANIZATION
    return is_body and name in fields() and clause.form(mention.end) in ("Minister", "Ministry")


def _is_contest(clause: Clause, mention: Mentioned) -> bool:
    """``Chicago Marathon`` winner, ``Australian`` Open champion: who wins is from anywhere."""
    around = {clause.form(mention.end).lower(), clause.form(mention.end - 1).lower()}
    return not around.isdisjoint(words("event_end") | {"open"})


def _is_unit(clause: Clause, mention: Mentioned) -> bool:
    """Head of its ``Norwegian`` unit: who works there is with the company."""
    return clause.form(mention.first - 1) == "its" and clause.form(mention.end) in words("part_of_company")


def _of_unread_body(clause: Clause, phrase: RolePhrase) -> str | None:
    """``Microsoft`` CEO: a listed body before an office, where the model read no name."""
    for first in range(phrase.first, phrase.head):
        for end in range(min(phrase.head, first + _LONGEST_BODY), first, -1):
            inside = range(first, end)
            is_name = all(_is_of_name(clause, i, first) for i in inside)
            owner = "'s" if clause.form(end) in POSSESSIVE else ""
            name = " ".join(clause.forms[first:end])
            code = listed_body(name + owner) if owner and is_name else None
            code = code or listed_body(name) if is_name and name.lower() not in fields() else None
            if code:
                return code
    return None


def _is_of_name(clause: Clause, i: int, first: int) -> bool:
    """Whether a token may be of a body's name that nothing else takes: ``Radio 1``."""
    form = clause.form(i)
    return (is_capitalised(form) or (i > first and form.isdigit())) and i not in clause.mention_at


def _is_origin(clause: Clause, mention: Mentioned) -> bool:
    """``Chinese`` American, ``British``-born, ``London``-based: where somebody lives or came from."""
    if clause.form(mention.end) == "-" and clause.form(mention.end + 1) in words("role_joined"):
        return True
    then = clause.mention_at.get(mention.end + (clause.form(mention.end) == "-"))
    return mention.sense == "demonym" and then is not None and then.sense == "demonym"


def _is_studied(clause: Clause, mention: Mentioned) -> bool:
    """A ``North Korea`` expert, but a ``Norwegian`` or a ``U.S.`` one: what somebody knows about."""
    is_noun = mention.sense == "state" and "." not in clause.form(mention.first)
    is_noun &= not clause.form(mention.first).isupper()
    return is_noun and clause.form(mention.end) in words("student_of")


def of_office(clause: Clause, phrase: RolePhrase) -> str | None:
    """The state that usually alone has an office of this name: ``House Speaker``."""
    forms = clause.forms[phrase.first : phrase.end]
    said = " ".join(form for form in forms if form not in words("common_as_well")).lower()
    # A "secretary of state" is American, one "for" a field is British.
    return next(
        (code for office, code in offices() if f" {office} " in f" {said} " and f"{office} for" not in said),
        _of_usual_words(said),
    )


def _of_usual_words(said: str) -> str | None:
    """``Republican`` strategist, but no Social Democratic one."""
    found = said.split()
    for i in range(len(found)):
        for length in (4, 3, 2, 1):
            code = usual().get(" ".join(found[i : i + length])) if i + length <= len(found) else None
            is_longer = i and found[i - 1] in words("before_party")
            is_field = length == 1 and found[i + 1 : i + 2] == ["minister"] and found[i] in fields()
            if code and not is_longer and not is_field:
                return code
    return None


def is_public(clause: Clause, phrase: RolePhrase) -> bool:
    """Whether a role is an office of a state or of a body of one, and of no other organisation."""
    head = clause.form(phrase.head)
    said = [form.lower() for form in clause.forms[phrase.first : phrase.end]]
    is_of_body = head.lower() in words("body_office") and not words("public_body").isdisjoint(said)
    is_of_state = (is_of_body or head.lower() in words("state_office")) and words(
        "of_many_states"
    ).isdisjoint(said)
    is_cabinet = head in ("Secretary", "Minister")
    for mention in (clause.mention_at.get(i) for i in range(phrase.first, phrase.end)):
        if mention is not None and mention.kind is ActorKind.ORGANIZATION:
            # In "Health and Human Services Secretary" the field of an office reads like an organisation.
            name = " ".join(clause.forms[mention.first : mention.end])
            is_field = is_of_state or (is_cabinet and mention.first < phrase.head)
            if not is_field or key(name) in known_organizations():
                return False
    if is_of_state or head.lower() in words("public_office"):
        return True
    if head.lower() in words("speaker") and not words("public_office").isdisjoint(
        said[phrase.head - phrase.first :]
    ):
        return True  # a spokesman for the governor
    return any(part in "-".join(said) for part in words("public_phrase"))


def dominant(mentioned: Iterable[Mentioned]) -> str | None:
    """The state that an article is about, if it names one far more than any other."""
    codes = Counter(m.code for m in mentioned if m.code and m.kind in PLACES)
    (first, most), (_, next_most) = [*codes.most_common(2), (None, 0), (None, 0)][:2]
    often = _OFTEN if next_most else _OFTEN - 1
    return first if most >= often and most >= _FAR_MORE * next_most else None


def _owner(clause: Clause, body: Mentioned) -> str | None:
    """The state whose a body is: ``the Russian`` Foreign Ministry."""
    at = body.first - 1
    possessive = clause.form(at) in POSSESSIVE
    state = clause.mention_at.get(at - possessive)
    if state is None or state.kind is not ActorKind.STATE:
        return None
    return state.code if possessive or state.sense == "demonym" else None


def _of_complement(clause: Clause, phrase: RolePhrase) -> str | None:
    preposition = ""
    for i in range(phrase.head + 1, phrase.end):
        form = clause.form(i)
        if form in ("of", "at", "in", "for", "on", "to", "with"):
            preposition = form
        mention = clause.mention_at.get(i)
        if mention is None or mention.first != i or clause.form(mention.end).lower() in _SUBJECT:
            continue
        if _is_unit(clause, mention):
            continue
        belongs = preposition in ("of", "at", "in") or (
            preposition == "for" and mention.kind is ActorKind.ORGANIZATION
        )
        code = _code(clause, mention) if belongs else None
        if code:
            is_onlooker = clause.form(phrase.head).lower() in words("onlooker")
            return (_of_office_in(clause, mention) if is_onlooker else None) or code
    return None


def _of_office_in(clause: Clause, body: Mentioned) -> str | None:
    """Analyst at Acme ``in Copenhagen``: where somebody works for a body."""
    if body.kind is not ActorKind.ORGANIZATION or clause.form(body.end) != "in":
        return None
    place = clause.mention_at.get(body.end + 1)
    return _code(clause, place) if place is not None and place.kind is ActorKind.PLACE else None


def _of_base(clause: Clause, phrase: RolePhrase) -> str | None:
    """A director of a bank ``based in Chicago``."""
    if clause.form(phrase.end) != "based" or clause.form(phrase.end + 1) != "in":
        return None
    base = clause.mention_at.get(phrase.end + 2)
    return _code(clause, base) if base is not None else None


def _code(clause: Clause, mention: Mentioned) -> str | None:
    if mention.kind is ActorKind.ORGANIZATION:
        name = " ".join(clause.forms[mention.first : mention.end])
        return mention.code or of_organization(name) or _owner(clause, mention)
    return (province_after(clause, mention) or mention.code) if mention.kind is not ActorKind.PERSON else None


@cache
def offices() -> tuple[tuple[str, str], ...]:
    """Names of offices that one state alone has, with its code."""
    return tuple((office, code) for code, office in rows("offices.tsv"))


def most_said(codes: Sequence[str | None]) -> str | None:
    """The country said most often, the first said among equals."""
    said = [code for code in codes if code]
    return max(said, key=lambda code: (said.count(code), -said.index(code)), default=None)
