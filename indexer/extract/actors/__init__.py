"""From an article to its actors, each once, with mentions, roles and country."""
