"""What may stand in a role before its office word, a token at a time: ``the party's former`` leader.

Modifiers, owners with a possessive, nationalities, bodies, and whom somebody works for by
the family name.
"""

from __future__ import annotations

from indexer.extract.actors.clauses import (
    DETERMINERS,
    Clause,
    is_common_noun,
    is_modifier,
    is_office,
)
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.role_capitals import is_capitalised_within, joins_fields
from indexer.extract.actors.role_numbers import is_number, is_year_of_race
from indexer.extract.actors.sentence import POSSESSIVE, is_capitalised
from indexer.model import ActorKind

_MOST_FIELDS = 3
_FEW = ("two", "three", "four", "five")
_BEFORE_FEW = ("the", "The", *POSSESSIVE)


def may_precede(clause: Clause, i: int) -> bool:
    """Whether a token can stand in a role before its head."""
    form = clause.form(i)
    word = form.lower()
    if clause.is_person(i) and not clause.qualifies(i) and not _is_served(clause, i):
        return _is_owner(clause, i)
    if form.endswith(".") and word in words("company_suffix") and clause.begins_mention(i + 1):
        return False  # of Acme Ltd. Ford spokeswoman Anna Berg said so
    if i in clause.mention_at:
        return not _is_dateline(clause, i)
    if word in ("of", "for"):
        office = clause.form(i - 1)  # small it is another's role: a spokesman for Speaker
        is_title = is_office(office) and is_capitalised(office) and is_capitalised(clause.form(i + 1))
        return is_title or _is_within_body(clause, i)
    if form == "Under" and clause.form(i + 1) == "Secretary":
        return True
    if form == "leading" and clause.is_person(i - 1):
        return False  # showed Berg leading President Holm
    if _qualifies(clause, i):
        return True
    if word in ("and", "-", "/"):
        return _joins_offices(clause, i)
    if form[:1].isdigit() or form == ",":
        return is_number(clause, i) or is_year_of_race(clause, i)
    if word == "in":  # editor in chief
        return clause.form(i + 1).lower() == "chief" and is_office(clause.form(i - 1))
    if word == "most":
        return is_modifier(clause.form(i + 1)) and (is_modifier(clause.form(i - 1)) or _is_led(clause, i))
    if form in words("any_body"):
        body = clause.mention_at.get(i - 1)  # Chartered bank CEO
        return body is not None and body.kind is ActorKind.ORGANIZATION
    if form == "court" or form in _FEW:  # lower court Judge, the current two frontrunners
        return is_modifier(clause.form(i - 1)) or (form in _FEW and clause.form(i - 1) in _BEFORE_FEW)
    if form == "!" or word == "who":
        return i > 0 and _is_within_title(clause, i)  # Doctor Who star, Kerrang! editor
    return is_capitalised_within(clause, i)


def _is_led(clause: Clause, i: int) -> bool:
    """Whether an owner or article stands before a superlative: China's ``most`` prominent dissidents."""
    before = clause.form(i - 1)
    return before in POSSESSIVE or before.lower() in DETERMINERS


def _is_owner(clause: Clause, i: int) -> bool:
    """Whether a person's name is within a role before its head: ``Berg's`` aide, anti-``Berg`` campaigner."""
    form, mention = clause.form(i), clause.mention_at[i]
    if _is_prefix(clause, mention.first - 2) or _is_joined(clause, mention.end):
        return True
    return form in POSSESSIVE or clause.marks_owner(mention.end)


def _qualifies(clause: Clause, i: int) -> bool:
    """Whether a token qualifies an office or tells whose it is, whatever stands beside it."""
    form = clause.form(i)
    word = form.lower()
    if clause.form(i + 1) in ("host", "co-host") and word in words("broadcast"):
        return True
    if is_modifier(form) or is_office(form) or (word in words("of_person") and clause.is_person(i - 1)):
        return True
    if clause.marks_owner(i) or word in ("the", "his", "her", "their", "its"):
        return True
    if _is_joined(clause, i) or (word in words("tense") and is_modifier(clause.form(i + 1))):
        return True
    return word == "and" and joins_fields(clause, i)


def _joins_offices(clause: Clause, i: int) -> bool:
    """``president and CEO``, ``writer-director``: two offices of one person."""
    one, other = _beside(clause, i)
    is_chief = other.isupper() and other.startswith("C")
    is_first = i == 1  # Singer and actor
    are_alike = (
        clause.form(i) != "and" or is_chief or is_first or is_capitalised(one) == is_capitalised(other)
    )
    return are_alike and all(is_office(form) or is_modifier(form) for form in (one, other))


def _is_within_title(clause: Clause, i: int) -> bool:
    """Whether what else begins or ends something is of a name, as an office in small letters follows."""
    office = clause.form(i + 1)
    is_name = is_capitalised(clause.form(i - 1)) and not clause.form(i).islower()
    return is_name and office.islower() and is_office(office)


def _is_within_body(clause: Clause, i: int) -> bool:
    """Nation ``of`` Islam leader: two words of a name that is not known to be one."""
    one, other = _beside(clause, i)
    is_name = i > 1 and clause.form(i) == "of" and is_capitalised(one) and is_capitalised(other)
    return is_name and not any(is_office(form) or is_modifier(form) for form in (one, other))


def _is_served(clause: Clause, i: int) -> bool:
    """``Clinton`` spokesman, ``Wynnum`` coach: one word right before an office, of whom or of what it is.

    Two words before an analyst are a firm that is called after its founders: ``Leerink Swann`` analyst.
    """
    mention = clause.mention_at[i]
    at = mention.end
    while at - mention.end < _MOST_FIELDS and not is_office(clause.form(at)):
        form = clause.form(at)
        is_field = is_common_noun(form) and form not in words("strong_past")  # Berg met singer Holm
        if not (is_modifier(form) or is_field):
            break
        at += 1
    last = clause.form(at)  # Trump economic adviser
    is_led = is_modifier(clause.form(mention.first - 1))  # longtime Bill Clinton attorney
    if is_led and mention.end - mention.first == 1 and is_office(last):
        return True  # former Berg Chief of Staff
    longest = 2 if is_led or last in words("onlooker") or last in words("of_work") else 1
    return mention.end - mention.first <= longest and is_office(last) and last.islower()


def _is_dateline(clause: Clause, i: int) -> bool:
    """``WASHINGTON``, where a report was written; the report begins right after it."""
    return (
        i == 0
        and clause.mention_at[i].kind is ActorKind.PLACE
        and len(clause.form(i)) > 2
        and clause.form(i).isupper()
    )


def _is_joined(clause: Clause, i: int) -> bool:
    """``Chicago-based``: the place that a hyphen joins to a role."""
    at = i if clause.form(i) == "-" else i - 1
    if clause.form(at) == "-":
        return clause.form(at + 1) in words("compound_end") or _is_prefix(clause, at - 1)
    return _is_prefix(clause, i)


def _is_prefix(clause: Clause, i: int) -> bool:
    """``anti-Trump`` correspondent: what a hyphen joins before a name."""
    return clause.form(i).lower() in ("anti", "ex", "pro", "then") and clause.form(i + 1) == "-"


def _beside(clause: Clause, i: int) -> tuple[str, str]:
    return clause.form(i - 1), clause.form(i + 1)


def to_beginning(clause: Clause, i: int) -> int:
    """The first token of the words before token ``i`` that can stand in one role with it."""
    while i > 0 and may_precede(clause, i - 1):
        i -= 1
    return i
