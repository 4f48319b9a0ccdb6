from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import stat
import tarfile
import time
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.model import RawDocument
from indexer.sources import Limits, Skipped, read_stream
from indexer.sources.decode import decode, encoding_of
from indexer.sources.limits import MIB

SMALL = Limits(document=MIB, depth=3, members=10, expansion=2 * MIB, ratio=10)
TEXT = b"The council decided on Friday to keep the ferry.\n"


def found(content: bytes, name: str = "x", limits: Limits = SMALL) -> tuple[list[RawDocument], list[str]]:
    items = list(read_stream(io.BytesIO(content), name, limits=limits))
    return (
        [item for item in items if isinstance(item, RawDocument)],
        [item.reason for item in items if isinstance(item, Skipped)],
    )


NAMES = [
    "x",
    "x.txt",
    "x.json",
    "x.jsonl",
    "x.csv",
    "x.tsv",
    "x.eml",
    "x.mbox",
    "x.xml",
    "x.gz",
    "x.zip",
    "x.tar",
]
STARTS = [
    b"",
    b"\x1f\x8b\x08",
    b"BZh9",
    b"PK\x03\x04",
    b"{",
    b"[{",
    b"From a@b 2019\nA:",
    b"%PDF-",
    b"<?xml ",
    b"<rss>",
]


@given(st.sampled_from(NAMES), st.sampled_from(STARTS), st.binary(max_size=200))
def test_no_bytes_under_any_name_raise(name: str, start: bytes, rest: bytes) -> None:
    documents, reasons = found(start + rest, name)
    assert documents or reasons


@pytest.mark.parametrize("compress", [gzip.compress, bz2.compress, lzma.compress])
def test_a_bomb_goes_off_at_the_bound(compress: Callable[[bytes], bytes]) -> None:
    documents, reasons = found(compress(bytes(50 * MIB)))
    assert documents == []
    assert reasons[0] == "one document of more than 1 MiB"
    lines = (json.dumps({"text": "x" * 1000}) + "\n").encode() * 20_000
    documents, reasons = found(compress(lines), "x.jsonl.gz")
    assert 1000 < len(documents) < 2200
    assert reasons[-1] == "expands to more than is allowed for its size"


def test_memory_stays_bounded() -> None:
    bomb = gzip.compress(bytes(100 * MIB))
    tracemalloc.start()
    found(bomb)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 * MIB


@pytest.mark.parametrize("compress", [gzip.compress, bz2.compress, lzma.compress])
def test_what_stands_before_a_break_is_read(compress: Callable[[bytes], bytes]) -> None:
    lines = [json.dumps({"text": f"{number} {number * 7919}" * 50}).encode() for number in range(20_000)]
    content = compress(b"\n".join(lines))
    documents, reasons = found(content[: len(content) * 2 // 3], "x.jsonl", Limits())
    assert len(documents) > 5000
    assert any("broken" in reason for reason in reasons)


def archive(members: dict[str, bytes], **attributes: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, content in members.items():
            info = zipfile.ZipInfo(name)
            for attribute, value in attributes.items():
                setattr(info, attribute, value)
            file.writestr(info, content)
    return out.getvalue()


def test_names_in_an_archive_lead_nowhere() -> None:
    names = ["../evil.txt", "/tmp/evil.txt", "a/../../evil.txt", "\x1b]0;x\x07.txt"]
    documents, reasons = found(archive(dict.fromkeys(names, TEXT)))
    assert [document.origin.member for document in documents] == names
    assert reasons == []


def test_links_and_too_many_members_and_too_many_layers() -> None:
    link = archive({"l": b"/etc/passwd"}, external_attr=(stat.S_IFLNK | 0o777) << 16)
    assert found(link) == ([], ["a link inside an archive"])
    assert found(archive({str(number): TEXT for number in range(11)}))[1] == [
        "an archive of more than 10 members"
    ]
    layers = TEXT
    for number in range(4):
        layers = archive({str(number): layers})
    assert found(layers) == ([], ["more than 3 archives inside each other"])


def test_only_regular_members_of_a_tar_are_read() -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as file:
        for name, kind in (("dev", tarfile.CHRTYPE), ("link", tarfile.SYMTYPE), ("fifo", tarfile.FIFOTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            file.addfile(info)
        info = tarfile.TarInfo("../up.txt")
        info.size = len(TEXT)
        file.addfile(info, io.BytesIO(TEXT))
    documents, reasons = found(out.getvalue(), limits=Limits())
    assert [document.origin.member for document in documents] == ["../up.txt"]
    assert reasons == ["not a regular file inside an archive"] * 3


def test_good_lines_are_read_and_bad_ones_told_by_number() -> None:
    lines = [
        b'{"title": "ok", "text": "Envoy visits"}', b'{"title":', b"[]", b"null", b'"str"', b"12", b"",
        b'{"text": [{}]}', b'{"text": null}', b'{"text": "\\ud800", "id": 7}',
        b'{"text": ' + b"9" * 5000 + b"}",
        b"[" * 100_000, b'{"text": "' + b"x" * 2 * MIB + b'"}', b'{"text": "no newline"}',
    ]  # fmt: skip
    items = list(read_stream(io.BytesIO(b"\n".join(lines)), "x.jsonl", limits=SMALL))
    good = [item.origin.record for item in items if isinstance(item, RawDocument)]
    bad = {item.origin.record: item.reason for item in items if isinstance(item, Skipped)}
    assert good == [1, 10, 11, 14]
    assert bad.keys() == {2, 3, 4, 5, 6, 8, 9, 12, 13}
    assert bad[12] == "JSON nested too deeply"
    assert bad[13] == "a line longer than 1 MiB"


PART = b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d"


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"", "x.txt", "empty"),
        (b"\xef\xbb\xbf", "x.txt", "empty"),
        (b" \n" * 10_000, "x.txt", "empty"),
        (b"[" * 100_000, "x.json", "JSON nested too deeply"),
        (b'{"cases": 1}', "x.json", "no field with a text"),
        (bytes(range(256)) * 64, "x.txt", "binary, not a text"),
        (b"\x7fELF" + bytes(1000), "x.txt", "binary, not a text"),
        (b"PK\x03\x04 no archive", "x.zip", "broken archive"),
        (b"<?xml version='1.0'?><svg/>", "x.svg", "XML"),
        (b"Message-ID: <1>\r\nSubject: x\r\n\r\n", "x.eml", "a message without text"),
        (b"\r\n".join(PART % (n, n) for n in range(3000)), "x.eml", "nested too deeply"),
    ],
)  # fmt: skip
def test_reasons(content: bytes, name: str, reason: str) -> None:
    documents, reasons = found(content, name)
    assert documents == []
    assert len(reasons) == 1
    assert reasons[0].startswith(reason)


def test_a_broken_message_is_read_as_far_as_it_goes() -> None:
    mail = (
        b"From: =?utf-8?B?////?= <a@b>\r\nSubject: =?no-such?Q?=FF?=\r\n"
        b"Date: Thu, 32 Nov 2019 25:61:00 +9999\r\n"
        b'Message-ID: <1>\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\n'
        b"Content-Type: text/plain; charset=no-such-charset\r\n\r\nThe text.\r\n--x\r\n"
        b'Content-Type: text/html\r\nContent-Disposition: attachment; filename="../../evil"\r\n\r\nevil\r\n'
    )
    (document,), _ = found(mail, "x.eml")
    assert document.content == "The text."


def test_an_open_quote_does_not_swallow_a_table_without_bound() -> None:
    content = b'text,date\n"' + b"x,\n" * MIB
    documents, reasons = found(content, "x.csv")
    assert documents == []
    assert reasons[0].startswith("not a table")


@pytest.mark.parametrize(
    "content", [b" " * 8192, b"<" * 8192, b"<!--" * 2048, b"<?" * 4096, b"{" * 8192, b"From " * 1638]
)
def test_formats_are_told_in_no_time(content: bytes) -> None:
    began = time.process_time()
    for _ in range(20):
        found(content, "x.xml")
    assert time.process_time() - began < 10


KOREAN = "북핵 수석대표 모스크바 방문\n(서울=연합뉴스) 이도훈 본부장이 26일 협의를 했다.\n"
RUSSIAN = (
    "Спецпредставитель США посетит Москву\nМОСКВА, 29 июня. /ТАСС/. Об этом сообщили в Госдепартаменте.\n"
)
JAPANESE = "北朝鮮担当特使がモスクワ訪問\n【ソウル共同】韓国外務省は首席代表が協議したと発表した。\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *(
            (KOREAN, name)
            for name in (
                "utf-8",
                "utf-8-sig",
                "utf-16",
                "utf-16-be",
                "utf-32",
                "cp949",
                "iso2022_kr",
                "johab",
            )
        ),
        *((RUSSIAN, name) for name in ("cp1251", "koi8_r", "utf-16-le")),
        *((JAPANESE, name) for name in ("cp932", "iso2022_jp", "utf-8")),
        ("Envoy’s visit – “final, fully verified” denuclearisation… costs €5\n" * 5, "cp1252"),
        ("南韓核談特使訪莫斯科\n（中央社首爾26日電）\n", "big5"),
        ("朝鲜半岛核问题\n新华社莫斯科9月26日电\n", "gb18030"),
        ("المبعوث الأميركي يزور موسكو\nموسكو (وام) - قالت وزارة الخارجية يوم الأربعاء.\n", "cp1256"),
    ],
)
def test_text_is_read_in_the_encoding_it_was_written_in(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@given(st.binary(max_size=500))
def test_any_bytes_decode(content: bytes) -> None:
    assert isinstance(decode(content), str)
    "".encode(encoding_of(content))


def test_a_text_with_some_bad_bytes_stays_utf8() -> None:
    content = (KOREAN * 5).encode() + b"\xff\xfe\xc0\xaf" + KOREAN.encode()
    assert decode(content).count(KOREAN) == 6
    assert "\ufffd" in decode(content)


def test_zeros_inside_stay_and_padding_goes() -> None:
    assert decode(b"the\0ministry" + bytes(4096)) == "the\0ministry"
