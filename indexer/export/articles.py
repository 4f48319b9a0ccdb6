"""Articles as Markdown, CSV, JSONL and HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from indexer.export import page
from indexer.export.escape import csv_cell, html, link, markdown, path
from indexer.export.facts import Facts
from indexer.export.records import article_record
from indexer.export.table import row

_COLUMNS = ("date", "date_is_certain", "source", "title", "authors", "actors", "url", "origin", "id")


def write_markdown(articles: Iterable[Facts]) -> Iterator[str]:
    """A heading, a line of facts and the text of each article."""
    for article in articles:
        yield f"# {markdown(article.title) or 'Untitled'}\n\n{_markdown_facts(article)}\n\n"
        yield from (f"{markdown(paragraph)}\n\n" for paragraph in article.paragraphs)


def write_html(articles: Iterable[Facts]) -> Iterator[str]:
    """One page that needs nothing from elsewhere and runs nothing."""
    yield page.head("Articles")
    for article in articles:
        yield f"<article>\n<h1>{html(article.title) or 'Untitled'}</h1>\n"
        yield f'<p class="facts">{_html_facts(article)}</p>\n'
        yield from (f"<p>{html(paragraph)}</p>\n" for paragraph in article.paragraphs)
        yield "</article>\n"
    yield page.FOOT


def write_csv(articles: Iterable[Facts]) -> Iterator[str]:
    """A row an article, without its text."""
    yield row(_COLUMNS)
    for article in articles:
        yield row(
            (
                article.day or "",
                str(article.day_is_certain).lower(),
                csv_cell(article.source or ""),
                csv_cell(article.title),
                csv_cell("; ".join(article.authors)),
                csv_cell("; ".join(actor.name for actor in article.actors)),
                csv_cell(article.url or ""),
                csv_cell(path(article.origin)),
                csv_cell(article.id),
            )
        )


def write_jsonl(articles: Iterable[Facts]) -> Iterator[str]:
    """A record an article, which can be indexed again."""
    for article in articles:
        yield msgspec.json.encode(article_record(article)).decode() + "\n"


def _day(article: Facts) -> str:
    if article.day is None:
        return "date unknown"
    return article.day if article.day_is_certain else f"{article.day} (inferred)"


def _markdown_facts(article: Facts) -> str:
    url = link(article.url)
    told = [_day(article), *map(markdown, filter(None, (article.source, ", ".join(article.authors))))]
    return " · ".join([*told, f"<{url}>"] if url and not set(url) & set("<>") else told)


def _html_facts(article: Facts) -> str:
    url = link(article.url)
    told = [_day(article), *map(html, filter(None, (article.source, ", ".join(article.authors))))]
    return " · ".join([*told, f'<a href="{html(url)}">{html(url)}</a>'] if url else told)
