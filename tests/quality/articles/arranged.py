"""Headlines of pages with heads arranged otherwise: ``python -m tests.quality.articles.arranged FOLDER...``.

Rules are made from pages as they stand; other sites set the same lines in another order, and scrapers
lose some. What holds in every arrangement holds more likely on pages that nobody has seen.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from tests.quality.articles.pages import LabelledPage, load_pages, read
from tests.quality.articles.scoring import plain

Lines = list[tuple[str, str]]
_DAY_IN_FRONT = re.compile(r"( ?date \d{4}-\d\d-\d\d )(.*)")
"""The day that a collection sets in front of the first line of a page, whichever that is."""


def main() -> None:
    """Print for each arrangement how many headlines are right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--errors", action="store_true")
    given = parser.parse_args()
    right, pages, faults = count_headlines(page for folder in given.folders for page in load_pages(folder))
    for name, number in pages.items():
        print(f"{name:32} {right[name]} of {number}")
    if given.errors:
        print(*faults, sep="\n")


def count_headlines(pages: Iterable[LabelledPage]) -> tuple[Counter[str], Counter[str], list[str]]:
    """How many headlines of each arrangement are right, of how many; and what is shown for the others.

    Pages whose headline is not read right as they stand are left out.
    """
    right, of, faults = Counter[str](), Counter[str](), list[str]()
    for page in pages:
        if not _is_right(page):
            continue
        for name, other in arranged(page):
            of[name] += 1
            right[name] += (fits := _is_right(other))
            if not fits:
                faults.append(f"{page.name}, {name}: {_shown(other)!r}")
    return right, of, faults


def _is_right(page: LabelledPage) -> bool:
    return plain(_shown(page)) == plain(page.title)


def _shown(page: LabelledPage) -> str:
    article = read(page)
    return article.title.text if article.title else ""


def arranged(page: LabelledPage) -> Iterator[tuple[str, LabelledPage]]:
    """Every arrangement of the head of a page that differs from its own; none where it has no headline."""
    lines = list(page.lines)
    day = _DAY_IN_FRONT.match(lines[0][1])
    if day:
        lines[0] = (lines[0][0], day[2])
    labels = [label for label, _ in lines]
    if not page.title or "T" not in labels or "B" not in labels or labels.index("B") < labels.index("T"):
        return
    top, text = labels.index("T"), labels.index("B")
    heads = {name: lines[:top] + arrange(lines[top:text]) for name, arrange in _ARRANGEMENTS.items()}
    others = {name: (head + lines[text:], page.title) for name, head in heads.items()}
    others["nothing above it"] = (lines[top:], page.title)
    others["no headline"] = (_untitled(page.title, lines), "")
    for name, (rows, title) in others.items():
        if day:
            rows = [(rows[0][0], day[1] + rows[0][1]), *rows[1:]]
        if tuple(rows) != page.lines:
            yield name, replace(page, lines=tuple(rows), title=title)


def _untitled(title: str, lines: Lines) -> Lines:
    return [(label, line) for label, line in lines if label != "T" and plain(title) not in plain(line)]


def _caption_above(head: Lines) -> Lines:
    return [row for row in head if row[0] == "C"][:1] + head


def _captions_twice(head: Lines) -> Lines:
    return [row for label, line in head for row in [(label, line)] * (2 if label == "C" else 1)]


def _signed_above(head: Lines) -> Lines:
    return [row for row in head if row[0] in "DW"] + _unsigned(head)


def _unsigned(head: Lines) -> Lines:
    return [row for row in head if row[0] not in "DW"]


_ARRANGEMENTS: dict[str, Callable[[Lines], Lines]] = {
    "a caption above it as well": _caption_above,
    "captions twice": _captions_twice,
    "date and writers above it": _signed_above,
    "no date and writers": _unsigned,
}


if __name__ == "__main__":
    main()
