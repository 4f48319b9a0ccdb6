"""Text that a terminal would obey, or that hides what it says, made harmless: the one function for it."""

from __future__ import annotations

import re
from itertools import chain

_MANY = 64
"""From so many different unsafe characters on, one pass over the text is quicker than one for each."""


def _substitutes() -> dict[str, str]:
    """For each character that must not be drawn, the one to draw instead.

    Controls have pictures of their own in Unicode (U+2400 and after); what could
    turn the text round or make it say something else becomes U+FFFD; the rest,
    which only shapes or hides, becomes a space. Joiners and direction marks, which
    Persian, Indic scripts and emoji cannot be written without, stay.
    """
    table = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\n\t"}
    table[0x7F] = "\u2421"
    refused = chain(range(0x80, 0xA0), range(0xD800, 0xE000), range(0xE0000, 0xE0080), (0x202D, 0x202E))
    refused = chain(refused, range(0xFFF9, 0xFFFC), range(0xFFFE, 0x10000), range(0xFDD0, 0xFDF0))
    table.update(dict.fromkeys(refused, "\ufffd"))
    hidden = chain((0xAD, 0x61C, 0x180E, 0x200B, 0xFEFF), range(0x2028, 0x202D), range(0x2060, 0x2070))
    table.update(dict.fromkeys(hidden, " "))
    return {chr(code): substitute for code, substitute in table.items()}


_SUBSTITUTES = _substitutes()
_UNSAFE = re.compile("[" + "".join(map(re.escape, _SUBSTITUTES)) + "]")


def neutralise(text: str) -> str:
    """The text of the same length with every control and hidden format character made harmless."""
    unsafe = _SUBSTITUTES.keys() & set(text)
    if len(unsafe) > _MANY:
        return _UNSAFE.sub(lambda match: _SUBSTITUTES[match[0]], text)
    # A search for each is many times faster than one for all, and mostly there are none.
    for character in unsafe:
        text = text.replace(character, _SUBSTITUTES[character])
    return text
