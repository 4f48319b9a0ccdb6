"""The embedded engine: posting sets in Whoosh's segments, newest first.

``store`` is the only module that knows Whoosh. A segment holds its articles newest first;
what a word matches in it is one integer, bit by bit (``bits``, ``codec``, ``layout``). So
counts are exact, any page is found by bisection (``matches``), and nothing is walked.
"""

from indexer.search.whoosh_engine.engine import WhooshEngine

__all__ = ["WhooshEngine"]
