"""Widgets that show text as it stands: Qt reads a name like ``<img src=…>`` as a page, and loads the picture."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from bsa_calc.foreign_text import isolated


def plain_label(text: str = "", parent: QWidget | None = None) -> QLabel:
    """A label."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    return label


def plain_box(icon: QMessageBox.Icon, title: str, what: str, why: str, parent: QWidget) -> QMessageBox:
    """A message box, without buttons yet."""
    box = QMessageBox(icon, title, what, parent=parent)
    box.setInformativeText(why)
    # The second text has a label of its own, which `setTextFormat` of the box leaves out.
    for label in box.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)
    return box


def tooltip(text: str) -> str:
    """A text from a file as a tooltip, which Qt has no plain format for."""
    text = isolated(text)
    if "<" not in text and "&" not in text:
        return text
    return f"<span style='white-space: pre-wrap'>{escape(text)}</span>"
