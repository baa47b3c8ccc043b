"""The menu of whose hand draws: the usual one, or one that was measured on this computer."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from bsa_calc.paint.drawn_by import USUAL_HAND, Hand
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.widgets.menu import Menu
from bsa_calc.ui.words.dates import day_words


class HandMenu(QObject):
    """Says for the drawing that is shown whose hand drew it; the band follows."""

    measure_wanted = Signal()

    def __init__(self, session: Session, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self.menu = Menu(self.tr("Whose hand draws"), parent)
        self.menu.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """List the hands there are now."""
        self.menu.clear()
        group = QActionGroup(self.menu)
        self._hands = [USUAL_HAND, *self._settings.hands]
        drawn_by = self._session.drawing.hand
        if not drawn_by.exact and drawn_by not in self._hands:
            self._hands.append(drawn_by)  # measured on another computer
        for place, hand in enumerate(self._hands):
            action = self.menu.addAction(self.name(hand).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(hand == drawn_by)
            action.setData(place)
            group.addAction(action)
        group.triggered.connect(self._choose)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Measure your own hand…")).triggered.connect(self.measure_wanted)

    def name(self, hand: Hand) -> str:
        """A hand with its share, and when it was measured."""
        share = round(100 * hand.counts)
        if hand == USUAL_HAND or hand.measured is None:
            return self.tr("The usual hand: {0} %").format(share)
        return self.tr("{0}: {1} %, measured {2}").format(hand.label, share, day_words(hand.measured))

    def use(self, hand: Hand) -> None:
        """Say that this hand drew, as one step of undo."""
        self._session.adjust(self.tr("choosing whose hand draws"), hand=hand)

    def _choose(self, action: QAction) -> None:
        self.use(self._hands[int(action.data())])
