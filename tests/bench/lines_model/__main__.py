"""Train the line model with one command; README.md says on what.

    python -m tests.bench.lines_model --framed framed_gold.json --real FOLDER [--cross]

The model is written in its place in the package. With --cross nothing is written: for each folder of
``tests/data/pages``, and a third of the real pages at a time, a model is trained on all else and
measured there, with half of the rules' findings hidden, as on pages whose wordings nobody has seen.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import indexer.clean
from indexer.clean.judge import MODEL
from tests.bench.crf import pack
from tests.bench.lines_model.pages import FOLDERS, Example, framed_pages, own_pages, real_pages
from tests.bench.lines_model.train import compare, train

DATA = Path(indexer.clean.__file__).parent / "data"
_PARTS = 3
_UNSEEN_TURN = 9
"""A turn of hidden rules that no training has seen."""


def main() -> None:
    """Train, or measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--framed", type=Path, help="framed_gold.json, beside its folder")
    parser.add_argument("--real", type=Path, help="the folder that the packages were unpacked in")
    parser.add_argument("--cross", action="store_true", help="measure on unseen pages instead")
    parser.add_argument("--out", type=Path, default=DATA / MODEL)
    given = parser.parse_args()
    sets = {folder or "first": list(own_pages(folder)) for folder in FOLDERS}
    real = list(real_pages(given.real)) if given.real else []
    sets |= {f"real {part + 1}": real[part::_PARTS] for part in range(_PARTS) if real}
    framed = list(framed_pages(given.framed)) if given.framed else []
    if given.cross:
        _cross(sets, framed)
        return
    packed = pack(train([*framed, *_all(sets)]))
    given.out.write_bytes(packed)
    print(f"{sum(map(len, sets.values())) + len(framed)} pages, {len(packed):,} bytes")


def _all(sets: dict[str, list[Example]], *, but: str = "") -> Iterator[Example]:
    return (page for name, pages in sets.items() if name != but for page in pages)


def _cross(sets: dict[str, list[Example]], framed: list[Example]) -> None:
    for name, pages in sets.items():
        model = train([*framed, *_all(sets, but=name)])
        ruled, modelled = compare(model, pages, turn=_UNSEEN_TURN)
        print(f"{name:10}  rules {ruled}\n{'':10}  model {modelled}", flush=True)


if __name__ == "__main__":
    main()
