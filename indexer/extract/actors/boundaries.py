"""Where names begin and end: what the model leaves out or takes in too much."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.extract.actors.degrees import closes_name, is_degree
from indexer.extract.actors.divisions import bounded, pieces
from indexer.extract.actors.lexicon import given_names, word_classes, words
from indexer.extract.actors.recognize import Label, Name
from indexer.extract.actors.sentence import POSSESSIVE, Sentence, is_capitalised

_LONGEST_LINK = 4
_TICKER = re.compile(r"[0-9]+\.[A-Z]+|[A-Z0-9]{2,8}\.[A-Z]{1,2}\.?")
_LONGEST_REST = 2
_SHORTEST_SUBHEAD = 4
_QUOTES = '"“‘'
_AFTER_OFFICE = ("Emeritus", "Emerita", "Elect", "Designate")
"""What a capital may have after an office, before the name: Bishop Emeritus Berg."""

_MONTH_NAMES = ("May", "March", "June", "August")
_WHERE = (["at"], ["in"], ["on"], ["off"], ["near"], ["along"])
_ARTICLES = frozenset({"the"})


def repair(sentence: Sentence, names: Sequence[Name]) -> list[Name]:
    """The names of one sentence with mended bounds, none overlapping another."""
    mended: list[Name] = []
    names = [piece for name in names for piece in pieces(sentence, name)]
    for i, name in enumerate(names):
        limit = names[i + 1].first if i + 1 < len(names) else len(sentence.tokens)
        name = _with_partners(sentence, _by_title(sentence, _names_only(sentence, name)))
        name = _with_month(sentence, _without_title(sentence, _with_place_word(sentence, name)))
        if name.label is Label.PERSON:
            name = _whole_name(sentence, _without_verb(sentence, _without_subhead(sentence, name)), limit)
        elif name.label is Label.ORGANIZATION:
            name = _whole_institution(sentence, _owner_only(sentence, name), names, limit)
        else:
            name = _with_air(sentence, name)
        if _is_title_alone(sentence, name, names[i + 1 : i + 2]) or _is_field(sentence, name):
            continue
        last = mended[-1] if mended else None
        if name.first >= name.end or (last and name.first < last.end) or is_degree(sentence, name, last):
            continue
        if last and _is_one_person(sentence, last, name):
            name = replace(name, first=mended.pop().first)
        if _goes_by(sentence, mended, name):
            name = replace(name, first=mended[-2].first)
            del mended[-2:]
        if not (name.label is Label.ORGANIZATION and _is_portfolio(sentence, name)):
            mended.append(name)
    return mended


def _with_partners(sentence: Sentence, name: Name) -> Name:
    """``Anna Berg`` goes on to ``& Co``, ``& Sons``: a firm called after who began it."""
    sign, partners = sentence.forms[name.end : name.end + 1], sentence.forms[name.end + 1 : name.end + 2]
    if sign != ["&"] or not partners or partners[0].lower() not in words("partners"):
        return name
    return replace(name, end=name.end + 2, label=Label.ORGANIZATION)


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
    while name.label is Label.PERSON and end > first + 1 and closes_name(forms[end - 1]):
        end -= 1
    while end > first + 1 and forms[end - 1].islower() and _hangs(forms[end - 1], name.label):
        end -= 1
    return bounded(name, first, end)


def _hangs(form: str, label: Label) -> bool:
    """Whether a word in lower case at the end of a name is none of it: Court ``of``, Berg ``spokesman``."""
    return form in words("function_word") or (label is not Label.LOCATION and len(form) > _LONGEST_LINK)


def _ends_body(form: str) -> bool:
    """Whether what follows the name of a body begins: the code of its share, ``NYX.PA``, ``<T>``."""
    return form == "<" or _TICKER.fullmatch(form) is not None


def _whole_name(sentence: Sentence, name: Name, limit: int) -> Name:
    """``Aung San Suu`` goes on to ``Kyi``: words with a capital that are nothing else belong to the name."""
    end, last = name.end, min(limit, name.end + _LONGEST_REST)
    while end < last and sentence.forms[end][0].isupper() and _could_be_name(sentence, end):
        end += 1
    goes_on = end < len(sentence.forms) and sentence.forms[end][0].isupper()
    return name if goes_on else bounded(name, name.first, end)


def _could_be_name(sentence: Sentence, i: int) -> bool:
    form = sentence.forms[i]
    if any(match.first <= i < match.end for match in sentence.listed):
        return False
    return form.replace("-", "").isalpha() and not form.isupper() and not word_classes().get(form.lower())


def _is_one_person(sentence: Sentence, one: Name, other: Name) -> bool:
    """``Princess`` [Ubolratana] [Mahidol]: nothing stands between two parts of one name."""
    titled = one.first > 0 and sentence.forms[one.first - 1].lower() in words("honorific")
    return one.end == other.first and titled and other.label is Label.PERSON


def _is_title_alone(sentence: Sentence, name: Name, following: Sequence[Name]) -> bool:
    """``Grand Ayatollah`` right before a name: the model takes the title for a person by itself."""
    is_person = name.label is Label.PERSON and name.end - name.first > 1
    goes_on = [one.first for one in following if one.label is Label.PERSON] == [name.end]
    return is_person and goes_on and sentence.forms[name.end - 1].lower() in words("honorific")


def _is_field(sentence: Sentence, name: Name) -> bool:
    """Chief ``Software`` Architect: the field of an office, and nobody."""
    before, after = sentence.forms[name.first - 1 : name.first], sentence.forms[name.end : name.end + 1]
    is_inside = before == ["Chief"] and bool(after) and is_capitalised(after[0])
    return name.label is Label.PERSON and is_inside and after[0].lower() in words("office")


def _goes_by(sentence: Sentence, mended: Sequence[Name], name: Name) -> bool:
    """``Anna (Annie) Berg``: what somebody goes by stands in brackets within the name."""
    if len(mended) < 2 or any(one.label is not Label.PERSON for one in (*mended[-2:], name)):
        return False
    given, short = mended[-2:]
    opening, closing = sentence.forms[given.end : short.first], sentence.forms[short.end : name.first]
    return (*opening, *closing) == ("(", ")")


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


def _without_verb(sentence: Sentence, name: Name) -> Name:
    """``Says`` Anna Berg; ``Said`` is a name, too, but not where a colon follows it all."""
    form, after = sentence.forms[name.first], sentence.forms[name.end : name.end + 1]
    is_verb = form == "Says" or (form == "Said" and after == [":"])
    return bounded(name, name.first + 1, name.end) if is_verb and name.end - name.first > 1 else name


def _without_subhead(sentence: Sentence, name: Name) -> Name:
    """A subhead in capitals is run into the text: ``LOWER VIEW Berg`` said, ``ANNA BERG When`` asked."""
    texts = [token.text for token in sentence.tokens[name.first : name.end]]
    count = next((i for i, text in enumerate(texts) if not text.isupper()), len(texts))
    if count in (0, len(texts)) or max(map(len, texts[:count])) < _SHORTEST_SUBHEAD:
        return name
    start = name.first + count
    if not texts[count][0].isalpha():
        return bounded(name, name.first, start) if texts[count][0] in _QUOTES else name
    is_named = count > 1 and sentence.forms[name.first] in given_names()
    return bounded(name, name.first, start) if is_named else bounded(name, start, name.end)


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


def _with_month(sentence: Sentence, name: Name) -> Name:
    """``Theresa May``: after a lone given name a month is the family name, unless a day follows."""
    after = sentence.forms[name.end : name.end + 2]
    is_given = name.label is Label.PERSON and sentence.forms[name.end - 1 : name.end][0] in given_names()
    if is_given and after and after[0] in _MONTH_NAMES and not after[-1][0].isdigit():
        return replace(name, end=name.end + 1)
    return name


def _owner_only(sentence: Sentence, name: Name) -> Name:
    """``North Korean Foreign Ministry’s North American``: the name ends with its owner, or with ``Ltd.``."""
    for i in range(name.first + 1, name.end):
        if sentence.forms[i].endswith(".") and sentence.forms[i].lower() in words("company_suffix"):
            return bounded(name, name.first, i + 1)
        if sentence.tokens[i].text in POSSESSIVE and sentence.forms[i - 1].lower() in words(
            "organization_end"
        ):
            return replace(name, end=i)
    return name


def _whole_institution(sentence: Sentence, name: Name, names: Sequence[Name], limit: int) -> Name:
    """``Department of Political`` goes on to ``and Peacebuilding Affairs``; what follows belongs to it."""
    forms = sentence.forms
    first = name.first
    if first > 1 and forms[first - 1] in ("of", "for", "on") and _is_institution(forms[first - 2]):
        first -= 2
    inside = [form.lower() for form in forms[first : name.end]]
    starts = any(word in words("institution") for word in inside[:-1])
    if not starts or not any(word in ("of", "for", "on") for word in inside):
        return name
    end = name.end
    while end + 1 < len(forms) and forms[end] in ("and", "&", ",") and is_capitalised(forms[end + 1]):
        stop = end + 1
        while stop < len(forms) and is_capitalised(forms[stop]):
            stop += 1
        if forms[end] == "," or (stop > limit and any(n.first == end + 1 and n.end != stop for n in names)):
            break
        if forms[stop - 1].lower() not in words("institution_subject"):
            break
        end = stop
    if end + 1 < len(forms) and forms[end] == "in" and forms[end + 1] in ("Europe", "Asia", "Africa"):
        end += 2
    return bounded(name, first, end)


def _is_institution(form: str) -> bool:
    return form[0].isupper() and form.lower() in words("institution")


def _is_portfolio(sentence: Sentence, name: Name) -> bool:
    """``Interior`` Minister, Secretary for ``International Security``: a field, not an organisation."""
    forms = sentence.forms
    inside = [form.lower() for form in forms[name.first : name.end]]
    after = forms[name.end].lower() if name.end < len(forms) else ""
    if after in words("office") and all(word in words("office_modifier") for word in inside):
        return True
    if name.first < 2 or forms[name.first - 1] not in ("for", "of"):
        return False
    return forms[name.first - 2].lower() in words("portfolio_office") and inside[-1] not in words(
        "organization_end"
    )
