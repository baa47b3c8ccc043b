"""Where to save: a name is whole before it is asked whether a file may be replaced."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from bsa_calc.foreign_text import isolated
from bsa_calc.reading import is_there
from bsa_calc.ui.system.plain_text import plain_box

#: What no file name may hold on some system.
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
#: Letters that nobody sees: they turn a name round, so that an ending seems another, or are half of one.
_UNSEEN = ("Cf", "Cs", "Co", "Cn")
#: With other parts, an ending and whatever is put before it, a name holds up to 255 bytes.
_LONGEST_PART = 40


def ask_where(parent: QWidget, title: str, suggested: Path, kinds: str, *, known: str = "") -> Path | None:
    """Ask for a file to write; None where none is wanted.

    `kinds` are the dialog's filters, each with one ending; `known` is an ending that is left as it was typed, too. The
    dialog asks before a file of the name typed is replaced; where the ending is added here, it has seen another name,
    and it is asked anew.
    """
    while True:
        name, kind = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds)
        if not name:
            return None
        path = Path(name)
        if not (known and path.suffix.lower() == known):
            path = with_ending(path, kinds, kind)
        if path == Path(name) or not is_there(path) or _may_replace(parent, path):
            return path
        suggested = path


def with_ending(typed: Path, kinds: str, kind: str = "") -> Path:
    """A name with one of the endings of `kinds`, else with that of `kind`: what else follows a dot is no ending."""
    endings = _endings(kinds)
    if any(typed.name.lower().endswith(ending) and len(typed.name) > len(ending) for ending in endings):
        return typed
    return typed.with_name(typed.name + (_endings(kind) or endings)[0])


def in_file_name(text: str) -> str:
    """A text as part of a file's name on every system."""
    plain = "".join(letter for letter in text if unicodedata.category(letter) not in _UNSEEN)
    return _NOT_IN_NAMES.sub("-", plain)[:_LONGEST_PART].strip(" .")


def _endings(kinds: str) -> list[str]:
    return re.findall(r"\*(\.\w+)", kinds)


def _may_replace(parent: QWidget, path: Path) -> bool:
    what = QCoreApplication.translate("FileQuestions", "{0} is there already. Replace it?").format(isolated(path.name))
    title = QCoreApplication.translate("FileQuestions", "bsa-calc")
    box = plain_box(QMessageBox.Icon.Warning, title, what, "", parent)
    replace = box.addButton(QMessageBox.StandardButton.Yes)
    replace.setText(QCoreApplication.translate("FileQuestions", "Replace"))
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    return QMessageBox.StandardButton(box.exec()) == QMessageBox.StandardButton.Yes
