"""Which word of an apposition is the office: chief U.S. ``economist`` at Acme, the Acme (ACM.N) ``chairman``.

It is the last office word before the complement that only nouns, names and what qualifies
them lead up to; a verb, a saying or somebody else who is named ends the search.
"""

from __future__ import annotations

from indexer.extract.actors.clauses import (
    COMPLEMENT,
    DETERMINERS,
    Clause,
    is_common_noun,
    is_host,
    is_modifier,
    is_occupation,
    is_occupation_at,
    is_of_two_words,
    is_office,
)
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import PLACES
from indexer.extract.actors.sentence import POSSESSIVE, is_capitalised
from indexer.model import ActorKind

_PLAIN_RANKS = ("general", "marshal", "whip")
_ADJECTIVES = ("ory", "ive", "ial", "ical", "nal", "tal")
_QUALIFYING = (
    "ed",
    "ing",
    "ive",
    "ous",
    "ful",
    "al",
    "ic",
    "less",
    "able",
    "ible",
    "ent",
    "ant",
    "ly",
    "ty",
    "ish",
)
_LONGEST_HEAD = 14
_LONGEST_FIELD = 5
"""Tokens from chief to the office that it qualifies: chief euro zone market economist."""

_MOST_UNKNOWN = 2


def head_after(clause: Clause, first: int, *, is_opened: bool) -> int | None:
    """The office word that ends the part of a phrase before its complement; a determiner may open it."""
    unknown = 0
    head = None
    for i in range(first, first + _LONGEST_HEAD):
        form = clause.form(i)
        if _is_head(clause, i) or (is_opened and is_occupation_at(clause, i)):
            head = i
        elif clause.marks_owner(i) or _is_owner_person(clause, i):
            head, unknown = None, 0
        elif _may_stand_within(clause, head, i):
            continue
        elif head is not None or (
            _ends_search(clause, i, first) and not _joins_before(clause, i, first, is_opened=is_opened)
        ):
            return head
        elif i not in clause.mention_at and not is_capitalised(form) and form not in words("tense"):
            unknown += form not in DETERMINERS and form not in ("and", "but", "yet", *words("of_person"))
            is_verb = (i > first or not is_opened) and _is_verb(clause, i, is_opened=is_opened)
            if is_verb or unknown > _MOST_UNKNOWN + is_opened:
                return None
    return head


def _may_stand_within(clause: Clause, head: int | None, i: int) -> bool:
    """Whether a token only qualifies the office word to come, whatever stood before it."""
    form = clause.form(i)
    if form == "Under" and clause.form(i + 1) == "Secretary":
        return True
    if form == "," and "based" in clause.forms[i + 1 : i + 5] and is_capitalised(clause.form(i - 1)):
        return is_capitalised(clause.form(i + 1))  # an Oslo, Norway-based consultant
    if form == "," and _are_places(clause, i - 1, i + 1):
        return is_common_noun(clause.form(clause.mention_at[i + 1].end))  # the Reno, Nevada lawyer
    if form == "most" and (clause.form(i - 1) in DETERMINERS or clause.form(i - 1) in POSSESSIVE):
        return True  # the most popular president
    is_joined = form == "-" or clause.form(i - 1) == "-"
    is_joined |= clause.form(i + 1) == "-" and clause.form(i + 2) in words("compound_end")  # Oscar-winning
    if is_modifier(form) or is_joined or _is_ticker(clause, i):
        return True
    if form == ",":
        return head is None and _joins_adjectives(clause, i)
    return head is not None and _leads_on(clause, head, i)


def _are_places(clause: Clause, *tokens: int) -> bool:
    """Whether all tokens are of names of places."""
    return all(i in clause.mention_at and clause.mention_at[i].kind in PLACES for i in tokens)


def _joins_adjectives(clause: Clause, comma: int) -> bool:
    """Whether a comma joins two words that both qualify an office: a ``retired, decorated`` pilot."""
    leads = clause.form(comma - 2).lower()
    is_led = leads in DETERMINERS or leads.endswith("ly") or leads in ("more", "most", *POSSESSIVE)
    is_led &= clause.form(comma + 1) not in words("office_modifier")  # an emigrant, former judge
    return is_led and all(_is_adjective(clause.form(i)) for i in (comma - 1, comma + 1))


def _is_adjective(form: str) -> bool:
    is_qualifying = is_modifier(form) or "-" in form or form.endswith(_QUALIFYING)
    return form.islower() and not is_office(form) and is_qualifying


def _is_head(clause: Clause, i: int) -> bool:
    """Whether a token is the office word of a role, or so with the complement that follows."""
    form = clause.form(i)
    if form == "forward" and clause.form(i - 1) in words("moving"):
        return False  # innocent and looks forward
    if is_of_two_words(clause, i) or is_host(clause, i) or is_office(form):
        return True
    follows = clause.form(i + 1)
    if form in _PLAIN_RANKS and clause.form(i - 1) not in words("before_general"):
        return not follows[:1].isalnum() or follows in COMPLEMENT or follows in ("and", "who")
    if form in words("aspirant") and follows in ("to", "for"):
        return True  # her pick to lead it
    if form.lower() not in words("complemented_office"):
        return False
    owner = clause.mention_at.get(i - 1)  # a Berg & Holm partner
    return follows in COMPLEMENT or (owner is not None and owner.kind is ActorKind.ORGANIZATION)


def _leads_on(clause: Clause, head: int, i: int) -> bool:
    """Whether an office word only qualifies one farther on: chief ``U.S.`` economist."""
    form = clause.form(i)
    if form in words("participle"):
        return False  # an attorney representing General Berg
    if is_common_noun(form) and is_office(clause.form(i + 1)):
        return True
    if form == "&":
        return is_office(clause.form(i + 1))  # president & CEO
    if not is_modifier(clause.form(head)) and i not in clause.mention_at:
        return False  # a deputy central bank governor
    for k in range(i, i + _LONGEST_FIELD):
        field = clause.form(k)
        if is_office(field) or is_occupation(field):
            return True
        # Chief UK and European economist, chief compliance and regulatory officer.
        is_joint = field == "and" and (k > i or is_common_noun(clause.form(k - 1)))
        is_field = is_capitalised(field) or is_common_noun(field) or field.endswith(_ADJECTIVES)
        if clause.is_person(k) or not (is_joint or is_field):
            return False
    return False


def _is_ticker(clause: Clause, i: int) -> bool:
    """Whether a token is of the sign of a firm's shares, brackets and all: the Acme ``(ACM.N)`` chairman."""
    opens = next((k for k in range(i, i - 3, -1) if clause.form(k) == "("), None)
    if opens is None or clause.form(opens + 2) != ")" or opens not in range(i - 2, i + 1):
        return False
    is_place = clause.qualifies(opens + 1)  # Acme Securities (Japan) analyst
    return (clause.form(opens + 1).isupper() or is_place) and opens - 1 in clause.mention_at


def _joins_before(clause: Clause, i: int, first: int, *, is_opened: bool) -> bool:
    """Whether ``and`` joins what leads to an office: after an article, or news ``and`` features."""
    if is_opened:
        return _joins(clause, i)
    form, field = clause.form(first), clause.form(i + 1)
    are_nouns = (
        is_common_noun(form) and is_common_noun(field) and not is_office(form) and not is_office(field)
    )
    is_near = i == first + 1 and is_office(clause.form(i + 2))
    return are_nouns and is_near and clause.form(i) == "and" and form not in words("kin")


def _joins(clause: Clause, i: int) -> bool:
    """Whether ``and`` joins two nouns before an office word: a merger ``and`` acquisitions specialist."""
    if clause.form(i) not in ("and", "but", "yet"):
        return False
    follows = i + 1
    while is_modifier(clause.form(follows)):
        follows += 1
    if is_office(clause.form(follows)):  # a shareholder and former chairman: not the same role
        is_plain = clause.form(i + 1) not in words("office_modifier")
        return is_plain and all(_is_adjective(clause.form(k)) for k in (i - 1, i + 1))
    beside = (clause.form(i - 1), clause.form(i + 1))
    return all(is_capitalised(form) or is_common_noun(form) or is_modifier(form) for form in beside)


def _is_verb(clause: Clause, i: int, *, is_opened: bool) -> bool:
    """Whether a word is rather a verb than part of a role: not so a ``banking`` commissioner."""
    form = clause.form(i)
    if not form.endswith(("ed", "ing")) or "-" in form or form in words("gerund_noun"):
        return False
    before = clause.form(i - 1)
    is_led = before in (*DETERMINERS, *POSSESSIVE, "but", "yet", ",") or before.endswith("ly")
    is_led = is_led or is_modifier(before)  # first undisputed champion
    is_led = is_led or (before == "and" and _is_adjective(clause.form(i - 2)))  # well-known and respected
    is_within = (is_opened or is_modifier(before)) and (is_led or i - 1 in clause.mention_at)
    return not is_within or clause.form(i + 1) in COMPLEMENT or clause.form(i + 1) in ("by", *DETERMINERS)


def _is_owner_person(clause: Clause, i: int) -> bool:
    """``the governor Chris Christie's``: a person to whom somebody else belongs."""
    return clause.is_person(i) and clause.marks_owner(clause.mention_at[i].end)


def _is_served(clause: Clause, i: int) -> bool:
    """A longtime ``Clinton`` aide: whom somebody works for, by the family name."""
    mention, before = clause.mention_at[i], clause.form(i - 1)
    is_led = is_modifier(before) or before in ("a", "an", "another") or before.endswith("-year-old")
    is_led |= before == "," and not clause.form(i).isupper()  # Anna Berg, Holm spokeswoman
    return mention.end - mention.first == 1 and is_led and is_office(clause.form(i + 1))


def _is_owner(clause: Clause, first: int) -> bool:
    return any(clause.form(i) in POSSESSIVE for i in range(first + 1, first + 5))


def _ends_search(clause: Clause, i: int, first: int) -> bool:
    """Whether a token cannot stand before an office word."""
    form = clause.form(i)
    word = form.lower()
    if form and i in clause.mention_at and (clause.qualifies(i) or _is_served(clause, i)):
        return False
    if not form or not form[0].isalnum() or word in COMPLEMENT or word in words("saying"):
        return True
    if clause.is_person(i):
        return True
    if word == "the":
        return i > first and clause.form(i - 1).lower() not in words("tense") and not _is_owner(clause, first)
    if word in ("a", "an") and clause.form(i - 1).lower() in words("tense"):
        return False  # once a boxer
    return word in words("function_word") and word not in words("tense")
