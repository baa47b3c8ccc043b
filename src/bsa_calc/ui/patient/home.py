"""What the patient's screens show and change: one record, kept by itself on this computer."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from bsa_calc.label.assessment import Assessment
from bsa_calc.label.checks import may_be_of_another_age
from bsa_calc.label.facts import Answer
from bsa_calc.label.findings import Severity
from bsa_calc.label.rules import ContraindicationKind
from bsa_calc.label.schedule import Schedule, schedule_of
from bsa_calc.label.verdict import Verdict
from bsa_calc.paint.layers import skin_of
from bsa_calc.record.applications import Application, CreamUsed, cream_used
from bsa_calc.record.timeline import Review, timeline
from bsa_calc.ui.document.answers import answer_questions
from bsa_calc.ui.document.facts_clock import FactsClock
from bsa_calc.ui.document.session import Session, now, today
from bsa_calc.ui.patient.closer_tool import CloserTool
from bsa_calc.ui.patient.kept_record import KeptRecord
from bsa_calc.ui.patient.patient_words import PatientWords
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.tools.drawing_desk import DrawingDesk
from bsa_calc.ui.tools.fill_tool import FillTool
from bsa_calc.ui.tools.hand_tool import HandTool, HoldHandTool
from bsa_calc.ui.tools.pick_tool import PickTool
from bsa_calc.ui.tools.stroke_tools import BrushTool, EraserTool
from bsa_calc.ui.visits.visit_commands import VisitCommands

FIRST_BODY = "adult-female"
#: The brush, and the same close up, mm.
BRUSH_MM, FINE_MM = 9.0, 4.0
_ANSWERS = {
    ContraindicationKind.PREGNANCY_OR_BREAST_FEEDING: "pregnancy_or_breast_feeding",
    ContraindicationKind.HYPERSENSITIVITY: "hypersensitivity",
}


class Home(QObject):
    """Owns session, body map and record of one patient.

    Attributes
    ----------
    settings : Settings
    session : Session
    desk : DrawingDesk, the body to draw on
    visits : VisitCommands
    words : PatientWords
    kept : KeptRecord, where the record is kept
    corrected : Application or None, the time of the diary that is put right; None for a new one
    """

    refused = Signal(str)  # why something could not be done

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self.settings = settings
        self.session = Session(FIRST_BODY, self)
        tools = (HandTool, FillTool, BrushTool, EraserTool, CloserTool, HoldHandTool, PickTool)
        self.desk = DrawingDesk(self.session, tools, BRUSH_MM, self)
        self.desk.choose(HandTool.id)
        self.visits = VisitCommands(self.session, self)
        self.visits.refused.connect(self._refuse)
        self.clock = FactsClock(self.session, self)
        self.words = PatientWords(self)
        self.kept = KeptRecord(self.session, settings, self)
        self.kept.failed.connect(self.refused)
        self.corrected: Application | None = None

    def _refuse(self, what: str, why: str) -> None:
        self.refused.emit(f"{what} {why}")

    # --- what is known -------------------------------------------------------------------------------------------

    @property
    def found(self) -> Assessment:
        """All that is said of the drawing."""
        return self.session.assessment

    @property
    def fault(self) -> str:
        """Why nothing may be shown; "" as it should be."""
        fault = self.session.shown.fault
        return "" if fault is None else fault.reason

    @property
    def is_forbidden(self) -> bool:
        """Whether the label forbids the cream for this person, before anything is painted too."""
        return bool(self.found.judgement.of(Severity.CONTRAINDICATION))

    @property
    def is_drawn(self) -> bool:
        """Whether there is a drawing that was gone through."""
        drawing = self.session.drawing
        return bool(drawing.paint) and drawing.finished

    @property
    def needs_age(self) -> bool:
        """Whether the age is not known, or not well enough for the label."""
        judged = self.found.judgement
        return self.session.drawing.age is None or may_be_of_another_age(judged.profile, judged.ages)

    def asks(self, kind: ContraindicationKind) -> bool:
        """Whether the label makes this a question that was not answered in this visit."""
        answer = getattr(self.session.visit.answers, _ANSWERS[kind])
        return self.found.profile.contraindication(kind) is not None and answer is Answer.NOT_ASKED

    # --- the person ----------------------------------------------------------------------------------------------

    def set_age(self, years: int) -> None:
        """Say the age at this visit."""
        self.session.adjust(self.tr("changing the age"), age=years)
        self.session.facts.change(age=float(years))  # a birth year leaves two

    def set_body(self, body: str) -> None:
        """Choose the figure to draw on."""
        self.session.adjust(self.tr("choosing the figure"), body=body)

    def set_size(self, **size: float) -> None:
        """Say `height_cm` or `weight_kg`; raises InputError for what cannot be."""
        self.session.facts.change(**size)
        self.kept.keep()

    def answer(self, kind: ContraindicationKind, *, applies: bool) -> None:
        """Keep an answer with the visit."""
        answer_questions(self.session, **{_ANSWERS[kind]: Answer.YES if applies else Answer.NO})
        self.kept.keep()

    # --- the drawing ---------------------------------------------------------------------------------------------

    def draw_anew(self) -> None:
        """Begin a visit of today from the last drawing; what was drawn today is gone through once more."""
        if self.session.visit.date != today():
            self.visits.add(empty=False)
        elif self.session.drawing.done_views():
            said = self.tr("drawing again")
            self.session.adjust(said, views_seen=frozenset(), all_sides_seen=False)
        self.kept.keep()

    def tick(self, patch: int, *, cream: bool) -> None:
        """Give a patch cream this time, or not."""
        session, drawing = self.session, self.session.drawing
        skin = skin_of(session.result.patches, drawing.paint, [patch])
        session.change(drawing.giving(skin) if cream else drawing.holding(skin), self.tr("leaving a place out"))

    # --- the diary -----------------------------------------------------------------------------------------------

    @property
    def schedule(self) -> Schedule | None:
        """When and how much the label allows; None where it says nothing of it."""
        return schedule_of(self.found.profile, self.found.judgement.ages)

    @property
    def log(self) -> tuple[Application, ...]:
        """The times cream was put on, the last one first."""
        return tuple(sorted(self.session.record.applications, key=lambda entry: entry.time, reverse=True))

    @property
    def may_begin(self) -> bool:
        """Whether enough time has passed by the label, as far as the diary tells."""
        return self.found.judgement.not_before is None and self.found.verdict is not Verdict.TOO_SOON

    def note_now(self) -> None:
        """Write down that cream was put on now; pressed twice it is one."""
        time = now().replace(microsecond=0)
        if self.visits.pressed_twice(time) is None:
            self.visits.log_application(Application(time))
        self.kept.keep()

    def note(self, time: dt.datetime, instead_of: Application | None = None) -> None:
        """Write down a time, or put another one right."""
        if instead_of is not None:
            self.visits.correct_application(instead_of, replace(instead_of, time=time, text=""))
        else:
            self.visits.log_application(Application(time))
        self.kept.keep()

    def forget(self, entry: Application) -> None:
        """Take a time out of the diary."""
        self.visits.forget_application(entry)
        self.kept.keep()

    def used(self) -> CreamUsed | None:
        """Cream of the label's time, what was not weighed taken as the drawing needs; None where that is not known."""
        schedule, cream = self.schedule, self.found.cream
        if schedule is None or cream is None:
            return None
        each = [entry if entry.grams is not None else replace(entry, grams=cream.grams) for entry in self.log]
        return cream_used(each, now(), schedule)

    def next_talk(self) -> Review | None:
        """When the label wants the treatment looked at next."""
        reviews = timeline(self.session.record, [review.week for review in self.found.profile.reviews]).reviews
        return next((review for review in reviews if review.date > today()), None)
