"""Pictures of the patient's window for tests/output/, and with --update-screenshots for the README."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.app.test_screenshots import LARGEST_BYTES, OUTPUT, SHOWN, few_colours
from tests.ui.patient.conftest import Patient

#: Screen by the picture's name, and what is marked there.
SHOTS = {
    "patient-mark": ("mark1", ("left-thigh-front", "right-chest", "nose")),
    "patient-answer": (
        "answer",
        ("left-chest", "right-chest", "left-forearm-front", "left-elbow", "left-cheek", "nose"),
    ),
    "patient-put-on": ("put_on", ("left-thigh-front", "nose", "left-forearm-front")),
}


@pytest.mark.parametrize("name", list(SHOTS))
def test_a_screen_as_the_readme_shows_it(name: str, patient: Patient, request: pytest.FixtureRequest) -> None:
    screen, regions = SHOTS[name]
    patient.say_who()
    patient.home.set_size(height_cm=168.0)
    patient.home.set_size(weight_kg=65.0)
    patient.mark(*regions)
    patient.show(screen)
    assert patient.window.name == screen
    QApplication.processEvents()
    picture = patient.window.grab().toImage()
    OUTPUT.mkdir(exist_ok=True)
    assert picture.save(str(OUTPUT / f"{name}.png"))
    colours = np.unique(np.frombuffer(picture.constBits(), np.uint32))
    assert len(colours) > 200, "a picture of the body has many"
    if request.config.getoption("--update-screenshots", default=False):
        assert few_colours(picture).save(str(SHOWN / f"{name}.png"), quality=0)
    assert (SHOWN / f"{name}.png").stat().st_size < LARGEST_BYTES
