"""Everything the program asks or tells in a dialog, behind a port that a test can answer."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QInputDialog,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QSpacerItem,
    QTextEdit,
    QWidget,
)

from truceboard.case.problems import title_text
from truceboard.look import fonts
from truceboard.look.room import stack_wide
from truceboard.window.documents.sessions_dialog import Sessions, SessionsDialog

Answer = Literal["save", "discard", "cancel"]
WIDEST = 1000
"""Pixels that Qt gives to such a box at most, whatever the size of its text."""
LONGEST_HEADING = 200
"""Letters in the heading of a box."""
UNBROKEN = re.compile(r"\S{40}")
"""Letters after which a name or an address may go on in the next line: else its end would be cut off."""


class Dialogs(Protocol):
    """What the window may ask."""

    def ask_to_save(self, name: str) -> Answer:
        """The document has changes that closing would lose."""

    def confirm(self, title: str, text: str, action: str) -> bool:
        """Whether to go on with `action`, the name of the button."""

    def choose(self, title: str, text: str, choices: Sequence[str], otherwise: str = "") -> str | None:
        """One of several ways to go on, or None when cancelled.

        `otherwise` names the button that cancels; then the first choice is the one for Enter.
        """

    def ask_text(self, title: str, label: str, initial: str) -> str | None:
        """One line of text, or None when cancelled."""

    def path_to_open(self, folder: Path) -> Path | None:
        """A case file to open."""

    def path_to_save(self, suggested: Path) -> Path | None:
        """Where to save a case."""

    def path_to_import(self, folder: Path) -> Path | None:
        """A table to import."""

    def path_to_export(self, suggested: Path, formats: Sequence[str]) -> Path | None:
        """Where to export a table, in one of the formats ("csv", "xlsx"); the name ends in it."""

    def confirm_open_address(self, address: str) -> bool:
        """Whether to hand this address, shown in full, to the system's browser."""

    def report(self, title: str, text: str, details: Sequence[str] = ()) -> None:
        """Something went wrong: what, and the way out."""

    def tell(self, title: str, text: str) -> None:
        """Something to read before going on."""

    def recover(self, sessions: Sessions) -> int | None:
        """The row of the session to bring back, or None: all that was not discarded stays kept."""

    def fault(self, safe: str, details: str) -> None:
        """An unexpected error: what is safe, and details to copy."""


class QtDialogs(QObject):
    """The port's real dialogs, over one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def ask_to_save(self, name: str) -> Answer:
        """Three named buttons; Escape cancels."""
        box = self._box(
            QMessageBox.Icon.Warning,
            self.tr("Save changes?"),
            self.tr("“{name}” has changes that are not saved. Without saving, they are lost.").format(
                name=name
            ),
        )
        save = box.addButton(self.tr("Save"), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(self.tr("Don’t save"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(cancel)
        box.exec()
        pressed = box.clickedButton()
        box.deleteLater()
        if pressed is save:
            return "save"
        return "discard" if pressed is discard else "cancel"

    def confirm(self, title: str, text: str, action: str) -> bool:
        """One button for the action, one for not."""
        box = self._box(QMessageBox.Icon.Question, title, text)
        go = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        box.exec()
        pressed = box.clickedButton()
        box.deleteLater()
        return pressed is go

    def choose(self, title: str, text: str, choices: Sequence[str], otherwise: str = "") -> str | None:
        """A button for each choice; Escape cancels."""
        box = self._box(QMessageBox.Icon.Question, title, text)
        buttons = [box.addButton(choice, QMessageBox.ButtonRole.AcceptRole) for choice in choices]
        cancel = box.addButton(otherwise or self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(buttons[0] if otherwise else cancel)
        box.setEscapeButton(cancel)
        for row in box.findChildren(QDialogButtonBox):
            stack_wide(row, WIDEST - 2 * fonts.px(20))
        box.exec()
        pressed = box.clickedButton()
        box.deleteLater()
        return None if pressed is None or pressed is cancel else pressed.text()

    def ask_text(self, title: str, label: str, initial: str) -> str | None:
        """A one-line input."""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(label)
        dialog.setTextValue(initial)
        height = dialog.sizeHint().height()  # only now there is something in it
        for heading in dialog.findChildren(QLabel):
            heading.setProperty("role", "heading")
        _give_margins(dialog)
        dialog.resize(fonts.px(440), height)
        accepted = dialog.exec()
        one_line = " ".join(dialog.textValue().split())
        dialog.deleteLater()
        return one_line if accepted and one_line else None

    def path_to_open(self, folder: Path) -> Path | None:
        """The system's file dialog."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open case"),
            str(folder),
            self.tr("Truceboard cases (*.truce);;All files (*)"),
        )
        return Path(name) if name else None

    def path_to_save(self, suggested: Path) -> Path | None:
        """The system's file dialog; a missing extension is added."""
        dialog = QFileDialog(self._window, self.tr("Save case as"), str(suggested.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Truceboard cases (*.truce)"))
        dialog.setDefaultSuffix("truce")
        dialog.selectFile(suggested.name)
        accepted = dialog.exec()
        chosen = dialog.selectedFiles()
        dialog.deleteLater()
        return Path(chosen[0]) if accepted and chosen else None

    def path_to_import(self, folder: Path) -> Path | None:
        """The system's file dialog."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Import a table"),
            str(folder),
            self.tr("Tables (*.csv *.xlsx *.tsv *.txt);;All files (*)"),
        )
        return Path(name) if name else None

    def path_to_export(self, suggested: Path, formats: Sequence[str]) -> Path | None:
        """The system's file dialog; a missing extension is added."""
        filters = {"csv": self.tr("CSV (*.csv)"), "xlsx": self.tr("Excel workbook (*.xlsx)")}
        dialog = QFileDialog(self._window, self.tr("Export a table"), str(suggested.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([filters[each] for each in formats])
        dialog.setDefaultSuffix(formats[0])
        dialog.filterSelected.connect(self._suffix_follows)
        dialog.selectFile(suggested.name)
        accepted = dialog.exec()
        chosen = dialog.selectedFiles()
        dialog.deleteLater()
        return Path(chosen[0]) if accepted and chosen else None

    def _suffix_follows(self, chosen: str) -> None:
        dialog = self.sender()
        if isinstance(dialog, QFileDialog):
            dialog.setDefaultSuffix("xlsx" if "xlsx" in chosen else "csv")

    def confirm_open_address(self, address: str) -> bool:
        """The address is shown first; nothing is opened by itself."""
        return self.confirm(
            self.tr("Open this address in the browser?"), address, self.tr("Open in the browser")
        )

    def report(self, title: str, text: str, details: Sequence[str] = ()) -> None:
        """An error with its places; the first few at once, all of them in the details."""
        first = "\n".join(details[:5])
        box = self._box(QMessageBox.Icon.Warning, title, f"{text}\n\n{first}" if first else text)
        if len(details) > 5:
            self._add_details(box, "\n".join(details))
        close = box.addButton(self.tr("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(close)
        box.exec()
        box.deleteLater()

    def tell(self, title: str, text: str) -> None:
        """A text with one button."""
        box = self._box(QMessageBox.Icon.Information, title, text)
        box.addButton(self.tr("Understood"), QMessageBox.ButtonRole.AcceptRole)
        box.open()
        box.finished.connect(box.deleteLater)

    def recover(self, sessions: Sessions) -> int | None:
        """A list with what can be done to each."""
        dialog = SessionsDialog(sessions, self._window)
        dialog.exec()
        dialog.deleteLater()
        return dialog.chosen

    def fault(self, safe: str, details: str) -> None:
        """The one dialog of unexpected errors."""
        what = self.tr("The last action could not be finished, because of a fault in the program.")
        box = self._box(QMessageBox.Icon.Critical, self.tr("Something went wrong"), f"{what}\n\n{safe}")
        self._add_details(box, details)
        copy = box.addButton(self.tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
        close = box.addButton(self.tr("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(close)
        box.setEscapeButton(close)
        box.exec()
        if box.clickedButton() is copy:
            QGuiApplication.clipboard().setText(details)
        box.deleteLater()

    def _box(self, icon: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
        """The title is also the heading: not every system shows a title bar over such a box."""
        box = QMessageBox(self._window)
        box.setIcon(icon)
        heading = title_text(title)
        if len(heading) > LONGEST_HEADING:
            heading = f"{heading[: LONGEST_HEADING - 1]}…"
        box.setWindowTitle(heading)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(_fitting(heading))
        box.setInformativeText(_fitting(text))
        for heading in box.findChildren(QLabel, "qt_msgbox_label"):
            heading.setProperty("role", "title")
        _give_width(box)
        return box

    def _add_details(self, box: QMessageBox, details: str) -> None:
        """More to read behind a button; Qt lays the box out anew for it, and names the button in its way."""
        known = box.buttons()
        box.setDetailedText(details)
        for button in box.buttons():
            if button not in known:
                button.setText(self.tr("Show details"))
                button.clicked.connect(self._turn_details)
        _give_width(box)

    def _turn_details(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            text = button.window().findChild(QTextEdit)
            shown = text is not None and text.isVisible()
            button.setText(self.tr("Hide details") if shown else self.tr("Show details"))


def _give_width(box: QMessageBox) -> None:
    """As wide as a text is pleasant to read, for a box has no width of its own; a long text scrolls."""
    grid = box.layout()
    if not isinstance(grid, QGridLayout):
        return
    _give_margins(box)
    grid.addItem(QSpacerItem(fonts.px(520), 0), grid.rowCount(), 0, 1, grid.columnCount())
    text = box.findChild(QLabel, "qt_msgbox_informativelabel")
    most = box.screen().availableGeometry().height() - fonts.px(220)
    if text is not None and text.heightForWidth(fonts.px(430)) > most:
        area = QScrollArea(box)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setMinimumHeight(most)
        grid.replaceWidget(text, area)
        area.setWidget(text)


def _give_margins(dialog: QDialog) -> None:
    side = fonts.px(20)
    dialog.layout().setContentsMargins(side, fonts.px(18), side, fonts.px(16))


def _fitting(text: str) -> str:
    return UNBROKEN.sub("\\g<0>\u200b", text)
