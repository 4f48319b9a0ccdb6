"""The role that stands before a name: ``Russian President`` [Vladimir Putin].

The office word nearest to the name is its head; where it begins, ``role_extent`` tells.
"""

from __future__ import annotations

from indexer.extract.actors.clauses import (
    COMPLEMENT,
    DETERMINERS,
    MODALS,
    Clause,
    RolePhrase,
    is_common_noun,
    is_host,
    is_modifier,
    is_occupation,
    is_of_two_words,
    is_office,
    is_offices,
)
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.role_contextual import is_general, is_veteran
from indexer.extract.actors.role_examples import before_examples, of_examples
from indexer.extract.actors.role_extent import beginning
from indexer.extract.actors.role_nouns import OPENS
from indexer.extract.actors.sentence import POSSESSIVE, is_capitalised

_LONGEST_COMPLEMENT = 12
_MOST_PLAIN = 3
"""Common nouns after the "of" of an office: chief of staff, minister of foreign affairs."""


def before(clause: Clause, end: int) -> RolePhrase | None:
    """The role that ends right before token ``end``: ``Russian President`` [Vladimir Putin]."""
    example = before_examples(clause, end)
    if example is not None:
        return of_examples(clause, example)
    end -= _is_before_kin(clause, end)
    head = _head_before(clause, end)
    if head is None:
        return None
    if clause.form(end - 1) == ")" and head == end - 2:
        return RolePhrase(beginning(clause, head), head, end - 1)
    is_short = clause.form(end - 2).isalpha() and head != end - 4  # but Grand Master (GM), Acme (ACM.N)
    is_own_sign = clause.form(end - 1) == ")" and not is_short
    first = _with_another(clause, beginning(clause, head), head)
    return RolePhrase(first, head, end - 3 if is_own_sign else end)


def _is_before_kin(clause: Clause, end: int) -> bool:
    """Whether a role stands before whose relative one is: his ``actress`` wife [Anna Berg]."""
    office = clause.form(end - 2)
    return clause.form(end - 1) in words("kin") and office.islower() and is_office(office)


def _is_noun_at(clause: Clause, i: int) -> bool:
    """Whether a noun for an occupation is one: small, a form of address, first, or after another title."""
    form = clause.form(i)
    return form.islower() or form.lower() in words("honorific") or i == 0 or is_modifier(clause.form(i - 1))


def _head_before(clause: Clause, end: int) -> int | None:
    """The office word nearest before a name, with nothing but its complement between."""
    if clause.form(end - 2) == "@" or clause.form(end - 2) in MODALS:
        return None  # she will captain England
    last = clause.form(end - 1)
    if last == "head" and clause.form(end - 2) in ("his", "her", "my", "your"):
        return None  # put his head out
    if last == "forward" and clause.form(end - 2) in words("moving"):
        return None  # carry forward
    if last.lower() in words("office_tail") and is_office(clause.form(end - 2)):
        return end - 2  # House Speaker designate
    if last in words("companion") and clause.form(end - 2) == "and" and is_office(clause.form(end - 3)):
        return end - 3  # attorney and friend
    is_one = is_office(last) or is_offices(last) or (is_occupation(last) and _is_noun_at(clause, end - 1))
    if is_one and not (is_offices(last) and _names_chamber(clause, end - 1)):
        return end - 1
    is_named = clause.form(end) != ","
    if last == ")" and is_named and clause.form(end - 2)[:-1].isalpha() and is_office(clause.form(end - 2)):
        return end - 2  # (Norwegian leader) [Anna Berg]
    if last == ")" and clause.form(end - 3) == "(" and clause.form(end - 2).isupper():
        return _head_before(clause, end - 3)  # Grand Master (GM)
    if any(is_head(clause, end - 1) for is_head in (is_of_two_words, is_host, is_general, is_veteran)):
        return end - 1
    return _head_with_complement(clause, end)


def _head_with_complement(clause: Clause, end: int) -> int | None:
    """The office word whose complement ends before a name: ``head`` of the bank [Anna Berg]."""
    i = end - 1
    plain = 0
    while i > 0 and end - i < _LONGEST_COMPLEMENT:
        form = clause.form(i)
        if form == "from" and clause.form(i - 1).lower() in words("seat_office"):
            return i - 1 if i + 1 < end and i + 1 in clause.mention_at else None  # Senator from Vermont
        if form in COMPLEMENT and _holds(clause, i - 1, end):
            is_closed = form in ("for", "on", "at", "in") and (
                clause.form(end) == "," or _speaks(clause, end)
            )
            is_whole = i < end - 1 and (form == "of" or not plain or is_closed)
            return i - 1 if is_whole and _closes(clause, i, end - 1) else None
        if clause.is_person(i):
            return _served_before(clause, i, end)
        if not is_capitalised(form) and not _links(clause, i, end):
            plain += 1
            if plain > _MOST_PLAIN or not is_common_noun(form):
                return None
        i -= 1
    return None


def _holds(clause: Clause, i: int, end: int) -> bool:
    """Whether a complement may follow a token: an office, or several before a comma."""
    if clause.form(end) == "," and is_offices(clause.form(i)):
        return True
    return is_office(clause.form(i)) or is_general(clause, i)


def _links(clause: Clause, i: int, end: int) -> bool:
    """Whether a word without a capital joins those of a complement: Bank ``of`` Oslo ``and`` Bergen."""
    form = clause.form(i)
    if form in ("in", "at") and clause.form(end) == ",":
        return True  # negotiator for peace in Norway,
    if form.isdigit() and is_capitalised(clause.form(i - 1)):
        return True  # of Department Store No. 1
    return form in ("and", "of", "the", "for", "on", "&", "-", *POSSESSIVE)


def _names_chamber(clause: Clause, i: int) -> bool:
    """Whether offices in the plural are of a body's name: president of the Council of ``Ministers``."""
    return (
        clause.form(i - 1) == "of"
        and is_capitalised(clause.form(i))
        and clause.form(i - 2).lower() in words("organization_head")
    )


def _speaks(clause: Clause, i: int) -> bool:
    """Whether who is named at a token is said to speak: a spokeswoman for women [Anna Berg] ``said``."""
    person = clause.mention_at.get(i)
    return person is not None and clause.form(person.end) in words("saying")


def _served_before(clause: Clause, i: int, end: int) -> int | None:
    """The office word before whom it serves, and a comma: a lawyer ``for Mr. Holm``, [Anna Berg]."""
    person = clause.mention_at[i]
    at = person.first - 1
    at -= clause.form(at).lower() in words("honorific")
    is_whole = person.end == end and clause.form(end) == "," and clause.form(at) in ("for", "to")
    return at - 1 if is_whole and is_office(clause.form(at - 1)) else None


def _closes(clause: Clause, first: int, last: int) -> bool:
    """Whether a complement can end there: not in ``at Berg and``, nor in a firm's noun before its name."""
    form = clause.form(last)
    if form in POSSESSIVE or form.lower() in words("function_word") or form.lower() in words("honorific"):
        return False
    if form in words("praise"):
        return False  # the personality of the respected Berg
    is_body = form in words("any_body") or form in words("called_after")
    is_named = clause.form(last + 1) == "," or any(clause.form(i) in DETERMINERS for i in range(first, last))
    return not is_body or is_named


def _with_another(clause: Clause, first: int, head: int) -> int:
    """Takes in the office that ``and`` joins: ``Acme Chairman and Norwegian Trade Minister``.

    Of two in lower case the first must begin something, or they may be two people's.
    """
    last = clause.form(first - 2)
    if clause.form(first - 1) != "and" or clause.is_person(first - 2) or last in words("number"):
        return first
    another = before(clause, first - 1)
    if another is None and (is_occupation(last) or last in words("position")) and last.islower():
        another = RolePhrase(beginning(clause, first - 2), first - 2, first - 1)  # Danish model and actress
    if another is None or another.head != first - 2 or is_offices(last):
        return first
    starts = clause.form(another.first - 1)
    if first == 2:
        return another.first  # Researcher and co-author of the study
    if is_capitalised(last) and not (last.isupper() and clause.form(first).islower()):  # CEO and founder
        is_led = is_modifier(clause.form(first)) and another.first < another.head
        is_one = (is_capitalised(clause.form(first)) or is_led) and starts.lower() != "the"
    else:
        is_bare = starts not in DETERMINERS and not any(
            starts in words(name) for name in ("being", "appointing", "auxiliary")
        )
        is_bare |= starts in words("appointing") and clause.form(another.first - 2) == "to"
        owned = any(clause.form(i) in POSSESSIVE for i in range(another.first - 1, another.end))
        is_one = starts in ("", *OPENS, "a", "an") or (
            starts == "the" and not _are_of_others(clause, another.head, head)
        )
        is_one |= starts in words("saying") or (is_bare and not owned)
    return another.first if is_one else first


def _are_of_others(clause: Clause, one: int, other: int) -> bool:
    """Whether two offices may be two people's after "the": president and minister, not poet and actor."""
    kinds = ("public_office", "head_of_state", "speaker", "of_court", "team_leader")
    return any(clause.form(i).lower() in words(kind) for i in (one, other) for kind in kinds)
