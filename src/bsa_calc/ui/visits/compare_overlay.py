"""Two visits laid over each other on the body map."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from bsa_calc.body.views import load_view
from bsa_calc.errors import InputError
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.compare import overlay_of
from bsa_calc.ui.body_map.body_map import BodyMap
from bsa_calc.ui.body_map.compare_look import OverlayKind, OverlayPath
from bsa_calc.ui.body_map.paint_paths import ViewPaths
from bsa_calc.ui.panels.compare_bar import CompareBar
from bsa_calc.ui.visits.visit_commands import VisitCommands
from bsa_calc.ui.widgets.accessible import announce
from bsa_calc.ui.words.label_terms import error_text
from bsa_calc.ui.words.visit_words import VisitWords, tenths

#: So long after a change the figures of the comparison follow; the picture follows at once.
_FIGURES_MS = 150
_KINDS: tuple[OverlayKind, ...] = ("same", "lost", "gained")


class CompareOverlay(QObject):
    """The paint of the visit that is shown, laid over that of an earlier one."""

    changed = Signal(bool)  # whether a comparison is shown

    def __init__(
        self, commands: VisitCommands, body_map: BodyMap, add_bar: Callable[[QWidget], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._commands, self._map, self._add_bar = commands, body_map, add_bar
        self._words = VisitWords(self)
        self.earlier = ""
        self.bar: CompareBar | None = None
        self._figures = QTimer(self)
        self._figures.setSingleShot(True)
        self._figures.timeout.connect(self._show_figures)
        commands.session.record_changed.connect(self._follow)

    def compare(self, earlier: str) -> None:
        """Lay the visit that is shown over an earlier one; "" ends that."""
        self.earlier = earlier
        if earlier and self._drawing() is None:
            self.earlier = ""
            return
        if earlier and self.bar is None:
            self.bar = CompareBar()
            self.bar.close_asked.connect(self.close)
            self._add_bar(self.bar)
        if self.bar is not None:
            self.bar.setVisible(bool(earlier))
        self.apply()
        if earlier:
            self._show_figures()
        self._speak()
        self.changed.emit(bool(earlier))

    def _speak(self) -> None:
        """Tell a screen reader what lies on the body now."""
        if self.bar is None:
            return
        ended = self.tr("The comparison is ended. The body shows the paint of this visit.")
        announce(self._map, self.bar.spoken() if self.earlier else ended)

    def close(self) -> None:
        """Show the paint again."""
        self.compare("")
        self._map.setFocus()

    def _drawing(self) -> Drawing | None:
        """The earlier drawing; tells if it cannot be read."""
        try:
            return self._commands.session.record.visit(self.earlier).drawing
        except KeyError:
            return None
        except InputError as error:
            self._commands.refused.emit(self.tr("These visits cannot be compared."), error_text(error))
            return None

    def _follow(self) -> None:
        """End when one of the two is gone; else the figures follow."""
        if not self.earlier:
            return
        if self.earlier not in {visit.id for visit in self._commands.earlier()}:
            self.compare("")
        else:
            self._figures.start(_FIGURES_MS)

    def apply(self) -> None:
        """Show the comparison on all large views, or the paint if there is none."""
        body_map = self._map
        before = self._drawing() if self.earlier else None
        for pane in body_map.panes():
            if before is None and pane.overlay is None:
                continue
            pane.show_overlay(None if before is None else self._overlay_paths(before, pane.view))
            body_map.update(pane.area)

    def _overlay_paths(self, before: Drawing, view: str) -> list[OverlayPath]:
        shown = self._commands.session.shown
        now, derived = shown.drawing, shown.derived
        laid = derived.last("overlay", (before, now), lambda: overlay_of(before.paint, now.paint))
        what = ("paths of an overlay", now.body, view)
        paths = derived.of(what, lambda: ViewPaths(load_view(now.body, view)))
        return [OverlayPath(kind, paths.of_table(getattr(laid, kind))) for kind in _KINDS]

    def _show_figures(self) -> None:
        before = self._drawing() if self.earlier else None
        if before is None or self.bar is None:
            return
        found = self._commands.comparison(self.earlier)
        percent = {"same": found.same_percent, "lost": found.lost_percent, "gained": found.gained_percent}
        words: dict[OverlayKind, str] = {
            "gained": self.tr("newly affected {0} %"),
            "lost": self.tr("no longer affected {0} %"),
            "same": self.tr("affected both times {0} %"),
        }
        date = self._commands.session.record.visit(self.earlier).date
        items = [(kind, text.format(tenths(percent[kind]))) for kind, text in words.items()]
        self.bar.show_difference(items, self._words.change(found.total, date))
