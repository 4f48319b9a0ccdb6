"""The shape of a line: how long it is, whether it reads as running text or as a label.

Pure functions of one line, in whatever language: words are counted by spaces, and
by characters where a script writes none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from indexer.clean.letters import CAPITALS

_WITHOUT_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]")
_WORD = re.compile(r"[^\W\d_][\w'’.-]{0,40}")
_TERMINAL = ".!?。！？؟।۔։።…"
_CLOSING = "\"'”’»」』)]）】*"
_CLOSERS = rf"[{re.escape(_CLOSING)}]{{0,3}}"
_END = re.compile(
    rf"""[{_TERMINAL}]{_CLOSERS}\s?(?:[(（/][^()（）]{{2,40}}[)）/]\.?)?\s?(?:-0-)?$
    | [,.!?][”"’]$ | .{{20}}[가-힣]니다$ | .{{36}}[가-힣]다$ """,
    re.VERBOSE,
)
_INNER_END = re.compile(
    rf"""(?:[A-Z]{{3}}|[^\W_{CAPITALS}]|[\u0900-\u0dff%]|(?<=[\w,.])[)"”’»])
    [{_TERMINAL}]{_CLOSERS}(?:\s(?![a-zß-ÿа-яё])|(?<=[。！？]))""",
    re.VERBOSE,
)
_ABBREVIATION = re.compile(
    r"(?<!['’])(?:\b[^\W\d_]\.){1,4}$|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|No|vs|etc|Gov|Sen|Rep|Dr|Mr|Mrs|St)\.$"
)
_STRAY = " Â"
"""What is left of a blank that was decoded wrongly."""
_HOUR = re.compile(r"\d\s?[ap]\.m\.[\"”’]?$")
"""An abbreviation with which a sentence may well end, unlike a headline."""
_INITIALS = re.compile(r"\b(?:U\.[NSK]|E\.U|D\.C|Inc|Corp|Ltd|Jr)\.[\"”’]?$")
"""Others of that kind, behind many words."""
_NUMBER = re.compile(r"\d{1,3}\.\s")
"""The number of a point, whose full stop ends no sentence."""
_CUT = re.compile(
    r"(?:\.\.\.?|…|\[\.\.\.\]|\[…\]|\(\.\.\.\))\s?(?:»|>+|read more|more|devamı|подробнее|المزيد)?$",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s[•|·▪►▶›»/]\s|(?<![.!?。\"”’)»\s])\s{3,}|(?<=[^\s|])\|(?=[^\s|])")
_POINTED = re.compile(r"[،؛,;:：。，、：；.!?؟।…\"“”«»]")
_MANY = 16
_STRETCH = 26
"""So many words of a script without capitals are running text, unless no sign at all stands among them."""
_SCRIPTS = (
    ("hang", re.compile(r"[\uac00-\ud7a3\u1100-\u11ff\u3130-\u318f]")),
    ("kana", re.compile(r"[\u3040-\u30ff]")),
    ("hani", re.compile(r"[\u3400-\u9fff]")),
    ("cyrl", re.compile(r"[\u0400-\u04ff]")),
    ("arab", re.compile(r"[\u0600-\u06ff]")),
    ("grek", re.compile(r"[\u0370-\u03ff]")),
    ("hebr", re.compile(r"[\u0590-\u05ff]")),
    ("thai", re.compile(r"[\u0e00-\u0e7f]")),
    ("deva", re.compile(r"[\u0900-\u097f]")),
    ("latn", re.compile(r"[A-Za-z\u00c0-\u024f]")),
)
_CASED = frozenset(("latn", "cyrl", "grek"))
_SAMPLE = 2000
NO_SCRIPT, _OTHER_SCRIPT = "zyyy", "zzzz"


@dataclass(frozen=True, slots=True)
class Shape:
    """What a line looks like.

    ``words`` is its length in words (characters count by halves in scripts without
    spaces), ``lower`` the share of its words that begin in lower case, None where
    the script has no case. ``ends`` says that it closes like a sentence, ``cut`` that
    it breaks off with dots, ``listed`` that bars or bullets divide it into items, or
    that items are strung together without a sign.
    """

    words: float
    ends: bool
    cut: bool
    listed: bool
    sentences: int
    lower: float | None
    script: str

    @property
    def is_prose(self) -> bool:
        """Whether this is running text beyond doubt."""
        if self.listed or (self.lower is not None and self.lower < 0.3):
            return False
        if self.words >= 9 and (self.ends or self.sentences):
            return True
        return self.words >= (_STRETCH if self.lower is None else 20)

    @property
    def is_sentence(self) -> bool:
        """Whether this may be a short sentence of its own."""
        return self.ends and self.words >= 3 and not self.listed and self.script != NO_SCRIPT

    @property
    def is_label(self) -> bool:
        """Whether this is no more than a few words without an end."""
        return not self.ends and not self.sentences and self.words < 26


def shape_of(line: str) -> Shape:
    """The shape of a line without the spaces around it."""
    sample = line[:_SAMPLE]
    words = _WORD.findall(sample)
    script = script_of(sample)
    dense = 0 if sample.isascii() else len(_WITHOUT_SPACES.findall(sample))
    count = len(sample.split()) if dense * 4 < len(sample) else dense / 2
    # A Korean word carries its particles and endings with it.
    count *= (1.5 if script == "hang" else 1.0) * len(line) / len(sample)
    lower = sum(word[0].islower() for word in words) / len(words) if words and script in _CASED else None
    cased = (lower or 0) >= 0.5
    at_an_hour = cased and count >= 6 and _HOUR.search(line[-12:]) is not None
    shortened = cased and count >= _MANY and _INITIALS.search(line[-8:]) is not None
    numbered = _NUMBER.match(sample)
    sentences = len(_INNER_END.findall(sample, numbered.end() if numbered else 0))
    separators = len(_SEPARATOR.findall(sample))
    strung = lower is None and script != "thai" and count >= _STRETCH and _POINTED.search(sample) is None
    return Shape(
        words=count,
        ends=ends_sentence(line) or at_an_hour or shortened,
        cut=_CUT.search(line[-30:]) is not None,
        listed=strung or (separators >= 2 and separators * 2 > sentences),
        sentences=sentences,
        lower=lower,
        script=script,
    )


def ends_sentence(line: str) -> bool:
    """Whether a line closes like a sentence; a full stop of an abbreviation closes none."""
    tail = line[-60:].rstrip(_STRAY)
    return _END.search(tail) is not None and _ABBREVIATION.search(tail) is None


def script_of(text: str) -> str:
    """The ISO 15924 code, in lower case, of the script that most letters of the text are in."""
    if text.isascii():
        return "latn" if any(map(str.isalpha, text)) else NO_SCRIPT
    counts = {name: len(pattern.findall(text)) for name, pattern in _SCRIPTS}
    # Japanese mixes the two; a syllable block or ideograph says as much as two letters.
    if counts["kana"] * 10 > counts["hani"]:
        counts["kana"] += counts["hani"]
    for dense in ("hang", "hani", "kana"):
        counts[dense] *= 2
    best = max(counts, key=lambda name: counts[name])
    if counts[best]:
        return best
    return _OTHER_SCRIPT if any(map(str.isalpha, text)) else NO_SCRIPT
