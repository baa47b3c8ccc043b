"""Pictures of the trainer's window for tests/output/, and with --update-screenshots for the README."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from bsa_calc.training.guesses import Guess
from bsa_calc.ui.training.training_window import TrainingWindow
from tests.ui.app.test_screenshots import LARGEST_BYTES, OUTPUT, SHOWN, few_colours

SHOTS = {"training-guess": "guess", "training-ways": "ways", "training-hand": "hand"}


@pytest.mark.parametrize("name", list(SHOTS))
def test_a_page_as_the_readme_shows_it(
    name: str, window: TrainingWindow, show_case: Callable[[str], None], request: pytest.FixtureRequest
) -> None:
    show_case("J")
    for guess in (Guess(1, 9.0, True), Guess(2, 8.0, True), Guess(3, 12.0, False)):
        window.lesson.set_guess(guess)
    window.show_page("guess")
    if name == "training-ways":
        window._reveal()
    window.show_page(SHOTS[name])
    for _ in range(3):
        QApplication.processEvents()
    picture = window.grab().toImage()
    OUTPUT.mkdir(exist_ok=True)
    assert picture.save(str(OUTPUT / f"{name}.png"))
    colours = np.unique(np.frombuffer(picture.constBits(), np.uint32))
    assert len(colours) > 200, "a picture of the body has many"
    if request.config.getoption("--update-screenshots", default=False):
        assert few_colours(picture).save(str(SHOWN / f"{name}.png"), quality=0)
    assert (SHOWN / f"{name}.png").stat().st_size < LARGEST_BYTES
