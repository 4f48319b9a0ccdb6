"""One event told by several articles is one line."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from indexer.chronology import fold
from tests.indexer.chronology.telling import entry

LEFT = "U.S. envoy Mark Lambert left for Moscow on Wednesday to meet Russian officials."
GONE = "Mark Lambert, the U.S. envoy, left for Moscow to meet Russian officials there."
OTHER = "The price of rice rose in Pyongyang markets after the harvest failed."


def texts(*entries: object) -> list[list[str]]:
    return [[telling.text for telling in event.tellings] for event in fold(entries)]  # type: ignore[arg-type]


def test_tellings_of_several_articles_are_one_event_with_its_sources() -> None:
    (event, other) = fold(
        [
            entry(GONE, "2019-11-07", "b", certain=False, source="KCNA"),
            entry(LEFT, "2019-11-06", "a", source="Yonhap"),
            entry(OTHER, "2019-11-06", "c"),
        ]
    )
    assert [telling.article for telling in event.tellings] == ["a", "b"] or other.first.text == LEFT
    found = event if event.first.text == LEFT else other
    assert found.sources == ("Yonhap", "KCNA")
    assert found.first.certain


def test_the_same_words_at_another_time_are_another_event() -> None:
    assert len(texts(entry(LEFT, "2019-11-06", "a"), entry(LEFT, "2019-11-09", "b"))) == 2
    assert len(texts(entry(LEFT, "2019-11-06", "a"), entry(LEFT, "2019-11", "b"))) == 2


def test_one_article_never_tells_a_thing_twice() -> None:
    assert len(texts(entry(LEFT), entry(LEFT))) == 2


def test_shared_actors_make_up_for_fewer_shared_words() -> None:
    near = "The American, Mark Lambert, left for Moscow on Wednesday and meets Russian diplomats."
    both = ("mark-lambert", "russia")
    more = [entry(f"{OTHER} {n}", "2019-11-06", f"x{n}") for n in range(3)]
    with_actors = texts(entry(LEFT, actors=both), entry(near, name="b", actors=both), *more)
    without = texts(entry(LEFT), entry(near, name="b"), *more)
    assert len(with_actors) < len(without)


@given(st.lists(st.tuples(st.sampled_from([LEFT, GONE, OTHER]), st.integers(0, 4)), max_size=12))
def test_every_telling_is_in_exactly_one_event(pairs: list[tuple[str, int]]) -> None:
    entries = [entry(text, "2019-11-06", str(name)) for text, name in pairs]
    found = [telling for event in fold(entries) for telling in event.tellings]
    assert sorted(map(id, found)) == sorted(map(id, entries))


def test_many_tellings_of_one_day_take_time_in_proportion() -> None:
    entries = [entry(f"{LEFT} {n % 500} again and again", "2019-11-06", str(n)) for n in range(5_000)]
    began = time.process_time()
    fold(entries)
    assert time.process_time() - began < 10


def test_other_numbers_are_another_event() -> None:
    one = "[Boeing] delivered 47 jets to airlines in the spring quarter, as it said on Wednesday."
    other = "[Boeing] delivered 31 jets to airlines in the autumn quarter, it told markets on Wednesday."
    more = [entry(f"{OTHER} {n}", "2019-11-06", f"x{n}") for n in range(3)]
    both = ("boeing",)
    apart = texts(entry(one, actors=both), entry(other, name="b", actors=both), *more)
    same = texts(entry(one, actors=both), entry(other.replace("31", "47"), name="b", actors=both), *more)
    assert len(same) < len(apart)
