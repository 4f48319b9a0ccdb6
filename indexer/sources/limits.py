"""How much one file may ask of us."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what is read from one file; what is over a bound is listed as skipped.

    ``document`` bounds one document, ``depth`` archives inside archives, ``members``
    the members of an archive. A compressed file may expand to ``expansion`` bytes
    whatever its size, and beyond that to ``ratio`` times its compressed size.
    """

    document: int = 64 * MIB
    depth: int = 4
    members: int = 1_000_000
    expansion: int = 256 * MIB
    ratio: int = 200


DEFAULT = Limits()
