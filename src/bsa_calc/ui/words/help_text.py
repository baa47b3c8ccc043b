"""The page on how the figures come about, written from the very tables and formulas that are used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from html import escape

from PySide6.QtCore import QLocale, QObject

from bsa_calc.body.chart_ages import AGE_BANDS
from bsa_calc.body.surface import load_body
from bsa_calc.body.weights import SOURCES, lund_browder
from bsa_calc.label.profile import OLD_AFTER_MONTHS, SHIPPED, Profile, is_old, load_profile
from bsa_calc.measure.band import HAND_MM
from bsa_calc.measure.body_size import FORMULAS, LARGE_BMI
from bsa_calc.measure.cream import LAYERS
from bsa_calc.measure.hands import REAL_HAND_PERCENT
from bsa_calc.measure.vasi import FACE_GOAL, GRADES, TOTAL_GOAL
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.drawn_by import HAND_SHARE, TYPED_SHARE
from bsa_calc.ui.words.label_terms import core_text
from bsa_calc.ui.words.profile_text import ProfileText
from bsa_calc.ui.words.terms import segment_names


class HelpText(QObject):
    """Puts the method into words."""

    def html(self, drawing: Drawing, profile: Profile, today: date) -> str:
        """The whole page, for the product that judges this drawing."""
        return "".join(
            [
                *self._limit(profile, today),
                *self._figure(drawing),
                *self._weights(),
                *self._band(),
                *self._beside(profile),
                *self._cream(),
                *self._vasi(),
                *self._products(),
                self._text(self.tr("It supports, and does not replace, clinical judgement.")),
            ]
        )

    def _limit(self, profile: Profile, today: date) -> Iterator[str]:
        words = ProfileText(self)
        yield self._heading(self.tr("The limit"))
        yield self._text(
            self.tr("{0}: at most {1}, and exactly that much is allowed. {2}").format(
                core_text(profile.name), words.limit(profile.limit), profile.limit.source
            )
        )
        yield self._text(words.revision(profile) + ".")
        if is_old(profile, today):
            yield self._text(words.old(profile, today))
        yield self._text(profile.hands_source)
        yield self._text(
            self.tr("One hand is counted as 1 %. A real adult hand averages about {0} % (Rhodes 2013).").format(
                self._short(REAL_HAND_PERCENT)
            )
        )
        yield self._text(
            self.tr(
                "A product can limit percent of the body, cm² in one application, or grams in a number of days. "
                "For cm² and grams the person's height and weight are needed; without them nothing is judged. No "
                "figure is rounded across the limit: a figure just above the limit is always shown above it."
            )
        )

    def _figure(self, drawing: Drawing) -> Iterator[str]:
        hidden = float(load_body(drawing.body).arrays["hidden_or_steep"][0])
        yield self._heading(self.tr("The figure"))
        yield self._text(
            self.tr(
                "The skin is made of triangles. Paint lies on them, so a spot counts once, even if it is painted "
                "in several views. The percentage adds up the weight of each triangle times its painted share. Of "
                "this body, {0} % of the skin is hidden or seen steeper than 70° in all eight views."
            ).format(QLocale().toString(hidden, "f", 1))
        )

    def _weights(self) -> Iterator[str]:
        yield self._heading(self.tr("The weights"))
        yield self._text(
            self.tr(
                "A table gives each part of the body its percent. Inside a part it is shared out by area. There "
                "are four tables: choose one under the verdict (or Ctrl+J)."
            )
        )
        yield self._list(SOURCES.values())
        yield self._lund_browder()

    def _band(self) -> Iterator[str]:
        yield self._heading(self.tr("The band"))
        yield self._text(
            self.tr(
                "Ninety-five times in a hundred the true figure should lie in the band. It allows for a hand that "
                "draws everything too large or too small ({0} % of the area; {1} % of shares that were typed), for "
                "each patch’s outline ({2} mm in and out), and for bodies that are not as the weights say: the more is "
                "known of a person, the less. Each is one standard deviation, times 1.96. If the band reaches over the "
                "limit, or another table that applies to the person does, the verdict is “too close to call”."
            ).format(self._short(100 * HAND_SHARE), self._short(100 * TYPED_SHARE), self._short(HAND_MM))
        )

    def _beside(self, profile: Profile) -> Iterator[str]:
        yield self._heading(self.tr("Label checks"))
        yield self._text(
            self.tr(
                "bsa-calc checks these points of the label against the drawing and what is known of the person. "
                "What does not fit is shown below the verdict. Label rules older than {0} months are pointed out."
            ).format(OLD_AFTER_MONTHS)
        )
        yield self._table(ProfileText(self).rows(profile))

    def _cream(self) -> Iterator[str]:
        yield self._heading(self.tr("Body surface and cream"))
        yield self._text(
            self.tr(
                "The body surface in m² comes from height H in cm and weight W in kg, by the formula of Mosteller, "
                "or of Livingston and Lee from a body mass index of {0} kg/m². It is used for cm², grams and "
                "cream, never for a percentage. Published formulas differ by up to 0.5 m² for one adult (Redlarski "
                "2016)."
            ).format(self._short(LARGE_BMI))
        )
        yield self._list(f"{formula.name}: {formula.text}" for formula in FORMULAS.values())
        yield self._text(
            self.tr(
                "Area in cm² = percent × m² × 100. Grams = area × layer in mg/cm² / 1000. Fingertip units = area / "
                "area of one unit. Tubes = grams × applications a day × days / grams in a tube. The layer is an "
                "assumption:"
            )
        )
        yield self._list(core_text(layer.source) for layer in LAYERS.values())

    def _vasi(self) -> Iterator[str]:
        yield self._heading(self.tr("VASI"))
        yield self._text(
            self.tr(
                "Vitiligo Area Scoring Index: each patch counts its percent of the body times the share of "
                "pigment lost there ({0} %), all added up; 0 to 100, the face included (sources differ on that). "
                "The face alone is F-VASI. F-VASI75 and T-VASI50 are reached when the score is at least {1} % and"
                " {2} % lower than at the first visit (endpoints of the trials in EMA/100444/2023). It is a "
                "score, and is never compared with the limit."
            ).format(", ".join(str(grade) for grade in GRADES), self._short(FACE_GOAL), self._short(TOTAL_GOAL))
        )

    def _products(self) -> Iterator[str]:
        words = ProfileText(self)
        yield self._heading(self.tr("Products that come with bsa-calc"))
        shipped = [load_profile(profile_id) for profile_id in SHIPPED]
        yield self._table(
            (core_text(p.name), words.limit(p.limit), f"{words.revision(p)}. {p.limit.source}") for p in shipped
        )

    # --- parts of the page ---------------------------------------------------------------------------------------

    def _heading(self, text: str) -> str:
        return f"<h3>{escape(text)}</h3>"

    def _text(self, text: str) -> str:
        return f"<p>{escape(text)}</p>" if text else ""

    def _list(self, lines: Iterable[str]) -> str:
        return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"

    def _table(self, rows: Iterable[Sequence[str]]) -> str:
        lines = "".join(
            f"<tr><td width='30%'>{escape(what)}</td><td>{escape(said)}<br><small>{escape(source)}</small></td></tr>"
            for what, said, source in rows
        )
        return f"<table cellpadding='4' width='100%'>{lines}</table>"

    def _lund_browder(self) -> str:
        head = "".join(f"<th align='right'>{escape(band)}</th>" for band in AGE_BANDS)
        names = segment_names()
        rows = "".join(
            f"<tr><td>{escape(names[segment])}</td>"
            + "".join(f"<td align='right'>{self._short(shares[band])}</td>" for band in AGE_BANDS)
            + "</tr>"
            for segment, shares in lund_browder().items()
        )
        title = escape(self.tr("Segment, percent by first year of age"))
        return f"<table cellpadding='5'><tr><th align='left'>{title}</th>{head}</tr>{rows}</table>"

    def _short(self, value: float) -> str:
        return QLocale().toString(float(value), "g", 6)
