"""The first picture of the window: quick, and where the body stays."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from bsa_calc.ui.app.app import make_window
from bsa_calc.ui.body_map.first_look import _CENTRED, FirstLook
from bsa_calc.ui.panels.main_window import MainWindow
from bsa_calc.ui.system.settings import Settings

STARTS = """
import json, os, sys
from bsa_calc.ui.app.app import make_window
from bsa_calc.ui.system.qt import application
from PySide6 import QtCore

app = application()
window = make_window()

def painted():
    grabbed = window.centralWidget()
    seen = {
        "names of Qt": "Qt" in vars(QtCore),
        "parts": sorted(name for name in ("canvas", "top_bar", "verdict_card") if f"bsa_calc.ui.{name}" in sys.modules),
        "picture": type(grabbed).__name__,
    }
    print(json.dumps(seen), flush=True)
    os._exit(0)

window.first_painted.connect(painted)
window.show()
sys.exit(app.exec())
"""


def test_nothing_that_the_first_picture_does_without_is_loaded_before_it() -> None:
    done = subprocess.run([sys.executable, "-c", STARTS], capture_output=True, text=True, timeout=60, check=True)
    assert json.loads(done.stdout) == {"names of Qt": False, "parts": [], "picture": "FirstLook"}


def test_the_number_for_centred_text_is_qts_own() -> None:
    assert Qt.AlignmentFlag.AlignCenter.value == _CENTRED


def _body(picture: QImage, box: QRect) -> list[list[bool]]:
    """Where skin is, pixel by pixel: lighter or darker than the ground at a corner."""
    part = picture.copy(box)
    ground = part.pixelColor(2, part.height() - 2).lightness()
    return [
        [abs(part.pixelColor(x, y).lightness() - ground) > 12 for x in range(0, part.width(), 3)]
        for y in range(60, part.height(), 3)
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("percent", [100, 150])
def test_the_body_does_not_move_when_the_parts_come(
    theme: str, percent: int, tmp_path: Path, qapp: QApplication
) -> None:
    settings = Settings(tmp_path)
    settings.theme, settings.text_percent = theme, percent  # type: ignore[assignment]
    # Once, so that the window knows what stands around the body at this size of text.
    _shown(settings).close()
    window = make_window(settings=Settings(tmp_path))
    window.resize(1366, 768)  # the screen of the tests is smaller, and what was kept was cut down to it
    window.show()
    first = window.centralWidget()
    assert isinstance(first, FirstLook)
    before, place = window.grab().toImage(), first.canvas_box()
    assert sum(map(sum, _body(before, place))) > 2000, "the body is to be seen at once"
    window.make_parts()
    QApplication.processEvents()
    window.canvas.clearFocus()
    canvas = window.canvas
    there = QRect(canvas.mapTo(window, canvas.rect().topLeft()), canvas.size())
    assert place == there
    pairs = zip(_body(before, place), _body(window.grab().toImage(), there), strict=True)
    cells = [(a, b) for first_row, row in pairs for a, b in zip(first_row, row, strict=True)]
    assert sum(a != b for a, b in cells) < 0.01 * len(cells)
    window.close()


def test_the_parts_do_not_widen_the_window(tmp_path: Path, qapp: QApplication) -> None:
    window = make_window(settings=Settings(tmp_path))
    window.resize(1230, 690)
    window.show()
    window.make_parts()
    QApplication.processEvents()
    width = window.width()
    window.close()
    assert width == 1230


def test_at_a_first_start_the_usual_places_are_taken(tmp_path: Path, qapp: QApplication) -> None:
    window = make_window(settings=Settings(tmp_path))
    window.show()
    first = window.centralWidget()
    assert isinstance(first, FirstLook)
    place = first.canvas_box()
    window.make_parts()
    QApplication.processEvents()
    there = window.canvas.geometry()
    window.close()
    # Fonts differ by a pixel or two from system to system.
    for side in ("left", "top", "right", "bottom"):
        assert abs(getattr(place, side)() - getattr(there, side)()) <= 8, side


def _shown(settings: Settings) -> MainWindow:
    window = make_window(settings=settings)
    window.resize(1366, 768)
    window.show()
    window.make_parts()
    QApplication.processEvents()
    return window
