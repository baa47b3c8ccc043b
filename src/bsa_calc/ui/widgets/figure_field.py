"""A field for a figure that need not be known: empty means not known."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from bsa_calc.errors import SaidError
from bsa_calc.typed import Bounds, read_figure
from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.look.paint_parts import focus_ring, frame
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.system.keys import ENTER


def figure_text(value: float) -> str:
    """A figure as it is typed: every digit of it, no thousands set apart."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(value), "f", QLocale.FloatingPointPrecisionOption.FloatingPointShortest.value)


def problem_text(error: SaidError) -> str:
    """Why a figure was refused, in the user's language; widgets know none of the words of a subject."""
    return said(error.sentence).format(**error.params)


def said(sentence: str) -> str:
    """A sentence of the core in the user's language."""
    return QCoreApplication.translate("Core", sentence)


class LineField(QLineEdit):
    """A line of text in the program's own look, with an edge that says when something is wrong with it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrong, self._begun = False, ""
        self.setAccessibleName(name)
        self.setFrame(False)
        self.setTextMargins(8, 0, 8, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        clear = QPalette()
        clear.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(clear)  # the rounded field is painted here, the text on top of it

    def set_wrong(self, problem: str) -> None:
        """Mark what was typed as wrong, for the eye and for a screen reader; empty takes the mark away."""
        self._wrong = bool(problem)
        self.setAccessibleDescription(problem)
        self.update()

    def begin(self, text: str) -> None:
        """Show a text that is there already, however long it is."""
        self.setText(text)
        self._begun = text

    def fits(self, longest: int) -> bool:
        """Whether a text is not too long; marks it if it is. Cut, it would say something else than was typed."""
        is_long = len(self.text().strip()) > longest and self.text() != self._begun
        self.set_wrong(self.tr("At most {0} characters.").format(longest) if is_long else "")
        return not is_long

    @property
    def problem(self) -> str:
        """What is wrong with what was typed; empty where nothing is."""
        return self.accessibleDescription() if self._wrong else ""

    def sizeHint(self) -> QSize:
        return QSize(round(180 * unit(self)), max(28, round(28 * unit(self))))

    def minimumSizeHint(self) -> QSize:
        # What may be typed, said inside it, is not cut either.
        words = QFontMetricsF(self.font()).horizontalAdvance(self.placeholderText())
        return QSize(max(round(48 * unit(self)), int(words + 24) if words else 0), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = tokens_for(self.palette())
        box = QRectF(self.rect())
        edge = t.over if self._wrong else t.text if self.underMouse() and self.isEnabled() else t.control
        frame(p, box, fill=t.card, edge=edge if self.isEnabled() else t.line, width=2.0 if self._wrong else t.stroke)
        if self.hasFocus() and not self._wrong:  # the ring would hide that something is wrong
            focus_ring(p, box, t)
        p.end()
        super().paintEvent(event)


class FigureField(LineField):
    """A figure, or nothing. What cannot be read stays as it was typed, with a mark, and changes nothing."""

    figure_entered = Signal(object)  # float or None
    refused = Signal(str)  # why
    entered = Signal()  # Enter was pressed, and what stands here counts

    def __init__(
        self,
        name: str,
        bounds: Bounds,
        parent: QWidget | None = None,
        *,
        reader: Callable[[str], float] | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._bounds, self._reader = bounds, reader
        self._value: float | None = None
        self._shown = ""
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self._finish)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(sized(self.font(), 14))
        # A figure of which the start is out of sight would be another one.
        width = max(map(metrics.horizontalAdvance, ("000.00", self.text()))) + 26
        return QSize(int(width), super().sizeHint().height())

    def set_value(self, value: float | None) -> None:
        """Show a figure; no signal. What is being typed stays as long as it is the same figure."""
        if value == self._value and self.isModified() and self.hasFocus():
            return
        self._value = value
        self.setText("" if value is None else figure_text(round(value, self._bounds.decimals)))
        self._shown = self.text()
        self.setCursorPosition(0)
        self.set_wrong("")
        self.updateGeometry()

    def forget_typed(self) -> None:
        """Show the figure that counts, in the place of whatever was typed."""
        self.setModified(False)
        self.set_value(self._value)

    def figure(self) -> float | None:
        """The figure that stands here; raises SaidError. One that nobody touched is the one that was shown, whole."""
        if self.text() == self._shown:
            return self._value
        if self._reader is None or not self.text().strip():
            return read_figure(self.text(), self._bounds)
        return self._reader(self.text())

    def takes(self) -> bool:
        """Whether what stands here can be read, and counts from now on; marks it if it cannot, and says why."""
        self._finish()
        return not self.problem

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in ENTER and not self.problem:
            self.entered.emit()

    def _finish(self) -> None:
        try:
            value = self.figure()
        except SaidError as error:
            self.set_wrong(problem_text(error))
            self.refused.emit(problem_text(error))
            return
        if value != self._value or self._wrong:
            self._value, self._shown = value, self.text()
            self.setModified(False)
            self.set_wrong("")
            self.figure_entered.emit(value)
