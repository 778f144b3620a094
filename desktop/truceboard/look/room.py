"""How large a dialog opens, and how its buttons stand."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox

from truceboard.look import fonts


def open_at(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog its size in pixels at 100 %, at most what the window or screen has."""
    parent = dialog.parentWidget()
    room = parent.window().size() if parent is not None else dialog.screen().availableSize()
    dialog.resize(QSize(fonts.px(width), fonts.px(height)).boundedTo(room))


def stack_wide(buttons: QDialogButtonBox, room: int) -> None:
    """Buttons stand above one another where a row of them would be wider than `room` pixels."""
    if buttons.sizeHint().width() > room:
        buttons.setOrientation(Qt.Orientation.Vertical)
