"""The menu of visits behind the button in the bar at the top."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from bsa_calc.foreign_text import isolated
from bsa_calc.record.record import Person
from bsa_calc.record.timeline import Point
from bsa_calc.ui.panels.top_bar import TopBar
from bsa_calc.ui.visits.date_dialog import DateDialog
from bsa_calc.ui.visits.note_dialog import NoteDialog
from bsa_calc.ui.visits.person_dialog import PersonDialog
from bsa_calc.ui.visits.visit_commands import VisitCommands
from bsa_calc.ui.widgets.commands import Commands
from bsa_calc.ui.widgets.menu import Menu
from bsa_calc.ui.words.dates import day_words

#: So much of a note stands in the menu.
_NOTE_START = 28
#: The last visits stand in the menu; all of them in their window.
_MOST = 12


class VisitsMenu(QObject):
    """Names the visit that is shown, and fills the menu when it is opened."""

    all_asked = Signal()
    diary_asked = Signal()
    compare_asked = Signal(str)  # id of an earlier visit, "" for no comparison

    def __init__(self, visits: VisitCommands, top_bar: TopBar, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._visits, self._bar, self._parent = visits, top_bar, parent
        #: What others add to the menu.
        self.extra: list[QAction] = []
        #: Whether a comparison is shown on the body.
        self.comparing = False
        self.menu = Menu(parent)
        self.menu.aboutToShow.connect(self.fill)
        top_bar.set_visit_menu(self.menu)
        self._add = commands.add(self.tr("New visit from the last drawing"), "Ctrl+Shift+N", self._add_from_last)
        self._add_empty = commands.add(self.tr("New empty visit"), "", self._add_without_paint)
        self._date = commands.add(self.tr("Change date…"), "", self._ask_date)
        self._start = commands.add(self.tr("Start of treatment…"), "", self._ask_start)
        self._delete = commands.add(self.tr("Delete visit"), "", visits.delete)
        self._note = commands.add(self.tr("Note…"), "Ctrl+Shift+M", self.ask_note)
        self._person = commands.add(self.tr("Person…"), "", self._ask_person)
        self._all = commands.add(self.tr("All visits, course, VASI…"), "Ctrl+Shift+V", self.all_asked.emit)
        self._diary = commands.add(self.tr("Diary: cream applied now…"), "Ctrl+Shift+D", self.diary_asked.emit)
        visits.session.record_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        visit = self._visits.session.visit
        self._bar.set_visit(self.tr("Visit {0}").format(day_words(visit.date)))

    def fill(self) -> None:
        """Put the visits and what can be done with them into the menu."""
        menu, visits = self.menu, self._visits
        menu.clear()
        points = visits.course().points
        for point in points[-_MOST:]:
            entry = menu.addAction(self._words(point))
            if point.visit == visits.session.visit_id:
                # Only this one: of each other the voice would say “not checked”, which here is said of figures.
                entry.setCheckable(True)
                entry.setChecked(True)
            entry.setData(point.visit)
            entry.triggered.connect(self._choose)
        menu.addSeparator()
        menu.addActions([self._add, self._add_empty, self._note, self._date, self._person, self._start, self._delete])
        self._note.setText(self._note_words())
        self._delete.setEnabled(len(points) > 1)
        menu.addSeparator()
        self._fill_compare(menu.addMenu(self.tr("Compare with")), {point.visit: point for point in points})
        menu.addActions([*self.extra, self._diary])
        menu.addAction(self._all)

    def _fill_compare(self, menu: QMenu, points: dict[str, Point]) -> None:
        earlier = self._visits.earlier()[:_MOST]
        for visit in earlier:
            entry = menu.addAction(self._words(points[visit.id]))
            entry.setData(visit.id)
            entry.triggered.connect(self._compare)
        if self.comparing:
            menu.addSeparator()
            menu.addAction(self.tr("End the comparison")).triggered.connect(self._end_compare)
        if not earlier:
            menu.addAction(self.tr("There is no earlier visit")).setEnabled(False)

    def _words(self, point: Point) -> str:
        if point.stored is not None:
            return self.tr("{0} · stored, not checked").format(day_words(point.date))
        if point.figures is None:
            return self.tr("{0} · cannot be read").format(day_words(point.date))
        percent = QLocale().toString(point.figures.affected_percent, "f", 1)
        return self.tr("{0} · affected {1} %").format(day_words(point.date), percent)

    def _sent(self) -> str:
        action = self.sender()
        assert isinstance(action, QAction)
        return str(action.data())

    def _choose(self) -> None:
        self._visits.show(self._sent())

    def _compare(self) -> None:
        self.compare_asked.emit(self._sent())

    def _end_compare(self) -> None:
        self.compare_asked.emit("")

    def note_comparing(self, comparing: bool) -> None:
        """A comparison is shown on the body, or not any more."""
        self.comparing = comparing

    def _add_from_last(self) -> None:
        self._visits.add(empty=False)

    def _add_without_paint(self) -> None:
        self._visits.add(empty=True)

    def _note_words(self) -> str:
        note = " ".join(self._visits.session.visit.note.split())
        if not note:
            return self.tr("Note…")
        start = note if len(note) <= _NOTE_START else f"{note[:_NOTE_START].rstrip()}…"
        return self.tr("Note: {0}").format(isolated(start).replace("&", "&&"))

    def ask_note(self) -> None:
        """Ask for the note of the visit that is shown."""
        visit = self._visits.session.visit
        dialog = NoteDialog(day_words(visit.date), visit.note, QApplication.activeWindow() or self._parent)
        dialog.chosen.connect(self._visits.set_note)
        dialog.open()

    def _ask_date(self) -> None:
        dialog = DateDialog(self.tr("Date of the visit"), self._visits.session.visit.date, self._parent)
        dialog.chosen.connect(self._set_date)
        dialog.open()

    def _ask_start(self) -> None:
        record = self._visits.session.record
        said = self.tr("Weeks of treatment are counted from this day; where it is empty, from the first visit ({0}).")
        dialog = DateDialog(
            self.tr("Start of treatment"),
            record.treatment_start,
            self._parent,
            said=said.format(day_words(record.by_date()[0].date)),
            may_be_empty=True,
        )
        dialog.chosen.connect(self._set_start)
        dialog.open()

    def _ask_person(self) -> None:
        dialog = PersonDialog(self._visits.session.record.person, self._parent)
        dialog.chosen.connect(self._set_person)
        dialog.open()

    def _set_person(self, person: Person) -> None:
        self._visits.set_person(person)

    def _set_start(self, day: dt.date | None) -> None:
        self._visits.set_treatment_start(day)

    def _set_date(self, date: dt.date) -> None:
        self._visits.set_date(date)
