"""What a user writes about articles: read, starred, tags, notes, saved searches, history."""

from __future__ import annotations

from indexer.marks.exchange import from_json, to_json
from indexer.marks.model import ContentKey, Marked, SavedSearch, Subject, TagCount, content_key, tag_of
from indexer.marks.store import Marks

__all__ = [
    "ContentKey",
    "Marked",
    "Marks",
    "SavedSearch",
    "Subject",
    "TagCount",
    "content_key",
    "from_json",
    "tag_of",
    "to_json",
]
