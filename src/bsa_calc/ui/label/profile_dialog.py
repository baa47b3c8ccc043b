"""All products, each with what its label says; a user's own are made, changed and deleted here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from bsa_calc.errors import InputError
from bsa_calc.foreign_text import isolated
from bsa_calc.label.profile import SHIPPED, Profile, load_profile
from bsa_calc.label.profile_file import own_profile, own_profile_ids, read_profile
from bsa_calc.label.rules_json import profile_data
from bsa_calc.record.store.lock import require_free
from bsa_calc.record.store.profile_files import delete_profile, save_profile, write_profile
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.files.save_dialog import ask_where
from bsa_calc.ui.look.fonts import dialog_size
from bsa_calc.ui.system.plain_text import plain_box, tooltip
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.scroll_bar import SlimScrollBar
from bsa_calc.ui.words.label_terms import core_text, error_text
from bsa_calc.ui.words.profile_text import ProfileText

#: What a new profile begins with: nothing of any medicine.
EMPTY: Mapping[str, Any] = {"id": "", "short_name": "", "limit": {"kind": "percent_bsa"}}
#: Where an entry of the list has the record's own text of a label.
_KEPT = Qt.ItemDataRole.UserRole + 1


class ProfileDialog(QDialog):
    """A list of products, the chosen one's facts beside it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        self._session, self._words = session, ProfileText(self)
        self.setWindowTitle(self.tr("Products"))
        self.resize(dialog_size(self, 860, 600))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Products"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = QTextBrowser(self)
        self.text.setAccessibleName(self.tr("What the label says"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(14)
        self.text.setVerticalScrollBar(SlimScrollBar(self.text))
        self._make_buttons()
        self._build()
        self.list.currentItemChanged.connect(self._show_current)
        self.list.setMinimumWidth(180)
        self.fill(session.drawing.profile)

    def _make_buttons(self) -> None:
        self.use_button = self._button(self.tr("Use this product"), self._use, kind="primary")
        self.new_button = self._button(self.tr("New…"), self._new)
        self.copy_button = self._button(self.tr("Copy…"), self._copy)
        self.import_button = self._button(self.tr("Import…"), self._import)
        self.export_button = self._button(self.tr("Export…"), self._export)
        self.edit_button = self._button(self.tr("Change…"), self._edit)
        self.delete_button = self._button(self.tr("Delete…"), self._delete)
        self.close_button = self._button(self.tr("Close"), self.reject)
        self.new_button.setToolTip(self.tr("Make your own profile of a medicine, from an empty form"))
        self.copy_button.setToolTip(self.tr("Make your own profile of the same medicine, from a copy of this one"))
        self.import_button.setToolTip(self.tr("Keep a profile that somebody gave you as a file"))
        self.export_button.setToolTip(self.tr("Write this profile into a file, to pass on"))
        self.use_button.setDefault(True)

    def _button(self, text: str, do: object, *, kind: str = "plain") -> Button:
        button = Button(text, kind="primary" if kind == "primary" else "plain", parent=self)
        button.setToolTip(tooltip(text))
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _build(self) -> None:
        own, row = QHBoxLayout(), QHBoxLayout()
        for line, buttons in (
            (own, (self.new_button, self.copy_button, self.edit_button, self.delete_button)),
            (row, (self.import_button, self.export_button)),
        ):
            line.setSpacing(8)
            for button in buttons:
                line.addWidget(button)
            line.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.use_button)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.list, 2)
        middle.addWidget(self.text, 5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(12)
        layout.addLayout(middle)
        layout.addLayout(own)
        layout.addLayout(row)

    def fill(self, current: str) -> None:
        """List all profiles, the damaged ones too and those of the record alone, and go to one."""
        self.list.clear()
        for profile_id in (*SHIPPED, *own_profile_ids()):
            try:
                self._list(profile_id, core_text(load_profile(profile_id).name))
            except InputError:
                self._list(profile_id, self.tr("{0} (damaged)").format(profile_id))
        for kept in self._session.record.profiles:
            if kept != _on_this_computer(kept.id):
                self._list(kept.id, self.tr("{0} (the text in this record)").format(kept.name), kept)
        ids = [self._item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.list.count())]
        # The record's own text comes last, and counts.
        self.list.setCurrentRow(len(ids) - 1 - ids[::-1].index(current) if current in ids else 0)
        self.list.setFocus()

    def _list(self, profile_id: str, name: str, kept: Profile | None = None) -> None:
        item = QListWidgetItem(name, self.list)
        item.setData(Qt.ItemDataRole.UserRole, profile_id)
        item.setData(_KEPT, kept)

    def _item(self, row: int) -> QListWidgetItem:
        return self.list.item(row)

    def current(self) -> str:
        """The id of the product whose facts are shown."""
        return str(self.list.currentItem().data(Qt.ItemDataRole.UserRole))

    def kept(self) -> Profile | None:
        """What is shown, if it is the record's own text of a label; None if it is this computer's."""
        found = self.list.currentItem().data(_KEPT)
        return found if isinstance(found, Profile) else None

    def profile(self) -> Profile:
        """What is shown; raises InputError for a damaged one."""
        return self.kept() or load_profile(self.current())

    def _show_current(self) -> None:
        if self.list.currentItem() is None:
            return
        own = self.current() not in SHIPPED
        try:
            profile = self.profile()
        except InputError as error:
            self.text.setPlainText(error_text(error))
            sound = False
        else:
            self.text.setHtml(self._words.html(profile, date.today()))
            sound = True
        here = self.kept() is None
        for button in (self.use_button, self.copy_button):
            button.setEnabled(sound)
        self.edit_button.setEnabled(own and sound and here)
        self.export_button.setEnabled(own and sound)
        self.delete_button.setEnabled(own and here)

    def _use(self) -> None:
        kept = self._session.record.kept_profile(self.current())
        if kept is not None and self.profile() != kept:
            self._session.take_profile(self.profile())
        self.chosen.emit(self.current())
        self.accept()

    def _new(self) -> None:
        self._open_editor(EMPTY, new=True)

    def _copy(self) -> None:
        self._open_editor(profile_data(self.profile()), new=True)

    def _edit(self) -> None:
        self._open_editor(profile_data(self.profile()), new=False)

    def _open_editor(self, data: Mapping[str, Any], *, new: bool) -> None:
        from bsa_calc.ui.label.profile_editor import ProfileEditor

        editor = ProfileEditor(self, dict(data), new=new)
        if editor.exec() == QDialog.DialogCode.Accepted:
            self._follow(editor.saved_id)
        editor.deleteLater()

    def _follow(self, profile_id: str) -> None:
        """A profile was saved on this computer: what is judged by it is judged anew."""
        session = self._session
        if session.record.kept_profile(profile_id) is not None:
            session.take_profile(load_profile(profile_id))
        elif profile_id == session.drawing.profile:
            session.measure_again()
        self.fill(profile_id)

    # --- files ---------------------------------------------------------------------------------------------------

    def _export(self) -> None:
        profile = self.profile()
        kinds = self.tr("Product profiles (*.json)")
        path = ask_where(self, self.tr("Export the profile"), Path(f"{profile.id}.json"), kinds)
        if path is None:
            return
        try:
            require_free(path)
            write_profile(profile, path)
        except InputError as error:
            self._tell(self.tr("The profile was not exported."), error_text(error))

    def _import(self) -> None:
        kinds = self.tr("Product profiles (*.json)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import a profile"), "", kinds)
        if not name:
            return
        try:
            profile = read_profile(Path(name))
            there = own_profile(profile.id)
            if there is None or there == profile or self._may_replace(there, profile):
                save_profile(profile_data(profile), date.today())
                self._follow(profile.id)
        except InputError as error:
            self._tell(self.tr("The profile was not imported."), error_text(error))

    def _may_replace(self, there: Profile, profile: Profile) -> bool:
        what = self.tr("You have a profile “{0}” with another text. Replace it?").format(isolated(there.name))
        said = (f"{self._words.limit(p.limit)}, {self._words.revision(p)}" for p in (there, profile))
        why = self.tr("Yours: {0}. In the file: {1}.").format(*said)
        box = plain_box(QMessageBox.Icon.Warning, self.windowTitle(), what, why, self)
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        return QMessageBox.StandardButton(box.exec()) == QMessageBox.StandardButton.Yes

    def _delete(self) -> None:
        profile_id = self.current()
        if self._session.uses_profile(profile_id):
            self._tell(
                self.tr("The profile is in use."),
                self.tr("The open record uses it (or an undo step does). Start or open another drawing."),
            )
            return
        why = self.tr("Records that were saved with it keep its text. Single drawings cannot be opened without it.")
        box = plain_box(QMessageBox.Icon.Question, self.windowTitle(), self.tr("Delete this profile?"), why, self)
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        if box.exec() == QMessageBox.StandardButton.Yes:
            try:
                delete_profile(profile_id)
            except InputError as error:
                self._tell(self.tr("The profile was not deleted."), error_text(error))
            self.fill(self._session.drawing.profile)

    def _tell(self, what: str, why: str) -> None:
        plain_box(QMessageBox.Icon.Warning, self.windowTitle(), what, why, self).exec()


def _on_this_computer(profile_id: str) -> Profile | None:
    try:
        return own_profile(profile_id)
    except InputError:
        return None
