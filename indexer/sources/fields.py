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


@cache
def _names() -> dict[str, tuple[str, ...]]:
    table = tomllib.loads(files(__package__).joinpath("fields.toml").read_text(encoding="utf-8"))
    return {field: tuple(_fold(name) for name in names) for field, names in table.items()}


def _fold(name: str) -> str:
    return _SEPARATORS.sub("", name).lower()


def is_field(field: str, name: str) -> bool:
    """Whether some corpus calls the field ``name``, capitals and separators aside."""
    return _fold(name) in _names()[field]


def to_document(record: Mapping[str, object], origin: Origin) -> RawDocument:
    """The document that a record holds. Raises SourceError where it has no text."""
    folded = {_fold(name): value for name, value in reversed(list(record.items())) if isinstance(name, str)}
    text = _first(folded, "text")
    if text is None:
        raise SourceError("no field with a text")
    if not isinstance(text, str):
        raise SourceError("the text is not a string")
    metadata = Metadata(
        id=_one(folded, "id"),
        title=_one(folded, "title"),
        published=_one(folded, "published"),
        source=_one(folded, "source"),
        authors=_many(_first(folded, "authors")),
        url=_one(folded, "url"),
    )
    return RawDocument(origin, text, metadata)


def _first(record: Mapping[str, object], field: str) -> object:
    """The value of the best-known name that the record has, None counting as absent."""
    return next((record[name] for name in _names()[field] if record.get(name) is not None), None)


def _one(record: Mapping[str, object], field: str) -> str | None:
    return next(iter(_many(_first(record, field))), None)


def _many(value: object) -> tuple[str, ...]:
    """Strings out of a string, a number, a list of them, or objects with a name."""
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("title")
    if isinstance(value, str):
        return (value.strip(),) if value.strip() else ()
    if isinstance(value, list):
        return tuple(text for item in value if not isinstance(item, list) for text in _many(item))
    return (str(value),) if isinstance(value, int | float) and not isinstance(value, bool) else ()
