"""A field for a number that can be stepped: what is typed is read as it stands, or refused so that it is seen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import QDoubleSpinBox, QLineEdit, QSizePolicy, QToolTip, QWidget

from bsa_calc.errors import SaidError
from bsa_calc.typed import Bounds, read_figure
from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.look.paint_parts import focus_ring, frame
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.system.keys import ENTER
from bsa_calc.ui.system.plain_text import tooltip
from bsa_calc.ui.widgets.accessible import announce
from bsa_calc.ui.widgets.figure_field import figure_text, problem_text


class NumberField(QDoubleSpinBox):
    """A number within bounds, or with words for it none; stepped with the arrow keys or the wheel.

    Qt's own field passes over what does not fit, and takes 9,5 for 95 and 150 for 15. Here everything can be typed, and
    is read as one figure when it is done; what cannot be read stays as it was typed, with a mark, and changes nothing.
    """

    refused = Signal(str)  # why

    def __init__(
        self, bounds: Bounds, pattern: str = "{0}", parent: QWidget | None = None, *, none: str = "", tall: bool = False
    ) -> None:
        super().__init__(parent)
        self._bounds, self._tall, self._problem, self._tip = bounds, tall, "", ""
        self._given: tuple[float, float | None] | None = None
        before, _, after = pattern.partition("{0}")
        self.setPrefix(before)
        self.setSuffix(after)
        self.setDecimals(bounds.decimals)
        # One step below what can be typed stands for none.
        self.setRange(bounds.low - 10.0**-bounds.decimals if none else bounds.low, bounds.high)
        self.setSpecialValueText(none)
        self.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        clear = QPalette()
        clear.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.lineEdit().setPalette(clear)  # the rounded field is painted here, the text on top of it
        self.lineEdit().textEdited.connect(self._forget_problem)

    # --- what is typed -------------------------------------------------------------------------------------------

    @property
    def problem(self) -> str:
        """Why what stands here is no figure for this field; empty where it is one, or is still being typed."""
        return self._problem

    def figure(self) -> float | None:
        """The figure, None for none. One that nobody changed is the one that was set, with all its digits."""
        if self._given is not None and self._given[0] == self.value():
            return self._given[1]
        none = self.specialValueText() and self.value() == self.minimum()
        return None if none else self.value()

    def set_figure(self, value: float | None) -> None:
        """Show a figure in the place of whatever was typed; no signal."""
        self.blockSignals(True)
        self.setValue(self.minimum() if value is None else value)
        self.blockSignals(False)
        self._given = self.value(), value
        self._forget_problem()

    def takes(self) -> bool:
        """Whether what stands here can be read; marks it if it cannot, and says why."""
        try:
            self._read(self.text())
        except SaidError as error:
            self._refuse(problem_text(error))
            return False
        self._forget_problem()
        return True

    def _read(self, text: str) -> float:
        """The value for a text; raises SaidError."""
        none = self.specialValueText()
        if none and text == none:
            return self.minimum()
        bare = text.removeprefix(self.prefix()).removesuffix(self.suffix()).strip()
        value = read_figure(bare.removesuffix(self.suffix().strip()), self._bounds)
        if value is None and not none:
            raise SaidError("typed_nothing", "Give a figure.")
        return self.minimum() if value is None else value

    def _refuse(self, problem: str) -> None:
        self._problem = problem
        self._tip = self._tip or self.toolTip()
        self.setToolTip(tooltip(problem))
        self.setAccessibleDescription(problem)
        if self.isVisible():
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), tooltip(problem), self)
            announce(self, problem, assertive=True)
        self.update()
        self.refused.emit(problem)

    def _forget_problem(self) -> None:
        if self._problem:
            self._problem = ""
            self.setToolTip(tooltip(self._tip))
            self.setAccessibleDescription("")
            self.update()

    # --- Qt's part -----------------------------------------------------------------------------------------------

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        try:
            self._read(text)
        except SaidError:
            return QValidator.State.Intermediate, text, position
        return QValidator.State.Acceptable, text, position

    def valueFromText(self, text: str) -> float:
        try:
            return self._read(text)
        except SaidError:
            return self.value()

    def textFromValue(self, value: float) -> str:
        return figure_text(round(value, self._bounds.decimals))

    def stepBy(self, steps: int) -> None:
        if self.takes():
            super().stepBy(steps)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not self.takes():
            event.accept()  # it does not close a dialog either
            return
        if event.text().isprintable() and event.text() and self.text() == self.specialValueText():
            self.selectAll()  # a figure takes the place of the words wherever one clicked
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            # After the click itself, which sets the cursor: 14 is typed over 35, as it is after Tab.
            QTimer.singleShot(0, self, self.selectAll)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self.takes():
            super().focusOutEvent(event)
        else:  # Qt would put the figure before in its place, and nobody would see that it was refused
            QLineEdit.event(self.lineEdit(), event)
            QWidget.focusOutEvent(self, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # a wheel that passes over must not change an age
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    # --- its look ------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        texts = (self.prefix() + self.textFromValue(self.maximum()) + self.suffix(), self.specialValueText())
        metrics = QFontMetricsF(sized(self.font(), 14))
        width = max(map(metrics.horizontalAdvance, texts))
        return QSize(int(width + (20 if self._tall else 8)), max(28, round((32 if self._tall else 28) * unit(self))))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = tokens_for(self.palette())
        box = QRectF(self.rect())
        # An edge that is seen says that something can be typed here; under the pointer it is stronger still.
        hot = self.underMouse() and self.isEnabled()
        edge = t.over if self._problem else t.text if hot else t.control if self.isEnabled() else t.line
        frame(p, box, fill=t.card, edge=edge, width=2.0 if self._problem else t.stroke)
        if self.hasFocus() and not self._problem:  # the ring would hide that something is wrong
            focus_ring(p, box, t)
