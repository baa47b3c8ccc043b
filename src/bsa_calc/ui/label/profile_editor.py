"""Making and changing a product profile of one's own; what no label can say is not saved."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from bsa_calc.errors import InputError, SaidError
from bsa_calc.label.profile import SHIPPED
from bsa_calc.label.profile_file import own_profile_ids
from bsa_calc.label.profile_sense import profile_problems
from bsa_calc.record.store.profile_files import profile_mark, save_profile, sound_profile
from bsa_calc.ui.label.profile_form import KEPT, ProfileForm
from bsa_calc.ui.look.fonts import dialog_size
from bsa_calc.ui.widgets.accessible import announce
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.scroll_bar import prepare_scrolling
from bsa_calc.ui.widgets.text_block import TextBlock
from bsa_calc.ui.widgets.tick_box import TickBox
from bsa_calc.ui.words.label_terms import error_text

#: As the schema allows.
_LONGEST_NAME, _LONGEST_SHORT_NAME = 120, 40


def free_id(name: str) -> str:
    """An id for a new profile, from its name; none that is taken."""
    plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:50].strip("-") or "own-profile"
    taken, number, found = {*SHIPPED, *own_profile_ids()}, 2, plain
    while found in taken:
        found, number = f"{plain}-{number}", number + 1
    return found


class ProfileEditor(QDialog):
    """A form with one field for each fact and one for where the label says so."""

    def __init__(self, parent: QWidget, data: dict[str, Any], *, new: bool) -> None:
        super().__init__(parent)
        self._new, self._id, self.saved_id = new, str(data["id"]), ""
        self._mark = "" if new else profile_mark(self._id)
        self._asked = False
        self.setWindowTitle(self.tr("New profile") if new else self.tr("Change the profile"))
        self.resize(dialog_size(self, 760, 620))
        is_copy = new and bool(data["id"])
        self._medicine = str(data.get("medicine", "")) if data["id"] else ""
        self.form = ProfileForm({**data, **self._own_names(data)} if is_copy else data, self)
        self.form.edited.connect(self._check_again)
        self.form.edited.connect(self._follow_medicine)
        self.keep = TickBox(self._keep_words(str(data["short_name"])), self)
        self.keep.setChecked(True)
        self.keep.setVisible(any(data.get(key) for key in KEPT))
        if is_copy and self._medicine:
            self.form.fix("medicine", self.tr("A copy is for the same medicine. For another one choose “New…”."))
        self.problem = TextBlock(14, "over", parent=self)
        self.problem.hide()
        self._build()
        self.setAccessibleDescription(self.tr("Nothing is saved while a field is wrong."))

    def _follow_medicine(self) -> None:
        """With another medicine the texts of this one go: they would be printed as that one's."""
        same = self.form.text("medicine") == self._medicine
        self.keep.setEnabled(same)
        self.keep.setChecked(self.keep.isChecked() and same)

    def _keep_words(self, name: str) -> str:
        if self._new:
            said = self.tr(
                "Also copy the instructions, body parts, review weeks and further limits of {0}. "
                "They are printed on the patient’s page."
            )
            return said.format(name)
        return self.tr(
            "Keep the instructions, body parts, review weeks and further limits. "
            "They are printed on the patient’s page."
        )

    def _own_names(self, data: dict[str, Any]) -> dict[str, str]:
        """Names to begin with: those of the profile it is copied from are taken."""
        name, short = (self.tr("Copy of {0}").format(data[key]) for key in ("name", "short_name"))
        return {"name": name[:_LONGEST_NAME], "short_name": short[:_LONGEST_SHORT_NAME]}

    def _build(self) -> None:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        prepare_scrolling(area)
        area.setWidget(self.form)
        self._area = area
        self.save_button = Button(self.tr("Save"), kind="primary", parent=self)
        self.save_button.setToolTip(self.tr("Save the profile on this computer"))
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        cancel = Button(self.tr("Cancel"), parent=self)
        cancel.setToolTip(self.tr("Leave everything as it was"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(10)
        layout.addWidget(area)
        layout.addWidget(self.keep)
        layout.addWidget(self.problem)
        layout.addLayout(row)

    def problems(self) -> dict[str, str]:
        """What is wrong, by place; empty where it could be saved."""
        found = self.form.problems()
        if found:
            return found
        try:
            sound_profile(self._made(), date.today())
        except SaidError as error:
            found = {error.place: error_text(error)}
            if not error.code.startswith("schema_"):
                rest = profile_problems(self._made(), date.today())
                found = {**{problem.place: error_text(problem) for problem in rest}, **found}
            return found
        except InputError as error:
            place, _, problem = str(error).partition(": ")
            return {place: problem[:1].upper() + problem[1:]} if problem else {"": place}
        return {}

    def _made(self) -> dict[str, Any]:
        profile_id = free_id(self.form.text("name")) if self._new else self._id
        return self.form.data(profile_id, keep=self.keep.isChecked())

    def _check_again(self) -> None:
        """Once saving was tried, what is wrong is kept up to date."""
        if self._asked:
            self._show(self.problems())

    def _show(self, problems: dict[str, str]) -> None:
        elsewhere = self.form.show_problems(problems)
        self.problem.set_words(elsewhere)
        self.problem.setVisible(bool(elsewhere))

    def save(self) -> None:
        self._asked = True
        problems = self.problems()
        self._show(problems)
        if not problems:
            made = self._made()
            try:
                save_profile(made, date.today(), mark=self._mark)
            except InputError as error:
                problems = {"": error_text(error)}
                self.problem.set_words(error_text(error))
                self.problem.show()
            else:
                self.saved_id = made["id"]
                self.accept()
                return
        wrong = self.form.first_wrong()
        if wrong is not None:
            wrong.setFocus()
            self._area.ensureWidgetVisible(wrong, 20, 80)
        announce(self, self.tr("Not saved. {0}").format(next(iter(problems.values()))), assertive=True)
