"""The small parts of the search: edits, dates as keywords, order, merging."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.grains import bounds, cover
from indexer.search.edits import within_edits
from indexer.search.whoosh_engine.order import UNDATED, sort_key
from indexer.search.whoosh_engine.policy import LARGEST_SEGMENT, TOGETHER, Size, to_merge

WORDS = st.text(alphabet="abc", max_size=7)
DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))


@cache
def distance(a: str, b: str) -> int:
    """Levenshtein's distance by its definition."""
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return distance(a[1:], b[1:])
    return 1 + min(distance(a[1:], b), distance(a, b[1:]), distance(a[1:], b[1:]))


@settings(deadline=None)
@given(WORDS, WORDS, st.integers(1, 2))
def test_bounded_distance_is_the_distance(a: str, b: str, edits: int) -> None:
    assert within_edits(a, b, edits) == (distance(a, b) <= edits)


@settings(deadline=None)
@given(DAYS, st.integers(0, 1_500))
def test_a_range_is_covered_exactly_and_by_few(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    days: list[date] = []
    grains = list(cover(first, last))
    for grain in grains:
        known = bounds(grain)
        assert known
        days += (known[0] + timedelta(days=n) for n in range((known[1] - known[0]).days + 1))
    assert days == [first + timedelta(days=n) for n in range(length + 1)]
    assert len(grains) <= 30 + 11 + 4 + 11 + 30


def test_the_whole_calendar_is_covered() -> None:
    assert list(cover(date(9999, 12, 30), date.max)) == ["9999-12-30", "9999-12-31"]
    assert len(list(cover(date.min, date.max))) == 9999


@pytest.mark.parametrize("text", ["", "19", "2019-", "2019-13", "2019-02-30", "2019-1", "٢٠١٩", "0000"])
def test_what_is_no_date_has_no_bounds(text: str) -> None:
    assert bounds(text) is None


@settings(deadline=None)
@given(DAYS, DAYS, st.integers(0, 1439), st.text(max_size=5), st.text(max_size=5))
def test_keys_rise_from_the_newest_on(first: date, second: date, minute: int, a: str, b: str) -> None:
    early, late = sorted((first, second))
    with_time = f"{late}T{minute // 60:02}:{minute % 60:02}"
    assert sort_key(None, a) >= UNDATED > sort_key(str(early), a)
    if early < late:
        assert sort_key(with_time, a) < sort_key(str(early), b)
    assert sort_key(str(early), a) < 1 << 64


def size(name: str, articles: int, live: int | None = None) -> Size:
    return Size(name, articles, articles if live is None else live)


def test_few_segments_are_left_alone() -> None:
    assert not to_merge([size(f"s{n}", 50) for n in range(TOGETHER - 1)])
    assert not to_merge([size(f"s{n}", LARGEST_SEGMENT) for n in range(50)])


def test_small_segments_become_one() -> None:
    small = [size(f"s{n}", 50) for n in range(TOGETHER)]
    assert set(to_merge([*small, size("large", LARGEST_SEGMENT)])) == {segment.id for segment in small}


def test_a_merged_segment_is_no_larger_than_a_full_one() -> None:
    sizes = {f"s{n}": size(f"s{n}", 4_900) for n in range(9)}
    merged = to_merge(list(sizes.values()))
    assert len(merged) > 1
    assert sum(sizes[name].documents for name in merged) <= LARGEST_SEGMENT


def test_a_segment_of_deleted_documents_is_written_anew() -> None:
    assert to_merge([size("a", 10_000, live=6_000), size("b", 10_000)]) == {"a"}


@settings(deadline=None)
@given(st.lists(st.integers(1, 20_000), max_size=40))
def test_merging_comes_to_an_end_with_few_small_segments(articles: list[int]) -> None:
    sizes = {f"s{n}": size(f"s{n}", count) for n, count in enumerate(articles)}
    for merge in range(100):
        chosen = to_merge(list(sizes.values()))
        if not chosen:
            break
        sizes[f"m{merge}"] = size(f"m{merge}", sum(sizes.pop(name).documents for name in chosen))
    assert not to_merge(list(sizes.values()))
    assert sum(segment.live <= LARGEST_SEGMENT // 20 for segment in sizes.values()) < TOGETHER
