"""All visits of the record for other programs: a table with its dictionary, JSON, FHIR."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from bsa_calc.report.case import Case
from bsa_calc.ui.document.session import Session, now
from bsa_calc.ui.widgets.commands import Commands

if TYPE_CHECKING:
    from bsa_calc.report.course import VisitCase

#: Asks for a file and writes a text to it: what it is, its ending, the kinds offered, and what makes the text.
SaveText = Callable[[str, str, str, Callable[[], str]], None]


class CourseExport(QObject):
    """The entries of the menu that are about the whole record."""

    def __init__(self, session: Session, case: Callable[[], Case], save: SaveText, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._case, self._save = session, case, save

    def fill(self, commands: Commands, parent: QMenu) -> QMenu:
        """The menu of these entries."""
        menu = QMenu(self.tr("All visits"), parent)
        self.entries = {
            "table": commands.add(self.tr("Export a table, one row for each visit (CSV)…"), "", self.save_table),
            "dictionary": commands.add(self.tr("Export the data dictionary of that table…"), "", self.save_dictionary),
            "json": commands.add(self.tr("Export all visits as data (JSON)…"), "", self.save_json),
            "fhir": commands.add(self.tr("Export all visits for a records system (FHIR)…"), "", self.save_fhir),
        }
        menu.addActions(list(self.entries.values()))
        return menu

    def visits(self) -> tuple[VisitCase, ...]:
        """All visits; the one that is shown as it is shown."""
        from bsa_calc.report.course import visit_cases

        shown = self._case().assessment
        session = self._session
        return visit_cases(session.record, now(), person=session.facts.person, known={session.visit_id: shown})

    def save_table(self) -> None:
        """Ask for a file and write a row for each visit to it."""
        from bsa_calc.report.long_table import line_of, long_text, row_of

        def text() -> str:
            visits = self.visits()
            return long_text(line_of(row_of(visit, "", visit.record.person.pseudonym)) for visit in visits)

        self._save(self.tr("visits"), ".csv", self.tr("Tables (*.csv)"), text)

    def save_dictionary(self) -> None:
        """Ask for a file and write what the columns of that table mean to it."""
        from bsa_calc.report.long_table import dictionary_text

        self._save(self.tr("data dictionary"), ".csv", self.tr("Tables (*.csv)"), dictionary_text)

    def save_json(self) -> None:
        """Ask for a file and write the figures of all visits to it."""
        from bsa_calc.report.course import course_data

        self._save(self.tr("visits"), ".json", self.tr("Data (*.json)"), lambda: _json(course_data(self.visits())))

    def save_fhir(self) -> None:
        """Ask for a file and write a bundle of observations of all visits to it."""
        from bsa_calc.report.fhir import fhir_bundle

        def text() -> str:
            return _json(fhir_bundle(*(visit.case for visit in self.visits() if visit.case is not None)))

        self._save(self.tr("FHIR"), ".json", self.tr("FHIR R4 (*.json)"), text)


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
