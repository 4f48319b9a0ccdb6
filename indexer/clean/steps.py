"""How far a line stands from the headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.clean.marked import Marked

_COUNTER = re.compile(
    r"\W{0,3}(?:(?:story|news|article|doc)? ?(?:code|id|no)\s?[:.#]\s?\d{1,12}|\d[\d.,]{0,8}"
    r"(?: ?(?:views?|reads?|shares?|comments?|min(?:ute)?s?(?: (?:read|okuma))?|kez okundu|okunma|dk|dakika"
    r"|мин(?:ут[аы]?)?\.?(?: чтения)?|просмотр(?:а|ов)?|阅读|閱讀|浏览|评论))?)\W{0,3}",
    re.IGNORECASE,
)
"""A number that says how many read a story, how long that takes, or how the site counts it."""


def steps_from(marked: Sequence[Marked], i: int, headline: int) -> int:
    """How many lines a line stands below the headline, negative above; counters between are no step."""
    counted = i < headline and all(_COUNTER.fullmatch(m.text) for m in marked[i + 1 : headline])
    return -1 if counted else i - headline
