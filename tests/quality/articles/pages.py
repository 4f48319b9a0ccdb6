"""Pages with a label on every line, and what an article read off one gets wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from indexer.clean import clean
from indexer.clean.settle import settle
from indexer.model import Article, Origin, RawDocument, SectionKind

FOLDER = Path(__file__).parents[2] / "data" / "pages"


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """A page: its lines with their labels, and what is to be read off it."""

    name: str
    lines: tuple[tuple[str, str], ...]
    title: str
    byline: tuple[str, ...]
    date: str
    source: str

    def text(self, *, spaced: bool = False) -> str:
        """The page as a scraper leaves it, with or without an empty line between the lines."""
        return ("\n\n" if spaced else "\n").join(line for _, line in self.lines)


def load_pages(folder: Path = FOLDER) -> Iterator[LabelledPage]:
    """All pages of a folder of the test data."""
    for path in sorted(folder.glob("*.page")):
        yield _load(path)


def _load(path: Path) -> LabelledPage:
    rows = path.read_text(encoding="utf-8").splitlines()
    told = dict(row[1:].partition(":")[::2] for row in rows if row.startswith("#"))
    lines = tuple((row[:1], row[2:]) for row in rows if not row.startswith("#"))
    byline = tuple(name.strip() for name in told["byline"].split(",") if name.strip())
    return LabelledPage(
        path.stem, lines, told["title"].strip(), byline, told["date"].strip(), told["source"].strip()
    )


def read(page: LabelledPage, *, spaced: bool = False) -> Article:
    """The article that is found on a page."""
    return clean(RawDocument(Origin(page.name), page.text(spaced=spaced)))


def wrong_lines(page: LabelledPage, article: Article) -> list[str]:
    """The lines that are body and should not be, and those that should be and are not."""
    body = [s.span for s in article.sections if s.kind in (SectionKind.BODY, SectionKind.DATELINE)]
    wrong, at = [], 0
    for label, line in page.lines:
        settled = settle(line)[0].strip()
        if line.strip() and not settled:
            continue
        at = article.text.index(settled, at) + len(settled)
        # The date that a collection sets in front of the first line is none of its text.
        is_body = any(span.start < at <= span.end for span in body)
        if label not in ("", "~") and is_body != (label == "B"):
            wrong.append(f"{'not ' if not is_body else ''}body: {line}")
    return wrong
