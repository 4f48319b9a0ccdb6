"""Nothing of an article acts in what is exported."""

from __future__ import annotations

import html.parser
import re
from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from indexer.export import escape

HOSTILE = st.text(
    alphabet=st.sampled_from(list("ab <>&\"'`*_[](){}#|~$\\!+-=.1:;/\n\r\t@\x1b\x9b\u202e\u200b\ud800%^＝é"))
)


@given(HOSTILE)
def test_html_has_no_element_and_says_the_same(text: str) -> None:
    class Reader(html.parser.HTMLParser):
        said = ""

        def handle_starttag(self, tag: str, attrs: object) -> None:
            raise AssertionError(tag)

        handle_endtag = handle_decl = handle_pi = handle_comment = handle_starttag  # type: ignore[assignment]

        def handle_data(self, data: str) -> None:
            self.said += data

    reader = Reader()
    reader.feed(escape.html(text))
    reader.close()
    assert reader.said == escape.one_line(text)


@given(HOSTILE)
def test_markdown_escapes_every_sign_that_could_be_markup(text: str) -> None:
    escaped = escape.markdown(text)
    assert not re.search(r"[`*_\[\]<>#|~&$]", re.sub(r"\\([^\w\s]|_)", "", escaped))
    assert not re.match(r"([-+]|\d+[.)])(\s|$)|[-=]+$", escaped)
    assert re.sub(r"\\([^\w\s]|_)", r"\1", escaped) == escape.one_line(text)


@given(HOSTILE, HOSTILE)
@example("]", "](x)")
@example("a", "?x&copy;&amp;<>\\")
@example("`", "`")
def test_a_headline_is_one_link_to_its_address_and_says_the_same(text: str, rest: str) -> None:
    address = escape.link(f"https://example.org/{rest}")
    said = escape.markdown_link(f"x{text}", address)
    _, inline, _ = MarkdownIt("commonmark").parse(f"**when** ({said})")[:3]
    kinds = [(token.type, token.content) for token in inline.children or ()]
    first, last = kinds.index(("link_open", "")), kinds.index(("link_close", ""))
    assert "".join(content for _, content in kinds[first + 1 : last]) == escape.one_line(f"x{text}")
    assert {kind for kind, _ in kinds[first + 1 : last]} <= {"text", "text_special"}
    (opened,) = (token for token in inline.children or () if token.type == "link_open")
    assert unquote(str(opened.attrs["href"])) == unquote(address or "")


@pytest.mark.parametrize("address", [None, "", "javascript:alert(1)", "file:///etc/passwd", "https://[x"])
def test_what_has_no_web_address_is_no_link(address: str | None) -> None:
    assert escape.markdown_link("a*b", address) == r"a\*b"
    assert escape.html_link("a<b", address) == "a&lt;b"


@given(HOSTILE)
def test_a_cell_is_never_a_formula(text: str) -> None:
    assert not escape.csv_cell(text).startswith(("=", "+", "-", "@", "＝"))
    assert escape.csv_cell(text).removeprefix("'") == escape.one_line(text).removeprefix("'")


@given(HOSTILE)
def test_bibtex_braces_balance_and_no_command_is_the_articles_own(text: str) -> None:
    escaped = escape.bibtex(text)
    bare = re.sub(r"\\[{}$&#%_]", "", escaped)
    bare = (
        bare.replace(r"\textbackslash{}", "")
        .replace(r"\textasciitilde{}", "")
        .replace(r"\textasciicircum{}", "")
    )
    assert not set(bare) & set("\\{}$&#%^_~")


@given(st.text())
def test_one_line_is_one_line_that_can_be_written(text: str) -> None:
    line = escape.one_line(text)
    assert line.encode().decode() == line
    assert line.splitlines() == ([line] if line else [])
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", line)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a?b=1", "https://example.org/a?b=1"),
        ("http://example.org/a b", "http://example.org/a%20b"),
        ("javascript:alert(1)", None),
        ("JavaScript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("https://", None),
        ("http://[", None),
        ("", None),
        (None, None),
    ],
)
def test_only_web_addresses_are_links(url: str | None, expected: str | None) -> None:
    assert escape.link(url) == expected
