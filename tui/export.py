"""Articles to a file, in the format that the end of its name says."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from indexer import AnnotatedArticle, ExportFormat, UsageError, export_articles

_FORMATS = {
    ".md": ExportFormat.MARKDOWN,
    ".csv": ExportFormat.CSV,
    ".jsonl": ExportFormat.JSONL,
    ".html": ExportFormat.HTML,
    ".bib": ExportFormat.BIBTEX,
    ".ris": ExportFormat.RIS,
    ".json": ExportFormat.CSL,
}

ENDINGS = " ".join(_FORMATS)
"""The ends of names that are known, as one reads them."""


def write(name: str, articles: Iterable[AnnotatedArticle], stop: Callable[[], bool]) -> int:
    """Write ``articles`` to the file ``name``, which must not be there yet; how many they were.

    Raises:
        UsageError: the format is not known, the file is there, or it cannot be written.
    """
    path = Path(name).expanduser()
    if path.suffix not in _FORMATS:
        raise UsageError(f"{name}: its name must end in one of {ENDINGS}")
    written = 0

    def counted() -> Iterator[AnnotatedArticle]:
        nonlocal written
        for article in articles:
            if stop():
                return
            written += 1
            yield article

    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
            file.writelines(export_articles(counted(), _FORMATS[path.suffix]))
    except FileExistsError:
        raise UsageError(f"{name}: there is a file of this name; choose another") from None
    except OSError as error:
        raise UsageError(f"{name}: cannot be written ({error.strerror})") from error
    return written
