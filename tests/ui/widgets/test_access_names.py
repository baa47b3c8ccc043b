"""What is seen on a control is in its name (WCAG 2.5.3): who speaks to the computer says what is read there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from bsa_calc.record.examples import read_example
from bsa_calc.ui.share.print_preview import PrintPreview
from bsa_calc.ui.widgets.text_block import TextBlock
from tests.ui.widgets.test_access_dialogs import DIALOGS

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

FIELDS = (QLineEdit, QComboBox, QAbstractSpinBox)
#: So far above a field, or to its left, its label ends, pixels.
NEAR = 14


def name_of(widget: QWidget) -> str:
    """Its name and that of its label: on Linux a choice is called by what is chosen, and its label says the rest."""
    spoken = QAccessible.queryAccessibleInterface(widget)
    labels = (label.text(QAccessible.Text.Name) for label, _ in spoken.relations(QAccessible.RelationFlag.Label))
    return " ".join([*labels, spoken.text(QAccessible.Text.Name)])


def plain(words: str) -> str:
    """Words without case, signs and the marks of keys; what stands in brackets is an explanation."""
    words = re.sub(r"\([^)]*\)", "", words.replace("&", ""))
    return " ".join(re.sub(r"[^\w%²]+", " ", words).casefold().split())


def seen_on(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Every control that shows words, or has words beside it, and these."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root) or widget.visibleRegion().isEmpty():
            continue
        if isinstance(widget, QAbstractButton) and widget.text():
            yield widget, widget.text()
        elif isinstance(widget, FIELDS) and widget.focusProxy() is None and not widget.objectName().startswith("qt_"):
            label = label_of(widget, root)
            if label:
                yield widget, label


def label_of(field: QWidget, root: QWidget) -> str:
    """The words that stand straight above a field, or to its left; "" for none."""
    if own := next((label for label in root.findChildren(QLabel) if label.buddy() is field), None):
        return own.text() if own.isVisibleTo(root) else ""
    box = QRect(field.mapTo(root, QPoint()), field.size())
    above, beside = [], []
    for label in root.findChildren(QWidget):
        words = words_of(label)
        if not words or not label.isVisibleTo(root):
            continue
        place = QRect(label.mapTo(root, QPoint()), label.size())
        over = box.top() - place.bottom()
        if -2 <= over <= NEAR and abs(place.left() - box.left()) < NEAR:
            above.append((over, words))
        before = box.left() - place.right()
        if -2 <= before <= NEAR and place.top() <= box.center().y() <= place.bottom() + 4:
            beside.append((before, words))
    return min(beside or above, default=(0, ""))[1]


def words_of(label: QWidget) -> str:
    if isinstance(label, TextBlock):
        return label.plain_text()
    return label.text() if isinstance(label, QLabel) else ""


def check(root: QWidget) -> None:
    QApplication.processEvents()
    wrong = {seen: name_of(widget) for widget, seen in seen_on(root) if plain(seen) not in plain(name_of(widget))}
    assert not wrong


@pytest.mark.parametrize("page", ["patches", "regions", "cream", "person"])
def test_the_window(desk: Desk, page: str) -> None:
    desk.session.start(read_example("just-over"), None)
    getattr(desk.window, f"show_{page}")()
    check(desk.window)


def test_the_window_when_all_sides_are_done(desk: Desk) -> None:
    desk.session.start(read_example("just-under"), None)
    check(desk.window)


@pytest.mark.parametrize("name", DIALOGS)
def test_the_dialogs(desk: Desk, name: str) -> None:
    desk.session.start(read_example("just-over"), None)
    dialog = DIALOGS[name](desk)
    desk.bot.addWidget(dialog)
    dialog.show()
    check(dialog)


def test_every_control_of_the_print_preview_has_a_name(desk: Desk) -> None:
    """Qt's own dialog: what it leaves without a name is named by us."""
    desk.session.start(read_example("just-over"), None)
    preview = PrintPreview(desk.window, desk.bench.export.case(), "a4", None, take_home=False)
    desk.bot.addWidget(preview)
    preview.show()
    QApplication.processEvents()
    for widget in preview.findChildren(QWidget):
        if not widget.isVisibleTo(preview) or widget.focusProxy() or widget.objectName().startswith("qt_"):
            continue
        if widget.focusPolicy().value or isinstance(widget, QAbstractButton):
            assert name_of(widget), widget
        if isinstance(widget, QAbstractButton):
            assert min(widget.width(), widget.height()) >= 24, widget
    assert name_of(preview.findChildren(QComboBox)[0]).startswith("Size of the pages")
