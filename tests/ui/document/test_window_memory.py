"""What was kept for paint that nothing brings back is let go of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bsa_calc.ui.panels.main_window import PAIRS

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


def kept(desk: Desk) -> int:
    """How many outlines and bare pieces are remembered."""
    paths = sum(len(known._patches) + len(known._groups) for known in desk.bench._paths.values())
    return paths + sum(len(bare._known) for bare in desk.session._bare.values())


def test_a_new_drawing_lets_go_of_the_outlines_of_the_one_before(desk: Desk) -> None:
    for _ in range(3):
        desk.bench.files.open_example("many-small")
        for pair in PAIRS:
            desk.bench.show_view(pair[0])
            for view in pair:
                while desk.session.get_ready(view):
                    pass
        many = kept(desk)
        assert many > 50
        desk.session.undo_stack.setClean()
        desk.bench.files.new()
        assert kept(desk) == 0


def test_undo_keeps_what_it_can_bring_back(desk: Desk) -> None:
    desk.bench.files.open_example("many-small")
    before = kept(desk)
    desk.bench.clear()
    assert kept(desk) >= before
