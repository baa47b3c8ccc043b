"""Paint one can see through: what it hides of the skin, held and kept, on the screen and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from bsa_calc.ui.body_map.layers import TINT
from bsa_calc.ui.look.tokens import LIGHT
from bsa_calc.ui.page.maps import draw_patch

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

FACE = [(0.49, 0.105), (0.51, 0.105), (0.51, 0.115), (0.49, 0.115)]
LEAST, MOST = 1 / 5, 1 / 3


def channels(image: QImage) -> np.ndarray:
    """Red, green and blue, shape (height, width, 3)."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), -1, 4)
    return raw[:, : rgb.width(), 2::-1].astype(float)


def hidden(bare: np.ndarray, painted: np.ndarray, tint: str) -> np.ndarray:
    """How much of each pixel's skin the tint hides: from nothing to all, by the channel that tells most."""
    colour = np.array([int(tint[k : k + 2], 16) for k in (1, 3, 5)], float)
    return (bare - painted)[..., 0] / np.maximum(bare[..., 0] - colour[0], 1)


def test_the_skin_is_seen_between_the_hatch(desk: Desk) -> None:
    """Over the face, of the pixels that are not hatch or outline: a fifth to a third is hidden, in either layer."""
    desk.leave()
    desk.brush(10)
    bare = channels(desk.picture())
    desk.drag("front", FACE)
    desk.leave()
    middle = desk.place("front", (0.5, 0.11))
    box = np.s_[int(middle.y()) - 6 : int(middle.y()) + 7, int(middle.x()) - 6 : int(middle.x()) + 7]
    for tint in (LIGHT.applied_tint, LIGHT.left_out_tint):
        share = hidden(bare, channels(desk.picture()), tint)[box]
        ground = share[share < 0.5]
        assert len(ground) > 0.4 * share.size
        assert LEAST < np.median(ground) < MOST
        desk.bench.patch_commands.tick(desk.window.patches.ids(), False)
        desk.leave()


def test_a_stroke_is_seen_through_as_its_paint_is(desk: Desk) -> None:
    """Held and released look alike but for the outline: nothing is laid over itself."""
    desk.brush(25)
    desk.press("front", (0.48, 0.30))
    for x in (0.49, 0.50, 0.51, 0.50, 0.49, 0.48):
        desk.move("front", (x, 0.30))
    held = channels(desk.picture())
    desk.release("front", (0.48, 0.30))
    desk.leave()
    kept = channels(desk.picture())
    middle = desk.place("front", (0.505, 0.30))
    box = np.s_[int(middle.y()) - 4 : int(middle.y()) + 5, int(middle.x()) - 1 : int(middle.x()) + 4]
    assert np.abs(held[box] - kept[box]).max() <= 3
    # Over paint that is there already nothing changes.
    desk.brush(4)
    desk.press("front", (0.48, 0.30))
    desk.move("front", (0.525, 0.30))
    assert np.abs(channels(desk.picture())[box] - kept[box]).max() <= 3


@pytest.mark.parametrize("applied", [True, False])
def test_paper_too(applied: bool) -> None:
    """On white paper the ground between the lines is no darker than a third of its colour, and no line is lost."""
    t = LIGHT
    image = QImage(QSize(120, 120), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    square = np.array([[10.0, 10.0], [110.0, 10.0], [110.0, 110.0], [10.0, 110.0], [10.0, 10.0]])
    with QPainter(image) as p:
        draw_patch(p, [square], QTransform(), t, applied=applied)
    seen = channels(image)[30:90, 30:90]
    tint = t.applied_tint if applied else t.left_out_tint
    share = hidden(np.full_like(seen, 255.0), seen, tint)
    assert np.quantile(share, 0.3) == pytest.approx(TINT, abs=0.03)
    grey = seen @ np.array([0.2126, 0.7152, 0.0722])
    assert grey.max() - grey.min() > 60, "the pattern is seen in grey print"
