"""Where the names of a sentence begin and end, whatever the model read."""

from __future__ import annotations

import pytest

from indexer.extract.actors.boundaries import repair
from indexer.extract.actors.recognize import Label, Name
from indexer.extract.actors.sentence import Sentence
from indexer.extract.actors.tokens import tokenize


@pytest.mark.parametrize("label", list(Label))
@pytest.mark.parametrize("last", ["National", "Republican", "No", "of", "Acme"])
def test_a_name_may_be_the_last_word(last: str, label: Label) -> None:
    tokens = tokenize(text := f"It was sold to {last}", 0, len(text))
    sentence = Sentence(tokens, [token.text for token in tokens])
    found = repair(sentence, [Name(0, len(tokens) - 1, len(tokens), label)])
    assert all(name.end <= len(tokens) for name in found)
