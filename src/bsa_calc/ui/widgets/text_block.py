"""Text in runs that wraps, and that can change while a stroke is drawn without any layout being done again."""

from __future__ import annotations

from typing import Literal, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from bsa_calc.ui.look.fonts import sized
from bsa_calc.ui.look.tokens import Tokens, tokens_for

Colour = Literal["text", "secondary", "within", "over", "too_close", "accent"]
LINE_BREAK = "\u2028"


class Run(NamedTuple):
    """A piece of text with one look."""

    text: str
    bold: bool = False


def lay_out(runs: tuple[Run, ...], font: QFont, width: float) -> tuple[QTextLayout, float, float]:
    """Break runs into lines of at most `width`; return the layout, its height and the width it uses."""
    # a figure and its sign stay on one line
    layout = QTextLayout("".join(run.text for run in runs).replace(" %", "\u00a0%"), font)
    formats, start = [], 0
    for run in runs:
        # Qt counts UTF-16 units
        length = len(run.text.encode("utf-16-le")) // 2
        if run.bold:
            look = QTextCharFormat()
            look.setFontWeight(QFont.Weight.DemiBold)
            piece = QTextLayout.FormatRange()
            piece.start, piece.length, piece.format = start, length, look
            formats.append(piece)
        start += length
    layout.setFormats(formats)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    spacing = QFontMetricsF(font).height() * 1.08
    layout.beginLayout()
    height = used = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, height))
        height += spacing
        used = max(used, line.naturalTextWidth())
    layout.endLayout()
    return layout, height, used


def lines_of(words: str, font: QFont, width: float) -> int:
    """Return how many lines words take; quick where it is one."""
    if QFontMetricsF(font).horizontalAdvance(words) <= width:
        return 1
    return lay_out((Run(words),), font, width)[0].lineCount()


class TextBlock(QLabel):
    """Wrapped text whose words may change without the layout around it moving."""

    def __init__(
        self,
        px: float = 14,
        colour: Colour = "text",
        weight: QFont.Weight = QFont.Weight.Normal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._px = px
        self._weight = weight
        self._colour: Colour = colour
        self._runs: tuple[Run, ...] = ()
        self._heights: dict[int, int] = {}
        self._hint: QSize | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def plain_text(self) -> str:
        """Return the words shown."""
        return "".join(run.text for run in self._runs).replace(LINE_BREAK, " ")

    def set_runs(self, *runs: Run, colour: Colour | None = None, live: bool = False) -> None:
        """Show new words; with `live` the place they have stays as it is."""
        colour = colour or self._colour
        if runs == self._runs and colour == self._colour:
            return
        self._runs, self._colour = runs, colour
        self._forget_sizes()
        self.update()
        if not live:
            self.setAccessibleName(self.plain_text())
            self.updateGeometry()

    def set_words(self, text: str, *, colour: Colour | None = None, live: bool = False) -> None:
        """Show one run of plain words."""
        self.set_runs(Run(text), colour=colour, live=live)

    def _font(self) -> QFont:
        return sized(self.font(), self._px, self._weight)

    def _margin(self) -> int:
        return self.contentsMargins().top() + self.contentsMargins().bottom()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # layouts ask many times for the same few widths
        if width not in self._heights:
            height = lay_out(self._runs, self._font(), width)[1]
            self._heights[width] = int(height + self._margin() + 0.999)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        self._forget_sizes()
        super().changeEvent(event)

    def _forget_sizes(self) -> None:
        self._heights.clear()
        self._hint = None

    def sizeHint(self) -> QSize:
        # asked as often as the heights
        if self._hint is None:
            _, height, used = lay_out(self._runs, self._font(), 100_000)
            self._hint = QSize(int(used + 1), int(height + self._margin() + 0.999))
        return self._hint

    def minimumSizeHint(self) -> QSize:
        return QSize(min(40, self.sizeHint().width()), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        t: Tokens = tokens_for(self.palette())
        p.setPen(QColor(getattr(t, self._colour) if self.isEnabled() else t.disabled))
        layout, _, _ = lay_out(self._runs, self._font(), self.width())
        layout.draw(p, QPointF(0, self.contentsMargins().top()))


def paint_runs(p: QPainter, rect: QRectF, font: QFont, colour: str, text: str, flags: int) -> None:
    """Paint one line of text into a rectangle."""
    p.setFont(font)
    p.setPen(QColor(colour))
    p.drawText(rect, int(flags), text)
