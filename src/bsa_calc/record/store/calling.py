"""One program asks another of the same user to show the file that it has open: a second double click on a record.

They meet in a folder of the user's own: who asks lays a file there with the name that the holder's lock bears, and who
holds it takes it away. Nothing is sent, and nothing of a record is in it.
"""

from __future__ import annotations

import contextlib
import platform
import re
import sys
import time
from pathlib import Path

from bsa_calc.errors import InputError
from bsa_calc.record.store.files import make_private, write_safely
from bsa_calc.record.store.lock import Holder, LockedError, read_holder, require_free, this_user

#: So long an answer is waited for, and so often looked for, seconds.
PATIENCE_S, _PAUSE_S = 1.5, 0.02
_TOKEN = re.compile(r"[0-9a-f]{16}", re.ASCII)
#: Windows lets a program come to the front only if the one in front says so; to it this is every program.
_ANY_PROGRAM = -1


def call_holder(path: Path, folder: Path) -> bool:
    """Ask whoever has a file open to show it; whether that was done.

    Parameters
    ----------
    folder : Path, where programs of this user meet
    """
    holder = read_holder(path)
    if not _can_answer(holder) or not _is_held(path):
        return False
    call = folder / holder.token
    try:
        make_private(folder)
        _let_come_to_front()
        write_safely(call, "", private=True)
    except (OSError, InputError):
        return False
    return _is_answered(call)


def answer_call(token: str, folder: Path) -> bool:
    """Whether somebody asks for the file whose lock bears this name; the question is taken away."""
    try:
        (folder / token).unlink()
    except OSError:
        return False
    return True


def _can_answer(holder: Holder) -> bool:
    own = holder.host == platform.node() and holder.user == this_user()
    return own and _TOKEN.fullmatch(holder.token) is not None  # it becomes the name of a file


def _is_held(path: Path) -> bool:
    """Not left by a program that is gone: nobody would answer."""
    try:
        require_free(path)
    except LockedError:
        return True
    return False


def _is_answered(call: Path) -> bool:
    until = time.monotonic() + PATIENCE_S
    while call.exists():
        if time.monotonic() > until:
            with contextlib.suppress(OSError):
                call.unlink()
            return False
        time.sleep(_PAUSE_S)
    return True


def _let_come_to_front() -> None:
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(_ANY_PROGRAM)
