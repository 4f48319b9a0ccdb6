"""From a raw document to an article whose text is settled and whose sections are known."""
