"""The plot of the course in the window: figures of a visit show under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.page.course_plot import CoursePlot, PlotData, PlotVisit
from bsa_calc.ui.system.plain_text import tooltip

_HEIGHT, _WITH_SCORE = 210, 330
#: So near to a visit, sideways, the pointer shows its figures, logical pixels.
_NEAR = 14.0


class TimelinePlot(QWidget):
    """A plot that is read, not handled: it neither pans nor zooms."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.data = PlotData()
        self._places: list[QPointF] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs to the right
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Course of the treatment"))

    def set_data(self, data: PlotData) -> None:
        """Show these visits."""
        self.data = data
        self.setAccessibleDescription(self.spoken())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = _WITH_SCORE if self.data.has_score else _HEIGHT
        return QSize(420, round(height * unit(self) ** 0.6))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens_for(self.palette())
        p = QPainter(self)
        p.fillRect(event.rect(), QColor(t.card))
        plot = CoursePlot(p, self.data, t, sized(self.font(), 11.5))
        plot.draw(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        self._places = plot.places
        p.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._tell(event.position(), event.globalPosition())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell(QPointF(event.pos()), QPointF(event.globalPos()))
            return True
        return super().event(event)

    def _tell(self, place: QPointF, on_screen: QPointF) -> None:
        near = self.visit_at(place)
        if near is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(on_screen.toPoint(), tooltip(self.words(near)), self)

    def visit_at(self, place: QPointF) -> PlotVisit | None:
        """The visit whose marks stand under a place, None for none."""
        away = [abs(mark.x() - place.x()) for mark in self._places]
        if not away or min(away) > _NEAR:
            return None
        return self.data.visits[away.index(min(away))]

    def words(self, visit: PlotVisit) -> str:
        """Everything that the plot shows of a visit."""
        number = QLocale()
        low, high = (number.toString(float(end), "f", 1) for end in visit.band)
        said = [
            self.tr("{0}, week {1}").format(visit.label, number.toString(float(int(visit.week)), "f", 0)),
            self.tr("affected {0} %").format(number.toString(visit.affected, "f", 1)),
            self.tr("gets cream {0} % ({1} to {2} %)").format(number.toString(visit.applied, "f", 1), low, high),
        ]
        if visit.vasi is not None and visit.face is not None:
            score, face = (number.toString(value, "f", 2) for value in (visit.vasi, visit.face))
            said.append(self.tr("VASI {0}, of the face {1}").format(score, face))
        if visit.unconfirmed:
            said.append(self.tr("some of it carried over, not confirmed"))
        return "\n".join(said)

    def spoken(self) -> str:
        """Return the course as sentences for a screen reader."""
        return " ".join(f"{self.words(visit)}.".replace("\n", ", ") for visit in self.data.visits)
