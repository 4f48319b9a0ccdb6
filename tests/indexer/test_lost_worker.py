"""A working process that is ended from outside is told of as what it is."""

from __future__ import annotations

import os

import pytest

from indexer import pipeline
from indexer.errors import WorkerLostError
from indexer.model import Origin, RawDocument


def end(*_: object, **__: object) -> None:
    """In place of preparing a document: what the system does to a process."""
    os._exit(9)


def test_a_process_that_was_ended_is_an_error_that_is_told_in_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "_prepare_one", end)
    documents = [RawDocument(Origin(str(i)), "The lamp is lit.") for i in range(pipeline.WORTH_A_PROCESS)]
    with pytest.raises(WorkerLostError, match="memory"):
        list(pipeline.prepare(documents, processes=2))
