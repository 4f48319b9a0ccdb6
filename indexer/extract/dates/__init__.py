"""From an article to its time expressions, resolved against its creation time.

The road inside this room:

1. :mod:`lexicon` and :mod:`lexer`: text becomes tokens, each with one character, its code,
   that says what the token can be. The word list is ``rules/words.tsv``.
2. :mod:`rules` and :mod:`patterns`: the rules of ``rules/*.toml``, as expressions over codes.
   They stand in levels: dates, lengths and sets first, then what becomes of them side by side.
3. :mod:`tagger`: finds the leftmost, longest matches, level by level; :mod:`cues` reads the tense.
4. :mod:`makers` and :mod:`captures`: a match becomes a value of the :mod:`algebra`, which says
   what the words say and nothing about when they were said.
5. :mod:`resolve` (:mod:`places`, :mod:`years`, :mod:`counted`) with the :mod:`state` of the
   document: the value becomes a :mod:`reading`, TIMEX3 with its reason; :mod:`spans` knows the
   calendar, :mod:`feasts` the holidays, :mod:`durations` the lengths.
6. :mod:`article`: the :mod:`sections` of an article, in one pass; :mod:`created` says when it
   was written where it does not say so itself.

TIMEX3: TimeML 1.2.1 annotation guidelines (Sauri et al. 2006), as scored in TempEval-3.
"""

from indexer.extract.dates.article import date_article

__all__ = ["date_article"]
