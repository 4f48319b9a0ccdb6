"""``dateline extract``: who and when, straight from files, without a library."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from indexer.cli.output import LONG, article_lines, path, print_json, skipped_line
from indexer.cli.paths import check_paths
from indexer.contract import extract_json
from indexer.errors import UsageError
from indexer.model import RawDocument
from indexer.sources import Skipped, read, read_stream, walk


def extract(options: argparse.Namespace) -> int:
    """Print what each document says; 1 where a name that was given led to none."""
    # Deferred: only this command needs all that cleans and extracts, and no other should wait for it.
    from indexer.extract.actors import explain_actors  # noqa: PLC0415
    from indexer.pipeline import annotate  # noqa: PLC0415

    published = _day(options.published)
    check_paths(map(Path, options.files))
    code = 0
    for name in options.files:
        found = False
        for document in _documents(name):
            if isinstance(document, Skipped):
                print(f"dateline: {skipped_line(document)}", file=sys.stderr)
                continue
            found = True
            annotated = annotate(document, published=published, assume_body=options.no_clean)
            if options.json and annotated.article.is_long:
                print(f"dateline: {path(str(document.origin))}: {LONG}", file=sys.stderr)
            explained = explain_actors(annotated.article) if options.explain else None
            if options.json:
                print_json(extract_json(annotated, explained=explained))
            else:
                print("\n".join(article_lines(annotated, explained=explained)))
        code = code if found else 1
    return code


def _documents(name: str) -> Iterator[RawDocument | Skipped]:
    if name == "-":
        yield from read_stream(sys.stdin.buffer, name)
        return
    for found in walk([Path(name)]):
        if isinstance(found, Skipped):
            yield found
        else:
            yield from read(found)


def _day(text: str | None) -> str | None:
    try:
        return date.fromisoformat(text).isoformat() if text else None
    except ValueError:
        raise UsageError(f"--published {text}: not a date; give it as 2013-03-22") from None
