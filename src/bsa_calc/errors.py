"""The one error that is the user's to mend."""

from __future__ import annotations


class InputError(ValueError):
    """Something the user gave cannot be used.

    The message says what is wrong, where, and what to do; it is shown as it is, without a traceback.
    """
