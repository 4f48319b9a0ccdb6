"""From an article to who acts in it and which times it speaks of."""
