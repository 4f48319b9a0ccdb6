"""Answers as plain text for a terminal or a pipe; nothing of an article can act on either."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from indexer.explanations import ActorExplanation
from indexer.grains import shortly
from indexer.harmless import neutralise
from indexer.languages import language_name
from indexer.model import (
    LONGEST_READ,
    ActorKind,
    AnnotatedArticle,
    DateMention,
    Published,
    Section,
    display_path,
)
from indexer.progress import Progress
from indexer.search.engine import SearchHit
from indexer.sources import Skipped

UNKNOWN_DATE = "????-??-??"
LONG = f"of more than {LONGEST_READ:,} characters only the first were read for actors"
_INDENT = " " * 19


def plain(text: str) -> str:
    """Text from an article on one line, harmless."""
    return " ".join(neutralise(text).split())


def path(name: str) -> str:
    """A path on one line, harmless."""
    return plain(display_path(name))


def counted(number: int, noun: str) -> str:
    """A number with its noun, as ``1 article``, ``1,200 articles``, ``2 stories``, ``2 searches``."""
    return f"{number:,} {noun if number == 1 else _many(noun)}"


def _many(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("ch", "sh", "s", "x")) else f"{noun}s"


def published(value: str | None, *, certain: bool, within: tuple[date, date] | None = None) -> str:
    """A publication date; inferred ones and intervals are marked, unknown ones are said to be unknown."""
    if value is None:
        return f"~{shortly(*within)}" if within else UNKNOWN_DATE
    return value[:10] if certain else f"~{value[:10]}"


def print_json(answer: msgspec.Struct) -> None:
    """One answer as one line of JSON on stdout: UTF-8, whatever the terminal speaks."""
    sys.stdout.flush()
    sys.stdout.buffer.write(msgspec.json.encode(answer) + b"\n")


def hit_lines(hit: SearchHit) -> Iterator[str]:
    """One hit: date, source, title and how many tell its story, then its snippets, then where it is."""
    day = published(hit.published, certain=hit.published_is_certain, within=hit.published_within)
    title = plain(hit.title or hit.opening) or "(no title)"
    copies = f"  ×{hit.copies:,}" if hit.copies > 1 else ""
    yield f"{day:<11} {plain(hit.source or '-')}  {title}{copies}"
    for snippet in hit.snippets:
        yield f"    {plain(snippet.text)}"
    yield f"    {path(hit.origin)}  [{plain(hit.id)}]"


def article_lines(
    annotated: AnnotatedArticle, *, explained: Iterable[ActorExplanation] | None = None
) -> Iterator[str]:
    """One article: what it is, who acts in it, which times it speaks of; and why, where that is given."""
    reasons = {reason.id: reason for reason in explained or ()}
    article = annotated.article
    yield plain(article.title.text) if article.title else "(no title)"
    yield f"  published  {_published(article.published)}"
    if explained is not None and article.published.reason:
        yield f"             {plain(article.published.reason)}"
    yield f"  source     {plain(article.source or 'unknown')}"
    if not article.is_read_fully:
        name = language_name(article.language or "")
        yield f"  language   {name}; of it only dates in full are read, actors in English"
    if article.is_long:
        yield f"  long       {LONG}"
    if article.bylines:
        yield f"  by         {', '.join(plain(byline.text) for byline in article.bylines)}"
    yield f"  from       {path(str(article.origin))}"
    for kind in ActorKind:
        for actor in annotated.actors:
            if actor.kind is kind:
                roles = "; ".join(dict.fromkeys(plain(role.text) for role in actor.roles))
                country = f" [{actor.country}]" if actor.country else ""
                yield f"  {kind.value:<12} {len(actor.mentions):>3}  {plain(actor.name)}{country}" + (
                    f", {roles}" if roles else ""
                )
                if actor.id in reasons:
                    yield from _why_lines(reasons[actor.id])
    for mention in annotated.dates:
        yield f"  {mention.type.value:<8} {_value(mention):<22} {plain(mention.text)}"
        if explained is not None:
            yield f"           by {mention.rule}: {plain(mention.reason)}"


def _why_lines(why: ActorExplanation) -> Iterator[str]:
    """Why an actor is what it is; forms that were found and joined for the same reasons share a line."""
    yield f"{_INDENT}name: {plain(why.name.reason)}"
    yield f"{_INDENT}kind: {plain(why.kind.reason)}"
    if why.country:
        yield f"{_INDENT}country: {plain(why.country.reason)}"
    for role in why.roles:
        yield f"{_INDENT}role “{plain(role.text)}”: {role.stated.reason}"
    alike = Counter((plain(m.text), m.joined.reason, m.found) for m in why.mentions)
    for (text, joined, found), count in alike.items():
        steps = ", then ".join(plain(step.reason) for step in found)
        yield f"{_INDENT}{count} × “{text}”: {plain(joined)}; {steps}"


def body_lines(annotated: AnnotatedArticle, sections: tuple[Section, ...]) -> Iterator[str]:
    """The given sections of an article, a line each as they stand."""
    for section in sections:
        text = annotated.article.text[section.span.start : section.span.end]
        yield from neutralise(text).split("\n")


def skipped_line(skipped: Skipped) -> str:
    """What could not be read, and why."""
    return f"{path(str(skipped.origin))}: {plain(skipped.reason)}"


def progress_line(progress: Progress) -> str:
    """How far indexing has come, with the pace and the time left."""
    line = (
        f"{progress.files_done:,} of {counted(progress.files_total, 'file')}, "
        f"{counted(progress.articles, 'article')}, {progress.rate:.0f} a second"
    )
    if progress.skipped:
        line += f", {progress.skipped:,} skipped"
    if progress.remaining is not None:
        line += f", {duration(progress.remaining)} left"
    return line


def duration(seconds: float) -> str:
    """Seconds as ``1:02:03`` or ``2:03``."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


class ProgressLine:
    """Shows progress on stderr in one line that is written over, where that is a terminal."""

    def __init__(self, *, quiet: bool) -> None:
        self._shown = not quiet and sys.stderr.isatty()
        self._width = 0

    def __call__(self, progress: Progress) -> None:
        """Show how far it has come."""
        if self._shown:
            line = progress_line(progress)
            print(f"\r{line:<{self._width}}", end="", file=sys.stderr, flush=True)
            self._width = len(line)

    def clear(self) -> None:
        """Take the line away."""
        if self._width:
            print(f"\r{'':<{self._width}}\r", end="", file=sys.stderr, flush=True)


def _published(date: Published) -> str:
    if date.value is None:
        return f"unknown, between {date.earliest} and {date.latest}" if date.earliest else "unknown"
    doubt = "" if date.certain else f" (or {date.other})" if date.other else " (inferred)"
    return f"{date.value}{doubt}, by {date.evidence.value}"


def _value(mention: DateMention) -> str:
    value = f"{mention.value} {mention.mod}" if mention.mod else mention.value
    return value if mention.certain else f"~{value}"
