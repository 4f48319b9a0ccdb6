"""The names of all headless commands, apart from what they do: the reader needs no more of them."""

COMMANDS = (
    "index",
    "search",
    "chronology",
    "actors",
    "actor",
    "dates",
    "calendar",
    "export",
    "copies",
    "compare",
    "mark",
    "marks",
    "saved",
    "correct",
    "extract",
    "show",
    "info",
    "forget",
    "completion",
    "manual",
)
