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
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.clean.bylines import bare_name, find_names
from indexer.clean.marked import Marked
from indexer.clean.shape import NO_SCRIPT
from indexer.clean.trade import trade_groups
from indexer.clean.vocabulary import vocabulary
from indexer.clean.weigh import main_script
from indexer.model import SectionKind

_WORDS = (1, 2, 3, 4, 6, 9, 13, 20, 30, 50, 80, 140)
_LOWER = (0.01, 0.2, 0.4, 0.6, 0.8, 0.99)
_DIGITS = (0.001, 0.05, 0.15, 0.4)
_SHARES = (0.001, 0.15, 0.3, 0.45, 0.6, 0.8)
_RELATIVE = (0.001, 0.3, 0.6, 1, 1.5)
_STEPS = (1.5, 2.5, 3.5, 5.5, 8.5)
_FAR = 9
_LOOK = 6
_LOOK_BACK = 30
_NAME = 60
_LISTED = "bd("
_OPENING = {"-–—•*·▪►#>»+": "b", "\"“‘'«„「『《": "q", "([【（<［〈": "("}
_CLOSING = {
    ".。．": ".",
    ":：": ":",
    "?？؟": "?",
    "!！": "!",
    "…": "e",
    "\"”’'»」』》": "q",
    ")]】）］〉": ")",
    ",;，；、": ",",
}
_QUOTES = frozenset('"“«„「')
_ADDRESS = re.compile(r"https?://|www\.|\.(?:com|org|net|info|co)\b|@\w")
_DIGIT = re.compile(r"\d")
_NAME_WITHIN = re.compile(r"(?<=[\w,;:] )[A-ZÀ-ÞА-ЯĞŞİÖÇ]\w+")


@dataclass(frozen=True, slots=True)
class Reading:
    """A page as the rules read it: its blocks, a kind for each, and the headline."""

    marked: tuple[Marked, ...]
    kinds: tuple[SectionKind, ...]
    headline: int | None


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is known of one block before its place is looked at."""

    form: str
    size: int
    opens: str
    closes: str
    words: set[str]
    groups: tuple[str, ...]
    named: bool
    body: bool


def describe(reading: Reading) -> list[list[str]]:
    """The features of each block of a page."""
    seen = [_see(m, kind) for m, kind in zip(reading.marked, reading.kinds, strict=True)]
    places = _Places(reading, seen)
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


def _see(marked: Marked, kind: SectionKind) -> _Seen:
    text, shape = marked.text, marked.shape
    prose = shape.is_prose and marked.kind is None
    form = "P" if prose else "S" if shape.is_sentence else "L" if shape.is_label else "M"
    return _Seen(
        form,
        bisect_right(_WORDS, shape.words),
        _opening(text[0]),
        _closing(text[-1]),
        vocabulary(text),
        trade_groups(text),
        bool(find_names(text)),
        kind in (SectionKind.BODY, SectionKind.DATELINE),
    )


def _opening(character: str) -> str:
    """The class of the character that a block begins with."""
    if character.isdigit():
        return "d"
    if character.isalpha():
        return "U" if character.isupper() else "l" if character.islower() else "a"
    return next((name for members, name in _OPENING.items() if character in members), "o")


def _closing(character: str) -> str:
    """The class of the character that a block ends with."""
    found = next((name for members, name in _CLOSING.items() if character in members), None)
    return found or ("d" if character.isdigit() else "a" if character.isalpha() else "o")


class _Places:
    """What holds of the page as a whole: where running text stands, and which words it shares."""

    def __init__(self, reading: Reading, seen: Sequence[_Seen]) -> None:
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

    def _count_shared(self, one: _Seen) -> list[int]:
        """For each word of a block that other running text of the article has, how often it has it."""
        own = one.body and one.form == "P"
        spoken = self.spoken
        return [times for word in one.words if (times := spoken.get(word, 0) - own) > 0]


def _distances(seen: Sequence[_Seen]) -> Iterator[int]:
    """How many blocks before each the last running text stands."""
    last: int | None = None
    for i, one in enumerate(seen):
        yield bisect_right(_STEPS, _FAR if last is None else min(i - last, _FAR - 1))
        if one.form == "P":
            last = i


def _announced(seen: Sequence[_Seen]) -> Iterator[bool]:
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


def _shape(marked: Marked, one: _Seen, places: _Places) -> Iterator[str]:
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


def _flags(marked: Marked, places: _Places) -> tuple[tuple[str, bool], ...]:
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


def _cohesion(i: int, one: _Seen, places: _Places) -> Iterator[str]:
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


def _place(i: int, seen: Sequence[_Seen], places: _Places) -> Iterator[str]:
    """Where the block stands."""
    form, end = seen[i].form, min(len(seen), i + _LOOK)
    yield from (f"above={places.above[i]}", f"below={places.below[i]}")
    yield f"gap={places.above[i]},{places.below[i]},{form}"
    if places.first is not None and places.last is not None:
        side = "before" if i < places.first else "after" if i > places.last else "in"
        yield f"side={side},{form}"
        away = places.first - i if i < places.first else i - places.last
        if away > 0:
            yield f"{side}={bisect_right(_STEPS, away)}"
        yield from (
            f"{name},{form}" for name, at in (("first", places.first), ("last", places.last)) if at == i
        )
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


def _rules(reading: Reading, i: int, one: _Seen) -> Iterator[str]:
    """What the rules say."""
    rule, kind = reading.marked[i].kind, reading.kinds[i]
    yield from (f"rule={rule}", f"kind={kind}", f"kind={kind},{one.form}", f"kind={kind},rule={rule}")
    if one.named:
        yield "byline"


def _neighbours(
    i: int, reading: Reading, seen: Sequence[_Seen], shares: Sequence[float | None]
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
            share = shares[j]
            level = -1 if share is None else bisect_right(_SHARES, share)
            yield from (f"{step:+}w={other.size // 2}", f"{step:+}shared={level}")
            yield from (f"{step:+}c={other.closes},{form}", f"{step:+}ff={other.form},{form}")
            yield f"{step:+}kinds={its_kind},{kind},{form}"


def _coarse(marked: Marked, one: _Seen) -> str:
    return f"{one.form}{bisect_right((3.5, 12, 30), marked.shape.words)}"
