"""What a press release says of its issuer below the text: ``About Example Corp``, in whatever language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from indexer.clean.judge import Verdicts, text_blocks
from indexer.clean.marked import Marked

_FEWEST, _MOST = 3, 4
"""How many blocks stand above such a line at least, and below it at most."""
_ABOUT = re.compile(
    r"(?:About|Über|À propos d(?:e |u |es |[’'])|Acerca de|Sobre|Informazioni su|О|Об|关于|關於)\s?"
    r"(?P<before>[^:：]{2,50})[:：]?"
    r"|(?P<behind>[^:：]{2,50}?)\s?(?:소개|について|の概要|简介|簡介|Hakkında)[:：]?"
)
_ARTICLE = re.compile(r"(?:(?:The|Die|Der|Das|La|Le|Les|El|Los|Il)\s|L[’'])", re.IGNORECASE)
_STEM = 6


def drop_issuer(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """Take out of the text a line that names somebody, the paragraph that begins with it, and the rest."""
    body = text_blocks(verdicts)
    for n, (i, after) in enumerate(pairwise(body)):
        if n < _FEWEST or len(body) - n - 1 > _MOST or after != i + 1 or not marked[i].shape.is_label:
            continue
        about = _ABOUT.fullmatch(marked[i].text)
        if about is not None and _begins_with(marked[after].text, about["before"] or about["behind"]):
            for j in body[n:]:
                verdicts[j] = None
            return


def _begins_with(text: str, name: str) -> bool:
    """Whether a text begins with a name, whose ending may be another; a name has no small first letter."""
    name, text = (_ARTICLE.sub("", part.strip(), count=1) for part in (name, text))
    return not name[:1].islower() and text.startswith(name[:_STEM])
