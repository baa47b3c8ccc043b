"""Why counts differ: one picture and one sentence each."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.weights import lund_browder_at, segment_names, segment_numbers
from bsa_calc.measure.hands import PALM_PERCENT, REAL_HAND_PERCENT
from bsa_calc.paint.hand import hand_shape
from bsa_calc.training.ways import flat_area
from bsa_calc.ui.look.fonts import unit
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.training.body_view import BodyView, skin_table
from bsa_calc.ui.training.lesson import Lesson
from bsa_calc.ui.training.page import Page, short, tenth, text

#: Seen steeper than 70°, a picture shows less than this share of the skin.
_STEEP = 0.342
_WOMAN, _YOUNG, _CHILD_AGE = "adult-female", "adolescent", 12
#: Of the drawn hand, mm from its middle, what lies below is the palm.
_PALM_TOP = 40.0


class HandPicture(QWidget):
    """A hand: the palm dark, the fingers light."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("A hand: palm and fingers"))

    def sizeHint(self) -> QSize:
        return QSize(300, 300)

    def paintEvent(self, event: QPaintEvent) -> None:
        t, p, u = tokens_for(self.palette()), QPainter(self), unit(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        corners = hand_shape()
        low, high = corners.min(axis=0), corners.max(axis=0)
        scale = 0.9 * min(self.width() / (high - low)[0], self.height() / (high - low)[1])
        middle = (low + high) / 2
        to_pixels = (
            QTransform.fromTranslate(-middle[0], -middle[1])
            * QTransform.fromScale(scale, -scale)
            * QTransform.fromTranslate(self.width() / 2, self.height() / 2)
        )
        outline = to_pixels.map(QPolygonF([QPointF(x, y) for x, y in corners.tolist()]))
        p.setPen(QPen(QColor(t.applied_outline), 2 * u))
        p.setBrush(QColor(t.applied_fill))
        p.drawPolygon(outline)
        palm = to_pixels.mapRect(QRectF(QPointF(-45, low[1]), QPointF(46, _PALM_TOP)))
        p.setClipRect(palm, Qt.ClipOperation.IntersectClip)
        p.setBrush(QColor(t.applied_hatch))
        p.drawPolygon(outline)


class WhyPage(Page):
    """Steps through the reasons."""

    def __init__(self, lesson: Lesson) -> None:
        super().__init__(lesson)
        self._pictures = QStackedWidget()
        self.said = text("", 15)
        self.source = text("", 12, "secondary")
        self._reasons = (self._hidden, self._child, self._hand, self._quarters, self._large)
        self._made: dict[int, tuple[QWidget, str, str]] = {}
        self.place = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 4, 24, 8)
        layout.setSpacing(8)
        layout.addWidget(self._pictures, 1)
        layout.addWidget(self.said)
        layout.addWidget(self.source)

    def title(self) -> str:
        return self.tr("Why counts differ: {0} of {1}").format(self.place + 1, len(self._reasons))

    def enter(self) -> None:
        self.place = 0
        self._show()

    def forward(self) -> bool:
        return self._step(1)

    def backward(self) -> bool:
        return self._step(-1)

    def _step(self, step: int) -> bool:
        if not 0 <= self.place + step < len(self._reasons):
            return False
        self.place += step
        self._show()
        return True

    def _show(self) -> None:
        if self.place not in self._made:
            made = self._reasons[self.place]()
            self._made[self.place] = made
            self._pictures.addWidget(made[0])
        picture, said, source = self._made[self.place]
        self._pictures.setCurrentWidget(picture)
        self.said.set_words(said)
        self.source.set_words(source)

    def _hidden(self) -> tuple[QWidget, str, str]:
        """Skin that front and back do not show."""
        hidden = flat_area(_WOMAN) < _STEEP * load_body(_WOMAN).area_mm2
        view = _lit(_WOMAN, hidden, ("left", "soles"))
        share = 100 * load_body(_WOMAN).area_mm2[hidden].sum() / load_body(_WOMAN).area_mm2.sum()
        return (
            view,
            self.tr(
                "Front and back hide {0} % of this body’s skin, or show it at a slant: flanks, inner limbs, soles."
            ).format(tenth(share)),
            self.tr("Measured on the body of this program: hidden, or steeper than 70°."),
        )  # fmt: skip

    def _child(self) -> tuple[QWidget, str, str]:
        """The child's head."""
        head = _of_segments("head", "neck")
        shares = [sum(lund_browder_at(age)[part] for part in ("head", "neck")) for age in (_CHILD_AGE, None)]
        return (
            _pair(_lit(_YOUNG, head, ("front",)), _lit(_WOMAN, head, ("front",))),
            self.tr(
                "A child’s head is larger: head and neck are {0} % at the age of {1}, and {2} % of an adult."
            ).format(tenth(shares[0]), _CHILD_AGE, tenth(shares[1])),
            self.tr("Lund and Browder 1944, its columns taken as points."),
        )

    def _hand(self) -> tuple[QWidget, str, str]:
        """Palm with and without fingers."""
        said = self.tr(
            "One hand counts as 1 %. A real one, palm and fingers, averages {0} %; the palm alone about {1} %."
        )
        return (
            HandPicture(),
            said.format(short(REAL_HAND_PERCENT), short(PALM_PERCENT)),
            self.tr("Rhodes 2013, 14 studies; one hand as 1 % is the label’s own rule."),
        )

    def _quarters(self) -> tuple[QWidget, str, str]:
        """What a quarter of an arm is."""
        arm = _of_segments("left_upper_arm", "left_forearm", "left_hand")
        return (
            _lit(_WOMAN, arm, ("front", "back")),
            self.tr(
                "The rule of nines counts a whole arm as 9 %. In quarters that is 2¼ % or nothing: small patches "
                "vanish, or count too much."
            ),
            self.tr(
                "Rule of nines: head and neck 9, each arm 9, trunk front and back 18 each, each leg 18, perineum 1."
            ),
        )

    def _large(self) -> tuple[QWidget, str, str]:
        """The trunk of large bodies."""
        trunk = _of_segments("trunk_front", "trunk_back")
        return (
            _lit(_WOMAN, trunk, ("front", "back")),
            self.tr(
                "A large body has more trunk: of the skin, trunk and both legs were 35 and 45 % at normal weight, "
                "40 and 40 % in obesity, 45 and 35 % in severe obesity."
            ),
            self.tr("Neaman 2011, 163 adults."),
        )


def _lit(body: str, which: np.ndarray, views: tuple[str, ...]) -> BodyView:
    view = BodyView()
    view.show_layers(body, (("gained", skin_table(which)),), views)
    return view


def _pair(one: QWidget, other: QWidget) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(one)
    row.addWidget(other)
    return both


def _of_segments(*names: str) -> np.ndarray:
    """Which triangles lie in some segments of the chart, shape (n,)."""
    numbers = [segment_names().index(name) for name in names]
    return np.isin(segment_numbers()[surface().region], numbers)
