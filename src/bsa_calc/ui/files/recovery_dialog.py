"""Offers what a session left that did not end in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bsa_calc.errors import InputError
from bsa_calc.foreign_text import isolated
from bsa_calc.measure.measurement import measure
from bsa_calc.ui.body_map.small_picture import small_picture
from bsa_calc.ui.document.record_changes import readable_visit
from bsa_calc.ui.look.fonts import unit
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.system.plain_text import plain_label
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.growing import GrowingDialog
from bsa_calc.ui.widgets.text_block import TextBlock
from bsa_calc.ui.words.dates import time_words

if TYPE_CHECKING:
    from bsa_calc.record.store.recovery import LeftBehind
    from bsa_calc.record.store.snapshot import Kept

_PICTURE = QSize(150, 132)
#: More than these are offered at the next start.
_MOST = 3


class RecoveryDialog(GrowingDialog):
    """One row for each session: picture, time, what was done last, and what to do with it."""

    restore_chosen = Signal(object)  # LeftBehind
    discard_chosen = Signal(object)

    def __init__(self, left: Sequence[LeftBehind], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Unsaved work was kept"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(18, 16, 18, 14)
        self._layout.setSpacing(12)
        head = TextBlock(14, "text", parent=self)
        said = self.tr("bsa-calc closed unexpectedly last time.")
        if all(item.kept is not None and not item.kept.missing for item in left[:_MOST]):
            said += " " + self.tr("Nothing was lost. This is how it looked.")
        head.set_words(said)
        self._layout.addWidget(head)
        self._rows: dict[str, QWidget] = {}
        for k, item in enumerate(left[:_MOST]):
            row = self._row(item, left[:k])
            self._rows[item.folder.name] = row
            self._layout.addWidget(row)
        later = Button(self.tr("Later"), kind="plain", parent=self)
        later.setToolTip(self.tr("Keep it and ask again at the next start (Esc)"))
        later.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(later)
        self._layout.addLayout(foot)
        self.setMinimumWidth(round(560 * unit(self)))

    def _row(self, item: LeftBehind, before: Sequence[LeftBehind]) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(14)
        words = self._words(item)
        if item.kept is not None:
            picture = self._picture(item.kept)
            label = plain_label(parent=row)
            label.setPixmap(picture)
            label.setFixedSize(_PICTURE)  # beside large text the row would else cut off head and feet
            label.setAccessibleName(self.tr("Picture of the drawing"))
            line.addWidget(label)
        said = TextBlock(14, "text", parent=row)
        said.set_words(words)
        line.addWidget(said, 1, Qt.AlignmentFlag.AlignVCenter)
        buttons = QVBoxLayout()
        buttons.addStretch(1)
        if item.kept is not None:
            first = not any(other.kept is not None for other in before)
            restore = self._button(self.tr("Restore"), words, primary=first)
            restore.clicked.connect(lambda: self._restore(item))
            restore.setDefault(first)
            buttons.addWidget(restore)
        discard = self._button(self.tr("Discard"), words)
        discard.clicked.connect(lambda: self._ask_discard(item, discard))
        buttons.addWidget(discard)
        buttons.addStretch(1)
        line.addLayout(buttons)
        return row

    def _button(self, words: str, of: str, *, primary: bool = False) -> Button:
        button = Button(words, kind="primary" if primary else "plain", parent=self)
        button.setAccessibleName(self.tr("{0}: {1}").format(words, of))
        return button

    def _words(self, item: LeftBehind) -> str:
        kept = item.kept
        if kept is None:
            return self.tr("{0} It cannot be restored.").format(item.why)
        name = isolated(kept.path.name) if kept.path is not None else self.tr("new record")
        said = self.tr("{0}, last changed {1}").format(name, time_words(kept.time))
        if kept.step:
            said = self.tr("{0}, last step: {1}.").format(said, isolated(kept.step))
        if kept.missing:
            said += " " + self.tr("{0} unchanged visits are in its file, which is missing or has changed.").format(
                kept.missing
            )
        return said

    def _picture(self, kept: Kept) -> QPixmap:
        t, ratio = tokens_for(self.palette()), self.devicePixelRatioF()
        try:
            drawing = kept.record.visit(readable_visit(kept.record, kept.visit)).drawing
            return small_picture(measure(drawing), _PICTURE, ratio, t)
        except InputError:
            empty = QPixmap(_PICTURE)
            empty.fill(Qt.GlobalColor.transparent)
            return empty

    def _restore(self, item: LeftBehind) -> None:
        self.restore_chosen.emit(item)
        self.accept()

    def _ask_discard(self, item: LeftBehind, button: Button) -> None:
        """One click must not throw work away: the button asks once more."""
        sure = self.tr("Really discard?")
        if item.kept is None or button.text() == sure:
            self._discard(item)
            return
        button.setText(sure)
        button.setAccessibleName(self.tr("{0}: {1}").format(sure, self._words(item)))
        button.setToolTip(self.tr("This cannot be undone"))

    def _discard(self, item: LeftBehind) -> None:
        self.discard_chosen.emit(item)
        row = self._rows.pop(item.folder.name)
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()
        if not self._rows:
            self.accept()
        else:
            self.adjustSize()
