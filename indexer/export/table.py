"""Rows of comma-separated values, as RFC 4180 has them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable


def row(cells: Iterable[str]) -> str:
    """One row with its line end; cells are quoted where they must be."""
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()
