"""From paths, archives and standard input to raw documents."""
