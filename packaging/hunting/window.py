"""The program's window, opened once without a display, and what it shows at a moment."""

from __future__ import annotations

import os
import tempfile
from functools import cache
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from bsa_calc.ui.app.app import make_window, workbench_of
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.system import settings
from bsa_calc.ui.widgets.text_block import TextBlock
from hunting.outlets import WITHIN
from hunting.rules import Given


class Desk:
    """The real window, with settings and recovery files of its own."""

    def __init__(self) -> None:
        self._home = tempfile.TemporaryDirectory()
        home = Path(self._home.name)
        os.environ.update(HOME=str(home), XDG_CONFIG_HOME=str(home), APPDATA=str(home))
        setattr(settings, "data_folder", lambda: home / "data")  # noqa: B010  it is imported there
        self._application = QApplication.instance() or QApplication(["bsa-calc", "-style", "fusion"])
        self.window = make_window(None)
        self.window.show()
        self.window.make_ready()
        self.settle()
        found = workbench_of(self.window)
        assert found is not None
        self.bench = found

    @property
    def session(self) -> Session:
        """The drawing that is open."""
        return self.bench.session

    def settle(self) -> None:
        """Let the window do what it has put off."""
        QApplication.processEvents()

    def card(self, place: str) -> Given:
        """What stands on the card at this moment."""
        self.settle()
        blocks = [block for block in self.window.card.findChildren(TextBlock) if block.isVisibleTo(self.window.card)]
        return Given(place, within=any(block.plain_text().startswith(WITHIN) for block in blocks))

    def clipboard(self) -> Given:
        """What “Copy result” gives."""
        QApplication.clipboard().clear()  # where there is no result, what was copied before stays
        self.bench.copy_result()
        return Given("clipboard", within=WITHIN in QApplication.clipboard().text())


@cache
def desk() -> Desk:
    """The window, opened when it is first asked for."""
    return Desk()
