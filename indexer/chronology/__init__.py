"""What happened, when, and who says so: sentences in the order of the dates that they speak of.

What a told event is, and its order, stand here. ``tell`` and ``narrate`` make events from
articles; they read the text anew and are imported where that is done, not with the nouns.
"""

from __future__ import annotations

from indexer.chronology.fold import fold
from indexer.chronology.model import (
    ChronologyEntry,
    ChronologyEvent,
    ChronologyGroup,
    ChronologyPage,
    Event,
    MonthCount,
    Telling,
    UndatedEvent,
)
from indexer.chronology.order import UNDATED, count_months, every_telling, group_events, in_order, within

__all__ = [
    "UNDATED",
    "ChronologyEntry",
    "ChronologyEvent",
    "ChronologyGroup",
    "ChronologyPage",
    "Event",
    "MonthCount",
    "Telling",
    "UndatedEvent",
    "count_months",
    "every_telling",
    "fold",
    "group_events",
    "in_order",
    "within",
]
