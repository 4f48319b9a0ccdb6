"""From an article to who acts in it and which times it speaks of: ``annotate.extract``.

Importing this package loads nothing, so that whoever wants dates only does not wait for names.
"""
