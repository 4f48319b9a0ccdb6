"""Articles for the tests of actors, and what was found in them."""

from __future__ import annotations

from indexer.extract.actors import find_actors
from indexer.model import Actor, Article, ArticleId, Origin, Section


def article(text: str, *sections: Section) -> Article:
    return Article(ArticleId("a"), Origin("a.txt"), text, sections)


def actors_of(text: str) -> dict[str, Actor]:
    """The actors of a text by name."""
    return {actor.name: actor for actor in find_actors(article(text))}


def roles_of(text: str) -> dict[str, list[str]]:
    """The roles of every actor that has some, by its name."""
    return {
        name: [role.text for role in actor.roles] for name, actor in actors_of(text).items() if actor.roles
    }
