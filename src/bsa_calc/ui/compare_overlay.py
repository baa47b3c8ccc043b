"""Two visits laid over each other on the body map."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from bsa_calc.body.views import load_view
from bsa_calc.errors import InputError
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.compare import Overlay, compare, overlay_of
from bsa_calc.ui.compare_bar import CompareBar
from bsa_calc.ui.compare_look import OverlayKind, OverlayPath
from bsa_calc.ui.label_terms import error_text
from bsa_calc.ui.main_window import MainWindow
from bsa_calc.ui.paint_paths import ViewPaths
from bsa_calc.ui.visit_words import VisitWords, tenths
from bsa_calc.ui.visit_work import VisitWork

#: So long after a change the figures of the comparison follow; the picture follows at once.
_FIGURES_MS = 150
_KINDS: tuple[OverlayKind, ...] = ("same", "lost", "gained")


class CompareOverlay(QObject):
    """The paint of the visit that is shown, laid over that of an earlier one."""

    changed = Signal(bool)  # whether a comparison is shown

    def __init__(self, work: VisitWork, window: MainWindow) -> None:
        super().__init__(window)
        self._work, self._window = work, window
        self._words = VisitWords(self)
        self.earlier = ""
        self.bar: CompareBar | None = None
        self._laid: tuple[Drawing, Drawing, Overlay] | None = None
        self._paths: dict[tuple[str, str], ViewPaths] = {}
        self._figures = QTimer(self)
        self._figures.setSingleShot(True)
        self._figures.timeout.connect(self._show_figures)
        work.session.record_changed.connect(self._follow)

    def compare(self, earlier: str) -> None:
        """Lay the visit that is shown over an earlier one; "" ends that."""
        self.earlier = earlier
        if earlier and self._drawing() is None:
            self.earlier = ""
            return
        if earlier and self.bar is None:
            self.bar = CompareBar(self._window)
            self.bar.close_asked.connect(self.close)
            self._window.add_below_canvas(self.bar)
        if self.bar is not None:
            self.bar.setVisible(bool(earlier))
        self.apply()
        if earlier:
            self._show_figures()
        self.changed.emit(bool(earlier))

    def close(self) -> None:
        """Show the paint again."""
        self.compare("")
        self._window.canvas.setFocus()

    def _drawing(self) -> Drawing | None:
        """The earlier drawing; tells if it cannot be read."""
        try:
            return self._work.session.record.visit(self.earlier).drawing
        except KeyError:
            return None
        except InputError as error:
            self._work.refused.emit(self.tr("These visits cannot be compared."), error_text(error))
            return None

    def _follow(self) -> None:
        """End when one of the two is gone; else the figures follow."""
        if not self.earlier:
            return
        if self.earlier not in {visit.id for visit in self._work.earlier()}:
            self.compare("")
        else:
            self._figures.start(_FIGURES_MS)

    def apply(self) -> None:
        """Show the comparison on all large views, or the paint if there is none."""
        canvas = self._window.canvas
        before = self._drawing() if self.earlier else None
        for pane in canvas.panes():
            if before is None and pane.overlay is None:
                continue
            pane.show_overlay(None if before is None else self._overlay_paths(before, pane.view))
            canvas.update(pane.area)

    def _overlay_paths(self, before: Drawing, view: str) -> list[OverlayPath]:
        now = self._work.session.drawing
        if self._laid is None or self._laid[0] is not before or self._laid[1] is not now:
            self._laid = before, now, overlay_of(before.paint, now.paint)
        key = (now.body, view)
        paths = self._paths.setdefault(key, ViewPaths(load_view(now.body, view)))
        return [OverlayPath(kind, paths.of_table(getattr(self._laid[2], kind))) for kind in _KINDS]

    def _show_figures(self) -> None:
        before = self._drawing() if self.earlier else None
        if before is None or self.bar is None:
            return
        found = compare(before, self._work.session.drawing, found=self._work.session.result.patches)
        percent = {"same": found.same_percent, "lost": found.lost_percent, "gained": found.gained_percent}
        words: dict[OverlayKind, str] = {
            "gained": self.tr("gained {0} %"),
            "lost": self.tr("lost {0} %"),
            "same": self.tr("same {0} %"),
        }
        date = self._work.session.record.visit(self.earlier).date
        items = [(kind, text.format(tenths(percent[kind]))) for kind, text in words.items()]
        self.bar.show_difference(items, self._words.change(found.total, date))
