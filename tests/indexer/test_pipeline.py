"""Documents are read side by side, in their order, and the first of them soon."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from indexer.pipeline import BATCH, FIRST_BATCHES, map_in_order


def test_every_answer_comes_in_the_order_of_the_questions() -> None:
    count = sum(FIRST_BATCHES) + 3 * BATCH + 1
    with ThreadPoolExecutor(2) as pool:
        assert list(map_in_order(pool, abs, range(-count, 0), ahead=3)) == list(range(count, 0, -1))


def test_the_first_answer_waits_for_few_documents() -> None:
    read: list[int] = []

    def documents() -> Iterator[int]:
        for number in range(1_000):
            read.append(number)
            yield number

    with ThreadPoolExecutor(2) as pool:
        assert next(map_in_order(pool, abs, documents(), ahead=4)) == 0
    assert len(read) == sum(FIRST_BATCHES[:4]) < BATCH
