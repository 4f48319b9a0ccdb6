"""How far back a role before a name reaches: ``the railroad and shipping tycoon`` [Anna Berg].

From its office word the phrase is followed to its beginning: modifiers, owners with a
possessive, nationalities, organisations, the nouns and the town of an office.
"""

from __future__ import annotations

from indexer.extract.actors.clauses import (
    COMPLEMENT,
    DETERMINERS,
    POSSESSIVE,
    Clause,
    is_common_noun,
    is_modifier,
    is_office,
)
from indexer.extract.actors.clusters import clusters
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.sentence import is_capitalised
from indexer.model import ActorKind

_LONGEST = 25
_NEVER_INSIDE = ("function_word", "calendar", "saying")
OPENS = (
    ",", ":", "—", "–", "“", "”", '"',
    "of", "by", "with", "from", "against", "to", "for", "between", "as", "that",
)  # fmt: skip
"""What a phrase may begin after."""

_VERBAL = ("ing", "ed", "ly")
_MOST_NOUNS = 4


def beginning(clause: Clause, head: int) -> int:
    """The first token of the role whose office word stands at ``head``."""
    first = head
    while first > 0 and head - first < _LONGEST:
        first = _past_ticker(clause, first)
        if not _may_precede(clause, first - 1):
            break
        first -= 1
    first = _with_nouns(clause, _with_town(clause, first))
    return _without_determiner(clause, _with_owner(clause, first), head)


def _past_ticker(clause: Clause, first: int) -> int:
    """The closing bracket's opening one, where they hold the sign of a firm's shares: Acme ``(ACM.N)``."""
    owner = clause.mention_at.get(first - 4)
    is_sign = (
        clause.form(first - 1) == ")" and clause.form(first - 3) == "(" and clause.form(first - 2).isupper()
    )
    is_sign = is_sign and first not in clause.mention_at
    return first - 3 if is_sign and owner is not None and owner.kind is ActorKind.ORGANIZATION else first


def _may_precede(clause: Clause, i: int) -> bool:
    """Whether a token can stand in a role before its head."""
    form = clause.form(i)
    if clause.is_person(i) and not clause.qualifies(i) and not _is_served(clause, i):
        end = clause.mention_at[i].end
        return form in POSSESSIVE or clause.form(end) in POSSESSIVE or _is_plain_possessive(clause, end)
    word = form.lower()
    if i in clause.mention_at:
        return not _is_dateline(clause, i)
    if word in ("of", "for"):
        office = clause.form(i - 1)  # small it is another's role: a spokesman for Speaker
        return is_office(office) and is_capitalised(office) and is_capitalised(clause.form(i + 1))
    if clause.form(i + 1) in ("host", "co-host") and word in words("broadcast"):
        return True
    if is_modifier(form) or is_office(form) or (word in words("of_person") and clause.is_person(i - 1)):
        return True
    if form in POSSESSIVE or _is_plain_possessive(clause, i):
        return True
    if word in ("the", "his", "her", "their", "its"):
        return True
    if _is_joined(clause, i) or (word in words("tense") and is_modifier(clause.form(i + 1))):
        return True
    if word == "and" and _joins_fields(clause, i):
        return True
    if word in ("and", "-"):
        one, other = _beside(clause, i)
        are_alike = word == "-" or is_capitalised(one) == is_capitalised(other)
        return are_alike and all(is_office(form) or is_modifier(form) for form in (one, other))
    if not is_capitalised(form) or any(word in words(name) for name in _NEVER_INSIDE):
        return False
    if i > 0 or word.endswith(tuple(words("adjective_ending"))) or _is_initials(clause.form(1)):
        return True
    if clause.form(i + 1) == "and" and _joins_fields(clause, i + 1):
        return True  # Ways and Means Chairman
    if is_capitalised(clause.form(i + 1)) and word in words("organization_head"):
        return True  # Council President
    # A word that begins a sentence and that the news never writes small is a name: Barclays Chief Executive.
    return not clusters(word)


def _is_plain_possessive(clause: Clause, i: int) -> bool:
    """Holms``'`` lawyer: the mark of an owner whose name ends with an s."""
    return clause.form(i) in ("'", "’") and i - 1 in clause.mention_at and clause.form(i - 1).endswith("s")


def _is_served(clause: Clause, i: int) -> bool:
    """``Clinton`` spokesman, ``Wynnum`` coach: one word right before an office, of whom or of what it is.

    Two words before an analyst are a firm that is called after its founders: ``Leerink Swann`` analyst.
    """
    mention = clause.mention_at[i]
    last = clause.form(i + 1)
    longest = 2 if last in words("onlooker") else 1
    return (
        mention.end - mention.first <= longest and mention.end == i + 1 and is_office(last) and last.islower()
    )


def _with_town(clause: Clause, first: int) -> int:
    """Takes in the town of an office and the state around it: ``South Bend, Indiana,`` Mayor."""
    wider = clause.mention_at.get(first - 2)
    if clause.form(first - 1) != "," or wider is None or clause.form(wider.first - 1) != ",":
        return first
    town = clause.mention_at.get(wider.first - 2)
    if town is None or {town.kind, wider.kind} != {ActorKind.PLACE}:
        return first
    return _to_beginning(clause, town.first)


def _joins_fields(clause: Clause, i: int) -> bool:
    """``Economic and Monetary Affairs`` Commissioner: two fields of one office, no names."""
    ends = (i - 1, i + 1)
    return all(is_capitalised(clause.form(k)) and k not in clause.mention_at for k in ends) and not is_office(
        clause.form(i - 1)
    )


def _is_initials(form: str) -> bool:
    """``MLA``, ``CEO``: an office in initials, whose owner may begin a sentence."""
    return len(form) > 1 and form.isupper() and is_office(form)


def _is_dateline(clause: Clause, i: int) -> bool:
    """``WASHINGTON``, where a report was written; the report begins right after it."""
    return (
        i == 0
        and clause.mention_at[i].kind is ActorKind.PLACE
        and len(clause.form(i)) > 2
        and (clause.form(i).isupper())
    )


def _is_joined(clause: Clause, i: int) -> bool:
    """``Chicago-based``: the place that a hyphen joins to a role."""
    at = i if clause.form(i) == "-" else i - 1
    return clause.form(at) == "-" and clause.form(at + 1) in words("role_joined")


def _beside(clause: Clause, i: int) -> tuple[str, str]:
    return clause.form(i - 1), clause.form(i + 1)


def _with_owner(clause: Clause, first: int) -> int:
    """Takes in an owner who is no name: ``the party's`` leader."""
    i = first - (clause.form(first) not in POSSESSIVE)
    if clause.form(i) not in POSSESSIVE:
        return first
    for owner in range(i - 1, max(-1, i - 1 - _MOST_NOUNS), -1):
        if clause.form(owner).lower() in DETERMINERS:
            return owner
        if not is_common_noun(clause.form(owner)):
            return first
    return first


def _with_nouns(clause: Clause, first: int) -> int:
    """Takes in the nouns before a role: the ``railroad and shipping`` tycoon, ``Emergency room`` physician.

    Before them must stand a determiner, a name that qualifies them, or nothing at all.
    """
    if first in clause.mention_at or is_capitalised(clause.form(first)):
        return first  # the drama surrounding White House aide
    form = clause.form(first)
    if (
        form.lower() in words("tense")
        or form in DETERMINERS
        or form in ("first", "former")
        or clause.form(first - 1) == "and"
    ):
        return first
    for i in range(first - 1, max(-1, first - 1 - _MOST_NOUNS), -1):
        form = clause.form(i)
        if form in DETERMINERS or (form == "The" and clause.form(first) not in POSSESSIVE):
            # A knee injury prevented midfielder Berg.
            is_clause = any(clause.form(k).endswith("ed") for k in range(i + 2, first))
            return first if is_clause else i + 1
        if form == "and" and i < first - 1 and (clause.is_person(i - 1) or is_office(clause.form(i - 1))):
            return i + 1
        if form in words("being") and i < first - 1:
            return i + 1
        if form in POSSESSIVE or is_modifier(form):
            return _to_beginning(clause, i) if i < first - 1 else first
        if form == "to" and clause.form(i - 1).lower() != "according":
            return first  # to rest batsman Berg
        if i < first - 1 and (form in OPENS or form in words("saying")):
            return first if _is_verbal(clause.form(i + 1)) else i + 1
        if i < first - 1 and _leads_nouns(clause, i, first):
            return _to_beginning(clause, i)
        if form != "and" and not is_common_noun(form):
            return first
    return first


def _is_verbal(form: str) -> bool:
    """Whether a word is rather a verb's than a noun of a role: ``surrounding``, but not ``left-wing``."""
    return form.endswith(_VERBAL) and "-" not in form


def _leads_nouns(clause: Clause, i: int, first: int) -> bool:
    """Whether a name or the first word of a sentence stands before the nouns of a role."""
    form = clause.form(i)
    nouns = [clause.form(k) for k in range(i + 1, first)]
    if i == 0 and nouns[:1] == ["and"] and is_common_noun(form.lower()):
        return True  # Women and equalities minister
    if "and" in nouns or clause.form(first) in DETERMINERS or _is_verbal(nouns[0]):
        return False
    if clause.qualifies(i):
        mention = clause.mention_at[i]
        if mention.kind is ActorKind.PLACE:
            return clause.form(mention.first - 1) not in COMPLEMENT
        return mention.end == i + 1
    return i == 0 and is_capitalised(form) and is_common_noun(form.lower()) and not _is_verbal(form)


def _to_beginning(clause: Clause, i: int) -> int:
    while i > 0 and _may_precede(clause, i - 1):
        i -= 1
    return i


def _without_determiner(clause: Clause, first: int, head: int) -> int:
    """Drops what only introduces the phrase; the article of an owner and a pronoun stay."""
    while first < head:
        word = clause.form(first).lower()
        if word in ("his", "her", "their"):
            if clause.form(head).lower() == "counterpart":
                return first
        elif word == "then" and first == 0 and clause.form(1) != "-":
            pass  # what begins a sentence says when somebody acted: Then President Bush left
        elif word == "the":
            if any(clause.form(i) in POSSESSIVE for i in range(first + 1, min(head, first + 5))):
                return first
        elif word not in ("and", "-", "its", "of", "for", "said", "late", *POSSESSIVE):
            return first
        first += 1
    return first
