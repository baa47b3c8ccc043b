"""A fault of the program itself: first what the user did is kept, then the fault is reported, then work goes on."""

from __future__ import annotations

import sys
import threading
from collections import Counter
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication


class Crashes(QObject):
    """Takes every error that nothing else takes.

    The report comes when events are handled again, never from within a paint event. Each fault is shown once, and one
    report at a time: a fault that comes back with every picture must not bury the window under reports.
    """

    #: A fault was met; what is shown may be wrong. Emitted in the window's thread, after recovery was written.
    happened = Signal()
    _met = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keep: Callable[[], object] | None = None
        self._counts: Counter[str] = Counter()
        self._report: QObject | None = None
        self._busy = False
        # Queued: the fault may come from a paint event, or from another thread.
        self._met.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def keep_with(self, writer: Callable[[], object] | None) -> None:
        """Call this first at every fault: it puts what is unsaved where the next start finds it, else returns False."""
        self._keep = writer

    def install(self) -> None:
        """Take errors of all threads, and the messages of Qt, for the whole process."""
        sys.excepthook = self.take
        threading.excepthook = self._take_from_thread
        qInstallMessageHandler(self.take_message)

    def remove(self) -> None:
        """Give everything back to Python and Qt."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """What `sys.excepthook` does."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if self._busy:
            # The fault is in what deals with faults: say it where it can do no harm.
            sys.__excepthook__(kind, error, trace)
            return
        self._busy = True
        try:
            self._take(error)
        finally:
            self._busy = False

    def _take(self, error: BaseException) -> None:
        from bsa_calc.ui.system.log_file import told_error

        kept = self._keep_now()
        told = told_error(error)
        self._counts[told] += 1
        times = self._counts[told]
        # 1, 2, 4, 8 …: a fault in every paint event would push all else out of the log.
        if times & (times - 1) == 0:
            _write_log(f"fault, met {times} times, {kept}\n{told}")
            if sys.stderr is not None:
                sys.__excepthook__(type(error), error, error.__traceback__)
        self._met.emit(told, kept)

    def _keep_now(self) -> str:
        """Write recovery; how that went, as `kept`, `not kept` or `nothing to keep`."""
        if self._keep is None:
            return "nothing to keep"
        try:
            kept = self._keep()
        except Exception as error:  # whatever it is: the report must still come
            from bsa_calc.ui.system.log_file import told_error

            _write_log(f"recovery failed\n{told_error(error)}")
            return "not kept"
        return "not kept" if kept is False else "kept"

    def _take_from_thread(self, fault: threading.ExceptHookArgs) -> None:
        if fault.exc_value is not None:
            self.take(fault.exc_type, fault.exc_value, fault.exc_traceback)

    def take_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if sys.stderr is not None:
            # As Qt would say it.
            category = getattr(context, "category", None)
            print(
                f"{category}: {message}" if category not in (None, "default") else message, file=sys.stderr, flush=True
            )
        if kind == QtMsgType.QtFatalMsg:
            self._keep_now()  # Qt ends the program when this returns
        if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            from bsa_calc.ui.system.log_file import without_values

            _write_log(f"Qt: {kind.name}: {without_values(message)}")

    def _tell(self, told: str, kept: str) -> None:
        self.happened.emit()
        if self._report is not None or self._counts[told] > 1:
            return
        from bsa_calc.ui.system.crash_report import CrashReport

        report = CrashReport(told, kept, QApplication.activeWindow())
        report.finished.connect(self._forget_report)
        self._report = report
        report.show()

    def _forget_report(self) -> None:
        if self._report is not None:
            self._report.deleteLater()
        self._report = None


def installed() -> Crashes | None:
    """Who takes the faults of this program; None in tests, and before the body is on the screen."""
    app = QApplication.instance()
    return app.findChild(Crashes) if app is not None else None


def _write_log(told: str) -> None:
    from bsa_calc.ui.system.log_file import log

    log.critical("a fault", extra={"told": told})
