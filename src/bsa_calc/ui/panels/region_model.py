"""The regions as a model: their rows, what is typed into them, and how they are said."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QLocale, QObject, Qt, Signal

from bsa_calc.typed import Bounds
from bsa_calc.ui.panels.patch_model import NO_PARENT
from bsa_calc.ui.system.plain_text import tooltip
from bsa_calc.ui.widgets.figure_field import figure_text
from bsa_calc.ui.widgets.table_look import Index
from bsa_calc.ui.words.display import RegionRow

NAME, SHARE, PAINTED, FILLED = range(4)
#: How much of a region can be typed, percent.
SHARES = Bounds(0, 100, decimals=1)


class RegionModel(QAbstractTableModel):
    """Rows of regions; a share typed is asked for, and the document gives new rows."""

    share_asked = Signal(str, float)
    rows_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RegionRow] = []
        self._rows_of: Callable[[], Sequence[RegionRow]] | None = None
        self.editable = False

    def show_when_asked(self, rows_of: Callable[[], Sequence[RegionRow]]) -> None:
        """Take new rows, which are put into words when somebody asks for them."""
        self._rows_of = rows_of

    def fill(self) -> None:
        """Put new rows into words, if that has not happened."""
        if self._rows_of is not None:
            self.set_rows(self._rows_of())

    @property
    def rows(self) -> Sequence[RegionRow]:
        """Return the rows shown."""
        self.fill()
        return self._rows

    def set_rows(self, rows: Sequence[RegionRow]) -> None:
        """Take new rows; the same regions in the same order change in place."""
        self._rows_of = None
        if [row.id for row in rows] != [row.id for row in self._rows]:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            self.rows_changed.emit()
            return
        for number, row in enumerate(rows):
            if row != self._rows[number]:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number, 0), self.index(number, FILLED))
        self.rows_changed.emit()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else 4

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags, typed = Qt.ItemFlag.ItemIsEnabled, self.editable and index.column() == FILLED
        # Of each other cell that could be picked, a screen reader would say that it is not.
        if typed or (not self.editable and index.column() == NAME):
            flags |= Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if typed else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            name = self.tr("{0} (entered)").format(row.name) if row.entered else row.name
            return (name, row.share_text, row.painted_text or "–", self.filled_text(row))[index.column()]
        if role == Qt.ItemDataRole.EditRole and index.column() == FILLED:
            return row.filled
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() != NAME:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self.spoken(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._heard(row)[index.column()]
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != FILLED or not isinstance(value, int | float):
            return False
        self.share_asked.emit(self.rows[index.row()].id, float(value))
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Region"), self.tr("of body"), self.tr("painted"), self.tr("of it"))[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                self.tr("Name of the region"),
                self.tr("Share of the body that the region has"),
                self.tr("Share of the body painted there"),
                self.tr("Share of the region that is painted"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if section == NAME else Qt.AlignmentFlag.AlignRight
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def filled_text(self, row: RegionRow) -> str:
        """Return how much of a region is painted: as it was typed, else in whole percents, never a false 0 or 100."""
        if row.filled <= 0:
            return "–"
        if row.entered:
            return self.tr("{0} %").format(figure_text(round(row.filled, SHARES.decimals)))
        shown = min(max(round(row.filled), 1), 99) if row.filled < 100 else 100
        return self.tr("{0} %").format(QLocale().toString(shown))

    def _heard(self, row: RegionRow) -> tuple[str, str, str, str]:
        """The cells as a screen reader says them, all of a row or one: each its own figure, the last with the name."""
        if row.filled <= 0:
            painted, of_it = self.tr("nothing painted"), self.tr("{0}: 0 % of it")
        elif row.entered:
            painted, of_it = self.tr("{0} of the body entered"), self.tr("{0}: {1} of it, not drawn")
        else:
            painted, of_it = self.tr("{0} of the body painted"), self.tr("{0}: {1} of it")
        share = self.tr("{0} of the body").format(row.share_text)
        return row.name, share, painted.format(row.painted_text), of_it.format(row.name, self.filled_text(row))

    def spoken(self, row: RegionRow) -> str:
        """Return a row as a sentence."""
        if row.filled <= 0:
            return self.tr("{0}: {1} of the body, nothing painted").format(row.name, row.share_text)
        if row.entered:
            words = self.tr("{0}: {1} of the body, {2} of the body entered as {3} of the region, not drawn")
        else:
            words = self.tr("{0}: {1} of the body, {2} of the body painted, that is {3} of the region")
        return words.format(row.name, row.share_text, row.painted_text, self.filled_text(row))
