"""The person whose weights are in use, in words."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from bsa_calc.body.body_facts import BodyFacts
from bsa_calc.measure.basis import Basis
from bsa_calc.paint.drawing import empty_drawing
from bsa_calc.ui.words.person_words import PersonWords


def test_whole_numbers_of_a_file_are_figures_too(qtbot: QtBot) -> None:
    """JSON gives 165 where somebody wrote 165, and Qt writes whole numbers by other rules."""
    whole, decimal = (
        PersonWords().short(Basis(replace(empty_drawing("adult-female", 34), body_facts=facts)))
        for facts in (BodyFacts("female", 165, 64), BodyFacts("female", 165.0, 64.0))
    )
    assert whole == decimal
    assert "165 cm" in whole
