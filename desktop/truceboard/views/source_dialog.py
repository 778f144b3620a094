"""Where something was found: the source, its address to copy, and a way to it that asks first."""

from typing import Protocol

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from truceboard.case.actors import Source
from truceboard.case.case import Case
from truceboard.look import figures, fonts, terms


class AddressPorts(Protocol):
    """What opening an address asks of whoever can show a question."""

    def confirm_open_address(self, address: str) -> bool:
        """Whether to hand this address to the system's browser."""


def can_open(address: str) -> bool:
    """Only pages over https are opened; any other address can be copied."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme() == "https" and bool(url.host()) and not url.userInfo()


class SourceDialog(QDialog):
    """Shows a source. `address_requested` follows a yes to the port's question; the window opens the page."""

    address_requested = Signal(str)

    def __init__(self, source: Source, ports: AddressPorts, parent: QWidget) -> None:
        super().__init__(parent)
        self._ports = ports
        self._address = source.url or ""
        self.setWindowTitle(self.tr("Source"))
        self.setMinimumWidth(fonts.px(520))
        title = _plain(source.title, "title", self)
        about = [source.publisher, figures.full_day(source.published) if source.published else None]
        details = _plain(" · ".join(text for text in about if text), "muted", self)
        grade = _plain(
            self.tr("{letter}: {reliability}").format(
                letter=source.reliability, reliability=terms.reliability(source.reliability)
            ),
            "muted",
            self,
        )
        self.address = QLineEdit(self._address, self)
        self.address.setReadOnly(True)
        self.address.setCursorPosition(0)
        self.address.setAccessibleName(self.tr("Address"))
        self.address.setPlaceholderText(self.tr("The case gives no address"))
        self.note = _plain(
            self.tr("Only addresses that begin with https can be opened from here; copy any other."),
            "muted",
            self,
        )
        self.note.setVisible(bool(self._address) and not can_open(self._address))
        self.copy = QPushButton(self.tr("Copy the address"), self)
        self.copy.setEnabled(bool(self._address))
        self.open_page = QPushButton(self.tr("Open in the browser…"), self)
        self.open_page.setEnabled(can_open(self._address))
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        self.copy.clicked.connect(self._copy)
        self.open_page.clicked.connect(self._ask)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addWidget(self.open_page)
        buttons.addStretch()
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(fonts.px(20), fonts.px(16), fonts.px(20), fonts.px(16))
        column.setSpacing(fonts.px(10))
        for widget in (title, details, grade, self.address, self.note):
            column.addWidget(widget)
        column.addLayout(buttons)
        details.setVisible(bool(details.text()))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)

    def _ask(self) -> None:
        if self._ports.confirm_open_address(self._address):
            self.address_requested.emit(self._address)


def show_source(case: Case, position: str, ports: AddressPorts, parent: QWidget) -> "SourceDialog":
    """Open the dialog on where a position was found."""
    dialog = SourceDialog(case.source(case.position(position).source), ports, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _plain(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(label.textFormat().PlainText)
    label.setText(text)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
