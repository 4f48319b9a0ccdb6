"""What of a machine's labels goes into the training."""

from __future__ import annotations

from indexer.extract.actors.features import FAR
from indexer.tagging import open_model
from tests.bench.actors_model.train import agreed, confirmed, examples, train

_STEPS = [("w=oslo",), FAR, ("w=anna",), ("w=berg",), FAR]
_LABELS = ["B-LOC", "O", "B-PER", "I-PER", "O"]


def test_a_stretch_that_is_labelled_in_two_ways_is_left_out() -> None:
    others = ["B-LOC", "O", "B-ORG", "I-ORG", "O"]
    assert list(agreed(_STEPS, _LABELS, others)) == [([("w=oslo",), FAR], ["B-LOC", "O"])]


def test_a_sentence_that_is_read_alike_stays_as_it_is() -> None:
    assert list(agreed(_STEPS, _LABELS, list(_LABELS))) == [(_STEPS, _LABELS)]


def test_of_a_sentence_that_is_doubtful_throughout_nothing_is_left() -> None:
    others = ["B-ORG", "O", "B-PER", "B-PER", "O"]
    assert list(agreed(_STEPS, _LABELS, others)) == []


def _document(number: int, kind: str) -> dict[str, object]:
    text = "In Oslo it was said again that the young minister Anna Berg spoke, and the crowd then listened."
    named = [{"start": 3, "end": 7, "type": "LOC"}, {"start": 50, "end": 59, "type": kind}]
    return {"id": str(number), "text": text, "entities": named}


def test_a_label_that_no_other_document_bears_out_is_left_out() -> None:
    gold = [_document(number, "PER") for number in range(4)]
    silver = [_document(4 + number, "ORG" if number == 2 else "PER") for number in range(6)]
    by_hand = [sequence for document in gold for sequence in examples(document)]
    labels = [tags for _, tags in confirmed(by_hand, silver)]
    assert len(labels) == len(silver)
    assert sum("B-PER" in tags for tags in labels) == len(silver) - 1
    assert not any("B-ORG" in tags for tags in labels)
    assert all("B-LOC" in tags for tags in labels)


def test_training_again_gives_the_same_model() -> None:
    gold = [_document(number, "PER") for number in range(4)]
    silver = [_document(4 + number, "ORG" if number == 2 else "PER") for number in range(6)]
    model = train(gold, silver)
    assert model == train(gold, silver)
    ((features, tags),) = examples(_document(11, "PER"))
    assert open_model(model).tag(features) == tags
