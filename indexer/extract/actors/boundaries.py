"""Where names begin and end: what the model leaves out or takes in too much."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.extract.actors.body_bounds import (
    after_field,
    is_portfolio,
    owner_only,
    whole_institution,
    with_partners,
)
from indexer.extract.actors.degrees import closes_name, is_degree
from indexer.extract.actors.divisions import bounded, pieces
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.person_bounds import (
    goes_by,
    is_one_person,
    is_title_alone,
    whole_name,
    with_month,
    without_home,
    without_verb,
)
from indexer.extract.actors.recognize import Label, Name
from indexer.extract.actors.sentence import POSSESSIVE, Sentence, is_capitalised
from indexer.extract.actors.subheads import without_subhead

_LONGEST_LINK = 4
_TICKER = re.compile(r"[0-9]+\.[A-Z]+|[A-Z0-9]{2,8}(?:_?[a-z])?\.[A-Z]{1,2}\.?")
_SHORTEST_NUMBER_CALLED = 4  # Andre 3000
_AFTER_OFFICE = ("Emeritus", "Emerita", "Elect", "Designate")
"""What a capital may have after an office, before the name: Bishop Emeritus Berg."""

_WHERE = (["at"], ["in"], ["on"], ["off"], ["near"], ["along"])
_ARTICLES = frozenset({"the"})


def repair(sentence: Sentence, names: Sequence[Name]) -> list[Name]:
    """The names of one sentence with mended bounds, none overlapping another."""
    mended: list[Name] = []
    names = [piece for name in names for piece in pieces(sentence, name)]
    for i, name in enumerate(names):
        limit = names[i + 1].first if i + 1 < len(names) else len(sentence.tokens)
        name = with_partners(sentence, _by_title(sentence, _names_only(sentence, name)))
        name = with_month(sentence, _without_title(sentence, _with_place_word(sentence, name)))
        name = without_subhead(sentence, name)
        if name.label is Label.PERSON:
            name = whole_name(sentence, without_home(sentence, without_verb(sentence, name)), limit)
        elif name.label is Label.ORGANIZATION:
            name = after_field(
                sentence, whole_institution(sentence, owner_only(sentence, name), names, limit)
            )
        else:
            name = _without_date(sentence, _with_air(sentence, name))
        if is_title_alone(sentence, name, names[i + 1 : i + 2]) or _is_field(sentence, name):
            continue
        last = mended[-1] if mended else None
        if name.first >= name.end or (last and name.first < last.end) or is_degree(sentence, name, last):
            continue
        if last and is_one_person(sentence, last, name):
            name = replace(name, first=mended.pop().first)
        if goes_by(sentence, mended, name):
            name = replace(name, first=mended[-2].first)
            del mended[-2:]
        if not (name.label is Label.ORGANIZATION and is_portfolio(sentence, name)):
            mended.append(name)
    return mended


def _is_mark(form: str) -> bool:
    return not form[-1].isalnum() and form[-1] not in ".)+!"


def _names_only(sentence: Sentence, name: Name) -> Name:
    """Leaves out marks at the ends, and what stands before a common noun: tunnel ``operator`` Eurotunnel."""
    first, end, forms = name.first, name.end, sentence.forms
    for i in range(first, end - 1):
        if forms[i].islower() and len(forms[i]) > _LONGEST_LINK and forms[i] not in words("particle"):
            first = i + 1
    if name.label is Label.ORGANIZATION and forms[first + 1 : first + 2] == ["of"] and end > first + 2:
        is_office = forms[first].lower() in words("office") | words("rank")
        first += 2 * is_office  # CFO of Citigroup
    if name.label is Label.ORGANIZATION:
        end = next((i for i in range(first + 1, end) if _ends_body(forms[i])), end)
        is_led = end > first + 1 and forms[first].lower() in words("office_modifier")
        first += is_led and forms[first + 1].lower() in words("chamber")
    while first < end and not forms[first][0].isalnum():
        first += 1
    if end > first + 2 and forms[first] in ("No", "No.") and forms[first + 1].isdigit():
        first += 2  # No. 2 Ford
    while end > first and (_is_mark(forms[end - 1]) or _TICKER.fullmatch(forms[end - 1])):
        end -= 1
    while name.label is Label.PERSON and end > first + 1 and _closes_person(forms[end - 1]):
        end -= 1
    while end > first + 1 and forms[end - 1].islower() and _hangs(forms[end - 1], name.label):
        end -= 1
    return bounded(name, first, end)


def _hangs(form: str, label: Label) -> bool:
    """Whether a word in lower case at the end of a name is none of it: Court ``of``, Berg ``spokesman``."""
    return form in words("function_word") or (label is not Label.LOCATION and len(form) > _LONGEST_LINK)


def _closes_person(form: str) -> bool:
    """Whether a word at the end of a person's name is none of it: a degree, a score, points."""
    is_score = form[0].isdigit() and len(form) < _SHORTEST_NUMBER_CALLED
    return closes_name(form) or is_score


def _ends_body(form: str) -> bool:
    """Whether what follows the name of a body begins: the code of its share, ``NYX.PA``, ``<T>``."""
    return form == "<" or _TICKER.fullmatch(form) is not None


def _is_field(sentence: Sentence, name: Name) -> bool:
    """Chief ``Software`` Architect: the field of an office, and nobody."""
    before, after = sentence.forms[name.first - 1 : name.first], sentence.forms[name.end : name.end + 1]
    is_inside = before == ["Chief"] and bool(after) and is_capitalised(after[0])
    return name.label is Label.PERSON and is_inside and after[0].lower() in words("office")


def _by_title(sentence: Sentence, name: Name) -> Name:
    """``PM Modi``: after the title of a person stands one; of ``Gudeman's LinkedIn`` only the first."""
    forms = sentence.forms
    if name.label is Label.ORGANIZATION and name.end - name.first > 1 and _is_titled(forms, name):
        name = replace(name, first=name.first + 1, label=Label.PERSON)  # Mayor de Blasio
    for i in range(name.first, name.end - 1):
        if forms[i].lower() in words("person_title") and (i == name.first or forms[i].endswith(".")):
            name = replace(name, first=i, label=Label.PERSON)
    if name.label is Label.PERSON:
        ends = (i for i in range(name.first + 1, name.end) if _ends_person(sentence, i))
        return bounded(name, name.first, next(ends, name.end))
    return name


def _is_titled(forms: Sequence[str], name: Name) -> bool:
    """Whether a name begins with a title that only people have, and ends like none of a body or place."""
    ends = words("organization_end") | words("place_end")
    return forms[name.first].lower() in words("personal_title") and forms[name.end - 1].lower() not in ends


def _ends_person(sentence: Sentence, i: int) -> bool:
    """Whether a token within a name of a person is none of it: ``Modi`` Says Pakistan."""
    is_name = sentence.forms[i - 1].lower() in ("bin", "ibn", "bint", "al")  # Qaboos bin Said
    is_verb = sentence.forms[i].lower() in words("saying") and not is_name
    return is_verb or sentence.tokens[i].text in POSSESSIVE


def _with_place_word(sentence: Sentence, name: Name) -> Name:
    """``Anne Arundel`` goes on to ``County``, ``Pope`` to ``Beach``: places with the names of people."""
    forms, first, end = sentence.forms, name.first, name.end
    after = forms[end] if end < len(forms) else ""
    if name.label is Label.PERSON and is_capitalised(after) and after.lower() in words("place_end"):
        return replace(name, end=end + 1, label=Label.LOCATION)
    title = end - 2
    is_shore = title in (first, first - 1) and forms[end - 1].lower() in words("shore")
    if is_shore and forms[title].lower() in words("office") and forms[title - 1 : title] in _WHERE:
        return replace(name, first=title, label=Label.LOCATION)
    return name


def _without_date(sentence: Sentence, name: Name) -> Name:
    """``France  Nov 3``: month and day of a dateline are none of its place."""
    month = name.end - 2
    is_date = month > name.first and sentence.forms[month + 1].isdigit()
    is_date = is_date and sentence.forms[month].lower() in words("calendar")
    return replace(name, end=month) if is_date else name


def _with_air(sentence: Sentence, name: Name) -> Name:
    """``Air`` before a place is an airline."""
    is_airline = name.label is Label.LOCATION and sentence.forms[name.first - 1 : name.first] == ["Air"]
    return replace(name, first=name.first - 1, label=Label.ORGANIZATION) if is_airline else name


def _without_title(sentence: Sentence, name: Name) -> Name:
    """A form of address is no part of a person's name, nor an article of any."""
    first, forms = name.first, sentence.forms
    titles = (
        words("honorific") | words("rank") | words("person_title")
        if name.label is Label.PERSON
        else _ARTICLES
    )
    if name.label is Label.PERSON and forms[first] == "Crown" and first < name.end - 2:
        first += 1  # Crown Prince Haakon
    first += forms[first] in _AFTER_OFFICE and first < name.end - 1
    first += first == 0 and name.end > 1 and forms[0].lower() in words("conjunction")  # Like Cisco
    while first < name.end - 1 and forms[first].lower() in titles:
        first += 1
    return bounded(name, first, name.end)
