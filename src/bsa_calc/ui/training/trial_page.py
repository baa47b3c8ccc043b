"""What the cream did in the trials, as people out of a hundred."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from bsa_calc.training.trials import PEOPLE, RESULTS, TRIAL_MONTHS, Result
from bsa_calc.ui.look.fonts import unit
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.training.lesson import Lesson
from bsa_calc.ui.training.page import Page, text

_ROWS, _COLUMNS = 5, 20


class HundredPeople(QWidget):
    """A hundred people in rows; those that got better are filled."""

    def __init__(self, better: int, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.better = better
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(400, 140)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 90)

    def paintEvent(self, event: QPaintEvent) -> None:
        t, p, u = tokens_for(self.palette()), QPainter(self), unit(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = min(self.width() / _COLUMNS, self.height() / _ROWS / 1.25)
        for k in range(_ROWS * _COLUMNS):
            # Columns fill from the left, so that one sees the share at a glance.
            column, row = divmod(k, _ROWS)
            place = QPointF((column + 0.5) * step, (row + 0.5) * 1.25 * step)
            if k < self.better:
                p.setPen(Qt.PenStyle.NoPen)
                p.setBrush(QColor(t.accent))
            else:
                p.setPen(QPen(QColor(t.control), 0.8 * u))
                p.setBrush(Qt.BrushStyle.NoBrush)
            _person(p, place, step)


def _person(p: QPainter, place: QPointF, step: float) -> None:
    """Head and shoulders."""
    p.drawEllipse(place - QPointF(0, 0.3 * step), 0.17 * step, 0.17 * step)
    body = QRectF(place.x() - 0.28 * step, place.y() - 0.06 * step, 0.56 * step, 0.5 * step)
    p.drawRoundedRect(body, 0.2 * step, 0.2 * step)


class TrialPage(Page):
    """Two results, with the cream and without it."""

    def __init__(self, lesson: Lesson) -> None:
        super().__init__(lesson)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 4, 24, 8)
        layout.setSpacing(12)
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(6)
        names = {
            "face": self.tr("Face at least {0} % better"),
            "body": self.tr("Whole body at least {0} % better"),
        }
        for column, result in enumerate(RESULTS):
            self._add(grid, column, result, names[result.part].format(result.goal))
        layout.addLayout(grid, 1)
        layout.addWidget(text(self._source(), 12, "secondary"))

    def title(self) -> str:
        return self.tr("What the cream did in trials")

    def _add(self, grid: QGridLayout, column: int, result: Result, name: str) -> None:
        grid.addWidget(text(name, 15, bold=True), 0, column)
        said = (
            (result.with_cream, self.tr("With the cream: about {0} of 100 people").format(result.with_cream)),
            (result.without, self.tr("With a cream without medicine (placebo): about {0}").format(result.without)),
        )
        for k, (better, words) in enumerate(said):
            grid.addWidget(text(words, 13), 1 + 2 * k, column)
            grid.addWidget(HundredPeople(better, f"{name}. {words}"), 2 + 2 * k, column)
            grid.setRowStretch(2 + 2 * k, 1)
        grid.setColumnStretch(column, 1)

    def _source(self) -> str:
        return self.tr(
            "After {0} months, by the scores F-VASI and T-VASI; two studies, {1} people. Source: European Medicines "
            "Agency, overview of Opzelura, EMA/100444/2023."
        ).format(TRIAL_MONTHS, PEOPLE)
