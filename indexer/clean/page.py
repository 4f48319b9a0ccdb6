"""A page read as a whole: a kind for every block, the headline and the writers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indexer.clean.begun import is_cut_short, only_beginning
from indexer.clean.beside import beside_each_other
from indexer.clean.blocks import to_blocks
from indexer.clean.furniture import NOTHING_LEARNT, FurnitureCounts
from indexer.clean.heading import find_heading
from indexer.clean.headline import find_headline, take_points, trim_front
from indexer.clean.inside import kinds_inside
from indexer.clean.judge import ARTICLE, judge, text_blocks
from indexer.clean.lines import Line
from indexer.clean.marked import Marked, mark
from indexer.clean.mend import mend
from indexer.clean.notes import EMAIL, NOTE, trim_back
from indexer.clean.rules import LineKind
from indexer.clean.seen import Reading
from indexer.clean.shown import below_standfirst, shown_writers
from indexer.clean.standing import is_standing_dateline
from indexer.clean.titles import bare_title
from indexer.clean.unended import with_ends
from indexer.clean.untitled import no_headlines
from indexer.clean.weigh import find_core
from indexer.clean.writers import name_writers, names_in_text, names_on
from indexer.model import Excerpt, Section, SectionKind, Span

_FEW = 5
_TOLD = 12
"""Words of the beginning of a text that is cut, as those who collect headlines have it."""
_NUMBERED = 15
"""How much a copy of the headline may be longer, by the number of a picture or page."""
KINDS = {
    LineKind.FURNITURE: SectionKind.BOILERPLATE,
    LineKind.RESUME: SectionKind.BOILERPLATE,
    LineKind.STOP: SectionKind.BOILERPLATE,
    LineKind.HEADING: SectionKind.BOILERPLATE,
    LineKind.POINTER: SectionKind.OTHER_HEADLINES,
    LineKind.CAPTION: SectionKind.CAPTION,
    LineKind.CREDIT: SectionKind.CREDIT,
}


@dataclass(frozen=True, slots=True)
class Page:
    """The blocks of a page with their kinds, where the article stands among them, and who wrote it.

    ``untitled`` are the blocks that are no headline, whatever else they are.
    """

    marked: tuple[Marked, ...]
    kinds: tuple[SectionKind, ...]
    core: tuple[int, int]
    headline: int | None
    bylines: tuple[Excerpt, ...]
    untitled: frozenset[int]

    @property
    def title(self) -> Excerpt | None:
        """The headline as it stands."""
        if self.headline is None:
            return None
        m = self.marked[self.headline]
        text = bare_title(m.text)
        if len(m.block.lines) > 1:
            return Excerpt(text, Span(m.block.start, m.block.lines[-1].span.end))
        at = m.text.find(text)
        return Excerpt(text, Span(at, at + len(text)).shifted(m.block.start))

    @property
    def is_bare(self) -> bool:
        """Whether nothing reads like an article, and nothing like a page either."""
        return not self.body and all(m.kind is None for m in self.marked) and len(self.marked) <= _FEW

    @property
    def heads(self) -> int | None:
        """Where a few words begin that the headline of a bare page heads; None where it heads none."""
        copies = [i for i, kind in enumerate(self.kinds) if kind is SectionKind.HEADLINE]
        below = self.marked[copies[-1] + 1 :] if copies else ()
        told = next((m for m in below if m.shape.words >= _TOLD and not m.dates), None)
        return told.block.start if told else None

    @property
    def body(self) -> list[str]:
        """The text of the blocks that are body."""
        return [m.text for m, kind in zip(self.marked, self.kinds, strict=True) if kind is SectionKind.BODY]

    def sections(self) -> tuple[Section, ...]:
        """Neighbouring blocks of one kind as one section each."""
        runs: list[Section] = []
        for m, kind in zip(self.marked, self.kinds, strict=True):
            span = Span(m.block.start, m.block.lines[-1].span.end)
            if runs and runs[-1].kind is kind:
                span = Span(runs.pop().span.start, span.end)
            runs.append(Section(span, kind))
        return tuple(runs)


def read_page(lines: Iterable[Line], furniture: FurnitureCounts = NOTHING_LEARNT) -> Page:
    """Label every line of a page, given what the pages of its site have in common.

    The rules read the page first; the line model, which sees their reading, has the last word.
    """
    blocks = to_blocks(tuple(lines))
    return _judged(read_by_rules(beside_each_other(with_ends([mark(block, furniture) for block in blocks]))))


def read_by_rules(marked: tuple[Marked, ...]) -> Page:
    """Label every block by rules and weights alone."""
    first, last = find_core(marked)
    first, last = trim_front(marked, first, last), trim_back(marked, first, last)
    untitled = no_headlines(marked)
    headline = find_headline(marked, first, last, untitled)
    first = take_points(marked, first)
    kinds = [beyond(m) for m in marked]
    kinds[first:last] = kinds_inside(marked[first:last], KINDS)
    return _with_header(marked, kinds, (first, last), headline, untitled)


def _judged(page: Page) -> Page:
    """The page with those blocks as its body that the line model takes for it, where it takes any."""
    if not page.body and not any(map(is_cut_short, page.marked)):
        return page
    reading = Reading(page.marked, page.kinds, page.headline, page.untitled)
    judged = judge(reading)
    verdicts = mend(judged, page.marked, page.kinds) if page.body else only_beginning(judged, page.marked)
    body = text_blocks(verdicts)
    if not body:
        return page
    first, last = body[0], body[-1] + 1
    kinds = [beyond(m) for m in page.marked]
    for i, (m, verdict) in enumerate(zip(page.marked, verdicts, strict=True)):
        if verdict is SectionKind.BODY:
            kinds[i] = verdict
        elif page.kinds[i] not in ARTICLE:
            kinds[i] = page.kinds[i]
        elif m.kind is None and verdict is not None:
            kinds[i] = verdict
    headline, begins = find_heading(reading, judged.headline, verdicts, (first, last))
    if begins < first:
        kinds[begins] = SectionKind.BODY
    signed = [i for i, verdict in enumerate(verdicts) if verdict is SectionKind.BYLINE and i != headline]
    return _with_header(page.marked, kinds, (begins, last), headline, page.untitled, signed)


def _with_header(
    marked: tuple[Marked, ...],
    kinds: list[SectionKind],
    core: tuple[int, int],
    headline: int | None,
    untitled: frozenset[int],
    signed: Sequence[int] = (),
) -> Page:
    """The page, its headline and writers labelled as well; ``signed`` are the model's bylines."""
    first, last = core
    writers = name_writers(marked, first, last, headline)
    in_text = names_in_text(marked, first, last)
    if not in_text and not any(i < first for i in writers):
        writers = (
            below_standfirst(marked, kinds, core)
            or shown_writers(marked, signed, core, writers, headline)
            or writers
        )
    if first and is_standing_dateline(marked, first - 1, headline):
        kinds[first - 1] = SectionKind.DATELINE
    _label_header(marked, kinds, headline, writers)
    named = [*(name for i in writers for name in writers[i]), *in_text]
    if not named:
        within = [i for i in range(first, last) if kinds[i] is SectionKind.BYLINE]
        named = [name for i in within for name in names_on(marked[i])]
    names = {name.text: name for name in reversed(named)}
    return Page(marked, tuple(kinds), core, headline, tuple(reversed(names.values())), untitled)


def beyond(marked: Marked) -> SectionKind:
    """What a block beyond the article is, by itself."""
    if marked.dates and not any(map(str.isalpha, marked.text)):
        return SectionKind.DATE
    if marked.kind is not None:
        return KINDS[marked.kind]
    if marked.is_date:
        return SectionKind.DATE
    if EMAIL.fullmatch(marked.text):
        return SectionKind.BYLINE
    if NOTE.match(marked.text):
        return SectionKind.CREDIT
    return SectionKind.OTHER_HEADLINES if marked.shape.words >= 4 else SectionKind.BOILERPLATE


def _label_header(
    marked: Sequence[Marked],
    kinds: list[SectionKind],
    headline: int | None,
    writers: Iterable[int],
) -> None:
    """Put in the bylines, and every copy of the headline."""
    for i in writers:
        kinds[i] = SectionKind.BYLINE
    if headline is not None:
        for i, m in enumerate(marked):
            title = marked[headline].text
            if m.text.startswith(title) and len(m.text) <= len(title) + _NUMBERED:
                kinds[i] = SectionKind.HEADLINE
