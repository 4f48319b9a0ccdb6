"""From an article to its time expressions, resolved against its creation time."""
