"""``dateline copies``: the versions of one story, and what an update changed."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import msgspec

from indexer.cli.options import Subparsers, add_library_options, command, opened, settings_of
from indexer.cli.output import path, plain, print_json, published
from indexer.cli.show import find_one
from indexer.contract import SCHEMA
from indexer.copies import Change, diff
from indexer.errors import DatelineError
from indexer.indexed import searched_text
from indexer.library import Library
from indexer.model import AnnotatedArticle, ArticleId, Span, display_path


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
    """Add the command to the command line."""
    parser = command(
        commands, "copies", "list the versions of a story, or compare two", "dateline copies ID --diff OTHER"
    )
    parser.add_argument("reference", metavar="ARTICLE", help="its id, or the path of its file")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--diff", metavar="OTHER", help="what changed from ARTICLE to this one")
    form.add_argument("--json", action="store_true", help="answer in JSON")
    add_library_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the versions of a story; 1 where there is only one."""
    with opened(settings_of(options)) as library:
        article = find_one(library, options.reference)
        if options.diff:
            other = find_one(library, options.diff)
            old, new = (searched_text(_read(library, id).article) for id in (article, other))
            print("\n".join(_diff_lines(old, new)))
            return 0
        copies = [_copy(library, article, id) for id in library.copies(article)]
    if options.json:
        print_json(CopiesJson(SCHEMA, article, copies))
    else:
        for copy in copies:
            day = published(copy.published, certain=copy.published_is_certain)
            relation = "this" if copy.id == article else copy.relation or "related"
            print(f"{day:<11} {relation:<9} {plain(copy.source or '-')}  {plain(copy.title) or '(no title)'}")
            print(f"    {path(copy.origin)}  [{plain(copy.id)}]")
    return 0 if len(copies) > 1 else 1


def _read(library: Library, article: ArticleId) -> AnnotatedArticle:
    found = library.read(article)
    if found is None:
        raise DatelineError(f"'{article}' has left the library; run: dateline index")
    return found


def _copy(library: Library, article: ArticleId, other: ArticleId) -> CopyJson:
    found = _read(library, other).article
    return CopyJson(
        id=found.id,
        origin=display_path(str(found.origin)),
        title=found.title.text if found.title else "",
        published=found.published.value,
        published_is_certain=found.published.certain,
        source=found.source,
        relation=library.relation(article, other),
    )


def _diff_lines(old: str, new: str) -> Iterator[str]:
    """The sentences that went (-) and came (+); how many stayed in between."""

    def cut(text: str, span: Span) -> str:
        return plain(text[span.start : span.end])

    for hunk in diff(old, new):
        if hunk.change is Change.KEPT:
            yield "  …"
            continue
        if hunk.old.start < hunk.old.end:
            yield f"- {cut(old, hunk.old)}"
        if hunk.new.start < hunk.new.end:
            yield f"+ {cut(new, hunk.new)}"
