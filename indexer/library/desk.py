"""The library as a whole: to open it, to bring it up to date, to say what it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.config import Settings
from indexer.errors import LibraryError
from indexer.library.correcting import Correcting
from indexer.library.marking import Marking
from indexer.library.place import (
    ABBREVIATIONS,
    INDEX,
    MANIFEST,
    LibraryInfo,
    exists,
    forget_lost_index,
    writing,
)
from indexer.library.reading import Reading
from indexer.manifest import Manifest
from indexer.progress import IndexReport, Progress, never, tell_nobody
from indexer.search.whoosh_engine import WhooshEngine

if TYPE_CHECKING:
    from indexer.sources import Skipped


class Library(Correcting, Marking, Reading):
    """An archive that has been indexed: one folder with the index and the manifest.

    Searches see the library as it was when it was opened or last refreshed. One
    process writes at a time; any number may read meanwhile.
    """

    @classmethod
    def open(cls, settings: Settings, *, create: bool = False) -> Library:
        """Open the library that ``settings`` name, and with ``create`` make it where there is none.

        Raises:
            LibraryError: there is no library, or it cannot be opened; what to do is in the message.
        """
        folder = settings.library
        if not exists(settings) and not create:
            raise LibraryError(f"no library in {folder}; make one with: dateline index FOLDER")
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise LibraryError(
                f"{folder}: cannot make the library ({error.strerror}); choose another place with --library"
            ) from error
        if create and not WhooshEngine.exists(folder / INDEX):
            forget_lost_index(folder)
        engine = WhooshEngine.open(folder / INDEX, create=create, trust=settings.trust_library)
        return cls(settings, engine, Manifest.open(folder / MANIFEST))

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def index(
        self,
        paths: Iterable[Path],
        *,
        assume_body: bool = False,
        progress: Callable[[Progress], None] = tell_nobody,
        stop: Callable[[], bool] = never,
    ) -> IndexReport:
        """Read what is new or changed under ``paths``, and drop what is gone from there; searches see it."""
        # Deferred, as below: who only reads needs none of what cleans and extracts.
        from indexer.abbreviations.store import Abbreviations  # noqa: PLC0415
        from indexer.indexing import bring_up_to_date  # noqa: PLC0415

        with writing(self._settings.library), self._changed():
            report = bring_up_to_date(
                self._engine,
                self._manifest,
                self._copies,
                Abbreviations(self._settings.library / ABBREVIATIONS),
                paths,
                processes=self._settings.processes,
                assume_body=assume_body,
                progress=progress,
                stop=stop,
            )
        if not stop():
            # Who opens the library next finds it looked up which articles tell one story.
            self.refresh()
            self.search("", limit=0, fold=True)
        return report

    def forget(self, path: Path) -> int:
        """Drop everything that was read from ``path`` or below it; how many articles that were."""
        from indexer.abbreviations.store import Abbreviations  # noqa: PLC0415
        from indexer.indexing import forget  # noqa: PLC0415

        abbreviations = Abbreviations(self._settings.library / ABBREVIATIONS)
        with writing(self._settings.library), self._changed():
            return forget(self._engine, self._manifest, self._copies, abbreviations, path)

    def skipped(self) -> tuple[Skipped, ...]:
        """Everything that could not be read, and why."""
        return self._manifest.skipped()

    def info(self) -> LibraryInfo:
        """What the library holds."""
        files, _ = self._manifest.counts()
        folder = self._settings.library
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        return LibraryInfo(folder, self._engine.count(), files, len(self.skipped()), size)

    @contextmanager
    def _changed(self) -> Iterator[None]:
        """Know nothing of the articles any more that was looked up before."""
        try:
            yield
        finally:
            self._see_anew()
