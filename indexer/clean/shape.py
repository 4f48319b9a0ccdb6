"""The shape of a line: how long it is, whether it reads as running text or as a label.

Pure functions of one line, in whatever language: words are counted by spaces, and
by characters where a script writes none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WITHOUT_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_ENDS = re.compile(
    r"""[.!?。！？؟।…:;]["'”’»」』)\]]{0,3}(?:\s?\([A-Z][\w\ /-]{1,30}\))?\s*$
    |[.!?。！？]["”’»」』)] | [,.!?][”"’]$""",
    re.VERBOSE,
)
_INNER = re.compile(
    r"[a-zа-яçğıöşüا-ي\uac00-\ud7a3\u3040-\u9fff)\"”’%\d][.!?。！？؟][\"'”’»」』)]*(?:\s|(?<=[。！？]))"
)
_CUT = re.compile(r"(?:\.\.\.|…|\[\.\.\.\]|\[…\]|\(\.\.\.\)|»)\s*$")
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
SAMPLE = 2000
"""Shapes are judged by the first so many characters of a line."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a line looks like.

    ``words`` is its length in words (characters count by halves in scripts without
    spaces), ``lower`` the share of its words that begin in lower case, None where
    the script has no case.
    """

    words: float
    ends: bool
    cut: bool
    sentences: int
    lower: float | None
    script: str

    @property
    def is_prose(self) -> bool:
        """Whether this is running text beyond doubt."""
        if self.lower is not None and self.lower < 0.35:
            return False
        if self.words >= 9 and (self.ends or self.sentences):
            return True
        return self.words >= 24


def shape_of(line: str) -> Shape:
    """The shape of a line without the spaces around it."""
    sample = line[:SAMPLE]
    words = _WORD.findall(sample)
    script = script_of(sample)
    dense = len(_WITHOUT_SPACES.findall(sample))
    count = (len(sample.split()) if dense * 4 < len(sample) else dense / 2) * (len(line) / len(sample))
    lower = sum(word[0].islower() for word in words) / len(words) if words and script in _CASED else None
    return Shape(
        words=count,
        ends=_ENDS.search(line[-60:]) is not None,
        cut=_CUT.search(line[-20:]) is not None,
        sentences=len(_INNER.findall(sample)),
        lower=lower,
        script=script,
    )


def script_of(text: str) -> str:
    """The ISO 15924 code, in lower case, of the script that most letters of the text are in."""
    counts = {name: len(pattern.findall(text)) for name, pattern in _SCRIPTS}
    if counts["kana"]:
        counts["kana"] += counts["hani"]
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else "zyyy"
