"""Read real pages as the program reads any page, with all rules and its own model.

python -m tests.bench.lines_model.whole FOLDER [--held | --blogs] [--errors]
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.bench.lines_model.pages import BLOGS, HELD, REAL, labelled_real
from tests.quality.articles.__main__ import count_page
from tests.quality.articles.scoring import Counts


def main() -> None:
    """Print what is counted, and on demand every fault of pages that are not held back."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="the folder that the packages were unpacked in")
    parser.add_argument("--held", action="store_true", help="the pages that are never trained on")
    parser.add_argument("--blogs", action="store_true", help="pages of blogs and clubs instead")
    parser.add_argument("--errors", action="store_true")
    given = parser.parse_args()
    counts = Counts()
    for page in labelled_real(given.folder, HELD if given.held else BLOGS if given.blogs else REAL):
        faults = count_page(counts, page)
        if given.errors and faults and not given.held:
            print(f"== {page.name}", *faults, sep="\n   ")
    print(counts)


if __name__ == "__main__":
    main()
