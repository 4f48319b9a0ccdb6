"""What many articles tell, gathered."""

from __future__ import annotations

from indexer.chronology.tell import tell
from tests.indexer.chronology.telling import article

STORY = '[Kim|p:Kim] left. "We will never let them leave this place again," [Kim|p:Kim] said.'


def test_sayings_are_told_of_an_actor_and_where_all_is_asked_for() -> None:
    assert [entry.is_about for entry in tell([article(STORY)]).entries] == [True, False]
    assert [entry.is_about for entry in tell([article(STORY)], actor="Kim").entries] == [True, True]
    topic = tell([article(STORY)], topic=lambda _: lambda _: True)
    assert [entry.is_about for entry in topic.entries] == [True, False]


def test_what_the_query_only_found_is_kept_as_such() -> None:
    told = tell([article(STORY)], topic=lambda _: lambda _: False)
    assert [entry.is_about for entry in told.entries] == [False, False]
    assert told.articles == 1
