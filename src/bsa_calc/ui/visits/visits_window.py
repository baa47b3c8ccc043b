"""The window of visits: the list on the left, what is known of them on the right."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from bsa_calc.errors import InputError
from bsa_calc.foreign_text import isolated
from bsa_calc.record.course import Course
from bsa_calc.ui.document.session import today
from bsa_calc.ui.look.fonts import unit
from bsa_calc.ui.page.course_picture import plot_image
from bsa_calc.ui.page.course_words import CourseWords
from bsa_calc.ui.system.plain_text import tooltip
from bsa_calc.ui.visits.counting import Counting
from bsa_calc.ui.visits.visit_commands import VisitCommands
from bsa_calc.ui.visits.visits_course import CoursePage
from bsa_calc.ui.visits.visits_diary import DiaryPage
from bsa_calc.ui.visits.visits_vasi import VasiPage
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.cards import Card, TabbedCard
from bsa_calc.ui.widgets.plain_table import PlainTable
from bsa_calc.ui.widgets.scroll_bar import prepare_scrolling
from bsa_calc.ui.widgets.text_block import TextBlock
from bsa_calc.ui.words.dates import day_words
from bsa_calc.ui.words.label_terms import error_text
from bsa_calc.ui.words.visit_words import VisitWords

_DIARY = 2
#: So much of a note stands below the list.
_NOTE_SHOWN = 160


class VisitsWindow(QDialog):
    """Stays open beside the drawing and follows it."""

    overlay_asked = Signal(str)  # id of the earlier visit
    note_asked = Signal()
    picture_asked = Signal()  # of the course

    def __init__(self, commands: VisitCommands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Visits"))
        self._commands, self._words = commands, VisitWords(self)
        self._earlier = ""
        self._ids: list[str] = []
        titles = (self.tr("Visit"), self.tr("affected"), self.tr("cream"), self.tr("verdict"))
        self.list = PlainTable(self.tr("Visits"), titles, self)
        self.list.row_chosen.connect(self._choose)
        self.course = CoursePage(self._words)
        self.course.earlier_chosen.connect(self._compare_with)
        self.course.overlay_asked.connect(self._show_on_body)
        self.pages = TabbedCard(self.tr("What is known of the visits"), self)
        self.course.baseline_asked.connect(commands.set_baseline)
        self.course.copy_asked.connect(self._copy)
        self.course.picture_asked.connect(self.picture_asked)
        self.counting = Counting(commands.session, self)
        self.counting.counted.connect(self._show_counted)
        self.pages.add_page(self.tr("Course"), _scrolling(self.course))
        self.vasi = VasiPage(self)
        self.vasi.grade_asked.connect(commands.set_grade_in)
        self.pages.add_page(self.tr("VASI"), _scrolling(self.vasi))
        self.diary = DiaryPage(commands, self)
        self.pages.add_page(self.tr("Diary"), _scrolling(self.diary))
        self._arrange()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(150)
        self._soon.timeout.connect(self.refresh)
        commands.session.record_changed.connect(self._wait)
        u, room = unit(self), self.screen().availableGeometry()
        self.resize(min(round(940 * u**0.5), room.width() - 40), min(round(700 * u**0.5), room.height() - 60))

    def _arrange(self) -> None:
        card = Card(self)
        left = QVBoxLayout(card)
        left.setContentsMargins(8, 8, 8, 10)
        left.setSpacing(8)
        left.addWidget(self.list, 1)
        day = TextBlock(12, "secondary", parent=self)
        day.set_words(self.tr("Each visit as it was counted and judged on its day."))
        day.setContentsMargins(8, 0, 8, 0)
        left.addWidget(day)
        self.note = TextBlock(14, "secondary", parent=self)
        self.note.setContentsMargins(8, 0, 8, 0)
        left.addWidget(self.note)
        write = Button(self.tr("Note…"), kind="plain", parent=self)
        write.setToolTip(self.tr("Write a note about the visit that is shown"))
        write.clicked.connect(self.note_asked)
        add = Button(self.tr("New visit from the last drawing"), kind="plain", parent=self)
        add.set_wraps()
        add.clicked.connect(self._add)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(add)
        buttons.addWidget(write)
        left.addLayout(buttons)
        close = Button(self.tr("Close"), kind="plain", parent=self)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.pages, 1)
        right.addLayout(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 12)
        whole.setSpacing(12)
        whole.addWidget(card, 2)
        whole.addLayout(right, 3)

    def show_diary(self) -> None:
        """Bring the log of applications to the front and go to its button."""
        self.pages.show_page(_DIARY)
        self.diary.apply.setFocus()

    def _wait(self) -> None:
        if self.isVisible():
            self._soon.start()

    def refresh(self) -> None:
        """Show the record as it stands."""
        commands = self._commands
        name = isolated(commands.session.record.person.pseudonym)
        self.setWindowTitle(self.tr("Visits of {0}").format(name) if name else self.tr("Visits"))
        note = commands.session.visit.note
        self.note.set_words(isolated(_shortened(note)))
        self.note.setToolTip(tooltip(note))
        self.note.setVisible(bool(note))
        self._refresh_course()
        self._refresh_comparison()
        self.diary.refresh()

    def _show_counted(self) -> None:
        if self.isVisible():  # else it is shown anew when it opens
            self._refresh_course()

    def _refresh_course(self) -> None:
        """List, plot and scores, as far as the visits are counted by now."""
        course = self.counting.course()
        damaged = self.counting.damaged(course)
        self._ids = [visit.id for visit in self._commands.visits()]
        rows = [self._words.row(point, damaged=point.visit in damaged) for point in self._commands.course().points]
        self.list.set_rows(rows, self._ids.index(self._commands.session.visit_id))
        words = self._course_words(course)
        self.course.set_course(words.plot(), words.counted_by())
        self.vasi.show_scores(course, self._commands.session.visit)

    def _course_words(self, course: Course) -> CourseWords:
        found = self._commands.session.assessment
        return CourseWords(course, [review.week for review in found.profile.reviews], found.limit_percent)

    def _refresh_comparison(self) -> None:
        earlier, baseline = self._commands.earlier(), self._commands.baseline().id
        if self._earlier not in {visit.id for visit in earlier}:
            self._earlier = ""
        chosen = self._earlier or baseline
        self.course.set_earlier([(visit.id, day_words(visit.date)) for visit in earlier], chosen, baseline)
        if not earlier:
            self.course.set_comparison(None, "")
            return
        try:
            found = self._commands.comparison(chosen)
        except InputError as error:
            self.course.set_comparison(None, error_text(error))
            return
        day = self._commands.session.record.visit(chosen).date
        said = [self._words.change(found.total, day), *self._words.skin(found), *self._words.counted(found)]
        self.course.set_comparison(found, " ".join(said))

    def _copy(self) -> None:
        """All visits as text and the plot as a picture, on the clipboard."""
        course = self.counting.finished()
        person = self._commands.session.record.person.pseudonym
        copied = QMimeData()
        copied.setText(self._course_words(course).text(person, today()))
        copied.setImageData(plot_image(self._course_words(course).plot()))
        QGuiApplication.clipboard().setMimeData(copied)
        self._commands.said.emit(self.tr("The course was copied."))

    def _choose(self, row: int) -> None:
        if self._ids[row] != self._commands.session.visit_id:
            self._commands.show(self._ids[row])

    def _show_on_body(self, visit_id: str) -> None:
        """Lay the two visits over each other, and make way: on a small screen this window would cover the body."""
        self.overlay_asked.emit(visit_id)
        self.close()

    def _compare_with(self, visit_id: str) -> None:
        self._earlier = visit_id
        self._refresh_comparison()

    def _add(self) -> None:
        self._commands.add(empty=False)


def _shortened(note: str) -> str:
    """The start of a note: all of it stands in its tooltip and its dialog."""
    words = " ".join(note.split())
    return words if len(words) <= _NOTE_SHOWN else f"{words[:_NOTE_SHOWN].rstrip()}…"


def _scrolling(page: QWidget) -> QScrollArea:
    """A page that scrolls where large text leaves it no room."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    prepare_scrolling(area)
    area.setWidget(page)
    page.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area
