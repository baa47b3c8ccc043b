"""The trainer's window: one page at a time, for the back row, driven by mouse, keys or a clicker."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QFont, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from bsa_calc.errors import InputError
from bsa_calc.ui.look.fonts import BASE_PX, install_font
from bsa_calc.ui.look.theme import Theme
from bsa_calc.ui.panels.role_menu import RoleMenu
from bsa_calc.ui.system.languages import install_language
from bsa_calc.ui.system.qt import Application
from bsa_calc.ui.system.roles import Role
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.training.choose_page import ChoosePage
from bsa_calc.ui.training.end_page import EndPage
from bsa_calc.ui.training.guess_page import GuessPage
from bsa_calc.ui.training.hand_page import HandPage
from bsa_calc.ui.training.lesson import Lesson
from bsa_calc.ui.training.page import Page, text
from bsa_calc.ui.training.raters_page import RatersPage
from bsa_calc.ui.training.reveal_page import RevealPage
from bsa_calc.ui.training.save_table import save_table
from bsa_calc.ui.training.ten_page import TenPage
from bsa_calc.ui.training.trial_page import TrialPage
from bsa_calc.ui.training.ways_page import WaysPage
from bsa_calc.ui.training.why_page import WhyPage
from bsa_calc.ui.widgets.accessible import begin_at_first
from bsa_calc.ui.widgets.buttons import Button, take_typed
from bsa_calc.ui.widgets.menu import Menu
from bsa_calc.ui.widgets.role_window import RoleWindow
from bsa_calc.ui.widgets.text_block import TextBlock
from bsa_calc.ui.words.label_terms import error_text

#: The window that type is drawn for, and how large it is there beside the usual 14: the smallest is 12 of 14.
_DRAWN_FOR, _TIMES = (1280, 720), 2
_SMALLEST_PX, _LEAST = 14, (640, 360)
#: From one page of a case to the next.
_WAY = ("guess", "reveal", "ways", "why")


class TrainingWindow(RoleWindow):
    """Pages, and the keys that lead from one to the next."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.theme: Theme | None = None
        self.setWindowTitle(self.tr("bsa-calc: training"))
        self.lesson = Lesson()
        self._painted = False
        self._make_pages()
        self._arrange()
        self._add_keys()
        self.setMinimumSize(*_LEAST)  # the type shrinks with the window, so that the pages fit again
        self.resize(*_DRAWN_FOR)
        self.show_page("choose")
        self.setFocus()

    def _make_pages(self) -> None:
        lesson = self.lesson
        choose, guess, end = ChoosePage(lesson), GuessPage(lesson), EndPage(lesson)
        self.guess_page, self.end_page, self.hand_page = guess, end, HandPage(lesson)
        hand = self.hand_page
        self.pages: dict[str, Page] = {
            "choose": choose,
            "guess": guess,
            "reveal": RevealPage(lesson),
            "ways": WaysPage(lesson),
            "why": WhyPage(lesson),
            "ten": TenPage(lesson),
            "trial": TrialPage(lesson),
            "hand": hand,
            "raters": RatersPage(lesson),
            "end": end,
        }
        choose.case_chosen.connect(self._show_case)
        choose.file_wanted.connect(self._choose_file)
        choose.page_wanted.connect(self.show_page)
        guess.reveal_asked.connect(self._reveal)
        guess.refused.connect(self._show_problem)
        hand.title_changed.connect(self._show_title)
        hand.save_wanted.connect(self._save_copies)
        hand.kept.connect(self.settings.keep_hand)
        end.save_wanted.connect(self._save_results)
        end.anew_wanted.connect(self._begin_anew)

    def _arrange(self) -> None:
        self._stack = QStackedWidget()
        for page in self.pages.values():
            self._stack.addWidget(page)
        self.heading = text("", 17, bold=True)
        self.problem = text("", 12, "over")
        self.menu_button = Button(self.tr("Menu"), kind="quiet")
        self.menu_button.setMenu(self._menu())
        self.back_button, self.next_button = Button(self.tr("Back")), Button(self.tr("Next"), kind="primary")
        self.cases_button = Button(self.tr("All cases"))
        self.back_button.clicked.connect(self.go_back)
        self.next_button.clicked.connect(self._press_next)
        self.cases_button.clicked.connect(self.show_cases)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 10, 0, 12)
        layout.setSpacing(8)
        layout.addLayout(self._line(self.heading, self.menu_button))
        layout.addWidget(self._stack, 1)
        layout.addLayout(self._line(self.cases_button, self.problem, self.back_button, self.next_button))
        self.setCentralWidget(whole)

    def _line(self, *widgets: QWidget) -> QHBoxLayout:
        """Widgets side by side; a text takes the room that is left."""
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(12)
        for widget in widgets:
            row.addWidget(widget, 1 if isinstance(widget, TextBlock) else 0)
        return row

    def _menu(self) -> QMenu:
        menu = Menu(self.tr("Menu"), self)
        begin_at_first(menu)
        menu.addAction(self.tr("Full screen"), QKeySequence("F11"), self.switch_full_screen)
        roles = RoleMenu(Role.TEACHING, self)
        roles.role_chosen.connect(self.role_chosen)
        menu.addMenu(roles)
        menu.addSeparator()
        menu.addAction(self.tr("Quit"), QKeySequence("Ctrl+Q"), self.close)
        self.addActions(menu.actions())
        return menu

    def _add_keys(self) -> None:
        """A clicker sends the keys of a slide show."""
        keys = {
            self.go_on: ("Right", "PgDown", "N"),
            self.go_back: ("Left", "PgUp", "P"),
            self._space: ("Space",),
            self._escape: ("Esc",),
            self.switch_full_screen: ("F5", "Shift+F5"),
            self._blank: ("B", "."),
        }
        for do, names in keys.items():
            for name in names:
                QShortcut(QKeySequence(name), self, do)
        self._cover = QWidget(self)
        self._cover.setAutoFillBackground(True)
        self._cover.setAccessibleName(self.tr("The screen is covered"))
        self._cover.hide()

    # --- pages ---------------------------------------------------------------------------------------------------

    @property
    def page(self) -> str:
        """The page that is shown."""
        return next(name for name, page in self.pages.items() if page is self._stack.currentWidget())

    def show_page(self, name: str) -> None:
        """Show a page."""
        page = self.pages[name]
        self.problem.set_words("")
        if name == "guess":
            for other in self.pages.values():
                other.forget()
        page.enter()
        self._stack.setCurrentWidget(page)
        self._show_title()
        self.cases_button.setVisible(name != "choose")
        self.back_button.setVisible(name != "choose")
        self.next_button.setVisible(name not in ("choose", "hand", "end"))
        self.next_button.setText(self.tr("Reveal") if name == "guess" else self.tr("Next"))
        self.next_button.setAccessibleName(self.next_button.text())

    def _press_next(self) -> None:
        """The button reveals where it says so; the clicker's forward key never does."""
        if self.page == "guess":
            self._reveal()
        else:
            self.go_on()

    def _show_title(self) -> None:
        self.heading.set_words(self.pages[self.page].title())

    def show_cases(self) -> None:
        """Back to the first page."""
        self.show_page("choose")

    def _show_case(self) -> None:
        self.show_page("guess")

    def _show_problem(self, words: str) -> None:
        self.problem.set_words(words, colour="over")

    def _reveal(self) -> None:
        if not take_typed(self) or not self.guess_page.takes_all():
            return
        self.lesson.reveal()
        self.show_page("reveal")

    def go_on(self) -> None:
        """What the clicker's forward key does: it never reveals, so that no slip of a thumb does."""
        if not take_typed(self):
            return
        name = self.page
        if self.pages[name].forward():
            self._show_title()
        elif name == "why" or name not in _WAY:
            self.show_page("choose")
        elif name != "guess":
            self.show_page(_WAY[_WAY.index(name) + 1])

    def go_back(self) -> None:
        """What the clicker's back key does."""
        name = self.page
        if self.pages[name].backward():
            self._show_title()
        elif name in _WAY and _WAY.index(name) and self._is_revealed():
            self.show_page(_WAY[_WAY.index(name) - 1])
        else:
            self.show_page("choose")

    def _is_revealed(self) -> bool:
        return self.lesson.case.letter in {case.letter for case in self.lesson.round.cases}

    def _space(self) -> None:
        if not self.pages[self.page].space():
            self.go_on()

    # --- files ---------------------------------------------------------------------------------------------------

    def _choose_file(self) -> None:
        kinds = self.tr("Drawings and records (*.bsa *.json)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open"), self.settings.folder, kinds)
        if name:
            self.open_file(name)

    def open_file(self, name: str) -> None:
        """Add a trainer's own drawing under the next letter; its name stays hidden, as it may tell the figure."""
        try:
            self.lesson.add_file(Path(name))
        except InputError as error:
            self._show_problem(error_text(error))
            return
        self.show_page("guess")

    def _save_results(self) -> None:
        self.problem.set_words(save_table(self, self.tr("lesson"), self.end_page.csv()), colour="secondary")

    def _save_copies(self) -> None:
        self.hand_page.save_copies(self)

    def _begin_anew(self) -> None:
        self.lesson.begin_anew()
        self.show_page("choose")

    # --- the projector -------------------------------------------------------------------------------------------

    def switch_full_screen(self) -> None:
        """Fill the screen, or leave it."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _escape(self) -> None:
        if self._cover.isVisible():
            self._blank()
        elif self.isFullScreen():
            self.switch_full_screen()

    def _blank(self) -> None:
        """Cover everything, or show it again."""
        self._cover.setGeometry(self.rect())
        self._cover.setVisible(not self._cover.isVisible())
        self._cover.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cover.setGeometry(self.rect())
        times = min(self.width() / _DRAWN_FOR[0], self.height() / _DRAWN_FOR[1])
        font = QFont(self.font())
        font.setPixelSize(max(_SMALLEST_PX, round(_TIMES * BASE_PX * times)))
        if font.pixelSize() != self.font().pixelSize():
            self.setFont(font)
            self.menu_button.menu().setFont(font)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._cover.setGeometry(self.rect())


def open_training(settings: Settings, file: Path | None) -> TrainingWindow:
    """Show the window for lessons, with a trainer's own drawing if one is given."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    install_language(app, settings.language)
    install_font(app, settings.text_percent / 100)
    window = TrainingWindow(settings)
    window.theme = Theme(app, settings.theme, window)
    if isinstance(app, Application):
        app.take_files(window.open_file)
    if file is not None:
        window.open_file(str(file))
    window.show()
    return window
