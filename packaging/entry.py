"""Where the installed program begins."""

import gc
import sys
from pathlib import Path

from bsa_calc.cli.opening import file_for_window, has_display


def main() -> int:
    """The window at once where nothing else is asked for, else the command line, whose parser takes some 10 ms."""
    file = file_for_window(sys.argv[1:])
    if file is not None and has_display():  # else the command line says what is missing
        # As the command line does: nothing that starting makes is garbage.
        gc.disable()
        try:
            import PySide6.QtGui  # noqa: F401
        except ImportError:
            pass  # the command line says what is missing
        else:
            from bsa_calc.ui.app.app import run

            return run(Path(file) if file else None)
    if getattr(sys, "frozen", False):
        # What PyInstaller would do at every start: processes that share the work begin here too, and are told apart.
        import pyi_rth_multiprocessing  # noqa: F401
    from bsa_calc.cli import main as command_line

    return command_line()


if __name__ == "__main__":
    sys.exit(main())
