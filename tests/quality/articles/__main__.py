"""Read folders of labelled pages: `python -m tests.quality.articles FOLDER... [--errors]`."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from indexer.clean.agencies import agency_named
from tests.quality.articles.pages import LabelledPage, load_pages, read, wrong_lines
from tests.quality.articles.scoring import Counts, plain

_RIGHTS = re.compile(r"[©ⓒⒸ]|\(c\)|copyright|저작권|rights", re.IGNORECASE)
OPEN = ("~",)
"""The writers of a page on which they are not judged."""


def main() -> None:
    """Print what is counted, and on demand every fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    for folder in options.folders:
        counts = Counts()
        for page in load_pages(folder):
            faults = count_page(counts, page)
            if options.errors and faults:
                print(f"== {page.name}", *faults, sep="\n   ")
        print(f"{folder.name}: {counts}")


def count_page(counts: Counts, page: LabelledPage) -> list[str]:
    """Add one page to the counts and tell its faults."""
    article = read(page)
    wrong = wrong_lines(page, article)
    body = sum(label == "B" for label, _ in page.lines)
    missed = sum(line.startswith("not body") for line in wrong)
    counts.pages += 1
    counts.clean += not wrong
    counts.missed += missed
    counts.true += body - missed
    counts.false += len(wrong) - missed
    told = list(wrong)
    shown = (article.published.value or "")[:10] if article.published.certain else ""
    title = article.title.text if article.title else ""
    names, wanted = sorted(plain(name.text) for name in article.bylines), sorted(map(plain, page.byline))
    counts.title += plain(title) == plain(page.title)
    named = names == wanted or page.byline == OPEN
    counts.byline += named
    counts.date += shown in ("", page.date) or page.date == "~"
    counts.dated += shown == page.date
    if plain(title) != plain(page.title):
        told.append(f"title: {title!r}")
    if not named:
        told.append(f"byline: {names}")
    if page.date not in (shown, "~"):
        told.append(f"date: {shown or 'open'} ({article.published})")
    if page.source and page.source != "~":
        found, gold = plain(article.source), plain(agency_named(page.source) or page.source)
        right = bool(found) and (found in gold or gold in found)
        counts.sources += 1
        counts.source += right
        if not right:
            told.append(f"source: {article.source!r}")
    elif not page.source and article.source and not _is_its_own(page, article.source):
        counts.unfounded += 1
        told.append(f"source: {article.source!r}, of which the page says nothing")
    return told


def _is_its_own(page: LabelledPage, source: str) -> bool:
    """Whether this is the outlet that the page names as the holder of its rights, or its own masthead."""
    own = [line for label, line in page.lines if label in "XR?~" and plain(source) in plain(line)]
    return any(_RIGHTS.search(line) or plain(line) == plain(source) for line in own)


if __name__ == "__main__":
    main()
