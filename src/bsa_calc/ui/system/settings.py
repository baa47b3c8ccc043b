"""What the program remembers from one start to the next; nothing about patients.

A JSON file, read as data: a value that is not what it should be is as good as none. QSettings is not used, since it
makes objects of what a file says and runs Python's pickle for it: a settings file could start any command.
"""

from __future__ import annotations

import contextlib
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from bsa_calc.errors import InputError
from bsa_calc.reading import Json, decoded, is_there, parse_json, read_bytes
from bsa_calc.ui.look.tokens import SKIN_TONES
from bsa_calc.ui.system.folders import data_folder
from bsa_calc.ui.system.roles import Role
from bsa_calc.user_folder import config_folder

if TYPE_CHECKING:
    from bsa_calc.paint.drawn_by import Hand
    from bsa_calc.ui.look.theme import ThemeChoice
    from bsa_calc.ui.look.tokens import SkinTone

_NAME = "settings.json"
#: A larger file is not ours: all settings together have some hundred bytes.
_LARGEST_BYTES = 100_000
_LONGEST_PATH = 4096
_THEMES: tuple[ThemeChoice, ...] = ("system", "light", "dark")
_TEXT = (100, 125, 150, 200)
#: Around the canvas at the usual size of text: rail, bar, cards, strip.
_USUAL_MARGINS = (64, 51, 408, 96)
#: No screen is larger, pixels.
_WIDEST = 20_000


def _hand(said: Json) -> Hand | None:
    """A hand as the file has it; None for anything else."""
    from bsa_calc.paint.drawn_by import Hand

    try:
        return Hand(said["share"], said["label"], date.fromisoformat(said["measured"]))
    except (ValueError, TypeError, KeyError, InputError):
        return None


def _can_be_read_again(values: dict[str, Json]) -> bool:
    try:
        text = json.dumps(values, indent=1)
        parse_json(text)
    except (InputError, ValueError):
        return False
    return len(text) < _LARGEST_BYTES


class Settings:
    """Typed access to the settings. What is set is on disk at once, beside what another window has set since."""

    def __init__(self, folder: Path | None = None) -> None:
        """Kept for this user; in `folder` where one is given, or beside a portable program."""
        self._folder = folder
        self.file = (folder or config_folder()) / _NAME
        self._values = self._read()
        #: Whether there is a file that cannot be read. Told later: there is no log yet.
        self.is_spoilt = not self._values and is_there(self.file)

    def _read(self) -> dict[str, Json]:
        """What the file says; nothing where it is none of ours."""
        try:
            values = parse_json(decoded(read_bytes(self.file, _LARGEST_BYTES)))
        except InputError:
            values = None
        return values if isinstance(values, dict) else {}

    def _set(self, key: str, value: Json) -> None:
        if self._values.get(key) == value:
            return
        self._values = {**self._read(), key: value}
        if not _can_be_read_again(self._values):
            self._values = {key: value}  # what is none of ours there: a number without end, or very much of it
        self._write()

    def _write(self) -> None:
        # Here: what writes files is not needed before the body is on the screen.
        from bsa_calc.record.store.files import write_safely

        with contextlib.suppress(InputError, OSError):  # nobody's work depends on it
            self.file.parent.mkdir(parents=True, exist_ok=True)
            write_safely(self.file, json.dumps(self._values, indent=1) + "\n", private=True)

    @property
    def theme(self) -> ThemeChoice:
        """`system`, `light` or `dark`."""
        return next((choice for choice in _THEMES if choice == self._values.get("theme")), "system")

    @theme.setter
    def theme(self, value: ThemeChoice) -> None:
        self._set("theme", value)

    @property
    def skin(self) -> SkinTone:
        """The tone that the body is drawn in."""
        return next((tone for tone in SKIN_TONES if tone == self._values.get("skin")), "plain")

    @skin.setter
    def skin(self, value: SkinTone) -> None:
        self._set("skin", value)

    @property
    def language(self) -> str:
        """`system`, or the language that was chosen."""
        return self._text("language", "system")

    @language.setter
    def language(self, value: str) -> None:
        self._set("language", value)

    @property
    def text_percent(self) -> int:
        """Size of the text, percent."""
        return next((percent for percent in _TEXT if percent == self._values.get("text_percent")), 100)

    @text_percent.setter
    def text_percent(self, value: int) -> None:
        self._set("text_percent", value)

    @property
    def single_keys(self) -> bool:
        """Whether letters and figures without Ctrl choose tools and views."""
        return self._values.get("single_keys") is not False

    @single_keys.setter
    def single_keys(self, value: bool) -> None:
        self._set("single_keys", value)

    @property
    def role(self) -> Role | None:
        """Whose window is shown at the start; None where none was chosen."""
        value = self._text("role", "")
        return Role(value) if value in tuple(Role) else None

    @role.setter
    def role(self, value: Role) -> None:
        self._set("role", value.value)

    @property
    def hands(self) -> tuple[Hand, ...]:
        """Hands that were measured on this computer, under the labels that their owners chose."""
        kept = self._values.get("hands")
        return tuple(filter(None, map(_hand, kept))) if isinstance(kept, list) else ()

    def keep_hand(self, hand: Hand) -> None:
        """Keep a hand, in place of the one of the same label."""
        kept = [*(other for other in self.hands if other.label != hand.label), hand]
        self._set("hands", [{"share": h.share, "label": h.label, "measured": str(h.measured)} for h in kept])

    @property
    def paper(self) -> str:
        """`a4` or `letter`; empty where none was chosen."""
        value = self._text("paper", "")
        return value if value in ("a4", "letter") else ""

    @paper.setter
    def paper(self, value: str) -> None:
        self._set("paper", value)

    @property
    def autosave(self) -> bool:
        """Whether a record is saved by itself some seconds after a change."""
        return self._values.get("autosave") is True

    @autosave.setter
    def autosave(self, value: bool) -> None:
        self._set("autosave", value)

    @property
    def remembers(self) -> bool:
        """Whether recent files and unsaved work are remembered on this computer."""
        return self._values.get("remembers") is not False

    @remembers.setter
    def remembers(self, value: bool) -> None:
        self._set("remembers", value)

    @property
    def data_folder(self) -> Path:
        """Where recent files and unsaved work are kept."""
        return self._folder or data_folder()

    def forget(self) -> None:
        """Back to how a first start finds it; a computer on which nothing is remembered stays one."""
        self._values = {} if self.remembers else {"remembers": False}
        if self._values:
            self._write()
        else:
            with contextlib.suppress(OSError):
                self.file.unlink()

    @property
    def folder(self) -> str:
        """Where a drawing was last opened or saved."""
        return self._text("folder", str(Path.home()))

    @folder.setter
    def folder(self, value: str) -> None:
        self._set("folder", value)

    @property
    def canvas_margins(self) -> tuple[int, int, int, int]:
        """What stood left of the canvas, above, right and below it when the window was closed, pixels."""
        found = self._values.get("canvas_margins")
        if not isinstance(found, list) or not all(type(side) is int and 0 <= side <= _WIDEST for side in found):
            return _USUAL_MARGINS
        return (found[0], found[1], found[2], found[3]) if len(found) == 4 else _USUAL_MARGINS

    @canvas_margins.setter
    def canvas_margins(self, value: tuple[int, int, int, int]) -> None:
        self._set("canvas_margins", list(value))

    @property
    def geometry(self) -> QByteArray:
        """Place and size of the window; empty at the first start."""
        return QByteArray.fromBase64(self._text("geometry", "").encode("ascii", "replace"))

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._set("geometry", value.toBase64().toStdString())

    def _text(self, key: str, otherwise: str) -> str:
        value = self._values.get(key)
        fits = isinstance(value, str) and len(value) <= _LONGEST_PATH and "\0" not in value
        return str(value) if fits else otherwise
