"""The roles before a name: right before it, past its age or a comma, ``the party's leader``, [Anna Berg]."""

from __future__ import annotations

from collections.abc import Iterator

from indexer.extract.actors.clauses import (
    DETERMINERS,
    Clause,
    RolePhrase,
    is_office,
    is_offices,
)
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.role_before import before
from indexer.extract.actors.role_described import described, named
from indexer.extract.actors.role_groups import of_group, past_seat
from indexer.extract.actors.role_told import DASHES
from indexer.extract.actors.sentence import POSSESSIVE, is_capitalised

_SEVERAL = ("two", "three", "four", "five")
_OWNERS = ("his", "her", "their")
_COPULAS = ("is", "was", "are", "were")
_CLOSING = (",", ".", ";", ")", "", "who", "and", "(", "of", *DASHES)
_OPENINGS = ("", ",", ";", "(", '"', "“", "”", "and", "but", "that", *DASHES)
_LEADING = ("with", "by", "to", "from", "of", "for", "including", "says", "said")
"""What a role before a comma and a name may follow: with ``president of the bank``, Anna Berg, and others."""


def preceding(clause: Clause, mention: Mentioned) -> Iterator[RolePhrase]:
    """The roles that stand before a name, the nearest first."""
    phrase = before(clause, mention.first)
    if phrase is not None:
        one = next(_some_of(clause, phrase), None) if is_offices(clause.form(phrase.head)) else None
        yield one or phrase
        yield from _listed_roles(clause, phrase)
        yield from _stacked(clause, phrase.first, mention)
        yield from of_group(clause, phrase.first, mention)
        return
    phrase = named(clause, mention)
    if phrase is not None:
        yield phrase
        return
    yield from of_group(clause, mention.first, mention)
    if clause.form(mention.first - 1) in _COPULAS:
        yield from _inverted(clause, mention)
        return
    if clause.form(mention.first - 1) == "(" and clause.form(mention.end) == ")":
        phrase = before(clause, mention.first - 1)
        if phrase is not None and phrase.end == mention.first - 1:
            yield phrase  # the bank's governor (Anna Berg)
        return
    at = _before_age(clause, mention.first)
    phrase = before(clause, at) if at < mention.first else None
    if phrase is not None:
        yield phrase
        return
    if clause.form(at - 1) == ",":
        yield from _before_comma(clause, mention, at - 1)


def _inverted(clause: Clause, mention: Mentioned) -> Iterator[RolePhrase]:
    """``The film's director`` is [Anna Berg]: a role that begins its clause, and who has it ends it."""
    if clause.form(mention.end) not in _CLOSING:
        return
    phrase = before(clause, mention.first - 1)
    if phrase is None or phrase.end != mention.first - 1:
        return
    opening = phrase.first - (clause.form(phrase.first - 1).lower() in DETERMINERS)
    is_led = opening < phrase.first or any(clause.form(i) in POSSESSIVE for i in range(opening, phrase.head))
    if is_led and clause.form(opening - 1) in _OPENINGS:
        yield phrase


def _before_comma(clause: Clause, mention: Mentioned, comma: int) -> Iterator[RolePhrase]:
    """``The party's leader``, Anna Berg: the role that a comma divides from the name."""
    phrase = before(clause, comma)
    if phrase is None:
        phrase = described(clause, mention, comma)
        if phrase is not None:
            yield phrase
        return
    if is_offices(clause.form(phrase.head)):
        if _is_listed(clause, mention):
            yield next(_some_of(clause, phrase, _SEVERAL), phrase)
        else:
            yield from _some_of(clause, phrase)
        return
    # At the start of a sentence no comma need close it: "The party's leader, Jeremy Corbyn announced".
    is_closed = clause.form(mention.end) in (",", ".", "and", "of", *DASHES)
    speaks = clause.form(mention.end).lower() in words("saying")
    # Chinese Foreign Ministry spokesman, Wang Wenbin said
    # Not so what was shown to the Norway coach, Berg said.
    is_object = phrase.first > 1 and clause.form(phrase.first - 1) == "the"
    is_spoken = speaks and phrase.first in clause.mention_at and not is_object
    is_spoken |= _is_named_in_full(clause, phrase, mention.end) or _is_placed(clause, phrase, mention)
    is_introduced = _is_introduced(clause, phrase) or (is_closed and _opens_closed(clause, phrase))
    is_whole = is_introduced and (is_closed or phrase.first <= 1)
    if is_whole or is_spoken or _opens_as(clause, phrase):
        yield RolePhrase(phrase.first, phrase.head, phrase.end)


def _is_introduced(clause: Clause, phrase: RolePhrase) -> bool:
    """Whether what leads to a role tells that the name after the comma has it: ``the``, an owner."""
    leads = clause.form(phrase.first - 1)
    return (
        clause.form(phrase.first).lower() in ("his", "her", "their", "the")
        or leads.lower() in (*DETERMINERS, "another", "one", "our", "my")
        or (leads in _LEADING and phrase.head + 1 < phrase.end)
        or any(clause.form(i) in (*POSSESSIVE, "'", "’") for i in range(phrase.first, phrase.head))
    )


def _is_placed(clause: Clause, phrase: RolePhrase, mention: Mentioned) -> bool:
    """They met ``Iraqi lawyer``, Anna Berg: of a state or body, and a full name that ends something."""
    is_owned = phrase.first in clause.mention_at and not clause.is_person(phrase.first)
    is_led = clause.form(phrase.first - 1).lower() not in (*DETERMINERS, ",", "and")
    is_listed = any(clause.is_person(i) for i in (mention.end + 1, mention.end + 2))
    closes = clause.form(mention.end) in (",", ".") and not is_listed
    return is_owned and is_led and closes and mention.end - mention.first > 1


def _is_named_in_full(clause: Clause, phrase: RolePhrase, end: int) -> bool:
    """Last week ``Federal Minister of State for Finance``, Anna Berg, said: an office with its complement."""
    speaks = clause.form(end) == "," and clause.form(end + 1) in words("saying")
    is_whole = phrase.head + 1 < phrase.end and is_capitalised(clause.form(phrase.head))
    return speaks and is_whole and is_capitalised(clause.form(phrase.first))


def _opens_closed(clause: Clause, phrase: RolePhrase) -> bool:
    """Whether a role may stand before a name between commas: where a clause begins, or after ``and``."""
    leads = clause.form(phrase.first - 1)
    if phrase.first == 0 or leads in ("(", *DASHES):
        return True
    return (leads == "and" and phrase.first < phrase.head) or _opens_after_comma(clause, phrase)


def _is_listed(clause: Clause, mention: Mentioned) -> bool:
    """Whether other names follow a name: the lawyers, ``Anna Berg and Ole Holm``."""
    end = past_seat(clause, mention.end)
    link = end + (clause.form(end) == ",")
    if clause.is_person(link) and link > end:
        return _is_listed(clause, clause.mention_at[link])
    return clause.form(link) == "and" and clause.is_person(link + 1)


def _some_of(clause: Clause, phrase: RolePhrase, numbers: tuple[str, ...] = ("one",)) -> Iterator[RolePhrase]:
    """``one of the bank's directors``, Anna Berg: several have a role, and one or some are named."""
    first = phrase.first - (clause.form(phrase.first - 1) in DETERMINERS)
    if clause.form(first - 1) == "of" and clause.form(first - 2).lower() in numbers:
        yield RolePhrase(first - 2, phrase.head, phrase.end)


def _opens_after_comma(clause: Clause, phrase: RolePhrase) -> bool:
    """At a conference, ``the head of Acme``, [Anna Berg], said: what no name before the comma has."""
    has_complement = phrase.head + 1 < phrase.end
    return has_complement and clause.form(phrase.first - 1) == "," and not clause.is_person(phrase.first - 2)


def _opens_as(clause: Clause, phrase: RolePhrase) -> bool:
    """``As head of Acme``, Anna Berg grew it; a week into ``his job as mayor``, Carl Holm left."""
    at = phrase.first - 1
    at -= clause.form(at) in DETERMINERS
    is_job = clause.form(at - 1) in ("job", "role", "post", "term", "tenure", "stint")
    return clause.form(at) == "As" or (clause.form(at) == "as" and is_job)


def _listed_roles(clause: Clause, last: RolePhrase) -> Iterator[RolePhrase]:
    """``Singer``, ``actor`` and writer [Anna Berg]: all roles of a list before a name."""
    joint = clause.form(last.first - 1) == "and"
    if not joint and "and" not in clause.forms[last.first : last.head]:
        return
    comma = last.first - 1 - joint
    while (
        clause.form(comma) == "," and clause.form(comma - 1).islower() and is_office(clause.form(comma - 1))
    ):
        phrase = before(clause, comma)
        if phrase is None or phrase.end != comma or phrase.head != comma - 1:
            return
        yield phrase
        comma = phrase.first - 1


def _stacked(clause: Clause, first: int, mention: Mentioned) -> Iterator[RolePhrase]:
    """``The minister's Norwegian counterpart``, Trade Minister Anna Berg: another role before a comma.

    One that is nobody's must be closed by a comma, too: ``an army spokesman``, Col. Anna Berg, said.
    """
    first -= clause.form(first - 1) == "the"  # their professor, the poet Anna Berg,
    if clause.form(first - 1) != ",":
        return
    phrase = before(clause, first - 1)
    if phrase is None:
        phrase = described(clause, mention, first - 1)
    if phrase is None or is_offices(clause.form(phrase.head)):
        return  # one of the speakers, Sen. Anna Berg
    is_owned = any(clause.form(i) in POSSESSIVE for i in range(phrase.first, phrase.head))
    lead, opening = (clause.form(i).lower() for i in (phrase.first - 1, phrase.first))
    is_led = clause.form(mention.end) in (",", ".") and lead in ("a", "an", "the")
    if is_owned or is_led or lead in _OWNERS or opening in _OWNERS:
        yield phrase


def _before_age(clause: Clause, first: int) -> int:
    """Where a name begins with the age before it, or a form of address: the trader, ``31-year-old`` A."""
    at = first - 1
    is_address = clause.form(at).lower() in words("honorific") and not is_office(clause.form(at))
    is_address |= clause.form(at).lower() in words("party_member") and clause.form(at - 1) == ","
    return at if clause.form(at).endswith("-year-old") or is_address else first
