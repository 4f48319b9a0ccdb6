"""How hard a set of pages is: what the simplest rule that works at all gets right there.

    python -m tests.bench.lines_model.trivial --framed framed_gold.json --real FOLDER

The rule takes a line of at least 60 characters (24 in Chinese, Japanese and Korean) that ends
like a sentence for body, unless a word of captions or rights stands in it.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from pathlib import Path

from tests.bench.lines_model.pages import FOLDERS, HELD, UNSEEN, Example, framed_pages, own_pages, real_pages
from tests.bench.lines_model.train import Tally

_LONG, _LONG_IN_IDEOGRAPHS = 60, 24
_IDEOGRAPHS = re.compile("[぀-ヿ㐀-鿿가-힣]")
_END = re.compile(r"[.!?…。！？؟۔][\"'”’»」』)\]]*$")
_CAPTION = re.compile(
    r"\b(?:FILE|photo|photograph|caption|image|getty|courtesy|copyright|all rights)\b|©|\(Yonhap\)$",
    re.IGNORECASE,
)


def is_body(line: str) -> bool:
    """What the rule says of a line."""
    least = _LONG_IN_IDEOGRAPHS if _IDEOGRAPHS.search(line) else _LONG
    return len(line) >= least and _END.search(line) is not None and not _CAPTION.search(line)


def tally(pages: Iterable[Example]) -> Tally:
    """The rule's count on a set of pages."""
    counts = Tally()
    for page in pages:
        counts.count(page.gold, [is_body(block.text) for block in page.blocks])
    return counts


def main() -> None:
    """Print a line a set."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--framed", type=Path, help="framed_gold.json, beside its folder")
    parser.add_argument("--real", type=Path, help="the folder that the packages were unpacked in")
    given = parser.parse_args()
    for folder in (*FOLDERS, *UNSEEN):
        print(f"{folder or 'first':8} {tally(own_pages(folder))}")
    if given.framed:
        print(f"{'framed':8} {tally(framed_pages(given.framed))}")
    if given.real:
        print(f"{'real':8} {tally(real_pages(given.real))}")
        print(f"{'held':8} {tally(real_pages(given.real, HELD))}")


if __name__ == "__main__":
    main()
