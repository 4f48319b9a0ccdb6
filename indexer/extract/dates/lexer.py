"""The lexer: text becomes tokens, and each token one character that says what it can be.

A token's *code* stands for the set of its tags ("May" is a MONTH, "26" is a NUM and
a DAY). The codes of a text make one string, so that the grammar can be regular
expressions over tokens instead of characters. Runs of number words ("twenty-five",
"nineteen ninety-seven", "5 1/2") become one token each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from indexer.extract.dates import numerals
from indexer.extract.dates.lexicon import Lexicon

OTHER = "x"
"""The code of a token that no rule asks about."""

_TOKEN = re.compile(
    r"""
      (?P<dotted>[AaPp]\.[ ]?[Mm]\b\.?|[BA]\.[ ]?[CDE]\b\.?)
    | (?P<word>[^\W\d_]+)
    | (?P<iso>[0-9]{4}([-./])[0-9]{2}\4[0-9]{2}(?![0-9]))
    | (?P<number>[0-9]+(?:[.,:/][0-9]+)*(?:(?:st|nd|rd|th|s)(?![^\W_]))?)
    | (?P<short>['’][0-9]{2}s?(?![^\W_]))
    | (?P<possessive>['’]s(?![^\W_]))
    | (?P<paragraph>\n\s*\n)
    | (?P<other>[^\s\w])
    """,
    re.VERBOSE,
)
_ABBREVIATED = {
    *("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec"),
    *("Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun"),
    *("Mr", "Mrs", "Ms", "Dr", "ca", "yr", "yrs"),
}
_LATEST_SPELLED_YEAR = 2050
_CLOCK = re.compile(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\Z")
_SLASHED = re.compile(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}\Z")


P = TypeVar("P")


@dataclass(slots=True)
class Tokens(Generic[P]):
    """The tokens of a text as parallel lists; ``payloads`` holds what was folded into one token."""

    text: str
    starts: list[int]
    ends: list[int]
    codes: str
    payloads: dict[int, P] = field(default_factory=dict)

    def fold(self, ranges: Iterable[tuple[int, int, str, P | None]]) -> Tokens[P]:
        """The same with each range of tokens (start, end, code, payload) made one token.

        Ranges are in order. A payload of a token outside of all ranges stays with it.
        """
        folded: Tokens[P] = Tokens(self.text, [], [], "")
        kept = sorted(self.payloads.items(), reverse=True)
        codes: list[str] = []
        done = 0
        for start, end, code, payload in ranges:
            self._copy(folded, done, start, kept)
            codes += (self.codes[done:start], code)
            while kept and kept[-1][0] < end:
                kept.pop()
            if payload is not None:
                folded.payloads[len(folded.starts)] = payload
            folded.starts.append(self.starts[start])
            folded.ends.append(self.ends[end - 1])
            done = end
        self._copy(folded, done, len(self.starts), kept)
        codes.append(self.codes[done:])
        folded.codes = "".join(codes)
        return folded

    def _copy(self, to: Tokens[P], start: int, end: int, kept: list[tuple[int, P]]) -> None:
        """Append the tokens from ``start`` to ``end`` with their payloads, taken off the end of ``kept``."""
        shift = len(to.starts) - start
        while kept and kept[-1][0] < end:
            index, payload = kept.pop()
            to.payloads[index + shift] = payload
        to.starts += self.starts[start:end]
        to.ends += self.ends[start:end]


class Lexer:
    """Cuts text into tokens with the codes of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._codes = lexicon.codes
        self._shapes = lexicon.shapes
        have = lexicon.alphabet.having
        card, teen, tens, scale = have("CARD"), have("TEEN"), have("TENS"), have("SCALE")
        hyphen, a, and_ = have("DASH"), have("=a"), have("=and")
        below_100 = f"(?:[{tens}](?:[{hyphen}]?[{card}])?|[{teen}]|[{card}])"
        digits = "".join(
            lexicon.shapes[s] for s in ("hour", "late hour", "day", "two digits", "three digits", "number")
        )
        self._spelled = re.compile(
            f"(?P<year>[{teen}{tens}](?:[{tens}](?:[{hyphen}]?[{card}])?|[{teen}]|[{card}][{card}]))"
            f"|(?P<ordinal>[{tens}][{hyphen}][{have('ORDW')}])"
            f"|(?P<number>[{digits}][{lexicon.shapes['fraction']}]|[{digits}][{scale}]{{1,2}}"
            f"|{below_100}(?:[{scale}](?:[{and_}]?{below_100})?){{0,3}}|[{a}]?[{scale}](?:[{and_}]?{below_100})?)"
        )

    def lex(self, text: str, start: int, end: int) -> Tokens[P]:
        """The tokens of ``text[start:end]``."""
        starts: list[int] = []
        ends: list[int] = []
        codes: list[str] = []
        known = self._codes.get
        name, past = self._shapes["name"], self._shapes["past"]
        for found in _TOKEN.finditer(text, start, end):
            kind = found.lastgroup
            here, there = found.span()
            if kind == "word":
                word = found[0]
                code = known(word) or (name if word[0].isupper() else past if word.endswith("ed") else OTHER)
                if word in _ABBREVIATED and text.startswith(".", there) and there < end:
                    there += 1
            elif kind == "other" and starts and ends[-1] > here:
                continue
            elif kind == "number":
                code = self._shapes[number_shape(found[0])]
            else:
                code = self._code_of(kind, found[0])
            starts.append(here)
            ends.append(there)
            codes.append(code)
        return self._fold_numbers(Tokens(text, starts, ends, "".join(codes)))

    def _code_of(self, kind: str | None, text: str) -> str:
        if kind == "iso":
            return self._shapes["iso"]
        if kind == "paragraph":
            return self._shapes["paragraph"]
        if kind == "short":
            return self._shapes["decade" if text.endswith("s") else "short year"]
        if kind == "dotted":
            return self._codes.get(text.replace(".", "").replace(" ", ""), OTHER)
        return self._codes.get("'s" if kind == "possessive" else text, OTHER)

    def _fold_numbers(self, tokens: Tokens[P]) -> Tokens[P]:
        ranges = []
        for found in self._spelled.finditer(tokens.codes):
            start, end = found.span()
            kind = found.lastgroup
            words = tokens.text[tokens.starts[start] : tokens.ends[end - 1]]
            shape = {"year": "spelled year", "ordinal": "spelled ordinal"}.get(kind or "", "spelled")
            if shape == "spelled" and words.lower().startswith("two thousand"):
                shape = "spelled year" if (numerals.parse(words) or 0) <= _LATEST_SPELLED_YEAR else shape
            ranges.append((start, end, self._shapes[shape], None))
        return tokens.fold(ranges) if ranges else tokens


def number_shape(text: str) -> str:
    """Which of the shapes of :data:`indexer.extract.dates.lexicon.NUMBERS` a token of digits has."""
    if text.isdigit():
        if len(text) <= 2:
            number = int(text)
            if 1 <= number <= 12:
                return "hour"
            return "late hour" if 13 <= number <= 24 else "day" if 25 <= number <= 31 else "two digits"
        if len(text) == 3:
            return "three digits"
        return "year" if len(text) == 4 and "1000" <= text <= "2199" else "number"
    if text.endswith("s"):
        return "decade" if text[-2] == "0" and text[:-1].isdigit() and len(text) in (3, 5) else "number"
    if text[-1].isalpha():
        return (
            "small ordinal"
            if text[:-2].isdigit() and len(text) <= 4 and 1 <= int(text[:-2]) <= 31
            else "ordinal"
        )
    if _CLOCK.match(text):
        return "clock"
    if "/" in text:
        return "slashes" if _SLASHED.match(text) else "fraction" if text.count("/") == 1 else "number"
    return "number"
