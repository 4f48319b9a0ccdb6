"""The reader: a Textual app that knows only the front door of the indexer."""
