"""Build indexer/extract/actors/data/clusters.bin: words of the news by the company they keep.

    build_clusters.py PIPELINE VOCABULARY OUT

PIPELINE is the folder of spaCy's en_core_web_md 3.7.1, whose word vectors (by Explosion, trained on
OSCAR, Wikipedia, OpenSubtitles and WMT News Crawl) are CC0. VOCABULARY lists lower-case words to keep, one
a line; of capitalised words all are kept. Needs spacy and scikit-learn, which Dateline itself does not.
"""

from __future__ import annotations

import argparse
import re
import struct
import sys
from array import array
from pathlib import Path

import numpy as np  # type: ignore[import-not-found]
import spacy  # type: ignore[import-not-found]
from sklearn.cluster import KMeans, MiniBatchKMeans  # type: ignore[import-not-found]

WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ.'’-]*")
LEVELS = (1024, 256, 64)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name in ("pipeline", "vocabulary", "out"):
        parser.add_argument(name, type=Path)
    given = parser.parse_args()
    sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
    from indexer.extract.actors.clusters import word_hash

    vocab = spacy.load(given.pipeline, exclude=["parser", "lemmatizer", "tagger", "senter", "ner"]).vocab
    vectors = vocab.vectors.data
    vectors = vectors / np.maximum(1e-6, np.linalg.norm(vectors, axis=1, keepdims=True))
    fine = MiniBatchKMeans(LEVELS[0], random_state=0, n_init=2, batch_size=4096, max_iter=60).fit(vectors)
    middle = KMeans(LEVELS[1], random_state=0, n_init=4).fit(fine.cluster_centers_)
    coarse = KMeans(LEVELS[2], random_state=0, n_init=4).fit(middle.cluster_centers_)
    keep = set(given.vocabulary.read_text(encoding="utf-8").split())
    rows: dict[int, int] = {}
    for key, row in vocab.vectors.key2row.items():
        word = vocab.strings[key]
        if row >= 0 and WORD.fullmatch(word) and (word in keep or not word[0].islower()):
            rows.setdefault(word_hash(word), int(fine.labels_[row]))
    hashes = sorted(rows)
    ids = array("H", (rows[h] for h in hashes))
    parents = bytes(int(middle.labels_[i]) for i in range(LEVELS[0]))
    grandparents = bytes(int(coarse.labels_[m]) for m in parents)
    with given.out.open("wb") as file:
        file.write(struct.pack("<4sII", b"DLWC", len(hashes), LEVELS[0]))
        file.write(parents + grandparents + array("I", hashes).tobytes() + ids.tobytes())
    print(f"{len(hashes)} words, {given.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
