"""Bring a library up to date with some paths: read what is new or changed, drop what is gone.

A file counts as unchanged while its size and modification time are; where they
differ, its hash decides. Articles become searchable in commits, small ones at
first, so that reading can begin; after each commit the manifest says how far
the run came, and a later run goes on from there.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from time import monotonic

from indexer.abbreviations.store import Abbreviations
from indexer.clean import learn_furniture
from indexer.copies import Copies
from indexer.errors import SourceError
from indexer.indexed import renamed
from indexer.manifest import FileState, Manifest
from indexer.marks import content_key
from indexer.model import ArticleId, Origin, RawDocument
from indexer.pipeline import NO_FURNITURE, Mark, Prepared, prepare
from indexer.plan import Plan, make_plan
from indexer.progress import IndexReport, Progress, never, tell_nobody
from indexer.search.document import IndexDocument
from indexer.search.engine import SearchEngine
from indexer.sources import Skipped, SourceFile, digest, read

FIRST_COMMIT_AFTER = 1.0
"""Seconds until the first articles can be read; each later commit waits twice as long."""

LONGEST_BETWEEN_COMMITS = 60.0
LARGEST_COMMIT = 20_000
"""Articles; an engine keeps a commit of this size as one segment."""

SAMPLED_FILES = 400
SAMPLED_RECORDS = 200
SAMPLED_SIZE = 100_000
"""How much is looked at beforehand, to learn the furniture of sites: files, records a file, their size."""

PROGRESS_EVERY = 0.1
"""Seconds between two reports of progress."""


def bring_up_to_date(
    engine: SearchEngine,
    manifest: Manifest,
    copies: Copies,
    abbreviations: Abbreviations,
    paths: Iterable[Path],
    *,
    processes: int = 0,
    assume_body: bool = False,
    progress: Callable[[Progress], None] = tell_nobody,
    stop: Callable[[], bool] = never,
) -> IndexReport:
    """Read what is new or changed under ``paths`` into the library, and drop what is gone.

    Args:
        progress: is told now and then, and once at the end.
        stop: is asked often; when it says so, the run commits what it has and ends.
    """
    plan = make_plan([Path(os.path.abspath(path)) for path in paths], manifest, stop)
    run = _Run(engine, manifest, copies, abbreviations, plan, progress, stop)
    furniture = NO_FURNITURE if assume_body else learn_furniture(_sample(plan.to_read))
    prepared = prepare(run.stream(), processes=processes, assume_body=assume_body, furniture=furniture)
    with closing(prepared) as items:
        run.commit_in_parts(items)
    removed = 0 if run.stopped else sweep(engine, manifest, copies, abbreviations)
    run.tell()
    return IndexReport(run.added, run.updated, plan.unchanged, removed, tuple(run.skipped), run.stopped)


def forget(
    engine: SearchEngine, manifest: Manifest, copies: Copies, abbreviations: Abbreviations, root: Path
) -> int:
    """Drop everything that was read from ``root`` or below it; how many articles that were."""
    for path in list(manifest.paths_under(Path(os.path.abspath(root)))):
        manifest.drop_file(path)
    return sweep(engine, manifest, copies, abbreviations)


def sweep(engine: SearchEngine, manifest: Manifest, copies: Copies, abbreviations: Abbreviations) -> int:
    """Take out of the index what the manifest knows as stale; how many articles that were."""
    stale = manifest.stale()
    if stale:
        engine.update((), remove=stale)
        copies.remove(stale)
        abbreviations.remove(stale)
        manifest.drop_articles(stale)
    abbreviations.commit()
    copies.commit()
    manifest.commit()
    return len(stale)


def _sample(files: Sequence[SourceFile]) -> Iterator[RawDocument]:
    """Some documents from all over the files: enough to see what the pages of a site have in common."""
    step = max(1, len(files) // SAMPLED_FILES)
    for file in files[::step]:
        for document in islice(read(file), SAMPLED_RECORDS):
            if isinstance(document, RawDocument) and len(document.content) <= SAMPLED_SIZE:
                yield document


@dataclass(frozen=True, slots=True)
class _FileBegun(Mark):
    """Stands before the first document of a file in the stream."""

    state: FileState


@dataclass(frozen=True, slots=True)
class _FileEnded(Mark):
    """Stands behind the last document of a file in the stream."""


class _Run:
    """The state of one run: the file being read, and what has been counted."""

    def __init__(
        self,
        engine: SearchEngine,
        manifest: Manifest,
        copies: Copies,
        abbreviations: Abbreviations,
        plan: Plan,
        progress: Callable[[Progress], None],
        stop: Callable[[], bool],
    ) -> None:
        self._engine, self._manifest, self._copies, self._plan = engine, manifest, copies, plan
        self._abbreviations = abbreviations
        self._progress, self._stop = progress, stop
        self._reading: FileState | None = None
        self._files_done = 0
        self._began = self._told = monotonic()
        self.added = self.updated = 0
        self.skipped: list[Skipped] = []
        self.stopped = False

    def stream(self) -> Iterator[RawDocument | Skipped | Mark]:
        """Every document to be read, with marks where files begin and end."""
        yield from self._plan.skipped
        for file in self._plan.to_read:
            if self._stop():
                return
            yield from self._documents(file)

    def _documents(self, file: SourceFile) -> Iterator[RawDocument | Skipped | Mark]:
        try:
            state = FileState(file.path, file.size, file.mtime_ns, digest(file))
        except SourceError as error:
            yield Skipped(Origin(str(file.path)), str(error))
            return
        known = self._manifest.file(file.path)
        done = known.records if known and known.digest == state.digest else None
        yield _FileBegun(replace(state, records=done or 0))
        if not (known and known.complete and done is not None):
            yield from islice(read(file), done, None)
        yield _FileEnded()

    def commit_in_parts(self, items: Iterator[Prepared | Skipped | Mark]) -> None:
        """Index all items, in commits that grow."""
        for path in self._plan.gone:
            self._manifest.drop_file(path)
        wait, more = FIRST_COMMIT_AFTER, True
        while more and not self.stopped:
            part = _Part(self._take, items, wait, self._stop)
            self._engine.update(part)
            if self._reading:
                self._manifest.put_file(self._reading)
            self._abbreviations.commit()
            self._copies.commit()
            self._manifest.commit()
            more, self.stopped = part.more, self._stop()
            wait = min(2 * wait, LONGEST_BETWEEN_COMMITS)

    def _take(self, item: Prepared | Skipped | Mark) -> IndexDocument | None:
        """Note one item of the stream; the document to be indexed, if it is one."""
        if monotonic() - self._told >= PROGRESS_EVERY:
            self.tell()
        match item:
            case _FileBegun(state):
                self._begin(state)
            case _FileEnded():
                self._end()
            case Skipped():
                self._skip(item)
            case Prepared():
                self._count_record()
                document = self._claim(item.document)
                self._copies.add(document.id, item.signature, document.published)
                self._abbreviations.put(document.id, item.explained)
                return document
        return None

    def _begin(self, state: FileState) -> None:
        known = self._manifest.file(state.path)
        if known and known.digest != state.digest:
            self._manifest.mark_stale(state.path)
        if not state.records:
            self._manifest.forget_skipped(state.path)
        self._reading = state

    def _end(self) -> None:
        if self._reading:
            self._manifest.put_file(replace(self._reading, complete=True))
        self._reading = None
        self._files_done += 1

    def _skip(self, skipped: Skipped) -> None:
        if not self._reading:
            self._manifest.forget_skipped(Path(skipped.origin.path))
        self._count_record()
        self.skipped.append(skipped)
        self._manifest.put_skipped(skipped)

    def _count_record(self) -> None:
        if self._reading:
            self._reading = replace(self._reading, records=self._reading.records + 1)

    def _claim(self, document: IndexDocument) -> IndexDocument:
        """The document under an id of its own, even where its corpus gave one id to two articles."""
        if self._manifest.origin(document.id) not in (None, document.origin):
            mark = blake2b(os.fsencode(document.origin), digest_size=4).hexdigest()
            document = renamed(document, ArticleId(f"{document.id}~{mark}"))
        if self._manifest.knows(document.id):
            self.updated += 1
        else:
            self.added += 1
        path = self._reading.path if self._reading else Path(document.origin)
        self._manifest.put_article(document.id, path, document.origin, content_key(document.body))
        return document

    def tell(self) -> None:
        """Report progress."""
        self._told = monotonic()
        articles, seconds = self.added + self.updated, self._told - self._began
        total = len(self._plan.to_read)
        self._progress(Progress(self._files_done, total, articles, len(self.skipped), seconds))


class _Part:
    """The documents of one commit: as many as come in ``seconds``, and not too many."""

    def __init__(
        self,
        take: Callable[[Prepared | Skipped | Mark], IndexDocument | None],
        items: Iterator[Prepared | Skipped | Mark],
        seconds: float,
        stop: Callable[[], bool],
    ) -> None:
        self._take, self._items, self._seconds, self._stop = take, items, seconds, stop
        self.more = True

    def __iter__(self) -> Iterator[IndexDocument]:
        due, count = monotonic() + self._seconds, 0
        for item in self._items:
            document = self._take(item)
            if document is not None:
                count += 1
                yield document
            if self._stop() or (count and monotonic() >= due) or count >= LARGEST_COMMIT:
                return
        self.more = False
