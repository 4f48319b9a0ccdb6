"""Lines that head a part of a text and look like the name of a writer."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.clean.marked import Marked


def is_subhead(marked: Sequence[Marked], m: Marked) -> bool:
    """Whether a line is set in capitals as another one between two paragraphs is."""
    return m.text.isupper() and any(
        head.text.isupper() and head.shape.is_label and head is not m and above.is_text and below.is_text
        for above, head, below in zip(marked, marked[1:], marked[2:], strict=False)
    )
