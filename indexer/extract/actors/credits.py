"""What only says who wrote, edited or took a picture: no part of the story, wherever it stands.

Lines of credits are sections of their own; these stand inside a paragraph:
``(Reporting by Anna Berg; Editing by Carl Dahl)``, ``(AP Photo/Anna Berg)``, and, without
brackets, ``REUTERS/Anna Berg``, ``Anna Berg/AP Photo``; at the end an agency's sign-off,
``Reuter``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from indexer.model import Span

_CREDIT = re.compile(
    r"""
    \((?:
        [^()\n]{0,30}\b(?:[Pp]hoto|PHOTO|[Ii]mage)s?\s?(?:/|:|by\b|courtesy\b|via\b)[^()\n]{0,60}
      | [^()\n/]{3,40}\s?/\s?
        (?:Reuters|REUTERS|AP|AFP|EPA|Getty|Xinhua|Yonhap|Bloomberg|Associated)\b[^()\n]{0,40}
    )\)
  | \([^()\n/]{3,40}/[^()\n/]{2,60}\svia\s[A-Z][^()\n]{1,40}\)
  | \((?:[Ww]ith\s)?(?:[Aa]dditional\s|[Mm]ain\s)?
    (?:[Rr]eport(?:ing|ed)|[Ww]rit(?:ing|ten)|[Ee]dit(?:ing|ed)|[Cc]ompiled|[Tt]ranslat(?:ing|ed))
    (?:\sand\s\w+)?\s[Bb]y\b[^()]{0,800}(?:\)|\Z)
  | ^(?:[Pp]hoto|[Pp]hotograph|[Ii]mage|[Pp]icture)s?(?:\s[Cc]redit|\s[Bb]y|\s[Cc]ourtesy)?\s?:[^\n]{1,100}$
  | (?<=[.!?"”'’)\]])\s{1,20}(?:Reuters?|REUTERS?|reuter|UPI|AFP)\s{0,20}\Z
    """,
    re.VERBOSE | re.MULTILINE,
)

_NAME = r"[^\W\d_a-z][\w'’-]+(?:\s(?:[A-Z]\.|[^\W\d_a-z][\w'’-]+)){1,3}"
_SOLD = r"(?:\s?/\s?(?:File(?:\s[Pp]hoto)?|Pool|Handout|Getty\sImages|AP|AFP|Redux|Corbis|Shutterstock))*"
_OPEN_CREDIT = re.compile(
    rf"""
    \b(?:REUTERS|AP\sPhoto|AFP|EPA)\s?/\s?{_NAME}{_SOLD}
  | (?<![\w'’-]){_NAME}\s?/\s?(?:
        (?:AP|AFP|EPA|Reuters|REUTERS|Getty|Bloomberg|POLITICO|NPR|Shutterstock|Redux|Polaris|Corbis|Zuma|ZUMA)\b
        (?:\s(?:Photo|Images|News|Press)\b)?|(?:The\s)?Associated\sPress\b){_SOLD}
    """,
    re.VERBOSE,
)
"""The photographer and who sells the picture, without brackets: only names with a stroke between them."""

_INLINE_CREDIT = re.compile(
    rf"\b(?:Image|Photo|Picture|Photograph)s?(?:\s[Cc]redit)?:\s(?:{_NAME}|[A-Z]\w{{1,20}})(?:\s\(\w{{1,20}}\))?(?:\.|$)",
    re.MULTILINE,
)
"""``Image: Anna Berg.`` at the end of what the picture shows."""


_OVERLAY = re.compile(
    r"""
    \b(?P<name>[A-Z][\w'’-]{2,})(?P<box>\s
    (?:[A-Z][\w.'’-]*\s|\([A-Z][\w.]+\)\s){1,4}(?P=name)(?=[A-Z0-9'‘“])[^\n]{1,900}?\sMORE\b)
    """,
    re.VERBOSE,
)
"""``McConnell Addison (Mitch) Mitchell McConnellSenators ask ... MORE``: a box of headlines about somebody,
whose full name runs into the first of them."""


def without_credits(text: str, span: Span) -> list[Span]:
    """The parts of a stretch of text around its credits."""
    parts, start = [], span.start
    for first, end in sorted([*_credits(text, span), *_overlays(text, span)]):
        parts.append(Span(start, max(start, first)))
        start = max(start, end)
    return [part for part in (*parts, Span(start, span.end)) if part.start < part.end]


def _credits(text: str, span: Span) -> Iterator[tuple[int, int]]:
    yield from (credit.span() for credit in _CREDIT.finditer(text, span.start, span.end))
    if text.find("/", span.start, span.end) >= 0:
        yield from (credit.span() for credit in _OPEN_CREDIT.finditer(text, span.start, span.end))
    if text.find(": ", span.start, span.end) >= 0:
        yield from (credit.span() for credit in _INLINE_CREDIT.finditer(text, span.start, span.end))


def _overlays(text: str, span: Span) -> Iterator[tuple[int, int]]:
    if text.find(" MORE", span.start, span.end) < 0:
        return
    for overlay in _OVERLAY.finditer(text, span.start, span.end):
        yield overlay.span("box")
