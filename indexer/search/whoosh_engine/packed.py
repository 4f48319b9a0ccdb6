"""Arrays of numbers in one file, to be mapped, not made anew.

The file is a directory as JSON, preceded by its length, then the arrays in the byte order
of the machine. Its version says what they are derived from: of another version it is not read.
"""

from __future__ import annotations

import json
import mmap
import os
import sys
from collections.abc import Mapping
from itertools import chain
from pathlib import Path
from struct import Struct
from typing import Any

from indexer.search.whoosh_engine.storage import map_file, settle

_LENGTH = Struct("<Q")
_ALIGNMENT = 8


class PackedArrays:
    """Arrays by their names; each is found when it is first asked for."""

    def __init__(self, data: mmap.mmap | bytes, version: str) -> None:
        """Raises ValueError or KeyError where ``data`` is something else, or not all of it."""
        self._data = data
        if len(data) < _LENGTH.size:
            raise ValueError("there is no beginning")
        self._view = memoryview(data)
        start = _LENGTH.size + _LENGTH.unpack_from(data)[0]
        self._directory: dict[str, Any] = json.loads(bytes(self._view[_LENGTH.size : start]))
        if self._directory.pop("version") != _full(version):
            raise ValueError("made from something else, by another version or another kind of machine")
        self._start = _aligned(start)
        if self._start + max((at + size for at, size in self._directory.values()), default=0) > len(data):
            raise ValueError("there is no end")
        self._arrays: dict[str, memoryview[int]] = {}

    def get(self, name: str, typecode: str) -> memoryview[int]:
        """One of them; ``typecode`` is that of its numbers, as the module ``array`` has them."""
        view = self._arrays.get(name)
        if view is None:
            start, size = self._directory[name]
            start += self._start
            view = self._view[start : start + size].cast(typecode)  # type: ignore[call-overload]
            self._arrays[name] = view
        return view

    def close(self) -> None:
        """Unmap the file; what was got of it is gone."""
        for view in self._arrays.values():
            view.release()
        self._view.release()
        if isinstance(self._data, mmap.mmap):
            self._data.close()


def load(path: Path, version: str) -> PackedArrays | None:
    """The arrays that are kept in a file, or None where there is none of this version."""
    try:
        with path.open("rb") as file:
            return PackedArrays(map_file(file), version)
    except (OSError, ValueError, KeyError):
        return None


def keep(path: Path, data: bytes) -> None:
    """Keep packed arrays in a file, whole or not at all."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        temporary.write_bytes(data)
        settle(temporary)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def pack(parts: Mapping[str, bytes], version: str) -> bytes:
    """The arrays of a file by their names, each as its bytes."""
    directory: dict[str, Any] = {"version": _full(version)}
    padded, at = [], 0
    for name, data in parts.items():
        directory[name] = (at, len(data))
        padded.append(data.ljust(_aligned(len(data)), b"\0"))
        at += len(padded[-1])
    head = json.dumps(directory).encode()
    start = _LENGTH.size + len(head)
    return b"".join(chain((_LENGTH.pack(len(head)), head, b"\0" * (_aligned(start) - start)), padded))


def _full(version: str) -> str:
    return f"{version} {sys.byteorder}"


def _aligned(length: int) -> int:
    return -(-length // _ALIGNMENT) * _ALIGNMENT
