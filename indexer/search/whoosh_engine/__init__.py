"""The embedded engine: an ordinary Whoosh index, walked newest first.

Any program that knows Whoosh can open the folder, search it and read its stored fields.
Segments hold their articles newest first, so that a page of the newest hits is found by
walking Whoosh's matchers until it is full (``walk``); nothing sees a posting that it need
not see. What must see all of them says when it did not: counts, facets, relevance.
"""

from indexer.search.whoosh_engine.engine import WhooshEngine

__all__ = ["WhooshEngine"]
