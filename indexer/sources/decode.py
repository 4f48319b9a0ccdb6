"""From bytes to text, in whichever encoding they are.

A byte order mark decides; then UTF-16 and UTF-32 by the pattern of their zero bytes
and ISO-2022 by its escapes; then strict UTF-8; then what a page says of itself, if it
fits; then the letters, where they are Latin; what is left is guessed by
charset-normalizer. Nothing raises: bytes that fit nowhere become U+FFFD.
"""

from __future__ import annotations

import codecs
import re
from importlib import import_module

from indexer.sources.latin import latin_encoding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ISO2022 = ((b"\x1b$)C", "iso2022_kr"), (b"\x1b$", "iso2022_jp_2"))
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_ODD = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\ufffe\uffff]")
_WIDEST = 4
"""Bytes of a character in UTF-32."""
_SAMPLE = 64 * 1024
_BEFORE = 100
_DECLARATION = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,30})""", re.I
)
_DECLARED_WITHIN = 4096
_WIDER = {
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "shift_jis": "cp932", "shift-jis": "cp932",
    "x-sjis": "cp932", "gb2312": "gb18030", "gbk": "gb18030", "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874", "tis-620": "cp874",
}  # fmt: skip
"""What browsers read instead of an encoding that is named: one that has all its letters, and more."""

_LATIN = re.compile(r"(?:iso-?8859-1|latin-?1|windows-1252|cp1252|us-ascii|ascii)$")
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\r"})
_PADDING = bytes(8)
_CANDIDATES = [
    "cp949", "cp932", "euc_jp", "shift_jisx0213", "euc_jisx0213", "gb18030", "big5", "johab",
    "cp1251", "koi8_r", "cp866", "iso8859_5", "cp1256", "iso8859_6", "cp1252", "mac_roman", "cp1250",
    "cp1254", "cp1253", "cp1255", "cp1257", "cp500",
]  # fmt: skip


def decode(content: bytes) -> str:
    """The text of some bytes; what fits no encoding becomes U+FFFD."""
    mark, encoding, padding = _encoding(content)
    return content[mark : len(content) - padding].decode(encoding, "replace")


def encoding_of(content: bytes) -> str:
    """The name of the encoding that bytes are read in."""
    return _encoding(content)[1]


def wide_encoding(head: bytes) -> str | None:
    """UTF-16 or UTF-32, with its byte order, where a stream begins in one of them, marked or not."""
    whole = head[: len(head) // _WIDEST * _WIDEST]
    if b"\0" not in whole:
        return None
    encoding = encoding_of(whole)
    return encoding if encoding.startswith(("utf-16", "utf-32")) else None


def decode_back(content: bytes) -> tuple[str, str]:
    """The text of some bytes, all of them, and its encoding; ``encode_back`` gives the bytes again."""
    encoding = encoding_of(content)
    return content.decode(encoding, undecided(encoding)), encoding


def encode_back(text: str, encoding: str) -> bytes:
    """The bytes of a text, or of a part of one, that was decoded so that nothing is lost."""
    return text.encode(encoding, undecided(encoding))


def undecided(encoding: str) -> str:
    """The error handler that keeps bytes which the encoding does not know; UTF-16 and UTF-32 have none."""
    return "replace" if encoding.startswith(("utf-16", "utf-32")) else "surrogateescape"


def _encoding(content: bytes) -> tuple[int, str, int]:
    """The length of the byte order mark, the encoding, and the length of the zero padding at the end."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return len(mark), encoding, 0
    bare = content.rstrip(b"\0") if content.endswith(_PADDING) else content
    encoding = _told_by_shape(bare) or _strict(bare, "utf-8") or _declared(bare) or _guess(bare)
    return 0, encoding, len(content) - len(bare)


def _declared(content: bytes) -> str | None:
    """The encoding that a page or an XML file names, if all of the content is valid in it.

    Every content is valid in the Latin ones, which are named where nobody thought of it: they are guessed.
    """
    found = _DECLARATION.search(content[:_DECLARED_WITHIN])
    label = found[1].decode("ascii").lower() if found else ""
    encoding = _WIDER.get(label, label)
    return _strict(content, encoding) if encoding and not _LATIN.match(encoding) else None


def _strict(content: bytes, encoding: str) -> str | None:
    """The encoding, if all of the content is valid in it."""
    try:
        content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    return encoding


def _told_by_shape(content: bytes) -> str | None:
    """UTF-16 and UTF-32 without a mark, and the ISO-2022 family, which are all valid UTF-8 or near it."""
    for escape, encoding in _ISO2022:
        if escape in content and _strict(content, encoding):
            return encoding
    if b"\0" not in content[:_SAMPLE]:
        return None
    for encoding in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        if _strict(content, encoding) and _reads_well(content[:_SAMPLE].decode(encoding, "ignore")):
            return encoding
    return None


def _reads_well(text: str) -> bool:
    """Whether the text has hardly any control or unassigned characters and some spaces."""
    odd = len(_ODD.findall(text)) + sum(not c.isprintable() and not c.isspace() for c in text[:2000])
    return odd * 50 <= len(text) and any(c.isspace() for c in text[:2000])


def _telling(content: bytes) -> bytes:
    """The part that tells of the encoding: from the line on, or nearly, with the first byte above ASCII."""
    found = _HIGH_RUN.search(content)
    first = found.start() if found else 0
    start = max(content.rfind(b"\n", 0, first) + 1, first - _BEFORE)
    return content[start : start + _SAMPLE]


def _guess(content: bytes) -> str:
    """The likeliest encoding of bytes that are not valid UTF-8."""
    # Escapes and the like are in no encoding's letters, and mislead the guess.
    sample = _telling(content).translate(None, _CONTROLS)
    high = sum(map(len, _HIGH_RUN.findall(sample)))
    if 4 * sum(map(len, _UTF8_SEQUENCE.findall(sample))) >= 3 * high:
        return "utf-8"
    if latin := latin_encoding(sample):
        return latin
    # Loaded here: most files name their encoding or are UTF-8, and it takes its time.
    best = (
        import_module("charset_normalizer")
        .from_bytes(sample, cp_isolation=_CANDIDATES, enable_fallback=False)
        .best()
    )
    if best is None:
        return "utf-8"
    return "cp1252" if "cp1252" in best.could_be_from_charset else str(best.encoding)
