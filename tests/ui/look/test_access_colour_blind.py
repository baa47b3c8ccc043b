"""What eyes see that lack one kind of cone: verdicts and patches stay apart, by shape, pattern, word and lightness."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from bsa_calc.record.examples import read_example
from bsa_calc.ui.look.theme import palette_from
from bsa_calc.ui.look.tokens import ALL, LIGHT, Tokens
from bsa_calc.ui.look.verdict_shape import paint_verdict_shape
from bsa_calc.ui.panels.verdict_card import VerdictCard
from bsa_calc.ui.widgets.gauge import Gauge
from bsa_calc.ui.words.display import VerdictName

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Desk

Light = NDArray[np.float64]

#: Machado, Oliveira and Fernandes 2009 (doi:10.1109/TVCG.2009.113), severity 1.0, for linear red, green, blue.
EYES = {
    "all cones": np.eye(3),
    "no long": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "no middle": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "no short": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
#: Linear red, green, blue to X, Y, Z (IEC 61966-2-1).
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
VERDICTS: tuple[VerdictName, ...] = ("within", "too_close", "over", "not_finished")
NAMES = ["light", "dark", "light contrast", "dark contrast"]


def linear(image: QImage) -> Light:
    """Linear red, green, blue, shape (height, width, 3)."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), -1, 4)[:, : rgb.width(), 2::-1] / 255
    return np.where(raw <= 0.04045, raw / 12.92, ((raw + 0.055) / 1.055) ** 2.4)


def seen(image: QImage, eye: str) -> Light:
    """The relative luminance of a picture for an eye, shape (height, width)."""
    return np.clip(linear(image) @ EYES[eye].T, 0, 1) @ np.array([0.2126, 0.7152, 0.0722])


def contrast(first: Light, second: Light) -> Light:
    """The contrast ratio of WCAG 2.2, pixel by pixel."""
    return (np.maximum(first, second) + 0.05) / (np.minimum(first, second) + 0.05)


def shape(verdict: str, colours: Tokens) -> QImage:
    image = QImage(44, 44, QImage.Format.Format_RGB32)
    image.fill(colours.card)
    painter = QPainter(image)
    paint_verdict_shape(painter, QRectF(2, 2, 40, 40), verdict, colours)
    painter.end()
    return image


def test_a_simulated_eye_leaves_grey_alone_and_takes_red_from_green() -> None:
    """The matrices are what they should be: each row adds up to one, and red turns dark without long cones."""
    for matrix in EYES.values():
        assert matrix.sum(1) == pytest.approx([1, 1, 1], abs=2e-6)
    red = QImage(1, 1, QImage.Format.Format_RGB32)
    red.fill(Qt.GlobalColor.red)
    assert seen(red, "no long")[0, 0] < 0.6 * seen(red, "all cones")[0, 0]
    assert seen(red, "no middle")[0, 0] > seen(red, "all cones")[0, 0]


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("colours", ALL, ids=NAMES)
def test_verdict_shapes_stay_apart(qapp: QApplication, colours: Tokens, eye: str) -> None:
    """Each stands out from its ground, and between any two a tenth of the pixels differ three times in lightness."""
    pictures = {verdict: seen(shape(verdict, colours), eye) for verdict in VERDICTS}
    for verdict, picture in pictures.items():
        assert (contrast(picture, picture[0, 0]) >= 3).mean() > 0.1, verdict
    for one, other in combinations(VERDICTS, 2):
        assert (contrast(pictures[one], pictures[other]) >= 3).mean() > 0.1, (one, other)


def lab(colour: str, eye: str) -> Light:
    """A colour as an eye sees it, in CIELAB under D65 (CIE 15)."""
    dot = QImage(1, 1, QImage.Format.Format_RGB32)
    dot.fill(QColor(colour))
    x, y, z = TO_XYZ @ np.clip(EYES[eye] @ linear(dot)[0, 0], 0, 1) / np.array([0.95047, 1.0, 1.08883])
    x, y, z = (np.cbrt(v) if v > 216 / 24389 else (24389 / 27 * v + 16) / 116 for v in (x, y, z))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def difference(first: Light, second: Light) -> float:
    """How different two colours look, CIEDE2000 (ISO/CIE 11664-6)."""
    (l1, a1, b1), (l2, a2, b2) = first, second
    chroma = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * np.sqrt(chroma**7 / (chroma**7 + 25**7))
    c1, c2 = np.hypot(a1 * stretch, b1), np.hypot(a2 * stretch, b2)
    h1, h2 = (np.degrees(np.arctan2(b, a * stretch)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = (h2 - h1 + 180) % 360 - 180
    light, chroma, hue = (l1 + l2) / 2, (c1 + c2) / 2, h1 + turn / 2
    waves = ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    t = 1 + sum(size * np.cos(np.radians(times * hue + start)) for size, times, start in waves)
    dl = (l2 - l1) / (1 + 0.015 * (light - 50) ** 2 / np.sqrt(20 + (light - 50) ** 2))
    dc = (c2 - c1) / (1 + 0.045 * chroma)
    dh = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2)) / (1 + 0.015 * chroma * t)
    bend = 60 * np.exp(-((((hue % 360) - 275) / 25) ** 2))
    twist = -2 * np.sqrt(chroma**7 / (chroma**7 + 25**7)) * np.sin(np.radians(bend))
    return float(np.sqrt(dl**2 + dc**2 + dh**2 + twist * dc * dh))


def test_the_measure_of_difference_is_the_published_one() -> None:
    """Pairs 1, 9 and 25 of Sharma, Wu and Dalal 2005 (doi:10.1002/col.20070)."""
    for first, second, known in (
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0009), 7.1792),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ):
        assert difference(np.array(first), np.array(second)) == pytest.approx(known, abs=1e-4)


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("colours", ALL, ids=NAMES)
def test_colours_of_verdicts_stay_apart(colours: Tokens, eye: str) -> None:
    """Within, too close and over by their colour alone, beside shape and word."""
    seen_as = [lab(colour, eye) for colour in (colours.within, colours.too_close, colours.over)]
    for one, other in combinations(seen_as, 2):
        assert difference(one, other) >= 10


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("colours", ALL, ids=NAMES)
def test_gauges_stay_apart(qapp: QApplication, qtbot: QtBot, colours: Tokens, eye: str) -> None:
    """At the same figure the bars of any two verdicts differ in pattern or lightness."""
    bars = {}
    for verdict in VERDICTS:
        gauge = Gauge()
        qtbot.addWidget(gauge)
        gauge.setPalette(palette_from(colours))
        gauge.resize(300, gauge.sizeHint().height())
        gauge.set_values(9.0, 8.5, 9.5, 10, verdict)
        bars[verdict] = seen(gauge.grab(QRect(10, 13, 140, 12)).toImage(), eye)
    for one, other in combinations(VERDICTS, 2):
        assert (contrast(bars[one], bars[other]) >= 1.5).mean() > 0.1, (one, other)


def test_every_verdict_has_its_word(qapp: QApplication, qtbot: QtBot) -> None:
    card = VerdictCard()
    qtbot.addWidget(card)
    words = [card.verdict_word(verdict) for verdict in (*VERDICTS, "unavailable")]
    assert all(words)
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("eye", EYES)
def test_patches_with_and_without_cream_stay_apart(open_desk: Callable[..., Desk], eye: str) -> None:
    """On the body: however they are laid over each other, hatch and dots differ, and both differ from bare skin."""
    desk = open_desk()
    desk.session.start(read_example("just-over"), None)
    desk.leave()
    with_cream = pieces(desk, eye)
    result = desk.session.result
    desk.bench.patch_commands.tick([str(k) for k in range(result.patches.count)], False)
    desk.leave()
    without = pieces(desk, eye)
    desk.bench.clear()
    desk.leave()
    bare = pieces(desk, eye)
    size = 12
    for on, off, skin in zip(with_cream, without, bare, strict=True):
        for other in (off, skin):
            nearest = min(np.abs(np.log(contrast(on[:size, :size], moved))).mean() for moved in shifts(other, size))
            assert nearest > 0.15
        assert min(np.abs(np.log(contrast(off[:size, :size], moved))).mean() for moved in shifts(skin, size)) > 0.05
        assert contrast(on.max(), on.min()) > 2, "the hatch"
        assert contrast(off.max(), off.min()) > 1.5, "the dots"


def pieces(desk: Desk, eye: str) -> list[Light]:
    """What is seen inside three patches of the example: 24 pixels square of the chest, back and knee."""
    QApplication.processEvents()
    picture = desk.window.canvas.grab().toImage()
    found = []
    for view, at in PLACES:
        middle = desk.place(view, at).toPoint()
        found.append(seen(picture.copy(QRect(middle - QPoint(12, 12), middle + QPoint(11, 11))), eye))
    return found


def shifts(picture: Light, size: int) -> Sequence[Light]:
    """Every square of this size in a picture."""
    tall, wide = picture.shape
    return [picture[y : y + size, x : x + size] for y in range(tall - size + 1) for x in range(wide - size + 1)]


#: Inside large patches of the example, on its front and its back.
PLACES = [("front", (0.55, 0.30)), ("back", (0.5, 0.38)), ("front", (0.44, 0.69))]


@pytest.mark.parametrize("eye", EYES)
def test_a_change_of_hue_alone_would_be_told(qapp: QApplication, eye: str) -> None:
    """The measure above does not take one shape in two hues for two shapes."""
    other = replace(LIGHT, within=LIGHT.too_close)
    pair = [seen(shape("within", colours), eye) for colours in (LIGHT, other)]
    assert (contrast(*pair) >= 3).mean() < 0.02
