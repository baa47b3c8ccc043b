"""Marking the skin: one side after the other, by taps; drawing is possible and never needed."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from bsa_calc.body.views import load_view
from bsa_calc.ui.body_map.in_sight import LONG_ENOUGH, TimeInSight
from bsa_calc.ui.patient.home import BRUSH_MM, FINE_MM, Home
from bsa_calc.ui.patient.parts import SMALL, BigButton, text, wide_button
from bsa_calc.ui.patient.screen import Screen
from bsa_calc.ui.words.side_words import SideWords

#: The views of each screen.
SIDES = (("front",), ("back",), ("left", "right", "inner-left", "inner-right"), ("soles", "crown"))
_WATCH_MS = 100


class MarkScreen(Screen):
    """One screen of the four; the body stands beside it.

    Attributes
    ----------
    number : int, from 0
    sight : TimeInSight
    """

    step = 2
    shows_body = True

    def __init__(self, home: Home, number: int) -> None:
        super().__init__(home)
        self.number, self.views = number, SIDES[number]
        self.sight = TimeInSight(home.desk.body_map)
        self._is_changed = False
        self._words = SideWords(self)
        self.how, self.so_far = text("", SMALL, "secondary"), text("", bold=True)
        self.old = text(self.tr("The pale marks are from last time."), SMALL, "secondary")
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._choose)
        self.tools = {tool: self._tool(tool, name) for tool, name in self._names().items()}
        self.undo = wide_button(self.tr("Undo"))
        self.undo.clicked.connect(home.desk.undo)
        self._undo_from = 0
        self.changed_button = wide_button(self.tr("It has changed"))
        self.changed_button.clicked.connect(self._note_changed)
        self._arrange()
        self._watching = QTimer(self)
        self._watching.setInterval(_WATCH_MS)
        self._watching.timeout.connect(self.watch)
        home.desk.changed.connect(self._follow)
        home.session.undo_stack.indexChanged.connect(self._follow)
        home.desk.body_map.sight.moved.connect(self._fit_brush)

    def _names(self) -> dict[str, str]:
        return {
            "hand": self.tr("Put down a hand"),
            "fill": self.tr("A whole part"),
            "brush": self.tr("Draw"),
            "eraser": self.tr("Rub out"),
            "closer": self.tr("Look closer"),
        }

    def _tool(self, tool: str, name: str) -> BigButton:
        button = wide_button(name)
        button.setCheckable(True)
        button.setObjectName(tool)
        self._group.addButton(button)
        return button

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 24, 4)
        layout.setSpacing(8)
        layout.addWidget(self.so_far)
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, button in enumerate((*self.tools.values(), self.undo)):
            grid.addWidget(button, place // 2, place % 2)
        layout.addLayout(grid)
        layout.addWidget(self.how)
        layout.addWidget(self.old)
        layout.addWidget(self.changed_button)
        layout.addStretch(1)

    # --- what is said --------------------------------------------------------------------------------------------

    def title(self) -> str:
        names = (
            self.tr("Front of the body"),
            self.tr("Back of the body"),
            self.tr("The sides"),
            self.tr("Soles and head"),
        )
        return self.tr("{0} ({1} of {2})").format(names[self.number], self.number + 1, len(SIDES))

    def next_words(self) -> str:
        if self.asks_again:
            return self.tr("Still the same")
        return self.tr("Next") if self._has_paint() else self.tr("Nothing here")

    @property
    def asks_again(self) -> bool:
        """Whether paint of last time is shown here, and nobody has said yet whether it is still so."""
        old = self.home.session.visit.unconfirmed()
        return not self._is_changed and bool(old) and self._shows(old.touched())

    def _has_paint(self) -> bool:
        return self._shows(self.home.session.drawing.paint.touched())

    def _shows(self, triangles: object) -> bool:
        body = self.home.session.drawing.body
        return any((load_view(body, view).places(triangles) >= 0).any() for view in self.views)  # type: ignore[arg-type]

    def _how_words(self) -> str:
        return {
            "hand": self.tr("Tap your skin patch. One hand covers your palm and all fingers."),
            "fill": self.tr("Tap a part of the body to mark all of it."),
            "brush": self.tr("Tap for a spot, or draw over the patch."),
            "eraser": self.tr("Tap or draw over a mark to take it away."),
            "closer": self.tr("Tap the face, a hand or a foot. Tap again to go back."),
        }.get(self.home.desk.tool.id, "")

    def spoken(self) -> str:
        return f"{self.title()}. {self.so_far.plain_text()} {self.how.plain_text()}"

    # --- coming up -----------------------------------------------------------------------------------------------

    def enter(self) -> None:
        desk = self.home.desk
        self._is_changed = False
        desk.show_views(self.views)
        self.home.session.show(views=self.views)
        self._undo_from = self.home.session.undo_stack.index()
        self.sight.begin_anew()
        self._watching.start()
        self._show()

    def first_focus(self) -> QWidget:
        return self.changed_button if self.asks_again else self.tools[self.home.desk.tool.id]

    def leave(self) -> None:
        self._watching.stop()

    def _follow(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        self.so_far.set_words(self.home.words.so_far(self.home.found))
        self._show_tools()
        self.how.set_words(self._how_words())
        self.undo.setEnabled(self.home.session.undo_stack.index() > self._undo_from)
        self.changed.emit()

    def _show_tools(self) -> None:
        """Nothing is drawn before it is said whether the paint of last time is still right."""
        asks, tool = self.asks_again, self.home.desk.tool.id
        for widget in (*self.tools.values(), self.undo, self.how):
            widget.setVisible(not asks)
        self.old.setVisible(asks)
        self.changed_button.setVisible(asks)
        if asks and tool != "pick":
            self.home.desk.choose("pick")
        elif not asks and tool not in self.tools:
            self._take("hand")
        elif not asks:
            self._take(tool)

    def _choose(self, button: BigButton) -> None:
        self._take(button.objectName())
        self._show()

    def _take(self, tool: str) -> None:
        self.tools[tool].setChecked(True)
        if self.home.desk.tool.id != tool:
            self.home.desk.choose(tool)
        self._fit_brush()

    def _fit_brush(self) -> None:
        """Close up the brush is finer."""
        if self.isVisible():
            is_close = any(pane.frame.zoom > 1 for pane in self.home.desk.body_map.panes())
            self.home.desk.set_radius(FINE_MM if is_close else BRUSH_MM)

    def _note_changed(self) -> None:
        self._is_changed = True
        self._show()

    # --- declaring -----------------------------------------------------------------------------------------------

    def watch(self) -> None:
        """Look whether the sides are in sight, and note those that were for long enough."""
        self.sight.look()
        if self.sight.seconds() >= LONG_ENOUGH:
            self.home.session.note_views_shown(frozenset(self.views))

    def go_on(self) -> str:
        """Declare the sides on the screen as looked at; the press counts for what was seen whole."""
        body_map, session = self.home.desk.body_map, self.home.session
        if not self.sight.is_whole():
            body_map.show_all()
            self.sight.begin_anew()
            return self.tr("Look at the whole body once more.")
        self.watch()
        if self.sight.seconds() < LONG_ENOUGH:
            return self.tr("Look at this side first.")
        session.let_go()
        if not set(self.views) <= session.drawing.done_views():
            session.adjust(self._words.undo(), views_seen=session.drawing.done_views() | set(self.views))
        self.home.kept.keep()
        return super().go_on()
