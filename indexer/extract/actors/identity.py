"""The id of an actor across the archive: what its name is when everything that varies is left out.

One actor is written in many ways: with and without a middle initial, with the family
name first or last, with and without ``Inc.``. Articles are read one by one, so that an
id can rest on the name alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, groupby

from indexer.extract.actors.bodies import listed_body, usual_body
from indexer.extract.actors.fold import fold, slug
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.organizations import leading_state
from indexer.extract.actors.people import parse_person
from indexer.model import ActorId, ActorKind

_APOSTROPHES = re.compile("[‘’ʼ′`´]")
_INITIAL = re.compile(r"[^\W\d_]\.?")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}")
_WORDS_OF_NAMES = frozenset({"group", "holdings", "company", "limited"})
_JOINS = frozenset({"&", "and"})
_PARTS_WITH_INITIAL = 3
_LONGEST_STATE = 3
"""Words that a state's name has at most: ``United Arab Emirates``."""


@lru_cache(maxsize=20_000)
def actor_id(name: str, kind: ActorKind) -> ActorId:
    """The id that an actor of this kind has under a name: ``Donald J. Trump`` -> ``donald-trump``."""
    plain = _APOSTROPHES.sub("'", name).split()
    if kind is ActorKind.PERSON:
        plain = _in_usual_order(_without_initial(_joined_initials(plain)))
    elif kind is ActorKind.ORGANIZATION:
        plain = _in_one_form(_without_own_state(_without_legal_form(plain)))
    return ActorId(slug(" ".join(plain)))


def unique_ids(named: Iterable[tuple[str, ActorKind]]) -> list[ActorId]:
    """One id for each name and kind, numbered from the second on where they are the same."""
    taken: set[str] = set()
    ids: list[ActorId] = []
    for name, kind in named:
        base = actor_id(name, kind)
        unique, number = base, 1
        while unique in taken:
            number += 1
            unique = ActorId(f"{base}-{number}")
        taken.add(unique)
        ids.append(unique)
    return ids


def _joined_initials(parts: Sequence[str]) -> list[str]:
    """``R. J. Doe`` and ``R.J. Doe`` alike; a single initial stays as it is."""
    split = chain.from_iterable(
        re.findall(r"[^\W\d_]\.", part) if _INITIALS.fullmatch(part) else [part] for part in parts
    )
    runs = groupby(split, lambda part: _INITIAL.fullmatch(part) is not None)
    return [part for is_initial, run in runs for part in (["".join(run)] if is_initial else [*run])]


def _without_initial(parts: list[str]) -> list[str]:
    """``Donald J. Trump`` without the one initial between full names.

    Two or more tell people apart, as ``George H. W. Bush``, and so stay; and so does
    one in a name that many people have, as ``Scott P. Brown``.
    """
    if len(parts) < _PARTS_WITH_INITIAL or _INITIAL.fullmatch(parts[0]) or _is_widespread(parts):
        return parts
    return [part for n, part in enumerate(parts) if n in (0, len(parts) - 1) or not _INITIAL.fullmatch(part)]


def _is_widespread(parts: Sequence[str]) -> bool:
    return _bare(parts[0]) in words("widespread_given_name") and _is_family_of_many(parts[-1])


def _is_family_of_many(part: str) -> bool:
    return _bare(part) in words("widespread_family_name")


def _in_usual_order(parts: list[str]) -> list[str]:
    """``Jong Un Kim`` as ``Kim Jong Un``: the family name first where it is one that stands first.

    Only where the rest is made as the names that follow it are, and the other order is not
    the usual one already: ``Bruce Lee`` and ``Li Peng`` stay.
    """
    turned = [*parts[-1:], *parts[:-1]]
    if parse_person(" ".join(parts)).family_first or not parse_person(" ".join(turned)).family_first:
        return parts
    return turned


def _without_legal_form(parts: list[str]) -> list[str]:
    """``JPMorgan Chase & Co.`` as ``JPMorgan Chase``, and ``The Home Depot, Inc.`` as ``Home Depot``.

    Not where nothing but a family name would be left: ``Paulson & Co.`` is nobody called Paulson.
    """
    kept = [part for part in parts if _bare(part)]
    if len(kept) > 1 and _bare(kept[0]) == "the":
        kept = kept[1:]
    while len(kept) > 1 and _is_legal_form(_bare(kept[-1]), before=len(kept) - 1):
        if _leaves_family_name(kept):
            break
        kept.pop()
    return kept


def _without_own_state(parts: list[str]) -> list[str]:
    """``U.S. Senate`` as ``Senate``: the state before a body that is known to be of that state."""
    code = leading_state(" ".join(parts))[0]
    rests = (parts[first:] for first in range(1, min(_LONGEST_STATE, len(parts) - 1) + 1))
    return next((rest for rest in rests if code and _home(rest) == code), parts)


def _in_one_form(parts: list[str]) -> list[str]:
    """``Justice Department`` as ``Department of Justice``, where that is known to be of a state."""
    field = _field_of_department(parts)
    return ["Department", "of", *field] if field and _home(parts) else parts


def _home(parts: Sequence[str]) -> str | None:
    """The state of which a body of this name is, however a department of it is called."""
    field = " ".join(_field_of_department(parts))
    forms = ("{} Department", "Department of {}", "Department of the {}") if field else ()
    names = (" ".join(parts), *(form.format(field) for form in forms))
    return next((code for name in names if (code := usual_body(name) or listed_body(name))), None)


def _field_of_department(parts: Sequence[str]) -> Sequence[str]:
    """What a department is for; nothing where the name is no department's."""
    if parts[:2] == ["Department", "of"]:
        return parts[2 + (parts[2:3] == ["the"]) :]
    return parts[:-1] if parts[-1:] == ["Department"] else ()


def _leaves_family_name(parts: Sequence[str]) -> bool:
    """Whether a company's name without its last word may be one person's."""
    *rest, last = parts[:-1]
    return (not rest and _is_family_of_many(last)) or (len(rest) == 1 and _bare(last) in _JOINS)


def _is_legal_form(word: str, *, before: int) -> bool:
    """Whether a word says only what sort of company; after a single word, ``Group`` may be the name."""
    if word in _WORDS_OF_NAMES:
        return before > 1
    return word in words("company_suffix") or word in _JOINS


def _bare(part: str) -> str:
    return fold(part).strip(",;").removesuffix(".")
