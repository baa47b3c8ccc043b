"""The bar at the top: whose body, the drawing, undo and redo, the result."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QWidget

from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.system.keys import with_key
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.fields import Choice, NumberField
from bsa_calc.ui.widgets.text_block import TextBlock

OLDEST = 110
#: No age given: the adult column counts.
NO_AGE = -1


class TopBar(QFrame):
    """Signals only: the window knows what each of them does."""

    body_chosen = Signal(str)
    age_changed = Signal(int)
    undo_requested = Signal()
    redo_requested = Signal()
    new_requested = Signal()
    open_requested = Signal()
    save_requested = Signal()
    example_chosen = Signal(str)
    copy_requested = Signal()

    def __init__(self, name: str, bodies: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = TextBlock(15, "text", QFont.Weight.DemiBold, self)
        self._name.set_words(name)
        self._name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._body = Choice(self)
        for body, label in bodies:
            self._body.addItem(label, body)
        self._body.setAccessibleName(self.tr("Body"))
        self._body.view().setAccessibleName(self.tr("Body"))
        self._body.setToolTip(self.tr("Which body is drawn"))
        # On Linux a choice is called by what is chosen; what it is for comes from a label.
        purpose = QLabel(self.tr("Body"), self)
        purpose.setBuddy(self._body)
        purpose.hide()
        self._age = NumberField(NO_AGE, OLDEST, self.tr("Age {0}"), self, tall=True)
        self._age.setSpecialValueText(self.tr("Adult"))
        self._age.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._age.setAccessibleName(self.tr("Age in years"))
        self._age.setToolTip(self.tr("Age in years. Children’s heads count more, legs less. Left empty: adult."))
        self._visit = self._button(self.tr("Visit"), "visits", with_key(self.tr("Visits"), "Alt+V"))
        self._make_buttons()
        self._build()
        self._connect()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Drawing and result"))

    def _make_buttons(self) -> None:
        self._undo = self._button(self.tr("Undo"), "undo", with_key(self.tr("Undo"), "Ctrl+Z"))
        self._redo = self._button(self.tr("Redo"), "redo", with_key(self.tr("Redo"), "Ctrl+Y"))
        self._new = self._button(self.tr("New"), "new", with_key(self.tr("Start a new drawing"), "Ctrl+N"))
        self._open = self._button(self.tr("Open"), "open", with_key(self.tr("Open a drawing"), "Ctrl+O"))
        self._save = self._button(self.tr("Save"), "save", with_key(self.tr("Save the drawing"), "Ctrl+S"))
        self._examples = self._button(
            self.tr("Examples"), "examples", with_key(self.tr("Open one of the shipped drawings"), "Ctrl+E")
        )
        self._copy = Button(self.tr("Copy result"), icon="copy", kind="primary", parent=self)
        self._copy.setToolTip(with_key(self.tr("Copy the result as text"), "Ctrl+Shift+C"))
        self._share = self._button(
            self.tr("Share"), "share", with_key(self.tr("Save, print or export the result"), "Alt+S")
        )
        self.share_menu = QMenu(self.tr("Share"), self._share)
        self._share.setMenu(self.share_menu)
        self._more = self._button(self.tr("More"), "more", with_key(self.tr("View, text size and help"), "Alt+M"))
        self._more.set_icon_only(True)
        self._more.set_marks_menu(False)
        self._more.hide()
        self._examples_menu = QMenu(self._examples)
        self._examples.setMenu(self._examples_menu)
        self.set_undo(None)
        self.set_redo(None)

    def _button(self, words: str, icon: str, tooltip: str) -> Button:
        button = Button(words, icon=icon, kind="quiet", parent=self)
        button.setToolTip(tooltip)
        return button

    def _build(self) -> None:
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 9, 14, 10)
        layout.setSpacing(4)
        groups: tuple[tuple[QWidget, int], ...] = (
            (self._name, 14), (self._body, 4), (self._age, 4), (self._visit, 8), (self._undo, 0), (self._redo, 0),
        )  # fmt: skip
        for widget, gap in groups:
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
            layout.addSpacing(gap)
        layout.addStretch(1)
        for widget in (self._new, self._open, self._save, self._examples):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addWidget(self._copy)
        layout.addWidget(self._share)
        layout.addWidget(self._more)

    def _connect(self) -> None:
        self._body.activated.connect(self._choose_body)
        self._age.valueChanged.connect(self.age_changed)
        for button, signal in (
            (self._undo, self.undo_requested),
            (self._redo, self.redo_requested),
            (self._new, self.new_requested),
            (self._open, self.open_requested),
            (self._save, self.save_requested),
            (self._copy, self.copy_requested),
        ):
            button.clicked.connect(signal)

    def set_body(self, body: str) -> None:
        """Show a body as chosen; no signal."""
        self._body.setCurrentIndex(self._body.findData(body))

    def set_age(self, age: int) -> None:
        """Show an age; no signal."""
        self._age.blockSignals(True)
        self._age.setValue(age)
        self._age.blockSignals(False)

    def age(self) -> int:
        """Return the age shown."""
        return self._age.value()

    def set_visit_menu(self, menu: QMenu) -> None:
        """Open a menu of visits from the button that names the one shown."""
        self._visit.setMenu(menu)

    def set_visit(self, words: str) -> None:
        """Name the visit that is shown."""
        if words == self._visit.text():
            return
        self._visit.setText(words)
        self._visit.setShortcut("Alt+V")  # a new text takes it away
        self._visit.setAccessibleName(words)
        self._visit.setToolTip(
            with_key(self.tr("{0}: show another visit, start a new one, compare").format(words), "Alt+V")
        )
        self._visit.updateGeometry()
        self._fit()

    def set_undo(self, what: str | None) -> None:
        """Name what undo takes back; None when there is nothing."""
        self._undo.setEnabled(what is not None)
        words = self.tr("Undo {0}").format(what) if what else self.tr("Undo")
        self._undo.setToolTip(with_key(words, "Ctrl+Z"))

    def set_redo(self, what: str | None) -> None:
        """Name what redo brings back; None when there is nothing."""
        self._redo.setEnabled(what is not None)
        words = self.tr("Redo {0}").format(what) if what else self.tr("Redo")
        self._redo.setToolTip(with_key(words, "Ctrl+Y"))

    def set_can_copy(self, can_copy: bool) -> None:
        """Enable copying and sharing where there is a result."""
        self._copy.setEnabled(can_copy)
        self._share.setEnabled(can_copy)

    def set_examples(self, examples: Sequence[tuple[str, str]]) -> None:
        """Offer these drawings: id and name."""
        self._examples_menu.clear()
        for example, label in examples:
            action = self._examples_menu.addAction(label)
            action.setData(example)
            action.triggered.connect(self._choose_example)

    def open_examples(self) -> None:
        """Drop the menu of examples down, for its key."""
        self._examples.showMenu()

    def open_share(self) -> None:
        """Drop the menu of what can be done with the result down, for its key."""
        if self._share.isEnabled():
            self._share.showMenu()

    def open_more(self) -> None:
        """Drop the menu of everything else down, for its key."""
        self._more.showMenu()

    def set_more_menu(self, menu: QMenu) -> None:
        """Show a menu of everything else behind the button at the right."""
        self._more.setMenu(menu)
        self._more.show()
        self._fit()

    def _choose_body(self, index: int) -> None:
        self.body_chosen.emit(self._body.itemData(index))

    def _choose_example(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.example_chosen.emit(action.data())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange) and hasattr(self, "_more"):
            self._fit()

    def fit_into(self, width: int) -> None:
        """Be no wider than the window that it comes into, which would else grow by it."""
        self.resize(width, self.height())
        self._fit()

    def _fit(self) -> None:
        """Drop words beside icons where the bar is too narrow, least needed first; tooltips and names keep them."""
        buttons = self._folding()
        for button in buttons:
            button.set_icon_only(False)
        for button in buttons:
            if self._row.minimumSize().width() <= self.width():
                break
            button.set_icon_only(True)

    def _folding(self) -> Sequence[Button]:
        """Buttons that can do without their words, least needed first."""
        first = (self._new, self._open, self._save, self._undo, self._redo, self._examples)
        return (*first, self._visit, self._share, self._copy)

    def minimumSizeHint(self) -> QSize:
        """With icons alone: the words of the moment must not keep the window wider than the screen."""
        least = self._row.minimumSize()
        spare = sum(button.sizeHint().width() - button.icon_width() for button in self._folding())
        return QSize(least.width() - spare, least.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        t = tokens_for(self.palette())
        p.fillRect(self.rect(), QColor(t.card))
        p.setPen(QPen(QColor(t.line), t.stroke))
        p.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
