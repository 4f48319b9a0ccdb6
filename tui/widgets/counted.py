"""What knows how to do a thing many times at once, because doing it again and again would take too long."""

from __future__ import annotations

from typing import ClassVar


class Counted:
    """Has the number that was typed before the command it carries out, if there was one."""

    COUNTED: ClassVar[frozenset[str]] = frozenset()
    """The actions that look at the number themselves."""

    count: int | None = None

    @property
    def times(self) -> int:
        """How often to do what was asked for."""
        return self.count or 1

    def counts(self, action: str) -> bool:
        """Whether ``action`` looks at the number itself."""
        return any(action in getattr(kind, "COUNTED", ()) for kind in type(self).__mro__)
