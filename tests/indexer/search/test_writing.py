"""The engine's own writer of segments makes what Whoosh's would."""

from __future__ import annotations

from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from whoosh.codec import default_codec
from whoosh.codec.whoosh3 import W3TermInfo
from whoosh.filedb.filestore import RamStorage

from indexer.model import ArticleId
from indexer.search.capitals import capitals
from indexer.search.document import IndexDocument
from indexer.search.whoosh_engine import pool as pool_module
from indexer.search.whoosh_engine.analyzers import GAP
from indexer.search.whoosh_engine.fieldwriter import value_size_of
from indexer.search.whoosh_engine.invert import invert, names_in
from indexer.search.whoosh_engine.pool import Pool
from indexer.search.whoosh_engine.postings import PostingList, decode, encode, places_of, positions
from indexer.search.whoosh_engine.schema import BEGINNINGS, make_schema

TEXTS = (
    st.text(alphabet="abéМ京 \n.'-SsT1,", max_size=400)
    | st.just("Talks talk " * 60)
    | st.just("Ferries Collide Off Kong\nFerries collided, Kong said. Boats sink. The Boats sank.")
)
NAMES = st.lists(st.text(alphabet="abK -", min_size=1, max_size=12), max_size=4, unique=True).map(tuple)


WITH_PLACES = ("title", "body", "actor", "role", "source")


def document(title: str, body: str, names: tuple[str, ...], roles: tuple[str, ...]) -> IndexDocument:
    return IndexDocument(
        id=ArticleId("a b"),
        origin="o",
        title=title,
        body=body,
        published=None,
        published_is_certain=False,
        source="Agence Paris",
        actor_ids=("smith, john", "kim"),
        actor_names=names,
        roles=roles,
        folders=("/a", "/"),
    )


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS, TEXTS, NAMES, NAMES)
def test_postings_are_those_of_whooshs_fields(
    tmp_path: Path, title: str, body: str, names: tuple[str, ...], roles: tuple[str, ...]
) -> None:
    pool = Pool(tmp_path)
    whole = document(title, body, names, roles)
    lengths = invert(whole, 3, pool)
    known_names = names_in(whole, map(capitals, (title, body)))
    found: dict[str, dict[bytes, tuple[float, bytes]]] = {}
    for field, term, postings in pool.iter_postings():
        assert list(postings.documents) == [3]
        found.setdefault(field, {})[term.encode()] = (postings.weights[0], postings.values[0])
    values: dict[str, Any] = {
        "id": "a b",
        "title": title,
        "title_stems": title,
        "body": body,
        "body_stems": body,
        BEGINNINGS: f"{title}\n{body}",
        "actor": GAP.join(names),
        "role": GAP.join(roles),
        "source": "Agence Paris",
        "actorid": ["smith, john", "kim"],
        "path": ["/a", "/"],
    }
    schema = make_schema()
    for name, value in values.items():
        told = {"names": known_names} if name.endswith("_stems") else {}
        indexed = list(schema[name].index(value, **told))
        read = schema[name].format.decode_positions if name in WITH_PLACES else bytes
        ours = {text: (weight, kept[:4], read(kept)) for text, (weight, kept) in found.get(name, {}).items()}
        assert ours == {text: (weight, kept[:4], read(kept)) for text, _, weight, kept in indexed}
        if schema[name].scorable:
            assert lengths[name] == sum(count for _, count, _, _ in indexed)


@given(st.lists(st.integers(1, 70_000), min_size=1, max_size=300))
@example([1] * 255)
@example([1] * 256)
@example([255, 256, 65535, 65536])
def test_whoosh_finds_a_word_where_it_stands(steps: list[int]) -> None:
    places = list(accumulate(steps))
    value, theirs = positions(places), make_schema()["body"].format
    assert theirs.decode_positions(value) == places == list(places_of(value))
    assert theirs.decode_frequency(value) == len(places)
    assert places_of(theirs.encode(places)) == tuple(places)


@st.composite
def posting_lists(draw: st.DrawFn) -> PostingList:
    steps = draw(st.lists(st.integers(1, 5000), min_size=1, max_size=400))
    documents = list(accumulate(steps))
    weights = draw(
        st.just([1.0] * len(steps))
        | st.just([3.0] * len(steps))
        | st.lists(st.sampled_from([1.0, 2.0, 4.5]), min_size=len(steps), max_size=len(steps))
    )
    return PostingList(documents, weights, [positions([n % 7, 9 + n % 5000]) for n in documents])


@settings(deadline=None)
@given(posting_lists(), st.sampled_from(["body", "body_stems", "beginnings"]))
def test_whoosh_reads_the_lists_and_so_do_we(postings: PostingList, name: str) -> None:
    field = make_schema()[name]
    size = value_size_of(field)
    values = [value[:size] if size >= 0 else value for value in postings.values]
    postings = PostingList(postings.documents, postings.weights, values)
    blocks, entry = encode(postings, 5, value_size=size)
    read = decode(blocks, value_size=size)
    assert list(read.documents) == postings.documents
    assert list(read.weights) == postings.weights
    assert read.values == values
    storage = RamStorage()
    with storage.create_file("postings") as file:
        file.write(b"other" + blocks)
    matcher = default_codec().postings_reader(
        storage.open_file("postings"), W3TermInfo.from_bytes(entry), field.format
    )
    for number, weight, value in zip(postings.documents, postings.weights, values, strict=True):
        assert (matcher.id(), matcher.weight()) == (number, weight)
        assert (matcher.value() or b"") == value
        matcher.next()
    assert not matcher.is_active()


@settings(deadline=None)
@given(posting_lists(), st.sampled_from(["body", "body_stems", "beginnings"]))
def test_we_read_the_lists_that_whoosh_wrote(postings: PostingList, name: str) -> None:
    field, storage, entry = make_schema()[name], RamStorage(), W3TermInfo()
    size = value_size_of(field)
    values = [value[:size] if size >= 0 else value for value in postings.values]
    with storage.create_file("postings") as file:
        writer = default_codec().postings_writer(file)
        writer.start_postings(field.format, entry)
        for number, weight, value in zip(postings.documents, postings.weights, values, strict=True):
            writer.add_posting(number, weight, value, len(value))
        writer.finish_postings()
    with storage.open_file("postings") as file:
        read = decode(file.get(0, storage.file_length("postings")), value_size=size)
    assert list(read.documents) == postings.documents
    assert list(read.weights) == postings.weights
    assert read.values == values


def test_what_is_put_aside_comes_back_in_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def listed(most: int) -> list[tuple[str, str, list[int]]]:
        monkeypatch.setattr(pool_module, "MOST_HELD", most)
        pool = Pool(tmp_path)
        for number in range(30):
            body = f"word{number % 7} word{number} all"
            invert(document("", body, ("Kim",), ()), number, pool)
        found = [(field, term, list(postings.documents)) for field, term, postings in pool.iter_postings()]
        pool.cleanup()
        return found

    whole = listed(1_000_000)
    assert [numbers for field, term, numbers in whole if (field, term) == ("body", "all")] == [[*range(30)]]
    assert listed(40) == whole
    assert not [*tmp_path.iterdir()]
