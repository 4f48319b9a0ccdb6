"""The text of a piece of HTML, such as the content of a feed entry or a mail: no page around it."""

from __future__ import annotations

from html.parser import HTMLParser

_SILENT = frozenset(("script", "style", "head", "template", "noscript", "svg"))
_BREAKING = frozenset(
    ("p", "div", "br", "li", "ul", "ol", "tr", "table", "blockquote", "pre", "section", "article", "hr")
) | {f"h{level}" for level in range(1, 7)}  # fmt: skip


class _Text(HTMLParser):
    """Collects text, a line end at each block element, nothing of scripts and styles."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Begin a line, or fall silent."""
        if tag in _SILENT:
            self._silent += 1
        elif tag in _BREAKING:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a line, or speak again."""
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BREAKING:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep the text, its own line ends being spaces."""
        if not self._silent:
            self.pieces.append(data.replace("\n", " "))


def text_of(markup: str) -> str:
    """The text, one line a block element."""
    parser = _Text()
    parser.feed(markup)
    parser.close()
    lines = (" ".join(line.split()) for line in "".join(parser.pieces).split("\n"))
    return "\n".join(line for line in lines if line)
