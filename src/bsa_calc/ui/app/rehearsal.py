"""Loads what saving, recovery and the report of a fault need, as long as the program's files are those it began with.

While it runs the program can be replaced by a newer one: what is loaded only then comes from files that are gone, or
from a program that does not fit. What was painted must be saved all the same.
"""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from bsa_calc.ui.document.session import today
from bsa_calc.ui.look.icons import load_icons

#: Modules that only a function imports, of ours and of Python.
_NEEDED = (
    "bsa_calc.record.store.calling",
    "bsa_calc.record.store.lock",
    "bsa_calc.record.store.record_file",
    "bsa_calc.record.store.recovery",
    "bsa_calc.ui.system.crash_report",
    "bsa_calc.ui.system.log_file",
    "encodings.utf_8_sig",
)
#: After the start, milliseconds: the window is on the screen and has checked itself.
_SOON_MS = 1500


class Rehearsal(QObject):
    """Does it once, when nobody waits for it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        QTimer.singleShot(_SOON_MS, self, rehearse)


def rehearse() -> None:
    """Go through a save in memory: what it needs is loaded then, schemas too."""
    for module in _NEEDED:
        import_module(module)
    from bsa_calc.body.names import body_names
    from bsa_calc.body.weights import SOURCES
    from bsa_calc.measure.basis import PERSON
    from bsa_calc.paint.drawing import empty_drawing
    from bsa_calc.reading import parse_json
    from bsa_calc.record.format.drawing_file import drawing_from, drawing_text
    from bsa_calc.record.format.record_text import parse_record, record_text
    from bsa_calc.record.format.versions import weights_version
    from bsa_calc.record.record import new_record
    from bsa_calc.record.store.lock import this_user
    from bsa_calc.ui.panels.main_window import FIRST_BODY

    drawing = empty_drawing(FIRST_BODY)
    parse_record(record_text(new_record(drawing, today())), today()).visits[0].drawing  # noqa: B018  it is read late
    drawing_from(parse_json(drawing_text(drawing)))
    for body in body_names():
        for table in (*SOURCES, PERSON):
            weights_version(body, table)  # read later it would name the tables of the newer program
    this_user()
    load_icons()
