"""How the benchmarks of searches measure: CPU milliseconds a call, at the median and the 95th percentile."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from statistics import quantiles

Timed = Iterable[Callable[[], object]]


def measure(calls: Timed) -> tuple[float, float]:
    """CPU milliseconds of the calls: p50 and p95."""
    times = []
    for call in calls:
        began = time.process_time()
        call()
        times.append(1000 * (time.process_time() - began))
    cuts = quantiles(times, n=20)
    return cuts[9], cuts[18]


def pair(times: tuple[float, float]) -> str:
    """The two figures as a table shows them."""
    return f"{times[0]:.1f}/{times[1]:.1f}"
