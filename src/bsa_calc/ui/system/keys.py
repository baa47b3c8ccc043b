"""Keys as the platform and the language name them: Ctrl+Z, Strg+Z, ⌘Z."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtGui import QKeySequence

#: Both keys of that name.
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
#: Keys that menus write in Qt's own words, said as the help says them: Qt's German has "Return" for the Enter key.
_KEYS = (QT_TRANSLATE_NOOP("QShortcut", "Return"), QT_TRANSLATE_NOOP("QShortcut", "Enter"))


def key_words(*keys: str) -> str:
    """One key or several, each as in "Ctrl+Shift+C"."""
    return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def with_key(words: str, *keys: str) -> str:
    """A tooltip with the keys that do the same."""
    return f"{words} ({key_words(*keys)})"
