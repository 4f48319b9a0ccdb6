"""Hostile articles, file names and notes through the screens over the reader: no foreign byte is sent."""

from __future__ import annotations

import asyncio
import json
import os
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from indexer import Library, Settings, UsageError
from tests.tui.driving import Reader
from tests.tui.test_hostile import FORBIDDEN, OURS, SEQUENCES, Tape
from tui.app import DatelineApp

_REST = (
    "Minister Tomas Vale {0} met Prime Minister Ana Ribeiro {0} in Moscow on March 12, 2021. "
    '"We {0} agreed," Vale said on Friday.\n\n'
    "The Northern Fishers' Union {0} signed the treaty {0} in Lisbon on March 15, 2021."
)
_VERSIONS = (
    ("2021-03-16T08:00", "Treaty {0} signed", "Some 400 boats {0} left port on Tuesday."),
    ("2021-03-16T12:00", "Treaty {0} signed at last", "Some 380 boats {0} left port on Tuesday {0}."),
)


def _record(number: int, sequence: str, version: int) -> dict[str, str]:
    day, title, last = _VERSIONS[version]
    filler = f" Station {number} of the {number * 7} along the coast reported nothing else that week."
    return {
        "id": f"{number}-{version} {sequence}",
        "title": title.format(sequence),
        "source": f"Radio {sequence}",
        "author": f"Eva {sequence} Holm",
        "url": f"https://example.org/{sequence}",
        "date": day,
        "text": f"{_REST.format(sequence)}{filler}\n\n{last.format(sequence)}",
    }


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Each sequence in two versions of a story, read as any user would, with a file that cannot be read."""
    folder: Path = tmp_path_factory.mktemp("hostile screens")
    # Braces in a sequence are text, not a place to put something.
    sequences = [sequence.replace("{", "(").replace("}", ")") for sequence in SEQUENCES.values()]
    records = [_record(n, sequence, v) for n, sequence in enumerate(sequences) for v in range(len(_VERSIONS))]
    (folder / "wire.jsonl").write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")
    for name in ("\x1b]0;PWNED\x07", "\x9b31m\u202egnp", "new\nline\t[bold]"):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name.encode() + b".txt")).write_bytes(b"\0\1\2" * 99)
    settings = Settings(folder / "library", processes=1)
    with Library.open(settings, create=True) as library:
        library.index([folder], assume_body=True)
        subjects = library.subjects(library.search("moscow", limit=9).hits)
        for subject, sequence in zip(subjects, sequences, strict=False):
            library.marks.set_note(subject, f"note {sequence}")
            with suppress(UsageError):  # a tag with what cannot be printed is refused
                library.marks.tag((subject,), add=("tag" + "".join(sequence.split())[:20],))
        library.marks.save_search(f"talks {sequences[3]}", "moscow")
    return settings


ROUND = (
    *("V", "VersionsScreen", "d", "ChangesScreen", "escape"),
    *("equals_sign", "ComparisonScreen", "escape", "escape", "J"),
)
SCREENS = (
    *("c", "ChronologyScreen", "j", "t", "G", "A", "G", "escape", "escape", "ReaderScreen"),
    *("at", "CalendarScreen", "j", "v", "escape", "ReaderScreen"),
    *("3", "enter", "ActorScreen", "G", "escape", "ReaderScreen"),
    *("W", "WhyScreen", "G", "escape", "ReaderScreen", "v", "v"),
    *("M", "PromptScreen", "escape", "ReaderScreen", "m", "PromptScreen", "escape", "ReaderScreen"),
    *("1", "E", "SkippedScreen", "j", "S", "escape", "ReaderScreen"),
    *("5", "StartScreen", "j", "G", "escape", "ReaderScreen"),
    *("question_mark", "HelpScreen", "G", "escape", "ReaderScreen"),
    *("colon", "PaletteScreen", "escape", "ReaderScreen"),
)
"""Keys, and the screens to wait for."""


async def go_through(reader: Reader, steps: tuple[str, ...]) -> None:
    """Press the keys; stop at the name of a screen until it is there."""
    for step in steps:
        if step.endswith("Screen"):
            for _ in range(200):
                if type(reader.app.screen).__name__ == step:
                    break
                await reader.pilot.pause(0.05)
            assert type(reader.app.screen).__name__ == step, reader.screen
            await reader.pilot.pause(0.3)
        else:
            await reader.press(step)
            await reader.pilot.pause(0.05)


@pytest.mark.parametrize(("size", "rounds"), [((80, 24), 1), ((160, 45), 6)])
async def test_no_screen_sends_what_an_article_says(
    archive: Settings, size: tuple[int, int], rounds: int
) -> None:
    app = DatelineApp(archive, query="moscow")
    Tape.written.clear()
    app.driver_class = Tape

    async def look_everywhere(pilot: Pilot[Any]) -> None:
        reader = Reader(app, pilot)
        await reader.see(r"moscow +\d+ stories")
        await go_through(reader, ("enter",))
        await reader.see("Article · version")
        for _ in range(rounds):
            await go_through(reader, ROUND)
        await go_through(reader, SCREENS)
        app.exit()

    await asyncio.wait_for(app.run_async(headless=False, size=size, auto_pilot=look_everywhere), timeout=150)
    sent = "".join(Tape.written)
    assert "Radio" in sent
    foreign = {character for character in OURS.sub("", sent) if unicodedata.category(character) in FORBIDDEN}
    assert foreign == set()
