"""Citations: BibTeX, RIS and CSL-JSON, of which the last is what Zotero and pandoc speak."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from indexer.export.escape import bibtex, link, one_line
from indexer.export.facts import Facts

_NOT_IN_A_KEY = re.compile(r"[^a-z0-9]+")
_BRACED_NAME = re.compile(r",|\band\b", re.IGNORECASE)
_LONGEST_KEY = 40


def write_bibtex(articles: Iterable[Facts]) -> Iterator[str]:
    """One ``@article`` entry an article; keys are unique within the file."""
    used: set[str] = set()
    for article in articles:
        fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _bibtex_fields(article))
        yield f"@article{{{_unique(_key(article), used)},\n{fields}}}\n\n"


def write_ris(articles: Iterable[Facts]) -> Iterator[str]:
    """One ``NEWS`` record an article, with the line ends that the format asks for."""
    for article in articles:
        yield "".join(f"{tag}  - {one_line(value)}\r\n" for tag, value in _ris_fields(article))
        yield "ER  - \r\n\r\n"


def write_csl(articles: Iterable[Facts]) -> Iterator[str]:
    """One array of ``article-newspaper`` items."""
    separator = "[\n"
    for article in articles:
        yield separator + msgspec.json.encode(_csl_item(article)).decode()
        separator = ",\n"
    yield "[]\n" if separator == "[\n" else "\n]\n"


def _bibtex_fields(article: Facts) -> Iterator[tuple[str, str]]:
    yield "title", f"{{{bibtex(article.title)}}}"
    if article.authors:
        yield "author", " and ".join(_bibtex_name(author) for author in article.authors)
    if article.source:
        yield "journal", bibtex(article.source)
    if article.day:
        yield "date", article.day
        yield "year", article.day[:4]
    if article.day and not article.day_is_certain:
        yield "note", "date inferred"
    if url := link(article.url):
        yield "url", url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _bibtex_name(author: str) -> str:
    """A name that BibTeX does not take apart at a comma or an ``and`` that is no separator."""
    name = bibtex(author)
    return f"{{{name}}}" if _BRACED_NAME.search(name) else name


def _ris_fields(article: Facts) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    yield "ID", article.id
    yield "TI", article.title
    yield from (("AU", author) for author in article.authors)
    if article.source:
        yield "T2", article.source
    if article.day:
        yield "PY", article.day[:4]
        yield "DA", article.day.replace("-", "/")
    if article.day and not article.day_is_certain:
        yield "N1", "date inferred"
    if article.language:
        yield "LA", article.language
    if url := link(article.url):
        yield "UR", url


def _csl_item(article: Facts) -> dict[str, object]:
    """The item with those of its variables that are known; names as in the CSL specification."""
    item: dict[str, object] = {
        "id": one_line(article.id),
        "type": "article-newspaper",
        "title": one_line(article.title),
        "author": [{"literal": one_line(author)} for author in article.authors],
        "container-title": one_line(article.source or ""),
        "issued": _csl_date(article),
        "language": article.language,
        "URL": link(article.url),
    }
    return {name: value for name, value in item.items() if value}


def _csl_date(article: Facts) -> dict[str, object] | None:
    if not article.day:
        return None
    date: dict[str, object] = {"date-parts": [[int(part) for part in article.day.split("-")]]}
    return date if article.day_is_certain else {**date, "circa": True}


def _key(article: Facts) -> str:
    first = next(iter(article.authors), "") or article.source or "article"
    words = [*first.split()[-1:], (article.day or "")[:4], *article.title.split()[:3]]
    key = "-".join(filter(None, (_NOT_IN_A_KEY.sub("", word.lower()) for word in words)))
    return key[:_LONGEST_KEY].strip("-") or "article"


def _unique(key: str, used: set[str]) -> str:
    number, candidate = 1, key
    while candidate in used:
        number += 1
        candidate = f"{key}-{number}"
    used.add(candidate)
    return candidate
