"""All products, each with what its label says; a user's own are made, changed and deleted here."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
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
from bsa_calc.label.profile import SHIPPED, load_profile
from bsa_calc.label.profile_file import own_profile_ids
from bsa_calc.record.store.profile_files import delete_profile
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.look.fonts import dialog_size
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.scroll_bar import SlimScrollBar
from bsa_calc.ui.words.label_terms import core_text, error_text
from bsa_calc.ui.words.profile_text import ProfileText


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
        self.fill(session.drawing.profile)

    def _make_buttons(self) -> None:
        self.use_button = self._button(self.tr("Use this product"), self._use, kind="primary")
        self.new_button = self._button(self.tr("Copy…"), self._new)
        self.edit_button = self._button(self.tr("Change…"), self._edit)
        self.delete_button = self._button(self.tr("Delete…"), self._delete)
        self.close_button = self._button(self.tr("Close"), self.reject)
        self.new_button.setToolTip(self.tr("Make your own profile from a copy of this one"))
        self.use_button.setDefault(True)

    def _button(self, text: str, do: object, *, kind: str = "plain") -> Button:
        button = Button(text, kind="primary" if kind == "primary" else "plain", parent=self)
        button.setToolTip(text)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.new_button, self.edit_button, self.delete_button):
            row.addWidget(button)
        row.addStretch(1)
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
        layout.addLayout(row)

    def fill(self, current: str) -> None:
        """List all profiles, the damaged ones too, and go to one."""
        self.list.clear()
        for profile_id in (*SHIPPED, *own_profile_ids()):
            try:
                name = core_text(load_profile(profile_id).name)
            except InputError:
                name = self.tr("{0} (damaged)").format(profile_id)
            item = QListWidgetItem(name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, profile_id)
            if profile_id == current:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None:
            self.list.setCurrentRow(0)
        self.list.setFocus()

    def current(self) -> str:
        """The id of the product whose facts are shown."""
        return str(self.list.currentItem().data(Qt.ItemDataRole.UserRole))

    def _show_current(self) -> None:
        if self.list.currentItem() is None:
            return
        own = self.current() not in SHIPPED
        try:
            profile = load_profile(self.current())
        except InputError as error:
            self.text.setPlainText(error_text(error))
            sound = False
        else:
            self.text.setHtml(self._words.html(profile, date.today()))
            sound = True
        for button in (self.use_button, self.new_button):
            button.setEnabled(sound)
        self.edit_button.setEnabled(own and sound)
        self.delete_button.setEnabled(own)

    def _use(self) -> None:
        self.chosen.emit(self.current())
        self.accept()

    def _new(self) -> None:
        self._open_editor(new=True)

    def _edit(self) -> None:
        self._open_editor(new=False)

    def _open_editor(self, *, new: bool) -> None:
        from bsa_calc.ui.label.profile_editor import ProfileEditor, profile_data

        try:
            data = profile_data(self.current())
        except InputError as error:
            self._tell(self.tr("You cannot copy this profile."), error_text(error))
            return
        editor = ProfileEditor(self, data, new=new)
        if editor.exec() == QDialog.DialogCode.Accepted:
            self.fill(editor.saved_id)
            if editor.saved_id == self._session.drawing.profile:
                self._session.measure_again()
        editor.deleteLater()

    def _delete(self) -> None:
        profile_id = self.current()
        if self._session.uses_profile(profile_id):
            self._tell(
                self.tr("The profile is in use."),
                self.tr("The open record uses it (or an undo step does). Start or open another drawing."),
            )
            return
        box = QMessageBox(QMessageBox.Icon.Question, self.windowTitle(), self.tr("Delete this profile?"), parent=self)
        box.setInformativeText(self.tr("Drawings that use it cannot be opened without it."))
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        if box.exec() == QMessageBox.StandardButton.Yes:
            try:
                delete_profile(profile_id)
            except InputError as error:
                self._tell(self.tr("The profile was not deleted."), error_text(error))
            self.fill(self._session.drawing.profile)

    def _tell(self, what: str, why: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, self.windowTitle(), what, parent=self)
        box.setInformativeText(why)
        box.exec()
