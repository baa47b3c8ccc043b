"""What leaves the program: pages, pictures, tables and data, all from one case of the drawing as it is now."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from bsa_calc.errors import InputError
from bsa_calc.foreign_text import isolated
from bsa_calc.record.course import course_of
from bsa_calc.report.case import Case, Source, make_case
from bsa_calc.ui.document.facts_clock import FactsClock
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.files.save_dialog import ask_where, in_file_name
from bsa_calc.ui.share.course_export import CourseExport
from bsa_calc.ui.system.plain_text import plain_box
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.widgets.commands import Commands
from bsa_calc.ui.words.label_terms import error_text

if TYPE_CHECKING:
    from bsa_calc.ui.page.record_page import SelfTest


class Trust(Protocol):
    """Whether what is shown may leave the program, and what its check of itself found."""

    @property
    def checks_passed(self) -> int | None:
        """How many checks of itself the program has passed; None while it is not through."""

    @property
    def has_result(self) -> bool:
        """There is a figure, and no fault was met."""

    @property
    def refused_figure(self) -> bool:
        """A figure was typed that is not counted."""

    def say(self, text: str) -> None:
        """Tell the eye and a screen reader."""


class Export(QObject):
    """The menu beside “Copy result” and what its entries do."""

    def __init__(
        self,
        session: Session,
        facts: FactsClock,
        trust: Trust,
        *,
        menu: QMenu,
        commands: Commands,
        settings: Settings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._facts, self._trust = session, facts, trust
        self.menu, self._commands, self._settings, self._parent = menu, commands, settings, parent
        self._fill()

    def _fill(self) -> None:
        add = self._add
        self.entries = {
            "pdf": add(self.tr("Save the report as PDF…"), "Ctrl+Shift+P", self.save_report),
            "take-home": add(self.tr("Save the page for the patient…"), "", self.save_take_home),
            "print": add(self.tr("Print the report…"), "Ctrl+P", self.print_report),
            "print-take-home": add(self.tr("Print the page for the patient…"), "", self.print_take_home),
        }
        self.menu.addMenu(self._papers())
        self.menu.addSeparator()
        self.entries |= {
            "map": add(self.tr("Save the map as a picture…"), "", self.save_map),
            "csv": add(self.tr("Export a table (CSV)…"), "", self.save_csv),
            "json": add(self.tr("Export data (JSON)…"), "", self.save_json),
            "fhir": add(self.tr("Export for a records system (FHIR)…"), "", self.save_fhir),
        }
        self.course = CourseExport(self._session, self.case, self._save_text, self)
        self.menu.addMenu(self.course.fill(self._commands, self.menu))

    def _add(self, text: str, key: str, do: Callable[[], object]) -> QAction:
        action = self._commands.add(text, key, do)
        self.menu.addAction(action)
        return action

    def _papers(self) -> QMenu:
        menu, group = QMenu(self.tr("Paper"), self.menu), QActionGroup(self.menu)
        for paper, name in (("a4", self.tr("A4")), ("letter", self.tr("Letter"))):
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setData(paper)
            action.setChecked(paper == self.paper)
            group.addAction(action)
        group.triggered.connect(self._choose_paper)
        return menu

    @property
    def paper(self) -> str:
        """The paper's size: as chosen, else as the user's country has it."""
        letter = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
        return self._settings.paper or ("letter" if letter else "a4")

    def _choose_paper(self) -> None:
        group = self.sender()
        assert isinstance(group, QActionGroup)
        self._settings.paper = str(group.checkedAction().data())

    def set_enabled(self, enabled: bool) -> None:
        """Offer it where there is a result."""
        for action in self.menu.actions():
            action.setEnabled(enabled)

    def case(self) -> Case:
        """The drawing as it is now, with everything else that is known."""
        self._session.let_go()
        self._facts.bring_up_to_date()
        return case_of(self._session)

    def self_test(self) -> SelfTest | None:
        """What the program's check of itself found; None while it is not through."""
        from bsa_calc.ui.page.record_page import SelfTest

        passed = self._trust.checks_passed
        return None if passed is None else SelfTest(passed)

    # --- files ---------------------------------------------------------------------------------------------------

    def save_report(self) -> None:
        """Ask for a file and write the report to it."""
        self._save_pdf(self.tr("report"), take_home=False)

    def save_take_home(self) -> None:
        """Ask for a file and write the page for the patient to it."""
        self._save_pdf(self.tr("page for the patient"), take_home=True)

    def _save_pdf(self, name: str, *, take_home: bool) -> None:
        from bsa_calc.ui.page.pdf import write_pdf

        def write(path: Path) -> None:
            write_pdf(self.case(), path, paper=self.paper, take_home=take_home, self_test=self.self_test())

        self._save(name, ".pdf", self.tr("PDF (*.pdf)"), write)

    def save_map(self) -> None:
        """Ask for a file and draw the map to it."""
        from bsa_calc.ui.page.map_file import write_map

        kinds = self.tr("PNG picture (*.png);;SVG drawing (*.svg)")
        self._save(self.tr("body map"), ".png", kinds, lambda path: write_map(self.case(), path))

    def save_course_picture(self) -> None:
        """Ask for a file and draw the plot of all visits to it."""
        from bsa_calc.record.course import count_all
        from bsa_calc.ui.page.course_picture import write_plot
        from bsa_calc.ui.page.course_words import CourseWords

        def write(path: Path) -> None:
            found = self.case()
            reviews = [review.week for review in found.profile.reviews]
            course = count_all(course_of(self._session.record))
            write_plot(CourseWords(course, reviews, found.held.limit_percent).plot(), path)

        kinds = self.tr("PNG picture (*.png);;SVG drawing (*.svg)")
        self._save(self.tr("course"), ".png", kinds, write)

    def save_csv(self) -> None:
        """Ask for a file and write regions and patches to it."""
        from bsa_calc.report.table import Dialect, csv_text

        # As spreadsheets here read it.
        dialect: Dialect = "semicolon" if QLocale().decimalPoint() == "," else "comma"

        def text() -> str:
            case = self.case()
            return csv_text([(case.person or self.tr("drawing"), case)], dialect)

        self._save_text(self.tr("table"), ".csv", self.tr("Tables (*.csv)"), text)

    def save_json(self) -> None:
        """Ask for a file and write all figures to it."""
        from bsa_calc.report.plain import case_data

        kinds = self.tr("Data (*.json)")
        self._save_text(self.tr("result"), ".json", kinds, lambda: _json(case_data(self.case())))

    def save_fhir(self) -> None:
        """Ask for a file and write a bundle of observations to it."""
        from bsa_calc.report.fhir import fhir_bundle

        kinds = self.tr("FHIR R4 (*.json)")
        self._save_text(self.tr("FHIR"), ".json", kinds, lambda: _json(fhir_bundle(self.case())))

    def _save_text(self, name: str, suffix: str, kinds: str, text: Callable[[], str]) -> None:
        from bsa_calc.record.store.files import write_safely

        self._save(name, suffix, kinds, lambda path: write_safely(path, text()))

    def _save(self, name: str, suffix: str, kinds: str, write: Callable[[Path], object]) -> None:
        """Ask where, write, and say so; a failure is reported plainly and leaves nothing behind."""
        if not self._ready():
            return
        path = ask_where(self._parent, self.tr("Save"), self._suggested(name, suffix), kinds)
        if path is None:
            return
        if self._session.place.is_own(path):
            self._refuse(self.tr("This is the drawing itself. Choose another name."))
            return
        from bsa_calc.record.store.lock import require_free

        try:
            require_free(path)
            write(path)
        except InputError as error:
            self._refuse(error_text(error))
        else:
            self._trust.say(self.tr("Saved: {0}").format(isolated(path.name)))

    def _suggested(self, name: str, suffix: str) -> Path:
        """A name with the record's code and the visit's day; not with the file's name, which may be a person's."""
        facts = self._session.facts
        said = ("bsa-calc", name, in_file_name(facts.person), (facts.day or date.today()).isoformat())
        return Path(self._settings.folder) / (" ".join(filter(None, said)) + suffix)

    def _ready(self) -> bool:
        """Whether there is a result to share; a key works where the menu is grey."""
        if self._trust.has_result and self._trust.refused_figure:
            self._refuse(self.refused_words())
            return False
        return self._trust.has_result

    def refused_words(self) -> str:
        """Why nothing leaves the program while a figure that was typed is not counted."""
        return self.tr("A figure that you typed was not taken (the field with the marked edge). Correct it first.")

    def _refuse(self, why: str) -> None:
        what = self.tr("Nothing was saved.")
        plain_box(QMessageBox.Icon.Warning, self.tr("bsa-calc"), what, why, self._parent).exec()

    # --- paper ---------------------------------------------------------------------------------------------------

    def print_report(self) -> None:
        """Show the report as it will be printed."""
        self._print(take_home=False)

    def print_take_home(self) -> None:
        """Show the page for the patient as it will be printed."""
        self._print(take_home=True)

    def _print(self, *, take_home: bool) -> None:
        if self._ready():
            from bsa_calc.ui.share.print_preview import PrintPreview

            dialog = PrintPreview(self._parent, self.case(), self.paper, self.self_test(), take_home=take_home)
            dialog.exec()
            dialog.deleteLater()


def case_of(session: Session) -> Case:
    """The visit that is shown, with everything else that is known."""
    facts = session.facts
    return make_case(
        session.assessment,
        day=facts.day,
        person=facts.person,
        earlier=facts.earlier,
        views_shown=session.visit.views_shown,
        source=Source(session.record.id, session.visit_id, session.record.number(session.visit)),
        course=course_of(session.record, session.visit),
        patch_notes=session.visit.patch_notes,
    )


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
