"""Who is who in the articles of a library, in the user's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.corrections import Correction, Known, to_line
from indexer.library.telling import Telling
from indexer.model import ActorId, ActorKind

if TYPE_CHECKING:
    from indexer.idle import Idle


class Correcting(Telling):
    """Corrections of actors, and what they are about."""

    @property
    def corrections(self) -> Known:
        """Who is who in the user's own words, as the file says now."""
        return self._corrections.known()

    def correct(self, *corrections: Correction) -> tuple[str, ...]:
        """Write corrections down, which hold from now on; the lines that were written.

        Raises:
            CorrectionsError: the file has problems, cannot be written, or says the opposite.
        """
        return self._corrections.add(*corrections)

    def undo_correction(self) -> tuple[str, ...] | None:
        """Take the last correction back; the lines that are gone or back, None where none is left.

        Raises:
            CorrectionsError: it was changed by hand since, or the file cannot be written.
        """
        return self._corrections.undo()

    def said_of(self, actor: ActorId) -> tuple[str, ...]:
        """The lines of the corrections that make an actor what it is."""
        known = self._corrections.known()
        about = known.corrections.sources(actor)
        return tuple(to_line(said.correction) for said in known.statements if said.correction.actor in about)

    def joined_to(self, actor: ActorId) -> tuple[str, ...]:
        """Which abbreviations are this actor because articles of the archive explain them so, in words."""
        known = self._seen.corrections
        joined = (self._abbreviations[one] for one in sorted(known.sources(actor) & known.joined))
        return tuple(map(str, joined))

    def actor_meant(self, text: str) -> ActorId:
        """The actor that an id or a full name stands for; one that is not there yet, where none does."""
        from indexer.extract.actors.identity import actor_id  # noqa: PLC0415

        if self.has_found(ActorId(text)):
            return ActorId(text)
        return next(iter(self.actors_called(text)), None) or actor_id(text, ActorKind.PERSON)

    def actors_called(self, name: str) -> tuple[ActorId, ...]:
        """The actors that go by a full name, whatever its case; those of the most articles first."""
        wanted = name.casefold()
        return tuple(one.id for one in self.actors_named(name) if one.name.casefold() == wanted)

    def has_found(self, actor: ActorId) -> bool:
        """Whether any article has an actor, before all corrections."""
        from indexer.idle import has_actor  # noqa: PLC0415

        return has_actor(self._engine, actor)

    def idle_corrections(self) -> tuple[Idle, ...]:
        """What of the corrections has no effect on the articles of this library, and why."""
        from indexer.idle import find_idle  # noqa: PLC0415

        return tuple(find_idle(self._corrections.known(), self._engine))
