"""Signing out and shutting down: what is not saved is kept for the next start; where it cannot be, it asks."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import SIGNAL
from PySide6.QtWidgets import QApplication, QMessageBox

from bsa_calc.record.store import recovery
from bsa_calc.record.store.recovery import left_behind
from bsa_calc.ui.app import stopping
from bsa_calc.ui.app.app import _after_first_paint, _keep_now, _may_leave
from bsa_calc.ui.app.sign_out import SignOut
from bsa_calc.ui.system.crash import Crashes

if TYPE_CHECKING:
    from tests.ui.conftest import Desk, Dialogs

CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31), (0.55, 0.33)]
ANSWER = QMessageBox.StandardButton
REQUEST = SIGNAL("commitDataRequest(QSessionManager&)")


class Session:
    """Stands in for the system, which alone can make the real one."""

    def __init__(self, *, may_ask: bool = True) -> None:
        self.did: list[str] = []
        self._may_ask = may_ask

    def allowsInteraction(self) -> bool:
        self.did.append("asked whether it may ask")
        return self._may_ask

    def release(self) -> None:
        self.did.append("released")

    def cancel(self) -> None:
        self.did.append("cancelled")


def roles(desk: Desk) -> Any:
    """What owns the window in the started program."""
    return SimpleNamespace(window=desk.window, settings=desk.window.settings)


def sign_out(desk: Desk, session: Session) -> None:
    ending = SignOut(QApplication.instance(), lambda: _keep_now(roles(desk)), lambda: _may_leave(roles(desk)))
    ending.end_session(session)
    ending.setParent(None)
    ending.deleteLater()


def test_a_stroke_is_kept_at_once_and_nobody_is_asked(desk: Desk) -> None:
    desk.drag("front", CHEST)
    session = Session()
    sign_out(desk, session)
    assert session.did == []
    folder = desk.window.settings.data_folder / "recovery"
    snapshot = next(folder.rglob("snapshot.json"))
    assert snapshot.stat().st_size > 1000
    own = snapshot.parent
    kept = recovery.read_snapshot(snapshot, own / "none")
    assert kept.record.visits[-1].drawing.same_as(desk.session.drawing)
    assert left_behind(folder) == (), "the program still runs"


@pytest.mark.parametrize(("answer", "did"), [("Cancel", ["released", "cancelled"]), ("Discard", ["released"])])
def test_where_nothing_is_remembered_it_asks(desk: Desk, dialogs: Dialogs, answer: str, did: list[str]) -> None:
    """On a shared computer the work would be lost without a word."""
    desk.bench.files.set_remembers(False)
    desk.drag("front", CHEST)
    dialogs.answer(ANSWER[answer])
    session = Session()
    sign_out(desk, session)
    assert session.did == ["asked whether it may ask", *did]
    assert "first?" in dialogs.asked[0]


def test_where_the_system_allows_no_question_none_is_asked(desk: Desk) -> None:
    desk.bench.files.set_remembers(False)
    desk.drag("front", CHEST)
    session = Session(may_ask=False)
    sign_out(desk, session)
    assert session.did == ["asked whether it may ask"]


def test_the_started_program_listens(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made: list[Callable[[], None]] = []
    monkeypatch.setattr(Crashes, "install", lambda crashes: made.append(crashes.deleteLater))
    before = app.receivers(REQUEST)
    monkeypatch.setattr(stopping, "Stopping", lambda *_: None)  # the test run has handlers of its own
    _after_first_paint(roles(desk))
    assert app.receivers(REQUEST) == before + 1
    for end in (*made, *(found.deleteLater for found in app.findChildren(SignOut))):
        end()
