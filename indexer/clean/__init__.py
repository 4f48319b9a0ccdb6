"""From a raw document to an article whose text is settled and whose sections are known."""

from indexer.clean.article import clean
from indexer.clean.furniture import FurnitureCounts, learn_furniture, site_of
from indexer.harmless import neutralise
from indexer.sources.decode import decode

__all__ = ["FurnitureCounts", "clean", "decode", "learn_furniture", "neutralise", "site_of"]
