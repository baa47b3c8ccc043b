"""What the program remembers from one start to the next; nothing about patients."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from bsa_calc.ui.system.folders import data_folder, portable_folder

if TYPE_CHECKING:
    from bsa_calc.ui.look.theme import ThemeChoice

_THEMES: tuple[ThemeChoice, ...] = ("system", "light", "dark")
_TEXT = (100, 125, 150, 200)
#: Around the canvas at the usual size of text: rail, bar, cards, strip.
_USUAL_MARGINS = (64, 51, 360, 96)


class Settings:
    """Typed access to the settings: QSettings alone gives strings in a fresh process."""

    def __init__(self, folder: Path | None = None) -> None:
        """Kept for this user; in `folder` where one is given, or beside a portable program."""
        self._folder = folder
        folder = folder or portable_folder()
        if folder is None:
            self._store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "bsa-calc", "bsa-calc")
        else:
            self._store = QSettings(str(folder / "bsa-calc.ini"), QSettings.Format.IniFormat)

    def write(self) -> Path:
        """Put on disk what was set; returns the file."""
        self._store.sync()
        return Path(self._store.fileName())

    @property
    def theme(self) -> ThemeChoice:
        """`system`, `light` or `dark`."""
        value = str(self._store.value("theme", "system", type=str))
        return next((choice for choice in _THEMES if choice == value), "system")

    @theme.setter
    def theme(self, value: ThemeChoice) -> None:
        self._store.setValue("theme", value)

    @property
    def language(self) -> str:
        """`system`, or the language that was chosen."""
        return str(self._store.value("language", "system", type=str))

    @language.setter
    def language(self, value: str) -> None:
        self._store.setValue("language", value)

    @property
    def text_percent(self) -> int:
        """Size of the text, percent."""
        value = self._store.value("text_percent", 100, type=int)
        return value if isinstance(value, int) and value in _TEXT else 100

    @text_percent.setter
    def text_percent(self, value: int) -> None:
        self._store.setValue("text_percent", value)

    @property
    def single_keys(self) -> bool:
        """Whether letters and figures without Ctrl choose tools and views."""
        return bool(self._store.value("single_keys", True, type=bool))

    @single_keys.setter
    def single_keys(self, value: bool) -> None:
        self._store.setValue("single_keys", value)

    @property
    def paper(self) -> str:
        """`a4` or `letter`; empty where none was chosen."""
        value = str(self._store.value("paper", "", type=str))
        return value if value in ("a4", "letter") else ""

    @paper.setter
    def paper(self, value: str) -> None:
        self._store.setValue("paper", value)

    @property
    def autosave(self) -> bool:
        """Whether a record is saved by itself some seconds after a change."""
        return bool(self._store.value("autosave", False, type=bool))

    @autosave.setter
    def autosave(self, value: bool) -> None:
        self._store.setValue("autosave", value)

    @property
    def remembers(self) -> bool:
        """Whether recent files and unsaved work are remembered on this computer."""
        return bool(self._store.value("remembers", True, type=bool))

    @remembers.setter
    def remembers(self, value: bool) -> None:
        self._store.setValue("remembers", value)

    @property
    def data_folder(self) -> Path:
        """Where recent files and unsaved work are kept."""
        return self._folder or data_folder()

    def forget(self) -> None:
        """Back to how a first start finds it; a computer on which nothing is remembered stays one."""
        remembers = self.remembers
        self._store.clear()
        if not remembers:
            self.remembers = False

    @property
    def folder(self) -> str:
        """Where a drawing was last opened or saved."""
        return str(self._store.value("folder", str(Path.home()), type=str))

    @folder.setter
    def folder(self, value: str) -> None:
        self._store.setValue("folder", value)

    @property
    def canvas_margins(self) -> tuple[int, int, int, int]:
        """What stood left of the canvas, above, right and below it when the window was closed, pixels."""
        parts = str(self._store.value("canvas_margins", "", type=str)).split()
        if len(parts) != 4 or not all(part.isdecimal() for part in parts):
            return _USUAL_MARGINS
        left, top, right, bottom = map(int, parts)
        return left, top, right, bottom

    @canvas_margins.setter
    def canvas_margins(self, value: tuple[int, int, int, int]) -> None:
        self._store.setValue("canvas_margins", " ".join(map(str, value)))

    @property
    def geometry(self) -> QByteArray:
        """Place and size of the window; empty at the first start."""
        value = self._store.value("geometry", QByteArray(), type=QByteArray)
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("geometry", value)
