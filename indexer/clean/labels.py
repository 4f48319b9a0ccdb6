"""Labels that stand on a line of their own above what they announce: ``Author:``, and the name below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.clean.marked import Marked
from indexer.clean.names import bare_names, caseless_names
from indexer.model import Excerpt

_WRITER = re.compile(
    r"(?:by|(?:written|posted|reported|story) by|authors?|writers?|reporters?|автор(?:ы)?(?: текста)?|текст"
    r"|yazar|yazan|muhabir|haber|autor(?:in|en|es|a|e|i|ka)?|auteure?s?|autrice|penulis|szerző|redactor"
    r"|작성자|기자|글|취재|作者|记者|記者|文|撰文|撰稿|执笔|執筆|بقلم|كتب|كتبت|الكاتب|الكاتبة|المحرر|מאת)\s?[:：]?",
    re.IGNORECASE,
)
"""How a page announces its writer."""


def labelled_above(marked: Sequence[Marked], i: int, *, colon: bool) -> tuple[Excerpt, ...]:
    """The writers that are all of a line below such a label; ``colon`` asks for one that ends with it."""
    label = marked[i - 1].text if i else ""
    if not _WRITER.fullmatch(label) or (colon and label[-1] not in ":："):
        return ()
    return bare_names(marked[i].text) or caseless_names(marked[i].text)
