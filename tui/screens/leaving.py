"""Ways out of the reader to other programs: a pipe to a command, the original, a link."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import takewhile

from textual import work
from textual.app import SuspendNotSupported

from indexer import AnnotatedArticle, ArticleId, Library
from tui import cells, clipboard, outside, present, targets
from tui.screens import questions
from tui.screens.choice import ChoiceScreen
from tui.screens.opening import Opening
from tui.screens.prompt import PromptScreen
from tui.targets import Target

_FORM_FEED = "\f\n"
"""Stands between the texts of several articles, as between pages."""


class Leaving(Opening, inherit_bindings=False):
    """What is done with articles by other programs."""

    open_with: tuple[str, ...] = ()
    open_in_terminal = False
    _command = ""

    def action_pipe(self) -> None:
        """Ask for a command, and give it the text of the articles."""
        self._pipe("text", _as_text)

    def action_pipe_records(self) -> None:
        """Ask for a command, and give it the articles as JSON Lines."""
        self._pipe("JSON Lines", _as_records)

    @work(exclusive=True, group="outside")
    async def _pipe(self, form: str, write: Callable[[Iterable[AnnotatedArticle]], str]) -> None:
        if self.is_about_nothing():
            return
        articles = self.meant
        what = "the article" if len(articles) == 1 else present.count(len(articles), "article")
        question = f"pipe {what} as {form} to"
        command = await self.app.push_screen_wait(
            PromptScreen(question, self._command, does="run it", anew=True)
        )
        if not command or not command.strip():
            return
        self._command = command
        text = await self.answered(
            self.desk.ask_long(lambda library, stop: write(_unless(stop, library, articles)))
        )
        if text is not None:
            environment = os.environ
            self._stand_aside(lambda: outside.through_shell(command, text, environment), command)

    def _stand_aside(self, run: Callable[[], int], name: str, *, wait: bool = True) -> None:
        """Give the terminal to another program until it ends, and with ``wait`` until a key says to go on."""
        try:
            with self.app.suspend():
                code = run()
                if wait:
                    outside.wait_for_key(
                        f"{_ended(cells.one_line(name), code)}; any key goes back to Dateline"
                    )
        except SuspendNotSupported:
            self.say_error("this terminal cannot be given to another program")
        except OSError as error:
            self.say_error(f"{name}: {error.strerror}")
        else:
            self.status.say(_ended(name, code))

    @work(exclusive=True, group="outside")
    async def action_open_original(self) -> None:
        """Open the file that the article came from, its address or a link in it; ask if there are several."""
        at = self.at
        found = await self.answered(self.desk.ask(lambda library: library.read(at))) if at else None
        if found is None:
            self.is_about_nothing()
            return
        possible = await asyncio.to_thread(targets.targets_of, found.article)
        if not possible:
            self.status.say("no file and no address to open: r shows the text as it came")
            return
        chosen: int | None = 0
        if len(possible) > 1:
            labels = [target.label for target in possible]
            chosen = await self.app.push_screen_wait(ChoiceScreen("Open", labels))
        if chosen is not None:
            await self._open(possible[chosen])

    async def _open(self, target: Target) -> None:
        opener = self.open_with or outside.desktop_opener(os.environ)
        if self.open_with and self.open_in_terminal:
            self._stand_aside(lambda: outside.in_terminal([*opener, target.place]), opener[0], wait=False)
        elif opener:
            await self._open_beside([*opener, target.place])
        elif target.is_file:
            arguments = [*outside.pager(os.environ), target.place]
            self._stand_aside(lambda: outside.in_terminal(arguments), arguments[0], wait=False)
        else:
            await self.hand_over(target.place, f"{target.place}: no browser here; the address was")

    async def _open_beside(self, arguments: Sequence[str]) -> None:
        self.status.say(f"opening {arguments[-1]}")
        try:
            code = await asyncio.to_thread(outside.beside, arguments)
        except OSError as error:
            self.say_error(f"{arguments[0]}: {error.strerror}; another can be named in [reader] open-with")
        else:
            if code:
                self.say_error(f"{arguments[0]} could not open {arguments[-1]} (it ended with {code})")


def _ended(name: str, code: int) -> str:
    if code < 0:
        return f"{name} was ended by {signal.Signals(-code).name}"
    return f"{name} has ended" + (f" with {code}" if code else "")


def _unless(
    stop: Callable[[], bool], library: Library, articles: Sequence[ArticleId]
) -> Iterator[AnnotatedArticle]:
    return takewhile(lambda _: not stop(), questions.read_all(library, articles))


def _as_text(articles: Iterable[AnnotatedArticle]) -> str:
    return _FORM_FEED.join(map(clipboard.plain_text, articles))


def _as_records(articles: Iterable[AnnotatedArticle]) -> str:
    # Deferred: a list waits for nothing that writes articles.
    from indexer import ExportFormat, export_articles  # noqa: PLC0415

    return "".join(export_articles(articles, ExportFormat.JSONL))
