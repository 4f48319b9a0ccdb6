"""The settled text: one kind of line end, nothing that a terminal would obey or that hides.

Every character of the settled text is one character of the input; only the second
half of a CRLF and characters without width of their own (byte order marks, soft
hyphens, zero-width spaces) are left out. The map leads from there to the input.
"""

from __future__ import annotations

import re
from itertools import chain

from indexer.model import TextMap

_LEFT_OUT = re.compile("\r(?=\n)|[\ufeff\u00ad\u200b\u2060]+")
_INVISIBLE = frozenset("\r\ufeff\u00ad\u200b\u2060")
_LINE_ENDS = dict.fromkeys("\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", "\n")
_MANY = 64


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


def settle(raw: str) -> tuple[str, TextMap]:
    """The settled text of an article, and the map from it to the input."""
    if _INVISIBLE.isdisjoint(raw):
        text, text_map = raw, TextMap()
    else:
        text, text_map = _leave_out(raw)
    for line_end, newline in _LINE_ENDS.items():
        text = text.replace(line_end, newline)
    return neutralise(text), text_map


def _leave_out(raw: str) -> tuple[str, TextMap]:
    """The text without what is left out, and an anchor after each such place."""
    pieces: list[str] = []
    settled_at: list[int] = []
    raw_at: list[int] = []
    at = kept = 0
    for match in _LEFT_OUT.finditer(raw):
        if match.start() > at:
            pieces.append(raw[at : match.start()])
            kept += match.start() - at
        at = match.end()
        if settled_at and settled_at[-1] == kept:
            raw_at[-1] = at
        else:
            settled_at.append(kept)
            raw_at.append(at)
    pieces.append(raw[at:])
    return "".join(pieces), TextMap(tuple(settled_at), tuple(raw_at))
