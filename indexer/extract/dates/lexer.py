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
from functools import lru_cache
from itertools import accumulate
from typing import Generic, TypeVar

from indexer.extract.dates import numerals
from indexer.extract.dates.lexicon import TIMELY, Lexicon

OTHER = "x"
"""The code of a token that no rule asks about."""

_PIECE = r"""
      (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|Mrs?|Ms|Dr|ca|vs|yrs?
        |JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\.
    | [AaPp]\.[ ]?[Mm]\b\.? | [BA]\.[ ]?[CDE]\b\.?  # 9 p.m., 44 B.C.
    # PW1500G and 1205.HK are no years, and SONY.O ends no sentence
    | [^\W\d_]{1,40}+(?:[0-9]\w{0,40}+|(?<=[A-Z][A-Z])\.[A-Z]{1,2}(?!\w))?
    | [0-9]{4}(?:[^\W\d_s]\w{0,40}+|\.[A-Z]{2}(?!\w))
    # 2019-11-07, but not within an address; then 07-11-2019; then 26, 1,000, 9:30, 5th; then '97, '90s, 's
    | (?<![/=])[0-9]{4}(?:-[0-9]{2}-|\.[0-9]{2}\.|/[0-9]{2}/)[0-9]{2}(?:T(?=[0-9]{2}:[0-9]{2})|(?![0-9]))
    | [0-9](?<![\w/=-].)[0-9]-[0-9]{2}-(?:19|20)[0-9]{2}(?![\w-])
    | [0-9]{1,20}+(?:[.,:/][0-9]{1,9}+){0,3}+(?:(?:st|nd|rd|th|s)(?![^\W_]))?
    | (?:(?<![^\W_])['’][0-9]{2}s?|['’]s)(?![^\W_])  # but iLife'11 is no year
    | \s{1,40}+
    | .
"""
"""Cuts a text into pieces without a gap; every one is short, and no alternative can backtrack far."""

_DOTTED = re.compile(r"[AaBbPp]\. ?[CDEMm]\.?\Z")
_CLOCK = re.compile(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\Z")
_SLASHED = re.compile(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}\Z")
_DAY_FIRST = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.(?:19|20)[0-9]{2}\Z")
_DASHED = re.compile(r"[0-9]{2}-[0-9]{2}-[0-9]{4}\Z")
_SPLIT_YEAR = re.compile(r"(1[5-9]|20)([0-9]{2})/([0-9]{1,2})\Z")
_SMALL_HOURS = re.compile(r"0[0-9][0-5][0-9]\Z")
_ISO = re.compile(r"[0-9]{4}([-./])[0-9]{2}\1[0-9]{2}T?\Z")
_ADJECTIVE = ("able", "ible", "ful", "ous", "ive", "less", "ling")
_LATEST_SPELLED_YEAR = 2050
_REMEMBERED_PIECES = 1 << 15

P = TypeVar("P")


@dataclass(eq=False, repr=False, slots=True)
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
        self._piece = re.compile(_PIECE, re.VERBOSE | re.DOTALL)
        self._timely = re.compile(f"[{lexicon.alphabet.having(*TIMELY)}]")
        self._spelled = re.compile(_spelled_numbers(lexicon))
        self._scales = frozenset(lexicon.alphabet.having("SCALE"))
        self._code_of = lru_cache(_REMEMBERED_PIECES)(self._classify)

    def lex(self, text: str, start: int, end: int) -> Tokens[P]:
        """The tokens of ``text[start:end]``; none at all where no word of them has to do with time."""
        pieces = self._piece.findall(text, start, end)
        codes = list(map(self._code_of, pieces))
        if not self._timely.search("".join(codes)):
            return Tokens(text, [], [], "")
        offsets = list(accumulate(map(len, pieces), initial=start))
        seen = [i for i, code in enumerate(codes) if code]
        starts = [offsets[i] for i in seen]
        ends = [offsets[i + 1] for i in seen]
        return self._fold_numbers(Tokens(text, starts, ends, "".join(codes)))

    def _classify(self, piece: str) -> str:
        """The code of a piece; white space within a paragraph has none."""
        known = self._codes.get(piece)
        if known is not None:
            return known
        first = piece[0]
        if first.isspace():
            return self._shapes["paragraph"] if piece.count("\n") > 1 else ""
        if first in "0123456789":
            return (
                self._shapes[number_shape(piece)]
                if piece[4:5] == "s" or not piece[4:].strip(".").isalpha()
                else OTHER
            )
        if len(piece) > 1 and first in "'’":
            if piece[1] == "s":
                return self._codes.get("'s", OTHER)
            return self._shapes["decade" if piece.endswith("s") else "short year"]
        if piece[-1] == "." and len(piece) > 1 and not _DOTTED.match(piece):
            return self._codes.get(piece[:-1], OTHER)
        if _DOTTED.match(piece):
            return self._codes.get(piece.replace(".", "").replace(" ", ""), OTHER)
        if first.isupper():
            return self._shapes["name"]
        return (
            self._shapes["past"]
            if piece.endswith("ed")
            else self._shapes["adverb"]
            if piece.endswith("ly")
            else self._shapes["adjective"]
            if piece.endswith(_ADJECTIVE)
            else OTHER
        )

    def _fold_numbers(self, tokens: Tokens[P]) -> Tokens[P]:
        ranges = []
        for found in self._spelled.finditer(tokens.codes):
            start, end = found.span()
            if end - start == 1 and tokens.codes[start] not in self._scales:
                continue  # a number of one word is known already
            kind = found.lastgroup
            words = tokens.text[tokens.starts[start] : tokens.ends[end - 1]]
            shape = {"year": "spelled year", "ordinal": "spelled ordinal"}.get(kind or "", "spelled")
            if shape == "spelled" and words.lower().startswith("two thousand"):
                shape = "spelled year" if (numerals.parse(words) or 0) <= _LATEST_SPELLED_YEAR else shape
            ranges.append((start, end, self._shapes[shape], None))
        return tokens.fold(ranges) if ranges else tokens


def _spelled_numbers(lexicon: Lexicon) -> str:
    """The expression for runs of tokens that write one year, ordinal or number."""
    have, shape = lexicon.alphabet.having, lexicon.shapes
    card, teen, tens, scale = have("CARD"), have("TEEN"), have("TENS"), have("SCALE")
    hyphen, a, and_ = have("DASH"), have("=a"), have("=and")
    below_100 = f"(?:[{tens}](?:[{hyphen}]?[{card}])?|[{teen}]|[{card}])"
    digits = "".join(shape[s] for s in ("hour", "late hour", "day", "two digits", "three digits", "number"))
    return (
        f"(?P<year>[{teen}{tens}](?:[{tens}](?:[{hyphen}]?[{card}])?|[{teen}]|[{card}][{card}]))"
        f"|(?P<ordinal>[{tens}][{hyphen}][{have('ORDW')}])"
        f"|(?P<number>[{digits}][{hyphen}]?[{shape['fraction']}]|[{digits}][{scale}]{{1,2}}"
        f"|{below_100}(?:[{scale}](?:[{and_}]?{below_100})?){{0,3}}|[{a}]?[{scale}](?:[{and_}]?{below_100})?)"
    )


def number_shape(text: str) -> str:
    """Which of the shapes of :data:`indexer.extract.dates.lexicon.NUMBERS` a piece of digits has."""
    if _ISO.match(text):
        return "iso"
    if text.isdigit():
        if len(text) <= 2:
            number = int(text)
            if 1 <= number <= 12:
                return "hour"
            return "late hour" if 13 <= number <= 24 else "day" if 25 <= number <= 31 else "two digits"
        if len(text) == 3:
            return "three digits"
        if len(text) == 4 and "1000" <= text <= "2199":
            return "year"
        return "clock digits" if _SMALL_HOURS.match(text) else "number"
    if text.endswith("s"):
        is_decade = text[-2] == "0" and text[:-1].isdigit()
        return {5: "decade", 4: "old decade", 3: "tens"}.get(len(text), "number") if is_decade else "number"
    if text[-1].isalpha():
        return (
            "small ordinal"
            if text[:-2].isdigit() and len(text) <= 4 and 1 <= int(text[:-2]) <= 31
            else "ordinal"
        )
    if _CLOCK.match(text):
        return "clock"
    if (years := _SPLIT_YEAR.match(text)) and f"{int(years[2]) + 1:02}".endswith(years[3]):
        return "split year"
    if _DASHED.match(text):
        return "dashed"
    if _DAY_FIRST.match(text):
        return "day first"
    if "/" in text:
        return "slashes" if _SLASHED.match(text) else "fraction" if text.count("/") == 1 else "number"
    return "number"
