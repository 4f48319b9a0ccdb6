"""The nouns before a role: the ``railroad and shipping`` tycoon, ``Emergency room`` physician."""

from __future__ import annotations

from indexer.extract.actors.clauses import (
    COMPLEMENT,
    DETERMINERS,
    MODALS,
    Clause,
    is_common_noun,
    is_modifier,
    is_office,
)
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.role_marks import QUOTES, before_marks
from indexer.extract.actors.role_reach import may_precede, to_beginning
from indexer.extract.actors.sentence import POSSESSIVE, is_capitalised
from indexer.model import ActorKind

OPENS = (
    ",", ":", "—", "–", "“", "”", '"',
    "of", "by", "with", "from", "against", "to", "for", "between", "as", "that",
)  # fmt: skip
"""What a phrase may begin after."""

_OPENING = ("As", "With", "For", "From", "By", "Between", "Against")
"""What a sentence opens with before the nouns of a role: ``As`` supply-side economist."""

_BEFORE_PAST = ("he", "she", "it", "they", "we", "you", "i", "his", "her")
"""What stands before a verb in the past rather than before a participle."""

_VERBAL = ("ing", "ed", "ly")
_GIVING = (
    "according",
    "payment",
    "payments",
    "paid",
    "gave",
    "given",
    "sold",
    "spoke",
    "married",
    "thanks",
    "tribute",
)
"""After these "to" leads to somebody rather than to a verb."""

_MOST_NOUNS = 4
_MOST_AFTER_NAME = 3


def with_nouns(clause: Clause, first: int) -> int:
    """Takes in the nouns before a role: the ``railroad and shipping`` tycoon, ``Emergency room`` physician.

    Before them must stand a determiner, a name that qualifies them, or nothing at all.
    """
    form = clause.form(first)
    if form in QUOTES:
        return first
    before = clause.form(first - 1)
    is_body = before in words("body_noun") or before in words("part_of_body")
    is_title = is_capitalised(form) and (is_office(form) or form.lower() in words("lower_rank"))
    if is_body and is_title and first not in clause.mention_at:
        return to_beginning(clause, first - 1)  # health committee Chairman
    if first in clause.mention_at or is_capitalised(form):
        return first
    is_begun = form in DETERMINERS or form in ("first", "former") or clause.form(first - 1) == "and"
    if is_begun or form.lower() in words("tense") or form in words("praise"):
        return first
    for i in range(first - 1, max(-1, first - 1 - _MOST_NOUNS), -1):
        begins = _nouns_from(clause, i, first)
        if begins is not None:
            return begins
    return first


def _nouns_from(clause: Clause, i: int, first: int) -> int | None:
    """Where the nouns before a role begin, by a token ``i`` before them; None where it is a noun itself."""
    form = clause.form(i)
    if form == ")" and i < first - 1:  # Acme (ACM.N) investment banker
        begins = before_marks(clause, i + 1)
        return to_beginning(clause, begins) if begins <= i else first
    if form.endswith("-year-old"):
        return i + 1 if i < first - 1 else first
    if form.lower() in DETERMINERS and (form != "The" or clause.form(first) not in POSSESSIVE):
        return first if _has_verb(clause, i + 2, first) else i + 1
    if form == "and" and i < first - 1 and (clause.is_person(i - 1) or is_office(clause.form(i - 1))):
        return i + 1
    if (form in words("being") or form in ("are", "were")) and i < first - 1:
        return first if _is_verbal(clause.form(i + 1)) else i + 1
    if form in words("compound_end") and clause.form(i - 1) == "-":
        return to_beginning(clause, i)  # Oslo-based portfolio manager
    if clause.marks_owner(i) or is_modifier(form):
        is_whole = i < first - 1 and not _has_verb(clause, i + 2, first)
        return to_beginning(clause, i) if is_whole else first
    if form in MODALS and i < first - 1:
        return min(i + 2, first)  # may support ex-chief Berg
    is_time = form in words("time_unit") and clause.form(i - 1).lower() in ("last", "this", "next", "every")
    if is_time:
        return min(i + 1, first)
    if form == "to" and clause.form(i - 1).lower() not in _GIVING and "-" not in clause.form(i + 1):
        return first  # to rest batsman Berg
    opens = form in OPENS or (i == 0 and form in _OPENING)
    if i < first - 1 and (opens or _leads_in(clause, i)):
        return min(i + 2, first) if _is_verbal(clause.form(i + 1)) else i + 1
    if (i < first - 1 and _leads_nouns(clause, i, first)) or _is_named(clause, i, first):
        return to_beginning(clause, i)
    if form == "and" or is_common_noun(form):
        return None
    joint = next((k for k in range(i + 1, first) if clause.form(k) == "and"), None)
    is_noun = joint is not None and not _is_verbal(clause.form(joint + 1))
    return joint + 1 if joint is not None and is_noun else first  # Bean descendant and board member


def _has_verb(clause: Clause, first: int, end: int) -> bool:
    """Whether words are a clause: A knee injury ``prevented`` midfielder Berg."""
    at = (i for i in range(first, end) if not clause.form(i - 1).endswith("ly"))
    return any(clause.form(i).endswith("ed") or clause.form(i) in words("strong_past") for i in at)


def _leads_in(clause: Clause, i: int) -> bool:
    """Whether a word before nouns of a role is none of them: ``including``, met, but not a ``paid`` aide."""
    form, before = clause.form(i), clause.form(i - 1)
    if form.lower() in words("calendar"):
        return True  # on Monday central banker
    if any(form in words(name) for name in ("saying", "no_noun", "before_nouns")):
        return True
    if clause.form(i + 1) in words("strong_past") or form == "made":
        return False  # those who helped put candidate Berg in office
    if form in words("strong_past"):
        return before not in DETERMINERS and before not in POSSESSIVE
    return form.endswith("ed") and (before.lower() in _BEFORE_PAST or before in ("who", "has", "had"))


def _is_named(clause: Clause, i: int, first: int) -> bool:
    """Whether the nouns of a role follow another name: Radio ``1`` critic, ``Olympic`` medallist."""
    if not may_precede(clause, i):
        return False
    nouns = [clause.form(k) for k in range(i + 1, first)]
    is_name = i > 0 and 0 < len(nouns) < _MOST_AFTER_NAME and is_capitalised(clause.form(i))
    is_name &= not any(map(_is_past, nouns)) and not _speaks_of(clause, nouns, first)
    return clause.form(i).isdigit() or (is_name and "and" not in nouns)


def _is_past(form: str) -> bool:
    """Whether a word is rather a verb in the past: the Caps ``dropped`` batsman, not so ``left-handed``."""
    is_past = form.endswith("ed") and "-" not in form
    return (is_past and form not in words("of_training")) or form in words("strong_past")


def _speaks_of(clause: Clause, nouns: list[str], first: int) -> bool:
    """Whether the last noun is rather a verb: Scotland's leader ``congratulates`` incoming Prime Minister."""
    is_verbal = nouns[-1:] != [] and nouns[-1].endswith("s") and not nouns[-1].endswith("ss")
    return is_verbal and is_modifier(clause.form(first)) and not is_office(clause.form(first))


def _is_verbal(form: str) -> bool:
    """Whether a word is rather a verb's than a noun of a role: ``surrounding``, but not ``left-wing``."""
    return form.endswith(_VERBAL) and "-" not in form and form not in words("gerund_noun")


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
    if i or clause.is_person(i) or nouns[0] in words("strong_past"):
        return False
    return is_capitalised(form) and is_common_noun(form.lower()) and not _is_verbal(form)
