"""Where something was found: the source, its address to copy, and a way to it that asks first."""

from typing import Protocol

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from truceboard.case.actors import Source
from truceboard.case.case import Case
from truceboard.look import figures, fonts, terms


class AddressPorts(Protocol):
    """What opening an address asks of whoever can show a question."""

    def confirm_open_address(self, address: str) -> bool:
        """Whether to hand this address to the system's browser."""


LONGEST_ADDRESS = 1_000
"""Letters of an address that can be opened: it is shown whole before."""


def to_open(address: str) -> str | None:
    """An address as it would be opened, None where it must not be: only pages over https are.

    In plain letters, as the network has it: look-alikes of a name and signs that turn a text around show.
    """
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not (url.isValid() and url.scheme() == "https" and url.host()) or url.userInfo():
        return None
    plain = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
    return plain if len(plain) <= LONGEST_ADDRESS else None


class SourceDialog(QDialog):
    """Shows a source. `address_requested` follows a yes to the port's question; the window opens the page."""

    address_requested = Signal(str)

    def __init__(self, source: Source, ports: AddressPorts, parent: QWidget) -> None:
        super().__init__(parent)
        self._ports = ports
        self._address = source.url or ""
        self._to_open = to_open(self._address)
        self.setWindowTitle(self.tr("Source"))
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
        needed = QFontMetrics(fonts.font(fonts.BODY)).horizontalAdvance(self._address) + fonts.px(64)
        room = parent.window().width() - fonts.px(32)
        self.setMinimumWidth(min(max(fonts.px(520), needed), fonts.px(860), room))
        self.address.setPlaceholderText(self.tr("The case gives no address"))
        self.note = _plain(
            self.tr("Only addresses that begin with https can be opened from here; copy any other."),
            "muted",
            self,
        )
        self.note.setVisible(bool(self._address) and self._to_open is None)
        self.copy = QPushButton(self.tr("Copy the address"), self)
        self.copy.setEnabled(bool(self._address))
        self.open_page = QPushButton(self.tr("Open in the browser…"), self)
        self.open_page.setEnabled(self._to_open is not None)
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
        if self._to_open is not None and self._ports.confirm_open_address(self._to_open):
            self.address_requested.emit(self._to_open)


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
