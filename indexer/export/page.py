"""The frame of an HTML page: its own small style, no script, nothing from elsewhere."""

from __future__ import annotations

_HEAD = """\
<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body {{ max-width: 40em; margin: 2em auto; padding: 0 1em; font: 1em/1.5 Georgia, serif; }}
h1 {{ font-size: 1.4em; margin-top: 2em; }}
h2 {{ font-size: 1.1em; border-bottom: 1px solid; }}
.facts, small {{ opacity: .7; font-size: .85em; }}
dt {{ font-weight: bold; }}
</style>
</head>
<body>
"""
FOOT = "</body>\n</html>\n"


def head(title: str) -> str:
    """What stands before the content; ``title`` is our own text."""
    return _HEAD.format(title=title)
