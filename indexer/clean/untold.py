"""Lines with no word of the text of their page: its sections, the name and motto of its outlet, calls."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from indexer.clean.bylines import find_names
from indexer.clean.marked import Marked
from indexer.clean.notes import NOTE
from indexer.clean.trade import trade_groups
from indexer.clean.vocabulary import shares_word

_FEW, _FEWEST = 3, 2
"""Of how many words sections are, and a headline at least in a script with capitals."""
_TEXT, _UNTOLD, _BELOW = 2, 9, 2
"""So many paragraphs show of what a text speaks; of how many words mottos are; where writers stand."""


def untold_labels(marked: Sequence[Marked]) -> set[int]:
    """Lines of a word, or of words of which the text has none: sections, mastheads, mottos and calls."""
    prose = [m.text for m in marked if m.shape.is_prose and not NOTE.match(m.text)]
    if not prose:
        return set()
    spoken = " ".join(prose)
    most = _FEW if len(prose) < _TEXT else _UNTOLD
    copies = Counter(m.text for m in marked)
    labels = [i for i, m in enumerate(marked) if m.shape.words <= most and copies[m.text] == 1]
    return {
        i
        for i in labels
        if _is_word(marked[i]) or not (shares_word(_content(marked[i].text), spoken) or _is_signed(marked, i))
    }


def _is_signed(marked: Sequence[Marked], i: int) -> bool:
    """Whether the writer stands below a line of several words, or below its standfirst."""
    below = marked[i + 1 : i + 1 + _BELOW]
    return marked[i].shape.words > _FEW and any(find_names(m.text) for m in below)


def _content(line: str) -> str:
    """A line without the words with which a page speaks of itself, if blanks part it."""
    words = line.split()
    return " ".join(word for word in words if len(words) < _FEW or not trade_groups(word))


def _is_word(marked: Marked) -> bool:
    return marked.shape.lower is not None and marked.shape.words < _FEWEST
