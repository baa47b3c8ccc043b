"""The command line: measure and export drawings without a window, list the body, check the installation.

Exit status of everything that reads drawings: 0 all of them within the limit (`export`, `report`: all written);
1 a drawing is over it, too close to call, cannot be judged or is not finished; 2 a file cannot be used or written;
130 stopped by Ctrl+C.
Imports are inside the commands, so that each loads only what it needs; nothing here but window, picture and report
needs Qt.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
from collections.abc import Callable, Sequence

from bsa_calc.cli.opening import file_for_window
from bsa_calc.errors import InputError, plain_cause
from bsa_calc.foreign_text import one_line

OK, NOT_WITHIN, UNUSABLE = 0, 1, 2
#: As shells count a program that Ctrl+C ended.
INTERRUPTED = 130
#: A box with the sign of an error, as Windows counts it.
_ERROR_BOX = 0x10


def main(argv: Sequence[str] | None = None) -> int:
    """Run `bsa-calc` with these arguments (default: the process's own); returns the exit status.

    Examples
    --------
    >>> main(["measure", "no-such-file.json"])
    2
    """
    try:
        return _run(list(sys.argv[1:] if argv is None else argv))
    except InputError as error:
        complain(str(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        pass  # whoever read the results has gone; that must not look like "within"
    except OSError as error:  # as where results go to a full disk
        _write_no_more()
        complain(f"Stopped: {plain_cause(error)}.")
    finally:
        _write_no_more()
    return UNUSABLE


def _run(words: Sequence[str]) -> int:
    if getattr(sys, "frozen", False):
        # In a bundle the processes that share the work start here too.
        from multiprocessing import freeze_support

        freeze_support()
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A redirect in an old code page must not end a check over a degree sign.
        sys.stdout.reconfigure(errors="replace")
    from bsa_calc.cli.arguments import parser
    from bsa_calc.cli.commands import open_window

    file = file_for_window(words)
    options = parser().parse_args(["open", file] if file else words)
    command: Callable[[argparse.Namespace], int] = options.command
    if sys.stdout is None and command is not open_window:
        raise InputError("There is nowhere to write the results to: standard output is closed.")
    status = command(options)
    print(end="", flush=True)
    return status


def complain(text: str) -> None:
    """Say what is wrong where errors are read, if anybody reads there; a name in it cannot colour the terminal."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            print(f"bsa-calc: {one_line(text)}", file=sys.stderr, flush=True)
    elif sys.platform == "win32":
        # A program without a console has nowhere else to say it.
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, one_line(text), "bsa-calc", _ERROR_BOX)


def _write_no_more() -> None:
    """What cannot be written goes nowhere, else Python would try it once more at the end, with a status of its own."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            with contextlib.suppress(OSError, ValueError, AttributeError):
                nowhere = os.open(os.devnull, os.O_WRONLY)
                os.dup2(nowhere, stream.fileno())
                os.close(nowhere)
