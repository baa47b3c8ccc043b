"""The patient's window: a title, one question, and two buttons that lead back and on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QFont, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bsa_calc.ui.body_map import body_map_access
from bsa_calc.ui.document.shown import Shown
from bsa_calc.ui.look.fonts import install_font, sized
from bsa_calc.ui.look.theme import Theme
from bsa_calc.ui.patient.answer_screen import AnswerScreen
from bsa_calc.ui.patient.giving import Giving
from bsa_calc.ui.patient.home import Home
from bsa_calc.ui.patient.keep_screen import KeepScreen, PastScreen
from bsa_calc.ui.patient.mark_screen import MarkScreen
from bsa_calc.ui.patient.parts import HEADING, SMALL, BigButton, beside_share, patient_px, row, text
from bsa_calc.ui.patient.patient_menu import PatientMenu
from bsa_calc.ui.patient.put_on_screen import AfterScreen, PutOnScreen
from bsa_calc.ui.patient.questions import (
    AgeScreen,
    AllergyScreen,
    BodyScreen,
    DoctorScreen,
    PregnancyScreen,
    SizeScreen,
    StopScreen,
)
from bsa_calc.ui.patient.screen import STEPS, Screen
from bsa_calc.ui.patient.start_screen import StartScreen
from bsa_calc.ui.patient.way import MARKING, beginning, first_screen, following
from bsa_calc.ui.system.languages import install_language
from bsa_calc.ui.system.qt import Application
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.widgets.accessible import announce, begin_at_first
from bsa_calc.ui.widgets.role_window import RoleWindow

_SIZE, _LEAST = (1180, 720), (640, 480)
#: The time on a button is looked at so often, ms.
_CLOCK_MS = 20_000
_NO_LIMIT = 16_777_215
#: The names of more views beside each other need smaller type.
_FEW_PANES = 2


class Stack(QStackedWidget):
    """As large as the screen that is shown asks for; those behind it take no room."""

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return super().minimumSizeHint() if shown is None else shown.minimumSizeHint()

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return super().sizeHint() if shown is None else shown.sizeHint()


class PatientWindow(RoleWindow):
    """Screens, and the way through them.

    Attributes
    ----------
    home : Home, what they show
    screens : the screens by their names
    """

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.theme: Theme | None = None
        self.setWindowTitle(self.tr("bsa-calc: my cream"))
        self.home = Home(settings, self)
        self.giving = Giving(self.home, self)
        self._history: list[str] = []
        self._name = ""
        self._painted = False
        self._make_screens()
        self._arrange()
        self._connect()
        self.set_text_size(settings.text_percent)
        self.setMinimumSize(*_LEAST)
        self.resize(*_SIZE)

    def _make_screens(self) -> None:
        home = self.home
        self.screens: dict[str, Screen] = {
            "start": StartScreen(home),
            "age": AgeScreen(home),
            "body": BodyScreen(home),
            "doctor": DoctorScreen(home),
            "pregnancy": PregnancyScreen(home),
            "allergy": AllergyScreen(home),
            "stop": StopScreen(home),
            **{name: MarkScreen(home, number) for number, name in enumerate(MARKING)},
            "answer": AnswerScreen(home),
            "put_on": PutOnScreen(home),
            "height": SizeScreen(home, "height"),
            "weight": SizeScreen(home, "weight"),
            "after": AfterScreen(home),
            "keep": KeepScreen(home),
            "past": PastScreen(home),
        }

    def _arrange(self) -> None:
        self.heading, self.steps = text("", HEADING, bold=True), text("", SMALL, "secondary")
        self.problem = text("", SMALL, "over", bold=True)
        self.larger = BigButton(self.tr("A+"))
        self.larger.setAccessibleName(self.tr("Larger text"))
        self.menu_button = BigButton(self.tr("Menu"), kind="quiet")
        self.menu = PatientMenu(self.settings, self)
        self.menu_button.setMenu(self.menu)
        begin_at_first(self.menu)
        self.back_button, self.next_button = BigButton(self.tr("Back")), BigButton("", kind="primary")
        self._stack = Stack()
        for screen in self.screens.values():
            self._stack.addWidget(screen)
        self.home.desk.body_map.setAccessibleDescription(
            self.tr("Tap here to mark your skin. With keys: arrows move the cross, Enter marks.")
        )
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.home.desk.body_map, 1)
        middle.addWidget(self._stack, 1)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 8, 0, 10)
        layout.setSpacing(6)
        layout.addLayout(self._line(self.heading, self.steps, self.larger, self.menu_button))
        layout.addLayout(middle, 1)
        layout.addLayout(self._line(self.back_button, self.problem, self.next_button))
        self.setCentralWidget(whole)

    def _line(self, *widgets: QWidget) -> QHBoxLayout:
        line = row(*widgets)
        line.setContentsMargins(24, 0, 24, 0)
        for widget in widgets:
            line.setAlignment(widget, Qt.AlignmentFlag.AlignVCenter)
        line.setStretchFactor(self.steps, 0)
        return line

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.go_back)
        self.next_button.clicked.connect(self.go_on)
        self.larger.clicked.connect(self._make_larger)
        self.menu.role_chosen.connect(self.role_chosen)
        self.menu.open_wanted.connect(self._choose_file)
        self.menu.delete_wanted.connect(self._delete)
        self.menu.quit_wanted.connect(self.close)
        self.menu.theme_chosen.connect(self._choose_theme)
        self.menu.said.connect(self._tell)
        self.home.refused.connect(self._tell)
        self.giving.said.connect(self._tell)
        self.home.desk.strokes.said.connect(self._tell)
        self.home.session.changed.connect(self._follow)
        for screen in self.screens.values():
            screen.done.connect(self._go_to_next)
            screen.wanted.connect(self._go_where_wanted)
            screen.changed.connect(self._show_frame)
        QShortcut(QKeySequence("Alt+Left"), self, self.go_back)
        self._clock = QTimer(self)
        self._clock.setInterval(_CLOCK_MS)
        self._clock.timeout.connect(self._show_frame)
        self._clock.start()

    # --- the way -------------------------------------------------------------------------------------------------

    @property
    def name(self) -> str:
        """The screen that is shown."""
        return self._name

    @property
    def screen_shown(self) -> Screen:
        """The same, itself."""
        return self.screens[self._name]

    def begin_with(self, file: Path | None = None) -> None:
        """Open what was kept, or a file, and show the first screen; with what is wrong where it cannot be opened."""
        self.home.kept.open(file)
        why = self.problem.plain_text()
        self.begin()
        self._tell(why)

    def begin(self) -> None:
        """Show the first screen."""
        self._history.clear()
        self._name = ""
        self.show_screen(first_screen(self.home))

    def show_screen(self, name: str) -> None:
        """Show a screen; "back" leads to the one before."""
        if self._name:
            self.screen_shown.leave()
            self._history.append(self._name)
        self._come_up(name)

    def _come_up(self, name: str) -> None:
        self._name = "stop" if self.home.fault else name
        screen = self.screen_shown
        self.problem.set_words("")
        self._stack.setCurrentWidget(screen)
        self.home.desk.body_map.setVisible(screen.shows_body)
        screen.enter()
        self._fit()
        self._show_frame()
        self._focus_first()
        announce(self, screen.spoken())

    def _focus_first(self) -> None:
        """Put the keys where they are needed first; a screen may know better."""
        screen = self.screen_shown
        (screen.first_focus() or (self.next_button if self.next_button.isVisible() else screen)).setFocus()

    def _show_frame(self) -> None:
        """Title, step and the two buttons below."""
        if not self._name:
            return
        screen = self.screen_shown
        self.heading.set_words(screen.title())
        self.steps.set_words(self.tr("Step {0} of {1}").format(screen.step, STEPS) if screen.step else "")
        words = screen.next_words()
        if words:
            self.next_button.set_words(words)
        self.next_button.setVisible(bool(words))
        self.back_button.setVisible(bool(self._history))

    def go_on(self) -> None:
        """What the button says; tells why not."""
        self.home.session.let_go()
        self._tell(self.screen_shown.go_on())

    def _go_to_next(self) -> None:
        self.show_screen(following(self.home, self._name))

    def go_back(self) -> None:
        """The screen before."""
        if self._history:
            self.home.session.let_go()
            self.screen_shown.leave()
            self._come_up(self._history.pop())

    def _go_where_wanted(self, name: str) -> None:
        """A screen by its name, or one of the few things that are none."""
        if name == "next":
            self.go_on()
        elif name == "print":
            self.giving.print_page()
        elif name == "file":
            self.giving.save_file()
        else:
            self.show_screen(beginning(self.home) if name == "begin" else name)

    def _tell(self, words: str) -> None:
        self.problem.set_words(words)
        if words:
            announce(self, words, assertive=True)

    def _follow(self, before: Shown, now: Shown) -> None:
        if self._name and now.fault is not None and before.fault is None:
            self.show_screen("stop")

    # --- files and settings --------------------------------------------------------------------------------------

    def open_file(self, name: str) -> None:
        """Go on with another record, once this one is kept."""
        if self.may_leave():
            self.begin_with(Path(name))

    def _choose_file(self) -> None:
        name = self.giving.ask_file()
        if name:
            self.open_file(name)

    def _delete(self) -> None:
        if self.giving.may_delete():
            self.home.kept.forget(self.home.session.drawing.body)
            self.begin()

    def set_text_size(self, percent: int) -> None:
        """Make the type another size."""
        font = QFont(self.font())
        font.setPixelSize(patient_px(percent))
        self.setFont(font)
        self.menu.setFont(font)
        self._fit()

    def _fit(self) -> None:
        """The words beside the body take their share of the width; without the body they have all of it."""
        body_map = self.home.desk.body_map
        body_map.setFont(sized(self.font(), 14.0 if len(body_map.panes()) <= _FEW_PANES else 9.0))
        if self._name and self.screen_shown.shows_body:
            self._stack.setFixedWidth(round(beside_share(self.font().pixelSize()) * self.width()))
        else:
            self._stack.setMinimumWidth(0)
            self._stack.setMaximumWidth(_NO_LIMIT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _make_larger(self) -> None:
        sizes = (100, 150, 200)
        now = self.settings.text_percent
        self.settings.text_percent = next((size for size in sizes if size > now), sizes[0])
        self.set_text_size(self.settings.text_percent)

    def _choose_theme(self) -> None:
        if self.theme is not None:
            self.theme.choose(self.settings.theme)

    # --- the window ----------------------------------------------------------------------------------------------

    def keep_now(self) -> bool:
        """Put what is unsaved where the next start finds it; False if it is not there."""
        return self.home.kept.keep()

    def may_leave(self) -> bool:
        """Whether everything is kept, or may be lost."""
        return self.home.kept.keep() or self.giving.may_lose()

    def let_go(self) -> None:
        """Stop at once."""
        self.home.kept.keep()
        self.home.kept.close()

    def distrust(self) -> None:
        """A fault was met: nothing is shown until the program is started again."""
        said = self.tr("Something went wrong. Close the program and start it again.")
        self.home.session.distrust(said, passes=True)

    def tell_roles(self) -> None:
        """Let a screen reader know what the body map is."""
        body_map_access.install(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.next_button.isVisible():
            if not event.isAutoRepeat():  # a held key never declares
                self.go_on()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_leave():
            self.home.session.undo_stack.blockSignals(True)
            self.home.kept.close()
            event.accept()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)


def open_patient(settings: Settings, file: Path | None) -> PatientWindow:
    """Show the window for a patient at home, with what was kept or with a file."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    install_language(app, settings.language)
    install_font(app, settings.text_percent / 100)
    window = PatientWindow(settings)
    window.theme = Theme(app, settings.theme, window)
    window.theme.choose_skin(settings.skin)
    if isinstance(app, Application):
        app.take_files(window.open_file)
    window.begin_with(file)
    window.show()
    return window
