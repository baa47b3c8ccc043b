"""The questions at the start, one a screen: how old, which figure, and what the label asks before anything else."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bsa_calc.body.chart_ages import OLDEST
from bsa_calc.errors import InputError
from bsa_calc.label.rules import ContraindicationKind
from bsa_calc.ui.body_map.body_pictures import body_pictures
from bsa_calc.ui.body_map.frame import Frame
from bsa_calc.ui.body_map.layers import body_layer
from bsa_calc.ui.look.fonts import unit
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.patient.home import Home
from bsa_calc.ui.patient.number_pad import NumberPad
from bsa_calc.ui.patient.parts import LARGE, BigButton, text, wide_button
from bsa_calc.ui.patient.screen import Screen
from bsa_calc.ui.words.label_terms import error_text
from bsa_calc.ui.words.terms import body_names

_WIDEST = 1400
_SIZES = {"height": "height_cm", "weight": "weight_kg"}


def narrow(screen: QWidget) -> QVBoxLayout:
    """A column in the middle of a screen, not wider than the eye follows."""
    inside = QWidget()
    inside.setMaximumWidth(_WIDEST)
    outside = QHBoxLayout(screen)
    outside.setContentsMargins(24, 4, 24, 4)
    outside.addStretch(1)
    outside.addWidget(inside, 6)
    outside.addStretch(1)
    layout = QVBoxLayout(inside)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(14)
    return layout


class AgeScreen(Screen):
    """How old."""

    step = 1

    def __init__(self, home: Home) -> None:
        super().__init__(home)
        self.pad = NumberPad("000", self.tr("Your age in years"))
        self.pad.changed.connect(self.changed)
        self.pad.entered.connect(self._enter)
        layout = narrow(self)
        layout.addWidget(text(self.tr("The body changes with age. So the figures do too."), colour="secondary"))
        layout.addWidget(self.pad)
        layout.addStretch(1)

    def title(self) -> str:
        return self.tr("How old are you?")

    def next_words(self) -> str:
        return self.tr("Next") if self.pad.digits else ""

    def enter(self) -> None:
        age = self.home.session.drawing.age
        self.pad.show_digits("" if age is None else str(int(age)))

    def first_focus(self) -> QWidget:
        return self.pad

    def _enter(self) -> None:
        self.wanted.emit("next")

    def go_on(self) -> str:
        years = self.pad.value
        if years is None or years > OLDEST:
            return self.pad.problem or self.tr("Give your age in years.")
        self.home.set_age(years)
        return super().go_on()


class FigureButton(BigButton):
    """A body to choose."""

    def __init__(self, body: str, name: str) -> None:
        super().__init__(name)
        self.body = body
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        u = unit(self)
        return QSize(round(150 * u), round(220 * u))

    def minimumSizeHint(self) -> QSize:
        u = unit(self)
        return QSize(round(110 * u), round(120 * u))

    def shown_words(self) -> str:
        return ""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        t, ratio, picture = tokens_for(self.palette()), self.devicePixelRatioF(), body_pictures(self.body)["front"]
        p = QPainter(self)
        words = self.fontMetrics().height() * 1.6
        room = QRectF(self.rect()).adjusted(10, 10, -10, -words)
        inside = QRectF(0, 0, room.width(), room.height())
        to_pixels = Frame.fitted(inside, picture.drawn_box()).to_pixels()
        p.drawPixmap(room.topLeft(), body_layer(picture, to_pixels, room.size().toSize(), ratio, t))
        p.setPen(self.palette().color(self.palette().ColorRole.ButtonText))
        below = QRectF(0, self.height() - words, self.width(), words)
        p.drawText(below, Qt.AlignmentFlag.AlignCenter, self.text())


class BodyScreen(Screen):
    """Which figure to draw on; a press goes on."""

    step = 1

    def __init__(self, home: Home) -> None:
        super().__init__(home)
        self.figures = [FigureButton(body, name) for body, name in body_names().items()]
        layout = narrow(self)
        figures = QHBoxLayout()
        figures.setSpacing(16)
        for figure in self.figures:
            figure.clicked.connect(self._choose)
            figures.addWidget(figure)
        layout.addLayout(figures, 1)

    def title(self) -> str:
        return self.tr("Which figure is most like you?")

    def _choose(self) -> None:
        figure = self.sender()
        assert isinstance(figure, FigureButton)
        if figure.body != self.home.session.drawing.body:
            self.home.set_body(figure.body)
        self.done.emit()


class YesNoScreen(Screen):
    """A question with two answers; a press goes on, or to the screen that stops."""

    step = 1

    def __init__(self, home: Home) -> None:
        super().__init__(home)
        self.note = text("", colour="secondary")
        self.yes, self.no = wide_button(self.yes_words()), wide_button(self.no_words())
        self.yes.clicked.connect(self._say_yes)
        self.no.clicked.connect(self._say_no)
        layout = narrow(self)
        for widget in (self.note, self.yes, self.no):
            layout.addWidget(widget)
        layout.addStretch(1)

    def yes_words(self) -> str:
        """The answer yes."""
        return self.tr("Yes")

    def no_words(self) -> str:
        """The answer no."""
        return self.tr("No")

    def _say_yes(self) -> None:
        self.answered(yes=True)

    def _say_no(self) -> None:
        self.answered(yes=False)

    def answered(self, *, yes: bool) -> None:
        """Take the answer."""


class DoctorScreen(YesNoScreen):
    """Whether somebody who knows prescribed it: the label wants that."""

    def __init__(self, home: Home) -> None:
        super().__init__(home)
        self.note.set_words(self.tr("You may use it only if they did."))

    def title(self) -> str:
        return self.tr("Did a doctor or nurse give you this cream?")

    def answered(self, *, yes: bool) -> None:
        if yes:
            self.done.emit()
        else:
            self.wanted.emit("stop")


class PrivateScreen(YesNoScreen):
    """A question that is nobody else's business: asked once a visit, and its answer is printed nowhere."""

    kind: ContraindicationKind

    def __init__(self, home: Home) -> None:
        super().__init__(home)
        self.note.set_words(self.tr("This is just for you. It is not printed. Is anyone near? Then wait a moment."))

    def answered(self, *, yes: bool) -> None:
        self.home.answer(self.kind, applies=yes)
        self.done.emit()


class PregnancyScreen(PrivateScreen):
    """Pregnant or breast-feeding."""

    kind = ContraindicationKind.PREGNANCY_OR_BREAST_FEEDING

    def title(self) -> str:
        return self.tr("Are you pregnant, or do you breast-feed?")

    def no_words(self) -> str:
        return self.tr("No, or it cannot be")


class AllergyScreen(PrivateScreen):
    """Known hypersensitivity."""

    kind = ContraindicationKind.HYPERSENSITIVITY

    def title(self) -> str:
        return self.tr("Are you allergic to this cream, or to what is in it?")

    def no_words(self) -> str:
        return self.tr("No, or not that I know")


class StopScreen(Screen):
    """The way ends here: one sentence, and whom to ask."""

    step = 1

    def __init__(self, home: Home) -> None:
        super().__init__(home)
        self.says = text("", LARGE)
        layout = narrow(self)
        layout.addWidget(self.says)
        layout.addStretch(1)

    def title(self) -> str:
        return self.tr("Something is wrong") if self.home.fault else self.home.words.stop()

    def enter(self) -> None:
        self.says.set_words(self.home.fault or self.home.words.ask())

    def spoken(self) -> str:
        return f"{self.title()} {self.says.plain_text()}"


class SizeScreen(Screen):
    """Height or weight, to tell how much cream."""

    step = 4

    def __init__(self, home: Home, fact: str) -> None:
        super().__init__(home)
        self.fact = fact
        self.pad = NumberPad("000", self.title())
        self.pad.changed.connect(self.changed)
        self.pad.entered.connect(self._enter)
        layout = narrow(self)
        unit_words = self.tr("In centimetres.") if fact == "height" else self.tr("In kilograms.")
        layout.addWidget(text(unit_words, colour="secondary"))
        layout.addWidget(self.pad)
        layout.addStretch(1)

    def title(self) -> str:
        return self.tr("How tall are you?") if self.fact == "height" else self.tr("How much do you weigh?")

    def next_words(self) -> str:
        return self.tr("Next") if self.pad.digits else ""

    def enter(self) -> None:
        self.pad.show_digits("")

    def first_focus(self) -> QWidget:
        return self.pad

    def _enter(self) -> None:
        self.wanted.emit("next")

    def go_on(self) -> str:
        if self.pad.value is None:
            return self.pad.problem or self.tr("Give a figure.")
        try:
            self.home.set_size(**{_SIZES[self.fact]: float(self.pad.value)})
        except InputError as error:
            return error_text(error)
        return super().go_on()
