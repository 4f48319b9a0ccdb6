"""``dateline show`` and ``dateline info``: one article, and the library as a whole."""

from __future__ import annotations

import argparse
import sys
from shlex import quote

import msgspec

from indexer.cli.options import opened
from indexer.cli.output import article_lines, body_lines, counted, print_json, skipped_line
from indexer.config import Settings
from indexer.contract import SCHEMA, extract_json
from indexer.errors import DatelineError
from indexer.harmless import neutralise
from indexer.library import Library
from indexer.model import FOLDED, ArticleId, Original, display_path


class SkippedJson(msgspec.Struct, frozen=True):
    """A file, or a document in one, that could not be read."""

    origin: str
    reason: str


class InfoJson(msgspec.Struct, frozen=True, omit_defaults=True):
    """What ``dateline info --json`` answers; ``bytes`` is the size on disk, ``unread`` what was skipped."""

    schema: int
    library: str
    articles: int
    files: int
    skipped: int
    bytes: int
    unread: tuple[SkippedJson, ...] | None = None


def show(options: argparse.Namespace, settings: Settings) -> int:
    """Print one article: its facts and its text, or the document it was read from."""
    with opened(settings) as library:
        article = find_one(library, options.reference)
        if options.raw:
            return _print_original(library.original(article), article)
        annotated = library.read(article)
        explained = library.explain(annotated.article) if annotated and options.explain else None
    if annotated is None:
        raise DatelineError(f"'{options.reference}' has left the library; run: dateline index")
    if options.json:
        print_json(extract_json(annotated, explained=explained))
        return 0
    print("\n".join(article_lines(annotated, explained=explained)), end="\n\n")
    shown = tuple(section for section in annotated.article.sections if section.kind not in FOLDED)
    print("\n".join(body_lines(annotated, shown)))
    return 0


def _print_original(original: Original, article: ArticleId) -> int:
    """The bytes themselves into a pipe or a file; on a terminal, their text made harmless."""
    if not sys.stdout.isatty():
        sys.stdout.buffer.write(original.content)
    elif original.text is None:
        raise DatelineError(
            f"a PDF is nothing for a terminal; run: dateline show {quote(article)} --raw > FILE.pdf"
        )
    else:
        print(neutralise(original.text), end="" if original.text.endswith("\n") else "\n")
    if original.broken:
        raise DatelineError(f"this is what could be read of '{article}': {original.broken}")
    return 0


def info(options: argparse.Namespace, settings: Settings) -> int:
    """Print what the library holds."""
    with opened(settings) as library:
        known = library.info()
        skipped = library.skipped() if options.skipped else ()
    if options.json:
        unread = tuple(SkippedJson(display_path(str(one.origin)), one.reason) for one in skipped)
        facts = known.articles, known.files, known.skipped, known.bytes
        print_json(InfoJson(SCHEMA, str(known.folder), *facts, unread if options.skipped else None))
        return 0
    print(f"library   {known.folder}")
    print(f"articles  {known.articles:,} from {counted(known.files, 'file')}")
    print(f"skipped   {known.skipped:,}")
    print(f"size      {known.bytes / 1e6:,.1f} MB")
    for one in skipped:
        print(skipped_line(one))
    return 0


def find_one(library: Library, reference: str) -> ArticleId:
    """The article that an id or a path stands for.

    Raises:
        DatelineError: there is none, or more than one.
    """
    found = library.find(reference)
    if not found:
        raise DatelineError(f"no article '{reference}' in this library; dateline search finds ids")
    if len(found) > 1:
        raise DatelineError(f"'{reference}' holds {counted(len(found), 'article')}; name one by its id")
    return found[0]
