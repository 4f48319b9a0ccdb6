"""From a raw document to an article whose text is settled and whose sections are known."""

from indexer.clean.article import clean
from indexer.clean.settle import neutralise
from indexer.sources.decode import decode

__all__ = ["clean", "decode", "neutralise"]
