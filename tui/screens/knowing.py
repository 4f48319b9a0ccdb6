"""Why an actor is one, and who it is in the user's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work

from indexer import Actor, ActorId, ArticleId
from tui import cells, messages, verdicts
from tui.looks import Look
from tui.screens import questions
from tui.screens.exporting import Exporting
from tui.screens.prompt import PromptScreen
from tui.verdicts import Verb

if TYPE_CHECKING:
    from tui.screens.actor import ActorScreen


class Knowing(Exporting, inherit_bindings=False):
    """What the article says of an actor, and what the user says of it."""

    card: ActorScreen | None = None
    """The card that is over this screen, if one is."""

    def tell(self, words: str) -> None:
        """Say something where it is seen."""
        teller = self.status if self.card is None else self.card
        teller.say(words)

    def say_error(self, error: Exception | str) -> None:
        """Say what went wrong, where it is seen."""
        if self.card is None:
            super().say_error(error)
        else:
            self.card.say(str(error), look=Look.ERROR)

    @on(messages.WhyAsked)
    @work(exclusive=True, group="why")
    async def _show_why(self, message: messages.WhyAsked) -> None:
        from tui.screens.why import WhyScreen  # noqa: PLC0415 (deferred: a list waits for nothing of it)

        article = message.article or self._article_with(message.actor)
        if article is None:
            self.tell("open an article that names it, to see why")
            return
        # No long question: a card that grows goes on behind the answer.
        why = await self.answered(
            self.desk.ask(lambda library: questions.why(library, article, message.actor))
        )
        if why is not None:
            self.app.push_screen(WhyScreen(why))

    @on(messages.CorrectionAsked)
    @work(exclusive=True, group="corrections")
    async def _correct(self, message: messages.CorrectionAsked) -> None:
        verb, article = message.verb, message.article or self._article_with(message.actor)
        if verb is Verb.SPLIT and article is None:
            self.tell("open the article in which it is somebody else")
            return
        answer = "" if verb is Verb.HIDE else await self._answer(message)
        if answer is None:
            return

        lines = await self.answered(
            self.desk.ask_long(
                lambda library, _: questions.correct(library, verb, message.actor, answer, article)
            )
        )
        if lines is not None:
            self._see_corrected("; ".join(map(cells.one_line, lines)) or "the corrections say so already")

    async def _answer(self, message: messages.CorrectionAsked) -> str | None:
        """What the user says; None where that is nothing."""
        verb, name = message.verb, message.name
        answer = await self.app.push_screen_wait(
            PromptScreen(
                verdicts.question(verb, name),
                verdicts.first_answer(verb, name, self._actor(message.actor)),
                does="correct",
                suggestions=verdicts.suggestions(verb, self.panes.actors.names_but(message.actor)),
            )
        )
        return (answer or "").strip() or None

    @on(messages.TakeBackAsked)
    @work(exclusive=True, group="corrections")
    async def _take_back(self) -> None:
        lines = await self.answered(self.desk.ask(lambda library: library.undo_correction() or ()))
        if lines is not None:
            said = "; ".join(map(cells.one_line, lines))
            self._see_corrected(f"taken back: {said}" if said else "no correction to take back")

    def _see_corrected(self, said: str) -> None:
        """Show the result, the open article and the card as they are now, and what was ``said``."""
        self.tell(said)
        self.ask_again()
        opened = self.panes.article.article
        if opened is not None:
            self.load(opened.article.id)
        self.result_changed()
        if self.card is not None:
            self.post_message(messages.CardAsked(self.card.whom[0], anew=said))

    def _actor(self, actor: ActorId) -> Actor | None:
        """The actor as the open article has it."""
        opened = self.panes.article.article
        return next((one for one in opened.actors if one.id == actor), None) if opened else None

    def _article_with(self, actor: ActorId) -> ArticleId | None:
        """The open article, if it has the actor."""
        opened = self.panes.article.article
        return opened.article.id if opened and self._actor(actor) else None
