from __future__ import annotations

import bz2
import gzip
import importlib.util
import io
import lzma
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from indexer.model import RawDocument
from indexer.sources import Skipped, SourceFile, read, read_stream, walk
from indexer.sources.decode import decode
from tests.data.make_formats import (
    DATE,
    FOLDER,
    JAPANESE,
    KOREAN,
    TEXT,
    TITLE,
    WESTERN,
    samples,
    tarred,
    zipped,
)

EXTRAS = {
    "feed.rss": "feedparser",
    "feed.atom": "feedparser",
    "page.html": "trafilatura",
    "pages.warc": "warcio",
    "pages.warc.gz": "warcio",
    "texts.warc.wet": "warcio",
    "paper.pdf": "pypdf",
    "pages.zip": "trafilatura",
    "plain.txt.zst": "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd",
}


def has(module: str) -> bool:
    return (
        importlib.util.find_spec(module.partition(".")[0]) is not None
        and importlib.util.find_spec(module) is not None
    )


def needs(name: str) -> None:
    module = EXTRAS.get(name)
    if (module and not has(module)) or (module == "warcio" and not has("trafilatura")):
        pytest.skip(f"{module} is not installed")


def documents(name: str) -> list[RawDocument]:
    (file,) = walk([FOLDER / name])
    assert isinstance(file, SourceFile)
    found = list(read(file))
    assert not [item for item in found if isinstance(item, Skipped)]
    return [item for item in found if isinstance(item, RawDocument)]


def text_in(name: str) -> str:
    """The text that a sample was made of."""
    told = {"korean": KOREAN, "japanese": JAPANESE, "western": WESTERN}
    return next((text for language, text in told.items() if name.startswith(language)), TEXT)


def text_of(document: RawDocument) -> str:
    return decode(document.content) if isinstance(document.content, bytes) else document.content


def test_the_samples_are_those_that_the_script_writes() -> None:
    assert {path.name: path.read_bytes() for path in FOLDER.iterdir()} == samples()


@pytest.mark.parametrize("name", samples())
def test_every_sample_gives_its_text(name: str) -> None:
    needs(name)
    found = documents(name)
    assert found
    words = text_in(name).split()[-8:]
    for document in found:
        assert [word for word in words if word not in text_of(document)] == []


@pytest.mark.parametrize(
    "name",
    [
        "object.json",
        "list.json",
        "lines.jsonl",
        "table.csv",
        "table.tsv",
        "feed.rss",
        "feed.atom",
        "page.html",
    ],
)
def test_what_a_record_tells_is_kept(name: str) -> None:
    needs(name)
    told = documents(name)[0].metadata
    assert told.title == TITLE
    assert told.published is not None
    assert DATE in told.published or "04 Mar 2021" in told.published
    assert told.source == "Example Times"
    assert told.authors == ("Marta Quill",)
    if name != "page.html":
        assert told.url == "https://example.org/ferry"


@pytest.mark.parametrize(
    ("name", "origins"),
    [
        ("plain.txt", [(None, None)]),
        ("plain.txt.gz", [(None, None)]),
        ("lines.jsonl", [(None, 1), (None, 2)]),
        ("list.json", [(None, 1), (None, 2)]),
        ("messages.mbox", [(None, 1), (None, 2)]),
        ("many.zip", [("2021/ferry.txt", None), ("records.jsonl", 1), ("records.jsonl", 2)]),
        ("many.tar.gz", [("2021/ferry.txt", None), ("records.jsonl", 1), ("records.jsonl", 2)]),
        ("pages.warc.gz", [("https://example.org/ferry", 1)]),
    ],
)
def test_every_document_knows_where_it_was(name: str, origins: list[tuple[str | None, int | None]]) -> None:
    needs(name)
    assert [(found.origin.member, found.origin.record) for found in documents(name)] == origins


def test_a_mailbox_is_unquoted() -> None:
    assert "\nFrom the quay, it sailed." in text_of(documents("messages.mbox")[0])


@pytest.mark.parametrize("name", samples())
def test_a_format_is_known_by_its_content(name: str) -> None:
    needs(name)
    found = list(read_stream(io.BytesIO((FOLDER / name).read_bytes())))
    assert [type(item).__name__ for item in found] == ["RawDocument"] * len(documents(name))


@pytest.fixture
def without_extras(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in {*EXTRAS.values(), "warcio.archiveiterator"}:
        monkeypatch.setitem(sys.modules, module, None)


@pytest.mark.usefixtures("without_extras")
@pytest.mark.parametrize(
    ("name", "extra"),
    [
        ("feed.rss", "feed"),
        ("page.html", "html"),
        ("pages.warc", "warc"),
        ("paper.pdf", "pdf"),
        ("plain.txt.zst", "zstd"),
    ],
)
def test_a_missing_extra_is_named(name: str, extra: str) -> None:
    found = list(read_stream(io.BytesIO((FOLDER / name).read_bytes()), name))
    assert [item.reason for item in found if isinstance(item, Skipped)] == [found[0].reason]  # type: ignore[union-attr]
    assert f"pip install 'dateline[{extra}]'" in found[0].reason  # type: ignore[union-attr]


PACKED = [name for name in samples() if not name.endswith((".gz", ".bz2", ".xz", ".zst", ".zip", ".tar"))]


def zstandard(content: bytes) -> bytes:
    library = importlib.import_module(EXTRAS["plain.txt.zst"])
    packed: bytes = library.compress(content)
    return packed


@pytest.mark.parametrize("name", PACKED)
@pytest.mark.parametrize("packing", [".gz", ".bz2", ".xz", ".zst", ".zip", ".tar", ".tar.gz"])
def test_every_format_is_read_inside_every_packing(name: str, packing: str) -> None:
    needs(name)
    if packing == ".zst":
        needs("plain.txt.zst")
    content = samples()[name]
    pack: dict[str, Callable[[bytes], bytes]] = {
        ".gz": gzip.compress,
        ".bz2": bz2.compress,
        ".xz": lzma.compress,
        ".zst": zstandard,
        ".zip": lambda inside: zipped({f"a/{name}": inside}),
        ".tar": lambda inside: tarred({f"a/{name}": inside}),
        ".tar.gz": lambda inside: gzip.compress(tarred({f"a/{name}": inside})),
    }
    plain = list(read_stream(io.BytesIO(content), name))
    packed = list(read_stream(io.BytesIO(pack[packing](content)), name + packing))
    assert [told(item) for item in packed] == [told(item) for item in plain]
    inside = f"a/{name}" if packing in (".zip", ".tar", ".tar.gz") else None
    for outer, inner in zip(packed, plain, strict=True):
        assert outer.origin.path == name + packing
        assert outer.origin.record == inner.origin.record
        assert outer.origin.member == ("!".join(filter(None, (inside, inner.origin.member))) or None)


def told(item: RawDocument | Skipped) -> tuple[object, object]:
    assert isinstance(item, RawDocument)
    return item.content, item.metadata


def test_nothing_is_skipped_in_silence() -> None:
    for content, name in ((b"", "x.jsonl"), (b"text,date\n", "x.csv"), (zipped({}), "x.zip")):
        (found,) = read_stream(io.BytesIO(content), name)
        assert isinstance(found, Skipped)
        assert found.reason == ("no article in it" if content else "empty")


def test_a_page_in_which_no_article_is_found_is_read_whole() -> None:
    needs("page.html")
    broken = f"<p><b><i><a href={'<' * 5000}{TEXT}".encode()
    (found,) = read_stream(io.BytesIO(broken), "x.html")
    assert isinstance(found, RawDocument)
    assert TEXT.splitlines()[-1] in text_of(found)
    (bare,) = read_stream(io.BytesIO(b"<html><body><!-- moved --></body></html>"), "x.html")
    assert isinstance(bare, Skipped)
    assert bare.reason == "a page without an article"


def test_a_damaged_web_archive_says_nothing_on_the_screen(capfd: pytest.CaptureFixture[str]) -> None:
    needs("pages.warc")
    content = samples()["pages.warc"].replace(b"Content-Length: 8", b"Content-Length: 7")
    assert list(read_stream(io.BytesIO(content), "x.warc"))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("first", "table"),
    [
        ("id,title,text", True),
        ("Headline;Body;Date", True),
        ("text\tdate", True),
        ("Story, source say", False),
        ("The story, the date, and the author", False),
        ("Title and text", False),
    ],
)
def test_a_table_is_known_by_the_names_of_its_columns(first: str, table: bool) -> None:
    delimiter = next((mark for mark in "\t;," if mark in first), ",")
    row = delimiter.join(["A ferry sails"] * (first.count(delimiter) + 1))
    (found,) = read_stream(io.BytesIO(f"{first}\n{row}\n".encode()), "x")
    assert isinstance(found, RawDocument)
    assert (text_of(found) == "A ferry sails") == table


def test_a_stream_without_a_peek(tmp_path: Path) -> None:
    path = tmp_path / "raw"
    path.write_bytes(b"A line of text.\n")
    with path.open("rb", buffering=0) as stream:
        (found,) = read_stream(stream, "raw")
    assert isinstance(found, RawDocument)
