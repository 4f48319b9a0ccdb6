"""TIMEX3 values of durations: ``P3D``, ``PT5H30M``, ``P18M``, ``PXY``."""

from __future__ import annotations

_AS_OTHER = {"DE": ("Y", 10), "CE": ("Y", 100), "FN": ("W", 2), "WE": ("D", 2)}
"""Units that are told in another one: a decade is ten years, a weekend two days."""

_BELOW = {"Y": ("M", 12), "TH": ("M", 60), "TM": ("S", 60)}
"""What a fraction of a unit is told in: half a year is six months."""


def duration(unit: str, amount: float | None) -> str:
    """The value of ``amount`` units (``D``, ``TH`` for hours, ``DE`` for decades); None: unknown."""
    unit, times = _AS_OTHER.get(unit, (unit, 1))
    prefix, letter = ("PT", unit[1]) if unit.startswith("T") else ("P", unit)
    if amount is None:
        return f"{prefix}X{letter}"
    whole, rest = divmod(round(amount * times, 6), 1)
    if rest and unit in _BELOW:
        below, parts = _BELOW[unit]
        if (smaller := round(rest * parts, 4)).is_integer():
            return f"{prefix}{f'{whole:.0f}{letter}' if whole else ''}{smaller:.0f}{below}"
    return f"{prefix}{whole + rest:.6g}{letter}" if rest else f"{prefix}{whole:.0f}{letter}"
