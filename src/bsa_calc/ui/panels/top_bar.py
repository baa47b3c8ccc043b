"""The bar at the top: whose body, the drawing, undo and redo, the result."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from bsa_calc.typed import Bounds
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.system.keys import with_key
from bsa_calc.ui.system.plain_text import plain_label, tooltip
from bsa_calc.ui.widgets.accessible import begin_at_first
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.fields import Choice
from bsa_calc.ui.widgets.menu import Menu
from bsa_calc.ui.widgets.number_field import NumberField
from bsa_calc.ui.widgets.text_block import TextBlock

OLDEST = 120
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
        self.body_box = Choice(self)
        for body, label in bodies:
            self.body_box.addItem(label, body)
        self.body_box.setAccessibleName(self.tr("Body"))
        self.body_box.view().setAccessibleName(self.tr("Body"))
        self.body_box.setToolTip(self.tr("Which body is drawn"))
        # On Linux a choice is called by what is chosen; what it is for comes from a label.
        purpose = plain_label(self.tr("Body"), self)
        purpose.setBuddy(self.body_box)
        purpose.hide()
        ages = Bounds(0, OLDEST, decimals=0)
        self.age_field = NumberField(ages, self.tr("Age {0}"), self, none=self.tr("Adult"), tall=True)
        self.age_field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.age_field.setAccessibleName(self.tr("Age in years"))
        self.age_field.setToolTip(self.tr("Age in years. Children’s heads count more, legs less. Left empty: adult."))
        self.visit_button = self._button(self.tr("Visit"), "visits", with_key(self.tr("Visits"), "Alt+V"))
        self._make_buttons()
        self._build()
        self._connect()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Drawing and result"))

    def _make_buttons(self) -> None:
        self.undo_button = self._button(self.tr("Undo"), "undo", with_key(self.tr("Undo"), "Ctrl+Z"))
        self.redo_button = self._button(self.tr("Redo"), "redo", with_key(self.tr("Redo"), "Ctrl+Y"))
        self.new_button = self._button(self.tr("New"), "new", with_key(self.tr("Start a new drawing"), "Ctrl+N"))
        self.open_button = self._button(self.tr("Open"), "open", with_key(self.tr("Open a drawing"), "Ctrl+O"))
        self.save_button = self._button(self.tr("Save"), "save", with_key(self.tr("Save the drawing"), "Ctrl+S"))
        self._examples = self._button(
            self.tr("Examples"), "examples", with_key(self.tr("Open one of the shipped drawings"), "Ctrl+E")
        )
        self.copy_button = Button(self.tr("Copy result"), icon="copy", kind="primary", parent=self)
        self.copy_button.setToolTip(with_key(self.tr("Copy the result: text, table and picture"), "Ctrl+C"))
        self.share_button = self._button(
            self.tr("Share"), "share", with_key(self.tr("Save, print or export the result"), "Alt+S")
        )
        self.share_menu = Menu(self.tr("Share"), self.share_button)
        self._hang(self.share_menu, self.share_button)
        self.more_button = self._button(self.tr("More"), "more", with_key(self.tr("View, text size and help"), "Alt+M"))
        self.more_button.set_icon_only(True)
        self.more_button.set_marks_menu(False)
        self.more_button.hide()
        self.examples_menu = Menu(self._examples)
        self._hang(self.examples_menu, self._examples)
        self.set_undo(None)
        self.set_redo(None)

    def _button(self, words: str, icon: str, told: str) -> Button:
        button = Button(words, icon=icon, kind="quiet", parent=self)
        button.setToolTip(tooltip(told))
        return button

    def _build(self) -> None:
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 9, 14, 10)
        layout.setSpacing(4)
        groups: tuple[tuple[QWidget, int], ...] = (
            (self._name, 14), (self.body_box, 4), (self.age_field, 4), (self.visit_button, 8),
            (self.undo_button, 0), (self.redo_button, 0),
        )  # fmt: skip
        for widget, gap in groups:
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
            layout.addSpacing(gap)
        layout.addStretch(1)
        for widget in (self.new_button, self.open_button, self.save_button, self._examples):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addWidget(self.copy_button)
        layout.addWidget(self.share_button)
        layout.addWidget(self.more_button)

    def _connect(self) -> None:
        self.body_box.activated.connect(self._choose_body)
        self.age_field.valueChanged.connect(self._change_age)
        for button, signal in (
            (self.undo_button, self.undo_requested),
            (self.redo_button, self.redo_requested),
            (self.new_button, self.new_requested),
            (self.open_button, self.open_requested),
            (self.save_button, self.save_requested),
            (self.copy_button, self.copy_requested),
        ):
            button.clicked.connect(signal)

    def set_body(self, body: str) -> None:
        """Show a body as chosen; no signal."""
        self.body_box.setCurrentIndex(self.body_box.findData(body))

    def go_to_age(self) -> None:
        """Type an age next."""
        self.age_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.age_field.selectAll()

    def set_age(self, age: int) -> None:
        """Show an age; no signal. One that is shown already leaves alone what is being typed."""
        if age != self.age():
            self.age_field.set_figure(age if age != NO_AGE else None)

    def age(self) -> int:
        """Return the age shown."""
        return int(self.age_field.value())

    def forget_typed(self) -> None:
        """Another record is shown: what was typed and refused was about the person before."""
        self.age_field.set_figure(self.age_field.figure())

    def _change_age(self, age: float) -> None:
        self.age_changed.emit(int(age))

    def set_visit_menu(self, menu: QMenu) -> None:
        """Open a menu of visits from the button that names the one shown."""
        self._hang(menu, self.visit_button)

    def set_visit(self, words: str) -> None:
        """Name the visit that is shown."""
        if words == self.visit_button.text():
            return
        self.visit_button.setText(words)
        self.visit_button.setShortcut("Alt+V")  # a new text takes it away
        self.visit_button.setAccessibleName(words)
        told = self.tr("{0}: show another visit, start a new one, compare").format(words)
        self.visit_button.setToolTip(tooltip(with_key(told, "Alt+V")))
        self.visit_button.updateGeometry()
        self._fit()

    @staticmethod
    def _hang(menu: QMenu, button: Button) -> None:
        button.setMenu(menu)
        begin_at_first(menu)

    def set_undo(self, what: str | None) -> None:
        """Name what undo takes back; None when there is nothing."""
        self.undo_button.setEnabled(what is not None)
        words = self.tr("Undo {0}").format(what) if what else self.tr("Undo")
        self.undo_button.setToolTip(tooltip(with_key(words, "Ctrl+Z")))

    def set_redo(self, what: str | None) -> None:
        """Name what redo brings back; None when there is nothing."""
        self.redo_button.setEnabled(what is not None)
        words = self.tr("Redo {0}").format(what) if what else self.tr("Redo")
        self.redo_button.setToolTip(tooltip(with_key(words, "Ctrl+Y")))

    def set_can_copy(self, can_copy: bool) -> None:
        """Enable copying and sharing where there is a result."""
        self.copy_button.setEnabled(can_copy)
        self.share_button.setEnabled(can_copy)

    def set_examples(self, examples: Sequence[tuple[str, str]]) -> None:
        """Offer these drawings: id and name."""
        self.examples_menu.clear()
        for example, label in examples:
            action = self.examples_menu.addAction(label)
            action.setData(example)
            action.triggered.connect(self._choose_example)

    def open_examples(self) -> None:
        """Drop the menu of examples down, for its key."""
        self._examples.showMenu()

    def open_share(self) -> None:
        """Drop the menu of what can be done with the result down, for its key."""
        if self.share_button.isEnabled():
            self.share_button.showMenu()

    def open_more(self) -> None:
        """Drop the menu of everything else down, for its key."""
        self.more_button.showMenu()

    def set_more_menu(self, menu: QMenu) -> None:
        """Show a menu of everything else behind the button at the right."""
        self._hang(menu, self.more_button)
        self.more_button.show()
        self._fit()

    def _choose_body(self, index: int) -> None:
        self.body_chosen.emit(self.body_box.itemData(index))

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
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange) and hasattr(self, "more_button"):
            self._fit()

    def fit_into(self, width: int) -> None:
        """Be no wider than the window that it comes into, which would else grow by it."""
        self.resize(width, self.height())
        self._fit()

    def _fit(self) -> None:
        """Drop words beside icons where the bar is too narrow, least needed first; tooltips and names keep them."""
        for button in chain(*self._folding()):
            button.set_icon_only(False)
        for group in self._folding():
            if self._row.minimumSize().width() <= self.width():
                break
            for button in group:
                button.set_icon_only(True)

    def _folding(self) -> Sequence[Sequence[Button]]:
        """Buttons that can do without their words, least needed first; those that belong together keep one look."""
        files, undo = (self.new_button, self.open_button, self.save_button), (self.undo_button, self.redo_button)
        return (files, undo, (self._examples,), (self.visit_button,), (self.share_button,), (self.copy_button,))

    def minimumSizeHint(self) -> QSize:
        """With icons alone: the words of the moment must not keep the window wider than the screen."""
        least = self._row.minimumSize()
        spare = sum(button.sizeHint().width() - button.icon_width() for button in chain(*self._folding()))
        return QSize(least.width() - spare, least.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        t = tokens_for(self.palette())
        p.fillRect(self.rect(), QColor(t.card))
        p.setPen(QPen(QColor(t.line), t.stroke))
        p.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
