"""What holds for all tests."""

from __future__ import annotations

from hypothesis import settings

# How long an example takes depends on the machine; speed is measured in tests/bench.
settings.register_profile("dateline", deadline=None)
settings.load_profile("dateline")
