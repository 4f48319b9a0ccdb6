"""Silver labels: news text whose terms allow it, labelled by spaCy's en_core_web_md (MIT)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import spacy  # type: ignore[import-not-found]

PERMITTED = frozenset({None, "Wikinews"})
"""Sources whose text may train what is shipped; files without sources were chosen for training."""

_UNUSED = ["parser", "lemmatizer", "attribute_ruler", "tagger", "senter"]


def label(pipeline: Path, documents: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The documents of permitted sources with the entities that the pipeline finds in their text."""
    nlp = spacy.load(pipeline, exclude=_UNUSED)
    permitted = (d for d in documents if d.get("source") in PERMITTED)
    pairs = ((d["text"], d) for d in permitted)
    for parsed, document in nlp.pipe(pairs, as_tuples=True, batch_size=32):
        entities = [{"start": e.start_char, "end": e.end_char, "type": e.label_} for e in parsed.ents]
        yield {"id": document["id"], "text": document["text"], "entities": entities}
