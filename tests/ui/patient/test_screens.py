"""How the screens look: nothing cut off at twice the size of text, targets for fingers, names for screen readers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from bsa_calc.ui.patient.parts import PATIENT_PX
from bsa_calc.ui.patient.patient_window import PatientWindow
from bsa_calc.ui.patient.way import MARKING
from bsa_calc.ui.system.languages import install_language
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.widgets.accessible import unnamed_widgets
from bsa_calc.ui.widgets.text_block import TextBlock
from tests.ui.patient.conftest import Patient

#: What is left of 1366 × 768 inside the frame of a window.
SMALL_SCREEN = (1366, 728)
LEAST_TARGET = 44
#: Many places with long names, over the limit.
MANY = (
    "left-thigh-front", "right-knee", "left-forearm-front", "left-elbow", "left-chest", "right-chest", "left-cheek",
    "right-palm", "left-eyelids", "nose", "left-ankle", "right-upper-arm-back",
)  # fmt: skip
OpenWindow = Callable[..., Patient]


@pytest.fixture(params=["en", "de"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Both languages, and English again after them."""
    spoken: str = request.param
    install_language(qapp, spoken)
    yield spoken
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(QLocale.c())


def fill_all(patient: Patient) -> None:
    """Give every screen as much to say as it can have."""
    patient.say_who(age=34)
    patient.mark(*MANY)
    patient.home.note_now()
    patient.home.corrected = patient.home.log[0]


def visible(window: PatientWindow, kind: type[QWidget]) -> list[QWidget]:
    return [widget for widget in window.findChildren(kind) if widget.isVisible()]


def place(window: PatientWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def is_cut(widget: QWidget) -> bool:
    """Whether a text or a button has less height than it needs."""
    if isinstance(widget, TextBlock):
        return bool(widget.plain_text()) and widget.height() + 2 < widget.heightForWidth(widget.width())
    needed = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else widget.minimumSizeHint().height()
    return widget.height() < needed


def cut_off(window: PatientWindow) -> list[str]:
    """What has less room than it needs, or lies outside the window."""
    blocks, buttons = visible(window, TextBlock), visible(window, QAbstractButton)
    outside = [w for w in visible(window, QWidget) if not window.rect().contains(place(window, w))]
    return [w.accessibleName() for w in (*filter(is_cut, (*blocks, *buttons)), *outside)]


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_nothing_is_cut_off_and_nothing_is_scrolled(percent: int, language: str, open_window: OpenWindow) -> None:
    patient = open_window(percent=percent, size=SMALL_SCREEN)
    window = patient.window
    assert window.font().pixelSize() == round(PATIENT_PX * percent / 100)
    fill_all(patient)
    assert not window.findChildren(QScrollArea)
    for name in window.screens:
        patient.show(name)
        assert (window.width(), window.height()) == SMALL_SCREEN, (name, language)
        assert cut_off(window) == [], (name, language)


def test_nothing_is_cut_off_on_a_small_screen(language: str, open_window: OpenWindow) -> None:
    """What 1366×768 at 142 % or 1920×1080 at 200 % have room for."""
    patient = open_window(size=(960, 540))
    fill_all(patient)
    for name in patient.window.screens:
        patient.show(name)
        assert cut_off(patient.window) == [], (name, language)


def test_the_answer_is_whole_with_figures_and_after_leaving_out(open_window: OpenWindow, language: str) -> None:
    patient = open_window(percent=200, size=SMALL_SCREEN)
    window, answer = patient.window, patient.window.screens["answer"]
    patient.say_who()
    patient.mark(*MANY)
    answer.figures_button.click()
    QApplication.processEvents()
    assert cut_off(window) == []
    answer.figures_button.click()
    for _ in range(6):
        answer.ticks[0].click()
        QApplication.processEvents()
        assert cut_off(window) == []
        answer.more.click()
        QApplication.processEvents()
        assert cut_off(window) == []


def test_paint_of_last_time_leaves_room_for_its_two_answers(open_window: OpenWindow, language: str) -> None:
    patient = open_window(percent=200, size=SMALL_SCREEN)
    patient.say_who()
    patient.mark(*MANY)
    patient.home.visits.add(empty=False)
    for name in MARKING:
        patient.show(name)
        assert cut_off(patient.window) == [], name


def test_every_target_is_large_enough_for_a_finger(open_window: OpenWindow) -> None:
    patient = open_window()
    fill_all(patient)
    for name in patient.window.screens:
        patient.show(name)
        for button in visible(patient.window, QAbstractButton):
            assert min(button.width(), button.height()) >= LEAST_TARGET, (name, button.text())


def test_a_screen_reader_finds_a_name_for_everything(open_window: OpenWindow) -> None:
    patient = open_window()
    fill_all(patient)
    for name, screen in patient.window.screens.items():
        patient.show(name)
        assert unnamed_widgets(patient.window) == [], name
        assert screen.title()
        assert screen.spoken()


def test_larger_text_is_kept_for_the_next_start(open_window: OpenWindow, qtbot: QtBot) -> None:
    patient = open_window()
    patient.click(patient.window.larger)
    assert patient.window.font().pixelSize() == round(1.5 * PATIENT_PX)
    assert Settings(patient.window.settings.data_folder).text_percent == 150
