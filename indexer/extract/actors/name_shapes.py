"""Names of people that their shape shows, where the model cuts them or takes them for something else.

``Park Sun-ae`` and ``Clement Chan Kam-wing`` (a family name that stands first, and two syllables
with a hyphen), ``dos Santos``, ``A.P.J. Abdul Kalam``, ``Liu He``, ``Ferdinand “Bongbong” Marcos``,
and who has an age or an office after a comma.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.extract.actors.fold import fold
from indexer.extract.actors.full_names import as_full_name, with_filial
from indexer.extract.actors.gazetteer import lookup
from indexer.extract.actors.kinds import is_known
from indexer.extract.actors.lexicon import family_names, given_names, word_classes, words
from indexer.extract.actors.people import parse_person
from indexer.extract.actors.recognize import Label, Name
from indexer.extract.actors.sentence import Sentence

_SYLLABLES = re.compile(r"[A-Z][a-z]{1,6}-[a-z]{1,7}")
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_CAPITALS = re.compile(r"[A-Z]{2}")
_AGE = re.compile(r"[1-9][0-9]")
_QUOTES = frozenset("\"“”'‘’")
_LONGEST_NICKNAME = 4
_LONGEST_NAME = 4
_REACH = 4
_KOREAN = 3
"""Words of a Korean name."""


def by_shape(sentence: Sentence, names: Sequence[Name]) -> list[Name]:
    """The names of a sentence, those of people in full, by their shape."""
    if not names:
        return []
    found = [as_full_name(sentence, _as_person(sentence, name)) for name in with_filial(sentence, names)]
    found = [one for name in found for one in _both_koreans(sentence, name)]
    if _begins_korean(sentence.forms):
        found = _with_person(found, Name(names[0].sentence, 0, _KOREAN, Label.PERSON))
    found = _with_companions(sentence, found)
    for number, first, end in _hyphenated(sentence, names):
        found = _with_person(found, Name(number, first, end, Label.PERSON))
    floors = [0, *(name.end for name in found)]
    found = [
        _whole(sentence, name, floor) if name.label is Label.PERSON else name
        for name, floor in zip(found, floors, strict=False)
    ]
    return _with_nicknames(sentence, found)


def _hyphenated(sentence: Sentence, names: Sequence[Name]) -> Iterator[tuple[int, int, int]]:
    """Where a family name and two syllables with a hyphen stand, with a given name of another sort before."""
    forms = sentence.forms
    for i in [i for i, form in enumerate(forms) if i and "-" in form and _SYLLABLES.fullmatch(form)]:
        if any(forms[i - 1] in known for known in family_names().values()):
            is_given = i > 1 and forms[i - 2] in given_names()
            yield names[0].sentence, i - 1 - is_given, i + 1


def _with_person(names: Sequence[Name], person: Name) -> list[Name]:
    """The names with this one, unless a longer one goes on after it, or is of a person already."""
    over = [name for name in names if name.first < person.end and person.first < name.end]
    if any(name.end > person.end or _takes_in(name, person) for name in over):
        return [*names]
    kept = [name for name in names if name not in over]
    return sorted([*kept, person], key=lambda name: name.first)


def _takes_in(name: Name, person: Name) -> bool:
    return name.label is Label.PERSON and name.first <= person.first


def _as_person(sentence: Sentence, name: Name) -> Name:
    """``XN Iraki, an economics professor``, ``Thiago de Aragao, 47,``: only people have such beside them."""
    if name.label is Label.MISC and _is_listed_korean(sentence.forms, name):
        return replace(name, label=Label.PERSON)
    if name.label in (Label.PERSON, Label.MISC) or not 1 < name.end - name.first <= _LONGEST_NAME:
        return name
    forms = sentence.forms[name.first : name.end]
    is_told = _has_age_or_office(sentence.forms, name.end) or _is_apposed(sentence.forms, name)
    if not is_told and not _speaks(sentence.forms, name):
        return name
    is_name = all(map(_is_part, forms[:-1])) and (_is_part(forms[-1]) or _speaks(sentence.forms, name))
    is_name = is_name or (_CAPITALS.fullmatch(forms[0]) is not None and _is_part(forms[-1]))
    is_other = is_known(forms) or lookup(" ".join(forms)) is not None
    return replace(name, label=Label.PERSON) if is_name and not is_other else name


def _is_listed_korean(forms: Sequence[str], name: Name) -> bool:
    """Present were ``Pak Ku Ho``, a chairman: three words of a Korean name, and a comma after them."""
    inside = forms[name.first : name.end]
    is_korean = len(inside) == _KOREAN and _is_korean(inside) and all(map(str.istitle, inside))
    is_korean = is_korean and inside[-1].lower() not in words("function_word")  # No Way Out
    return is_korean and forms[name.end : name.end + 1] == [","]


def _is_apposed(forms: Sequence[str], name: Name) -> bool:
    """The former colonel, ``Inocente Montano``, is: a name between commas after what only people are."""
    before, after = forms[max(0, name.first - 2) : name.first], forms[name.end : name.end + 1]
    is_between = before[1:] == [","] and after == [","]
    return is_between and before[0] in words("office_of_people")


def _speaks(forms: Sequence[str], name: Name) -> bool:
    """``director`` Keating Holland ``said``: two words between an office and a verb of saying."""
    is_said = name.end - name.first == 2 and forms[name.end : name.end + 1] != []
    is_said = is_said and forms[name.end] in words("saying")
    speakers = words("office_of_people") | words("office_of_speakers")
    return is_said and name.first > 0 and forms[name.first - 1] in speakers


def _with_companions(sentence: Sentence, names: Sequence[Name]) -> list[Name]:
    """Anna Berg and ``Eva Miller``: a common given or family name, joined to somebody's full name."""
    joined: list[Name] = []
    for name in names:
        last = joined[-1] if joined else None
        if last is not None and _is_companion(sentence.forms, last, name):
            name = replace(name, label=Label.PERSON)
        joined.append(name)
    return joined


def _is_companion(forms: Sequence[str], one: Name, other: Name) -> bool:
    if one.label is not Label.PERSON or one.end - one.first < 2 or other.label is not Label.ORGANIZATION:
        return False
    if other.end - other.first != 2 or forms[one.end : other.first] not in (["and"], [","]):
        return False
    first, last = forms[other.first : other.end]
    is_name = first in given_names() or fold(last) in words("widespread_family_name")
    return is_name and _is_part(first) and _is_part(last) and not is_known([first, last])


def _both_koreans(sentence: Sentence, name: Name) -> list[Name]:
    """``Sin Hyo Sun and Sim Mi Son``, which the model takes for one name of a thing."""
    forms = sentence.forms[name.first : name.end]
    if name.label is not Label.MISC or len(forms) != 2 * _KOREAN + 1 or forms[_KOREAN] != "and":
        return [name]
    halves = [replace(name, end=name.first + _KOREAN), replace(name, first=name.end - _KOREAN)]
    are_names = all(_is_korean(sentence.forms[half.first : half.end]) for half in halves)
    return [replace(half, label=Label.PERSON) for half in halves] if are_names else [name]


def _begins_korean(forms: Sequence[str]) -> bool:
    """``Pak Jong Sun``, a member: who a sentence begins with, told by a comma after the name."""
    if forms[_KOREAN : _KOREAN + 1] != [","] or not _is_korean(forms[:_KOREAN]):
        return False
    is_other = any(lookup(" ".join(forms[i:_KOREAN])) is not None for i in range(_KOREAN))
    return not is_other and all(form.istitle() for form in forms[:_KOREAN])


def _is_korean(forms: Sequence[str]) -> bool:
    """Whether three words are a Korean name: a family name and two syllables."""
    return forms[0] in family_names()["korean"] and parse_person(" ".join(forms)).family_first


def _is_part(form: str) -> bool:
    """Whether a word may be part of a person's name: no common word with a capital."""
    if form in words("name_particle"):
        return True
    is_name = form[0].isupper() and form[1:].islower() and form.isalpha()
    return is_name and not word_classes().get(form.lower()) and lookup(form) is None


def _has_age_or_office(forms: Sequence[str], end: int) -> bool:
    after = forms[end : end + 2 + _REACH]
    if after[:1] != [","] or len(after) < 3:
        return False
    if _AGE.fullmatch(after[1]) and after[2] == ",":
        return True
    for form in after[2 if after[1] in ("a", "an", "the") else 1 :]:
        if form in words("office_of_people"):
            return True
        if not form.islower() or form in words("particle"):
            return False
    return False


def _whole(sentence: Sentence, name: Name, floor: int) -> Name:
    """A person's name with particles and initials from ``floor`` on, and ``He`` where it is no pronoun."""
    forms, first, end = sentence.forms, name.first, name.end
    if end - first == 1:
        while first > max(1, floor) and forms[first - 1] in words("bare_particle"):
            first -= 1
        if first > max(1, floor) and forms[first - 1] == "He" and forms[first - 2][-1].isalnum():
            first -= 1
        is_family = any(forms[first] in known for known in family_names().values())
        if is_family and forms[end : end + 1] == ["He"] and forms[end + 1 : end + 2] != ["said"]:
            end += 1
    is_cut = first > floor and end - first == _KOREAN - 1 and forms[first - 1] in words("korean_family_word")
    if is_cut and _is_korean(forms[first - 1 : end]):
        first -= 1  # So Ho Won, no Ho Won
    while first > floor and _INITIALS.fullmatch(forms[first - 1]) and lookup(forms[first - 1]) is None:
        first -= 1
    return replace(name, first=first, end=end) if (first, end) != (name.first, name.end) else name


def _with_nicknames(sentence: Sentence, names: Sequence[Name]) -> list[Name]:
    joined: list[Name] = []
    for name in names:
        last = joined[-1] if joined else None
        if last is not None and last.end > name.first:
            continue
        if last is not None and _is_same(sentence, last, name):
            name = replace(name, first=joined.pop().first)
        joined.append(name)
    return joined


def _is_same(sentence: Sentence, one: Name, other: Name) -> bool:
    """``Ferdinand “Bongbong”`` and ``Marcos``: what somebody goes by, in quotation marks within the name."""
    if one.label is not Label.PERSON or other.label is not Label.PERSON:
        return False
    inside = sentence.forms[one.first + 1 : other.first]
    if not inside or inside[-1] not in _QUOTES or len(inside) > _LONGEST_NICKNAME:
        return False
    marks = [form for form in inside if form in _QUOTES]
    return len(marks) == 2 and all(form in _QUOTES or form[0].isupper() for form in inside)
