"""``dateline mark``, ``marks`` and ``saved``: what the user writes, from the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import msgspec

from indexer.cli.options import Subparsers, add_library_options, command, opened, settings_of
from indexer.cli.output import counted, path, plain, print_json
from indexer.cli.show import find_one
from indexer.config import Settings
from indexer.contract import SCHEMA
from indexer.errors import DatelineError, UsageError
from indexer.library import Library, open_marks
from indexer.marked import SavedCount
from indexer.marks import Marked, Marks, Subject, from_json, tag_of, to_json
from indexer.search.query import parse


class SavedJson(msgspec.Struct, frozen=True):
    """One saved search; the counts are null where its query makes no sense, and may be lower bounds."""

    name: str
    query: str
    articles: int | None
    unread: int | None
    is_exact: bool


class SavedSearchesJson(msgspec.Struct, frozen=True):
    """What ``dateline saved --json`` answers."""

    schema: int
    searches: list[SavedJson]


def add_mark(commands: Subparsers) -> None:
    """``dateline mark``."""
    parser = command(
        commands,
        "mark",
        "mark articles as read, starred or tagged, or write a note",
        "dateline mark --matching 'actor:lambert is:unread' --tag talks --star",
    )
    parser.add_argument("references", nargs="*", metavar="ARTICLE", help="its id, or the path of its file")
    parser.add_argument("--matching", metavar="QUERY", help="all articles that a query finds")
    read = parser.add_mutually_exclusive_group()
    read.add_argument("--read", action="store_true", default=None, help="mark as read")
    read.add_argument("--unread", dest="read", action="store_false", help="mark as unread")
    star = parser.add_mutually_exclusive_group()
    star.add_argument("--star", action="store_true", default=None, help="star")
    star.add_argument("--unstar", dest="star", action="store_false", help="take the star away")
    parser.add_argument("--tag", action="append", default=[], metavar="TAG", help="add a tag")
    parser.add_argument("--untag", action="append", default=[], metavar="TAG", help="drop a tag")
    parser.add_argument("--note", metavar="TEXT", help="write a note in place of the old one; '' for none")
    add_library_options(parser)
    parser.set_defaults(run=lambda options: mark(options, settings_of(options)))


def add_marks(commands: Subparsers) -> None:
    """``dateline marks``."""
    parser = command(
        commands,
        "marks",
        "list, keep or carry over all that you marked",
        "dateline marks --json > marks.json",
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--json", action="store_true", help="everything, as --import reads it again")
    what.add_argument("--import", dest="source", type=Path, metavar="FILE", help="add what such a file says")
    what.add_argument("--undo", action="store_true", help="take back the last change")
    what.add_argument("--redo", action="store_true", help="make the change again that was taken back")
    add_library_options(parser)
    parser.set_defaults(run=lambda options: marks(options, settings_of(options)))


def add_saved(commands: Subparsers) -> None:
    """``dateline saved``."""
    parser = command(
        commands,
        "saved",
        "list, save or drop saved searches",
        "dateline saved --save envoys 'actor:lambert OR actor:biegun'",
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--save", nargs=2, metavar=("NAME", "QUERY"), help="give a query a name")
    what.add_argument("--drop", metavar="NAME", help="drop a saved search")
    what.add_argument("--json", action="store_true", help="list in JSON")
    add_library_options(parser)
    parser.set_defaults(run=lambda options: saved(options, settings_of(options)))


def mark(options: argparse.Namespace, settings: Settings) -> int:
    """Write marks; 0 where there was an article to write on, else 1."""
    if not options.references and options.matching is None:
        raise UsageError("name an ARTICLE, or several with --matching QUERY")
    changes = options.read, options.star, options.note
    if all(change is None for change in changes) and not options.tag and not options.untag:
        raise UsageError("say what to mark: --read, --star, --tag TAG, --note TEXT or their opposites")
    edit = _edit(options)
    with opened(settings) as library:
        subjects = tuple(dict.fromkeys(_subjects(library, options)))
        if options.note is not None and len(subjects) > 1:
            raise UsageError(f"a note is on one article, and these are {len(subjects):,}")
        library.marks.change("mark", subjects, edit)
    print(f"{counted(len(subjects), 'article')} marked", file=sys.stderr)
    return 0 if subjects else 1


def marks(options: argparse.Namespace, settings: Settings) -> int:
    """Print or change all marks; 0 where there was something to print or to do, else 1."""
    with open_marks(settings) as written:
        if options.source is not None:
            return _import(written, options.source)
        if options.undo or options.redo:
            done = written.undo() if options.undo else written.redo()
            print(f"{'undone' if options.undo else 'redone'}: {done or 'nothing'}", file=sys.stderr)
            return 0 if done else 1
        if options.json:
            sys.stdout.flush()
            sys.stdout.buffer.write(to_json(written) + b"\n")
            return 0
        every = written.every()
    for marked in every:
        print("\n".join(_lines(marked)))
    print(counted(len(every), "marked article"), file=sys.stderr)
    return 0 if every else 1


def saved(options: argparse.Namespace, settings: Settings) -> int:
    """List or change the saved searches; 0 where there was something to list or to do, else 1."""
    if options.save:
        name, query = options.save
        if not name.strip():
            raise UsageError("a saved search needs a name")
        parse(query)
        with open_marks(settings) as written:
            written.save_search(name.strip(), query)
        return 0
    if options.drop is not None:
        with open_marks(settings) as written:
            was_there = written.drop_search(options.drop)
        if not was_there:
            print(f"no saved search is called {plain(options.drop)}", file=sys.stderr)
        return 0 if was_there else 1
    with opened(settings) as library:
        counts = library.saved()
    if options.json:
        print_json(SavedSearchesJson(SCHEMA, [_as_json(count) for count in counts]))
    else:
        for count in counts:
            more = "" if count.is_exact else "+"
            unread, found = (_number(number) + more for number in (count.unread, count.articles))
            print(f"{unread:>7} {found:>7}  {plain(count.search.name)}  {plain(count.search.query)}")
        print(f"{counted(len(counts), 'saved search')}: unread, articles, name, query", file=sys.stderr)
    return 0 if counts else 1


def _subjects(library: Library, options: argparse.Namespace) -> Iterator[Subject]:
    for reference in options.references:
        found = library.read(find_one(library, reference))
        if found is not None:
            yield library.subject(found.article)
    if options.matching is not None:
        yield from (library.subject(found.article) for found in library.each(options.matching))


def _edit(options: argparse.Namespace) -> Callable[[Marked], Marked]:
    """All that the options ask for, to be done in one step."""
    added, dropped = set(map(tag_of, options.tag)), set(map(tag_of, options.untag))

    def edit(marked: Marked) -> Marked:
        return replace(
            marked,
            is_read=marked.is_read if options.read is None else options.read,
            is_starred=marked.is_starred if options.star is None else options.star,
            tags=tuple(sorted({*marked.tags, *added} - dropped)),
            note=marked.note if options.note is None else options.note.strip(),
        )

    return edit


def _import(marks: Marks, source: Path) -> int:
    try:
        document = source.read_bytes()
    except OSError as error:
        raise DatelineError(f"{source}: cannot read it ({error.strerror})") from error
    changed = from_json(marks, document, source)
    print(f"{counted(changed, 'article')} marked as the file says", file=sys.stderr)
    return 0


def _lines(marked: Marked) -> Iterator[str]:
    flags = ("*" if marked.is_starred else " ") + ("r" if marked.is_read else " ")
    tags = "".join(f"  #{plain(tag)}" for tag in marked.tags)
    yield f"{flags} {plain(marked.subject.title) or '(no title)'}{tags}"
    if marked.note:
        yield f"     {plain(marked.note)}"
    yield f"     {path(marked.subject.origin)}  [{plain(marked.subject.article)}]"


def _number(count: int | None) -> str:
    return "?" if count is None else f"{count:,}"


def _as_json(count: SavedCount) -> SavedJson:
    return SavedJson(count.search.name, count.search.query, count.articles, count.unread, count.is_exact)
