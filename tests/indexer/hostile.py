"""A folder of files that want to do harm, and what is to become of each.

``python -m tests.indexer.hostile FOLDER`` writes it, to look at it with the program itself.
"""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import os
import socket
import stat
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

MIB = 1024 * 1024
STORY = (
    "Harbour town keeps its night ferry\n"
    "OSTHOLM, March 4 (Example) -- The council of the harbour town decided on Thursday to keep the ferry.\n"
)
ESCAPES = "\x1b]0;owned\x07\x1b[2J\x1b]52;c;Y3VybA==\x07\x9b31m\u202e\x08\x08"


@dataclass(frozen=True, slots=True)
class Case:
    """A file: how many articles it gives, and a piece of the reason for what is skipped in it."""

    name: str
    content: bytes
    articles: int = 1
    reason: str = ""


def cases() -> list[Case]:
    """All files that are written as bytes."""
    return [*_texts(), *_compressed(), *_archives(), *_structured(), *_pages(), *_names()]


def _texts() -> list[Case]:
    return [
        Case("empty.txt", b"", 0, "empty"),
        Case("mark_only.txt", b"\xef\xbb\xbf", 0, "empty"),
        Case("blank.txt", b" \n\t" * 10_000, 0, "empty"),
        Case("bytes.txt", bytes(range(256)) * 64, 0, "binary, not a text"),
        Case("escapes.txt", (ESCAPES + STORY + ESCAPES).encode()),
        Case("markup.txt", b"[bold]x[/] [@click=app.quit]y[/] {0} %s %n $(id)\n" + STORY.encode()),
        Case("invalid.txt", STORY.encode() + b"\xff\xc0\xaf\xed\xa0\x80 \xe2\x82"),
        Case("cut_korean.txt", ("섬마을 우체국, 드론으로 편지 배달\n" * 5).encode("cp949")[:-1]),
        Case("returns.txt", STORY.replace("\n", "\r").encode()),
        Case("one_word.txt", b"A" * (2 * MIB)),
        Case("one_line.txt", b"North and South held talks. " * (2 * MIB // 28)),
        Case("parens.txt", b"(" * 50_000 + b"Example" + b")" * 50_000),
        Case("dates.txt", b"2019-02-30 0000-00-00 99999-01-01 32 December 2020 2019-W60-9\n" * 200),
        Case("marks.txt", ("e" + "\u0301" * 50_000).encode()),
    ]


def _compressed() -> list[Case]:
    lines = b"".join(json.dumps({"text": f"{n} {n * 7919} {STORY}"}).encode() + b"\n" for n in range(300))
    return [
        Case("bomb.txt.gz", gzip.compress(bytes(80 * MIB)), 0, "one document of more than"),
        Case("cut.txt.gz", gzip.compress(STORY.encode())[:-9], 1, "broken"),
        Case("cut.jsonl.xz", lzma.compress(lines)[:-60], 292, "broken"),
        Case("cut.txt.bz2", bz2.compress(STORY.encode())[:-9], 1, "broken"),
        Case("no_gzip.txt.gz", STORY.encode()),
        Case("empty.gz", b"", 0, "empty"),
    ]


def _archives() -> list[Case]:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    inner = _zip({"c.txt": STORY.encode()})
    deep = inner
    for number in range(5):
        deep = _zip({f"{number}.zip": deep})
    return [
        Case("slip.zip", _zip({"../evil.txt": STORY.encode(), "/tmp/evil.txt": STORY.encode()}), 2),
        Case("link.zip", _zip({link: b"/etc/passwd"}), 0, "a link inside an archive"),
        Case("nested.zip", _zip({"a.zip": inner})),
        Case("deep.zip", deep, 0, "archives inside each other"),
        Case("bomb.zip", _zip({"news.txt": bytes(80 * MIB)}), 0, "one document of more than"),
        Case("cut.zip", inner[:-30], 0, "broken archive"),
        Case("void.zip", _zip({}), 0, "no article in it"),
        Case("evil.tar.gz", _tar(), 1, "not a regular file inside an archive"),
    ]


def _structured() -> list[Case]:
    good = json.dumps({"title": "ok", "text": STORY}).encode()
    entity = b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel>'
    mail = b"Message-ID: <1>\r\nSubject: =?no-such?Q?=FF?=\r\nDate: Thu, 32 Nov 2019 25:61:00 +9999\r\n"
    part = b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d"
    record = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n"
    return [
        Case("bad_lines.jsonl", b"\n".join([good, b'{"text":', b"[]", b"12", good]), 2, "not JSON"),
        Case("deep.json", b"[" * 100_000, 0, "nested too deeply"),
        Case("deep.jsonl", b'{"a":' * 50_000 + b"\n" + good, 1, "nested too deeply"),
        Case("empty.jsonl", b"", 0, "empty"),
        Case("quote.csv", b'text,date\n"' + b"x,\n" * 1000, 1),
        Case("entities.xml", entity + b"<item><title>&x;</title></item></channel></rss>", 0, "entities"),
        Case("entries.rss", b"<rss><channel></channel></rss>", 0, "a feed without entries"),
        Case("bad.eml", mail + b"\r\n" + STORY.encode()),
        Case("nested.eml", b"\r\n".join(part % (n, n) for n in range(3000)), 0, "nested too deeply"),
        Case("lie.warc", record % 10**12 + b"HTTP/1.1 200 OK\r\n", 0, ""),
        Case("minus.warc", record % -5, 0, ""),
        Case("cut.pdf", b"%PDF-1.4\n1 0 obj\n<< /Type", 0, "broken PDF"),
    ]


def _pages() -> list[Case]:
    flood = " ".join(f"a{n}=1" for n in range(50_000))
    script = f"<script>stolen()</script><p onload=x>{STORY}</p><iframe src=file:///etc/passwd></iframe>"
    return [
        Case("scripts.html", f"<html><body><article>{script}</article></body></html>".encode()),
        Case("flood.html", f"<p {flood}>Envoy</p>".encode(), 0, "attributes"),
        Case("divs.html", b"<html><body>" + b"<div>" * 50_000 + b"x", 0, "a page without an article"),
        Case("open_tags.html", f"<p><b><a href={'<' * 5000}{STORY}".encode()),
        Case("references.html", b"<p>" + b"&#27;]0;x&#7;&#x9b;2J&#xD800;" * 50 + b"</p>"),
    ]


def _names() -> list[Case]:
    names = ["new\nline.txt", "esc\x1b]0;x\x07.txt", "-rf.txt", "$(touch x).txt", "*.txt", "[bold]x.txt"]
    return [Case(name, STORY.encode()) for name in [*names, os.fsdecode(b"bad\xff\xfe.txt"), "n" * 250]]


def _zip(members: dict[str, bytes] | dict[zipfile.ZipInfo, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def _tar() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for name, kind in (("device", tarfile.CHRTYPE), ("link", tarfile.SYMTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        info = tarfile.TarInfo("../up.txt")
        info.size = len(STORY.encode())
        archive.addfile(info, io.BytesIO(STORY.encode()))
    return out.getvalue()


SPECIAL = {
    "fifo.txt": "a named pipe",
    "socket.txt": "a socket",
    "dangling.txt": "no such file",
    "loop_a.txt": "too many levels",
    "loop_b.txt": "too many levels",
    "parent": "a link out of the folder",
    "passwd.txt": "a link out of the folder",
    "memory.txt": "belongs to the kernel",
}
"""What is no file, with a piece of the reason for which it is skipped."""


def write(folder: Path) -> None:
    """Write all cases into an empty folder."""
    folder.mkdir(parents=True)
    for case in cases():
        (folder / case.name).write_bytes(case.content)
    os.mkfifo(folder / "fifo.txt")
    here = Path.cwd()
    os.chdir(folder)  # the path of a socket must be short
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind("socket.txt")
    finally:
        os.chdir(here)
    targets = ("dangling.txt", "loop_a.txt", "loop_b.txt", "parent", "passwd.txt", "memory.txt")
    leads = ("nowhere", "loop_b.txt", "loop_a.txt", "..", "/etc/passwd", "/proc/self/mem")
    for name, target in zip(targets, leads, strict=True):
        (folder / name).symlink_to(target)
    (folder / "self").symlink_to(".")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
