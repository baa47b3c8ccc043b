"""What a patient reads on a control is in its name (WCAG 2.5.3), on every screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.widgets.test_access_names import check

if TYPE_CHECKING:
    from tests.ui.patient.conftest import Patient


def test_every_screen(patient: Patient) -> None:
    patient.say_who()
    patient.mark("left-chest", "nose")
    for name in patient.window.screens:
        patient.show(name)
        check(patient.window)
