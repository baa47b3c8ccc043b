"""The menus that choose the product and the weight table."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from bsa_calc.body.weights import SOURCES
from bsa_calc.errors import InputError
from bsa_calc.label.profile import SHIPPED, Profile, load_profile
from bsa_calc.label.profile_file import own_profile_ids
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.panels.basis_button import BasisButton
from bsa_calc.ui.widgets.menu import Menu
from bsa_calc.ui.words.figure_words import Words
from bsa_calc.ui.words.label_terms import core_text
from bsa_calc.ui.words.terms import table_name

#: In front of an id: the text on this computer, where the record has another.
_HERE = "here:"


def known_profiles() -> list[Profile]:
    """All profiles of this computer: the shipped ones, then the user's own; damaged ones are left out here."""
    found = [load_profile(profile_id) for profile_id in SHIPPED]
    for profile_id in own_profile_ids():
        try:
            found.append(load_profile(profile_id))
        except InputError:
            continue
    return found


class ProfileMenu(QObject):
    """Offers products and tables, behind the card's last line and in the menu of everything else."""

    def __init__(self, session: Session, words: Words, basis: BasisButton, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._words, self._parent = session, words, parent
        self.products = Menu(self.tr("Product"), parent)
        self.tables = Menu(self.tr("Weight table"), parent)
        self.both = Menu(self.tr("Product and weight table"), parent)
        self.products.aboutToShow.connect(self._fill_products)
        self.tables.aboutToShow.connect(self._fill_tables)
        self.both.aboutToShow.connect(self._fill_both)
        basis.set_menu(self.both)
        self._fill_products()
        self._fill_tables()

    def _fill_products(self) -> None:
        self.products.clear()
        self._add_products(self.products)
        self.products.addSeparator()
        self.products.addAction(self.tr("Products…")).triggered.connect(self.show_products)

    def _fill_tables(self) -> None:
        self.tables.clear()
        self._add_tables(self.tables)

    def _fill_both(self) -> None:
        self.both.clear()
        self.both.addSection(self.tr("Product"))
        self._add_products(self.both)
        self.both.addAction(self.tr("Products…")).triggered.connect(self.show_products)
        self.both.addSection(self.tr("Weight table"))
        self._add_tables(self.both)

    def _add_products(self, menu: QMenu) -> None:
        group, record = QActionGroup(menu), self._session.record
        here = known_profiles()
        for profile in (*here, *(kept for kept in record.profiles if kept not in here)):
            kept = record.kept_profile(profile.id)
            name, data = core_text(profile.name), profile.id
            if kept is not None and profile != kept:
                name, data = self.tr("{0} (the text on this computer)").format(name), f"{_HERE}{data}"
            elif kept is not None and kept not in here:
                name = self.tr("{0} (the text in this record)").format(name)
            action = self._choice(menu, group, name, data)
            action.setChecked(data == self._session.drawing.profile)
        group.triggered.connect(self._choose_product)

    def _add_tables(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        for table in SOURCES:
            action = self._choice(menu, group, table_name(table), table)
            action.setChecked(table == self._session.drawing.weight_table)
        group.triggered.connect(self._choose_table)

    def _choice(self, menu: QMenu, group: QActionGroup, text: str, data: str) -> QAction:
        action = menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setData(data)
        group.addAction(action)
        return action

    def _choose_product(self, action: QAction) -> None:
        self.use(str(action.data()))

    def use(self, profile_id: str) -> None:
        """Judge the drawing by a profile, as one step of undo; with "here:" by this computer's text of it."""
        plain = profile_id.removeprefix(_HERE)
        if plain != profile_id:
            self._session.take_profile(load_profile(plain))
        self._session.adjust(self.tr("choosing the product"), profile=plain)

    def _choose_table(self, action: QAction) -> None:
        self._session.adjust(self.tr("choosing the weight table"), weight_table=str(action.data()))

    def show_products(self) -> None:
        """Open the page of products."""
        from bsa_calc.ui.label.profile_dialog import ProfileDialog

        dialog = ProfileDialog(self._parent, self._session)
        dialog.chosen.connect(self.use)
        dialog.exec()
        dialog.deleteLater()
