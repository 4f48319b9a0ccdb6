"""Order, ranges, groups and counts of a chronology."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from indexer.chronology import ChronologyEvent, count_months, fold, group_events, in_order, within
from tests.indexer.chronology.telling import day, entry


def events(*values: str) -> tuple[ChronologyEvent, ...]:
    return fold(entry(f"what happened at number {n}", value, f"{n}") for n, value in enumerate(values))


def test_a_month_comes_before_its_days_and_ties_go_by_publication() -> None:
    entries = [
        entry("d", "2019-11-02"),
        entry("c", "2019-11-01", published="2019-12-01"),
        entry("b", "2019-11-01", published="2019-11-07"),
        entry("a", "2019-11"),
    ]
    assert [each.text for each in in_order(entries)] == ["a", "b", "c", "d"]


def test_a_range_keeps_what_may_lie_in_it() -> None:
    month = entry("x", "2019-11")
    assert within(month, None, None)
    assert within(month, day("2019-11-30"), None)
    assert not within(month, day("2019-12-01"), None)
    assert within(month, None, day("2019-11-01"))
    assert not within(month, None, day("2019-10-31"))


def test_groups_are_as_fine_as_the_span_allows() -> None:
    def labels(*values: str) -> list[str]:
        return [group.label for group in group_events(events(*values))]

    assert labels("2019-11", "2019-11-01", "2019-11-06", "2019-11-06") == [
        "2019-11",
        "2019-11-01",
        "2019-11-06",
    ]
    assert labels("2018-11-01", "2019-11-06", "2019-11-07") == ["2018-11", "2019-11"]
    assert labels("1953", "2019-11-06", "2019-11-07") == ["1953", "2019"]
    assert group_events(()) == ()


def test_a_heading_stands_once_whatever_stretches_over_it() -> None:
    week, season = (day("2019-02-25"), day("2019-03-03")), (day("2019-02-10"), day("2019-05-31"))
    entries = [
        *(entry(f"on {value}", value, value) for value in ("2018-03-01", "2019", "2019-02-01", "2019-02-28")),
        entry("in that week", "2019", "w", earliest=week[0], latest=week[1]),
        entry("in those months", "2019", "s", earliest=season[0], latest=season[1]),
    ]
    groups = {group.label: [e.first.text for e in group.events] for group in group_events(fold(entries))}
    assert groups == {
        "2018-03": ["on 2018-03-01"],
        "2019": ["on 2019"],
        "2019-02-10..05-31": ["in those months"],
        "2019-02": ["on 2019-02-01", "in that week", "on 2019-02-28"],
    }


@given(st.lists(st.sampled_from(["1953", "2018-02", "2019", "2019-11", "2019-11-05", "2019-11-06"])))
def test_grouping_loses_nothing_and_says_each_heading_once(values: list[str]) -> None:
    all_events = events(*values)
    groups = group_events(all_events)
    assert sorted(e.first.article for g in groups for e in g.events) == sorted(
        e.first.article for e in all_events
    )
    assert len({group.label for group in groups}) == len(groups)


def test_months_are_counted_in_order_and_years_are_in_none() -> None:
    counts = count_months(events("2019", "2019-12-01", "2019-11", "2019-11-06"))
    assert [(count.month, count.events) for count in counts] == [("2019-11", 2), ("2019-12", 1)]
