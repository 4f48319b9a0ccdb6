"""The country of an organisation, as its name says it or as it is known for.

A list decides first, then a state or a place in the name, then the body that the
name begins with, where that cannot be the word of another name.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from indexer.extract.actors.fold import fold
from indexer.extract.actors.gazetteer import listed_towns, match_listed, towns
from indexer.extract.actors.lexicon import given_names, rows, words
from indexer.extract.actors.organizations import (
    institutions,
    key,
    known_organizations,
    leading_state,
    listed_key,
    names_of_organizations,
)
from indexer.extract.actors.tokens import tokenize

_LONGEST_TOWN = 3
_TABLES = ("institutions.tsv", "headquarters.tsv")
_LONGEST_BODY = 4
_LINKS = ("of", "in", "the")


@lru_cache(maxsize=20_000)
def of_organization(name: str) -> str | None:
    """The country (ISO 3166-1 alpha-2) that an organisation's name says or is known for."""
    said = key(name)
    known = known_organizations().get(said)
    if known is not None:
        return known.country
    return (
        listed_body(name)
        or _of_namesake(name)
        or leading_state(name)[0]
        or _place_within(name)
        or _of_parent(name)
        or _of_legal_form(name)
    )


def _of_legal_form(name: str) -> str | None:
    """``Acme GmbH``, ``Acme SpA``: the state that alone has companies of this form."""
    form = name.rpartition(" ")[2]
    return legal_forms().get(form.replace(".", "")) if form != name else None


@cache
def legal_forms() -> dict[str, str]:
    """The state by the form of a company that no other has, without periods."""
    return {form: code for code, form in rows("legal_forms.tsv")}


@lru_cache(maxsize=20_000)
def listed_body(name: str) -> str | None:
    """The country of an institution or company that the lists have under just this name."""
    said = key(name)
    if said in _with_article() and not name.lower().startswith("the "):
        return None
    return institutions().get(said) or headquarters().get(said)


@cache
def _with_article() -> frozenset[str]:
    """The keys of bodies that have an article in their names: ``The National``, as not every National is."""
    names = {name for file in _TABLES for _, name in rows(file)}
    return frozenset(key(n) for n in names if n.startswith("The ") and n.removeprefix("The ") not in names)


@cache
def headquarters() -> dict[str, str]:
    """The country in which each widely known company, university and the like sits, by its key."""
    return {listed_key(name): code for code, name in rows("headquarters.tsv")}


@cache
def possessive_names() -> frozenset[str]:
    """The names of bodies that are somebody's, as ``Moody's``; what follows is of their own name."""
    return frozenset(name for name in _names_of_bodies() if name.endswith("'s"))


@cache
def one_word_names() -> frozenset[str]:
    """The names of one word of widely known bodies, as written."""
    return frozenset(name for name in _names_of_bodies() if " " not in name)


def _names_of_bodies() -> list[str]:
    return [*names_of_organizations(), *(name for _, name in rows("headquarters.tsv"))]


@lru_cache(maxsize=20_000)
def is_seated(form: str) -> bool:
    """Whether one word is rather a widely known company than somebody's name: ``Barclays``."""
    if form in given_names() or fold(form) in words("widespread_family_name"):
        return False
    return listed_body(form) is not None


@cache
def usual() -> dict[str, str]:
    """The state that a word of a role, or a body, is usually of."""
    return {name: code for code, name in rows("usual.tsv")}


def usual_body(name: str) -> str | None:
    """The state that a body of this name is usually one of: ``Senate Finance Committee``."""
    said = key(name)
    first, *rest = said.split() or [""]
    is_chamber = first in ("house", "senate") and bool(rest) and rest[-1] in words("chamber_part")
    return usual().get(said) or ("US" if is_chamber else None)


def _place_within(name: str) -> str | None:
    """``Bank of Japan``, ``South African Communist Party``, ``Chicago Police``, ``Cricket Australia``."""
    tokens = tokenize(name, 0, len(name))
    linked = {i + 1 for i, token in enumerate(tokens) if token.text in _LINKS}
    matches = list(match_listed(tokens))
    if county := _county_in([token.text for token in tokens]):
        return county
    while len(tokens) > 1 and tokens[-1].text.lower() in words("company_suffix"):
        tokens.pop()
    named = next((m.listed.code for m in matches if m.first in linked), None)
    if named is None and matches and len(tokens) > matches[0].end - matches[0].first:
        named = next((m.listed.code for m in matches if m.first == 0 or m.end == len(tokens)), None)
    forms = [token.text for token in tokens]
    return named or _town_before(forms) or _town_of(forms)


def _county_in(forms: Sequence[str]) -> str | None:
    """``Bergen County`` Police: a county of the United States; no Essex County Council is of one."""
    at = forms.index("County") + 1 if "County" in forms and "Council" not in forms else 0
    return next((code for i in range(at) if (code := towns().get(" ".join(forms[i:at])))), None)


def _of_namesake(name: str) -> str | None:
    """``Georgetown University Law Center``: of a listed body that is named after another place."""
    tokens = tokenize(name, 0, len(name))
    first = next(match_listed(tokens), None)
    if first is None or first.first > 0:
        return None
    return _body_before([token.text for token in tokens], first.end)


def _body_before(forms: Sequence[str], longer_than: int) -> str | None:
    """The country of the listed body of so many words or more that a name begins with."""
    lengths = range(min(_LONGEST_BODY, len(forms) - 1), longer_than, -1)
    return next((code for n in lengths if (code := _seat_of(" ".join(forms[:n])))), None)


def _seat_of(name: str) -> str | None:
    known = known_organizations().get(key(name))
    return known.country if known is not None else listed_body(name)


def _town_of(forms: Sequence[str]) -> str | None:
    """``University of Buckingham``."""
    is_public = len(forms) > 2 and forms[-2] == "of" and forms[-3].lower() in words("body_of_town")
    return towns().get(forms[-1]) if is_public else None


def _town_before(forms: Sequence[str]) -> str | None:
    lengths = range(min(_LONGEST_TOWN, len(forms) - 1), 0, -1)
    # Of the many names of the larger table some begin a firm's name too.
    is_public = any(form.lower() in words("body_of_town") for form in forms[1:])
    known = towns() if is_public else listed_towns()
    return next((code for n in lengths if (code := known.get(" ".join(forms[:n])))), None)


def _of_parent(name: str) -> str | None:
    """``Goldman Sachs Asset Management``: the body that a name begins with.

    One word alone must be an acronym, or what follows the name of a part: ``Lufthansa Cargo``;
    ``Apple`` and ``Target`` begin the names of others too.
    """
    forms = name.split()
    is_acronym = forms[0].isupper() and len(forms[0]) > 1
    is_part = len(forms) == 2 and forms[1].lower() in words("part_of_group")
    return _body_before(forms, 0 if is_acronym or is_part else 1)
