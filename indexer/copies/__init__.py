"""Which articles are copies, updates and excerpts of one story, and what an update changed."""

from indexer.copies.compare import Relation, relate
from indexer.copies.signature import Signature, signature
from indexer.copies.store import Copies, Member
from indexer.copies.texts import ClusterId
from indexer.copies.versions import Change, Hunk, diff

__all__ = [
    "Change",
    "ClusterId",
    "Copies",
    "Hunk",
    "Member",
    "Relation",
    "Signature",
    "diff",
    "relate",
    "signature",
]
