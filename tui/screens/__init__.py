"""Whole screens; the reader screen alone calls the library.

That screen is a tower of small classes, a floor for each thing one does there. Each floor, what it
stands on, and what it is for::

    reader          on marking, gathering, comparing, places: panes ask, and answers go down to them
    gathering       on events: the calendar and the counts of a result
    events          on ways: chronologies and cards of actors, shown while they are read
    ways            on long_questions: from one of them to another, to an article, and back
    long_questions  on knowing: what many articles are read for, followed and given up
    knowing         on exporting: why an actor is one, and corrections
    exporting       on opening: files
    marking         on leaving: read, stars, tags, notes
    leaving         on opening: other programs
    comparing       on opening: versions of a story, and one article beside another
    places          on opening: marked places
    opening         on selecting: the article and its panels
    selecting       on refreshing: rows that were chosen
    refreshing      on starting: what comes in while one reads
    starting        on searching: saved searches and the start pane
    searching       on nothing: the query line and the list
    nothing         on parts: what stands in a list that is empty
    parts           on saying: query line, panes, bottom line
    saying          a bottom line, which every screen has

The other screens stand by themselves, but for ``actor``, which is a ``chronology``, which is ``told``.
Modules that are no screens: ``questions`` and ``counts`` ask the library, ``desk`` is the way to it,
``edits`` and ``writing`` say what can be written, ``copying`` hands text to other programs.
"""
