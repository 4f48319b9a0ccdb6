"""How the benchmarks of searches measure: CPU milliseconds a call, at the median and the 95th percentile."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import quantiles

Timed = Iterable[Callable[[], object]]


def clock() -> float:
    """CPU seconds of this process and of those that it started and that have ended."""
    children = getrusage(RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def measure(calls: Timed) -> tuple[float, float]:
    """CPU milliseconds of the calls: p50 and p95."""
    times = []
    for call in calls:
        began = clock()
        call()
        times.append(1000 * (clock() - began))
    cuts = quantiles(times, n=20)
    return cuts[9], cuts[18]


def pair(times: tuple[float, float]) -> str:
    """The two figures as a table shows them."""
    return f"{times[0]:.1f}/{times[1]:.1f}"


def cold_start(folder: Path) -> float:
    """Wall milliseconds, the best of five, from the start of a process to the first page of a word."""
    code = (
        "import sys; from pathlib import Path; from indexer.search.whoosh_engine import WhooshEngine;"
        "from indexer.search.engine import SearchRequest; from indexer.search.query import parse;"
        "WhooshEngine.open(Path(sys.argv[1])).search(SearchRequest(parse('said')))"
    )
    times = []
    for _ in range(5):
        began = time.monotonic()
        subprocess.run([sys.executable, "-c", code, str(folder)], check=True)
        times.append(1000 * (time.monotonic() - began))
    return min(times)
