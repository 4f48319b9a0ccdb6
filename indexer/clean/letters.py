"""Which letters begin a name: the capitals of the scripts that have them."""

from __future__ import annotations

_CASED = ((0x41, 0x250), (0x370, 0x530), (0x1E00, 0x1F00))
"""Latin, Greek and Cyrillic; half-open ranges of Unicode."""

CAPITALS = "".join(c for first, last in _CASED for c in map(chr, range(first, last)) if c.isupper())
"""For a class of characters in a regular expression."""

NAME_WORD = rf"[{CAPITALS}][\w’'-]{{1,20}}"
"""A pattern of one word of a name that is no initial."""
