"""Roles that a lead gives before the names are told.

``South Korea's top nuclear envoy met with his Russian counterpart``, and in the
next sentence ``Hwang Joon-kook and Russian Deputy Minister Morgulov Igor``: the
nominals and the names come in the same order and agree in their countries.
"""

from __future__ import annotations

from collections.abc import Sequence

from indexer.extract.actors.beside import of_mention
from indexer.extract.actors.clauses import Clause, RolePhrase, is_office, is_offices
from indexer.extract.actors.countries import of_office, of_role
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.role_before import before
from indexer.extract.actors.roles import Pattern, Stated
from indexer.extract.actors.sentence import POSSESSIVE
from indexer.extract.actors.unnamed import is_firm, is_of_thing
from indexer.model import ActorKind

_REACH = 2
"""How many sentences after a nominal its name may be told."""

_LONGEST_HEADLINE = 20
"""Tokens; a line without a full stop that is longer is a sentence all the same."""

_APART = ("speaker", "of_court", "onlooker")
"""Classes of offices that nobody has beside an office of another class."""

_LEADS = 4
"""How many sentences from the beginning may hold such nominals."""


def find_lead_roles(
    clauses: Sequence[Clause], found: Sequence[Mentioned], stated: Sequence[Stated]
) -> list[Stated]:
    """The nominals of the first sentence that has some, as roles of the people named right after it."""
    people = [i for i, mention in enumerate(found) if mention.kind is ActorKind.PERSON]
    speaker = _speaker(clauses, found, people)
    if speaker is not None:
        return [speaker]
    for number, clause in enumerate(clauses[:_LEADS]):
        if any(found[i].sentence <= number for i in people):
            return []
        nominals = _nominals(clause) if _is_running_text(clause) else []
        if nominals:
            named = _introduced(found, people, number)
            pairs = _pair(
                clause,
                clauses,
                found,
                stated,
                [(_belongs(clause, phrase), phrase) for phrase in nominals],
                named,
            )
            return [Stated(person, number, phrase, Pattern.LEAD) for person, phrase in pairs]
    return []


def _speaker(clauses: Sequence[Clause], found: Sequence[Mentioned], people: Sequence[int]) -> Stated | None:
    """``..., a South Korean lawmaker has said.`` Who begins the next sentence is the one."""
    for number, clause in enumerate(clauses[:_LEADS]):
        end = len(clause.forms) - 1
        at = end - 1 if clause.form(end) == "." else end
        if clause.form(at) not in words("saying"):
            continue
        at -= 1 + (clause.form(at - 1) in ("has", "have", "had"))
        next_ = next((i for i in people if found[i].sentence == number + 1), None)
        if not is_office(clause.form(at)) or next_ is None or found[next_].first or clause.is_person(at):
            continue
        phrase = before(clause, at + 1)
        if phrase is not None and clause.form(phrase.first - 1) in ("a", "an") and _belongs(clause, phrase):
            return Stated(next_, number, phrase, Pattern.LEAD)
    return None


def _is_running_text(clause: Clause) -> bool:
    """Whether a sentence is none of the headlines, whose names the article tells much later."""
    return clause.form(len(clause.forms) - 1) in (".", '"', "”") or len(clause.forms) > _LONGEST_HEADLINE


def _nominals(clause: Clause) -> list[RolePhrase]:
    """Role phrases with an owner and without a name, such as ``his U.S. counterpart``."""
    phrases: list[RolePhrase] = []
    for i, form in enumerate(clause.forms):
        if (
            not is_office(form)
            or _names_body(clause, i)
            or is_office(clause.form(i + 1))
            or clause.form(i + 1).lower() in words("office_modifier")
        ):
            continue
        phrase = before(clause, i + 1)
        if phrase is None or phrase.first == phrase.head or _belongs(clause, phrase) is None:
            continue
        if _qualifies_another(clause, phrase) or is_firm(clause, phrase):
            continue
        end = _with_subject(clause, phrase)
        first = phrase.first - (clause.form(phrase.first - 1) == "the" and end > phrase.end)
        phrases.append(RolePhrase(first, phrase.head, end))
    return phrases


def _qualifies_another(clause: Clause, phrase: RolePhrase) -> bool:
    """Whether a phrase only tells more of something: a prosecutor ``'s`` office, shareholder ``meeting``."""
    form = clause.form(phrase.end)
    is_thing = is_of_thing(clause, phrase.end - 1)
    return form in POSSESSIVE or clause.begins_mention(phrase.end) or is_thing or is_offices(form)


def _names_body(clause: Clause, i: int) -> bool:
    """Whether an office word is part of the name of an organisation: the Department of ``Justice``."""
    mention = clause.mention_at.get(i)
    return mention is not None and mention.kind is ActorKind.ORGANIZATION


def _belongs(clause: Clause, phrase: RolePhrase) -> str | None:
    return of_role(clause, phrase) or of_office(clause, phrase)


def _with_subject(clause: Clause, phrase: RolePhrase) -> int:
    """The end of a phrase with its short subject: ``official on Asian affairs``."""
    end = phrase.end
    if clause.form(end) in ("on", "for") and clause.form(end + 2) in ("affairs", "issues", "policy"):
        return end + 3
    return end


def _introduced(found: Sequence[Mentioned], people: Sequence[int], after: int) -> list[int]:
    """The people of the first sentence after the lead that names some, near enough to it."""
    first = next((found[i].sentence for i in people), None)
    if first is None or first - after > _REACH:
        return []
    return [i for i in people if found[i].sentence == first and found[i].end - found[i].first > 1]


def _head(clause: Clause, phrase: RolePhrase) -> str:
    return clause.form(phrase.head).lower()


def _is_another(one: str, other: str) -> bool:
    """Whether the head of a state has one of two offices, and one of its other officials the other.

    So with who speaks for a body, or is of the courts, and who has another office.
    """
    if one and other and any((one in words(kind)) != (other in words(kind)) for kind in _APART):
        return True
    states = [head in words("head_of_state") for head in (one, other)]
    return states[0] != states[1] and {one, other} <= words("public_office") | words("head_of_state")


def _pair(
    clause: Clause,
    clauses: Sequence[Clause],
    found: Sequence[Mentioned],
    stated: Sequence[Stated],
    nominals: Sequence[tuple[str | None, RolePhrase]],
    named: Sequence[int],
) -> list[tuple[int, RolePhrase]]:
    country: dict[int, str | None] = {i: of_mention(clauses[found[i].sentence], found[i]) for i in named}
    for s in stated:
        if s.mention in country:
            country[s.mention] = _belongs(clauses[s.sentence], s.phrase) or country[s.mention]
    if len(nominals) > len(named):
        return []
    pairs = list(zip(named, nominals, strict=False))
    nominal_heads = {phrase: _head(clause, phrase) for _, phrase in nominals}
    if any(country[person] not in (None, code) for person, (code, _) in pairs):
        return []
    heads = {s.mention: _head(clauses[s.sentence], s.phrase) for s in stated if s.mention in country}
    if any(_is_another(nominal_heads[phrase], heads.get(person, "")) for person, (_, phrase) in pairs):
        return []
    return [(person, phrase) for person, (_, phrase) in pairs]
