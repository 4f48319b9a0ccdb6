"""Dateline's headless core: from a folder of scraped articles to answers."""

__version__ = "0.1.0"
