"""Letters of degrees and honours after a name, none of it: ``Anna Berg, M.D.``, ``Anna Berg QC``."""

from __future__ import annotations

from indexer.extract.actors.lexicon import words
from indexer.extract.actors.recognize import Label, Name
from indexer.extract.actors.sentence import Sentence


def is_degree(sentence: Sentence, name: Name, before: Name | None) -> bool:
    """``Anna Berg, M.D., Ph.D.,``: the letters of degrees and honours after a person's name are none."""
    forms, first = sentence.forms, name.first
    after = forms[name.end] if name.end < len(forms) else "."
    if before is None or before.label is not Label.PERSON or after[0].isalnum():
        return False
    if not all(map(_is_postnominal, forms[first : name.end])):
        return False
    between = forms[before.end : first]
    return between[-1:] == [","] and all(form in (",", ".") or _is_postnominal(form) for form in between)


def _is_postnominal(form: str) -> bool:
    return form[0].isupper() and form.replace(".", "").lower() in words("postnominal")


def closes_name(form: str) -> bool:
    """Whether letters right after a name are none of it: Anna Berg ``QC``, Anna Berg ``MP``."""
    return len(form) > 1 and form.isupper() and (_is_postnominal(form) or form in words("seat_letters"))
