"""``python tests/data/make_formats.py``: one sample of each format that Dateline reads.

The article in them is invented. Run again, it writes the same files, byte for byte.
"""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from pathlib import Path

FOLDER = Path(__file__).parent / "formats"
TITLE = "Harbour town keeps its night ferry"
DATE = "2021-03-04"
TEXT = (
    "OSTHOLM, March 4 (Example) -- The council of the harbour town decided on Thursday "
    "to keep the night ferry.\n"
    "Opponents had argued that the subsidy would be better spent on the roads of the island.\n"
    "Mayor Tove Lind said the ferry would sail until the bridge was built, and not a day less.\n"
)
RECORD = {
    "id": "ferry-1",
    "headline": TITLE,
    "body": TEXT,
    "date_publish": DATE,
    "outlet": "Example Times",
    "authors": ["Marta Quill"],
    "url": "https://example.org/ferry",
}
KOREAN = (
    "섬마을 우체국, 드론으로 편지 배달\n전남의 한 섬마을 우체국이 다음 달부터 "
    "드론으로 편지와 소포를 배달한다.\n"
)
JAPANESE = (
    "島の郵便局、ドローンで手紙を配達\n長崎県の離島にある郵便局が、来月からドローンで手紙と小包を配達する。\n"
    "局長は「冬の海が荒れる日も、島の人に手紙を届けたい」と話している。\n"
)
WESTERN = "Le ferry de nuit restera à quai dès l’été, a décidé la mairie. « C’est un adieu », dit-elle…\n" * 5


def html() -> str:
    paragraphs = "".join(f"<p>{line}</p>\n" for line in TEXT.splitlines())
    facts = {"@type": "NewsArticle", "headline": TITLE, "datePublished": f"{DATE}T08:00:00Z"}
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><title>{TITLE} - Example Times</title>\n'
        f'<meta property="og:title" content="{TITLE}">\n'
        f'<meta property="og:site_name" content="Example Times">\n'
        f'<meta name="author" content="Marta Quill">'
        f'<meta property="article:published_time" content="{DATE}T08:00:00Z">\n'
        f'<script type="application/ld+json">{json.dumps(facts)}</script></head>\n'
        f'<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>\n'
        f"<article><h1>{TITLE}</h1>\n{paragraphs}</article>\n"
        f"<footer>All rights reserved</footer></body></html>\n"
    )


def rss() -> str:
    paragraphs = "".join(f"<p>{line}</p>" for line in TEXT.splitlines())
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Example Times</title>\n'
        f"<item><title>{TITLE}</title><link>https://example.org/ferry</link>"
        f"<pubDate>Thu, 04 Mar 2021 08:00:00 GMT</pubDate><author>Marta Quill</author>\n"
        f"<description><![CDATA[{paragraphs}]]></description></item>\n</channel></rss>\n"
    )


def atom() -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Example Times</title>\n'
        f'<entry><title>{TITLE}</title><link href="https://example.org/ferry"/><id>urn:ferry</id>'
        f"<updated>{DATE}T08:00:00Z</updated><author><name>Marta Quill</name></author>\n"
        f'<content type="text">{TEXT}</content></entry>\n</feed>\n'
    )


def mail() -> str:
    return (
        "From: Marta Quill <marta@example.org>\r\nTo: list@example.org\r\n"
        f"Subject: {TITLE}\r\nDate: Thu, 04 Mar 2021 08:00:00 +0000\r\nMessage-ID: <ferry@example.org>\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + TEXT.replace("\n", "\r\n")
    )


def mailbox() -> str:
    message = mail().replace("\r\n", "\n")
    envelope = "From marta@example.org Thu Mar  4 08:00:00 2021\n"
    return f"{envelope}{message}\n>From the quay, it sailed.\n\n{envelope}{message}"


def warc() -> bytes:
    page = html().encode()
    response = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    image = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"
    return b"".join(
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {uri}\r\nWARC-Date: {DATE}T08:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{number}>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(content)}\r\n\r\n".encode()
        + content
        + b"\r\n\r\n"
        for number, (uri, content) in enumerate(
            [("https://example.org/ferry", response), ("https://example.org/logo.png", image)]
        )
    )


def wet() -> bytes:
    content = TEXT.encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://example.org/ferry\r\n"
        f"WARC-Date: {DATE}T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:9>\r\nContent-Type: text/plain\r\n"
        f"Content-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


def pdf() -> bytes:
    """One page of Helvetica, objects and their offsets written by hand."""
    lines = "".join(f"({line}) Tj 0 -16 Td " for line in (TITLE, *TEXT.splitlines()))
    stream = f"BT /F1 9 Tf 40 760 Td {lines.replace('--', '-')}ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Title (%s) /Author (Marta Quill) >>" % TITLE.encode(),
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    count = len(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\n" % count
    return out + trailer + b"startxref\n%d\n%%%%EOF\n" % (out.index(b"xref\n0 "))


def table(delimiter: str) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(["id", "title", "text", "date", "source", "author", "url"])
    writer.writerow(
        ["ferry-1", TITLE, TEXT, DATE, "Example Times", "Marta Quill", "https://example.org/ferry"]
    )
    return out.getvalue()


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2021, 3, 4, 8, 0, 0)), content)
    return out.getvalue()


def tarred(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def samples() -> dict[str, bytes]:
    """The content of each sample by its name."""
    text = f"{TITLE}\n{TEXT}".encode()
    lines = (json.dumps(RECORD) + "\n") * 2
    member = {"2021/ferry.txt": text, "records.jsonl": lines.encode()}
    return {
        "plain.txt": text,
        "markdown.md": f"# {TITLE}\n\n{TEXT}".encode(),
        "korean_cp949.txt": KOREAN.encode("cp949"),
        "korean_utf16.txt": b"\xff\xfe" + KOREAN.encode("utf-16-le"),
        "japanese_shift_jis.txt": JAPANESE.encode("shift_jis"),
        "japanese_euc_jp.txt": JAPANESE.encode("euc_jp"),
        "western_cp1252.txt": WESTERN.encode("cp1252"),
        "object.json": json.dumps(RECORD).encode(),
        "list.json": json.dumps({"articles": [RECORD, RECORD]}).encode(),
        "lines.jsonl": lines.encode(),
        "table.csv": table(",").encode(),
        "table.tsv": table("\t").encode(),
        "feed.rss": rss().encode(),
        "feed.atom": atom().encode(),
        "message.eml": mail().encode(),
        "messages.mbox": mailbox().encode(),
        "page.html": html().encode(),
        "pages.warc": warc(),
        "texts.warc.wet": wet(),
        "paper.pdf": pdf(),
        "plain.txt.gz": gzip.compress(text, mtime=0),
        "plain.txt.bz2": bz2.compress(text),
        "plain.txt.xz": lzma.compress(text),
        "plain.txt.zst": zstandard(text),
        "many.zip": zipped(member),
        "pages.zip": zipped({"ferry.html": html().encode(), "paper.pdf": pdf(), "feed.rss": rss().encode()}),
        "many.tar": tarred(member),
        "many.tar.gz": gzip.compress(tarred(member), mtime=0),
        "pages.warc.gz": gzip.compress(warc(), mtime=0),
    }


def zstandard(content: bytes) -> bytes:
    """A Zstandard frame of one stored block (RFC 8878), which needs no library to write."""
    header = b"\x28\xb5\x2f\xfd" + b"\x60" + (len(content) - 256).to_bytes(2, "little")
    block = (len(content) << 3 | 1).to_bytes(3, "little")
    return header + block + content


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, content in samples().items():
        (FOLDER / name).write_bytes(content)


if __name__ == "__main__":
    main()
