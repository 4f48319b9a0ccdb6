"""Which scripts a pattern has letters of, so that lines in other scripts need not be compared with it.

The rules about lines are in many languages, and a line is in one: most of the time that reading
a page takes would go into looking for Hangul where there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

Scripts = frozenset[str]

_LETTERS = {
    # What upper and lower case make one: the dotless and the dotted i, the long s and the Kelvin sign.
    "latn": re.compile("[A-Za-z\u0130\u0131\u017f\u212a]"),
    "cyrl": re.compile("[\u0400-\u052f\u1c80-\u1c88\ua640-\ua69f]"),
    "arab": re.compile("[\u0600-\u06ff]"),
    "hang": re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]"),
    "hani": re.compile("[\u3040-\u30ff\u3400-\u9fff]"),
}
_LATIN_ALONE: Scripts = frozenset(("latn",))
_REPEATED = re.compile(r"[*?+]|\{\d*(?:,\d*)?\}")
_SIGN = re.compile(
    r"[\w ]{2,}(?![*?+{])"
    r"|\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|.)"
    r"|\[\^?\]?(?:[^\]\\]|\\.)*\]"
    r"|\(\?P<\w+>|\(\?[-aiLmsux]*:|\(\?(?:<?[=!]|>)"
    r"|(?:[*?+]|\{\d*(?:,\d*)?\})[?+]?"
    r"|.",
    re.DOTALL,
)
"""One sign of a pattern: letters that none is repeated of, an escape, a class, the beginning of a group,
how often what stands before is repeated, or any other character."""
_LEFT_OUT = re.compile(r"[*?]|\{0*[,}]")
_ENDS = ("|", ")", "")


def scripts_on(line: str) -> Scripts:
    """The scripts of which a line has a letter."""
    if line.isascii():
        return _LATIN_ALONE
    return frozenset(name for name, letter in _LETTERS.items() if letter.search(line))


@lru_cache(maxsize=4096)
def scripts_asked(pattern: str) -> Scripts | None:
    """The scripts of one of which a line has a letter where the pattern matches it.

    None where it may match without any. The pattern is compared without regard to case; of one that
    is malformed nothing is said.
    """
    return _alternatives(_Signs(pattern))


class _Signs:
    """The signs of a pattern, taken from left to right."""

    def __init__(self, pattern: str) -> None:
        self._signs: list[str] = _SIGN.findall(pattern)[::-1]

    @property
    def next(self) -> str:
        """The next sign; empty at the end."""
        return self._signs[-1] if self._signs else ""

    def take(self) -> str:
        """The next sign, passed; empty at the end."""
        return self._signs.pop() if self._signs else ""


def _alternatives(signs: _Signs) -> Scripts | None:
    """What one of several sequences asks for, up to the end of their group."""
    each = [_sequence(signs)]
    while signs.next == "|":
        signs.take()
        each.append(_sequence(signs))
    return frozenset().union(*filter(None, each)) if all(each) else None


def _sequence(signs: _Signs) -> Scripts | None:
    """What the part of a sequence asks for that asks for the least common letters."""
    return min(filter(None, _parts(signs)), key=lambda asked: ("latn" in asked, len(asked)), default=None)


def _parts(signs: _Signs) -> Iterator[Scripts | None]:
    while signs.next not in _ENDS:
        sign = signs.take()
        asked = _group(signs, sign) if sign[0] == "(" else _letters(sign)
        if _REPEATED.match(signs.next):
            asked = None if _LEFT_OUT.match(signs.take()) else asked
        yield asked


def _group(signs: _Signs, opening: str) -> Scripts | None:
    asked = _alternatives(signs)
    signs.take()
    looks_around = opening.endswith(("=", "!"))
    return None if looks_around else asked


def _letters(sign: str) -> Scripts | None:
    """The rarest script that letters are in; an escape or class may be any."""
    if sign[0] in "\\[":
        return None
    if sign.isascii():
        return _LATIN_ALONE if _LETTERS["latn"].search(sign) else None
    return next((frozenset((name,)) for name in reversed(_LETTERS) if _LETTERS[name].search(sign)), None)
