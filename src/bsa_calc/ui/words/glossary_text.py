"""The words of the window, explained in plain words."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QObject


class GlossaryText(QObject):
    """A table of words, in the order of the alphabet of the language that is shown."""

    def html(self) -> str:
        """The whole page."""
        rows = "".join(
            f"<tr><td width='28%'><b>{escape(word)}</b></td><td>{escape(said)}</td></tr>"
            for word, said in sorted(self._entries(), key=lambda entry: entry[0].casefold())
        )
        return f"<table cellpadding='5' width='100%'>{rows}</table>"

    def _entries(self) -> list[tuple[str, str]]:
        return [*self._about_painting(), *self._about_figures(), *self._about_time()]

    def _about_painting(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Affected"), self.tr("All that is painted: skin that has lost its colour.")),
            (
                self.tr("Application"),
                self.tr("What of it gets cream this time. Only this is held to the limit."),
            ),
            (self.tr("Patch"), self.tr("One connected piece of painted skin.")),
            (self.tr("Side"), self.tr("One of the eight views, as something to look at: not seen, seen, or done.")),
            (self.tr("View"), self.tr("One picture of the body, as front or soles.")),
            (self.tr("Region"), self.tr("A named part of the body. Left and right are the patient’s.")),
        ]

    def _about_figures(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Band"), self.tr("Where the true figure lies, 95 times out of 100.")),
            (self.tr("Hand"), self.tr("The palm with all five fingers, counted as 1 % of the body.")),
            (self.tr("Label"), self.tr("What the maker may say of the medicine: product information and leaflet.")),
            (self.tr("Limit"), self.tr("How much one application may cover, by the label.")),
            (self.tr("Verdict"), self.tr("What is said of the application beside the limit: within, too close, over.")),
            (self.tr("Too close to call"), self.tr("The figure is within the limit, but the truth may be over it.")),
            (self.tr("Weight table"), self.tr("How many percent of the body each of its parts counts.")),
            (self.tr("Body surface area, BSA"), self.tr("All the skin of a person: what the percentages are of.")),
        ]

    def _about_time(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Record"), self.tr("One person’s file, with all visits.")),
            (self.tr("Visit"), self.tr("One dated drawing in a record.")),
            (self.tr("Grade"), self.tr("How much of its colour a patch has lost: 0, 10, 25, 50, 75, 90 or 100 %.")),
            (self.tr("VASI"), self.tr("A score of area and grades together. It is never held to the limit.")),
            (self.tr("Diary"), self.tr("When cream was put on, and when the next time is.")),
        ]
