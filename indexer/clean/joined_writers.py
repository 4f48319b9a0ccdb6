"""Writers set over several lines: what stands between them, and how a line goes on with more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.clean.bylines import find_names
from indexer.clean.marked import Marked
from indexer.clean.names import bare_names
from indexer.clean.notes import EMAIL
from indexer.clean.rules import LineKind
from indexer.clean.signed import is_post, signed_names
from indexer.model import Excerpt

_POST_WORDS = 6
_JOINING = frozenset(("and", "&", ",", "et", "und", "y", "e", "ve", "и", "by"))
"""What a page sets on a line of its own between two writers."""
_CONJUNCTION = re.compile(r"(?:and|&|et|und|y|e|ve|и)\s+", re.IGNORECASE)
_ACCOUNT = re.compile(r"@\w{3,30}")


def writer_before(marked: Sequence[Marked], i: int) -> int:
    """The line of the writer before one, beyond an 'and', his post, and the buttons to follow him."""
    j = i - 1
    divided = False
    while j > 0 and (_is_button(marked[j]) or _divides_writers(marked[j].text)):
        divided = divided or _divides_writers(marked[j].text)
        j -= 1
    if divided:
        return j
    posts = i > 1 and i + 1 < len(marked) and all(_is_post_alone(marked[k]) for k in (i - 1, i + 1))
    return i - 2 if posts else i - 1


def goes_on(marked: Sequence[Marked], before: int, i: int) -> bool:
    """Whether a line goes on with the writers of one ``before`` it, which says that it names some."""
    line, above = marked[i].text, marked[before].text
    joins = any(word.casefold() in _JOINING for word in (line.split()[0], above.split()[-1]))
    return before < i - 1 or joins or above.endswith((",", "&")) or is_post(line)


def further_names(line: str) -> tuple[Excerpt, ...]:
    """The writers of a line that goes on with others: ``and Jane Roe``, ``John Doe, Staff Writer``."""
    opening = _CONJUNCTION.match(line)
    at = opening.end() if opening else 0
    return tuple(Excerpt(name.text, name.span and name.span.shifted(at)) for name in plain_names(line[at:]))


_OF_A_PICTURE = re.compile(
    r"\s?[/|]\s?(?:(?:\w{2,20} ){0,2}(?:Images|Photos?|Pictures|Photography)"
    r"|Getty|AFP|AP|Reuters|EPA|EFE|ANSA|dpa|PA)\W?$"
)
"""How those are credited who took a picture: their agency behind a stroke."""
_OF_AN_EDITOR = re.compile(
    "(?:编辑|編輯|责编|責編|校对|校對|审核|審核|审校|摄影|攝影|图片|翻译|翻譯)[ :：/|]"
)


def plain_names(line: str) -> tuple[Excerpt, ...]:
    """The names that a line sets without a word about them, or with a post; a post is no name itself."""
    if _OF_A_PICTURE.search(line) or _OF_AN_EDITOR.match(line):
        return ()
    names = bare_names(line) or signed_names(line)
    return tuple(name for name in names if not is_post(name.text))


def _is_button(marked: Marked) -> bool:
    """Whether a line belongs to the writer above it: a button to follow him, his account or address."""
    if marked.kind is LineKind.FURNITURE or marked.text.strip("+ ").casefold() == "follow":
        return True
    return _ACCOUNT.fullmatch(marked.text) is not None or EMAIL.fullmatch(marked.text) is not None


def _divides_writers(text: str) -> bool:
    """Whether a line stands between two writers only: an 'and', or the account of the first."""
    return text.casefold() in _JOINING or _ACCOUNT.fullmatch(text) is not None


def _is_post_alone(marked: Marked) -> bool:
    short = marked.shape.is_label and marked.shape.words <= _POST_WORDS and not marked.dates
    return short and is_post(marked.text) and not find_names(marked.text)
