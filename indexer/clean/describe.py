"""What the line model sees of each block of a page: shapes, places and counts, never a word as such.

A block is described by its own shape, by where it stands (above, within or below what
the rules take for the article; how far from running text and from the headline), by
how many of its words the running text shares (furniture does not know the names of
the story), by the groups of words with which pages speak of themselves, by what the
rules say of it, and by its neighbours.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from indexer.clean.letters import CAPITALS
from indexer.clean.marked import Marked
from indexer.clean.names import bare_name
from indexer.clean.places import STEPS, Places
from indexer.clean.seen import Reading, Seen, see
from indexer.clean.shape import NO_SCRIPT

_LOWER = (0.01, 0.2, 0.4, 0.6, 0.8, 0.99)
_DIGITS = (0.001, 0.05, 0.15, 0.4)
_SHARES = (0.001, 0.15, 0.3, 0.45, 0.6, 0.8)
_RELATIVE = (0.001, 0.3, 0.6, 1, 1.5)
_LOOK = 6
_LOOK_BACK = 30
_NAME = 60
_QUOTES = frozenset('"“«„「')
_ADDRESS = re.compile(r"https?://|www\.|\.(?:com|org|net|info|co)\b|@\w")
_DIGIT = re.compile(r"\d")
# Begins with the space, which is quicker to look for than a class of characters.
_NAME_WITHIN = re.compile(rf" (?=[{CAPITALS}]\w)(?<=[\w,;:] )")


def describe(reading: Reading) -> list[list[str]]:
    """The features of each block of a page."""
    seen = [see(m, kind) for m, kind in zip(reading.marked, reading.kinds, strict=True)]
    places = Places(reading, seen)
    features = [
        [
            *_shape(m, one, places),
            *_cohesion(i, one, places),
            *_place(i, seen, places),
            *_rules(reading, i, one),
        ]
        for i, (m, one) in enumerate(zip(reading.marked, seen, strict=True))
    ]
    for i, own in enumerate(features):
        own += _neighbours(i, reading, seen, places.shares)
    return features


def _shape(marked: Marked, one: Seen, places: Places) -> Iterator[str]:
    """The block by itself."""
    text, shape, form = marked.text, marked.shape, one.form
    yield from (f"w={one.size}", f"f={form}", f"o={one.opens}", f"c={one.closes}")
    yield from (f"f,c={form}{one.closes}", f"f,o={form}{one.opens}", f"sentences={min(shape.sentences, 4)}")
    if shape.lower is not None:
        lower = bisect_right(_LOWER, shape.lower)
        yield from (f"lower={lower}", f"lower,w={lower},{one.size // 2}")
    yield f"digits={bisect_right(_DIGITS, len(_DIGIT.findall(text)) / len(text))}"
    yield f"names={min(len(_NAME_WITHIN.findall(text[:600])), 4)},{form}"
    yield from (name for name, holds in _flags(marked, places) if holds)
    if _ADDRESS.search(text):
        yield from ("address", f"address,{form}")
    quoted = not _QUOTES.isdisjoint(text)
    if quoted:
        yield f"quoted,{form}"
    if places.copies[text] > 1:
        yield from ("copy", f"copy,{form}")
    yield from (f"trade={min(len(one.groups), 4)}", f"trade={min(len(one.groups), 4)},{form}")
    for i, group in enumerate(one.groups):
        yield from (f"g={group}", f"g={group},{form}", f"g={group},{quoted}")
        for other in one.groups[:i]:
            yield from (f"gg={other},{group}", f"gg={other},{group},{form}")
    yield f"prose={'+'.join(one.prose)},{form}"
    yield from (f"p={group},{form}" for group in one.prose)


def _flags(marked: Marked, places: Places) -> tuple[tuple[str, bool], ...]:
    text, shape = marked.text, marked.shape
    return (
        ("cut", shape.cut),
        ("listed", shape.listed),
        ("foreign", shape.script not in (places.script, NO_SCRIPT)),
        ("no letters", shape.script == NO_SCRIPT),
        ("date", bool(marked.dates)),
        ("is date", marked.is_date),
        ("dateline", marked.dateline),
        ("signed", marked.signed),
        ("name", len(text) < _NAME and bare_name(text) is not None),
        ("capitals", text.isupper()),
        ("bar", "|" in text),
        ("rights", "©" in text),
        ("slash", "/" in text),
        ("bracket", "(" in text or "（" in text),
    )


def _cohesion(i: int, one: Seen, places: Places) -> Iterator[str]:
    """What the block has in common with the running text and with the headline."""
    form, trade = one.form, min(len(one.groups), 3)
    shared, share = places.shared[i], places.shares[i]
    if share is None:
        yield f"shared=none,{form}"
        return
    level = bisect_right(_SHARES, share)
    low = min(level, 3)
    yield from (f"shared={level}", f"shared={level},{form}", f"shared,w={level},{one.size // 2}")
    yield from (
        f"words={min(len(shared), 4)},{form}",
        f"often={min(len(shared) - shared.count(1), 3)},{form}",
    )
    yield from (f"trade,shared={trade},{low}", f"trade,shared={trade},{low},{form}")
    relative = share / places.usual if places.usual else 1.0
    yield f"usual={bisect_right(_RELATIVE, relative)},{form}"
    if places.title:
        common = len(places.title & one.words) / min(len(places.title), len(one.words))
        yield f"title={bisect_right((0.001, 0.2, 0.4, 0.7), common)},{form}"


def _place(i: int, seen: Sequence[Seen], places: Places) -> Iterator[str]:
    """Where the block stands."""
    form, end = seen[i].form, min(len(seen), i + _LOOK)
    yield from (f"above={places.above[i]}", f"below={places.below[i]}")
    yield f"gap={places.above[i]},{places.below[i]},{form}"
    if places.first is not None and places.last is not None:
        side = "before" if i < places.first else "after" if i > places.last else "in"
        yield f"side={side},{form}"
        away = places.first - i if i < places.first else i - places.last
        if away > 0:
            yield f"{side}={bisect_right(STEPS, away)}"
        yield from (
            f"{name},{form}" for name, at in (("first", places.first), ("last", places.last)) if at == i
        )
    if told := places.told[i]:
        yield from (f"told={told}", f"told={told},{form}", f"told={told},{i == places.headline}")
    if places.announced[i]:
        yield "announced"
    if places.datelines[min(len(seen), i + 1 + _LOOK)] > places.datelines[i + 1]:
        yield f"dateline below,{form}"
    if places.datelines[i] > places.datelines[max(0, i - _LOOK_BACK)]:
        yield f"dateline above,{form}"
    above, below = min(places.header[i], 2), min(places.header[max(end, i + 1)] - places.header[i + 1], 2)
    yield from (
        f"header above={above},{form}",
        f"header below={below},{form}",
        f"header={above},{below},{form}",
    )
    if places.headline is not None:
        away = i - places.headline
        yield f"headline={'=' if away == 0 else 'above' if away > 0 else 'below'},{form}"
        if away > 0:
            yield f"under headline={bisect_right((1.5, 2.5, 4.5, 8.5, 16), away)},{form}"


def _rules(reading: Reading, i: int, one: Seen) -> Iterator[str]:
    """What the rules say."""
    rule, kind = reading.marked[i].kind, reading.kinds[i]
    yield from (f"rule={rule}", f"kind={kind}", f"kind={kind},{one.form}", f"kind={kind},rule={rule}")
    if one.named:
        yield "byline"


def _neighbours(
    i: int, reading: Reading, seen: Sequence[Seen], shares: Sequence[float | None]
) -> Iterator[str]:
    """The two blocks before and the two after."""
    form, kind = seen[i].form, reading.kinds[i]
    around = ["#" if not 0 <= j < len(seen) else seen[j].form for j in range(i - 2, i + 3)]
    yield f"forms={''.join(around)}"
    sizes = [
        "#" if not 0 <= j < len(seen) else _coarse(reading.marked[j], seen[j]) for j in range(i - 1, i + 2)
    ]
    yield f"sizes={''.join(sizes)}"
    for step in (-2, -1, 1, 2):
        j = i + step
        if not 0 <= j < len(seen):
            yield f"{step:+}=edge"
            continue
        other, its_kind = seen[j], reading.kinds[j]
        yield from (
            f"{step:+}f={other.form}",
            f"{step:+}kind={its_kind}",
            f"{step:+}rule={reading.marked[j].kind}",
        )
        if abs(step) == 1:
            yield f"{step:+}p={'+'.join(other.prose)},{form}"
            share = shares[j]
            level = -1 if share is None else bisect_right(_SHARES, share)
            yield from (f"{step:+}w={other.size // 2}", f"{step:+}shared={level}")
            yield from (f"{step:+}c={other.closes},{form}", f"{step:+}ff={other.form},{form}")
            yield f"{step:+}kinds={its_kind},{kind},{form}"


def _coarse(marked: Marked, one: Seen) -> str:
    return f"{one.form}{bisect_right((3.5, 12, 30), marked.shape.words)}"
