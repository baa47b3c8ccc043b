"""Keys for files, undo and what is done with the whole drawing; the bar's buttons do the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton

from bsa_calc.ui.document.session import Session
from bsa_calc.ui.files.files import Files
from bsa_calc.ui.panels.top_bar import TopBar
from bsa_calc.ui.widgets.commands import Commands
from bsa_calc.ui.words.side_words import SideWords


class DrawingActions(QObject):
    """Makes them, and keeps the bar's words for undo and redo.

    Attributes
    ----------
    files, edit : actions for the menu
    """

    def __init__(
        self, commands: Commands, session: Session, files: Files, bar: TopBar, done_here: QAbstractButton
    ) -> None:
        super().__init__(bar)
        self._strip_button = done_here
        self._commands, self._session, self._files, self._bar = commands, session, files, bar
        self.files = [
            self._add(self.tr("New"), "Ctrl+N", files.new, bar.new_requested),
            self._add(self.tr("Open…"), "Ctrl+O", files.choose_and_open, bar.open_requested),
            self._add(self.tr("Save"), "Ctrl+S", files.save, bar.save_requested),
            commands.add(self.tr("Save as…"), "Ctrl+Shift+S", self._save_as),
        ]
        commands.add(self.tr("Examples"), "Ctrl+E", bar.open_examples)
        stack = session.undo_stack
        self.edit = [
            self._add(self.tr("Undo"), "Ctrl+Z", stack.undo, bar.undo_requested),
            self._add(self.tr("Redo"), ["Ctrl+Y", "Ctrl+Shift+Z"], stack.redo, bar.redo_requested),
        ]
        stack.undoTextChanged.connect(self._name_undo)
        stack.redoTextChanged.connect(self._name_redo)
        stack.canUndoChanged.connect(self._name_undo)
        stack.canRedoChanged.connect(self._name_redo)
        bar.example_chosen.connect(files.open_example)
        bar.body_chosen.connect(self._choose_body)
        bar.age_changed.connect(self._choose_age)

    def _add(self, text: str, keys: str | list[str], do: Callable[[], object], asked: object) -> QAction:
        """An action that a button of the bar asks for too."""
        action = self._commands.add(text, keys, do)
        asked.connect(action.trigger)  # type: ignore[attr-defined]
        return action

    def add_edit(
        self,
        *,
        clear: Callable[[], None],
        copy: Callable[[], None],
        done_here: Callable[[], None],
        delete_picked: Callable[[], None],
        move_across: Callable[[], None],
    ) -> None:
        """Add what other controllers do with the drawing."""
        self.edit += [
            self._commands.add(self.tr("Clear all paint"), "Ctrl+Backspace", clear),
            self._add(self.tr("Copy result"), ["Ctrl+C", "Ctrl+Shift+C"], copy, self._bar.copy_requested),
            self._done_here(done_here),
            self._commands.add(self.tr("Delete the picked patches"), "Ctrl+Delete", delete_picked),
            self._commands.add(self.tr("Move everything to the other side"), "Ctrl+Shift+O", move_across),
        ]

    def _done_here(self, do: Callable[[], None]) -> QAction:
        action = self._commands.add(SideWords(self).button(last=False), "Ctrl+Return", do)
        action.setAutoRepeat(False)  # a held key never declares
        self._strip_button.clicked.connect(action.trigger)
        return action

    def _save_as(self) -> None:
        self._files.save_as()

    def _choose_body(self, body: str) -> None:
        self._session.adjust(self.tr("choosing the body"), body=body)

    def _choose_age(self, age: int) -> None:
        self._session.adjust(self.tr("changing the age"), age=None if age < 0 else age)

    def _name_undo(self) -> None:
        stack, what = self._session.undo_stack, self.tr("Undo {0}")
        self._bar.set_undo(stack.undoText() if stack.canUndo() else None)
        self.edit[0].setText(what.format(stack.undoText()) if stack.canUndo() else self.tr("Undo"))

    def _name_redo(self) -> None:
        stack, what = self._session.undo_stack, self.tr("Redo {0}")
        self._bar.set_redo(stack.redoText() if stack.canRedo() else None)
        self.edit[1].setText(what.format(stack.redoText()) if stack.canRedo() else self.tr("Redo"))
