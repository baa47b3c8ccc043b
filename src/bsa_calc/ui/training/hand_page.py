"""Measure your own hand: copy patches of known size, and see how far off they are."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from bsa_calc.report.table import Dialect
from bsa_calc.training.own_hand import Copy, OwnHand, own_hand
from bsa_calc.training.results import hand_csv
from bsa_calc.training.targets import Target, copied, exercise
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.tools.drawing_desk import DrawingDesk
from bsa_calc.ui.tools.outline_tool import OutlineTool
from bsa_calc.ui.tools.stroke_tools import BrushTool, EraserTool
from bsa_calc.ui.training.hand_result import HandResult
from bsa_calc.ui.training.lesson import Lesson
from bsa_calc.ui.training.page import Page, tenth, text
from bsa_calc.ui.training.save_table import save_table
from bsa_calc.ui.training.skin_picture import SkinPicture, around
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.fields import ValueSlider

#: Diameters of the brush.
_USUAL_MM, _SMALLEST_MM, _LARGEST_MM = 12, 2, 60
#: The body to draw on shows more around the patch than its picture: neither size nor place can be traced.
_DRAWN_AROUND = 2.0


class HandPage(Page):
    """One patch after the other; after each, how much too large it was drawn; at the end, the hand."""

    save_wanted = Signal()
    kept = Signal(object)  # Hand, for the band

    def __init__(self, lesson: Lesson) -> None:
        super().__init__(lesson)
        self.targets: tuple[Target, ...] = ()
        self.copies: list[Copy] = []
        self.picture = SkinPicture()
        self.result = HandResult()
        self.result.save_wanted.connect(self.save_wanted)
        self.result.kept.connect(self.kept)
        self.result.again_wanted.connect(self.begin)
        self.said = text("", 13)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(24, 4, 24, 8)
        self._layout.setSpacing(10)
        self._exercise = QWidget()
        self._layout.addWidget(self._exercise, 1)
        self._layout.addWidget(self.result, 1)

    def title(self) -> str:
        done, all_of_them = len(self.copies), len(self.targets)
        if done >= all_of_them:
            return self.tr("Your own hand")
        return self.tr("Your own hand: patch {0} of {1}").format(done + 1, all_of_them)

    @cached_property
    def desk(self) -> DrawingDesk:
        """What is drawn on; made when it is first needed."""
        session = Session(exercise()[0].body, self)
        desk = DrawingDesk(session, (BrushTool, EraserTool, OutlineTool), _USUAL_MM / 2, self)
        desk.changed.connect(self._follow)
        self._arrange(desk)
        return desk

    def _arrange(self, desk: DrawingDesk) -> None:
        pictures = QHBoxLayout()
        pictures.setSpacing(16)
        pictures.addWidget(self.picture, 2)
        pictures.addWidget(desk.body_map, 3)
        self.done_button = Button(self.tr("Done"), kind="primary")
        self.done_button.clicked.connect(self.go_on)
        layout = QVBoxLayout(self._exercise)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(pictures, 1)
        layout.addWidget(self.said)
        layout.addLayout(self._tools(desk))

    def _tools(self, desk: DrawingDesk) -> QHBoxLayout:
        row, self._tool_group = QHBoxLayout(), QButtonGroup(self)
        self._tool_group.buttonClicked.connect(self._choose_tool)
        row.setSpacing(10)
        names = {"brush": self.tr("Brush"), "eraser": self.tr("Eraser"), "outline": self.tr("Outline")}
        for tool, name in names.items():
            button = Button(name)
            button.setCheckable(True)
            button.setChecked(tool == "brush")
            button.setObjectName(tool)
            self._tool_group.addButton(button)
            row.addWidget(button)
        self.size_slider = ValueSlider(_SMALLEST_MM, _LARGEST_MM)
        self.size_slider.setAccessibleName(self.tr("Size of the brush, Ø mm"))
        self.size_slider.setValue(_USUAL_MM)
        self.size_slider.valueChanged.connect(self._set_size)
        row.addWidget(self.size_slider, 1)
        self.undo_button = Button(self.tr("Undo"))
        self.undo_button.setEnabled(False)
        self.undo_button.clicked.connect(desk.undo)
        desk.session.undo_stack.canUndoChanged.connect(self.undo_button.setEnabled)
        row.addWidget(self.undo_button)
        row.addStretch(1)
        row.addWidget(self.done_button)
        return row

    def _set_size(self, diameter_mm: int) -> None:
        self.desk.set_radius(diameter_mm / 2)

    def _choose_tool(self, button: Button) -> None:
        self.desk.choose(button.objectName())

    # --- the exercise --------------------------------------------------------------------------------------------

    def enter(self) -> None:
        if not self.targets or len(self.copies) >= len(self.targets):
            self.begin()

    def begin(self) -> None:
        """Start with the first patch."""
        self.targets, self.copies = exercise(), []
        self.result.hide()
        self._exercise.show()
        self._show_target()

    def _show_target(self) -> None:
        target = self.targets[len(self.copies)]
        self._told = False
        self.picture.show_target(target)
        self.desk.show(target.bare(), (target.view,), around(target, _DRAWN_AROUND))
        self.said.set_words(self.tr("Copy the pale patch onto the body, as large as it is and where it is."))
        self._follow()

    def _follow(self) -> None:
        """What is drawn has changed."""
        if self._told:
            return
        self.done_button.setText(self.tr("Done"))
        self.done_button.setEnabled(bool(self.desk.drawing.paint))

    def go_on(self) -> None:
        """Tell how far off the copy is, then show the next patch."""
        self.desk.session.let_go()
        if not self._told:
            self._tell()
            return
        if len(self.copies) < len(self.targets):
            self._show_target()
        else:
            self._finish()
        self.title_changed.emit()

    def _tell(self) -> None:
        if not self.desk.drawing.paint:
            return
        copy = copied(self.targets[len(self.copies)], self.desk.drawing.paint)
        self.copies.append(copy)
        self._told = True
        self.said.set_words(self._words(copy))
        self.undo_button.setEnabled(False)
        last = len(self.copies) == len(self.targets)
        self.done_button.setText(self.tr("Your hand") if last else self.tr("Next patch"))
        self.done_button.updateGeometry()

    def _words(self, copy: Copy) -> str:
        area, share, mm = abs(copy.excess_cm2), round(100 * abs(copy.error)), abs(copy.excess_mm)
        pattern = (
            self.tr("{0} cm² too much ({1} % more than the patch). Its outline lies {2} mm outside, on average.")
            if copy.excess_cm2 >= 0
            else self.tr("{0} cm² too little ({1} % less than the patch). Its outline lies {2} mm inside, on average.")
        )
        return pattern.format(tenth(area), share, tenth(mm))

    def _finish(self) -> None:
        found = own_hand(self.copies)
        assert isinstance(found, OwnHand)
        self._exercise.hide()
        self.result.show_hand(found)
        self.result.show()

    def forward(self) -> bool:
        """The key that goes on is that of the exercise while it lasts."""
        if self._exercise.isHidden():
            return False
        if self._told or self.desk.drawing.paint:
            self.go_on()
        return True

    def save_copies(self, parent: QWidget) -> None:
        """Ask for a file and write all copies to it, as a table that spreadsheets here read."""
        dialect: Dialect = "semicolon" if QLocale().decimalPoint() == "," else "comma"
        said = save_table(parent, self.tr("own hand"), hand_csv(self.copies, dialect))
        if said:
            self.result.note.set_words(said)
