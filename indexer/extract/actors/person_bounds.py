"""Where the names of people begin and end: parts left out, titles and verbs taken in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.extract.actors.divisions import bounded
from indexer.extract.actors.lexicon import given_names, word_classes, words
from indexer.extract.actors.provinces import province_of
from indexer.extract.actors.recognize import Label, Name
from indexer.extract.actors.sentence import Sentence

_LONGEST_REST = 2
_MONTH_NAMES = ("May", "March", "June", "August")


def whole_name(sentence: Sentence, name: Name, limit: int) -> Name:
    """``Aung San Suu`` goes on to ``Kyi``: words with a capital that are nothing else belong to the name."""
    end, last = name.end, min(limit, name.end + _LONGEST_REST)
    while end < last and sentence.forms[end][0].isupper() and _could_be_name(sentence, end):
        end += 1
    goes_on = end < len(sentence.forms) and sentence.forms[end][0].isupper()
    return name if goes_on else bounded(name, name.first, end)


def without_home(sentence: Sentence, name: Name) -> Name:
    """``Anna Berg`` of Uxbridge, ``Fifteen-year-old`` Robert: home and age are none of a name."""
    first, forms = name.first, sentence.forms
    if name.end - first > 1:
        first += forms[first].lower().endswith("-year-old") or forms[first] in words("townsman")
    home = next((i for i in range(first + 2, name.end - 1) if forms[i] == "of"), None)
    at_comma = name.end < len(forms) and forms[name.end] == ","
    if home is None and at_comma and forms[first + 1 : first + 2] == ["of"]:
        home = first + 1 if province_of(forms, name.end + 1) else None
    return bounded(name, first, name.end if home is None else home)


def _could_be_name(sentence: Sentence, i: int) -> bool:
    form = sentence.forms[i]
    if any(match.first <= i < match.end for match in sentence.listed):
        return False
    return form.replace("-", "").isalpha() and not form.isupper() and not word_classes().get(form.lower())


def is_one_person(sentence: Sentence, one: Name, other: Name) -> bool:
    """``Princess`` [Ubolratana] [Mahidol]: nothing stands between two parts of one name."""
    titled = one.first > 0 and sentence.forms[one.first - 1].lower() in words("honorific")
    return one.end == other.first and titled and other.label is Label.PERSON


def is_title_alone(sentence: Sentence, name: Name, following: Sequence[Name]) -> bool:
    """``Grand Ayatollah`` right before a name: the model takes the title for a person by itself."""
    is_person = name.label is Label.PERSON and name.end - name.first > 1
    goes_on = [one.first for one in following if one.label is Label.PERSON] == [name.end]
    return is_person and goes_on and sentence.forms[name.end - 1].lower() in words("honorific")


def goes_by(sentence: Sentence, mended: Sequence[Name], name: Name) -> bool:
    """``Anna (Annie) Berg``: what somebody goes by stands in brackets within the name."""
    if len(mended) < 2 or any(one.label is not Label.PERSON for one in (*mended[-2:], name)):
        return False
    given, short = mended[-2:]
    opening, closing = sentence.forms[given.end : short.first], sentence.forms[short.end : name.first]
    return (*opening, *closing) == ("(", ")")


def without_verb(sentence: Sentence, name: Name) -> Name:
    """``Says`` Anna Berg; ``Said`` is a name, too, but not where a colon follows it all."""
    form, after = sentence.forms[name.first], sentence.forms[name.end : name.end + 1]
    is_verb = form == "Says" or (form == "Said" and after == [":"])
    return bounded(name, name.first + 1, name.end) if is_verb and name.end - name.first > 1 else name


def with_month(sentence: Sentence, name: Name) -> Name:
    """``Theresa May``: after a lone given name a month is the family name, unless a day follows."""
    after = sentence.forms[name.end : name.end + 2]
    is_given = name.label is Label.PERSON and sentence.forms[name.end - 1 : name.end][0] in given_names()
    if is_given and after and after[0] in _MONTH_NAMES and not after[-1][0].isdigit():
        return replace(name, end=name.end + 1)
    return name
