"""``dateline``, as a shell starts it."""

from __future__ import annotations

import signal
import sys


def main() -> int:
    """Run what the command line asks for; the exit code."""
    # While modules load, an interrupt ends it as it ends any program; then who runs takes it over.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from tui.entry import main as run  # noqa: PLC0415 (deferred: see above)

    return run()


if __name__ == "__main__":
    sys.exit(main())
