"""A raw document becomes an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import blake2b

from indexer.clean.agencies import is_agency
from indexer.clean.bylines import names_told
from indexer.clean.collected import from_collection
from indexer.clean.credits import find_source, pictures_of
from indexer.clean.furniture import NOTHING_LEARNT, FurnitureCounts
from indexer.clean.language import language_of
from indexer.clean.lines import date_in_front, split_lines
from indexer.clean.locale import day_first
from indexer.clean.marked import Marked
from indexer.clean.meant import from_metadata, given
from indexer.clean.page import Page, read_page
from indexer.clean.published import from_page
from indexer.clean.settle import settle
from indexer.harmless import neutralise
from indexer.model import (
    Article,
    ArticleId,
    Excerpt,
    Metadata,
    Origin,
    Published,
    RawDocument,
    Section,
    SectionKind,
    Span,
)
from indexer.sources.decode import decode

_CREDITED = (SectionKind.CREDIT, SectionKind.BYLINE, SectionKind.DATE)
_NO_CAPTION = re.compile(
    r"[(\[【](?!사진|자료|제공|출처|그래픽|영상)[가-힣]{1,8}=[^()=]{2,20}[)\]】]|(?:by|por|par|von)\s?:\s?.{2,40}",
    re.IGNORECASE,
)
"""The place and agency that Korean pages set below texts and pictures; and whom a label credits."""
_BY_SOMEBODY = re.compile(r"(?:by|por|par|von)\s.{2,60}$", re.IGNORECASE)
_BLANKS = re.compile(r"\s{2,}")
_DECK = 2
"""How many blocks below the beginning of a text its deck and what credits it may take."""
_MOST_LINES = 5_000
"""A text of more lines is no page; all of it is body."""


def clean(
    document: RawDocument,
    *,
    published: str | None = None,
    assume_body: bool = False,
    furniture: FurnitureCounts = NOTHING_LEARNT,
) -> Article:
    """Find the article in a document. Raises nothing.

    ``published`` is the publication date told from outside; ``assume_body`` says that
    the text is an article already, without a page around it; ``furniture`` is what
    the pages of the same site have in common.
    """
    content = document.content
    text, text_map = settle(decode(content) if isinstance(content, bytes) else content)
    title = None
    if assume_body or text.count("\n") > _MOST_LINES:
        page, sections = None, _all_body(text)
    else:
        page = read_page(split_lines(text), furniture)
        sections, title = page.sections(), page.title
        if page.is_bare:
            # A few words without a page around them: rather too much than nothing at all.
            page, sections, title = None, *_below(text, title, page.heads)
    told = document.metadata
    language = language_of("\n".join(page.body) if page and page.body else text)
    return Article(
        id=_id(document),
        origin=document.origin,
        text=text,
        sections=sections,
        title=_title(told, title),
        bylines=_bylines(told) or (page.bylines if page else ()),
        source=_one_line(told.source) if told.source else _source(page),
        published=_published(text, published, told, page, language),
        language=language,
        url=_one_line(told.url) if told.url else None,
        text_map=text_map,
    )


def _id(document: RawDocument) -> ArticleId:
    told = _one_line(document.metadata.id) if document.metadata.id else ""
    return ArticleId(told or digest_of(document.origin))


def _bylines(told: Metadata) -> tuple[Excerpt, ...]:
    names = (name for field in told.authors for name in names_told(_one_line(field)))
    return tuple(map(Excerpt, dict.fromkeys(names)))


def digest_of(origin: Origin) -> str:
    """Sixteen hexadecimal digits that name a place."""
    return blake2b(str(origin).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()


def _all_body(text: str) -> tuple[Section, ...]:
    """Everything from the first to the last character that is not blank."""
    end = len(text.rstrip())
    return (Section(Span(len(text) - len(text.lstrip()), end), SectionKind.BODY),) if end else ()


def _below(text: str, title: Excerpt | None, start: int | None) -> tuple[tuple[Section, ...], Excerpt | None]:
    """Everything as body; but for a headline where one heads words that begin somewhere."""
    body = _all_body(text)
    if not body or title is None or title.span is None or start is None:
        return body, None
    return (
        Section(title.span, SectionKind.HEADLINE),
        Section(Span(start, body[0].span.end), SectionKind.BODY),
    ), title


def _one_line(text: str) -> str:
    """A told text as one safe line."""
    return neutralise(" ".join(text.split()))


def _title(told: Metadata, said: Excerpt | None) -> Excerpt | None:
    """What the corpus says the title is, else what the page says; with its place if it stands there.

    Runs of blanks within it are one.
    """
    if said and _BLANKS.search(said.text):
        said = Excerpt(_BLANKS.sub(" ", said.text), said.span)
    name = _one_line(told.title) if told.title else ""
    return Excerpt(name) if name and (said is None or said.text != name) else said


def _source(page: Page | None) -> str | None:
    if page is None:
        return None
    others = [page.title.text] if page.title else []
    others += [name.text for name in page.bylines]
    if not page.body and SectionKind.CAPTION in page.kinds:
        return _pictured(page, others)
    first, last = page.core
    around = [
        m.text if kind is not SectionKind.CAPTION or _may_credit(m) else ""
        for m, kind in zip(page.marked, page.kinds, strict=True)
    ]
    between = [
        around[i]
        for i in range(first, last)
        if page.kinds[i] in _CREDITED or _BY_SOMEBODY.match(around[i]) or _stands_above(page, i)
    ]
    return find_source([*around[:first], *between], page.body, around[last:], others)


def _may_credit(caption: Marked) -> bool:
    """Whether a caption states a day between bars, or is a place with its agency or an agency alone."""
    dated = bool(caption.dates) and " | " in caption.text
    return dated or _NO_CAPTION.fullmatch(caption.text) is not None or is_agency(caption.text)


def _pictured(page: Page, others: Sequence[str]) -> str | None:
    """The source of a page of pictures without a text, whose captions say whose they are."""
    lines = [m.text for m in page.marked]
    shown = [i for i, kind in enumerate(page.kinds) if kind is SectionKind.CAPTION]
    captions = [lines[i] for i in shown]
    above, below = lines[: shown[0]], lines[shown[-1] + 1 :]
    return find_source(above, captions, below, others) or pictures_of(captions)


def _stands_above(page: Page, i: int) -> bool:
    """Whether a line is neither text nor caption, and one of the first below a deck that is text."""
    return page.kinds[i] is SectionKind.BOILERPLATE and i - page.core[0] <= _DECK


def _published(
    text: str, told_now: str | None, told: Metadata, page: Page | None, language: str | None
) -> Published:
    order = day_first(told, language)
    if told_now and (found := given(told_now, day_first=order)):
        return found
    opening = next(iter(page.body), "") if page else text.lstrip()
    if told.published and (found := from_metadata(told.published, day_first=order, opening=opening)):
        return found
    if page is None:
        return Published()
    stated = from_page(page.marked, page.kinds, page.core, page.headline, day_first=order)
    header = page.marked[: page.core[0] + 1]
    return from_collection(text, date_in_front(text), stated, opening, header)
