"""What is a figure is a value: the gauge; and what a choice is for is told by its label."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bsa_calc.record.examples import read_example
from bsa_calc.ui.widgets.gauge import Gauge

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


def value_of(gauge: Gauge) -> tuple[int, int, int]:
    """Least, most and present value, as a screen reader asks for them."""
    value = QAccessible.queryAccessibleInterface(gauge).valueInterface()
    return value.minimumValue(), value.maximumValue(), value.currentValue()


@pytest.mark.parametrize(
    ("percent", "limit", "heard"),
    [(0.0, 10, 0), (6.9, 10, 6), (9.99, 10, 9), (10.0, 10, 10), (10.01, 10, 11), (87.2, 10, 88), (100.0, 10, 100),
     (4.4, 4.5, 4), (4.6, 4.5, 5)],
)  # fmt: skip
def test_the_gauge_has_a_value_that_never_crosses_the_limit(
    qtbot: QtBot, percent: float, limit: float, heard: int
) -> None:
    gauge = Gauge()
    qtbot.addWidget(gauge)
    gauge.show()
    gauge.set_values(percent, percent, percent, limit, "within")
    assert value_of(gauge) == (0, 100, heard)
    assert gauge.isVisible()


def test_no_value_is_told_beside_the_announced_figure(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    gauge = Gauge()
    qtbot.addWidget(gauge)
    gauge.show()
    told: list[QAccessible.Event] = []

    def hear(event: QAccessibleEvent) -> None:
        told.append(event.type())

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hear))
    gauge.set_values(7, 6, 8, 10, "within")
    assert QAccessible.Event.ValueChanged not in told


def test_the_card_s_gauge_goes_with_its_figure(desk: Desk) -> None:
    desk.session.start(read_example("just-over"), None)
    QApplication.processEvents()
    gauge = desk.window.card.gauge
    spoken = QAccessible.queryAccessibleInterface(gauge)
    assert value_of(gauge) == (0, 100, 11)
    assert spoken.role() == QAccessible.Role.ProgressBar
    assert spoken.text(QAccessible.Text.Name) == "11.0 %, limit 10 %"


@pytest.mark.parametrize(
    ("page", "choice", "name"), [("cream", "layer", "A thin layer as measured with"), ("person", "sex", "Sex")]
)
def test_what_a_choice_is_for_is_told_by_its_label(desk: Desk, page: str, choice: str, name: str) -> None:
    getattr(desk.window, f"show_{page}")()
    spoken = QAccessible.queryAccessibleInterface(getattr(getattr(desk.window, page), choice))
    labels = [label.text(QAccessible.Text.Name) for label, _ in spoken.relations(QAccessible.RelationFlag.Label)]
    assert name in labels
