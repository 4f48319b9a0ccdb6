"""``dateline copies``: the versions of one story, and what an update changed."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import msgspec

from indexer.cli.options import Subparsers, add_library_options, command, opened, settings_of
from indexer.cli.output import path, plain, print_json, published
from indexer.cli.show import find_one
from indexer.contract import SCHEMA
from indexer.copies import Change
from indexer.errors import DatelineError
from indexer.library import Library
from indexer.model import AnnotatedArticle, Article, Span, display_path
from indexer.storied import Version, find_changes, kinship


class CopyJson(msgspec.Struct, frozen=True):
    """One version; ``relation`` is to the article asked for, null where it is by way of others only."""

    id: str
    origin: str
    title: str
    published: str | None
    published_is_certain: bool
    source: str | None
    relation: str | None


class CopiesJson(msgspec.Struct, frozen=True):
    """What ``dateline copies --json`` answers: the versions of a story in order of time."""

    schema: int
    id: str
    copies: list[CopyJson]


def add_copies(commands: Subparsers) -> None:
    """Add ``dateline copies`` to the command line."""
    parser = command(
        commands, "copies", "list the versions of a story, or compare two", "dateline copies ID --diff OTHER"
    )
    parser.add_argument("reference", metavar="ARTICLE", help="its id, or the path of its file")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--diff", metavar="OTHER", help="what changed from ARTICLE to this one")
    form.add_argument("--json", action="store_true", help="answer in JSON")
    add_library_options(parser)
    parser.set_defaults(run=copies)


def copies(options: argparse.Namespace) -> int:
    """Print the versions of a story; 1 where there is only one."""
    with opened(settings_of(options)) as library:
        annotated = read_one(library, options.reference)
        article = annotated.article
        if options.diff:
            other = read_one(library, options.diff).article
            print("\n".join(_diff_lines(article, other)))
            return 0
        versions = library.versions(article.id)
    if options.json:
        print_json(CopiesJson(SCHEMA, article.id, [_copy(version) for version in versions]))
    else:
        for version in versions:
            print(facts(version.article, f"{kinship(version, article):<17} "))
            print(f"    {path(str(version.article.origin))}  [{plain(version.article.id)}]")
    return 0 if len(versions) > 1 else 1


def read_one(library: Library, reference: str) -> AnnotatedArticle:
    """The article that a reference stands for.

    Raises:
        DatelineError: there is none, or it has left.
    """
    found = library.read(find_one(library, reference))
    if found is None:
        raise DatelineError(f"'{reference}' has left the library; run: dateline index")
    return found


def _copy(version: Version) -> CopyJson:
    article = version.article
    return CopyJson(
        id=article.id,
        origin=display_path(str(article.origin)),
        title=article.title.text if article.title else "",
        published=article.published.value,
        published_is_certain=article.published.certain,
        source=article.source,
        relation=version.relation,
    )


def facts(article: Article, note: str) -> str:
    """An article in a line: day, ``note``, source, headline."""
    known = article.published
    day = published(known.value, certain=known.certain, within=known.within)
    title = article.title.text if article.title else ""
    return f"{day:<11} {note}{plain(article.source or '-')}  {plain(title) or '(no title)'}"


def _diff_lines(old: Article, new: Article) -> Iterator[str]:
    """The sentences that went (-) and came (+); how many stayed in between."""
    changes = find_changes(old, new)

    def cut(text: str, span: Span) -> str:
        return plain(text[span.start : span.end])

    for hunk in changes.hunks:
        if hunk.change is Change.KEPT:
            yield "  …"
            continue
        if hunk.old.start < hunk.old.end:
            yield f"- {cut(changes.old, hunk.old)}"
        if hunk.new.start < hunk.new.end:
            yield f"+ {cut(changes.new, hunk.new)}"
