"""At the start: what was left behind is offered, restored or thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bsa_calc.errors import InputError
from bsa_calc.foreign_text import isolated
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.files.file_questions import FileQuestions
from bsa_calc.ui.files.recovery_writer import RecoveryWriter
from bsa_calc.ui.words.label_terms import error_text

if TYPE_CHECKING:
    from bsa_calc.record.store.recovery import LeftBehind
    from bsa_calc.ui.files.recovery_dialog import RecoveryDialog


class Recovered(QObject):
    """Between what recovery kept and the session."""

    restored = Signal()

    def __init__(self, session: Session, writer: RecoveryWriter, ask: FileQuestions, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._writer, self._ask, self._parent = session, writer, ask, parent
        self._left: list[LeftBehind] = []
        self.dialog: RecoveryDialog | None = None

    def offer(self) -> None:
        """Offer what sessions left that did not end in order; nothing happens if there is nothing."""
        self._left = list(self._writer.left_behind())
        if not self._left:
            return
        from bsa_calc.ui.files.recovery_dialog import RecoveryDialog

        self.dialog = RecoveryDialog(self._left, self._parent)
        self.dialog.restore_chosen.connect(self._restore)
        self.dialog.discard_chosen.connect(self._discard)
        self.dialog.finished.connect(self._release)
        self.dialog.open()

    def _restore(self, item: LeftBehind) -> None:
        from bsa_calc.record.store.record_file import RecordFile

        assert item.kept is not None
        # A double click on the file after the crash opened it here: its lock is this window's own to give back.
        place, path = self._session.place, item.kept.path
        again = path is not None and place.is_own(path)
        if again:
            place.close()
        file, saved = RecordFile.recovered(item.kept)
        try:
            self._session.recover(item.kept.record, file, saved, item.kept.visit)
        except InputError as error:
            file.close()
            if again:
                place.take_again()
            self._ask.refuse(self.tr("The unsaved work cannot be shown."), error_text(error))
            return
        # It is deleted only when it has been kept again.
        if self._writer.flush():
            self._discard(item)
        if item.kept.path is not None and file.path is None:
            self._ask.tell(
                self.tr("Save the restored record under another name."),
                self.tr("{0} has changed since, is open elsewhere, or is missing. Nothing in it is lost.").format(
                    isolated(item.kept.path.name)
                ),
            )
        self.restored.emit()

    def _discard(self, item: LeftBehind) -> None:
        item.forget()
        self._left.remove(item)

    def _release(self) -> None:
        for item in self._left:
            item.release()
        self._left, self.dialog = [], None
