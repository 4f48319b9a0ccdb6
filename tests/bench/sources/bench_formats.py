"""``python -m tests.bench.sources.bench_formats ARTICLES.jsonl[.gz] [COUNT]``: articles a second, by format.

The same articles are written as text files, pages, JSON Lines and a web archive. For
each it prints how many a second of processor time are read, and how many are read,
cleaned, annotated and made ready for the index, in one process.
"""

from __future__ import annotations

import gzip
import html
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from indexer.model import RawDocument
from indexer.pipeline import Prepared, prepare
from indexer.sources import Skipped, SourceFile, read, walk

Item = RawDocument | Skipped


def main(path: Path, count: int) -> None:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        texts = [str(json.loads(line)["text"]) for line in islice(lines, count)]
    size = sum(map(len, texts)) / len(texts)
    print(f"{len(texts)} articles of {size:,.0f} characters; a second of processor time:")
    for name, write in WRITERS.items():
        with TemporaryDirectory() as folder:
            write(Path(folder), texts)
            files = [file for file in walk([folder]) if isinstance(file, SourceFile)]
            list(prepare(read(files[0]), processes=1))  # what is loaded once is not counted
            began = process_time()
            found = sum(isinstance(item, RawDocument) for item in _items(files))
            seconds = process_time() - began
            began = process_time()
            ready = sum(isinstance(item, Prepared) for item in prepare(_items(files), processes=1))
            whole = process_time() - began
            print(f"{name:<6} {found:6} read {found / seconds:9,.0f}/s   ready {ready / whole:7,.0f}/s")


def _items(files: Iterable[SourceFile]) -> Iterator[Item]:
    for file in files:
        yield from read(file)


def _page(text: str) -> bytes:
    title, *paragraphs = text.split("\n")
    body = "".join(f"<p>{html.escape(paragraph)}</p>\n" for paragraph in paragraphs if paragraph.strip())
    menu = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(30))
    return (
        f"<!DOCTYPE html><html lang=en><head><title>{html.escape(title)}</title></head><body><nav><ul>{menu}"
        f"</ul></nav><article><h1>{html.escape(title)}</h1>{body}</article>"
        "<footer>© Example</footer></body></html>"
    ).encode()


def _record(number: int, page: bytes) -> bytes:
    content = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{number}\r\n"
        f"WARC-Date: 2021-03-04T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + content + b"\r\n\r\n")


def _write_texts(folder: Path, texts: list[str]) -> None:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")


def _write_pages(folder: Path, texts: list[str]) -> None:
    for number, text in enumerate(texts):
        (folder / f"{number}.html").write_bytes(_page(text))


def _write_lines(folder: Path, texts: list[str]) -> None:
    lines = (json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts))
    (folder / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")


def _write_archive(folder: Path, texts: list[str]) -> None:
    records = (_record(number, _page(text)) for number, text in enumerate(texts))
    (folder / "all.warc.gz").write_bytes(b"".join(records))


WRITERS: dict[str, Callable[[Path, list[str]], None]] = {
    ".txt": _write_texts,
    "HTML": _write_pages,
    "JSONL": _write_lines,
    "WARC": _write_archive,
}

if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1000)
