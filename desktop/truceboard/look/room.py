"""How large a dialog opens."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

from truceboard.look import fonts


def open_at(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog its size in pixels at 100 %, at most what the window or screen has."""
    parent = dialog.parentWidget()
    room = parent.window().size() if parent is not None else dialog.screen().availableSize()
    dialog.resize(QSize(fonts.px(width), fonts.px(height)).boundedTo(room))
