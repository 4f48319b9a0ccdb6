"""Why an actor is one, and who it is in the user's own words."""

from __future__ import annotations

from textual import on, work

from indexer import Actor, ActorId, ArticleId
from tui import messages, present, verdicts
from tui.screens import questions
from tui.screens.exporting import Exporting
from tui.screens.prompt import PromptScreen
from tui.verdicts import Verb


class Knowing(Exporting, inherit_bindings=False):
    """What the article says of an actor, and what the user says of it."""

    @on(messages.WhyAsked)
    @work(exclusive=True, group="why")
    async def _show_why(self, message: messages.WhyAsked) -> None:
        from tui.screens.why import WhyScreen  # noqa: PLC0415 (deferred: a list waits for nothing of it)

        article = self._article_with(message.actor)
        if article is None:
            self.status.say("open an article that names it, to see why")
            return
        why = await self.answered(
            self.desk.ask_long(lambda library, _: questions.why(library, article, message.actor))
        )
        if why is not None:
            self.app.push_screen(WhyScreen(why))

    @on(messages.CorrectionAsked)
    @work(exclusive=True, group="corrections")
    async def _correct(self, message: messages.CorrectionAsked) -> None:
        verb, article = message.verb, self._article_with(message.actor)
        if verb is Verb.SPLIT and article is None:
            self.status.say("open the article in which it is somebody else")
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
            self.status.say("; ".join(map(present.one_line, lines)) or "the corrections say so already")
            self._see_corrected()

    async def _answer(self, message: messages.CorrectionAsked) -> str | None:
        """What the user says; None where that is nothing."""
        verb, name = message.verb, message.name
        answer = await self.app.push_screen_wait(
            PromptScreen(
                verdicts.question(verb, name),
                verdicts.first_answer(verb, name, self._actor(message.actor)),
                suggestions=verdicts.suggestions(verb, self.panes.actors.names_but(message.actor)),
            )
        )
        return (answer or "").strip() or None

    @on(messages.TakeBackAsked)
    @work(exclusive=True, group="corrections")
    async def _take_back(self) -> None:
        lines = await self.answered(self.desk.ask(lambda library: library.undo_correction() or ()))
        if lines is not None:
            said = "; ".join(map(present.one_line, lines))
            self.status.say(f"taken back: {said}" if said else "no correction to take back")
            self._see_corrected()

    def _see_corrected(self) -> None:
        """Show the result and the open article as they are now."""
        self.ask_again()
        opened = self.panes.article.article
        if opened is not None:
            self.load(opened.article.id)
        self.result_changed()

    def _actor(self, actor: ActorId) -> Actor | None:
        """The actor as the open article has it."""
        opened = self.panes.article.article
        return next((one for one in opened.actors if one.id == actor), None) if opened else None

    def _article_with(self, actor: ActorId) -> ArticleId | None:
        """The open article, if it has the actor."""
        opened = self.panes.article.article
        return opened.article.id if opened and self._actor(actor) else None
