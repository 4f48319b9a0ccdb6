"""Sets of documents of one segment as integers: bit ``n`` stands for document ``n``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_BITS_OF_BYTE = tuple(tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256))
_FEW = 64


def bitmap(numbers: Iterable[int], size: int) -> int:
    """The set of ``numbers``, each below ``size``."""
    buffer = bytearray(size + 7 >> 3)
    for number in numbers:
        buffer[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(buffer, "little")


def members(bits: int) -> Iterator[int]:
    """The members of a set, in rising order and one at a time."""
    if bits.bit_count() <= _FEW:
        while bits:
            lowest = bits & -bits
            yield lowest.bit_length() - 1
            bits ^= lowest
        return
    for i, byte in enumerate(bits.to_bytes(bits.bit_length() + 7 >> 3, "little")):
        if byte:
            for bit in _BITS_OF_BYTE[byte]:
                yield (i << 3) + bit


def below(bits: int, limit: int) -> int:
    """The members of a set that are below ``limit``."""
    return bits & (1 << limit) - 1


def rank(bits: int, number: int) -> int:
    """How many members of a set are below ``number``."""
    return (bits & (1 << number) - 1).bit_count()
