"""``dateline search``: articles that a query finds."""

from __future__ import annotations

import argparse
import sys

from indexer.cli.options import opened
from indexer.cli.output import counted, hit_lines, plain, print_json
from indexer.config import Settings
from indexer.contract import search_json
from indexer.search.engine import SearchPage, SortOrder


def search(options: argparse.Namespace, settings: Settings) -> int:
    """Answer a query; the exit code is grep's: 0 found, 1 found nothing."""
    query = " ".join(options.query)
    with opened(settings) as library:
        page = library.search(
            query,
            sort=SortOrder(options.sort),
            offset=options.offset,
            limit=options.limit,
            snippets=True,
            fold=options.fold,
        )
        suggestion = library.suggest(query, page.total)
    if options.json:
        print_json(search_json(query, page, suggestion))
    else:
        _print(page, options.offset, fold=options.fold)
    if suggestion and not options.json:
        print(f"Did you mean: {plain(suggestion)}?", file=sys.stderr)
    return 0 if page.total else 1


def _print(page: SearchPage, offset: int, *, fold: bool) -> None:
    for hit in page.hits:
        print("\n".join(hit_lines(hit)))
    total = counted(page.total, "story" if fold else "article") + ("" if page.total_is_exact else " or more")
    if len(page.hits) < page.total:
        last = offset + len(page.hits)
        total = (
            f"{offset + 1:,} to {last:,} of {total}" if page.hits else f"none of {total} from {offset:,} on"
        )
    if fold:
        total += f" ({counted(page.total + page.folded, 'article')})"
    print(total + ("" if page.order_is_exact else "; only the newest were weighed"), file=sys.stderr)
