"""The evaluation corpora as plain values, read from ``$DATELINE_EVAL_DATA/dates``.

TempEval-3's TimeBank and AQUAINT are TimeML files with ``<TIMEX3>``; WikiWars has
``<TIMEX2>``, of which the inner ones count where they nest. Our own lots are of news, whose
annotation is in ``news/`` and whose texts are with the data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path

from tests.news import read_news

FOLDERS = {"TimeBank": "tbaq/TimeBank", "AQUAINT": "tbaq/AQUAINT", "WikiWars": "wikiwars"}

LOTS = Path(__file__).with_name("news")

HELD_BACK = 10
"""Every tenth document of a corpus is held back."""

UNREAD_LOTS = 11
"""The number of the first lot that is held back: it measures rules made by those who have not read it."""

_MARKUP = re.compile(r"<!--.*?-->|<[^>]*>|[^<]+", re.DOTALL)
_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


@dataclass(frozen=True, slots=True, order=True)
class Expression:
    """One time expression of a gold standard or of ours; offsets count characters."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its creation day and its gold expressions."""

    name: str
    text: str
    created: str
    gold: tuple[Expression, ...]
    held_back: bool = False
    """Whether it is a tenth document of its corpus, or of an unread lot: nobody reads its errors."""


def read_corpus(data: Path, corpus: str) -> list[Document]:
    """The documents of one of :data:`FOLDERS`, by name.

    The 10th, 20th, ... of them are held back: rules are made and errors read on the others
    only, so that the figures on these show whether the rules hold on text not seen before.
    """
    folder = data / "dates" / FOLDERS[corpus]
    if corpus == "WikiWars":
        files, element, created = folder.glob("*.key.xml"), "TIMEX2", r'<DATETIME>.*?val="([^"]*)"'
    else:
        files, element, created = folder.glob("*.tml"), "TIMEX3", r'<DCT>.*?value="([^"]*)"'
    documents = [_read(path, element, created) for path in sorted(files)]
    documents[HELD_BACK - 1 :: HELD_BACK] = [
        replace(document, held_back=True) for document in documents[HELD_BACK - 1 :: HELD_BACK]
    ]
    return documents


def read_lot(data: Path, lot: str) -> list[Document]:
    """The news of one of our own lots, such as ``1``."""
    gold: dict[str, list[Expression]] = {}
    name = ""
    for line in (LOTS / f"{lot}.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("\t"):
            offsets, kind, value = line[1:].split("\t")
            start, end = map(int, offsets.split("-"))
            gold[name].append(Expression(start, end, kind, value))
        elif not line.startswith("#"):
            name = line
            gold[name] = []
    return [
        Document(one.name, one.text, one.day.isoformat(), tuple(gold[one.name]), int(lot) >= UNREAD_LOTS)
        for one in read_news(data)
        if one.name in gold
    ]


def read_all(data: Path) -> Iterator[tuple[str, list[Document]]]:
    """Every corpus and lot by its name."""
    for corpus in FOLDERS:
        yield corpus, read_corpus(data, corpus)
    for path in sorted(LOTS.glob("*.tsv")):
        yield f"news-{path.stem}", read_lot(data, path.stem)


def _read(path: Path, element: str, created: str) -> Document:
    raw = path.read_text(encoding="utf-8")
    body = re.search(r"<TEXT>(.*?)</TEXT>", raw, re.DOTALL)
    head = re.search(created, raw, re.DOTALL)
    if body is None or head is None:
        raise ValueError(f"{path.name} is no annotated document")
    text, gold = _strip(body[1], element)
    return Document(path.name.split(".key")[0].removesuffix(".tml"), text, head[1][:10], gold)


def _strip(markup: str, element: str) -> tuple[str, tuple[Expression, ...]]:
    """The text without its markup, and the innermost (TIMEX2) or outermost (TIMEX3) expressions."""
    text: list[str] = []
    length = 0
    found: list[Expression] = []
    opened: list[tuple[int, dict[str, str]]] = []
    innermost = True
    for piece in _MARKUP.findall(markup):
        if not piece.startswith("<"):
            text.append(unescape(piece))
            length += len(text[-1])
        elif re.match(rf"<{element}\b", piece):
            opened.append((length, {k.lower(): unescape(a or b) for k, a, b in _ATTRIBUTE.findall(piece)}))
            innermost = True
        elif piece.startswith(f"</{element}"):
            start, attributes = opened.pop()
            if length > start and (innermost if element == "TIMEX2" else not opened):
                found.append(_expression(start, length, attributes))
            innermost = False
    return "".join(text), tuple(sorted(found))


def _expression(start: int, end: int, attributes: dict[str, str]) -> Expression:
    value = attributes.get("value", attributes.get("val", ""))
    return Expression(start, end, attributes.get("type") or _implied_type(value, attributes), value)


def _implied_type(value: str, attributes: dict[str, str]) -> str:
    """The TIMEX3 type that a TIMEX2 value implies."""
    if attributes.get("set", "").upper() == "YES":
        return "SET"
    if re.match(r"P[T\dX]", value):
        return "DURATION"
    return "TIME" if "T" in value and not value.endswith("REF") else "DATE"
