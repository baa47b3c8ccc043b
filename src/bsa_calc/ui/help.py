"""How the figures come about: tables, formulas and sources, readable in the program."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QTextBrowser, QVBoxLayout, QWidget

from bsa_calc.body.surface import load_body
from bsa_calc.body.weights import AGE_BANDS, SOURCES, lund_browder
from bsa_calc.label.profile import load_profile
from bsa_calc.measure.band import BODY_SHARE, HAND_MM
from bsa_calc.measure.hands import REAL_HAND_PERCENT
from bsa_calc.paint.drawing import Drawing
from bsa_calc.ui.scroll_bar import SlimScrollBar


class TextDialog(QDialog):
    """A page to read."""

    def __init__(self, parent: QWidget, title: str, html: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(720, 600)
        text = QTextBrowser(self)
        text.setAccessibleName(self.windowTitle())
        text.setOpenLinks(False)
        text.setFrameShape(QFrame.Shape.NoFrame)
        text.document().setDocumentMargin(18)
        text.setVerticalScrollBar(SlimScrollBar(text))
        text.setHtml(html)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(12)
        layout.addWidget(text)
        layout.addWidget(buttons)


class AboutFigures(TextDialog):
    """Shows how a drawing is measured."""

    def __init__(self, parent: QWidget, drawing: Drawing) -> None:
        super().__init__(parent, self.tr("How it is computed"), "".join(self._paragraphs(drawing)))

    def _paragraphs(self, drawing: Drawing) -> list[str]:
        profile = load_profile(drawing.profile)
        hidden = float(load_body(drawing.body).arrays["hidden_or_steep"][0])
        return [
            self._heading(self.tr("The limit")),
            self._text(
                self.tr(
                    "{0}: at most {1} % of the body in one application, and exactly that much is allowed. {2}"
                ).format(profile.name, f"{profile.limit_percent:g}", profile.limit_source)
            ),
            self._text(profile.hands_source),
            self._text(
                self.tr("One hand is counted as 1 %. A real adult hand averages about {0} % (Rhodes 2013).").format(
                    REAL_HAND_PERCENT
                )
            ),
            self._heading(self.tr("The figure")),
            self._text(
                self.tr(
                    "The skin is a surface of triangles. Paint lies on them, so a spot counts once, in however many "
                    "views it is painted. The percentage is the sum over all triangles of their weight times the "
                    "painted share. "
                    "Of this body, {0} % of the skin is hidden or seen steeper than 70° in all eight views."
                ).format(f"{hidden:.1f}")
            ),
            self._heading(self.tr("The weights")),
            self._text(SOURCES["lund-browder"]),
            self._table(),
            self._heading(self.tr("The band")),
            self._text(
                self.tr(
                    "Ninety-five times in a hundred the true figure should lie in the band. It allows for the hand "
                    "(each patch's outline moved in and out by {0} mm) and for bodies that differ from the drawn one "
                    "({1} % of the figure), each as one standard deviation, times 1.96. If the band reaches over the "
                    "limit, the verdict is “too close to call”."
                ).format(f"{HAND_MM:g}", f"{100 * BODY_SHARE:g}")
            ),
            self._text(self.tr("It supports, and does not replace, clinical judgement.")),
        ]

    def _heading(self, text: str) -> str:
        return f"<h3>{escape(text)}</h3>"

    def _text(self, text: str) -> str:
        return f"<p>{escape(text)}</p>"

    def _table(self) -> str:
        head = "".join(f"<th align='right'>{escape(band)}</th>" for band in AGE_BANDS)
        rows = "".join(
            f"<tr><td>{escape(segment.replace('_', ' ').capitalize())}</td>"
            + "".join(f"<td align='right'>{shares[band]:g}</td>" for band in AGE_BANDS)
            + "</tr>"
            for segment, shares in lund_browder().items()
        )
        title = escape(self.tr("Segment, percent by first year of age"))
        return f"<table cellpadding='5'><tr><th align='left'>{title}</th>{head}</tr>{rows}</table>"
