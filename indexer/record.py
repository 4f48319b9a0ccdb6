"""An annotated article as bytes and back: what a library keeps of every article.

A record is zlib-compressed JSON in an envelope with a version. It is Dateline's
own; what scripts read is in :mod:`indexer.contract`.
"""

from __future__ import annotations

import zlib

import msgspec

from indexer.errors import SchemaMismatch
from indexer.model import AnnotatedArticle

RECORD_VERSION = 1
"""Raised whenever a noun of the model changes its meaning or shape."""

_COMPRESSION = 3  # beyond this the time doubles and the size hardly falls


class _Envelope(msgspec.Struct, frozen=True):
    version: int
    annotated: msgspec.Raw


_decode_envelope = msgspec.json.Decoder(_Envelope).decode
_decode_article = msgspec.json.Decoder(AnnotatedArticle).decode


def pack(annotated: AnnotatedArticle) -> bytes:
    """The record of an annotated article."""
    envelope = _Envelope(RECORD_VERSION, msgspec.Raw(msgspec.json.encode(annotated)))
    return zlib.compress(msgspec.json.encode(envelope), _COMPRESSION)


def unpack(record: bytes) -> AnnotatedArticle:
    """The annotated article of a record.

    Raises:
        SchemaMismatch: another version of Dateline packed it, or it is damaged.
    """
    try:
        envelope = _decode_envelope(zlib.decompress(record))
        if envelope.version == RECORD_VERSION:
            return _decode_article(envelope.annotated)
    except (zlib.error, msgspec.DecodeError) as error:
        raise SchemaMismatch(f"an article's record is damaged ({error}); rebuild the library") from error
    raise SchemaMismatch(
        f"an article's record has version {envelope.version}, this Dateline reads {RECORD_VERSION}; "
        "rebuild the library"
    )
