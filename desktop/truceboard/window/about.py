"""About the program and the open case."""

import platform

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

import truceboard
from truceboard.case.case import Case
from truceboard.files.resources import resource
from truceboard.look import fonts
from truceboard.look.room import open_at


class AboutDialog(QDialog):
    """Version, the case's notice, the libraries and their licences."""

    def __init__(self, case: Case, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Truceboard"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(fonts.px(24), fonts.px(20), fonts.px(24), fonts.px(16))
        column.setSpacing(fonts.px(10))
        column.addWidget(self._label("Truceboard", "title"))
        column.addWidget(self._label(self.tr("A scenario board for truce decisions"), "muted"))
        self._details = "\n".join(
            (
                self.tr("Version {version}").format(version=truceboard.__version__),
                self.tr("Qt {qt}, PySide {pyside}, Python {python}, {system}").format(
                    qt=qVersion(),
                    pyside=PySide6.__version__,
                    python=platform.python_version(),
                    system=platform.system(),
                ),
            )
        )
        column.addWidget(self._label(self._details))
        column.addWidget(self._label(self.tr("The open case: {title}").format(title=case.title), "heading"))
        if case.notice:
            column.addWidget(self._label(case.notice))
        column.addWidget(self._label(self.tr("Licences"), "heading"))
        licences = QPlainTextEdit(self)
        licences.setReadOnly(True)
        licences.setAccessibleName(self.tr("Licences"))
        licences.setPlainText(_licence_texts())
        licences.setMinimumHeight(fonts.px(70))
        column.addWidget(licences, 1)
        buttons = QDialogButtonBox(self)
        copy = buttons.addButton(self.tr("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.reject)
        close.setDefault(True)
        column.addWidget(buttons)
        open_at(self, 620, 560)

    def _label(self, text: str, role: str = "body") -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setText(text)
        return label

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)


def _licence_texts() -> str:
    return "\n\n".join(
        path.read_text(encoding="utf-8") for path in sorted(resource("licences").glob("*.txt"))
    )
