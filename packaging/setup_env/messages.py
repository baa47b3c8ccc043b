"""What the set-up says goes to the error stream: the output belongs to the program that is started."""

import sys


def say(message: str) -> None:
    """Tell the user something."""
    print(message, file=sys.stderr, flush=True)
