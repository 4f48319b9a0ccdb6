"""Nothing in an article takes effect in the terminal: what the driver is sent is searched byte by byte."""

from __future__ import annotations

import asyncio
import re
import unicodedata
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

import pytest
from textual.drivers.headless_driver import HeadlessDriver
from textual.pilot import Pilot

from indexer import (
    Actor,
    ActorId,
    ActorKind,
    AnnotatedArticle,
    Article,
    ArticleId,
    DateMention,
    Evidence,
    Excerpt,
    Mention,
    Origin,
    Published,
    Role,
    Section,
    SectionKind,
    Settings,
    Span,
    TimexType,
)
from tests.tui.driving import Reader
from tests.tui.newsroom import build
from tui.app import DatelineApp

ESC = "\x1b"
SEQUENCES = {
    "c0": "".join(map(chr, range(32))),
    "del": "\x7f" * 20,
    "c1": "".join(map(chr, range(0x80, 0xA0))),
    "csi": f"{ESC}[2J{ESC}[H{ESC}[?1049h{ESC}[31m{ESC}[99999999999;9999H",
    "osc": f"{ESC}]0;PWNED\x07{ESC}]52;c;Y3VybA==\x07{ESC}]8;;file:///etc/passwd{ESC}\\x{ESC}]8;;{ESC}\\",
    "dcs": f'{ESC}Pq#0;2;0;0;0#0~~{ESC}\\{ESC}P$q"p{ESC}\\',
    "apc, pm, sos": f"{ESC}_Ga=T;iVBO{ESC}\\{ESC}^private{ESC}\\{ESC}Xstart{ESC}\\",
    "reports": f"{ESC}[c{ESC}[6n{ESC}[21t{ESC}Z\x05",
    "reset": f"{ESC}c{ESC}#8{ESC}(0",
    "c1 in utf-8": "\x9b31mred\x9b0m \x9d0;T\x9c \x90q\x9c",
    "unterminated": f"{ESC}]0;never ends" + "A" * 300,
    "backspaces": "safe\b\b\b\bevil\r over",
    "bidi": "Envoy \u202egnp.exe\u202c \u2066a \u2067b \u2068c\u2069 \u202a\u202b\u202d \u200e\u200f\u061c",
    "zero width": "N\u200bor\u200cth\u200d Ko\u2060re\ufeffa de\u00adnu \u2062\u2063\u2064",
    "tags": "Visible" + "".join(chr(0xE0000 + ord(c)) for c in "hidden"),
    "interlinear": "\ufff9a\ufffab\ufffb \u2028\u2029",
    "emoji": "👨\u200d👩\u200d👧 🏴\U000e0067\U000e007f",
    "marks": "Z" + "\u0301" * 500,
    "markup": "[/b] [bold]x[/] [@click=app.quit]y[/] [link=file:///etc/passwd]z[/link] [red [[ \\[",
    "style": "%s {0} {color: red} $primary :skull:",
}

OURS = re.compile(
    r"\x1b\[\d*(?:;\d+)*[HKmrLM]"  # where, erase, how, scroll
    r"|\x1b\[\?\d+[hl]"  # modes of the terminal: alternate screen, cursor, paste
    r"|\x1b\[6n"  # how far has it come
    r"|\x1b\]22;default\x07"  # the shape of the mouse pointer, which Textual resets
)
"""What the reader itself sends."""


FORBIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


class Tape(HeadlessDriver):
    """A driver that takes itself for a terminal and keeps what it is sent."""

    written: ClassVar[list[str]] = []

    @property
    def is_headless(self) -> bool:
        return False

    def write(self, data: str) -> None:
        self.written.append(data)


def hostile(name: str, sequence: str) -> AnnotatedArticle:
    """An article with ``sequence`` in every one of its parts."""
    lines = [
        f"Envoy {sequence} title",
        f"byline {sequence}",
        f"Moscow {sequence} body text",
        f"menu {sequence}",
    ]
    lines = [line.replace("\n", " ") for line in lines]
    text = "\n".join(lines)
    spans = []
    at = 0
    for line in lines:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    kinds = (SectionKind.HEADLINE, SectionKind.BYLINE, SectionKind.BODY, SectionKind.BOILERPLATE)
    body = spans[2]
    day = date(2021, 3, 15)
    return AnnotatedArticle(
        Article(
            id=ArticleId(name),
            origin=Origin(f"evil/{sequence}.txt"),
            text=text,
            sections=tuple(map(Section, spans, kinds)),
            title=Excerpt(lines[0], spans[0]),
            bylines=(Excerpt(lines[1], spans[1]),),
            source=f"source {sequence}",
            published=Published("2021-03-15", certain=True, evidence=Evidence.MASTHEAD),
        ),
        (
            Actor(
                ActorId(f"actor-{name.replace(' ', '-')}"),
                f"Name {sequence}",
                ActorKind.PERSON,
                (Mention(body, lines[2]), Mention(spans[0], lines[0])),
                (Role(body, f"role {sequence}"),),
            ),
        ),
        (DateMention(body, lines[2], TimexType.DATE, "2021-03-15", earliest=day, latest=day),),
    )


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    folder: Path = tmp_path_factory.mktemp("hostile") / "library"
    return build(folder, [hostile(name, sequence) for name, sequence in SEQUENCES.items()])


@pytest.mark.parametrize(
    ("size", "round_trip"),
    [((160, 45), ("enter", "enter", "1", "j")), ((80, 24), ("enter", "r", "r", "3", "n", "4", "1", "j"))],
)
async def test_nothing_of_an_article_reaches_the_terminal(
    archive: Settings, size: tuple[int, int], round_trip: tuple[str, ...]
) -> None:
    app = DatelineApp(archive)
    Tape.written.clear()
    app.driver_class = Tape

    async def look_everywhere(pilot: Pilot[Any]) -> None:
        reader = Reader(app, pilot)
        await reader.see(f"{len(SEQUENCES)} articles")
        await reader.press("slash")
        await reader.type("moscow")
        await reader.press("enter")
        await reader.see(f"moscow +{len(SEQUENCES)} articles")
        for _ in SEQUENCES:
            await reader.press(*round_trip)
        # An article that is just being opened has no actors yet.
        await reader.rest()
        await reader.press("3")
        await reader.see(r"Actors 1\b")
        await reader.rest()
        await reader.press("ampersand")
        await reader.see("‹Name")
        app.exit()

    await asyncio.wait_for(app.run_async(headless=False, size=size, auto_pilot=look_everywhere), timeout=120)
    sent = "".join(Tape.written)
    assert "source" in sent
    foreign = {character for character in OURS.sub("", sent) if unicodedata.category(character) in FORBIDDEN}
    assert foreign == set()


async def test_what_is_pasted_into_the_query_is_made_safe(archive: Settings) -> None:
    from textual import events

    from tests.tui.driving import reading

    async with reading(archive, (80, 24)) as reader:
        await reader.press("slash")
        reader.app.post_message(events.Paste(f"mos\x9bcow {ESC}]0;x\x07 \u202eabc"))
        await reader.see("mos.cow")
        assert not [c for c in reader.screen if unicodedata.category(c) in ("Cc", "Cf") and c != "\n"]
