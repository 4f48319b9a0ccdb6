"""People whom the model takes for places or things, by the words of their names: ``Andrew Manion Lewis``.

A given name of the lists and a family name after it, where no list knows a place or
a body so called; a given name alone that it takes for a place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.extract.actors.clusters import clusters
from indexer.extract.actors.gazetteer import lookup, towns
from indexer.extract.actors.introduced import is_introduced
from indexer.extract.actors.kinds import is_known
from indexer.extract.actors.lexicon import given_names, word_classes, words
from indexer.extract.actors.notables import notable
from indexer.extract.actors.recognize import Label, Name
from indexer.extract.actors.sentence import Sentence

_LONGEST_NAME = 4
_TWO = 2
_NO_NAMES = frozenset({"function_word", "event_head", "organization_head", "office", "calendar"})
_ARTICLES = ("the", "a", "an")
_FILIAL = ("bin", "ibn", "bint")
_LABELS = (Label.LOCATION, Label.MISC)


def with_filial(sentence: Sentence, names: Sequence[Name]) -> list[Name]:
    """``Haitham`` and ``Tariq Al Said`` with ``bin`` between them: one name."""
    joined: list[Name] = []
    for name in names:
        last = joined[-1] if joined else None
        between = sentence.forms[last.end : name.first] if last is not None else []
        if last is not None and len(between) == 1 and between[0] in _FILIAL and _is_personal(name):
            name = replace(name, first=joined.pop().first, label=Label.PERSON)
        joined.append(name)
    return joined


def _is_personal(name: Name) -> bool:
    return name.label in (Label.PERSON, Label.LOCATION)


def as_full_name(sentence: Sentence, name: Name) -> Name:
    """The name as a person's, where its words are of nobody and nothing else."""
    forms = sentence.forms[name.first : name.end]
    if name.label not in _LABELS or len(forms) > _LONGEST_NAME:
        return name
    if _is_widely_known(sentence.forms, name) or _is_told(sentence.forms, name):
        return replace(name, label=Label.PERSON)
    if not _may_begin(forms):
        return name
    if clusters(forms[0].lower()) or (len(forms) == 1 and name.label is Label.MISC):
        return name  # Art Deco
    if any(map(_is_listed, (forms[0], forms[-1], " ".join(forms)))) or is_known(forms):
        return name
    is_alone = not _goes_on(sentence.forms, name) and not _has_article(sentence.forms, name)
    if len(forms) == 1 and _is_attribute(sentence.forms, name):
        return name
    return replace(name, label=Label.PERSON) if is_alone and all(map(_is_part, forms[1:])) else name


def _is_widely_known(forms: Sequence[str], name: Name) -> bool:
    """``Doris Day``, of whatever words: a widely known person's full name, and of no thing that goes on."""
    said = " ".join(forms[name.first : name.end])
    is_thing = _goes_on(forms, name) or (name.first > 0 and forms[name.first - 1].lower() in _ARTICLES)
    return not is_thing and notable(said) is not None and lookup(said) is None


def _is_told(forms: Sequence[str], name: Name) -> bool:
    """``spokeswoman, Anna Hill``; ``Anna Hill, a lawyer at``: two words beside what only people are."""
    said = forms[name.first : name.end]
    if name.label is not Label.MISC or len(said) != _TWO or not all(map(_is_name_word, said)):
        return False
    if is_known(said) or lookup(" ".join(said)) is not None or any(lookup(form) for form in said):
        return False
    before = [form.lower() for form in forms[max(0, name.first - 2) : name.first]]
    if before[-1:] == [","]:
        before.pop()
    is_held = before[-1:] != [] and before[-1] in words("office_of_people")
    return (is_held or is_introduced(forms, name)) and not _goes_on(forms, name)


def _is_name_word(form: str) -> bool:
    return form.istitle() and form.isalpha() and not word_classes().get(form.lower(), frozenset()) & _NO_NAMES


def _may_begin(forms: Sequence[str]) -> bool:
    """Whether a given name begins it, or all of it is a widely known person's."""
    return forms[0] in given_names() or (len(forms) > 1 and notable(" ".join(forms)) is not None)


def _is_listed(form: str) -> bool:
    return lookup(form) is not None or form in towns()


def _goes_on(forms: Sequence[str], name: Name) -> bool:
    """Whether the name is only the beginning of a longer one, or owns a thing called after somebody."""
    after = forms[name.end] if name.end < len(forms) else ""
    return after[:1].isupper() or after in ("-", "&") or after.lower() in words("place_end")


def _is_attribute(forms: Sequence[str], name: Name) -> bool:
    """Whether a noun follows that the name tells of what sort it is: a ``Roman`` vessel."""
    after = forms[name.end] if name.end < len(forms) else ""
    is_word = after.isalpha() and after.islower()
    return is_word and after not in words("function_word") and after not in words("saying")


def _has_article(forms: Sequence[str], name: Name) -> bool:
    before = forms[name.first - 1].lower() if name.first else ""
    return before in _ARTICLES or before in ("in", "near", "at", "of")


def _is_part(form: str) -> bool:
    """Whether a word may be of a name, and is no common one with a capital."""
    if len(form.rstrip(".")) == 1:
        return form[0].isupper()
    is_name = form[0].isupper() and form.replace("-", "").isalpha() and not form.isupper()
    lower = form.lower()
    return is_name and not word_classes().get(lower) and not clusters(lower)
