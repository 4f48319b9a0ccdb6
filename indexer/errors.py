"""What can go wrong, as one tree.

DatelineError               one line for the user: what happened and what to do; exit code 2
├── UsageError              the call was wrong
│   ├── SettingsError       a value in the configuration file or the environment
│   └── QuerySyntaxError    a query, with the column where it stopped making sense
├── SourceError             a path, file or record could not be read; the rest goes on
├── CorrectionsError    the file of corrections cannot be read or written, or says two things at once
├── RuleError               a rule file is malformed, or a rule fails its own examples
└── LibraryError            the library cannot be opened, read or written
    ├── UntrustedLibrary    somebody else could have written it
    └── SchemaMismatch      written by another version; says how to rebuild it
"""

from __future__ import annotations

REBUILD = "rebuild the library: delete its folder and index again; what you marked is kept elsewhere"
"""What to do with a part of a library that is damaged or of another version, as messages say it."""


class DatelineError(Exception):
    """A failure that the user can do something about; ``str()`` is one line."""

    exit_code = 2
    """As grep's: 1 says that nothing was found, which no failure may be taken for."""


class UsageError(DatelineError):
    """The command or call was wrong."""


class SettingsError(UsageError):
    """A setting has a value that it cannot have."""


class QuerySyntaxError(UsageError):
    """A query cannot be understood; ``column`` counts characters from 0."""

    def __init__(self, message: str, query: str, column: int) -> None:
        super().__init__(message)
        self.message = message
        self.query = query
        self.column = column

    def __str__(self) -> str:
        return f"{self.message} (at column {self.column + 1})"

    def with_caret(self) -> str:
        """The query, a caret under the column, and the message, on three lines."""
        return f"{self.query}\n{' ' * self.column}^\n{self.message}"


class SourceError(DatelineError):
    """A path, file or record could not be read."""


class WorkerLostError(DatelineError):
    """A process that read articles was ended from outside."""


class CorrectionsError(DatelineError):
    """The file of corrections cannot be written, or what is to be written contradicts it."""


class RuleError(DatelineError):
    """A rule cannot be used as it is written."""


class LibraryError(DatelineError):
    """The library cannot be opened, read or written."""


class UntrustedLibrary(LibraryError):
    """Somebody else could have written the library, and opening it would run their code."""


class SchemaMismatch(LibraryError):
    """The library was written by another version of Dateline."""
