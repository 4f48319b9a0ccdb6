"""The visible lines of an HTML page, as scrapers leave them: without menus, footers and asides."""

from __future__ import annotations

import re
from collections.abc import Iterator

import lxml.html  # type: ignore[import-untyped]
from charset_normalizer import from_bytes

_BREAKING = frozenset(
    re.findall(
        r"\S+",
        "address article aside blockquote body br center dd details dialog div dl dt fieldset "
        "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section "
        "table tbody td tfoot th thead tr ul option button label ",
    )
)
_UNSEEN = frozenset(
    re.findall(
        r"\S+",
        "script style noscript template head svg select textarea iframe object embed video audio "
        "nav footer aside form ",
    )
)
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_FRAME = re.compile(
    r"\b(nav|menu|footer|sidebar|side-bar|comments?|breadcrumbs?|widget|masthead|navbar|social|share)\b",
    re.IGNORECASE,
)
_DECLARED = re.compile(rb'charset=["\']?([\w-]+)')
_HEAD = 4000


def visible_lines(content: bytes) -> list[str]:
    """The lines that a reader would see, top to bottom."""
    root = lxml.html.fromstring(re.sub(r"^\s*<\?xml[^>]*>", "", _decoded(content)))
    body = root.find("body")
    pieces = "".join(_pieces(root if body is None else body))
    return [line for piece in pieces.split("\0") if (line := " ".join(piece.split()))]


def _decoded(content: bytes) -> str:
    declared = _DECLARED.search(content[:_HEAD])
    try:
        return content.decode(declared[1].decode() if declared else "utf-8")
    except (UnicodeDecodeError, LookupError):
        return str(from_bytes(content).best())


def _pieces(element: lxml.html.HtmlElement) -> Iterator[str]:
    """The text below an element, with a NUL where a line breaks."""
    if not isinstance(element.tag, str) or _is_unseen(element):
        return
    breaking = "\0" if element.tag in _BREAKING else ""
    yield breaking + (element.text or "")
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""
    yield breaking


def _is_unseen(element: lxml.html.HtmlElement) -> bool:
    if element.tag in _UNSEEN or _HIDDEN.search(element.get("style") or ""):
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}".replace("_", "-")
    framing = element.tag in ("div", "ul", "section") and _FRAME.search(names) is not None
    return framing or element.get("hidden") is not None
