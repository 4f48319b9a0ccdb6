"""The schema: an ordinary one of Whoosh's own field types, named like the fields of the query language."""

from __future__ import annotations

from typing import Any

from whoosh.columns import NumericColumn, VarBytesColumn
from whoosh.fields import COLUMN, ID, KEYWORD, STORED, TEXT, Schema

from indexer.search.tree import Field
from indexer.search.whoosh_engine.analyzers import Beginnings, Inflections, Words

TITLE_BOOST = 3.0

ID_FIELD, ORIGIN, CERTAIN, OPENING = "id", "origin", "certain", "opening"
BEGINNINGS = "beginnings"
"""The first letters of the words of title and body, for a query that is only just being typed."""
ORDER = "order"
"""A column: the place of an article in the order of all, newest first (:mod:`.order`)."""
FACETS = "facets"
"""A column: what an article is counted under, as JSON."""
DOCUMENT = "document"
"""A column: all that was given to be indexed, and the annotated article, as :mod:`.documents` packs them."""


def stems_of(field: Field) -> str:
    """The field that holds the stems of a text's words."""
    return f"{field}_stems"


HAS_STEMS = (Field.TITLE, Field.BODY)


def make_schema() -> Any:
    """The schema of a new index."""
    words, inflections = Words(), Inflections()
    blob = VarBytesColumn(write_offsets_cutoff=0)
    return Schema(
        **{
            ID_FIELD: ID(unique=True, stored=True),
            ORIGIN: STORED(),
            CERTAIN: STORED(),
            OPENING: STORED(),
            Field.TITLE: TEXT(analyzer=words, stored=True, field_boost=TITLE_BOOST),
            Field.BODY: TEXT(analyzer=words),
            stems_of(Field.TITLE): TEXT(analyzer=inflections, phrase=False, field_boost=TITLE_BOOST),
            stems_of(Field.BODY): TEXT(analyzer=inflections, phrase=False),
            BEGINNINGS: ID(analyzer=Beginnings()),
            Field.ACTOR: TEXT(analyzer=words),
            Field.ROLE: TEXT(analyzer=words),
            Field.SOURCE: TEXT(analyzer=words, stored=True),
            Field.ACTOR_ID: KEYWORD(),
            Field.COUNTRY: KEYWORD(),
            Field.LANGUAGE: KEYWORD(),
            Field.PUBLISHED: KEYWORD(stored=True),
            Field.MENTIONS: KEYWORD(),
            Field.IS: KEYWORD(),
            Field.PATH: KEYWORD(),
            ORDER: COLUMN(NumericColumn("Q")),
            FACETS: COLUMN(blob),
            DOCUMENT: COLUMN(blob),
        }
    )
