"""Names of organisations: short forms, acronyms, and institutions of states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from indexer.extract.actors.fold import fold
from indexer.extract.actors.gazetteer import Sense, lookup
from indexer.extract.actors.lexicon import DATA, rows, words

_WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*\.?|&")
_STEM = re.compile(r"(?<=\w{4})(?:ic|s|ian|ists?|ers?|al)$")


@dataclass(frozen=True, slots=True)
class KnownOrganization:
    """A widely known organisation: its full name and its country if it has one."""

    name: str
    country: str | None


@cache
def known_organizations() -> dict[str, KnownOrganization]:
    """Widely known organisations by each key that means no other."""
    return {
        key(known): entry
        for entry, sure, _ in _known_rows()
        for known in (*reversed(sure), entry.name)
        if known
    }


@lru_cache(maxsize=20_000)
def known_organization(name: str) -> KnownOrganization | None:
    """The widely known organisation of this name, which may begin with its own state."""
    known = known_organizations()
    if (entry := known.get(key(name))) is not None:
        return entry
    code, rest = leading_state(name)
    entry = known.get(key(rest)) if code else None
    return entry if entry is not None and entry.country == code else None


def names_of_organizations() -> list[str]:
    """The names of widely known organisations and institutions that mean no other, as written."""
    return [known for entry, sure, _ in _known_rows() for known in (entry.name, *sure) if known] + [
        name for _, name in rows("institutions.tsv")
    ]


@cache
def institutions() -> dict[str, str]:
    """The country of each institution whose name does not say it, by its key."""
    return {listed_key(name): code for code, name in rows("institutions.tsv")}


@cache
def ambiguous_names() -> dict[str, tuple[str, ...]]:
    """Keys that may mean widely known organisations, with the full names of those."""
    table: dict[str, tuple[str, ...]] = {}
    for entry, _, ambiguous in _known_rows():
        for known in filter(None, ambiguous):
            table[key(known)] = (*table.get(key(known), ()), entry.name)
    return table


@cache
def _known_rows() -> tuple[tuple[KnownOrganization, list[str], list[str]], ...]:
    return tuple(_read_known())


def _read_known() -> Iterator[tuple[KnownOrganization, list[str], list[str]]]:
    for line in (DATA / "organizations.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith(("#", "name\t")):
            continue
        name, sure, ambiguous, country = line.split("\t")
        yield (
            KnownOrganization(name, None if country == "-" else country),
            sure.split("|"),
            ambiguous.split("|"),
        )


@lru_cache(maxsize=20_000)
def key_words(name: str) -> tuple[str, ...]:
    """The words of a name, folded; without article, periods and the marks of a company."""
    found = [fold(word).replace(".", "").removesuffix("'s") for word in _WORD.findall(name.replace("’", "'"))]
    if len(found) > 1 and found[0] == "the":
        found = found[1:]
    while len(found) > 1 and (found[-1] in words("company_suffix") or found[-1] == "&"):
        found.pop()  # Wells Fargo & Co.
    return tuple("and" if word == "&" else word for word in found)


def key(name: str) -> str:
    """One string by which equal names are found."""
    return " ".join(key_words(name))


def listed_key(name: str) -> str:
    """:func:`key` of a name of the lists, most of which are plain words and need no folding."""
    plain = name.lower()
    is_plain = name.isascii() and plain.replace(" ", "").isalpha() and not plain.startswith("the ")
    return plain if is_plain and plain.rpartition(" ")[2] not in words("company_suffix") else key(name)


@lru_cache(maxsize=20_000)
def acronyms(name: str) -> frozenset[str]:
    """The acronyms that a name could have, in lower case; those without its own state too."""
    code, rest = leading_state(name)
    of_rest = acronyms(rest) if code else frozenset()
    found = [word for word in _WORD.findall(name.replace("’", "'")) if word != "&"]
    if found and found[0].lower() == "the":
        found = found[1:]
    if len(found) < 2:
        return of_rest
    big = [word for word in found if word.lower() not in words("acronym_skips")]
    bare = [word for word in big if word.lower() not in words("company_suffix")]
    groups = (found, big, bare) if len(bare) > 1 else (found, big)
    letters = {"".join(word[0] for word in group).lower() for group in groups}
    pieces = [piece for word in big for piece in word.split("-") if piece]
    letters.add("".join(piece[0] for piece in pieces).lower())
    return of_rest | {fold(letter) for letter in letters if len(letter) > 1}


def is_acronym(name: str) -> bool:
    """Whether a name is one word, mostly in capitals."""
    letters = name.replace(".", "")
    return len(letters) > 1 and " " not in name and sum(c.isupper() for c in letters) * 2 > len(letters)


def could_stand_for(acronym: str, name: str) -> bool:
    """Whether an acronym fits a name: ``CENESS``, ``Center for Energy and Security Studies``."""
    short = fold(acronym.removesuffix("s") if acronym[:-1].isupper() else acronym).replace(".", "")
    if short in acronyms(name):
        return True
    return len(short) > 3 and _spelled_along(short, key_words(name))


def _spelled_along(short: str, name: tuple[str, ...]) -> bool:
    """Whether the letters come in order from the beginnings of the words, each word begun at most once."""
    at = 0
    used = 0
    for word in name:
        taken = 0
        while at < len(short) and taken < min(3, len(word)) and word[taken] == short[at]:
            at += 1
            taken += 1
        used += taken > 0
    return at == len(short) and used >= 3


def short_form(short: str, full: str) -> int:
    """How surely one name is a short form of another: 0 not at all to 3 sure."""
    a, b = key_words(short), key_words(full)
    if a == b:
        return 3
    if _same_words(a, b):
        return 3
    if not a or not b or len(a) >= len(b):
        return 2 if _stems(a) == _stems(b) else 0
    if _stems(b[: len(a)]) == _stems(a):
        return 0 if _is_listed(short) or key(short) in known_organizations() else 2
    if b[-len(a) :] == a:
        rest = " ".join(b[: -len(a)])
        if _is_state_word(full, len(b) - len(a)) or rest in {"us", "un", "eu"}:
            return 3
        return 2 if len(a) > 1 or a[0] in words("short_head") else 1
    inside = len(a) == 1 and a[0] in b and a[0] not in words("chamber")
    return int(inside and not _is_listed(short) and a[0] not in words("organization_head"))


def _same_words(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """``Department of State`` and ``State Department``."""
    if ("of" in a) == ("of" in b):
        return False
    return {word for word in a if word not in ("of", "the")} == {
        word for word in b if word not in ("of", "the")
    }


def _stems(name: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_STEM.sub("", word) for word in name)


@lru_cache(maxsize=20_000)
def _is_listed(name: str) -> bool:
    return lookup(name) is not None


def _is_state_word(name: str, count: int) -> bool:
    found = _WORD.findall(name.replace("’", "'"))
    if found and found[0].lower() == "the":
        found = found[1:]
    listed = lookup(" ".join(found[:count]).removesuffix("'s"))
    return listed is not None and listed.sense is not Sense.PLACE


@lru_cache(maxsize=20_000)
def leading_state(name: str) -> tuple[str | None, str]:
    """The code of the state that a name begins with, and the rest: ``Russian Foreign Ministry`` -> RU.

    Without a state, or with nothing beyond it, the code is None and the rest all of the name.
    """
    plain = name.replace("’", "'")
    found = list(_WORD.finditer(plain))
    for count in (3, 2, 1):
        if len(found) > count:
            listed = lookup(" ".join(word[0] for word in found[:count]).removesuffix("'s"))
            if listed is not None and listed.code is not None and listed.sense is not Sense.PLACE:
                return listed.code, plain[found[count].start() :]
    return None, name
