"""What opens or ends a text without being of it: who its writer is, and remarks behind a bullet of their own.

Neither is told by what it speaks of. A note on the writer begins with a full name that the text never
names, and says what its bearer is or does; a remark of the page (who contributed, what was corrected)
stands behind a bullet where the text has no other, and no list is announced above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.clean.judge import Verdicts, text_blocks
from indexer.clean.letters import CAPITALS, NAME_WORD
from indexer.clean.marked import Marked
from indexer.clean.notes import NOTE

_FEWEST = 3
"""How many blocks of text stand above such a line at least."""
_WORDS = 90
_BULLET = re.compile(r"[•⦁●▪►*]\s?\S")
_NAME = rf"{NAME_WORD}(?:\ (?:[{CAPITALS}]\.|{NAME_WORD})){{0,2}}\ {NAME_WORD}"
_BEARER = re.compile(
    rf"""(?:[•⦁●▪►*—–]\ ?)?(?!(?:The|A|An|This|That|In|On|At|But|And|If|As|For|Mr|Mrs|Ms)\b)(?P<name>{_NAME})
    (?:,\ [^,.]{{3,80}},)?\ (?:
      (?:is|was)\ (?:an?|the(?!\ (?:last|first|only)\b)|also|currently)\ [\w-]
      |(?:is|was)\ (?![a-z]+e[dn]\b)[a-z]+(?:\ [a-z]+){{0,3}}\ (?:of|at|for)\ |is\ writing\ |has\ been\ an?\s
      |covers\ |teaches\ |writes\ (?:about|for|on)\ |works\ (?:at|for|as)\ )""",
    re.VERBOSE,
)
"""A full name, and what its bearer is or does as his trade."""
_SPEAKS = re.compile(r"[\"“”«»„]|\b(?:said|says|told|added)\b")


def drop_closing(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """Take such lines out of the text, from its end on."""
    body = text_blocks(verdicts)
    while len(body) > 1 and _closes([marked[i] for i in body]):
        verdicts[body.pop()] = None


def drop_opening(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """Take a note on the writer out of the text, which it opens right below his name."""
    body = text_blocks(verdicts)
    if len(body) <= _FEWEST or not body[0]:
        return
    first, above = marked[body[0]], marked[body[0] - 1]
    bearer = _BEARER.match(first.text)
    named = bearer is not None and above.shape.is_label and above.text.startswith(bearer["name"])
    if named and _is_of_a_stranger(first, [marked[i] for i in body[1:]]):
        verdicts[body[0]] = None


def _closes(text: Sequence[Marked]) -> bool:
    """Whether the last block of a text only closes it."""
    *above, last = text
    if NOTE.match(last.text):
        return True
    if len(above) < _FEWEST or last.shape.words > _WORDS:
        return False
    return _is_lone_remark(last, above) or _is_of_a_stranger(last, above)


def _is_lone_remark(last: Marked, above: Sequence[Marked]) -> bool:
    """Whether the last block has the only bullet of the text, below a paragraph that has its end."""
    if _BULLET.match(last.text) is None or any(_BULLET.match(m.text) for m in above):
        return False
    return last.shape.ends and above[-1].shape.ends


def _is_of_a_stranger(note: Marked, text: Sequence[Marked]) -> bool:
    """Whether a block says who somebody is whom the rest of the text does not name."""
    bearer = _BEARER.match(note.text)
    if bearer is None or _SPEAKS.search(note.text):
        return False
    surname = re.compile(rf"\b{re.escape(bearer['name'].rpartition(' ')[2])}\b")
    return not any(surname.search(m.text) for m in text)
