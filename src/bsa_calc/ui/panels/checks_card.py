"""Other things the label says, below the verdict: one line each, none in the way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from bsa_calc.ui.look.fonts import unit
from bsa_calc.ui.look.severity_shape import HEAVY, paint_severity
from bsa_calc.ui.look.tokens import Tokens
from bsa_calc.ui.system.plain_text import tooltip
from bsa_calc.ui.widgets.cards import Card
from bsa_calc.ui.widgets.line_button import LineButton
from bsa_calc.ui.words.display import CheckRow


class CheckLine(LineButton):
    """A shape and a short sentence; a press opens the page of checks."""

    pixels, before, padding = 13.0, 28.0, 3.5

    def __init__(self, row: CheckRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(row)

    def say(self, row: CheckRow) -> None:
        """Show another row."""
        self.severity = row.severity
        self.opens = not row.severity
        self.setText(row.text)
        self.setAccessibleName(row.text)  # what is seen (WCAG 2.5.3); the whole sentence is read after it
        self.setAccessibleDescription(row.whole)
        self.setToolTip(tooltip(row.tooltip))
        self.updateGeometry()
        self.update()

    def paint_sign(self, p: QPainter, box: QRectF, t: Tokens) -> None:
        u = unit(self)
        if self.severity:
            paint_severity(p, QRectF(5 * u, (box.height() - 16 * u) / 2, 16 * u, 16 * u), self.severity, t)

    def ink(self, t: Tokens, *, hot: bool) -> str:
        return t.text if self.severity in HEAVY else super().ink(t, hot=hot)


class ChecksCard(Card):
    """The lines; hidden while there is nothing to say."""

    details_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        #: What is to be said, and the lines that are shown of it.
        self._all: tuple[CheckRow, ...] = ()
        self._rows: tuple[CheckRow, ...] = ()
        self._is_low = self._hides = False
        #: The Tab key comes to the lines from here.
        self.follows: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(11, 6, 11, 7)
        self._column.setSpacing(0)
        self.lines: list[CheckLine] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(self.tr("Label checks"))
        self.hide()

    def set_low(self, is_low: bool) -> None:
        """In a low window all lines but the heavy ones wait behind the last one, or behind the first of all."""
        if is_low != self._is_low:
            self._is_low = is_low
            self.show_rows(self._all)

    def show_rows(self, rows: Sequence[CheckRow]) -> None:
        """Show these lines."""
        self._all = tuple(rows)
        shown = self._few(self._all) if self._is_low else self._all
        hides = len(shown) < len(self._all)
        if (shown, hides) == (self._rows, self._hides):
            return
        self._rows, self._hides = shown, hides
        for line, row in zip(self.lines, shown, strict=False):
            line.say(row)
        for row in shown[len(self.lines) :]:
            self._add(row)
        while len(self.lines) > len(shown):
            self._drop(self.lines.pop())
        if hides and self.lines:
            self.lines[-1].opens = True  # its mark says that there is more
        self._column.invalidate()  # a line that goes does not ask for it
        self.updateGeometry()
        self.setVisible(bool(shown))
        self.setAccessibleDescription(" ".join(row.whole for row in shown))

    def _add(self, row: CheckRow) -> None:
        before = self.lines[-1] if self.lines else self.follows
        line = CheckLine(row, self)
        line.clicked.connect(self.details_wanted)
        self._column.addWidget(line)
        if before is not None:
            self.setTabOrder(before, line)
        line.show()
        self.lines.append(line)

    def _drop(self, line: CheckLine) -> None:
        self._column.removeWidget(line)
        line.hide()
        line.setParent(None)
        line.deleteLater()

    def _few(self, rows: tuple[CheckRow, ...]) -> tuple[CheckRow, ...]:
        """The heavy lines; where there are none, the first, which asks for most."""
        return tuple(row for row in rows if row.severity in HEAVY) or rows[:1]
