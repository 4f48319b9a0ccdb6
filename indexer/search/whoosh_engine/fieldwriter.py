"""The writer of a segment's dictionary and posting lists, in place of Whoosh's own."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from typing import Any

from whoosh.codec.whoosh3 import W3FieldWriter
from whoosh.system import pack_ushort

from indexer.search.whoosh_engine.dictionary import DictionaryWriter
from indexer.search.whoosh_engine.pool import Listed
from indexer.search.whoosh_engine.postings import encode


class ListWriter(W3FieldWriter):  # type: ignore[misc]
    """Whoosh's writer, that is given whole posting lists; the files are the same."""

    def add_postings(self, schema: Any, lengths: Any, lists: Iterable[Listed]) -> None:  # noqa: ARG002
        """Write lists that come by field and term."""
        file, dictionary = self._postfile, DictionaryWriter.instead_of(self._tindex)
        place = file.tell()
        for name, of_field in groupby(lists, key=itemgetter(0)):
            number = self._fieldmap.setdefault(name, len(self._fieldmap))
            head, value_size = pack_ushort(number), value_size_of(schema[name])
            for _, term, found in of_field:
                blocks, entry = encode(found, place, value_size=value_size)
                file.write(blocks)
                dictionary.add(head + term.encode(), entry)
                place += len(blocks)


def value_size_of(field: Any) -> int:
    """Bytes in each value that a field keeps of a posting; less than 0 where they differ."""
    size = field.format.fixed_value_size()
    return -1 if size is None else int(size)
