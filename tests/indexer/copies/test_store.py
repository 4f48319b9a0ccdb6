from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from itertools import permutations
from pathlib import Path
from random import Random
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.copies import Copies, Member, Relation, signature
from indexer.copies.database import VERSION
from indexer.errors import LibraryError, SchemaMismatch
from indexer.model import ArticleId
from tests.indexer.copies.articles import article, sentence, sentences


@pytest.fixture
def copies(tmp_path: Path) -> Iterator[Copies]:
    store = Copies.open(tmp_path / "copies.sqlite")
    yield store
    store.close()


def put(copies: Copies, name: str, text: str, published: str | None = None) -> None:
    copies.add(ArticleId(name), signature(text), published)


def names(copies: Copies, name: str) -> list[str]:
    return [member.id for member in copies.cluster(ArticleId(name))]


def partition(copies: Copies, ids: list[str]) -> set[frozenset[str]]:
    return {frozenset(names(copies, name)) for name in ids}


def size(copies: Copies, name: str) -> int:
    article = ArticleId(name)
    return copies.sizes([article]).get(article, 0)


def test_an_article_of_its_own_is_its_own_cluster(copies: Copies) -> None:
    put(copies, "a", article(1))
    put(copies, "b", article(2))
    assert names(copies, "a") == ["a"]
    assert size(copies, "b") == 1
    assert list(copies.stories()) == []


def test_copies_stand_in_order_of_time_and_those_without_a_date_last(copies: Copies) -> None:
    put(copies, "undated", article(1))
    put(copies, "late", article(1), "2019-11-07T18:00")
    put(copies, "early", article(1), "2019-11-07")
    put(copies, "later", article(1) + " It rained.", "2019-11-08")
    assert copies.cluster(ArticleId("undated")) == (
        Member(ArticleId("early"), "2019-11-07"),
        Member(ArticleId("late"), "2019-11-07T18:00"),
        Member(ArticleId("later"), "2019-11-08"),
        Member(ArticleId("undated"), None),
    )
    assert size(copies, "late") == 4


def test_what_is_not_known_has_no_cluster(copies: Copies) -> None:
    nobody = ArticleId("nobody")
    assert copies.cluster(nobody) == ()
    assert size(copies, nobody) == 0
    assert copies.relation(nobody, nobody) is None
    copies.remove([nobody])


def test_texts_too_short_to_be_recognized_stay_apart(copies: Copies) -> None:
    for name in ("a", "b"):
        put(copies, name, "Video: no text.")
        put(copies, f"{name}, empty", "")
    assert partition(copies, ["a", "b", "a, empty"]) == {frozenset([n]) for n in ("a", "b", "a, empty")}


def test_an_article_that_joins_two_clusters_makes_them_one(copies: Copies) -> None:
    whole = sentences(1)
    put(copies, "head", " ".join(whole[:12]), "2019-11-07")
    put(copies, "tail", " ".join(whole[12:]), "2019-11-07")
    assert size(copies, "head") == 1
    put(copies, "whole", " ".join(whole), "2019-11-08")
    assert names(copies, "tail") == ["head", "tail", "whole"]
    assert size(copies, "head") == 3
    assert copies.relation(ArticleId("head"), ArticleId("whole")) == Relation.EXCERPT
    assert copies.relation(ArticleId("head"), ArticleId("tail")) is None


@pytest.mark.parametrize("order", list(permutations(["undated", "of 1995", "of 2010"])))
def test_an_article_without_a_date_ties_no_years_together(copies: Copies, order: tuple[str, ...]) -> None:
    told = sentences(1)
    texts = {
        "undated": (told, None),
        "of 1995": ([*sentences(2, 6), *told], "1995-03-01"),
        "of 2010": ([*told, *sentences(3, 6)], "2010-03-01"),
    }
    for name in order:
        text, day = texts[name]
        put(copies, name, " ".join(text), day)
    assert sorted(map(len, partition(copies, list(texts)))) == [1, 2]
    assert size(copies, "undated") == 2


def test_articles_without_a_date_are_of_the_time_of_their_first_copy_with_one(copies: Copies) -> None:
    told = sentences(1)
    put(copies, "a", " ".join(told))
    put(copies, "b", " ".join([*told, *sentences(2, 4)]))
    put(copies, "of 1995", " ".join([*sentences(3, 6), *told]), "1995-03-01")
    put(copies, "of 2010", " ".join([*told, *sentences(2, 4), *sentences(4, 4)]), "2010-03-01")
    assert names(copies, "a") == ["of 1995", "a", "b"]
    put(copies, "b again", " ".join([*told, *sentences(2, 4)]), "1995-03-10")
    assert names(copies, "b") == ["of 1995", "b again", "a", "b"]


def test_a_date_that_comes_with_an_equal_text_is_that_of_the_whole_story(copies: Copies) -> None:
    told = sentences(1)
    put(copies, "a", " ".join(told))
    put(copies, "b", " ".join([*told, *sentences(2, 4)]))
    put(copies, "a, dated", " ".join(told), "1995-03-01")
    put(copies, "of 2010", " ".join([*told, *sentences(2, 4), *sentences(4, 4)]), "2010-03-01")
    assert names(copies, "b") == ["a, dated", "a", "b"]


def test_what_became_one_cluster_stays_one(copies: Copies) -> None:
    whole = sentences(1)
    for name, part in {"head": whole[:12], "tail": whole[12:], "whole": whole}.items():
        put(copies, name, " ".join(part))
    copies.remove([ArticleId("whole")])
    assert names(copies, "tail") == ["head", "tail"]
    assert copies.cluster(ArticleId("whole")) == ()


def test_adding_twice_changes_nothing(copies: Copies) -> None:
    for _ in range(3):
        for seed in (1, 2):
            put(copies, f"{seed}", article(seed), "2019-11-07")
            put(copies, f"copy of {seed}", article(seed))
    assert names(copies, "1") == ["1", "copy of 1"]
    assert list(copies.stories()) == [("1", "copy of 1"), ("2", "copy of 2")]
    assert copies.sizes(map(ArticleId, ("1", "copy of 2", "nobody"))) == {"1": 2, "copy of 2": 2}


def test_an_article_that_is_changed_moves(copies: Copies) -> None:
    put(copies, "a", article(1))
    put(copies, "b", article(1))
    put(copies, "b", article(2))
    assert names(copies, "a") == ["a"]
    put(copies, "c", article(2))
    assert names(copies, "b") == ["b", "c"]
    put(copies, "b", article(2), "2001-01-01")
    assert copies.cluster(ArticleId("c"))[0] == Member(ArticleId("b"), "2001-01-01")


def test_a_removed_article_leaves_nothing(copies: Copies) -> None:
    for name, seed in {"a": 1, "b": 2, "c": 2}.items():
        put(copies, name, article(seed))
    copies.remove(map(ArticleId, "abc"))
    put(copies, "d", article(2))
    assert names(copies, "d") == ["d"]
    copies.remove([ArticleId("d")])
    tables = ("articles", "texts", "clusters", "keys")
    counts = [copies._db.execute(f"SELECT count(*) FROM {table}").fetchone() for table in tables]
    assert counts == [(0,)] * len(tables)


def test_only_what_was_committed_lasts(tmp_path: Path) -> None:
    path = tmp_path / "copies.sqlite"
    first = Copies.open(path)
    put(first, "a", article(1))
    first.commit()
    put(first, "b", article(1))
    first.close()
    again = Copies.open(path)
    assert names(again, "a") == ["a"]
    put(again, "c", article(1))
    assert names(again, "a") == ["a", "c"]
    again.close()


def test_one_can_read_while_another_writes(tmp_path: Path) -> None:
    writer, reader = (Copies.open(tmp_path / "copies.sqlite") for _ in range(2))
    put(writer, "a", article(1))
    writer.commit()
    writer._db.execute("PRAGMA cache_size = 10")
    for seed in range(2, 60):
        put(writer, str(seed), article(seed))
    assert names(reader, "a") == ["a"]
    assert size(reader, "2") == 0
    writer.commit()
    assert size(reader, "2") == 1
    reader.close()
    writer.close()


def test_a_store_of_another_version_is_to_be_rebuilt(tmp_path: Path) -> None:
    path = tmp_path / "copies.sqlite"
    copies = Copies.open(path)
    copies._db.execute(f"PRAGMA user_version = {VERSION + 1}")
    copies.close()
    with pytest.raises(SchemaMismatch, match="rebuild the library"):
        Copies.open(path)


def test_one_reads_where_there_is_no_room_to_read_beside_a_writer(tmp_path: Path) -> None:
    path = tmp_path / "copies.sqlite"
    with closing(Copies.open(path)) as copies:
        put(copies, "1", article(1))
        copies.commit()
    path.with_name("copies.sqlite-shm").mkdir()  # as on a full disk, SQLite cannot make this file
    with closing(Copies.open(path)) as copies:
        assert size(copies, "1") == 1


def test_a_damaged_file_is_one_clear_line(tmp_path: Path) -> None:
    path = tmp_path / "copies.sqlite"
    path.write_bytes(b"no database" * 1000)
    with pytest.raises(LibraryError, match="cannot open the record of copies") as caught:
        Copies.open(path)
    assert "\n" not in str(caught.value)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(range(12)), st.randoms(use_true_random=False))
def test_clusters_do_not_depend_on_the_order(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], rng: Random
) -> None:
    texts = [variant for seed in range(4) for variant in _three_versions(seed)]
    store = Copies.open(tmp_path_factory.mktemp("order") / "copies.sqlite")
    for i in order:
        put(store, str(i), texts[i], "2019-11-07")
    expected = {frozenset(str(3 * seed + i) for i in range(3)) for seed in range(4)}
    assert partition(store, [str(i) for i in range(12)]) == expected
    gone = rng.sample(range(12), 3)
    store.remove(ArticleId(str(i)) for i in gone)
    left = {cluster - set(map(str, gone)) for cluster in expected}
    assert partition(store, [str(i) for i in range(12) if i not in gone]) == left - {frozenset()}
    store.close()


def _three_versions(seed: int) -> list[str]:
    parts = sentences(seed)
    return [" ".join(parts), " ".join(parts[2:10]), " ".join([*sentences(seed + 100, 3), *parts[:20]])]


@pytest.mark.parametrize("kind", ["equal", "alike"])
def test_any_number_of_copies_costs_the_same_each(copies: Copies, kind: str) -> None:
    rng, text = Random(0), article(1)
    signatures = [signature(text + (f" {sentence(rng)}" if kind == "alike" else "")) for _ in range(1_200)]
    laps = []
    for lap in range(3):
        began = process_time()
        for i in range(lap * 400, (lap + 1) * 400):
            copies.add(ArticleId(str(i)), signatures[i], "2019-11-07")
        laps.append(process_time() - began)
    assert size(copies, "0") == 1_200
    assert laps[2] < 3 * laps[0] + 0.5


def test_bulletins_after_one_pattern_cost_the_same_each(copies: Copies) -> None:
    rng, pattern = Random(0), sentences(1, 3)
    texts = [" ".join([*pattern, sentence(rng), sentence(rng), sentence(rng)]) for _ in range(900)]
    signatures = [signature(text) for text in texts]
    laps = []
    for lap in range(3):
        began = process_time()
        for i in range(lap * 300, (lap + 1) * 300):
            copies.add(ArticleId(str(i)), signatures[i])
        laps.append(process_time() - began)
    assert laps[2] < 3 * laps[0] + 0.5


def test_the_state_is_another_after_every_change_here_or_elsewhere(copies: Copies, tmp_path: Path) -> None:
    states = [copies.state]
    assert copies.state == states[0]
    put(copies, "a", article(1))
    states.append(copies.state)
    copies.commit()
    with closing(Copies.open(tmp_path / "copies.sqlite")) as other:
        put(other, "b", article(1))
        other.commit()
    states.append(copies.state)
    copies.remove([ArticleId("a")])
    states.append(copies.state)
    assert len(set(states)) == 4


def test_what_was_committed_has_a_name_that_every_process_knows(copies: Copies, tmp_path: Path) -> None:
    put(copies, "a", article(1))
    assert copies.mark == ""
    copies.commit()
    first = copies.mark
    with closing(Copies.open(tmp_path / "copies.sqlite")) as other:
        assert other.mark == first != ""
        other.commit()  # nothing has changed
        assert other.mark == first
        put(other, "b", article(1))
        other.commit()
        assert copies.mark == other.mark != first
