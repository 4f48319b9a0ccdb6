"""Nothing that a user types may raise: so many generated queries, asked of a real library.

    python -m tests.quality.queries [N] [--seed SEED]

Each is asked as finished and as still being typed. Anything raised but a syntax error that
points into the query is printed with the query, and the exit code is 1. What is still being
typed must never be refused.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.quality.queries.ask import Asked, failures, library_of_samples


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("number", type=int, nargs="?", default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    began, asked = time.process_time(), Asked()
    with TemporaryDirectory() as folder, library_of_samples(Path(folder)) as library:
        failed = 0
        for failure in failures(library, options.number, options.seed, asked):
            failed += 1
            print(failure, flush=True)
    print(
        f"{options.number:,} queries, each asked twice: {asked.refused:,} refused with a caret, "
        f"{asked.found:,} that found something, {asked.suggested:,} put right, {failed} failures; "
        f"{time.process_time() - began:.0f} CPU s"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
