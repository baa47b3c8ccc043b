"""The tools and the keys, on one page."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtWidgets import QWidget

from bsa_calc.ui.app.help import TextDialog
from bsa_calc.ui.system.keys import key_words
from bsa_calc.ui.words.display import ToolSpec


class KeyHelp(TextDialog):
    """Shows what every tool does and which keys there are."""

    def __init__(self, parent: QWidget, tools: Sequence[ToolSpec]) -> None:
        rows = [(tool.key, tool.label, tool.tooltip) for tool in tools]
        super().__init__(parent, self.tr("Tools and keys"), self._html(rows))

    def _html(self, tools: Sequence[tuple[str, str, str]]) -> str:
        parts = [
            self._table(self.tr("Tools"), [(key, f"{name}: {words}") for key, name, words in tools]),
            self._table(self.tr("While painting"), self._painting()),
            self._table(self.tr("Without a mouse"), self._keyboard()),
            self._table(self.tr("Visits"), self._visits()),
            self._table(self.tr("Seeing more"), self._seeing()),
            self._table(self.tr("Touch and pen"), self._touch()),
        ]
        return "".join(parts)

    def _painting(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Ctrl"), self.tr("hold it while using a tool to erase (with the eraser: to paint)")),
            ("K, L", self.tr("smaller and larger brush; also [ and ], or Ctrl and the wheel")),
            (", .", self.tr("turn the hand; also Alt and the wheel")),
            (
                self.tr("Enter"),
                self.tr("closes an outline clicked corner by corner; Backspace removes the last corner"),
            ),
            (key_words("Esc"), self.tr("cancels the stroke")),
            (key_words("Ctrl+Z", "Ctrl+Y"), self.tr("undo and redo")),
        ]

    def _keyboard(self) -> list[tuple[str, str]]:
        return [
            (
                key_words("Ctrl+R"),
                self.tr(
                    "go to the table of regions: type a name to find it, or a number for how much of it is affected"
                ),
            ),
            (key_words("Ctrl+L"), self.tr("go to the list of patches: Space ticks, Delete removes")),
            (
                key_words("Ctrl+B"),
                self.tr("go to the body map: arrows move a cross, Enter starts and ends painting there"),
            ),
            (
                f"R, {key_words('Shift+R')}",
                self.tr("next and previous region with the cross; Alt and an arrow: the region that way"),
            ),
            (key_words("Shift+Return"), self.tr("in the table of regions: go to that region with the cross")),
            ("S", self.tr("puts a spot down at the cross, as large as the brush")),
            (
                key_words("Shift+F10"),
                self.tr("what is painted there: all of the region, a half of it, or a spot of a stated size"),
            ),
            (self.tr("Ctrl+Enter"), self.tr("says that every side has been looked at")),
            (key_words("Ctrl+C"), self.tr("copies the result: text, table and picture")),
            (key_words("Ctrl+J"), self.tr("chooses the product and the weight table")),
            (key_words("Ctrl+K"), self.tr("other things the label says, and its questions")),
            (key_words("Ctrl+H"), self.tr("go to height, weight and cream")),
            (key_words("Alt+A", "Alt+P"), self.tr("go to the age; to the person")),
            (key_words("Alt+S", "Ctrl+P"), self.tr("share the result; print the report")),
        ]

    def _visits(self) -> list[tuple[str, str]]:
        return [
            (key_words("Alt+V"), self.tr("the visits of this record: show one, compare, change its date, delete it")),
            (key_words("Ctrl+Shift+N"), self.tr("new visit that starts from the last drawing")),
            (key_words("Ctrl+Shift+M"), self.tr("the note of the visit that is shown")),
            (key_words("Ctrl+Shift+V"), self.tr("all visits, the course, VASI")),
            (key_words("Ctrl+Shift+D"), self.tr("the diary: cream applied now, and when the next time is")),
            (key_words("Ctrl+G"), self.tr("grade the picked patches: how much of the pigment is lost")),
        ]

    def _seeing(self) -> list[tuple[str, str]]:
        return [
            ("1 – 8", self.tr("the views")),
            ("+ − 0", self.tr("zoom in, zoom out, show all; also the wheel")),
            (key_words("Space"), self.tr("hold it to move the picture")),
            (
                key_words("Ctrl+1") + " – 5",
                self.tr("close-up of the face, left hand, right hand, left foot, right foot"),
            ),
            (key_words("F11", "Ctrl+T"), self.tr("full screen; large text")),
            (key_words("Ctrl+,"), self.tr("the settings: colours, size of the text, language")),
            (key_words("Ctrl+W", "Ctrl+Q"), self.tr("close the window")),
            (
                self.tr("Right button"),
                self.tr("on a patch: cream, grade, other side, delete; on skin: paint all of it"),
            ),
            (self.tr("Double click"), self.tr("shows the face, a hand or a foot close up; again: back; also Z")),
        ]

    def _touch(self) -> list[tuple[str, str]]:
        return [
            (self.tr("One finger or pen"), self.tr("uses the chosen tool; pressing harder does not paint more")),
            (self.tr("Two fingers"), self.tr("move the picture and zoom")),
            (self.tr("The pen's other end"), self.tr("erases")),
        ]

    def _table(self, title: str, rows: Sequence[tuple[str, str]]) -> str:
        lines = "".join(
            f"<tr><td width='150'><b>{escape(key)}</b></td><td>{escape(words)}</td></tr>" for key, words in rows
        )
        return f"<h3>{escape(title)}</h3><table cellpadding='4'>{lines}</table>"
