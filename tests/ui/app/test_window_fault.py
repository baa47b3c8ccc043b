"""After a fault of the program no verdict stands on the screen until the drawing was opened anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


def painted(open_desk: Callable[..., Desk]) -> Desk:
    desk = open_desk()
    desk.bench.files.open_example("just-under")
    assert desk.shown.verdict == "within"
    return desk


def test_a_fault_takes_figure_and_verdict_away_until_the_drawing_is_opened_again(
    open_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    desk = painted(open_desk)
    desk.bench.distrust()
    assert desk.shown.verdict == "unavailable"
    assert desk.figure == "–"
    assert "open it again" in desk.shown.reason_text
    assert not desk.bench.has_result
    assert not desk.window.top_bar.copy_button.isEnabled()
    # Work goes on and is not judged; it can be saved.
    desk.bench.session.undo_stack.undo()
    desk.bench.tick_all_sides()
    assert desk.shown.verdict == "unavailable"
    desk.bench.session.save(tmp_path / "drawing.json")
    assert desk.shown.verdict == "unavailable"
    desk.bench.session.open(tmp_path / "drawing.json")
    assert desk.shown.verdict == "within"
    assert desk.bench.has_result


def test_a_failed_check_of_the_program_itself_stays(open_desk: Callable[..., Desk], tmp_path: Path) -> None:
    desk = painted(open_desk)
    desk.bench.own_check.fail("regions", "changed")
    desk.bench.distrust()
    desk.bench.session.save(tmp_path / "drawing.json")
    desk.bench.session.open(tmp_path / "drawing.json")
    assert desk.shown.verdict == "unavailable"
    assert "regions" in desk.shown.reason_text
