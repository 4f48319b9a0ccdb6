"""When, how or with what somebody has a role, none of which is part of it: governor of Oregon ``in 2019``."""

from __future__ import annotations

from indexer.extract.actors.clauses import COMPLEMENT, DETERMINERS, Clause, is_common_noun, is_modifier
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.sentence import POSSESSIVE, is_capitalised
from indexer.model import ActorKind

_LONGEST_OCCASION = 8
_LONGEST_WORKPLACE = 6
_FROM_NOW = ("ago", "earlier", "later")
_LONGEST_TIME = 4
_SPANS = (
    "era", "season", "round", "half", "century", "period", "years", "days", "process", "race", "past",
    "summer", "winter", "spring", "autumn", "career", "life",
)  # fmt: skip
_MUCH = ("much", "most", "part", "all", "half", "parts", "some", "nearly", "almost", "about", "around", "at")
_FARTHEST_UNIT = 7
_SOON = ("soon", "shortly", "immediately", "long", "just", "right")
_PARTS_OF_TIME = ("end", "beginning", "start", "age", "height", "outset", "turn")


def tells_circumstance(clause: Clause, i: int) -> bool:
    """Whether a time, an occasion, or what somebody has begins at a token."""
    return _tells_when(clause, i) or _tells_how(clause, i) or _has(clause, i)


def _tells_when(clause: Clause, i: int) -> bool:
    """Whether a time begins: governor of Oregon ``in 2019``, ``on Monday``, ``last week``."""
    form, after = clause.form(i), clause.form(i + 1)
    if _is_unit(after) and clause.form(i + 2) in _FROM_NOW:
        return True  # several weeks ago
    if form in ("just", "only") and _is_unit(clause.form(i + 2)):
        return True  # just six days after
    if form in ("for", "over") and _tells_how_long(clause, i + 1):
        return True
    if form in _SOON and after in ("after", "before"):
        return True
    if _is_date(clause, i):
        return True
    if form in COMPLEMENT or form in ("from", "since", "between", "until"):
        if i + 1 in clause.mention_at:
            return False  # of Sun Cars, at 4Sight
        # But of 21st Century Fox; in the late 1990s.
        is_number = after.isdigit() if form == "of" else after[:1].isdigit() and not _has_capital(after)
        told = clause.form(i + 2) if after == "the" else after
        is_around = form != "of" and (told.startswith("mid-") or told in ("early", "late", "mid"))
        return is_number or is_around or after.lower() in words("calendar")
    before = clause.form(i - 1)  # the next president
    is_within = before in COMPLEMENT or before in POSSESSIVE or (form == "next" and before in DETERMINERS)
    return form in words("time_after") and not is_within


def _tells_how_long(clause: Clause, i: int) -> bool:
    """Whether a stretch of time follows: for ``ten years``, for ``much of the last decade``."""
    if clause.form(i) not in _MUCH:
        return any(_is_unit(clause.form(k)) for k in range(i, i + 3))
    return any(_is_unit(clause.form(k)) or clause.form(k) in _SPANS for k in range(i, i + _FARTHEST_UNIT))


def _is_unit(form: str) -> bool:
    return form.removesuffix("s") in words("time_unit")


def _is_date(clause: Clause, i: int) -> bool:
    """Whether a month and its day follow with nothing before: was elected chairman of Acme ``Dec. 9``."""
    form = clause.form(i)
    is_month = form.lower() in words("calendar") and is_capitalised(form) and i not in clause.mention_at
    day = clause.form(i + 1 + (clause.form(i + 1) == "."))
    before = clause.form(i - 1)  # the committee for celebrating May 1
    return is_month and day.isdigit() and before not in COMPLEMENT and not before.endswith("ing")


def _has_capital(form: str) -> bool:
    return any(char.isupper() for char in form)


def _tells_how(clause: Clause, i: int) -> bool:
    """Whether a circumstance begins: elected president ``in a nasty election``, ``at the annual meeting``."""
    if clause.form(i) in ("at", "during"):
        for k in range(i + 1, i + _LONGEST_OCCASION):
            if clause.form(k) in words("occasion"):
                return True
            if not clause.form(k)[:1].isalnum() and clause.form(k) not in POSSESSIVE:
                break
    if clause.form(i) == "at" and clause.form(i + 1) == "the" and clause.form(i + 2) in _PARTS_OF_TIME:
        return True
    is_owned = clause.form(i) == "with" and clause.form(i + 1) in DETERMINERS[3:]
    if clause.form(i) == "in" and _is_occasion(clause, i + 1):
        return True
    is_one = clause.form(i) in ("in", "at", "with") and clause.form(i + 1) in ("a", "an")
    return is_owned or (is_one and not _names_workplace(clause, i + 2))


def _is_occasion(clause: Clause, i: int) -> bool:
    """Whether a time or an absence is told: in ``the first match``, in ``Anna Berg's absence``."""
    told = [clause.form(k) for k in range(i, i + _LONGEST_TIME)]
    if clause.form(i + 1) in ("place", "stead", "absence", "vein", "mold", "mould") or "absence" in told:
        return True
    nouns = told[1:] if told[0] == "the" else []
    at = next((k for k, form in enumerate(nouns) if form in _SPANS or form in words("time_unit")), None)
    return at is not None and all(_may_lead_time(form) for form in nouns[:at])


def _may_lead_time(form: str) -> bool:
    return form.islower() and (form in words("before_time") or "-" in form)


def _has(clause: Clause, i: int) -> bool:
    """Whether it is told what somebody has: a scientist at Acme ``with broad interests``."""
    follows = clause.form(i + 1)
    if clause.form(i) != "with" or clause.form(i - 1) in COMPLEMENT or _names_workplace(clause, i + 1):
        return False
    is_bare = follows.islower() and follows not in DETERMINERS and not is_modifier(follows)
    return follows[:1].isdigit() or (is_bare and i + 1 not in clause.mention_at)


def _names_workplace(clause: Clause, first: int) -> bool:
    """Whether it is told where somebody works: at a ``Swiss bank in`` Oslo, with ``property firm Acme``."""
    for i in range(first, first + _LONGEST_WORKPLACE):
        form = clause.form(i)
        if i in clause.mention_at:
            if clause.mention_at[i].kind is ActorKind.ORGANIZATION:
                return True
        elif form.lower() in words("workplace") and not _is_noun(clause, i + 1):
            return True
        elif not (is_common_noun(form) or is_modifier(form) or is_capitalised(form)):
            return False
    return False


def _is_noun(clause: Clause, i: int) -> bool:
    """Whether a phrase of nouns goes on: at a party ``meeting``, not at a bank ``linked`` to it."""
    form = clause.form(i)
    if not is_common_noun(form) or form.endswith("ed"):
        return False
    return not any(form in words(name) for name in ("function_word", "relative", "participle", "saying"))
