from __future__ import annotations

import io
import json
from collections.abc import Callable

import pytest

from indexer.model import RawDocument
from indexer.sources.reading import read_stream

OPEN, AMERICAN, BRITISH = "11/07/2019", "11/23/2019", "23/11/2019"


def as_lines(dates: list[str]) -> str:
    return "".join(json.dumps({"text": "The ferry sails.", "date": date}) + "\n" for date in dates)


def as_list(dates: list[str]) -> str:
    return json.dumps([{"text": "The ferry sails.", "date": date} for date in dates])


def as_table(dates: list[str]) -> str:
    return "date,text\n" + "".join(f"{date},The ferry sails.\n" for date in dates)


def orders(content: str) -> list[bool | None]:
    found = list(read_stream(io.BytesIO(content.encode())))
    assert all(isinstance(one, RawDocument) for one in found), found
    return [one.metadata.day_first for one in found if isinstance(one, RawDocument)]


@pytest.mark.parametrize("write", [as_lines, as_list, as_table])
@pytest.mark.parametrize(
    ("dates", "day_first"),
    [
        ([OPEN, AMERICAN], False),
        ([OPEN, BRITISH], True),
        ([OPEN, OPEN], None),
        ([OPEN, AMERICAN, BRITISH], None),
        ([OPEN, "2019-11-23"], None),
    ],
)
def test_one_date_of_a_file_tells_the_order_of_all(
    write: Callable[[list[str]], str], dates: list[str], day_first: bool | None
) -> None:
    assert orders(write(dates)) == [day_first] * len(dates)


def test_of_a_long_stream_it_is_known_from_the_first_date_on_that_tells_it() -> None:
    content = as_lines([OPEN] * 1_000 + [AMERICAN, OPEN])
    assert orders(content)[-1] is False
    assert orders(content)[0] is None
