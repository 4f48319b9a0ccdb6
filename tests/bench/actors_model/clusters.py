"""Word clusters from the word vectors of spaCy's en_core_web_md, which are CC0.

Of capitalised words all are kept, of others those that the training text has more
than once.
"""

from __future__ import annotations

import re
import struct
from array import array
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np  # type: ignore[import-not-found]
import spacy  # type: ignore[import-not-found]
from sklearn.cluster import KMeans, MiniBatchKMeans  # type: ignore[import-not-found]

from indexer.extract.actors.clusters import HEADER, MAGIC, word_hash

_WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ.'’-]*")
_SMALL_WORD = re.compile(r"\b[a-z][a-z-]+\b")
_FINE, _MIDDLE, _COARSE = 1024, 256, 64


def build_clusters(pipeline: Path, texts: Iterable[str], out: Path) -> None:
    """Write the table that :mod:`indexer.extract.actors.clusters` reads."""
    counts = Counter(word for text in texts for word in _SMALL_WORD.findall(text))
    small = {word for word, count in counts.items() if count > 1}
    vocab = spacy.load(pipeline, exclude=["parser", "lemmatizer", "tagger", "senter", "ner"]).vocab
    fine, middle, coarse = _cluster(vocab.vectors.data)
    rows: dict[int, int] = {}
    for key, row in vocab.vectors.key2row.items():
        word = vocab.strings[key]
        if row >= 0 and _WORD.fullmatch(word) and (word in small or not word[0].islower()):
            rows.setdefault(word_hash(word), int(fine[row]))
    hashes = sorted(rows)
    with out.open("wb") as file:
        file.write(HEADER.pack(MAGIC, len(hashes), _FINE))
        file.write(middle + coarse)
        file.write(array("I", hashes).tobytes() + array("H", (rows[h] for h in hashes)).tobytes())


def _cluster(vectors: Any) -> tuple[Any, bytes, bytes]:
    """The fine cluster of each vector, and the middle and coarse cluster of each fine one."""
    directions = vectors / np.maximum(1e-6, np.linalg.norm(vectors, axis=1, keepdims=True))
    fine = MiniBatchKMeans(_FINE, random_state=0, n_init=2, batch_size=4096, max_iter=60).fit(directions)
    middle = KMeans(_MIDDLE, random_state=0, n_init=4).fit(fine.cluster_centers_)
    coarse = KMeans(_COARSE, random_state=0, n_init=4).fit(middle.cluster_centers_)
    parents = bytes(int(label) for label in middle.labels_)
    return fine.labels_, parents, bytes(int(coarse.labels_[parent]) for parent in parents)


assert struct.calcsize("I") == 4, "the table has 32-bit hashes"
