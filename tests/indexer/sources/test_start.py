from __future__ import annotations

import subprocess
import sys

LATER = (
    "charset_normalizer",
    "email",
    "zipfile",
    "tarfile",
    "csv",
    "html.parser",
    "trafilatura",
    "pypdf",
)


def test_importing_the_sources_loads_no_format() -> None:
    program = "import sys, indexer.sources, indexer.clean; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert [module for module in LATER if module in loaded.stdout.split()] == []
