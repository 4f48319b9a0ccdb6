"""A working process that is ended from outside is told of as what it is."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from indexer.errors import WorkerLostError
from indexer.pipeline import map_in_order


def test_a_process_that_was_ended_is_an_error_that_is_told_in_a_line() -> None:
    with (
        ProcessPoolExecutor(1, get_context("spawn")) as pool,
        pytest.raises(WorkerLostError, match="memory"),
    ):
        list(map_in_order(pool, os._exit, [9], ahead=2))
