"""The development corpora as plain values, read from ``$DATELINE_EVAL_DATA/timeline``.

It is the trial data of SemEval-2015 task 4: articles as tokens, and for a few
entities a timeline of what each did, an event a document, sentence and word.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from indexer.extract.annotate import extract
from indexer.model import AnnotatedArticle, Span
from tests.news import article

_NO_SPACE_BEFORE = re.compile(r"[,.;:!?)\]}%]|'\w*|n't")
_NO_SPACE_AFTER = "([{$£€"
_HEAD = 2
"""Sentences that are the headline and the dateline, and no part of any timeline."""


@dataclass(frozen=True, slots=True)
class Telling:
    """That a sentence of a document tells of something on a date."""

    date: str
    document: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Document:
    """An article as Dateline reads it, with the spans of its sentences, the first ``head`` no text."""

    name: str
    created: str
    annotated: AnnotatedArticle
    sentences: tuple[Span, ...]
    head: int = _HEAD

    def sentence_at(self, span: Span) -> int:
        """The number of the sentence that shares most with ``span``."""
        return max(
            range(len(self.sentences)),
            key=lambda n: min(span.end, self.sentences[n].end) - max(span.start, self.sentences[n].start),
        )


@dataclass(frozen=True, slots=True)
class Timeline:
    """What the sentences say of one entity; those that the gold standard cannot date are left out."""

    entity: str
    gold: frozenset[Telling]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles and timelines; only tellings in the sentences ``annotated`` count."""

    name: str
    documents: tuple[Document, ...]
    timelines: tuple[Timeline, ...]
    annotated: range = range(10**6)

    def scored(self, tellings: Iterable[Telling]) -> set[Telling]:
        """The tellings that count."""
        return {telling for telling in tellings if telling.sentence in self.annotated}


def read_trial(data: Path) -> Corpus:
    """The trial timelines, restricted to the documents that are there."""
    folder = data / "timeline"
    documents = tuple(map(read_document, sorted((folder / "trial-corpus").glob("*.xml"))))
    known = {document.name for document in documents}
    timelines = []
    for path in sorted((folder / "trial-timelines").glob("*.txt")):
        entity, *lines = path.read_text(encoding="utf-8").splitlines()
        gold = frozenset(telling for telling in _tellings(lines) if telling.document in known)
        timelines.append(Timeline(entity.strip(), gold))
    return Corpus("trial", documents, tuple(timelines))


def _tellings(lines: Iterable[str]) -> Iterator[Telling]:
    for line in lines:
        _, date, *events = [*line.split("\t"), ""]
        for event in filter(None, events):
            document, sentence, _ = event.split("-", 2)
            if not date.startswith("X"):
                yield Telling(date, document, int(sentence))


def read_document(path: Path) -> Document:
    """One article of tokens, with its actors and dates as Dateline finds them."""
    root = ET.parse(path).getroot()
    lines, spans, start = [], [], 0
    for _, tokens in groupby(root.iter("token"), key=lambda token: int(token.attrib["sentence"])):
        lines.append(_joined(token.text or "" for token in tokens))
        spans.append(Span(start, start + len(lines[-1])))
        start += len(lines[-1]) + 1
    created = next(
        timex.attrib["value"]
        for timex in root.iter("TIMEX3")
        if timex.get("functionInDocument") == "CREATION_TIME"
    )
    annotated = extract(article("\n".join(lines), created, name=path.stem, head=_HEAD))
    return Document(root.get("doc_id") or path.stem, created, annotated, tuple(spans))


def _joined(words: Iterable[str]) -> str:
    """Running text of tokens, spaced as print is."""
    text, quoted = "", False
    for word in words:
        closes = word == '"' and quoted
        opened = text.endswith('"') and quoted
        glued = not text or closes or opened or text[-1] in _NO_SPACE_AFTER
        if not glued and not _NO_SPACE_BEFORE.fullmatch(word):
            text += " "
        text += word.replace(" ", "")
        quoted ^= word == '"'
    return text
