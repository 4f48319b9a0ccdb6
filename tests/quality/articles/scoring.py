"""What is counted over pages with a gold standard; the numbers behind the pinned floors."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indexer.clean import clean
from indexer.model import Article, Origin, RawDocument, SectionKind


@dataclass(slots=True)
class Counts:
    """How many pages, and on how many of them each thing is right."""

    pages: int = 0
    clean: int = 0
    title: int = 0
    byline: int = 0
    date: int = 0
    dated: int = 0
    source: int = 0
    sources: int = 0
    unfounded: int = 0
    traps: int = 0
    true: int = 0
    false: int = 0
    missed: int = 0

    @property
    def body_f1(self) -> float:
        """F1 of body lines, in percent."""
        return 200 * self.true / (2 * self.true + self.false + self.missed)

    def __str__(self) -> str:
        """One line of all figures."""
        return (
            f"body lines F1 {self.body_f1:.1f}, clean {self.clean}/{self.pages}, title {self.title}, "
            f"byline {self.byline}, date right {self.dated}, right or open {self.date}, "
            f"source {self.source}/{self.sources}, {self.unfounded} unfounded"
        )


def gold_pages(gold: Path, folder: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """Each page of a gold file with its text."""
    for page in json.loads(gold.read_text(encoding="utf-8"))["files"]:
        yield page, (folder / page["file"]).read_text(encoding="utf-8")


def count(gold: Path, folder: Path) -> Counts:
    """Clean every page and count what is right."""
    counts = Counts()
    for page, text in gold_pages(gold, folder):
        article = clean(RawDocument(Origin(page["file"]), text))
        _count_lines(counts, page, article)
        _count_fields(counts, page, article)
    return counts


def _count_lines(counts: Counts, page: dict[str, Any], article: Article) -> None:
    wrong = 0
    for (number, gold), is_body in zip(page["lines"], _body_lines(article), strict=True):
        allowed = {gold, *page.get("alternatives", {}).get(str(number), [])}
        if gold == "blank":
            continue
        counts.true += gold == "body" and is_body
        missed, false = gold == "body" and not is_body, is_body and "body" not in allowed
        counts.missed += missed
        counts.false += false
        wrong += missed or false
    counts.pages += 1
    counts.clean += not wrong


def _body_lines(article: Article) -> Iterator[bool]:
    """For each line of the text, whether it lies in the body."""
    body = [s.span for s in article.sections if s.kind in (SectionKind.BODY, SectionKind.DATELINE)]
    at = 0
    for line in article.text.split("\n"):
        start = at + len(line) - len(line.lstrip())
        yield any(span.start <= start < span.end for span in body)
        at += len(line) + 1


def _count_fields(counts: Counts, page: dict[str, Any], article: Article) -> None:
    counts.title += plain(article.title.text if article.title else None) == _headline(page)
    names = sorted(plain(name.text) for name in article.bylines)
    counts.byline += names == sorted(map(plain, page.get("byline") or []))
    shown = (article.published.value or "")[:10] if article.published.certain else ""
    right = shown == (page.get("date") or "")[:10]
    counts.date += right
    counts.traps += not right and shown in [str(day)[:10] for day in page.get("trap_dates", [])]
    if gold := plain(page.get("source")):
        found = plain(article.source)
        counts.sources += 1
        counts.source += bool(found) and (found in gold or gold in found)


def _headline(page: dict[str, Any]) -> str:
    """The headline of a page; none where the table it was made from had none, which left ``nan`` there."""
    title = plain(page.get("title"))
    return "" if title == "nan" else title


def plain(text: str | None) -> str:
    """A text without punctuation and case."""
    return re.sub(r"\W+", " ", text or "").strip().lower()
