"""What can be asked of an actor wherever it is shown: to correct it, and why it is what it is."""

from __future__ import annotations

from textual.message import Message

from indexer import ActorId, ArticleId
from tui.messages import CorrectionAsked, Remarked, TakeBackAsked, WhyAsked
from tui.verdicts import Verb

_NOBODY = "no actor is listed here"


class Correctable:
    """Turns the commands about an actor into messages for the screen that asks the library."""

    @property
    def whom(self) -> tuple[ActorId, str] | None:
        """The actor that is meant, with its name; None where there is none."""
        raise NotImplementedError

    @property
    def where(self) -> ArticleId | None:
        """The article in which it is meant; None for the open one."""
        return None

    def send(self, message: Message) -> None:
        """Give a message to the screen that asks the library."""
        raise NotImplementedError

    def _say(self, verb: Verb) -> None:
        whom = self.whom
        self.send(CorrectionAsked(verb, *whom, self.where) if whom else Remarked(_NOBODY))

    def action_why(self) -> None:
        """Ask why it is one actor."""
        whom = self.whom
        self.send(WhyAsked(whom[0], self.where) if whom else Remarked(_NOBODY))

    def action_merge(self) -> None:
        """Say that it is the same as another."""
        self._say(Verb.MERGE)

    def action_split(self) -> None:
        """Say that in one article it is somebody else."""
        self._say(Verb.SPLIT)

    def action_rename(self) -> None:
        """Say what it is called."""
        self._say(Verb.RENAME)

    def action_retype(self) -> None:
        """Say what it is."""
        self._say(Verb.KIND)

    def action_set_country(self) -> None:
        """Say which country it is of."""
        self._say(Verb.COUNTRY)

    def action_hide(self) -> None:
        """Hide it."""
        self._say(Verb.HIDE)

    def action_take_back(self) -> None:
        """Take the last correction back."""
        self.send(TakeBackAsked())
