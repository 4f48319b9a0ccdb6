"""What holds of a page as a whole: where running text, dates and writers stand, and which words it shares."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from indexer.clean.seen import Reading, Seen
from indexer.clean.weigh import main_script

STEPS = (1.5, 2.5, 3.5, 5.5, 8.5)
"""The classes of a distance in blocks."""
_FAR = 9
_LISTED = "bd("
_LABELS = "LM"
_NEAR = 25
_TELLING = 3
_TOLD = (0.01, 0.5, 0.99)


class Places:
    """What holds of the page as a whole: where running text stands, and which words it shares."""

    def __init__(self, reading: Reading, seen: Sequence[Seen]) -> None:
        marked = reading.marked
        self.script = main_script(marked)
        self.copies = Counter(m.text for m in marked)
        self.headline = reading.headline
        self.title = seen[reading.headline].words if reading.headline is not None else set()
        self.spoken: Counter[str] = Counter()
        for one in seen:
            if one.body and one.form == "P":
                self.spoken.update(one.words)
        self.shared = [self._count_shared(one) for one in seen]
        self.shares = [
            len(shared) / len(one.words) if one.words else None
            for shared, one in zip(self.shared, seen, strict=True)
        ]
        usual = [
            share
            for share, one in zip(self.shares, seen, strict=True)
            if one.body and one.form == "P" and share is not None
        ]
        self.usual = sum(usual) / len(usual) if usual else 0.0
        body = [i for i, one in enumerate(seen) if one.body]
        self.first = body[0] if body else None
        self.last = body[-1] if body else None
        self.above = list(_distances(seen))
        self.below = list(_distances(seen[::-1]))[::-1]
        self.announced = list(_announced(seen))
        self.datelines = _running(m.dateline for m in marked)
        self.header = _running(m.is_date or one.named for m, one in zip(marked, seen, strict=True))
        self.told = list(self._told(reading, seen))

    def _told(self, reading: Reading, seen: Sequence[Seen]) -> Iterator[str]:
        """Of each block above the text: how many of its words the text has, beside the block with most.

        Small classes, with a plus where another line of the page has all of it.
        """
        end = 0 if self.first is None else self.first
        heads = [i for i in range(max(0, end - _NEAR), end) if seen[i].form in _LABELS]
        most = max((len(self.shared[i]) for i in heads), default=0)
        page = "\n".join(m.text for m in reading.marked)
        for i, m in enumerate(reading.marked):
            if i not in heads:
                yield ""
                continue
            level = "none" if most < _TELLING else str(bisect_right(_TOLD, len(self.shared[i]) / most))
            whole = m.shape.words >= _TELLING and page.count(m.text) > self.copies[m.text]
            yield f"{level}{'+' if whole else ''}"

    def _count_shared(self, one: Seen) -> list[int]:
        """For each word of a block that other running text of the article has, how often it has it."""
        own = one.body and one.form == "P"
        spoken = self.spoken
        return [times for word in one.words if (times := spoken.get(word, 0) - own) > 0]


def _distances(seen: Sequence[Seen]) -> Iterator[int]:
    """How many blocks before each the last running text stands."""
    last: int | None = None
    for i, one in enumerate(seen):
        yield bisect_right(STEPS, _FAR if last is None else min(i - last, _FAR - 1))
        if one.form == "P":
            last = i


def _announced(seen: Sequence[Seen]) -> Iterator[bool]:
    """Whether a block is one of the points that a line with a colon announces."""
    announced = False
    for one in seen:
        point = one.opens in _LISTED
        announced = announced and point
        yield announced
        announced = announced or one.closes == ":"


def _running(flags: Iterator[bool]) -> list[int]:
    """How many are true before each, and after the last."""
    counts = [0]
    for flag in flags:
        counts.append(counts[-1] + flag)
    return counts
