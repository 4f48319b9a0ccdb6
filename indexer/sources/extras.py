"""Libraries that not everybody needs: loaded when first used, named where they are missing."""

from __future__ import annotations

from importlib import import_module
from logging import NullHandler, getLogger
from typing import Any

from indexer.errors import SourceError


def load_extra(module: str, extra: str, what: str) -> Any:
    """The module, or a SourceError that says which extra of the distribution brings it.

    Loaded here and not at the top of a file: some of them take half a second. What it logs goes
    nowhere unless somebody set that up: a broken file is listed with its reason, and the terminal
    may be that of the reader.
    """
    try:
        loaded = import_module(module)
    except ImportError as error:
        raise SourceError(f"{what} needs an extra: pip install 'dateline[{extra}]'") from error
    getLogger(module.partition(".")[0]).addHandler(NullHandler())
    return loaded
