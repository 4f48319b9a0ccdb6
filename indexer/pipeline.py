"""The road in one function: raw documents in, index documents out, in order, over many processes."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from itertools import chain, islice
from multiprocessing import get_context
from pathlib import Path
from textwrap import shorten
from typing import TypeVar

from indexer.clean import FurnitureCounts, clean, site_of
from indexer.extract import extract
from indexer.grains import grains
from indexer.model import (
    FOLDED,
    AnnotatedArticle,
    Article,
    ArticleId,
    Origin,
    RawDocument,
    SectionKind,
    display_path,
)
from indexer.record import pack, unpack
from indexer.search.document import IndexDocument
from indexer.sources import Skipped

Furniture = Mapping[str, FurnitureCounts]
"""What the pages of a site have in common, by the name that :func:`indexer.clean.site_of` gives the site."""

NO_FURNITURE: Furniture = {}

_In = TypeVar("_In")
_Out = TypeVar("_Out")

BATCH = 32
"""Documents handed to a process at once: enough to hide the cost of handing them over."""

OPENING_WIDTH = 120
"""Characters of the opening that a list can show."""

WORTH_A_PROCESS = 2 * BATCH
"""Fewer documents than this are done before a second process has started."""


class Mark:
    """Something in a stream of documents that is not one, and passes through untouched."""

    __slots__ = ()


def annotate(
    document: RawDocument,
    *,
    published: str | None = None,
    assume_body: bool = False,
    furniture: Furniture = NO_FURNITURE,
) -> AnnotatedArticle:
    """One document cleaned and read; arguments as for :func:`indexer.clean.clean`, furniture by site."""
    of_site = furniture.get(site_of(document), FurnitureCounts()) if furniture else FurnitureCounts()
    return extract(clean(document, published=published, assume_body=assume_body, furniture=of_site))


def prepare(
    items: Iterable[RawDocument | Skipped | Mark],
    *,
    processes: int = 0,
    assume_body: bool = False,
    furniture: Furniture = NO_FURNITURE,
) -> Generator[IndexDocument | Skipped | Mark, None, None]:
    """Annotate documents for the index, in their order; what is no document passes through.

    Args:
        items: read lazily, never more than a few batches ahead.
        processes: how many to work in; 0 is one a core. Few documents are done in this one.
        assume_body: the texts are articles already.
        furniture: what the pages of each site have in common.
    """
    step = partial(_prepare_one, assume_body=assume_body, furniture=furniture)
    source = iter(items)
    first = list(islice(source, WORTH_A_PROCESS))
    count = processes or os.cpu_count() or 1
    if count == 1 or len(first) < WORTH_A_PROCESS:
        yield from map(step, chain(first, source))
        return
    # Spawned, not forked: the caller may have threads, and a forked lock stays locked.
    with ProcessPoolExecutor(count, get_context("spawn"), initializer=_leave_interrupts_to_parent) as pool:
        try:
            yield from map_in_order(pool, step, chain(first, source), ahead=2 * count)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def map_in_order(
    pool: Executor, step: Callable[[_In], _Out], items: Iterable[_In], *, ahead: int
) -> Iterator[_Out]:
    """Like ``pool.map``, but reading ``items`` at most ``ahead`` batches beyond the answer awaited."""
    waiting: deque[Future[list[_Out]]] = deque()
    source = iter(items)
    while batch := list(islice(source, BATCH)):
        waiting.append(pool.submit(_each, step, batch))
        if len(waiting) >= ahead:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def renamed(document: IndexDocument, article: ArticleId) -> IndexDocument:
    """The same document under another id, its record included."""
    annotated = unpack(document.record)
    record = pack(replace(annotated, article=replace(annotated.article, id=article)))
    return replace(document, id=article, record=record)


def index_document(annotated: AnnotatedArticle) -> IndexDocument:
    """What the index is to know of an annotated article."""
    article, actors = annotated.article, annotated.actors
    day = article.published.day
    return IndexDocument(
        id=article.id,
        origin=display_path(str(article.origin)),
        title=article.title.text if article.title else "",
        body=searched_text(article),
        published=article.published.value,
        published_is_certain=article.published.certain,
        source=article.source,
        actor_ids=_unique(actor.id for actor in actors),
        actor_names=_unique(name for a in actors for name in (a.name, *(m.text for m in a.mentions))),
        roles=_unique(role.text for actor in actors for role in actor.roles),
        countries=_unique(actor.country for actor in actors if actor.country),
        published_grains=grains(day, day) if day else (),
        mentioned_grains=_unique(
            grain
            for d in annotated.dates
            if d.earliest and d.latest
            for grain in grains(d.earliest, d.latest)
        ),
        flags=_flags(article),
        folders=folders_of(article.origin),
        opening=opening_of(article),
        record=pack(annotated),
    )


def folders_of(origin: Origin) -> tuple[str, ...]:
    """The file that something was read from, and every folder above it."""
    path = Path(origin.path)
    return tuple(display_path(str(place)) for place in (path, *path.parents))


def opening_of(article: Article) -> str:
    """How the text of an article without a headline begins; empty where there is a headline."""
    if article.title:
        return ""
    bodies = (s.span for s in article.sections if s.kind is SectionKind.BODY)
    text = " ".join(article.text[span.start : span.end] for span in islice(bodies, 1))
    return shorten(text[: 2 * OPENING_WIDTH], OPENING_WIDTH, placeholder="…")


def _flags(article: Article) -> tuple[str, ...]:
    """What ``is:`` finds."""
    if article.published.value is None:
        return ("undated",)
    return () if article.published.certain else ("inferred",)


def searched_text(article: Article) -> str:
    """The text that a search looks in: the article without its headline and the page around it.

    A headline has a field of its own. A word in a list of other headlines must not find
    the article that the list stands under. Where nothing at all was taken for the article,
    everything is searched.
    """
    left_out = FOLDED | {SectionKind.HEADLINE} if article.title else FOLDED
    parts = [article.text[s.span.start : s.span.end] for s in article.sections if s.kind not in left_out]
    return "\n".join(parts) or article.text


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _prepare_one(
    item: RawDocument | Skipped | Mark, *, assume_body: bool, furniture: Furniture
) -> IndexDocument | Skipped | Mark:
    if not isinstance(item, RawDocument):
        return item
    try:
        return index_document(annotate(item, assume_body=assume_body, furniture=furniture))
    except Exception as error:  # one article must never cost the others
        return Skipped(item.origin, f"could not be read: {type(error).__name__}: {error}")


def _each(step: Callable[[_In], _Out], batch: list[_In]) -> list[_Out]:
    return [step(item) for item in batch]


def _leave_interrupts_to_parent() -> None:
    """Ctrl-C reaches every process of the terminal; the parent alone decides what it means."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
