"""Nothing that a user types raises; ``python -m tests.quality.queries`` asks a million."""

from __future__ import annotations

from pathlib import Path

from tests.quality.queries.ask import Asked, failures, library_of_samples


def test_any_query_is_answered_or_refused_with_a_caret(tmp_path: Path) -> None:
    asked = Asked()
    with library_of_samples(tmp_path) as library:
        assert list(failures(library, 2500, 7, asked)) == []
    assert asked.refused > 500
    assert asked.found > 500
