from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from indexer import Span
from tui.cells import one_line
from tui.looks import Look
from tui.paint import Layer, paint
from tui.typeset import Line, LineKind

TEXTS = st.text(min_size=1, max_size=80)
SPANS = st.lists(st.tuples(st.integers(0, 80), st.integers(0, 20)), max_size=12).map(
    lambda pairs: [Span(start, start + length) for start, length in pairs]
)


@given(TEXTS, SPANS, SPANS)
def test_marks_change_no_character(text: str, actors: list[Span], hits: list[Span]) -> None:
    layers = (Layer.of(Look.ACTOR, actors), Layer.of(Look.HIT, hits))
    pieces = paint(Line(LineKind.BODY, 0, len(text)), text, layers)
    assert "".join(piece for piece, _ in pieces) == one_line(text)


@given(TEXTS, SPANS)
def test_exactly_the_marked_characters_are_marked(text: str, spans: list[Span]) -> None:
    pieces = paint(Line(LineKind.BODY, 0, len(text)), text, (Layer.of(Look.DATE, spans),))
    marked = [look is Look.DATE for piece, look in pieces for _ in piece]
    assert marked == [any(s.start <= i < s.end for s in spans) for i in range(len(text))]


def test_a_hit_inside_an_actor_is_both() -> None:
    layers = (Layer.of(Look.ACTOR, [Span(0, 12)]), Layer.of(Look.HIT, [Span(5, 12)]))
    pieces = paint(Line(LineKind.BODY, 0, 17), "Mark Lambert said", layers)
    assert pieces == (
        ("Mark ", Look.ACTOR),
        ("Lambert", Look.ACTOR | Look.HIT),
        (" said", Look.PLAIN),
    )
