"""Where the installed program begins."""

import gc
import sys
from pathlib import Path


def main() -> int:
    """The window at once where nothing else is asked for, else the command line, whose parser takes some 10 ms."""
    words = sys.argv[1:]
    if words[:1] in ([], ["open"]) and len(words) <= 2 and not any(word.startswith("-") for word in words):
        # As the command line does: nothing that starting makes is garbage.
        gc.disable()
        try:
            import PySide6.QtGui  # noqa: F401
        except ImportError:
            pass  # the command line says what is missing
        else:
            from bsa_calc.ui.app import run

            return run(Path(words[1]) if words[1:] else None)
    from bsa_calc.cli import main as command_line

    return command_line()


if __name__ == "__main__":
    sys.exit(main())
