"""Keys of the tools, of the brush's size, of the hand and of the keys' cross."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from bsa_calc.ui.app.single_keys import SingleKeys
from bsa_calc.ui.patches.region_painting import RegionPainting
from bsa_calc.ui.tools.region_steps import RegionSteps
from bsa_calc.ui.tools.tool_box import ToolBox
from bsa_calc.ui.widgets.commands import Commands
from bsa_calc.ui.words.display import ToolSpec


class ToolActions(QObject):
    """Between keys and the tool box. Size and turning are part of a stroke: it goes on with them."""

    def __init__(
        self,
        commands: Commands,
        single: SingleKeys,
        tools: ToolBox,
        specs: Sequence[ToolSpec],
        speak: Callable[[str], object],
        size_words: Callable[[], str],
    ) -> None:
        super().__init__(tools)
        self._speak, self._size_words = speak, size_words
        self._commands, self._single, self._tools = commands, single, tools
        for tool in specs:
            do = {"mirror": self._toggle_mirror, "through": self._toggle_through}.get(tool.id, self._take_tool)
            self._add(tool.label, tool.key, do).setData(tool.id)
        self._add(self.tr("Smaller brush"), ["K", "["], self._smaller, keeps_stroke=True)
        self._add(self.tr("Larger brush"), ["L", "]"], self._larger, keeps_stroke=True)
        self._add(self.tr("Turn the hand left"), ",", self._turn_left, keeps_stroke=True)
        self._add(self.tr("Turn the hand right"), ".", self._turn_right, keeps_stroke=True)

    def _add(
        self, text: str, keys: str | list[str], do: Callable[[], object], *, keeps_stroke: bool = False
    ) -> QAction:
        return self._single.add(self._commands.add(text, keys, do, keeps_stroke=keeps_stroke))

    def _take_tool(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._tools.choose(str(action.data()))
        self._speak(action.text())

    def _toggle_mirror(self) -> None:
        self._tools.set_mirror(not self._tools.mirror)
        self._speak(self.tr("Mirror is on") if self._tools.mirror else self.tr("Mirror is off"))

    def _toggle_through(self) -> None:
        obstacle = self._tools.through_obstacle()
        if obstacle:
            self._tools.strokes.tell(obstacle)
            return
        on = not self._tools.through
        self._tools.set_through(on)
        self._speak(self.tr("Front and back at once: on") if on else self.tr("Front and back at once: off"))

    def _smaller(self) -> None:
        self._step(-1)

    def _larger(self) -> None:
        self._step(1)

    def _step(self, steps: int) -> None:
        self._tools.step_size(steps)
        size = self._size_words() or self.tr("Brush: {0} mm").format(round(2 * self._tools.radius_mm))
        self._speak(size[:1].upper() + size[1:])

    def _turn_left(self) -> None:
        self._tools.tool.turn(1)

    def _turn_right(self) -> None:
        self._tools.tool.turn(-1)


class CrossActions(QObject):
    """Takes the cross from region to region, and puts a spot down where it is: keys of the body map alone.

    Attributes
    ----------
    entries : actions for the menu
    """

    def __init__(self, commands: Commands, single: SingleKeys, steps: RegionSteps, painting: RegionPainting) -> None:
        super().__init__(steps)
        self.entries = [
            single.add(commands.add(self.tr("Next region"), "R", steps.next)),
            single.add(commands.add(self.tr("Previous region"), "Shift+R", steps.previous)),
            commands.add(self.tr("Region above"), "Alt+Up", steps.up),
            commands.add(self.tr("Region below"), "Alt+Down", steps.down),
            commands.add(self.tr("Region to the left"), "Alt+Left", steps.left),
            commands.add(self.tr("Region to the right"), "Alt+Right", steps.right),
            single.add(commands.add(self.tr("Put a spot down, as large as the brush"), "S", painting.spot_here)),
        ]
        for entry in self.entries:
            entry.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            single.body_map.addAction(entry)
