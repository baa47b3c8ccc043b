"""The report printed in black and white: cream, what is held back and bare skin stay apart by their pattern."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from bsa_calc.body.region_skin import region_middle
from bsa_calc.body.regions import region_numbers
from bsa_calc.label.assessment import assess
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.report.case import make_case
from bsa_calc.ui.page import maps
from bsa_calc.ui.page.record_page import RecordPages
from bsa_calc.ui.page.sheet import Sheet
from tests.ui.page.conftest import DAY, NOON

A4, DPI = (595, 842), 300
CREAM, HELD, BARE = "left-chest", "right-chest", "left-thigh-front"
MARKS = [{"region": CREAM}, {"region": HELD}, {"region": HELD, "hold_back": True}]
#: Half the side of the square that is looked at, pixels: three lines of the hatch.
REACH = 27


@pytest.fixture(scope="module")
def printed() -> dict[str, NDArray[np.float64]]:
    """Squares of the first page in grey, as shares of white's light, by region."""
    drawing = drawing_from({"format": "bsa-calc drawing", "version": 1, "body": "adult-female", "age": 34,
                            "all_sides_seen": True, "marks": MARKS})  # fmt: skip
    case = make_case(assess(drawing, now=NOON), day=DAY)
    page, to_page = _first_page(case)
    grey = page.convertToFormat(QImage.Format.Format_Grayscale8)
    light = np.asarray(grey.constBits()).reshape(grey.height(), grey.bytesPerLine())[:, : grey.width()] / 255
    linear = np.where(light <= 0.04045, light / 12.92, ((light + 0.055) / 1.055) ** 2.4)
    return {region: _square(linear, to_page, region) for region in (CREAM, HELD, BARE)}


def _first_page(case: Any) -> tuple[QImage, QTransform]:
    """The page, and where the front of the body stands on it."""
    scale, places, pages = DPI / 72, [], []
    image = QImage(round(A4[0] * scale), round(A4[1] * scale), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    draw = maps.draw_patch

    def noting(p: QPainter, rings: Sequence[Any], to_page: QTransform, *rest: object, **more: bool) -> None:
        places.append(to_page)
        draw(p, rings, to_page, *rest, **more)

    with pytest.MonkeyPatch.context() as patch, QPainter(image) as painter:
        patch.setattr(maps, "draw_patch", noting)
        painter.scale(scale, scale)
        RecordPages(case, DAY, None).draw(Sheet(painter, *A4), lambda: pages.append(image.copy()))
    front = max(places, key=lambda place: abs(place.m11()) if place.m11() < 0.9 else 0)  # a swatch has no scale
    return pages[0], front * QTransform.fromScale(scale, scale)


def _square(page: NDArray[np.float64], to_page: QTransform, region: str) -> NDArray[np.float64]:
    middle = region_middle("adult-female", "front", region_numbers()[region])
    assert middle is not None
    at = to_page.map(QPointF(*middle))
    x, y = round(at.x()), round(at.y())
    return page[y - REACH : y + REACH, x - REACH : x + REACH]


def contrast(square: NDArray[np.float64]) -> float:
    """Between the ink of the pattern and its ground."""
    dark, ground = np.percentile(square, 3), np.median(square)
    return float((ground + 0.05) / (dark + 0.05))


def has_lines(square: NDArray[np.float64]) -> bool:
    """Whether what is drawn runs along one diagonal rather than the other."""
    sums = [np.var([square[:, ::way].diagonal(k).mean() for k in range(-REACH, REACH)]) for way in (1, -1)]
    return bool(max(sums) > 4 * min(sums))


def test_bare_skin_has_no_pattern(printed: dict[str, NDArray[np.float64]]) -> None:
    assert contrast(printed[BARE]) < 1.5  # the shading alone


def test_cream_has_lines_that_stand_out(printed: dict[str, NDArray[np.float64]]) -> None:
    assert contrast(printed[CREAM]) >= 3
    assert has_lines(printed[CREAM])


def test_what_is_held_back_has_dots_that_stand_out(printed: dict[str, NDArray[np.float64]]) -> None:
    assert contrast(printed[HELD]) >= 3
    assert not has_lines(printed[HELD])
