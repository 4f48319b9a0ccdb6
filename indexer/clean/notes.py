"""What a page says of the writer of an article below it, and how to reach him."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.clean.letters import CAPITALS
from indexer.clean.marked import Marked
from indexer.model import Excerpt, Span

ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}")
"""An address of mail, to search for: nothing in front of it is taken in, so that this stays linear."""
EMAIL = re.compile(rf"\W*{ADDRESS.pattern}\W*")
"""A line that is one, to match."""
NOTE = re.compile(
    r"""(?:[•*]\ )?(?:(?:[A-ZÀ-Þ][\w.'’-]{0,20}\ ){1,4}[^@]{0,120}
    \b(?:Reach|Contact|E-?mail|Follow|Write\ to|Tweet)\b[^@]{0,40}@\w
    |(?:(?:The|This)\ (?:author|writer)|(?:[A-ZÀ-Þ][\w.'’-]{0,20}\ ){1,3}[A-ZÀ-Þ][\w.'’-]{0,20}),?
    \ (?:is|was|are|covers|reports|writes|teaches|has\ (?:been|written|worked|reported|covered))\b.{0,120}
    \b(?:writer|journalist|reporter|editor|correspondent|columnist|author|professor|lecturer|fellow|analyst
    |researcher|contributor|freelance|teaches|covers|reports|writes|novelist|historian|critic
    |member\ of\ the\ editorial\ board)\b
    |(?:[A-ZÀ-Þ][\w.'’-]{0,20}\ ){1,3}[A-ZÀ-Þ][\w.'’-]{0,20}
    \ covers\ .{3,60}\.\ (?:Since|Before|Previously|S?[Hh]e\b|They\b))""",
    re.VERBOSE,
)
"""A closing note on the writer."""
_NOTED = re.compile(
    rf"""(?!(?:The|This|He|She)\b)(?:[{CAPITALS}][\w.'’-]{{1,20}}\ ){{1,2}}[{CAPITALS}][\w'’-]{{1,20}}
    (?=\ (?:is|was|has|covers|reports|writes|teaches)\b)""",
    re.VERBOSE,
)
"""The writer whom such a note names."""


def trim_back(marked: Sequence[Marked], first: int, last: int) -> int:
    """Where the text ends once closing notes on its writer are left out."""
    while last - 1 > first and NOTE.match(marked[last - 1].text):
        last -= 1
    return last


def writer_noted(text: str) -> Excerpt | None:
    """The writer whom a note names; None where it is no note, or names none."""
    name = _NOTED.match(text) if NOTE.match(text) else None
    return None if name is None else Excerpt(name[0], Span(*name.span()))
