"""The list of patches: which get cream this time, where they are, how large."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QWidget

from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.panels.grade_keys import NO_GRADE, grade_of_key
from bsa_calc.ui.panels.patch_model import GRADE, HANDS, NAME, PERCENT, TICK, Index, PatchModel, asks_for
from bsa_calc.ui.widgets.row_table import RowTable
from bsa_calc.ui.widgets.table_look import PatchDelegate, QuietHeader, row_height, style_table
from bsa_calc.ui.widgets.text_block import lines_of
from bsa_calc.ui.words.display import PatchRow

TICK_WIDTH = 50


class PatchList(RowTable):
    """Rows with a tick box and the pattern it has on the body, name, percent and hands."""

    hovered = Signal(object)  # id or None
    ticked = Signal(str, bool)
    ticked_several = Signal(object, bool)  # frozenset of ids
    picked = Signal(object)  # frozenset of ids
    delete_requested = Signal(object)  # frozenset of ids
    grade_asked = Signal(object, object)  # frozenset of ids, percent of the pigment lost or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PatchModel(self)
        self._hovered: str | None = None
        self._silent = self._is_low = False
        self._is_sound = True
        #: Lines of each name that is shown, and the width and type that they are counted for: there can be hundreds.
        self._lines: dict[str, int] = {}
        self._lines_for: tuple[int, QFont | None] = (0, None)
        self.setModel(self._model)
        self.setItemDelegate(PatchDelegate(self))
        self.setHorizontalHeader(QuietHeader(self))
        style_table(self)
        # One hand counts as 1 %: the figure beside it again, where names need the room. A row says its hands when it is
        # read out, and on its page for cream.
        self.setColumnHidden(HANDS, True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Patches"))
        self.setToolTip(self.tr("Space ticks, Delete removes, Ctrl or Shift picks several, 0 to 6 or Ctrl+G grades"))
        self._model.tick_asked.connect(self.ticked)
        self._fit()

    def set_low(self, is_low: bool) -> None:
        """Take lower rows, so that a low window shows as many."""
        if is_low != self._is_low:
            self._is_low = is_low
            self._fit_rows()
            self.updateGeometry()

    def set_sound(self, is_sound: bool) -> None:
        """Whether figures can be trusted; where they cannot, the list is empty and says why."""
        self._is_sound = is_sound

    def set_patches(self, rows: Sequence[PatchRow]) -> None:
        """Show these patches; what stays the same is left alone."""
        graded, empty = self._model.graded, not self._model.rows
        lit = self.hovered_row
        self._model.set_rows(rows)
        if empty != (not self._model.rows):
            self.updateGeometry()
        if self._model.graded != graded:
            self._fit()
        self._fit_rows()
        # Patches are numbered again; the pointer is on the same row.
        self._hovered = self._model.rows[lit].id if 0 <= lit < len(self._model.rows) else None

    def set_hovered(self, patch: str | None) -> None:
        """Light the row of the patch under the pointer on the body; no signal."""
        if patch != self._hovered:
            self._hovered = patch
            self.viewport().update()

    def set_picked(self, patches: Iterable[str]) -> None:
        """Select the rows of the patches picked on the body; no signal."""
        wanted = set(patches)
        selection = QItemSelection()
        for row, item in enumerate(self._model.rows):
            if item.id in wanted:
                selection.select(self._model.index(row, 0), self._model.index(row, self._model.columnCount() - 1))
        self._silent = True
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._silent = False
        if selection.indexes():
            self.scrollTo(selection.indexes()[0])

    def go_to_rows(self) -> None:
        """Take the focus, on the current row or on the first one, which is spoken."""
        self.take_focus_at(self._model.index(max(self.currentIndex().row(), 0), TICK))

    def ids(self) -> list[str]:
        """Return the ids of all rows, from top to bottom."""
        return [row.id for row in self._model.rows]

    def spoken(self, patch: str) -> str:
        """Return all that a row says as one sentence, "" if it is not here."""
        row = self._model.row_of(patch)
        return "" if row < 0 else self._model.spoken(self._model.rows[row])

    def picked_ids(self) -> frozenset[str]:
        """Return the ids of the selected rows."""
        return frozenset(self._model.rows[index.row()].id for index in self.selectionModel().selectedRows())

    @property
    def hovered_patch(self) -> str | None:
        """Return the patch whose row is lit."""
        return self._hovered

    @property
    def hovered_row(self) -> int:
        """Return the row to light, -1 for none."""
        return -1 if self._hovered is None else self._model.row_of(self._hovered)

    def row_words(self, row: int) -> tuple[object, ...]:
        return self._model.rows[row][1:]  # the id is not seen, and changes with every drawing

    def row(self, index: Index) -> PatchRow:
        """Return the patch of an index."""
        return self._model.rows[index.row()]

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._model.rows:
            p = QPainter(self.viewport())
            t = tokens_for(self.palette())
            area = QRectF(self.viewport().rect()).adjusted(8, 10, -8, -8)
            p.setFont(sized(self.font(), 14))
            p.setPen(QColor(t.secondary))
            p.drawText(
                area,
                int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap),
                self._empty_words(),
            )

    def _empty_words(self) -> str:
        if not self._is_sound:
            return self.tr("Without a verdict no figures are shown.")
        return self.tr("What you paint is listed here.")

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not self._silent:
            self.picked.emit(self.picked_ids())

    def event(self, event: QEvent) -> bool:
        # In the list, with a patch picked, a digit grades; everywhere else it shows a view.
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and grade_of_key(cast("QKeyEvent", event)) is not None and self.picked_ids():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ids, grade = self.picked_ids(), grade_of_key(event)
        if grade is not None and ids:
            self.grade_asked.emit(ids, None if grade == NO_GRADE else grade)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and ids:
            self.delete_requested.emit(ids)
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._tick_picked(ids)
        else:
            super().keyPressEvent(event)

    def _tick_picked(self, ids: frozenset[str]) -> None:
        current = self.row(self.currentIndex())
        if len(ids) > 1 and current.id in ids:
            self.ticked_several.emit(ids, asks_for(current))
        else:
            self.ticked.emit(current.id, asks_for(current))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == TICK and event.button() == Qt.MouseButton.LeftButton:
            patch = self.row(index)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.ticked.emit(patch.id, asks_for(patch))
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self._hover(self.row(index).id if index.isValid() else None)
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def _hover(self, patch: str | None) -> None:
        if patch != self._hovered:
            self.set_hovered(patch)
            self.hovered.emit(patch)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus():
            self._hover(self.row(current).id if current.isValid() else None)

    def sizeHint(self) -> QSize:
        # asks for four rows and takes what is left, else the column would scroll as well in a window with a title bar
        return QSize(300, self._height(4))

    def minimumSizeHint(self) -> QSize:
        least = max(self._height(2), 3 * row_height(self, is_low=self._is_low))  # three rows in sight
        return QSize(200, least if self._model.rows else self._height(2))

    def _height(self, rows: int) -> int:
        """The height of this many rows; while there are none, of the sentence that stands in their place."""
        shown = rows if self._model.rows else 1.5
        return self.horizontalHeader().sizeHint().height() + round(shown * row_height(self, is_low=self._is_low))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange) and hasattr(self, "_model"):
            self._fit()
            self._fit_rows()

    def _fit(self) -> None:
        """Columns as wide as their widest text, the rest for the name."""
        header = self.horizontalHeader()
        metrics = QFontMetricsF(sized(self.font(), 14))
        bold = QFontMetricsF(sized(self.font(), 14, QFont.Weight.DemiBold, tabular=True))
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column, sample in (
            (TICK, 0.0),
            (PERCENT, bold.horizontalAdvance("<0.1 %")),
            (GRADE, metrics.horizontalAdvance("100 %")),
        ):
            if column >= self._model.columnCount():
                continue
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, round(sample + 10) if sample else round(TICK_WIDTH * unit(self) ** 0.5))

    def _fit_rows(self) -> None:
        """Give every name the lines it needs: none is cut short, and a row is as high as its name asks for."""
        header, font = self.verticalHeader(), sized(self.font(), 14)
        low = row_height(self, is_low=self._is_low)
        if header.defaultSectionSize() != low:
            header.setDefaultSectionSize(low)
        width = self._name_width()
        known = self._lines if (width, font) == self._lines_for else {}
        self._lines, self._lines_for = {}, (width, font)
        for row, shown in enumerate(self._model.rows):
            lines = self._lines[shown.name] = known.get(shown.name) or lines_of(shown.name, font, width)
            height = low if lines == 1 else row_height(self, lines, is_low=self._is_low)
            if header.sectionSize(row) != height:
                header.resizeSection(row, height)

    def _name_width(self) -> int:
        """The width of a name: the stretched column gets its new one only later, so it is worked out here."""
        others = [column for column in range(self._model.columnCount()) if column not in (NAME, HANDS)]
        return self.viewport().width() - sum(self.columnWidth(column) for column in others) - 10
