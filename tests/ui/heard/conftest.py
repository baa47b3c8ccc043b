"""An ear: all that the window has a screen reader say."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent


class Ear:
    """What was said, and whether it interrupts.

    Attributes
    ----------
    said : list of str
    at_once : list of bool
    sources : list of object
        What each comes from.
    """

    def __init__(self) -> None:
        self.said: list[str] = []
        self.at_once: list[bool] = []
        self.sources: list[object] = []

    def hear(self, event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.said.append(event.message())
            self.sources.append(event.object())
            self.at_once.append(event.politeness() == QAccessible.AnnouncementPoliteness.Assertive)

    def forget(self) -> None:
        """Listen anew."""
        self.said.clear()
        self.at_once.clear()
        self.sources.clear()

    def all(self) -> str:
        """Everything, one after the other."""
        return " ".join(self.said)


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch) -> Ear:
    listening = Ear()
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(listening.hear))
    return listening
