"""The road in one function: raw documents in, documents for the index out, in order, over many processes."""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice, repeat
from multiprocessing import get_context
from typing import TypeVar

from indexer.abbreviations.explained import Explained, explained
from indexer.clean import FurnitureCounts, clean, site_of
from indexer.copies import Signature, signature
from indexer.errors import WorkerLostError
from indexer.extract.annotate import extract
from indexer.indexed import index_document
from indexer.model import AnnotatedArticle, RawDocument
from indexer.reporters import without_reporters
from indexer.search.document import IndexDocument
from indexer.sources import Skipped

Furniture = Mapping[str, FurnitureCounts]
"""What the pages of a site have in common, by the name that :func:`indexer.clean.site_of` gives the site."""

NO_FURNITURE: Furniture = {}

_In = TypeVar("_In")
_Out = TypeVar("_Out")

BATCH = 32
"""Documents handed to a process at once: enough to hide the cost of handing them over."""

FIRST_BATCHES = (2, 2, 4, 4, 8, 8, 16, 16)
"""Documents of the first batches, few, so that somebody who waits can soon begin to read."""

WORTH_A_PROCESS = 2 * BATCH
"""Fewer documents than this are done before a second process has started."""


_COLLECT_AFTER = 50_000
"""Objects that are made between two searches for cyclic garbage, which take a twentieth of the time."""


class Mark:
    """Something in a stream of documents that is not one, and passes through untouched."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """What one document becomes: what the index is to know of it, what tells its copies, what it explains."""

    document: IndexDocument
    signature: Signature
    explained: tuple[Explained, ...] = ()


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
) -> Generator[Prepared | Skipped | Mark, None, None]:
    """Annotate documents for the index, in their order; what is no document passes through.

    Args:
        items: read lazily, never more than a few batches ahead.
        processes: how many to work in; 0 is one a core. Few documents are done in this one.
        assume_body: the texts are articles already.
        furniture: what the pages of each site have in common.

    Raises:
        WorkerLostError: a process was ended from outside.
    """
    step = partial(_prepare_one, assume_body=assume_body, furniture=furniture)
    source = iter(items)
    first = list(islice(source, WORTH_A_PROCESS))
    count = processes or os.cpu_count() or 1
    if count == 1 or len(first) < WORTH_A_PROCESS:
        yield from map(step, chain(first, source))
        return
    # Spawned, not forked: the caller may have threads, and a forked lock stays locked.
    with ProcessPoolExecutor(count, get_context("spawn"), initializer=_begin_process) as pool:
        try:
            yield from map_in_order(pool, step, chain(first, source), ahead=2 * count)
        except BrokenExecutor as error:  # the system ends a process when memory runs out
            raise WorkerLostError(
                "a process that reads articles was ended, perhaps for want of memory: let fewer read, "
                "with dateline index --processes 1 or processes = 1 in the configuration"
            ) from error
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def map_in_order(
    pool: Executor, step: Callable[[_In], _Out], items: Iterable[_In], *, ahead: int
) -> Iterator[_Out]:
    """Like ``pool.map`` in batches that grow, reading at most ``ahead`` of them beyond the answer awaited."""
    waiting: deque[Future[list[_Out]]] = deque()
    source = iter(items)
    sizes = chain(FIRST_BATCHES, repeat(BATCH))
    while batch := list(islice(source, next(sizes))):
        waiting.append(pool.submit(_each, step, batch))
        if len(waiting) >= ahead:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _prepare_one(
    item: RawDocument | Skipped | Mark, *, assume_body: bool, furniture: Furniture
) -> Prepared | Skipped | Mark:
    if not isinstance(item, RawDocument):
        return item
    try:
        annotated = without_reporters(annotate(item, assume_body=assume_body, furniture=furniture))
        document = index_document(annotated)
        return Prepared(document, signature(document.body), explained(annotated))
    except Exception as error:  # one article must never cost the others
        return Skipped(item.origin, f"could not be read: {type(error).__name__}: {error}")


def _each(step: Callable[[_In], _Out], batch: list[_In]) -> list[_Out]:
    return [step(item) for item in batch]


def _begin_process() -> None:
    """Make a process ready that reads articles and does nothing else."""
    # Ctrl-C reaches every process of the terminal; the parent alone decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Rules and lists are many objects that stay, and articles make no cycles worth looking for.
    gc.set_threshold(_COLLECT_AFTER)
