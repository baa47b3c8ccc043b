"""The command line: measure and export drawings without a window, list the body, check the installation.

Exit status of everything that reads drawings: 0 all of them within the limit (`export`, `report`: all written);
1 a drawing is over it, too close to call, cannot be judged or is not finished; 2 a file cannot be used or written.
Imports are inside the commands, so that each loads only what it needs; nothing here but window, picture and report
needs Qt.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence

from bsa_calc.cli.opening import file_for_window
from bsa_calc.errors import InputError

OK, NOT_WITHIN, UNUSABLE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run `bsa-calc` with these arguments (default: the process's own); returns the exit status.

    Examples
    --------
    >>> main(["measure", "no-such-file.json"])
    2
    """
    if getattr(sys, "frozen", False):
        # In a bundle the processes that share the work start here too.
        from multiprocessing import freeze_support

        freeze_support()
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A redirect in an old code page must not end a check over a degree sign.
        sys.stdout.reconfigure(errors="replace")
    from bsa_calc.cli.arguments import parser

    words = list(sys.argv[1:] if argv is None else argv)
    file = file_for_window(words)
    if file:
        words = ["open", file]
    options = parser().parse_args(words)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        status = command(options)
        print(end="", flush=True)
    except InputError as error:
        print(f"bsa-calc: {error}", file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:
        # Whoever read the results has gone; that must not look like "within". What is still to be written goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNUSABLE
    return status
