"""What happened, when, and who says so: sentences in the order of the dates that they speak of."""

from __future__ import annotations

from indexer.chronology.fold import fold
from indexer.chronology.model import (
    ChronologyEntry,
    ChronologyEvent,
    ChronologyGroup,
    ChronologyPage,
    MonthCount,
)
from indexer.chronology.narrate import Narration, narrate
from indexer.chronology.order import count_months, group_events, in_order, within
from indexer.chronology.tell import Told, tell
from indexer.chronology.who import about, articles_about

__all__ = [
    "ChronologyEntry",
    "ChronologyEvent",
    "ChronologyGroup",
    "ChronologyPage",
    "MonthCount",
    "Narration",
    "Told",
    "about",
    "articles_about",
    "count_months",
    "fold",
    "group_events",
    "in_order",
    "narrate",
    "tell",
    "within",
]
