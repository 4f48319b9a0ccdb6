"""Labelled pages to train on, from three sources, as blocks with the kinds they should get."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from indexer.clean.blocks import Block, to_blocks
from indexer.clean.lines import split_lines
from indexer.clean.settle import settle
from indexer.model import SectionKind
from tests.bench.lines_model.visible import visible_lines
from tests.quality.articles.pages import FOLDER, LabelledPage, load_pages

KINDS = {
    "T": SectionKind.HEADLINE,
    "W": SectionKind.BYLINE,
    "D": SectionKind.DATE,
    "B": SectionKind.BODY,
    "C": SectionKind.CAPTION,
    "R": SectionKind.CREDIT,
    "O": SectionKind.OTHER_HEADLINES,
    "X": SectionKind.BOILERPLATE,
    "?": SectionKind.BOILERPLATE,
    "~": None,
}
"""What the letters of labelled pages mean; None may be anything."""
FOLDERS = (
    *("", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "tenth"),
    *("twelfth", "thirteenth"),
)
"""The folders that are trained on."""
UNSEEN = (
    *("ninth", "eleventh", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth", "twentyfirst", "twentysecond", "twentythird"),
    *("twentyfourth", "twentyfifth", "twentysixth", "twentyseventh", "twentyeighth"),
    *("twentyninth", "thirtieth", "thirtyfirst", "thirtysecond", "thirtythird", "thirtyfourth"),
    *("thirtyfifth", "thirtysixth", "thirtyseventh", "thirtyeighth", "thirtyninth", "fortieth"),
    *("fortyfirst", "fortysecond", "fortythird", "fortyfourth"),
)
"""Those that are left out, to measure on."""
REAL = Path(__file__).with_name("real_pages.tsv")
BLOGS = Path(__file__).with_name("blog_pages.tsv")
"""Pages of blogs and clubs, which are not trained on: news pages are read less well with them."""
HELD = Path(__file__).with_name("held_pages.tsv")
"""Real pages that are never trained on."""


@dataclass(frozen=True, slots=True)
class Example:
    """The blocks of a page, what each should be (None: anything), and how often it counts."""

    name: str
    blocks: tuple[Block, ...]
    gold: tuple[SectionKind | None, ...]


def example(name: str, lines: list[tuple[SectionKind | None, str]]) -> Example:
    """A page of lines with their kinds; a block that was wrapped is what its first line is."""
    lines = [(kind, text) for kind, text in lines if text.strip()]
    text, _ = settle("\n".join(text for _, text in lines))
    blocks = to_blocks(tuple(split_lines(text)))
    return Example(name, blocks, tuple(lines[block.lines[0].number][0] for block in blocks))


def own_pages(folder: str) -> Iterator[Example]:
    """The invented pages of one folder of ``tests/data/pages``."""
    for page in load_pages(FOLDER / folder):
        yield example(f"{folder}/{page.name}", [(KINDS[label], line) for label, line in page.lines if label])


def framed_pages(gold: Path) -> Iterator[Example]:
    """The pages of the framed collection (``framed_gold.json`` beside its folder ``framed``)."""
    for page in json.loads(gold.read_text(encoding="utf-8"))["files"]:
        text = (gold.with_name("framed") / page["file"]).read_text(encoding="utf-8").split("\n")
        lines = [(_framed(page, *row), text[row[0] - 1]) for row in page["lines"] if row[1] != "blank"]
        yield example(page["file"], lines)


def _framed(page: dict[str, dict[str, list[str]]], number: int, label: str) -> SectionKind | None:
    others = page.get("alternatives", {}).get(str(number), [])
    kind = SectionKind(label)
    open_to_both = bool(others) and ("body" in others) != (label == "body")
    return None if open_to_both else SectionKind.BODY if kind is SectionKind.DATELINE else kind


def real_pages(folder: Path, table: Path = REAL) -> Iterator[Example]:
    """The pages that libraries carry as test data, below ``folder``; their labels stand in this project."""
    for page in labelled_real(folder, table):
        yield example(page.name, [(KINDS[label], line) for label, line in page.lines])


def labelled_real(folder: Path, table: Path) -> Iterator[LabelledPage]:
    """The same pages as the scorer of whole pages takes them; their title is their first headline."""
    for row in table.read_text(encoding="utf-8").splitlines():
        if row.startswith("#"):
            continue
        name, first, labels, *told = row.split("\t")
        (path,) = folder.glob(name)
        shown = visible_lines(path.read_bytes())[int(first) : int(first) + len(labels)]
        shown = [settle(line)[0].strip() for line in shown]
        title = next((line for label, line in zip(labels, shown, strict=True) if label == "T"), "")
        writers, day, source = (*told, "~", "~", "~")[:3]
        names = tuple(name.strip() for name in writers.split(",") if name.strip())
        lines = tuple((label, line) for label, line in zip(labels, shown, strict=True) if line)
        yield LabelledPage(name, lines, title, names, day, source)
