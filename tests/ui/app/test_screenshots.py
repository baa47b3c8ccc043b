"""Pictures of the window in all its states, written to tests/output/: nothing blank, nothing cut off.

With --update-screenshots those that the README shows are written to src/bsa_calc/ui/data/screenshots/.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QScrollArea, QWidget

from bsa_calc.record.examples import read_example
from bsa_calc.ui.app.help import AboutFigures
from bsa_calc.ui.look.tokens import DARK, LIGHT
from bsa_calc.ui.panels.basis_button import BasisButton
from bsa_calc.ui.panels.checks_card import CheckLine
from bsa_calc.ui.panels.verdict_figure import VerdictFigure
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.widgets.buttons import ChoiceButton
from bsa_calc.ui.widgets.cards import SideColumn
from bsa_calc.ui.widgets.text_block import TextBlock

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

ROOT = Path(__file__).parents[3]
OUTPUT = ROOT / "tests" / "output"
SHOWN = ROOT / "src" / "bsa_calc" / "ui" / "data" / "screenshots"
#: Pictures that the README shows.
FOR_README = ("within", "too-close", "over", "dark", "tools", "close-up", "typed")
LARGEST_BYTES = 200_000


def settle(desk: Desk) -> None:
    """Wait until strip and layout stand still."""
    desk.bot.waitUntil(
        lambda: not desk.window.thumbnails._waiting and not desk.window.thumbnails._timer.isActive(), timeout=60_000
    )
    QApplication.processEvents()


def few_colours(picture: QImage) -> QImage:
    """The same with its 256 most frequent colours: a third of the size, and nobody sees the difference."""
    rgb = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(rgb.constBits(), np.uint32) & 0xFFFFFF
    coarse, places, counts = np.unique(pixels & 0xFCFCFC, return_index=True, return_counts=True)
    frequent = np.argsort(counts)[::-1][:256]
    table = [int(colour) | 0xFF000000 for colour in pixels[places[frequent]]]
    assert len(coarse) >= len(table)
    return rgb.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither)


#: Buttons of the column whose words wrap.
WRAPPED = (ChoiceButton, CheckLine, BasisButton)


def shot(desk: Desk, name: str, request: pytest.FixtureRequest, *, pointing: bool = False) -> QImage:
    """Take a picture of the window, keep it, and check what holds for every one."""
    if not pointing:
        desk.leave()
    settle(desk)
    picture = desk.window.grab().toImage()
    OUTPUT.mkdir(exist_ok=True)
    assert picture.save(str(OUTPUT / f"{name}.png"))
    if name in FOR_README and request.config.getoption("--update-screenshots", default=False):
        SHOWN.mkdir(exist_ok=True)
        assert few_colours(picture).save(str(SHOWN / f"{name}.png"), quality=0)
    assert picture.size() == desk.window.size() * desk.window.devicePixelRatioF()
    check_nothing_is_cut_off(desk)
    check_nothing_is_blank(desk, picture)
    return picture


def scrolled_with(button: QWidget) -> QWidget | None:
    """What a button can be scrolled into sight with, None for what always stands still."""
    above = button.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above.widget() if isinstance(above, QScrollArea) else None


def check_nothing_is_cut_off(desk: Desk) -> None:
    """Every text has the height it needs, every button its width, and the column needs no sideways scrolling."""
    window = desk.window
    for text in [w for kind in (TextBlock, *WRAPPED) for w in window.findChildren(kind)]:
        if text.isVisible():
            assert text.height() >= text.heightForWidth(text.width()), text.accessibleName()
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and not isinstance(button, WRAPPED):
            assert button.width() >= button.minimumSizeHint().width(), button.accessibleName()
            holder = scrolled_with(button) or window
            place = QRect(button.mapTo(holder, QPoint()), button.size())
            assert holder.rect().contains(place), button.accessibleName()
            assert button.mapTo(window, QPoint()).x() + button.width() <= window.width(), button.accessibleName()
    column = next(iter(window.findChildren(SideColumn)))
    assert column.widget().width() <= column.viewport().width()
    assert column.widget().minimumSizeHint().width() <= column.viewport().width()
    figure = next(iter(window.findChildren(VerdictFigure)))
    assert figure.width() >= 180


def check_nothing_is_blank(desk: Desk, picture: QImage) -> None:
    """Each part of the window shows more than a ground."""
    window, ratio = desk.window, picture.devicePixelRatio()
    tiles = [window.strip.tile(view) for view in ("front", "back", "left", "right", "soles", "crown")]
    for part in (window.canvas, window.card, window.lists, window.top_bar, window.tools, *tiles):
        corner = part.mapTo(window, QPoint())
        # where the window is low, the lists reach below it
        box = QRect(corner, part.size()).intersected(window.rect()).adjusted(2, 2, -2, -2)
        if box.height() < 20:
            continue
        xs, ys = range(box.left(), box.right(), 5), range(box.top(), box.bottom(), 5)
        seen = {picture.pixel(round(x * ratio), round(y * ratio)) for x in xs for y in ys}
        assert len(seen) > 8, part.accessibleName()


def has(picture: QImage, part: QWidget, window: QWidget, colour: str) -> bool:
    """Whether a colour is seen in a part of the window."""
    ratio, wanted = picture.devicePixelRatio(), QColor(colour).rgb()
    box = QRect(part.mapTo(window, QPoint()), part.size())
    return any(
        picture.pixel(round(x * ratio), round(y * ratio)) == wanted
        for y in range(box.top(), box.bottom())
        for x in range(box.left(), box.right())
    )


def example(desk: Desk, name: str) -> None:
    desk.session.start(read_example(name), None)


STATES = {
    "within": ("light", "just-under", LIGHT.accent),
    "too-close": ("light", "at-the-limit", LIGHT.too_close),
    "over": ("light", "just-over", LIGHT.over),
    "dark": ("dark", "just-over", DARK.over),
    "dark-within": ("dark", "just-under", DARK.accent),
    "dark-too-close": ("dark", "at-the-limit", DARK.too_close),
}


@pytest.mark.parametrize("name", STATES)
def test_each_verdict_is_seen(open_desk: Callable[..., Desk], request: pytest.FixtureRequest, name: str) -> None:
    theme, drawing, colour = STATES[name]
    Settings().theme = "dark" if theme == "dark" else "light"
    desk = open_desk()
    example(desk, drawing)
    picture = shot(desk, name, request)
    assert desk.window.height() == 768
    assert desk.window.width() == 1366
    for part in (desk.window.card.figure, desk.window.card.gauge):
        assert has(picture, part, desk.window, colour)
    window_colour = (DARK if theme == "dark" else LIGHT).background
    assert picture.pixelColor(desk.window.canvas.mapTo(desk.window, QPoint(3, 3))) == QColor(window_colour)


@pytest.mark.parametrize("name", FOR_README)
def test_the_pictures_of_the_readme_are_there_and_small(name: str) -> None:
    file = SHOWN / f"{name}.png"
    assert file.stat().st_size < LARGEST_BYTES
    assert QImage(str(file)).width() == 1366


def test_the_empty_window(desk: Desk, request: pytest.FixtureRequest) -> None:
    shot(desk, "empty", request)
    assert desk.words()[1] == "Paint where the skin has lost its colour."


def test_a_stroke_on_its_way(desk: Desk, request: pytest.FixtureRequest) -> None:
    desk.brush(30)
    desk.press("front", (0.44, 0.28))
    for k in range(12):
        desk.move("front", (0.44 + 0.01 * k, 0.28 + 0.01 * (k % 4)))
    shot(desk, "stroke", request, pointing=True)
    desk.release("front", (0.55, 0.31))
    shot(desk, "not-finished", request)


@pytest.mark.parametrize("views", [("left", "right"), ("inner-left", "inner-right"), ("soles", "crown")], ids="-".join)
def test_the_other_views(desk: Desk, request: pytest.FixtureRequest, views: tuple[str, str]) -> None:
    example(desk, "many-small")
    desk.bench.show_view(views[0])
    shot(desk, "-".join(views), request)


def test_hand_and_mirror_before_they_paint(desk: Desk, request: pytest.FixtureRequest) -> None:
    example(desk, "hands-and-face")
    desk.take("mirror")
    desk.take("hand")
    desk.hover("front", (0.43, 0.66))
    shot(desk, "tools", request, pointing=True)


def test_the_face_close_up(desk: Desk, request: pytest.FixtureRequest) -> None:
    example(desk, "hands-and-face")
    desk.double_click("front", (0.5, 0.08))
    shot(desk, "close-up", request)


def test_typed_shares_and_a_patch_to_trim(desk: Desk, request: pytest.FixtureRequest) -> None:
    desk.session.adjust("age", age=34.0)
    desk.take("mirror")
    desk.take("fill")
    desk.click("front", (0.45, 0.33))
    desk.click("front", (0.47, 0.42))
    desk.look_at_all_sides()
    desk.window.show_regions()
    desk.window.region_table.share_entered.emit("left-hand-back", 40.0)
    desk.window.region_table.set_current("left-hand-back")
    shot(desk, "typed", request)


def test_zoomed_in(desk: Desk, request: pytest.FixtureRequest) -> None:
    example(desk, "just-under")
    desk.wheel(desk.place("front", (0.5, 0.15)), 8)
    desk.hover("front", (0.5, 0.3))
    shot(desk, "zoomed", request, pointing=True)


def test_regions_and_what_is_left_out(desk: Desk, request: pytest.FixtureRequest) -> None:
    example(desk, "just-over")
    desk.window.card.findChildren(ChoiceButton)[0].click()
    desk.window.lists.show_page(1)
    shot(desk, "regions", request)


def test_without_a_verdict(open_desk: Callable[..., Desk], request: pytest.FixtureRequest) -> None:
    desk = open_desk()
    desk.bench.own_check.fail("regions", "changed")
    example(desk, "just-under")
    shot(desk, "no-verdict", request)


@pytest.mark.parametrize("percent", [125, 150])
def test_larger_text(open_desk: Callable[..., Desk], request: pytest.FixtureRequest, percent: int) -> None:
    Settings().text_percent = percent
    desk = open_desk()
    example(desk, "just-over")
    assert desk.window.width() == 1366, "larger text widens the window beyond the screen"
    shot(desk, f"text-{percent}", request)


def test_the_smallest_window(desk: Desk, request: pytest.FixtureRequest) -> None:
    desk.window.resize(desk.window.minimumSizeHint())
    example(desk, "just-over")
    assert desk.window.width() <= 1366
    assert desk.window.height() <= 768
    shot(desk, "smallest", request)


def test_menus_and_help(desk: Desk) -> None:
    OUTPUT.mkdir(exist_ok=True)
    example(desk, "just-under")
    menus: dict[str, QMenu] = {"menu": desk.window.more_menu, "menu-examples": desk.window.top_bar.examples_menu}
    for name, menu in menus.items():
        menu.popup(desk.window.mapToGlobal(QPoint(400, 60)))
        QApplication.processEvents()
        assert all(isinstance(action, QAction) for action in menu.actions())
        assert menu.grab().save(str(OUTPUT / f"{name}.png"))
        menu.close()
    about = AboutFigures(desk.window, desk.session.assessment)
    desk.bot.addWidget(about)
    about.show()
    QApplication.processEvents()
    assert about.grab().save(str(OUTPUT / "help.png"))


LARGE = """
import sys
from bsa_calc.ui.app.app import make_window, workbench_of
from bsa_calc.ui.system.qt import application
from bsa_calc.ui.app import own_check
from PySide6.QtCore import QTimer

app = application()
own_check.checks = lambda: iter(())
window = make_window()
window.resize(1280, 690)
window.show()
window.make_ready()
workbench_of(window).files.open_example("just-over")

def save():
    assert window.devicePixelRatioF() == 1.5
    print(window.grab().save(sys.argv[1]), flush=True)
    app.quit()

QTimer.singleShot(1200, save)
sys.exit(app.exec())
"""


def test_a_large_screen_at_150_percent() -> None:
    """1920×1080 pixels at 150 %, less the bars of the desktop."""
    OUTPUT.mkdir(exist_ok=True)
    file = OUTPUT / "large-150.png"
    scaled = {**os.environ, "QT_SCALE_FACTOR": "1.5", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", LARGE, str(file)]
    done = subprocess.run(command, env=scaled, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "True"
    picture = QImage(str(file))
    assert picture.width() == 1920
    colours = {picture.pixel(x, y) for x in range(0, 1920, 7) for y in range(0, 1030, 7)}
    assert len(colours) > 200
