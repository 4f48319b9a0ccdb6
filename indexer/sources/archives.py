"""Archives of many files: zip and tar. Members are streams; nothing is written anywhere."""

from __future__ import annotations

import io
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from indexer.errors import SourceError
from indexer.model import Origin
from indexer.sources.compressed import Expanding, read_expanding
from indexer.sources.entry import Entry, Readable, Reading, bounded, buffer
from indexer.sources.files import Skipped

_ENCRYPTED = 1


def read_zip(entry: Entry) -> Reading:
    """The members of a zip archive."""
    _check_depth(entry)
    stream = entry.stream if entry.stream.seekable() else io.BytesIO(bounded(entry))
    try:
        with zipfile.ZipFile(stream) as archive:
            for info in _within(entry, archive.infolist()):
                yield from _read_zip_member(entry, archive, info)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, struct.error) as error:
        raise SourceError(f"broken archive: {error}") from error


def _within(entry: Entry, members: list[zipfile.ZipInfo]) -> Iterator[zipfile.ZipInfo]:
    if len(members) > entry.limits.members:
        raise SourceError(f"an archive of more than {entry.limits.members} members")
    yield from members


def _read_zip_member(entry: Entry, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Reading:
    origin = _member(entry, info.filename)
    mode = info.external_attr >> 16
    if info.is_dir() or entry.passes_over(str(origin.member)):
        return
    if stat.S_ISLNK(mode):
        yield Skipped(origin, "a link inside an archive")
    elif info.flag_bits & _ENCRYPTED:
        yield Skipped(origin, "encrypted")
    else:
        with archive.open(info) as member:
            yield from _read_member(entry, cast(Readable, member), origin, info.filename, info.compress_size)


def read_tar(entry: Entry) -> Reading:
    """The members of a tar archive, in the order in which they stand in the stream."""
    _check_depth(entry)
    count = 0
    try:
        with tarfile.open(fileobj=entry.stream, mode="r|") as archive:
            for info in archive:
                count += 1
                if count > entry.limits.members:
                    raise SourceError(f"an archive of more than {entry.limits.members} members")
                yield from _read_tar_member(entry, archive, info)
    except (tarfile.TarError, zlib.error) as error:
        raise SourceError(f"broken archive: {error}") from error


def _read_tar_member(entry: Entry, archive: tarfile.TarFile, info: tarfile.TarInfo) -> Reading:
    origin = _member(entry, info.name)
    if info.isdir() or entry.passes_over(str(origin.member)):
        return
    member = archive.extractfile(info) if info.isreg() else None
    if member is None:
        yield Skipped(origin, "not a regular file inside an archive")
        return
    yield from _read_member(entry, cast(Readable, member), origin, info.name, None)


def _read_member(entry: Entry, stream: Readable, origin: Origin, name: str, size: int | None) -> Reading:
    """One member, under the same bounds as a compressed file."""
    expanding = Expanding(stream, size, entry.limits)
    inner = replace(
        entry, stream=buffer(expanding), origin=origin, name=name, size=None, depth=entry.depth + 1
    )
    yield from read_expanding(inner, expanding)


def _member(entry: Entry, name: str) -> Origin:
    outer = entry.origin.member
    return replace(entry.origin, member=name if outer is None else f"{outer}!{name}", record=None)


def _check_depth(entry: Entry) -> None:
    if entry.depth >= entry.limits.depth:
        raise SourceError(f"more than {entry.limits.depth} archives inside each other")
