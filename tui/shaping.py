"""Arabic letters as they look within a word: most terminals draw each by itself and join none. Pure.

The forms are those of Unicode's blocks of Arabic presentation forms, taken from the decompositions
of its character database (``<initial> 0628``), in which letters that have an initial form join the
next one. A ligature would take a column away and is not made.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_ARABIC = re.compile("[\u0620-\u06d3]")
_FORMS = re.compile(r"<(isolated|initial|medial|final)> ([0-9A-F]{4})$")
_TATWEEL, _JOINER, _NON_JOINER = "\u0640", "\u200d", "\u200c"


@cache
def _forms() -> dict[str, dict[str, str]]:
    """For each letter the character of each of its forms."""
    table: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD)):
        match = _FORMS.match(unicodedata.decomposition(chr(code)))
        if match:
            table.setdefault(chr(int(match[2], 16)), {}).setdefault(match[1], chr(code))
    return {letter: forms for letter, forms in table.items() if _ARABIC.match(letter)}


def shaped(text: str) -> str:
    """``text``, in the order of reading, with each Arabic letter in its form; of the same length."""
    if not _ARABIC.search(text):
        return text
    letters = [at for at, character in enumerate(text) if not _is_passed_over(character)]
    out = [*text]
    for n, at in enumerate(letters):
        forms = _forms().get(text[at])
        if forms:
            before = n > 0 and _joins_next(text[letters[n - 1]]) and "final" in forms
            after = n + 1 < len(letters) and "initial" in forms and _joins_before(text[letters[n + 1]])
            name = ("medial" if after else "final") if before else "initial" if after else "isolated"
            out[at] = forms.get(name, text[at])
    return "".join(out)


def _is_passed_over(character: str) -> bool:
    """Marks do not part letters, and neither does what is not seen, but for one made to."""
    if character in (_JOINER, _NON_JOINER):
        return False
    return unicodedata.category(character) in ("Mn", "Me", "Cf")


def _joins_next(character: str) -> bool:
    return character in (_TATWEEL, _JOINER) or "initial" in _forms().get(character, {})


def _joins_before(character: str) -> bool:
    return character in (_TATWEEL, _JOINER) or "final" in _forms().get(character, {})
