"""The table behind the patch list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from bsa_calc.ui.system.plain_text import tooltip
from bsa_calc.ui.words.display import PatchRow

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
TICK, NAME, PERCENT, HANDS, GRADE = range(5)


class PatchModel(QAbstractTableModel):
    """Rows of patches; a tick is asked for, not made: the document decides and gives new rows."""

    tick_asked = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PatchRow] = []
        #: Whether there is a column of grades; without any it would only take room.
        self.graded = False

    @property
    def rows(self) -> Sequence[PatchRow]:
        """Return the rows shown."""
        return self._rows

    def set_rows(self, rows: Sequence[PatchRow]) -> None:
        """Take new rows, touching only those that look otherwise, so that selection and place are kept.

        Ids are numbers that change with every drawing, so rows are known by what they say.
        """
        self._set_graded(any(row.grade_text for row in rows))
        old, new = self._rows, list(rows)
        head = 0
        while head < min(len(old), len(new)) and _same(old[head], new[head]):
            head += 1
        tail = 0
        while tail < min(len(old), len(new)) - head and _same(old[-1 - tail], new[-1 - tail]):
            tail += 1
        if len(old) - tail > head:
            self.beginRemoveRows(QModelIndex(), head, len(old) - tail - 1)
            del old[head : len(old) - tail]
            self.endRemoveRows()
        if len(new) - tail > head:
            self.beginInsertRows(QModelIndex(), head, len(new) - tail - 1)
            old[head:head] = new[head : len(new) - tail]
            self.endInsertRows()
        for row, (before, after) in enumerate(zip(old, new, strict=True)):
            old[row] = after
            if before != after and before[1:] != after[1:]:
                self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def _set_graded(self, graded: bool) -> None:
        if graded and not self.graded:
            self.beginInsertColumns(QModelIndex(), GRADE, GRADE)
            self.graded = True
            self.endInsertColumns()
        elif self.graded and not graded:
            self.beginRemoveColumns(QModelIndex(), GRADE, GRADE)
            self.graded = False
            self.endRemoveColumns()

    def row_of(self, patch: str) -> int:
        """Return a patch's row, -1 if it is not here."""
        return next((row for row, item in enumerate(self._rows) if item.id == patch), -1)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else GRADE + self.graded

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == TICK else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return ("", row.name, row.percent_text, row.hands_text, row.grade_text)[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == TICK:
            return _check_state(row)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() >= PERCENT:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(", ".join(text for text in (row.name, row.part_text, row.note_text) if text))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._heard(row)[index.column()]
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != TICK:
            return False
        self.tick_asked.emit(self._rows[index.row()].id, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return ("", self.tr("Cream this time"), self.tr("of body"), self.tr("hands"), self.tr("grade"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section >= PERCENT else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole and section == GRADE:
            return self.tr("How much pigment the patch has lost, for the VASI; – means not graded")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            # A heading is heard with each cell: it must not say of a patch left out that it gets cream.
            return {TICK: self.tr("Tick"), NAME: self.tr("Patch"), GRADE: self.tr("Pigment lost")}.get(section)
        return None

    def spoken(self, row: PatchRow) -> str:
        """Return all that a row says as one sentence."""
        return _joined(row.name, self._share(row), self._hands(row), self._state(row), self._grade(row), row.note_text)

    def _heard(self, row: PatchRow) -> tuple[str, ...]:
        """The cells as a screen reader says them: all of a row, as Orca does, or the one that is come to.

        So nothing but the name is said by two of them. The column of hands is hidden.
        """
        name, hands = _joined(row.name, self._hands(row), row.note_text), self._hands(row)
        return _joined(row.name, self._state(row)), name, self._share(row), hands, self._grade(row)

    def _state(self, row: PatchRow) -> str:
        return row.part_text or (self.tr("gets cream this time") if row.ticked else self.tr("left out this time"))

    def _share(self, row: PatchRow) -> str:
        return self.tr("{0} of the body").format(row.percent_text)

    def _hands(self, row: PatchRow) -> str:
        return self.tr("hands: {0}").format(row.hands_text) if row.hands_text else ""

    def _grade(self, row: PatchRow) -> str:
        return self.tr("pigment lost {0}").format(row.grade_text) if row.grade_text else ""


def _joined(*texts: str) -> str:
    return ", ".join(text for text in texts if text)


def asks_for(row: PatchRow) -> bool:
    """What a press on a row's tick asks for: a half tick gives all of the patch cream."""
    return bool(row.part_text) or not row.ticked


def _check_state(row: PatchRow) -> Qt.CheckState:
    if row.part_text:
        return Qt.CheckState.PartiallyChecked
    return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked


def _same(one: PatchRow, other: PatchRow) -> bool:
    """Whether two rows stand for the same patch, as far as one can tell from its id or from its name and size."""
    return one.id == other.id or (one.name, one.percent_text) == (other.name, other.percent_text)
