"""The words of an article that tell whether another one is its copy: those of running text.

Menus, lists of other headlines and buttons differ between two pages with one story
and agree between two pages with different ones. Most of them are gone when an
article comes here; what is left of them is told by shape alone: running text comes
in passages, lines that are sentences, or long, or go on from one to the next.
"""

from __future__ import annotations

import re
from itertools import groupby

LONGEST = 200_000
"""Characters looked at; the beginning of a longer text says enough."""

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]|\w(?:[\w.,'’]{0,62}\w)?")
"""A word or number; one character in the scripts that put no spaces between words."""

_LONG_LINE = 18
"""Words; no label and hardly a headline is so long."""

_SENTENCE = 5
"""Words; a line of so many that ends like a sentence is one."""

_PASSAGE = 40
"""Words; fewer by themselves are a caption, a notice or a teaser."""

_LONG_LIST, _CAPITALS = 60, 0.7
"""Words, and their share; a line so long where more than these begin with a capital is a list."""

_ENDS = re.compile(r"[.!?。！？…:;][\"'”’»」』)\]]{0,3}\s{0,3}\Z")


def running_words(text: str) -> list[str]:
    """The words of the passages of running text, as they are written.

    Where there is no passage these are the words of the lines that could belong to one,
    and where there is none of those either, all words.
    """
    lines = [line for line in text[:LONGEST].split("\n") if line and not line.isspace()]
    words = [_WORD.findall(line) for line in lines]
    groups = groupby(zip(_are_running(lines, words), words, strict=True), key=lambda pair: pair[0])
    runs = [[word for _, found in group for word in found] for is_running, group in groups if is_running]
    passages = [run for run in runs if len(run) >= _PASSAGE]
    return [word for run in (passages or runs or words) for word in run]


def _are_running(lines: list[str], words: list[list[str]]) -> list[bool]:
    """For each line, whether it is long, a sentence, goes on from another, or stands between such lines."""
    goes_on = [line.lstrip()[:1].islower() for line in lines] + [False]
    sure = [
        goes_on[i]
        or len(found) >= _LONG_LINE
        or (len(found) >= _SENTENCE and (goes_on[i + 1] or _ENDS.search(line[-8:]) is not None))
        for i, (line, found) in enumerate(zip(lines, words, strict=True))
    ]
    between = [left and right for left, right in zip([False, *sure], [*sure, False][1:], strict=False)]
    return [
        (here or gap) and not _is_list(found) for here, gap, found in zip(sure, between, words, strict=True)
    ]


def _is_list(words: list[str]) -> bool:
    """Whether a line is all names, such as the countries to choose from in a form."""
    return len(words) >= _LONG_LIST and sum(map(str.isupper, (word[0] for word in words))) > _CAPITALS * len(
        words
    )
