"""Text from articles made harmless in each format: it is shown, and never acts.

Every function takes text as it stands in an article and gives one line of it.
"""

from __future__ import annotations

import html as stdlib_html
import re
from urllib.parse import urlsplit

from indexer.harmless import neutralise
from indexer.model import display_path

_MARKDOWN = re.compile(r"[\\`*_\[\]<>#|~&$]")
_MARKDOWN_ENTITY = re.compile(r"&(?=#?\w+;)")
_MARKDOWN_ENDS = str.maketrans({"<": "%3C", ">": "%3E", "\\": "%5C"})
_MARKDOWN_LIST = re.compile(r"(?:(\d{1,9})([.)])|([-+=]))(?=[\s-]|=|$)")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_BIBTEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "$&#%_"},
}
_BIBTEX_TABLE = str.maketrans(_BIBTEX)


def one_line(text: str) -> str:
    """The text on one line, without control characters and text that runs backwards."""
    return " ".join(neutralise(text).split()).encode("utf-8", "replace").decode()


def path(name: str) -> str:
    """A path or origin on one line."""
    return one_line(display_path(name))


def markdown(text: str) -> str:
    """For CommonMark and GitHub's: nothing in it is markup, HTML, a list or a heading."""
    escaped = _MARKDOWN.sub(r"\\\g<0>", one_line(text))
    return _MARKDOWN_LIST.sub(_escape_list, escaped, count=1) if _MARKDOWN_LIST.match(escaped) else escaped


def markdown_link(text: str, url: str | None) -> str:
    """The text as a link, or as it is where it has no web address."""
    address = link(url)
    if address is None:
        return markdown(text)
    return f"[{markdown(text)}](<{_MARKDOWN_ENTITY.sub('&amp;', address.translate(_MARKDOWN_ENDS))}>)"


def html(text: str) -> str:
    """For the text of an element and for a quoted attribute."""
    return stdlib_html.escape(one_line(text))


def html_link(text: str, url: str | None) -> str:
    """The text as a link, or as it is where it has no web address."""
    address = link(url)
    return html(text) if address is None else f'<a href="{html(address)}">{html(text)}</a>'


def csv_cell(text: str) -> str:
    """For a cell: a spreadsheet takes it for text even where it begins like a formula.

    The apostrophe is what OWASP recommends against CSV injection.
    """
    line = one_line(text)
    return f"'{line}" if line.startswith(_FORMULA) else line


def bibtex(text: str) -> str:
    """For a value in braces."""
    return one_line(text).translate(_BIBTEX_TABLE)


def link(url: str | None) -> str | None:
    """A web address, or None for what is none: a script in an address would run."""
    if not url:
        return None
    address = one_line(url).replace(" ", "%20")
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.netloc else None


def _escape_list(match: re.Match[str]) -> str:
    number, dot, sign = match.groups()
    return f"{number}\\{dot}" if number else f"\\{sign}"
