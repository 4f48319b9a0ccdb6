"""How the benchmarks of searches measure: CPU milliseconds a call, at the median and the 95th percentile."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
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
