"""Take the pictures of the README from the running app: python -m tests.tui.pictures FOLDER"""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from indexer import Library, Settings
from tests.tui.driving import reading

SEEDS = Path(__file__).parents[2] / "seeds"

PICTURES: dict[str, tuple[tuple[int, int], tuple[str, ...]]] = {
    "reader": ((160, 45), (*"/lambert", "enter", "enter", "n", "n")),
    "chronology": ((120, 36), (*"/lambert", "enter", "c", "j")),
    "actor": ((120, 36), (*"/lambert", "enter", "enter", "3", "j", "j", "j", "i")),
}
"""By name: the size of the terminal, and the keys that lead there."""


async def take(settings: Settings, folder: Path) -> None:
    """Write one SVG a picture into ``folder``."""
    for name, (size, keys) in PICTURES.items():
        async with reading(settings, size) as reader:
            for key in keys:
                await reader.press("slash" if key == "/" else key)
                await reader.rest()
            svg = reader.app.export_screenshot(simplify=True)
            (folder / f"{name}.svg").write_text(svg, encoding="utf-8")


def main() -> None:
    """Take all pictures of the samples, in a library and with marks of their own."""
    folder = Path(sys.argv[1])
    with TemporaryDirectory() as scratch:
        os.environ["XDG_DATA_HOME"] = scratch
        settings = Settings(Path(scratch) / "library", processes=1)
        with Library.open(settings, create=True) as library:
            library.index(sorted(SEEDS.glob("*.txt")))
        asyncio.run(take(settings, folder))


if __name__ == "__main__":
    main()
