"""Choosing the source that something rests on, or naming a new one on the spot."""

from typing import Any

from PySide6.QtWidgets import QWidget

from truceboard.case.case import Case
from truceboard.case.edits_sources import NewSource
from truceboard.editing import choices
from truceboard.editing.editors import UnreadableError
from truceboard.editing.scales import ChoiceWithLine

NEW = ""
"""The data of the last entry; the id of a source is never empty."""


class SourceEditor(ChoiceWithLine):
    """The id of a source, None for none where that may be, or a NewSource with the title typed."""

    def __init__(self, parent: QWidget, optional: bool = False) -> None:
        super().__init__(parent)
        self._listed = choices.sources_or_none if optional else choices.sources
        self.line.setAccessibleName(self.tr("Title of the new source"))
        self.line.setPlaceholderText(self.tr("Title of the new source"))
        self.row.addWidget(self.combo, 1)
        self.row.addWidget(self.line, 1)

    def read(self) -> Any:
        """The source; a new one needs a title."""
        chosen = self.combo.currentData()
        if chosen != NEW:
            return chosen
        title = " ".join(self.line.text().split())
        if not title:
            raise UnreadableError(self.tr("Type the title of the new source."))
        return NewSource(title)

    def show_value(self, value: Any, case: Case) -> None:
        """List the sources, and choose."""
        self.combo.clear()
        for source, name in self._listed(case):
            self.combo.addItem(name, source)
        self.combo.setCurrentIndex(next(i for i, (each, _) in enumerate(self._listed(case)) if each == value))
        self.combo.addItem(self.tr("New source…"), NEW)
        if self.line.hasFocus():
            # Hidden with the focus, it would pass it on to the next field.
            self.combo.setFocus()
        self.line.hide()
        self.line.clear()

    def _picked(self) -> None:
        if self.combo.currentData() != NEW:
            self.line.hide()
            self._chosen()
            return
        # Leaving it empty is then told, instead of showing a source that the case has not.
        self.dirty = True
        self.line.show()
        self.line.setFocus()
