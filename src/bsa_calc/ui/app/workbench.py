"""Connects the window's parts with the drawing."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from bsa_calc.ui.app.card_updates import CardUpdates
from bsa_calc.ui.app.clean_desk import CleanDesk
from bsa_calc.ui.app.list_updates import ListUpdates
from bsa_calc.ui.app.map_updates import MapUpdates
from bsa_calc.ui.app.own_check import OwnCheck
from bsa_calc.ui.app.person_updates import PersonUpdates
from bsa_calc.ui.app.sides import Sides
from bsa_calc.ui.document.facts_clock import FactsClock
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.document.shown import Shown
from bsa_calc.ui.files.files import Files
from bsa_calc.ui.files.recent_offer import RecentOffer
from bsa_calc.ui.label.label_checks import LabelChecks
from bsa_calc.ui.panels.main_window import FIRST_BODY, PAIRS, MainWindow
from bsa_calc.ui.panels.top_bar import NO_AGE
from bsa_calc.ui.patches.patch_commands import PatchCommands
from bsa_calc.ui.patches.region_commands import RegionCommands
from bsa_calc.ui.patches.region_painting import RegionPainting
from bsa_calc.ui.share.export import Export
from bsa_calc.ui.tools.region_steps import RegionSteps
from bsa_calc.ui.tools.tool_box import ToolBox
from bsa_calc.ui.visits.grade_menu import GradeMenu
from bsa_calc.ui.visits.spot_menu import SpotMenu
from bsa_calc.ui.visits.visits import Visits
from bsa_calc.ui.widgets.accessible import announce
from bsa_calc.ui.widgets.commands import Commands
from bsa_calc.ui.words.figure_words import Words


class Workbench(QObject):
    """Makes the session, what keeps the panels in step with it, and the controllers; each gets what it needs."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.session = Session(FIRST_BODY, self)
        self.session.first_views = PAIRS[0]
        self.session.show(views=PAIRS[0])
        self.desk = CleanDesk(self.session, window)
        self.words = Words(self)
        self.commands = Commands(window, window.canvas.cancel)
        self.files = Files(self.session, window.settings, window)
        self.tools = self.desk.tools = ToolBox(self.session, window.canvas, window.tools, self)
        self.own_check = OwnCheck(self.session)
        self._make_controllers()
        self._make_updates()
        self._connect()

    def _make_controllers(self) -> None:
        """What the user does; a widget comes with each, for its dialogs to stand over."""
        window, session, canvas = self.window, self.session, self.window.canvas
        self.patch_commands = PatchCommands(
            session, self.tools, self.words,
            body_map=canvas, patches=window.patches, regions=window.region_table, parent=self,
        )  # fmt: skip
        self.steps = RegionSteps(session, canvas, self.show_view, self)
        self.painting = RegionPainting(session, self.tools, canvas, self)
        self.region_commands = RegionCommands(session, canvas, window.region_table, self.steps, self)
        self.visits = Visits(
            session, self.commands,
            body_map=canvas, top_bar=window.top_bar, add_bar=window.add_below_canvas,
            say=self.say, refuse=self.files.ask.refuse, parent=window,
        )  # fmt: skip
        self.grades = GradeMenu(self.visits.commands, window.patches, self.commands, window)
        self.visits.menu.extra.append(self.grades.action)
        self.spot_menu = SpotMenu(
            session, canvas, self.patch_commands, self.grades,
            painting=self.painting, steps=self.steps, table=window.region_table, parent=window,
        )  # fmt: skip
        self.facts_clock = FactsClock(session, self)
        self.export = Export(
            session, self.facts_clock, self,
            menu=window.top_bar.share_menu, commands=self.commands, settings=window.settings, parent=window,
        )  # fmt: skip
        self.visits.picture_asked.connect(self.export.save_course_picture)
        self.recent_offer = RecentOffer(session, window.recent_list, self.files.recent)

    def _make_updates(self) -> None:
        """What keeps the panels in step with what is shown: each takes the difference that concerns it."""
        window, session = self.window, self.session
        self.map_updates = MapUpdates(
            session, window.canvas, window.thumbnails,
            show_body=window.show_body, drawn=self.visits.overlay.apply, goes_through=self.tools.strokes.goes_through,
        )  # fmt: skip
        self.tools.through_chosen.connect(self.map_updates.get_ready_soon)
        self.sides = Sides(session, window.canvas, window.strip)
        self.sides.said.connect(self.say)
        # Before the lists: its lines take room from them.
        self.person = PersonUpdates(session, window.person, window)
        self.label_checks = LabelChecks(session, self.words, card=window.checks, cream=window.cream, parent=window)
        self.card_updates = CardUpdates(session, window.card, self.words)
        self.list_updates = ListUpdates(
            session, self.words,
            patches=window.patches, regions=window.region_table,
            picks=self.patch_commands, visits=self.visits.commands,
        )  # fmt: skip
        session.changed.connect(self._follow)
        self._show_bar(session.shown)

    def _connect(self) -> None:
        window = self.window
        self._connect_files()
        self.tools.strokes.said.connect(self.say)
        self.steps.said.connect(self.say)
        self.painting.said.connect(self.say)
        self.painting.named.connect(self.card_updates.name_part)
        window.strip.view_chosen.connect(self.show_view)
        for field in (window.top_bar.age_field, window.tools.size_field):
            field.refused.connect(window.canvas.say)  # the field itself speaks to a screen reader
        window.checks.follows = window.card.basis
        window.lists.page_changed.connect(self.label_checks.show_page)
        window.card.size_wanted.connect(window.show_cream)
        window.person.age_said.connect(self._say_age)
        window.person.done.connect(window.canvas.setFocus)
        window.card.suggestion_chosen.connect(self.patch_commands.follow)

    def _say_age(self, age: float | None) -> None:
        self.window.top_bar.age_changed.emit(NO_AGE if age is None else int(age))

    def _connect_files(self) -> None:
        window, files = self.window, self.files
        files.said.connect(self.say)
        files.forgotten.connect(window.apply_look)
        window.file_dropped.connect(files.open_chosen)
        window.closing.connect(files.close)
        window.closing.connect(self.visits.close)

    # --- what is shown -------------------------------------------------------------------------------------------

    def _follow(self, before: Shown, now: Shown) -> None:
        if now.derived is not before.derived:  # another record
            self.window.top_bar.forget_typed()
            self.window.cream.forget_typed()
        if now.drawing.profile != before.drawing.profile:
            self.say(self.words.judged_by(now.assessment.profile))
        self._show_bar(now)

    def _show_bar(self, shown: Shown) -> None:
        """Body, age, and what may be done with the result."""
        bar, drawing = self.window.top_bar, shown.drawing
        bar.set_body(drawing.body)
        bar.set_age(NO_AGE if drawing.age is None else int(drawing.age))
        bar.set_can_copy(shown.has_result)
        self.export.set_enabled(shown.has_result)

    @property
    def has_result(self) -> bool:
        """Whether there is a result that may leave the program."""
        return self.session.shown.has_result

    @property
    def refused_figure(self) -> bool:
        """Whether a figure stands in a field that is not counted: what leaves the program would contradict it."""
        cream = self.window.cream
        fields = (self.window.top_bar.age_field, cream.height_field, cream.weight_field, cream.layer_field)
        return self.window.person.refused or any(field.problem for field in fields)

    @property
    def checks_passed(self) -> int | None:
        """How many checks of itself the program has passed; None while it is not through."""
        return self.own_check.passed if self.own_check.checked else None

    def distrust(self) -> None:
        """After a fault of the program no figure is shown until a drawing is opened or begun again."""
        self.own_check.distrust()

    def show_view(self, view: str) -> None:
        """Show the pair of views that `view` belongs to."""
        self.session.let_go()
        self.session.show(views=next(pair for pair in PAIRS if view in pair))

    def say(self, text: str) -> None:
        """Tell the eye in the line of hints, and a screen reader."""
        self.window.canvas.say(text)
        self.speak(text)

    def speak(self, text: str) -> None:
        """Tell a screen reader what the eye sees anyway."""
        announce(self.window.canvas, text)

    # --- what is done with all of it -----------------------------------------------------------------------------

    def clear(self) -> None:
        """Take all paint away, and look at every side anew."""
        drawing = self.session.drawing
        bare = replace(drawing.with_paint(drawing.paint.cleared()), views_seen=frozenset(), all_sides_seen=False)
        self.session.change(bare, self.tr("clear all"))

    def copy_result(self) -> None:
        """Put the result on the clipboard: two lines, a table of the patches, and the picture of the map."""
        if not self.has_result:  # the key works where the button is grey
            self.say(self.tr("Nothing was copied: nothing is painted."))
            return
        self.session.let_go()  # else the card would show the figure with a stroke, and the clipboard that without
        if self.refused_figure:
            self.say(self.export.refused_words())
            return
        from bsa_calc.ui.share.clipboard import ClipboardResult

        shown = self.session.shown
        whose = self.words.whose(shown.visit.date, shown.record.person.pseudonym)
        lines = f"{whose}\n{self.words.summary(shown.assessment)}"
        QApplication.clipboard().setMimeData(ClipboardResult(self).of(self.export.case(), lines))
        self.say(self.tr("The result is copied. Paste it into the record."))
