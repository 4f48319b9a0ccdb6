"""An annotated article as bytes and back: what a library keeps of every article.

A record is zlib-compressed JSON in an envelope with a version. It is Dateline's
own; what scripts read is in :mod:`indexer.contract`.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import replace

import msgspec

from indexer.errors import REBUILD, SchemaMismatch
from indexer.model import AnnotatedArticle, Origin

RECORD_VERSION = 1
"""Raised whenever a noun of the model changes its meaning or shape."""

_COMPRESSION = 3  # beyond this the time doubles and the size hardly falls


_LONE_BYTE = re.compile("[\udc80-\udcff]")
_WRITTEN_OUT = re.compile("\0([0-9a-f]{2})")


class _Envelope(msgspec.Struct, frozen=True):
    version: int
    annotated: msgspec.Raw


_decode_envelope = msgspec.json.Decoder(_Envelope).decode
_decode_article = msgspec.json.Decoder(AnnotatedArticle).decode


def pack(annotated: AnnotatedArticle) -> bytes:
    """The record of an annotated article."""
    article = annotated.article
    storable = replace(annotated, article=replace(article, origin=_storable(article.origin)))
    envelope = _Envelope(RECORD_VERSION, msgspec.Raw(msgspec.json.encode(storable)))
    return zlib.compress(msgspec.json.encode(envelope), _COMPRESSION)


def unpack(record: bytes) -> AnnotatedArticle:
    """The annotated article of a record.

    Raises:
        SchemaMismatch: another version of Dateline packed it, or it is damaged.
    """
    try:
        envelope = _decode_envelope(zlib.decompress(record))
        if envelope.version == RECORD_VERSION:
            annotated = _decode_article(envelope.annotated)
            article = annotated.article
            return replace(annotated, article=replace(article, origin=_restored(article.origin)))
    except (zlib.error, msgspec.DecodeError) as error:
        raise SchemaMismatch(f"an article's record is damaged ({error}); {REBUILD}") from error
    raise SchemaMismatch(
        f"an article's record has version {envelope.version}, this Dateline reads {RECORD_VERSION}; {REBUILD}"
    )


def _storable(origin: Origin) -> Origin:
    """The origin with bytes of a file name that are not UTF-8 written out: JSON cannot hold them.

    They follow a NUL, which no path contains.
    """
    return replace(origin, path=_LONE_BYTE.sub(lambda match: f"\0{ord(match[0]) - 0xDC00:02x}", origin.path))


def _restored(origin: Origin) -> Origin:
    return replace(origin, path=_WRITTEN_OUT.sub(lambda match: chr(0xDC00 + int(match[1], 16)), origin.path))
