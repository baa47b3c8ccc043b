"""The first page: which case, how many groups, or something else to show."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout

from bsa_calc.typed import Bounds
from bsa_calc.ui.training.case_tiles import CaseTile
from bsa_calc.ui.training.lesson import MOST_GROUPS, Lesson
from bsa_calc.ui.training.page import Page, text
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.number_field import NumberField

_COLUMNS = 5
#: Between two pictures of cases.
_PAUSE_MS = 20


class ChoosePage(Page):
    """Cases under their letters, and what else there is."""

    case_chosen = Signal()
    file_wanted = Signal()
    page_wanted = Signal(str)  # one of those beside the lesson

    def __init__(self, lesson: Lesson) -> None:
        super().__init__(lesson)
        self._tiles: list[CaseTile] = []
        self._tile_group = QButtonGroup(self)
        self._tile_group.idClicked.connect(self._choose)
        #: One picture after the other, while the page can be used already.
        self._drawing = QTimer(self)
        self._drawing.setInterval(_PAUSE_MS)
        self._drawing.timeout.connect(self._draw_next)
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        cases = QVBoxLayout()
        cases.setSpacing(12)
        cases.addLayout(self._grid, 1)
        cases.addLayout(self._row())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 4, 24, 8)
        layout.setSpacing(24)
        layout.addLayout(cases, 5)
        layout.addLayout(self._others(), 3)

    def title(self) -> str:
        return self.tr("Choose a case")

    def _row(self) -> QHBoxLayout:
        """Chance, a file of one's own, and the number of groups."""
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._button(self.tr("Any case"), self._choose_any))
        row.addWidget(self._button(self.tr("Own file…"), self.file_wanted.emit))
        row.addStretch(1)
        row.addWidget(text(self.tr("Groups"), 12, "secondary"), 0, Qt.AlignmentFlag.AlignVCenter)
        self.groups = NumberField(Bounds(1, MOST_GROUPS, 0))
        self.groups.setAccessibleName(self.tr("Number of groups"))
        self.groups.setValue(self.lesson.groups)
        self.groups.setFixedWidth(90)
        self.groups.valueChanged.connect(self._set_groups)
        row.addWidget(self.groups)
        return row

    def _others(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(text(self.tr("Or show"), 12, "secondary"))
        names = {
            "ten": self.tr("What 10 % looks like"),
            "why": self.tr("Why counts differ"),
            "trial": self.tr("What the cream did in trials"),
            "raters": self.tr("Compare people’s drawings"),
            "hand": self.tr("Measure your own hand"),
            "end": self.tr("End of the lesson"),
        }
        for page, name in names.items():
            button = self._button(name, self._want_page)
            button.setObjectName(page)
            button.set_wraps()
            column.addWidget(button)
        column.addStretch(1)
        return column

    def _button(self, name: str, do: Callable[[], object]) -> Button:
        button = Button(name)
        button.clicked.connect(do)
        return button

    def enter(self) -> None:
        cases = self.lesson.cases
        for place in range(len(self._tiles), len(cases)):
            tile = CaseTile(cases[place], self.tr("Case {0}").format(cases[place].letter))
            self._tile_group.addButton(tile, place)
            self._tiles.append(tile)
            self._grid.addWidget(tile, place // _COLUMNS, place % _COLUMNS)
        known = {case.letter for case in self.lesson.round.cases}
        for tile, case in zip(self._tiles, cases, strict=True):
            tile.done = case.letter in known
            tile.setAccessibleDescription(self.tr("shown already") if tile.done else "")
            tile.update()

    def _set_groups(self, groups: float) -> None:
        self.lesson.set_groups(int(groups))

    def _draw_next(self) -> None:
        if not self.isVisible() or not any(tile.draw_picture() for tile in self._tiles):
            self._drawing.stop()

    def showEvent(self, event: QShowEvent) -> None:
        self._drawing.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drawing.start()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_drawing"):
            self._drawing.start()
        super().changeEvent(event)

    def _want_page(self) -> None:
        button = self.sender()
        assert isinstance(button, Button)
        self.page_wanted.emit(button.objectName())

    def _choose(self, place: int) -> None:
        self.lesson.choose(place)
        self.case_chosen.emit()

    def _choose_any(self) -> None:
        self.lesson.choose_any()
        self.case_chosen.emit()
