"""The sheet of all shortcuts, on Ctrl+?."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from truceboard.look import fonts
from truceboard.look.room import open_at


class ShortcutSheet(QDialog):
    """Every command that has a shortcut, and the keys of sliders and board."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Those two name the step that they would take back or take again.
        always = {"undo": self.tr("Undo"), "redo": self.tr("Redo")}
        rows = [
            (
                always.get(name, action.text().replace("&", "").rstrip("…")),
                action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
            )
            for name, action in actions.items()
            if not action.shortcut().isEmpty()
        ]
        rows += [
            (
                self.tr("Slider: one step, ten steps, the ends"),
                self.tr("Arrows, Page Up and Down, Home and End"),
            ),
            (
                self.tr("Positions: search the register"),
                QKeySequence(QKeySequence.StandardKey.Find).toString(QKeySequence.SequenceFormat.NativeText),
            ),
            (self.tr("Slider: back to the baseline"), self.tr("Delete, or double-click on the knob")),
            (self.tr("Board: from card to card, from row to row"), self.tr("Tab, arrows")),
            (self.tr("Board: move the card"), self.tr("Shift with arrows")),
            (self.tr("Board: open what is selected"), self.tr("Enter")),
            (self.tr("Board: change a name where it stands"), self.tr("F2, or double-click on it")),
            (self.tr("Board: link what is selected to something"), self.tr("L, then arrows and Enter")),
            (self.tr("Board: go onto the links that arrive, that leave"), self.tr("Alt with left, right")),
            (self.tr("Board: along the links, on to their ends"), self.tr("Up and down, left and right")),
            (self.tr("Board: clear the selection"), self.tr("Escape")),
            (self.tr("Outline: rename, change the value, open"), self.tr("F2, Shift+F2, Enter")),
            (self.tr("Board: zoom, pan"), self.tr("Ctrl with the wheel, space with dragging")),
        ]
        sheet = QWidget(self)
        sheet.setProperty("role", "panel")
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, fonts.px(12), 0)
        grid.setHorizontalSpacing(fonts.px(28))
        grid.setVerticalSpacing(fonts.px(8))
        for row, (text, keys) in enumerate(rows):
            for column, words in enumerate((text, keys)):
                label = QLabel(sheet)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setText(words)
                label.setWordWrap(True)
                label.setProperty("role", "strong" if column else "body")
                grid.addWidget(label, row, column)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(self.windowTitle())
        area.setWidget(sheet)
        title = QLabel(self.windowTitle(), self)
        title.setProperty("role", "title")
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(fonts.px(20), fonts.px(16), fonts.px(20), fonts.px(16))
        column.setSpacing(fonts.px(12))
        column.addWidget(title)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        open_at(self, 760, 640)
