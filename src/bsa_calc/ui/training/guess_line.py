"""The guesses as marks on one line, with the limit, the figure and its band."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bsa_calc.training.guesses import Answered, Guess
from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.look.paint_parts import frame, hatch, rounded
from bsa_calc.ui.look.tokens import Tokens, tokens_for

#: The line reaches so far, percent, and farther where somebody guessed more.
_END, _STEP = 15.0, 5


class GuessLine(QWidget):
    """A line from 0 to 15 % and more: groups above it, figure and band on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case: Answered | None = None
        self._limit: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAccessibleName(self.tr("Guesses on a line"))

    def show_case(self, case: Answered | None, limit: float | None) -> None:
        """Show a case with its guesses, or nothing; `limit` in percent, None where it is not known."""
        self._case, self._limit = case, limit
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, round(76 * unit(self)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _end(self) -> float:
        case = self._case
        said = [] if case is None else [guess.hands for guess in case.guesses if guess.hands is not None]
        highest = max([_END, *said, 0.0 if case is None else case.high])
        return _STEP * -(-highest // _STEP)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._case is None:
            return
        t, p, u = tokens_for(self.palette()), QPainter(self), unit(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(14 * u, 42 * u, self.width() - 28 * u, 10 * u)
        self._draw_track(p, track, t, u)
        p.setFont(sized(self.font(), 12))
        for tick in range(0, int(self._end()) + 1, _STEP):
            self._write(p, self._x(tick, track), track.bottom() + 10 * u, str(tick), t.secondary, u)
        p.setFont(sized(self.font(), 12, QFont.Weight.DemiBold))
        for guesses in _together(self._case.guesses):
            self._draw_guess(p, guesses, track, t, u)

    def _x(self, percent: float, track: QRectF) -> float:
        return track.x() + track.width() * min(1.0, percent / self._end())

    def _draw_track(self, p: QPainter, track: QRectF, t: Tokens, u: float) -> None:
        case = self._case
        assert case is not None
        frame(p, track, fill=t.track, edge=None, radius=5 * u)
        if self._limit is not None:
            x = self._x(self._limit, track)
            beyond = QRectF(x, track.y(), track.right() - x, track.height())
            hatch(p, rounded(beyond, 3), t.beyond, gap=5 * u, width=2 * u)
            p.setPen(QPen(QColor(t.text), 2 * u))
            p.drawLine(QLineF(x, track.y() - 5 * u, x, track.bottom() + 5 * u))
        low, high = self._x(case.low, track), self._x(case.high, track)
        colour = t.verdict(case.verdict.value)
        frame(
            p, QRectF(low, track.y() - 4 * u, high - low, track.height() + 8 * u), fill=None, edge=colour, width=2 * u
        )
        p.setPen(QPen(QColor(colour), 4 * u))
        x = self._x(case.percent, track)
        p.drawLine(QLineF(x, track.y() - 4 * u, x, track.bottom() + 4 * u))

    def _draw_guess(self, p: QPainter, guesses: Sequence[Guess], track: QRectF, t: Tokens, u: float) -> None:
        hands = guesses[0].hands
        assert hands is not None
        x, tip = self._x(hands, track), track.y() - 6 * u
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(QColor(t.text))
        p.drawPolygon([QPointF(x, tip), QPointF(x - 5 * u, tip - 8 * u), QPointF(x + 5 * u, tip - 8 * u)])
        names = ", ".join(str(guess.group) for guess in guesses)
        self._write(p, x, tip - 17 * u, names, t.text, u)

    def _write(self, p: QPainter, x: float, y: float, words: str, colour: str, u: float) -> None:
        p.setPen(QColor(colour))
        wide = p.fontMetrics().horizontalAdvance(words) + 4
        x = min(self.width() - wide / 2, max(wide / 2, x))
        p.drawText(QRectF(x - wide / 2, y - 9 * u, wide, 18 * u), Qt.AlignmentFlag.AlignCenter, words)


def _together(guesses: Sequence[Guess]) -> list[list[Guess]]:
    """Guesses of the same number of hands share a mark."""
    marks: dict[float, list[Guess]] = {}
    for guess in guesses:
        if guess.hands is not None:
            marks.setdefault(guess.hands, []).append(guess)
    return list(marks.values())
