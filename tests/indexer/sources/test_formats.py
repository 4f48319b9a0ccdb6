from __future__ import annotations

import importlib.util
import io
import sys
from pathlib import Path

import pytest

from indexer.model import RawDocument
from indexer.sources import Skipped, SourceFile, read, read_stream, walk
from indexer.sources.decode import decode
from tests.data.make_formats import DATE, FOLDER, KOREAN, TEXT, TITLE, WESTERN, samples

EXTRAS = {
    "feed.rss": "feedparser",
    "feed.atom": "feedparser",
    "page.html": "trafilatura",
    "pages.warc": "warcio",
    "pages.warc.gz": "warcio",
    "texts.warc.wet": "warcio",
    "paper.pdf": "pypdf",
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


def text_of(document: RawDocument) -> str:
    return decode(document.content) if isinstance(document.content, bytes) else document.content


def test_the_samples_are_those_that_the_script_writes() -> None:
    assert {path.name: path.read_bytes() for path in FOLDER.iterdir()} == samples()


@pytest.mark.parametrize("name", samples())
def test_every_sample_gives_its_text(name: str) -> None:
    needs(name)
    found = documents(name)
    assert found
    expected = KOREAN if "korean" in name else WESTERN if "western" in name else TEXT
    words = expected.split()[-8:]
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
    if name in ("table.csv", "table.tsv", "texts.warc.wet"):
        pytest.skip("a table is known by its name only")
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


def test_a_stream_without_a_peek(tmp_path: Path) -> None:
    path = tmp_path / "raw"
    path.write_bytes(b"A line of text.\n")
    with path.open("rb", buffering=0) as stream:
        (found,) = read_stream(stream, "raw")
    assert isinstance(found, RawDocument)
