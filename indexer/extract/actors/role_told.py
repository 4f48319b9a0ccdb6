"""Where it begins what a text tells of somebody after the name: an apposition, a clause, what one is made.

Past a home, an age, degrees or brackets: A ``of Bergen, Norway``, A``, 45,``, A ``(R-Ohio)``.
"""

from __future__ import annotations

import re

from indexer.extract.actors.clauses import Clause, is_modifier, is_office
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import PLACES, Mentioned
from indexer.extract.actors.sentence import POSSESSIVE
from indexer.model import ActorKind

DASHES = ("-", "--", "–", "—")
_ADVERBS = (
    "also",
    "now",
    "then",
    "still",
    "later",
    "perhaps",
    "already",
    "once",
)
_TO_COME = ("be", "become", "remain")
_LETTERS = re.compile(r"[A-Z][A-Za-z]?\.?[A-Z][A-Za-z.]{0,3}|[DRI]-[A-Z][A-Za-z.]+|[JS]r\.?")
_LONGEST_BRACKET = 6
_HOMES = (*PLACES, ActorKind.ORGANIZATION)
_LONGEST_ASIDE = 6
_SAYING = ("said", "says", "added")
_VERB_REACH = 4
"""Tokens between a verb and the name of whom it makes something: welcome back Dr. Anna Berg."""


def apposition(clause: Clause, mention: Mentioned) -> int | None:
    """Where what is told of a name after it begins: an apposition, or what somebody is, or is named."""
    bracketed = _in_brackets(clause, mention.end)
    if bracketed is not None:
        return bracketed
    i = past_home(clause, mention.end)
    if clause.form(i) == "(":
        return None
    return _past_comma(clause, mention, i) if clause.form(i) == "," else _past_no_comma(clause, mention, i)


def _past_no_comma(clause: Clause, mention: Mentioned, i: int) -> int | None:
    """Where what is told begins after a dash or nothing: Anna Berg - ``a judge``, or ``is a judge``."""
    follows = clause.form(i + 1)
    if clause.form(i) in DASHES and (_is_begun(clause, i + 1) or follows in words("appointing")):
        return i + 1
    if clause.form(i) in DASHES and follows in words("tense") and _is_begun(clause, i + 2):
        return i + 2  # Anna Berg - currently head of Acme
    if clause.form(i) in DASHES and follows == "who":
        return told_from(clause, i + 2)
    told = told_from(clause, i + (clause.form(i) == "who")) or _named(clause, mention, i)
    return i if told is None and _is_bare(clause, mention, i) else told


def _past_comma(clause: Clause, mention: Mentioned, comma: int) -> int | None:
    """Where what is told begins after a comma, letters and an age: Anna Berg, MP, 40, ``a judge``."""
    i = _past_letters(clause, comma)
    is_aged = clause.form(i + 1).isdigit() and clause.form(i + 2) == ","
    i += 2 * is_aged
    i += 1
    at = i + (clause.form(i) == "now")
    if clause.form(at).isdigit() and clause.form(at + 1) == "and" and _is_begun(clause, at + 2):
        return at + 2  # Anna Berg, now 45 and a judge
    if clause.form(i) == "as":
        return i + 1
    if clause.form(i) == "to" and clause.form(i + 1) in _TO_COME:
        return _named(clause, mention, i)
    if clause.form(i) == "who" and clause.form(i + 1) == ",":
        return _past_aside(clause, i + 1)
    if clause.form(i) in words("serving_now"):
        told = told_from(clause, i)
        return i if told is None and clause.form(i) == "acting" else told
    is_telling = clause.form(i) == "will" or clause.form(i) in words("being")
    is_closed = (is_aged or clause.form(mention.first - 1) == ",") and is_telling
    return told_from(clause, i + (not is_closed)) if is_closed or clause.form(i) == "who" else i


def _is_bare(clause: Clause, mention: Mentioned, i: int) -> bool:
    """Whether a role may begin after a name with nothing between: said Anna Berg ``an economist``.

    So where a dash was lost after the name that begins a sentence: Anna Berg ``the president of Acme,``.
    """
    if clause.form(mention.first - 1) in _SAYING:
        return _is_begun(clause, i)
    opening = clause.form(0).lower()
    begins = mention.first == 0 or (mention.first == 1 and opening in words("honorific"))
    return begins and clause.form(i) in ("a", "an", "the")


def _in_brackets(clause: Clause, opens: int) -> int | None:
    """Where a role in brackets begins that is all they hold, or with a club: A ``(captain, Oslo)``."""
    if clause.form(opens) != "(":
        return None
    reach = range(opens + 2, opens + _LONGEST_BRACKET)
    closes = next((i for i in reach if clause.form(i) in (")", ",")), None)
    last = clause.form(closes - 1) if closes is not None else ""
    is_alone = closes == opens + 2
    is_role = is_office(last) and (last.islower() or (is_alone and clause.form(opens + 2) == ")"))
    is_whole = closes is not None and (clause.form(closes) == ")" or is_alone)
    return opens + 1 if is_role and is_whole else None


def _is_begun(clause: Clause, i: int) -> bool:
    """Whether a role may begin where no comma leads to it: said Anna Berg ``an`` economist at Acme."""
    form = clause.form(i)
    if form in ("a", "an", "the"):
        return True
    return form.islower() and i not in clause.mention_at and (is_office(form) or is_modifier(form))


def _past_aside(clause: Clause, comma: int) -> int | None:
    """What is told after an aside: who, ``according to friends,`` is a lawyer."""
    reach = range(comma + 2, comma + 2 + _LONGEST_ASIDE)
    closes = next((i for i in reach if clause.form(i) == ","), None)
    return told_from(clause, closes + 1) if closes is not None else None


def past_brackets(clause: Clause, end: int) -> int:
    """Where it goes on after brackets that may follow a name: Holm ``(R)``."""
    if clause.form(end) != "(":
        return end
    return next((i + 1 for i in range(end, end + _LONGEST_BRACKET) if clause.form(i) == ")"), end)


def past_home(clause: Clause, end: int) -> int:
    """The comma after a home or brackets in between: A ``of Bergen, Norway``, A ``(R-Ohio)``."""
    at = past_brackets(clause, end)
    if clause.form(end) in ("of", "from"):
        home = clause.mention_at.get(end + 1)
        wider = clause.mention_at.get(home.end + 1) if home and clause.form(home.end) == "," else None
        last = wider if wider and wider.kind in PLACES else home
        at = last.end if last and home and home.kind in _HOMES else end
    return at if clause.form(at) == "," else end


def _past_letters(clause: Clause, comma: int) -> int:
    """The comma after degrees, a party or an age in between: ``Harry Reid, D-Nev.,``."""
    while _LETTERS.fullmatch(clause.form(comma + 1)):
        end = comma + 2 + (clause.form(comma + 2) == ".")
        if clause.form(end) != ",":
            break
        comma = end
    return comma


def told_from(clause: Clause, i: int) -> int | None:
    """Where it begins what somebody is, serves as or was named, from the verb on."""
    i = _past_adverb(clause, i)
    i += clause.form(i) == "will" and clause.form(i + 1) in _TO_COME
    if clause.form(i) in ("has", "had") and clause.form(i + 1) == "been":
        i += 1
    is_short = clause.form(i) in POSSESSIVE and clause.form(i - 1).lower() in ("he", "she")  # she's a judge
    is_being = clause.form(i) in words("being") or clause.form(i) in (*_TO_COME, "been") or is_short
    if is_being:
        i = _past_adverb(clause, i + 1)
    if is_being and clause.form(i) in words("holding"):
        return i + 1 + 2 * (clause.form(i + 1) == "to" and clause.form(i + 2) == "be")
    if clause.form(i) in words("appointing") and is_being:
        is_raised = clause.form(i) in words("rising") and clause.form(i + 1) == "to"  # promoted to editor
        i += 1
        i += is_raised or clause.form(i) == "as"
        return i + (is_raised and clause.form(i) in _TO_COME)  # elected to become chairman
    for verb in (i, i + 1):
        if clause.form(verb) in words("serving") and clause.form(verb + 1) == "as":
            return verb + 2
    is_staying = is_being and clause.form(i) == "as" and clause.form(i - 1).startswith("remain")
    return i + is_staying if is_being else _joined_as(clause, i)


def _past_adverb(clause: Clause, i: int) -> int:
    """Where it goes on after an adverb: is ``still``, was ``most recently``."""
    if clause.form(i) == "most" and clause.form(i + 1).endswith("ly"):
        return i + 2
    return i + _is_adverb(clause.form(i))


def _is_adverb(form: str) -> bool:
    return form in _ADVERBS or (form.endswith("ly") and form.islower())


def _joined_as(clause: Clause, i: int) -> int | None:
    """``joined the White House as`` an aide: what somebody is at a body, from the verb on."""
    i += clause.form(i) in ("has", "had")
    if clause.form(i) not in words("joining"):
        return None
    i += 1
    while i in clause.mention_at or clause.form(i) in ("the", "at", "for", "in", "back", "with"):
        i += 1
    return i + 1 if clause.form(i) == "as" else None


def _named(clause: Clause, mention: Mentioned, i: int) -> int | None:
    """``named Anna Berg as`` director, ``nomination of Anna Berg to be`` director: what somebody is made."""
    left = clause.mention_at.get(i + 1) if clause.form(i) == "from" else None
    i = left.end if left is not None and left.kind is ActorKind.ORGANIZATION else i  # hired her from Acme as
    verbs = [clause.form(k) for k in range(max(0, mention.first - _VERB_REACH), mention.first)]
    if not any(verb in words("appointing") for verb in verbs):
        is_viewed = any(verb in words("viewing") for verb in verbs)
        return i + 1 if clause.form(i) == "as" and not is_viewed else None
    if clause.form(i) == "to" and clause.form(i + 1) in ("be", "become"):
        return i + 2
    if clause.form(i) == "to" and any(verb in words("rising") for verb in verbs):
        return i + 1  # promoted her to editor
    if [clause.form(k) for k in (i, i + 1, i + 2)] == ["to", "serve", "as"]:
        return i + 3
    return i + 1 if clause.form(i) in ("as", "the", "its", "their") else None
