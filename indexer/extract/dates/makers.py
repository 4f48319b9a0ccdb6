"""The makers by name: each turns what a rule captured into a value of the algebra, or None to let it be."""

from __future__ import annotations

from collections.abc import Callable

from indexer.extract.dates import make_points as points
from indexer.extract.dates import make_relations as relations
from indexer.extract.dates.algebra import Expression
from indexer.extract.dates.captures import Captures

Maker = Callable[[Captures], Expression | None]

MAKERS: dict[str, Maker] = {
    "point": points.point,
    "clock": points.clock,
    "clocked": points.clocked,
    "iso": points.iso,
    "slashed": points.slashed,
    "day_first": points.day_first,
    "dashed": points.dashed,
    "decade": points.decade,
    "century": points.century,
    "named_day": points.named_day,
    "holiday": points.holiday,
    "borrowed_day": points.borrowed_day,
    "borrowed_year": points.borrowed_year,
    "borrowed_century": points.borrowed_century,
    "starting": points.starting,
    "shift": relations.shift,
    "last_weekend": relations.last_weekend,
    "length": relations.length,
    "offset": relations.offset,
    "weeks_before": relations.weeks_before,
    "unit_of": relations.unit_of,
    "around_feast": relations.around_feast,
    "next_to": relations.next_to,
    "inside": relations.inside,
    "every": relations.every,
    "ref": relations.ref,
    "reporting": relations.reporting,
    "reported": relations.reported,
    "year_ago": relations.year_ago,
    "modified": relations.modified,
    "same": relations.same,
}
