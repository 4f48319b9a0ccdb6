"""The settled text: one kind of line end, nothing that a terminal would obey or that hides.

Every character of the settled text is one character of the input; only the second
half of a CRLF and characters without width of their own (byte order marks, soft
hyphens, zero-width spaces) are left out. The map leads from there to the input.
"""

from __future__ import annotations

import re

from indexer.harmless import neutralise
from indexer.model import TextMap

_LEFT_OUT = re.compile("\r(?=\n)|[\ufeff\u00ad\u200b\u2060]+|(?<!\\S)Â(?!\\S)")
"""The last is what a blank that does not break becomes where its two bytes are read as two letters."""
_INVISIBLE = frozenset("\r\ufeff\u00ad\u200b\u2060Â")
_LINE_ENDS = dict.fromkeys("\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", "\n")


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
