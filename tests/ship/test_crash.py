"""A fault of the program: recovery first, one report, and work goes on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer, QtMsgType
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bsa_calc import __version__
from bsa_calc.ui.system.crash import Crashes
from bsa_calc.ui.system.crash_report import CrashReport
from bsa_calc.ui.system.versions import versions

PSEUDONYM = "Wren-4711"


@pytest.fixture
def crashes(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Crashes]:
    """Takes faults, and says nothing on the terminal of the tests."""
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)
    crashes = Crashes()
    yield crashes
    for report in reports():
        report.close()
    crashes.deleteLater()
    QApplication.processEvents()


def reports() -> list[CrashReport]:
    QApplication.processEvents()
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, CrashReport)]


def open_reports() -> list[CrashReport]:
    return [report for report in reports() if report.isVisible()]


def raising(text: str) -> None:
    raise ValueError(text)


def fault(crashes: Crashes, text: str = "") -> None:
    try:
        raising(text)
    except ValueError as error:
        crashes.take(type(error), error, error.__traceback__)


def other_fault(crashes: Crashes) -> None:
    try:
        int("x")
    except ValueError as error:
        crashes.take(type(error), error, error.__traceback__)


def third_fault(crashes: Crashes) -> None:
    try:
        next(iter(()))
    except StopIteration as error:
        crashes.take(type(error), error, error.__traceback__)


def test_recovery_is_written_before_anything_is_shown(crashes: Crashes) -> None:
    seen: list[int] = []
    crashes.keep_with(lambda: seen.append(len(reports())))
    fault(crashes)
    assert seen == [0]
    (report,) = open_reports()
    assert "offered at the next start" in text_of(report)


def test_the_report_names_versions_and_places_and_no_patient(crashes: Crashes) -> None:
    fault(crashes, f"cannot read {PSEUDONYM}.bsa")
    (report,) = open_reports()
    assert f"bsa-calc {__version__}" in report.report
    assert "ValueError" in report.report
    assert "test_crash.py" in report.report
    assert PSEUDONYM not in report.report
    report.copy_button.click()
    assert QGuiApplication.clipboard().text() == report.report


def test_a_recovery_that_fails_is_said_and_reported_too(crashes: Crashes, caplog: pytest.LogCaptureFixture) -> None:
    def fails() -> None:
        raise OSError(28, "No space left", f"/home/{PSEUDONYM}")

    crashes.keep_with(fails)
    fault(crashes)
    (report,) = open_reports()
    assert "Save it now" in text_of(report)
    told = [getattr(record, "told", "") for record in caplog.records]
    assert any("recovery failed" in text and "OSError (number 28)" in text for text in told)
    assert PSEUDONYM not in "".join(told)


def test_what_could_not_be_kept_is_not_promised(crashes: Crashes) -> None:
    crashes.keep_with(lambda: False)
    fault(crashes)
    (report,) = open_reports()
    assert "Save it now" in text_of(report)
    assert "next start" not in text_of(report)


def test_a_fault_with_every_picture_is_shown_once(crashes: Crashes, caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(100):
        fault(crashes)
        QApplication.processEvents()
    assert len(open_reports()) == 1
    assert len(caplog.records) == 7, "1, 2, 4 … 64"
    open_reports()[0].close()
    fault(crashes)
    assert open_reports() == []


def test_one_report_at_a_time_and_another_fault_gets_its_own(crashes: Crashes) -> None:
    fault(crashes)
    other_fault(crashes)
    (report,) = open_reports()
    assert "ValueError" in report.report
    report.close()
    third_fault(crashes)
    (report,) = open_reports()
    assert "StopIteration" in report.report


def test_the_window_is_told_that_its_figure_may_be_wrong(crashes: Crashes, qtbot: QtBot) -> None:
    with qtbot.waitSignal(crashes.happened, timeout=2000):
        fault(crashes)


def test_faults_of_other_threads_and_of_slots_come_here(
    crashes: Crashes, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    kept: list[str] = []
    crashes.keep_with(lambda: kept.append(threading.current_thread().name))
    crashes.install()
    try:
        thread = threading.Thread(target=lambda: 1 / 0, name="recovery")
        thread.start()
        thread.join()
        QTimer.singleShot(0, lambda: raising("a slot"))
        qtbot.waitUntil(lambda: len(kept) > 1, timeout=2000)
    finally:
        crashes.remove()
    assert kept == ["recovery", "MainThread"]
    assert "ZeroDivisionError" in open_reports()[0].report


def test_messages_of_qt_are_logged_without_names(crashes: Crashes, caplog: pytest.LogCaptureFixture) -> None:
    from PySide6.QtCore import QMessageLogContext

    crashes.take_message(QtMsgType.QtCriticalMsg, QMessageLogContext(), f"cannot open /home/{PSEUDONYM}/x.bsa")
    assert [getattr(record, "told", "") for record in caplog.records] == ["Qt: QtCriticalMsg: cannot open …"]


def test_a_message_that_ends_the_program_keeps_the_work_first(crashes: Crashes) -> None:
    from PySide6.QtCore import QMessageLogContext

    kept: list[bool] = []
    crashes.keep_with(lambda: kept.append(True))
    crashes.take_message(QtMsgType.QtFatalMsg, QMessageLogContext(), "out of handles")
    assert kept == [True]


def test_a_fault_in_the_recovery_of_a_fault_ends_nothing(crashes: Crashes) -> None:
    crashes.keep_with(lambda: fault(crashes))
    fault(crashes)
    assert len(open_reports()) == 1


def test_versions_name_no_computer() -> None:
    import getpass
    import platform

    told = versions()
    assert told.startswith(f"bsa-calc {__version__}, Python {platform.python_version()}, Qt ")
    assert platform.node() not in told
    assert getpass.getuser() == "root" or getpass.getuser() not in told


def text_of(report: CrashReport) -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(label.text() for label in report.findChildren(QLabel))
