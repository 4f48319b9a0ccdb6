"""A small archive in which one story is told four times, indexed as any user would index it."""

from __future__ import annotations

import json
from pathlib import Path

from indexer import Library, Settings

_OPENING = (
    "Negotiators from Iceland and Norway left Bergen on Tuesday without a deal on mackerel quotas, "
    "and Norway's Fisheries Minister Marit Solheim said that the talks had failed."
)
_REST = """\
Solheim told reporters at the harbour that her country had offered a third of the catch of 2021.

"We cannot go below what the scientists of the Nordic Marine Institute have told us," Solheim said.

Iceland's delegation, led by Einar Jonsson, had asked for forty percent and an exemption for small boats.

Jonsson said that his government would take the matter to the North Atlantic Fisheries Board in Geneva.

Some 400 boats wait in Reykjavik and Stavanger for the season, which begins on May 3, 2022.

The two countries have argued over mackerel since 2010, when the shoals began to move north."""

_FERRIES = """\
Ferries between Bergen and Stavanger stayed in port on Wednesday as a storm passed over the coast.

The operator said that nobody could say before Friday when they would sail again, and sent buses instead.

Passengers who had booked for Wednesday get their money back, or a place on a later crossing."""

STORY: tuple[dict[str, str], ...] = (
    {
        "id": "alert",
        "title": "Mackerel talks fail in Bergen",
        "source": "Nordic Wire",
        "date": "2022-04-12T09:05",
        "text": f"{_OPENING}\n\n{_REST}",
    },
    {
        "id": "update",
        "title": "Mackerel talks fail, new round in May",
        "source": "Nordic Wire",
        "date": "2022-04-12T14:30",
        "text": f"{_OPENING}\n\n"
        + _REST.replace("a third of the catch", "two fifths of the catch").replace(
            "Some 400 boats", "The ministers will meet again in Oslo on May 9, 2022.\n\nSome 380 boats"
        ),
    },
    {
        "id": "reprint",
        "title": "Fish talks collapse",
        "source": "The Coast Post",
        "date": "2022-04-13",
        "text": f"{_OPENING}\n\n{_REST}",
    },
    {
        "id": "brief",
        "title": "In brief: mackerel",
        "source": "Morning Gazette",
        "date": "2022-04-13",
        "text": f"{_OPENING}\n\n" + "\n\n".join(_REST.split("\n\n")[:3]),
    },
)

OTHERS: tuple[dict[str, str], ...] = (
    {
        "id": "ferries",
        "title": "Ferries stay in port",
        "source": "The Coast Post",
        "date": "2022-04-14",
        "text": _FERRIES,
    },
)


def build(folder: Path) -> Settings:
    """A library on disk with five articles that tell two stories."""
    settings = Settings(folder / "library", processes=1)
    path = folder / "wire.jsonl"
    lines = (json.dumps(record) + "\n" for record in (*STORY, *OTHERS))
    path.write_text("".join(lines), encoding="utf-8")
    with Library.open(settings, create=True) as library:
        library.index([path], assume_body=True)
    return settings
