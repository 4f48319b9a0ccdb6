"""From a raw document to an article whose text is settled and whose sections are known."""

from indexer.clean.article import clean
from indexer.clean.settle import neutralise

__all__ = ["clean", "neutralise"]
