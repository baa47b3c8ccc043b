"""A product profile as a page to read: every fact with its source."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape

from PySide6.QtCore import QLocale, QObject

from bsa_calc.label.ages import AgeBand
from bsa_calc.label.profile import ContraindicationKind, Limit, LimitKind, Profile, age_of_label, is_old
from bsa_calc.ui.words.label_terms import core_text
from bsa_calc.ui.words.terms import region_name

Row = tuple[str, str, str]


class ProfileText(QObject):
    """Puts profiles into words."""

    def html(self, profile: Profile, today: date) -> str:
        """The whole profile: what it is, how old, and each fact with where it stands."""
        old = f"<p><b>{escape(self.old(profile, today))}</b></p>" if is_old(profile, today) else ""
        note = f"<p>{escape(core_text(profile.note))}</p>" if profile.note else ""
        rows = "".join(
            f"<tr><td width='34%'>{escape(what)}</td>"
            f"<td><b>{escape(said)}</b><br><small>{escape(source)}</small></td></tr>"
            for what, said, source in self.rows(profile)
        )
        head = f"<h3>{escape(core_text(profile.name))}</h3><p>{escape(self.revision(profile))}</p>"
        return f"{head}{old}{note}<table cellpadding='5' width='100%'>{rows}</table>"

    def revision(self, profile: Profile) -> str:
        """The medicine and how old the label's text is."""
        year, month = map(int, profile.revision.split("-"))
        when = self.tr("label of {0} {1}").format(QLocale().standaloneMonthName(month), year)
        whose = self.tr("your own profile") if profile.own else self.tr("comes with bsa-calc")
        return ", ".join(part for part in (core_text(profile.medicine), when, whose) if part)

    def old(self, profile: Profile, today: date) -> str:
        """That there may be a newer text."""
        return self.tr("These label rules are {0} months old. Check whether the label has changed.").format(
            age_of_label(profile, today)
        )

    def limit(self, limit: Limit) -> str:
        """The limit in words."""
        value = QLocale().toString(limit.value, "g", 6)
        if limit.kind is LimitKind.PERCENT_BSA:
            return self.tr("{0} % of the body in one application").format(value)
        if limit.kind is LimitKind.AREA_CM2:
            return self.tr("{0} cm² in one application").format(value)
        return self.tr("{0} g in {1} days").format(value, QLocale().toString(limit.days or 0.0, "g", 6))

    def rows(self, profile: Profile) -> Iterator[Row]:
        """What, what the label says, and where."""
        yield self.tr("At most"), self.limit(profile.limit), profile.limit.source
        if profile.hands_source:
            yield self.tr("In hands"), QLocale().toString(float(profile.hands), "g", 6), profile.hands_source
        for limit in profile.further_limits:
            yield self.tr("And at most"), self._for_ages(self.limit(limit), limit.ages), limit.source
        yield from self._who(profile)
        yield from self._where(profile)
        yield from self._when(profile)
        for entry in profile.cream_limits:
            said = self.tr("{0} × {1} g in {2} days").format(
                *(QLocale().toString(float(v), "g", 6) for v in (entry.tubes, entry.tube_grams, entry.days))
            )
            yield self.tr("Cream"), self._for_ages(said, entry.ages), entry.source
        for advice in profile.advice:
            whom = self.tr("For patients") if advice.reader == "patient" else self.tr("For professionals")
            yield whom, core_text(advice.text), advice.source

    def for_patients(self, profile: Profile) -> list[str]:
        """What a profile says of how to use it, where it has no instructions of its own: no more than was entered."""
        figure, lines = QLocale(), []
        if profile.per_day:
            lines.append(
                self.tr("Applications a day: {0}.").format(figure.toString(float(profile.per_day.value), "g", 6))
            )
        if profile.interval_hours:
            hours = figure.toString(float(profile.interval_hours.value), "g", 6)
            lines.append(self.tr("Wait at least {0} hours between two applications.").format(hours))
        for entry in profile.cream_limits:
            figures = (figure.toString(float(v), "g", 6) for v in (entry.tubes, entry.tube_grams, entry.days))
            said = self.tr("At most {0} tubes of {1} g in {2} days").format(*figures)
            lines.append(f"{self._for_ages(said, entry.ages)}.")
        lines += [self.tr("Not in or on: {0}.").format(core_text(part.part)) for part in profile.careful]
        return lines + [self.tr("Not for: {0}.").format(core_text(part.part)) for part in profile.excluded]

    def _for_ages(self, said: str, ages: AgeBand) -> str:
        """A rule with the ages that it is for."""
        if ages.youngest is not None and ages.oldest is not None:
            return self.tr("{0}, {1} to {2} years").format(said, ages.youngest, ages.oldest)
        if ages.youngest is not None:
            return self.tr("{0}, from {1} years").format(said, ages.youngest)
        if ages.oldest is not None:
            return self.tr("{0}, up to {1} years").format(said, ages.oldest)
        return said

    def _who(self, profile: Profile) -> Iterator[Row]:
        if profile.indication:
            yield self.tr("For"), core_text(profile.indication.value), profile.indication.source
        years = self.tr("{0} years")
        if profile.minimum_age is not None:
            yield self.tr("From"), years.format(profile.minimum_age), profile.minimum_age_source
        if profile.maximum_age is not None:
            yield self.tr("Up to"), years.format(profile.maximum_age), profile.maximum_age_source
        if profile.minimum_age is None:
            yield self.tr("From"), self.tr("not in this profile"), ""
        yield from self._forbidden(profile)

    def _forbidden(self, profile: Profile) -> Iterator[Row]:
        """Each contraindication that a label can have; what the profile does not hold is not allowed by it."""
        for kind, said in (
            (ContraindicationKind.PREGNANCY_OR_BREAST_FEEDING, self.tr("pregnancy or breast-feeding")),
            (ContraindicationKind.HYPERSENSITIVITY, self.tr("hypersensitivity")),
        ):
            rule = profile.contraindication(kind)
            absent = self.tr("{0}: not in this profile").format(said)
            yield self.tr("Contraindication"), said if rule else absent, rule.source if rule else ""

    def _where(self, profile: Profile) -> Iterator[Row]:
        if profile.face_affected and profile.face_affected.value:
            yield self.tr("Face"), self.tr("must be affected too"), profile.face_affected.source
        for title, parts in (
            (self.tr("Not in or on"), profile.careful),
            (self.tr("Not for"), profile.excluded),
            (self.tr("Must be affected"), profile.required),
        ):
            for part in parts:
                regions = ", ".join(region_name(region) for region in part.regions)
                yield title, self.tr("{0} ({1})").format(core_text(part.part), regions), part.source

    def _when(self, profile: Profile) -> Iterator[Row]:
        if profile.per_day:
            said = self.tr("{0} a day").format(QLocale().toString(float(profile.per_day.value), "g", 6))
            yield self.tr("Applications"), said, profile.per_day.source
        if profile.interval_hours:
            said = self.tr("at least {0} hours").format(QLocale().toString(float(profile.interval_hours.value), "g", 6))
            yield self.tr("Between two applications"), said, profile.interval_hours.source
        for review in profile.reviews:
            said = self.tr("week {0}").format(review.week)
            if review.below_repigmentation_percent is not None:
                said = self.tr("week {0}; with less than {1} % repigmentation, consider stopping").format(
                    review.week, QLocale().toString(float(review.below_repigmentation_percent), "g", 6)
                )
            yield self.tr("Review"), said, review.source
