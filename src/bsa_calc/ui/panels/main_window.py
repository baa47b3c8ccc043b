"""The window: its parts and where they stand.

It comes up with the body alone; the parts are made once that is on the screen, and what connects them once they are.
So nothing that a part needs is imported above.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from bsa_calc.ui.body_map.body_pictures import body_pictures
from bsa_calc.ui.body_map.first_look import FirstLook, Margins
from bsa_calc.ui.look.fonts import BASE_PX, base_px, install_font
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.widgets.role_window import RoleWindow
from bsa_calc.ui.words.terms import body_names, example_names, view_names

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from bsa_calc.ui.look.theme import Theme
    from bsa_calc.ui.words.display import ToolSpec

FIRST_BODY = "adult-female"
#: The window at its first start, and what a system draws around a window at most, pixels.
USUAL_SIZE, FRAME = QSize(1366, 768), QSize(16, 40)
#: Lower than this at the usual size of text a window has little room for the verdict, and for the rows of the lists,
#: pixels. A window that fills a screen of 768 is some 60 lower than that.
LOW_WINDOW, LOW_FOR_ROWS = 768, 800
#: From this width on, at the usual size of text, the body leaves the column beside it more room, pixels.
WIDE_WINDOW = 1280
#: What the key for large text makes of it, percent.
LARGE_TEXT = 150
#: Views that are shown side by side.
PAIRS = (("front", "back"), ("left", "right"), ("inner-left", "inner-right"), ("soles", "crown"))


class _Whole(QWidget):
    """All parts; as narrow as they can be once the column beside the body has given back its room."""

    spare = 0

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(least.width() - self.spare, least.height())


class MainWindow(RoleWindow):
    """Body, tools, verdict, patches and the strip of views."""

    closing = Signal(QCloseEvent)
    file_dropped = Signal(str)

    def __init__(self, settings: Settings, make_ready: Callable[[MainWindow], object]) -> None:
        super().__init__()
        self.settings = settings
        self.theme: Theme | None = None
        self._connect_parts = make_ready
        self._has_parts = False
        self._is_connecting = self.is_ready = False
        self.setWindowTitle("bsa-calc")
        self.setAcceptDrops(True)
        self._set_font()
        self.setCentralWidget(FirstLook(FIRST_BODY, PAIRS[0], settings))
        self.resize(USUAL_SIZE)
        if not settings.geometry.isEmpty():
            self.restoreGeometry(settings.geometry)

    def show_on(self, room: QSize) -> None:
        """Come up; at the first start fill a screen on which the usual size and its frame have no room."""
        inside = room - FRAME
        if self.settings.geometry.isEmpty() and USUAL_SIZE.boundedTo(inside) != USUAL_SIZE:
            self.resize(USUAL_SIZE.boundedTo(inside))
            self.showMaximized()
        else:
            self.show()

    def make_parts(self) -> None:
        """Put everything that belongs to the window in the place of its first picture, if that has not happened."""
        if self._has_parts:
            return
        self._has_parts = True
        self.first_painted.emit()
        self.apply_look()
        self._make_parts()
        self._fit_height()  # before they are in the window, which would grow with a high card
        self._arrange()
        self.show_body(FIRST_BODY, PAIRS[0])
        self.canvas.setFocus()

    def _make_parts(self) -> None:

        from bsa_calc.ui.body_map.body_map import BodyMap
        from bsa_calc.ui.panels.checks_card import ChecksCard
        from bsa_calc.ui.panels.strip import ViewStrip
        from bsa_calc.ui.panels.thumbnails import Thumbnails
        from bsa_calc.ui.panels.top_bar import TopBar
        from bsa_calc.ui.panels.verdict_card import VerdictCard
        from bsa_calc.ui.tools.tool_rail import ToolRail
        from bsa_calc.ui.widgets.menu import Menu
        from bsa_calc.ui.words.display import ViewSpec

        self.top_bar = TopBar(self.tr("bsa-calc"), tuple(body_names().items()))
        self.top_bar.set_body(FIRST_BODY)
        self.top_bar.set_examples(tuple(example_names().items()))
        self.more_menu = Menu(self)
        self.top_bar.set_more_menu(self.more_menu)
        self.tools = ToolRail(self.tool_specs())
        self.canvas = BodyMap()
        keys = {view: str(k + 1) for k, view in enumerate(view_names())}
        self.strip = ViewStrip([ViewSpec(view, name, keys[view]) for view, name in view_names().items()])
        self.thumbnails = Thumbnails(self.strip)
        self.card = VerdictCard()
        self.checks = ChecksCard()

    def apply_look(self) -> None:
        """Put colours and text size as the settings say."""
        from bsa_calc.ui.look.theme import Theme

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if self.theme is None:
            self.theme = Theme(app, parent=self)
            self.theme.changed.connect(self._recolour)
        self.theme.choose(self.settings.theme)
        self.theme.choose_skin(self.settings.skin)
        self._set_font()
        if hasattr(self, "checks"):
            self._fit_width()
            self._fit_height()

    def _set_font(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        install_font(app, self.settings.text_percent / 100)

    def _recolour(self) -> None:
        if hasattr(self, "thumbnails"):
            self.thumbnails.redraw(themed=True)

    def tool_specs(self) -> Sequence[ToolSpec]:
        """What stands on the rail of tools, with its keys."""
        from bsa_calc.ui.words.display import ToolSpec
        from bsa_calc.ui.words.side_words import HeldBackWords

        held = HeldBackWords(self)
        return (
            ToolSpec("brush", self.tr("Brush"), "brush", "B", self.tr("Paint affected skin; Ctrl erases")),
            ToolSpec("eraser", self.tr("Eraser"), "eraser", "E", self.tr("Erase paint")),
            ToolSpec("hold", self.tr("Skip"), "hold", "N", held.tooltip()),
            ToolSpec("outline", self.tr("Outline"), "outline", "O", self.tr("Draw round an area or click its corners")),
            ToolSpec("fill", self.tr("Fill"), "fill", "F", self.tr("Fill a region; Shift adds its neighbours")),
            ToolSpec("hand", self.tr("Hand"), "hand", "H", self.tr("Put down a hand, counted as 1 %; drag to turn it")),
            ToolSpec("mirror", self.tr("Mirror"), "mirror", "M", self.tr("Paint the other side of the body too"), True),
            ToolSpec(
                "through",
                self.tr("All round"),
                "through",
                "A",
                self.tr("Paint front and back at once, an arm or a leg all round; in the views front and back"),
                True,
            ),
            ToolSpec("pick", self.tr("Pick"), "pick", "P", self.tr("Pick patches; Shift adds, Delete removes")),
            ToolSpec("pan", self.tr("Pan"), "pan", "G", self.tr("Move the picture (or hold Space); the wheel zooms")),
        )

    def _arrange(self) -> None:
        from PySide6.QtWidgets import QGridLayout, QVBoxLayout

        from bsa_calc.ui.widgets.cards import SideColumn, TabbedCard, column_of, heading

        lists = TabbedCard(self.tr("Patches and regions"))
        self.lists = lists
        whole = self._whole = _Whole()
        side = self._side = SideColumn()
        self._fit_width()
        side.add(lists, 1)
        side.add(self.checks)  # below the lists: lines come and go, and no row moves
        self.disclaimer = heading(self.tr("Supports, and does not replace, clinical judgement."))
        column = column_of(self.card, side, self.disclaimer)
        self._below = QVBoxLayout()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.top_bar, 0, 0, 1, 3)
        grid.addWidget(self.tools, 1, 0, 3, 1)
        grid.addWidget(self.canvas, 1, 1)
        grid.addLayout(self._below, 2, 1)
        grid.addWidget(self.strip, 3, 1)
        grid.addWidget(column, 1, 2, 3, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)
        self.top_bar.fit_into(self.width())
        self.setCentralWidget(whole)

    def add_below_canvas(self, widget: QWidget) -> None:
        """Put a bar between the body and the strip of views."""
        self._below.addWidget(widget)

    def _add_lists(self) -> None:
        """Patches and regions: empty at the start, so they can wait until the body is on the screen."""
        from bsa_calc.ui.panels.cream_page import CreamPage
        from bsa_calc.ui.panels.patch_list import PatchList
        from bsa_calc.ui.panels.person_page import PersonPage
        from bsa_calc.ui.panels.recent_list import RecentList
        from bsa_calc.ui.panels.region_table import RegionTable
        from bsa_calc.ui.widgets.cards import above_each_other

        self.patches, self.region_table, self.cream = PatchList(), RegionTable(), CreamPage()
        self.recent_list, self.person = RecentList(), PersonPage()
        self.lists.add_page(self.tr("Patches"), above_each_other(self.patches, self.recent_list))
        self.lists.add_page(self.tr("Regions"), self.region_table)
        self.lists.add_page(self.tr("Cream"), self.cream)
        self.lists.add_page(self.tr("Person"), self.person)
        self._fit_height()

    def show_patches(self) -> None:
        """Bring the list of patches to the front and go to it."""
        self.lists.show_page(0)
        self.patches.go_to_rows()

    def show_regions(self) -> None:
        """Bring the table of regions to the front and go to it."""
        self.lists.show_page(1)
        self.region_table.go_to_shares()

    def show_cream(self) -> None:
        """Bring the page for cream to the front and go to height and weight."""
        self.lists.show_page(2)
        self.cream.go_to_size()

    def show_age(self) -> None:
        """Go to the age."""
        self.top_bar.go_to_age()

    def show_person(self) -> None:
        """Bring the page of the person to the front and go to its first field."""
        self.lists.show_page(3)
        self.person.go_to_first()

    def show_body(self, body: str, views: Sequence[str]) -> None:
        """Draw these views of a body large."""
        self.canvas.show_views(views, body_pictures(body), view_names())
        self.strip.set_large(views)
        self.thumbnails.show_body(body)

    def paintEvent(self, event: object) -> None:
        super().paintEvent(event)  # type: ignore[arg-type]
        if not self._has_parts:
            QTimer.singleShot(0, self, self.make_parts)
        elif not self.is_ready:
            # The measuring part comes after the picture: a third of a second that nobody waits for.
            QTimer.singleShot(0, self, self.make_ready)

    def make_ready(self) -> None:
        """Load the measuring part and connect everything, if that has not happened."""
        if not self._is_connecting:
            self._is_connecting = True
            self.make_parts()
            self._add_lists()
            self.thumbnails.begin()
            self._connect_parts(self)
            self.is_ready = True
            if QApplication.focusWidget() is None:  # the window was given the focus before the body could take it
                self.canvas.setFocus()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or be a window again."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def toggle_large_text(self) -> None:
        """Large text, or text of the usual size."""
        self.settings.text_percent = 100 if self.settings.text_percent > 100 else LARGE_TEXT
        self.apply_look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_width()
        self._fit_height()

    def _fit_width(self) -> None:
        """In a wide window the column beside the body is wider."""
        if hasattr(self, "_side"):
            is_wide = self.width() * BASE_PX / base_px(QApplication.font()) >= WIDE_WINDOW
            self._whole.spare = self._side.set_wide(is_wide)
            column = self._side.parentWidget()
            if column is not None and (layout := column.layout()) is not None:
                layout.activate()  # at once: what it needed before would keep the window from getting narrower

    def _fit_height(self) -> None:
        """In a low window, or with large text, the card and the lines below the lists take less room."""
        if self._has_parts:
            # The application's font: the window gets it a moment later.
            height = self.height() * BASE_PX / base_px(QApplication.font())
            self.card.set_low(height < LOW_WINDOW)
            self.checks.set_low(height < LOW_WINDOW)
            if hasattr(self, "patches"):
                self.patches.set_low(height < LOW_FOR_ROWS)
                self.region_table.set_low(height < LOW_FOR_ROWS)

    def _around_canvas(self) -> Margins:
        """What stands left of the canvas, above, right and below it, pixels."""
        place, size = self.canvas.mapTo(self, self.canvas.rect().topLeft()), self.canvas.size()
        return place.x(), place.y(), self.width() - place.x() - size.width(), self.height() - place.y() - size.height()

    def tell_roles(self) -> None:
        """Let a screen reader know what the body map is."""
        from bsa_calc.ui.body_map import body_map_access

        body_map_access.install(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.geometry = self.saveGeometry()
        if self._has_parts:
            self.settings.canvas_margins = self._around_canvas()
        self.closing.emit(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.file_dropped.emit(url.toLocalFile())
                return
