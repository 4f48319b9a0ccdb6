"""From an article to its time expressions, resolved against its creation time.

The road inside this room: :mod:`lexer` (text to tokens with codes), :mod:`rules` and
:mod:`patterns` (what TOML says, as expressions over codes), :mod:`tagger` (where the rules
match), :mod:`make` and :mod:`algebra` (what a match says), :mod:`resolve` with :mod:`state`
(what that means in this document).
"""

from indexer.extract.dates.article import date_article

__all__ = ["date_article"]
