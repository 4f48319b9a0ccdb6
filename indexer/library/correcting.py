"""Who is who in the articles of a library, in the user's own words."""

from __future__ import annotations

from indexer.corrections import Correction, Known, to_line
from indexer.library.telling import Telling
from indexer.model import ActorId, ActorKind
from indexer.search.engine import SearchRequest
from indexer.search.query import Field, Term


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

    def actor_meant(self, text: str) -> ActorId:
        """The actor that an id or a full name stands for; one that is not there yet, where none does."""
        from indexer.extract.actors.identity import actor_id  # noqa: PLC0415

        if self.has_found(ActorId(text)):
            return ActorId(text)
        wanted = text.casefold()
        named = (one.id for one in self.actors_named(text) if one.name.casefold() == wanted)
        return next(named, None) or actor_id(text, ActorKind.PERSON)

    def has_found(self, actor: ActorId) -> bool:
        """Whether any article has an actor, before all corrections."""
        found = self._engine.search(SearchRequest(Term(actor, Field.ACTOR_ID), limit=1)).hits
        return bool(found)
