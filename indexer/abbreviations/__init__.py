"""Abbreviations that articles of an archive explain, and what each stands for in all of it.

Who only reads needs :func:`known`. How an archive comes to know them is in
:mod:`indexer.abbreviations.explained` (one article), :mod:`indexer.abbreviations.settle`
(all of them) and :mod:`indexer.abbreviations.store`.
"""

from indexer.abbreviations.known import Abbreviation, known

__all__ = ["Abbreviation", "known"]
