"""What a trainer reads on a control is in its name (WCAG 2.5.3), where it is chosen and guessed."""

from __future__ import annotations

from bsa_calc.ui.training.training_window import TrainingWindow
from tests.ui.widgets.test_access_names import check


def test_choosing_and_guessing(window: TrainingWindow) -> None:
    window.lesson.choose(0)
    for name in ("choose", "guess"):
        window.show_page(name)
        check(window)
