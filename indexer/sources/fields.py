"""Records of other people's corpora: which of their fields is which of ours."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from indexer.errors import SourceError
from indexer.model import Metadata, Origin, RawDocument

_SEPARATORS = re.compile(r"[_\-:\s]+")
_SECONDS = re.compile(r"^(\d{9,13})\.\d+$")
"""A time since 1970 with parts of its unit, which are dropped."""

_WRAPPERS = ("_source", "fields")
"""Where exports of search engines and interfaces keep the record itself."""

_INNER = ("name", "title", "main", "$date")
"""What of an object that stands for one value is that value."""

_MARKUP = "contenthtml"
"""The name of a text that is HTML."""


@cache
def _names() -> dict[str, tuple[str, ...]]:
    table = tomllib.loads(files(__package__).joinpath("fields.toml").read_text(encoding="utf-8"))
    return {field: tuple(_fold(name) for name in names) for field, names in table.items()}


def _fold(name: str) -> str:
    return _SEPARATORS.sub("", name).lower()


def is_field(field: str, name: str) -> bool:
    """Whether some corpus calls the field ``name``, capitals and separators aside."""
    return _fold(name) in _names()[field]


def date_of(record: object) -> str | None:
    """The publication date that a record states, as it is written."""
    return _one(_folded(record), "published") if isinstance(record, Mapping) else None


def to_document(
    record: Mapping[str, object], origin: Origin, *, day_first: bool | None = None
) -> RawDocument:
    """The document that a record holds; ``day_first`` is as in Metadata.

    Raises:
        SourceError: the record has no text.
    """
    folded = _folded(record)
    metadata = Metadata(
        id=_one(folded, "id"),
        title=_one(folded, "title"),
        published=_SECONDS.sub(r"\1", _one(folded, "published") or "") or None,
        source=_one(folded, "source"),
        authors=_many(_first(folded, "authors")),
        url=_one(folded, "url"),
        day_first=day_first,
    )
    return RawDocument(origin, _text(folded), metadata)


def _folded(record: Mapping[str, object]) -> dict[str, object]:
    """The fields by their folded names; those of a record that is wrapped in another count as its own."""
    inner = [value for name in _WRAPPERS if isinstance(value := record.get(name), Mapping)]
    own = {name: value for name, value in record.items() if value not in inner}
    fields = [field for each in (own, *inner) for field in each.items()]
    return {_fold(name): value for name, value in reversed(fields) if isinstance(name, str)}


def _text(record: Mapping[str, object]) -> str:
    """The text of the best-known name that has one, in paragraphs where it is a list of them."""
    held = [(name, record[name]) for name in _names()["text"] if record.get(name) is not None]
    for name, value in held:
        paragraphs = value if isinstance(value, list) else [value]
        strings = [paragraph for paragraph in paragraphs if isinstance(paragraph, str)]
        if len(strings) == len(paragraphs) and any(string.strip() for string in strings):
            text = "\n".join(strings)
            return _text_of(text) if name == _MARKUP else text
    if not held:
        raise SourceError("no field with a text")
    # A record whose text is empty is still a document: who asks for one answer a line gets it.
    empty = next((value for _, value in held if isinstance(value, str)), None)
    if empty is None:
        raise SourceError("the text is not a string")
    return empty


def _text_of(markup: str) -> str:
    # Here and not above: hardly a corpus has texts in HTML, and every start would load its parser.
    from indexer.sources.markup import text_of  # noqa: PLC0415

    return text_of(markup)


def _first(record: Mapping[str, object], field: str) -> object:
    """The value of the best-known name that the record has, None counting as absent."""
    return next((record[name] for name in _names()[field] if record.get(name) is not None), None)


def _one(record: Mapping[str, object], field: str) -> str | None:
    return next(iter(_many(_first(record, field))), None)


def _many(value: object) -> tuple[str, ...]:
    """Strings out of a string, a number, a list of them, or objects with a name."""
    if isinstance(value, Mapping):
        value = next((value[name] for name in _INNER if value.get(name)), None)
    if isinstance(value, str):
        return (value.strip(),) if value.strip() else ()
    if isinstance(value, list):
        return tuple(text for item in value if not isinstance(item, list) for text in _many(item))
    return (str(value),) if isinstance(value, int | float) and not isinstance(value, bool) else ()
