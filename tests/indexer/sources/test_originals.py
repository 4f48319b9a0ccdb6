"""A document as it stands in its source: the same under the same origin, byte for byte."""

from __future__ import annotations

import csv
import gzip
import io
import json
import random
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.errors import SourceError
from indexer.model import Origin, RawDocument
from indexer.sources import Limits, Skipped, SourceFile, read, read_original
from tests.data.make_formats import KOREAN, TEXT, zipped

RSS = """<?xml version="1.0"?>
<rss version="2.0"><channel><title>Example</title><!-- <item>not this</item> -->
<item><title>One</title><description><![CDATA[<item>quoted</item> one]]></description></item>
<item
 rdf:about="two"><title>Two</title><description>two</description></item><item/>
{last}
</channel></rss>
"""
LAST = "<item><title>Four</title><description>four</description></item>"
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1)


def file_of(path: Path, content: bytes) -> SourceFile:
    path.write_bytes(content)
    return SourceFile(path, len(content), 0)


def originals(file: SourceFile) -> dict[int, bytes]:
    """The bytes under each origin that a document of the file has, by its record number."""
    documents = [found for found in read(file) if isinstance(found, RawDocument)]
    assert documents
    found = {one.origin.record: read_original(file, one.origin) for one in documents}
    return {record or 0: original.content for record, original in found.items() if original}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_entry_of_a_feed_is_its_xml(tmp_path: Path, encoding: str) -> None:
    feed = RSS.format(last=LAST)
    found = originals(file_of(tmp_path / "feed.rss", feed.encode(encoding)))
    assert sorted(found) == [1, 2, 4]
    inner = "utf-16-le" if encoding == "utf-16" else "utf-8"
    assert found[1].decode(inner).startswith("<item><title>One")
    assert found[1].decode(inner).endswith(" one]]></description></item>")
    assert found[2].decode(inner).startswith('<item\n rdf:about="two">')
    assert found[4].decode(inner) == LAST


def test_an_entry_of_a_broken_feed_ends_where_the_next_begins(tmp_path: Path) -> None:
    content = RSS.format(last=LAST).replace("two</description></item>", "two</description>").encode()
    found = originals(file_of(tmp_path / "feed.rss", content))
    assert found[2].endswith(b"two</description>")


@given(
    st.lists(st.dictionaries(TEXTS, TEXTS, max_size=3), min_size=1, max_size=4),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    st.sampled_from([None, 0, 2]),
    st.booleans(),
)
def test_a_record_of_a_list_is_written_as_it_is(
    records: list[dict[str, str]], encoding: str, indent: int | None, holds: bool
) -> None:
    records = [{"text": TEXT, "title": KOREAN} | record for record in records]
    value = {"data": [1], "meta": {"items": [records[0]]}, "articles": records} if holds else records
    content = json.dumps(value, indent=indent, ensure_ascii=False).encode(encoding)
    with TemporaryDirectory() as folder:
        found = originals(file_of(Path(folder) / "list.json", content))
    assert [json.loads(piece) for piece in found.values()] == records
    assert all(piece in content for piece in found.values())


@given(
    st.lists(TEXTS, min_size=1, max_size=4),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
    st.booleans(),
)
def test_lines_of_json_in_any_encoding_are_read_and_given_as_written(
    titles: list[str], encoding: str, ended: bool
) -> None:
    records = [{"title": f"A name for it {title}", "text": TEXT} for title in titles]
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    content = ("\n".join(lines) + "\n" * ended).encode(encoding)
    with TemporaryDirectory() as folder:
        file = file_of(Path(folder) / "lines.jsonl", content)
        assert [found.origin.record for found in read(file)] == list(range(1, len(lines) + 1))
        found = originals(file)
    assert all(piece in content for piece in found.values())
    plain = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}.get(encoding, encoding)
    written = [piece.decode(plain).removeprefix("\ufeff").rstrip("\n") for piece in found.values()]
    assert [json.loads(line) for line in written] == records


def test_a_line_in_utf_16_that_is_too_long_is_skipped_and_the_next_is_read(tmp_path: Path) -> None:
    lines = ['{"text": "' + "ਊ" * 600 + '"}', '{"text": "Short and read."}', ""]
    file = file_of(tmp_path / "lines.jsonl", "\n".join(lines).encode("utf-16"))
    first, second = read(file, limits=Limits(document=1000))
    assert isinstance(first, Skipped)
    assert isinstance(second, RawDocument)
    assert second.origin.record == 2


def test_a_line_that_holds_a_list_gives_its_records(tmp_path: Path) -> None:
    line = b'{"articles": [ {"text":"One."},  {"text":"Two."} ]}\n'
    found = originals(file_of(tmp_path / "lines.jsonl", line))
    assert found == {1: b'{"text":"One."}', 2: b'{"text":"Two."}'}


@given(
    st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_a_row_is_written_as_it_is_under_its_header(
    rows: list[tuple[str, str]], end: str, encoding: str
) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator=end, quoting=csv.QUOTE_ALL)
    writer.writerows([("title", "text"), *rows])
    blank = out.getvalue().replace(end, end + end, 1)
    with TemporaryDirectory() as folder:
        found = originals(file_of(Path(folder) / "table.csv", blank.encode(encoding)))
    assert list(found) == list(range(1, len(rows) + 1))
    for piece, row in zip(found.values(), rows, strict=True):
        text = piece.decode("utf-16-le" if encoding == "utf-16" else encoding).removeprefix("\ufeff")
        assert list(csv.reader(io.StringIO(text, newline=""))) == [["title", "text"], list(row)]


def test_a_row_in_another_encoding_stays_in_it(tmp_path: Path) -> None:
    content = f'title,text\n{KOREAN.split()[0]},"{KOREAN}"\nb,second\n'.encode("cp949")
    file = file_of(tmp_path / "table.csv", content)
    assert originals(file)[2] == b"title,text\nb,second\n"
    original = read_original(file, Origin(str(file.path), record=1))
    assert original is not None
    assert original.content == content.removesuffix(b"b,second\n")
    assert original.text == content.removesuffix(b"b,second\n").decode("cp949")


def test_bytes_that_fit_no_encoding_stay_as_they_are(tmp_path: Path) -> None:
    content = b'[{"text": "caf\xc3\xa9 \xff\xfe ' + TEXT.replace("\n", " ").encode() + b'"}, {"text": "b"}]'
    assert originals(file_of(tmp_path / "list.json", content))[1] in content


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    file = file_of(tmp_path / "many.zip", zipped({"one.txt": b"x" * 5000, "two.txt": b"y"}))
    narrow = Limits(document=1000)
    with pytest.raises(SourceError, match="one document of more than"):
        read_original(file, Origin(str(file.path), "one.txt"), limits=narrow)
    assert read_original(file, Origin(str(file.path), "three.txt")) is None


def test_the_limits_on_expansion_hold(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "bomb.zip", "w", ZIP_DEFLATED) as archive:
        archive.writestr("one.txt", b"x" * 3_000_000)
        archive.writestr("two.txt", b"two")
    file = SourceFile(tmp_path / "bomb.zip", (tmp_path / "bomb.zip").stat().st_size, 0)
    narrow = Limits(expansion=1_000_000, ratio=1)
    one = read_original(file, Origin(str(file.path), "one.txt"), limits=narrow)
    assert one is not None
    assert one.broken == "expands to more than is allowed for its size"
    assert 0 < len(one.content) <= 1_000_000
    two = read_original(file, Origin(str(file.path), "two.txt"), limits=narrow)
    assert two is not None
    assert (two.content, two.broken) == (b"two", None)


def test_a_record_before_a_break_is_whole(tmp_path: Path) -> None:
    lines = (
        b'{"text": "One."}\n{"text": "Two."}\n'
        + b'{"text": "%s"}\n' % random.Random(1).randbytes(999).hex().encode()
    )
    file = file_of(tmp_path / "lines.jsonl.gz", gzip.compress(lines)[:-80])
    one = read_original(file, Origin(str(file.path), record=1))
    assert one is not None
    assert (one.content, one.broken) == (b'{"text": "One."}\n', None)
    last = read_original(file, Origin(str(file.path), record=3))
    assert last is not None
    assert lines.endswith(b"}\n")
    assert last.content in lines
    assert str(last.broken).startswith("broken: ")
