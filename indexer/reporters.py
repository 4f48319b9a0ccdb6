"""The agency that reports an article is nobody who acts in it."""

from __future__ import annotations

from dataclasses import replace

from indexer.clean.agencies import is_agency
from indexer.model import Actor, ActorKind, AnnotatedArticle, Span

_OPENING, _CLOSING = ("(", "（", "["), (")", "）", "]")


def without_reporters(annotated: AnnotatedArticle) -> AnnotatedArticle:
    """The article without the agencies that it names only as its own or a picture's: ``SEOUL (Yonhap) --``.

    What is told of an agency, as that it was bought or asked first, leaves it among the actors.
    """
    text = annotated.article.text
    acting = tuple(actor for actor in annotated.actors if not _only_reports(actor, text))
    return annotated if len(acting) == len(annotated.actors) else replace(annotated, actors=acting)


def _only_reports(actor: Actor, text: str) -> bool:
    if actor.kind is not ActorKind.ORGANIZATION or actor.nominals:
        return False
    return all(is_agency(one.text) and _is_in_brackets(one.span, text) for one in actor.mentions)


def _is_in_brackets(span: Span, text: str) -> bool:
    before, after = text[max(0, span.start - 2) : span.start].rstrip(), text[span.end : span.end + 2].lstrip()
    return before.endswith(_OPENING) and after.startswith(_CLOSING)
