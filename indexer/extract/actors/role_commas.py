"""Commas that do not end a role: mayor of ``Oslo, Norway``, minister of ``trade, industry and energy``."""

from __future__ import annotations

from indexer.extract.actors.clauses import COMPLEMENT, Clause, is_modifier, is_office
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import PLACES
from indexer.extract.actors.provinces import province_of
from indexer.extract.actors.role_marks import QUOTES
from indexer.extract.actors.sentence import is_capitalised
from indexer.model import ActorKind

_LONGEST_FIRM = 7


def goes_on_past(clause: Clause, head: int, comma: int) -> bool:
    """Whether a role with its office word at ``head`` goes on past a comma."""
    is_number = clause.form(comma - 1).isdigit() and clause.form(comma + 1)[:1].isdigit()
    return (
        is_number  # of 180,000 members
        or _is_seat(clause, comma)
        or _is_series(clause, comma)
        or _is_wider_place(clause, comma)
        or _is_past_place(clause, comma)
        or _is_wider_body(clause, head, comma)
        or clause.form(comma + 1).lower() in words("company_suffix")
        or _lists_offices(clause, head, comma)
    )


def past_loud_firm(clause: Clause, head: int, comma: int) -> int | None:
    """Where a firm ends that a comma leads to, all in capitals: CHIEF ECONOMIST, ``ACME BANK``, OSLO."""
    if not (clause.is_loud(head) and clause.is_loud(comma - 1) and clause.is_loud(comma + 1)):
        return None
    if not {",", "at", "with", "for"}.isdisjoint(clause.forms[head + 1 : comma]):
        return None
    end = comma + 1
    while end - comma <= _LONGEST_FIRM and _goes_on_loud(clause, end):
        end += 1
    place = clause.mention_at.get(comma + 1)
    is_place = place is not None and place.kind in PLACES and place.end == end
    is_role = any(is_office(clause.form(i)) for i in range(comma + 1, end))
    is_closed = clause.form(end) in (",", ":", ".", "", "in", *QUOTES)
    return end if end > comma + 1 and is_closed and not is_place and not is_role else None


def _goes_on_loud(clause: Clause, i: int) -> bool:
    """MILLER``, ``TABAK ``&`` CO, ACME``, ``INC: whether a firm's name goes on."""
    if clause.form(i) in ("&", "in"):
        return clause.form(i) == "&"
    is_suffix = clause.form(i + 1).lower() in words("company_suffix")
    is_within = clause.form(i) == "," and (is_suffix or clause.form(i + 2) == "&")
    return clause.is_loud(i) or is_within


def _is_series(clause: Clause, comma: int) -> bool:
    """``minister of trade, industry and energy``, ``at Berg, Holm & Dahl``: it lists fields or founders."""
    if comma + 3 >= len(clause.forms):
        return False
    one, link, other, close = (clause.form(comma + k) for k in range(1, 5))
    if link == "&":
        return all(is_capitalised(clause.form(i)) for i in (comma - 1, comma + 1, comma + 3))
    if link == "and" and all(is_capitalised(clause.form(i)) for i in (comma - 1, comma + 1, comma + 3)):
        return close in (",", ".", "", "of", "in") and not clause.is_person(comma + 1)
    return link == "and" and one.islower() and other.islower() and close in (",", ".", "")


def _is_seat(clause: Clause, comma: int) -> bool:
    """``president of the Oslo, Norway-based company``: the comma leads to the state of a seat."""
    is_named = is_capitalised(clause.form(comma - 1)) and is_capitalised(clause.form(comma + 1))
    return is_named and "based" in clause.forms[comma + 2 : comma + 5]


def _is_wider_place(clause: Clause, comma: int) -> bool:
    """``mayor of South Bend, Indiana,``: the comma leads to the state of the place."""
    place = clause.mention_at.get(comma + 1)
    if _is_town_of_campus(clause, comma):
        return True
    if province_of(clause.forms, comma + 1) is not None:
        return comma - 1 in clause.mention_at  # at Acme in Portland, Ore.
    if place is None or place.code is None or clause.form(comma - 1) == "":
        return False
    closes = clause.form(place.end)
    is_closed = closes in (",", ".", "") or (closes == "and" and is_campus(clause, comma - 1))
    return is_closed and is_capitalised(clause.form(comma - 1))


def _is_town_of_campus(clause: Clause, comma: int) -> bool:
    """Whether a comma leads to the town of one of several: University of California, ``Berkeley``,."""
    town = clause.mention_at.get(comma + 1)
    is_name = is_capitalised(clause.form(comma + 1)) and not clause.is_person(comma + 1)
    end = town.end if town is not None else comma + 2
    is_state = clause.form(comma - 2) in ("of", "University")
    return is_name and is_state and is_campus(clause, comma - 1) and clause.form(end) in (",", ".", "")


def is_campus(clause: Clause, i: int) -> bool:
    """Whether a name that ends at a token is of a university, after which its town may stand."""
    body = clause.mention_at.get(i)
    if body is None or body.kind is not ActorKind.ORGANIZATION:
        return False
    return any(clause.form(k) in ("University", "College", "Institute") for k in range(body.first, i + 1))


def _is_past_place(clause: Clause, comma: int) -> bool:
    """``chair of the Oslo County, Norway, Board of``: the comma leads back to the body of the place."""
    place = clause.mention_at.get(comma - 1)
    is_wider = place is not None and place.code is not None and clause.form(place.first - 1) == ","
    follows = clause.form(comma + 1).lower()
    return is_wider and (follows in ("for", "of", "at") or follows in words("organization_head"))


def _is_wider_body(clause: Clause, head: int, comma: int) -> bool:
    """``secretary of the C.C., the WPK,``: the comma leads to the body that the committee is of."""
    first = comma + 1 + (clause.form(comma + 1) == "the")
    body = clause.mention_at.get(first)
    if (
        body is None
        or body.kind is not ActorKind.ORGANIZATION
        or clause.form(body.end) not in (",", ".", "", "and", ";", "(")
    ):
        return False
    last = clause.form(comma - 1).lower()
    is_named = last in words("any_body") and comma - 2 > head  # manager of a banking firm, Acme Services
    return comma - 1 > head and (is_named or last in words("part_of_body") or last in ("c.c", "c.c."))


def _lists_offices(clause: Clause, head: int, comma: int) -> bool:
    """``chairman, president and chief executive of``: the comma lists offices, the last after ``and``."""
    if comma != head + 1:
        return False
    i = comma + 1
    if clause.form(i) == "and":
        return _is_last_office(clause, i + 1)
    while is_office(clause.form(i)) or is_modifier(clause.form(i)):
        i += 1
    if i == comma + 1 or not is_office(clause.form(i - 1)):
        return False
    i += (clause.form(i) == ",") + (clause.form(i) == "and" or clause.form(i + 1) == "and")
    return clause.form(i - 1) == "and" and (is_office(clause.form(i)) or is_modifier(clause.form(i)))


def _is_last_office(clause: Clause, i: int) -> bool:
    """``chairman, and chief executive of``: whether the last of two offices has a complement."""
    first = i
    while is_office(clause.form(i)) or is_modifier(clause.form(i)):
        i += 1
    return i > first and is_office(clause.form(i - 1)) and clause.form(i) in COMPLEMENT
