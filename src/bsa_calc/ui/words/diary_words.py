"""The diary in words."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject

from bsa_calc.record.applications import Application, Reaction


class DiaryWords(QObject):
    """What windows say of applications."""

    def reaction(self, reaction: Reaction) -> str:
        """How the skin took it."""
        return {
            Reaction.NONE: self.tr("none noted"),
            Reaction.ACNE: self.tr("acne where the cream was put"),
            Reaction.OTHER: self.tr("another one (say which in the note)"),
        }[reaction]

    def mark(self, entry: Application) -> str:
        """In a word what was noted of an application."""
        words = {Reaction.ACNE: self.tr("acne"), Reaction.OTHER: self.tr("reaction")}
        return words.get(entry.reaction, self.tr("note") if entry.note else "")

    def remarks(self, entry: Application) -> str:
        """Reaction and note in one line; empty where there is neither."""
        short = {Reaction.ACNE: self.tr("acne where the cream was put"), Reaction.OTHER: self.tr("skin reaction")}
        return ": ".join(filter(None, (short.get(entry.reaction, ""), entry.note)))

    def grams(self, entry: Application) -> str:
        """How much cream; empty where it was not weighed."""
        if entry.grams is None:
            return ""
        return self.tr("{0} g").format(QLocale().toString(float(entry.grams), "f", 1))
