"""Docks at the sides of the board; a collapsed one leaves a strip that brings it back."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDockWidget,
    QSizePolicy,
    QStackedWidget,
    QStyle,
    QStyleOption,
    QWidget,
)

from truceboard.look import fonts, icons, palette

STRIP_WIDTH = 34
UNLIMITED = 16_777_215  # Qt's own QWIDGETSIZE_MAX


class Strip(QAbstractButton):
    """What is left of a collapsed dock: its name, upright at a side and level at the bottom."""

    def __init__(self, title: str, upright: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._upright = upright
        self.setText(title)
        self.setAccessibleName(title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """As wide as a line of text needs."""
        width = fonts.px(STRIP_WIDTH)
        return QSize(width, 10 * width) if self._upright else QSize(10 * width, width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The title on the panel's colour."""
        colours = palette.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colours.hover if self.underMouse() else colours.panel)
        painter.setPen(colours.line)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.setFont(fonts.font(12, 600))
        painter.setPen(colours.ink)
        area = self.rect()
        if self._upright:
            painter.rotate(90)
            painter.translate(0, -self.width())
            area = area.transposed()
        margin, side = fonts.px(12), fonts.px(14)
        area.adjust(margin, 0, -margin, 0)
        mark = QRect(area.left(), area.center().y() - side // 2, side, side)
        icons.icon("expand").paint(painter, mark)
        area.adjust(side + margin // 2, 0, 0, 0)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if self.hasFocus():
            painter.resetTransform()
            option = QStyleOption()
            option.initFrom(self)
            option.rect = self.rect().adjusted(2, 2, -2, -2)
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self)


class Dock(QDockWidget):
    """A panel that can be resized, collapsed to a strip, and hidden."""

    open_changed = Signal(bool)
    """True when the panel shows, false when only the strip does."""

    def __init__(self, name: str, title: str, panel: QWidget, upright: bool, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.setObjectName(name)
        self._upright = upright
        self._collapsed = False
        self._extent = 0
        no_title = QWidget(self)
        no_title.setFixedHeight(0)
        self.setTitleBarWidget(no_title)
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self.panel = panel
        self.strip = Strip(title, upright, self)
        self.strip.clicked.connect(self.expand)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(panel)
        self._stack.addWidget(self.strip)
        self.setWidget(self._stack)

    @property
    def collapsed(self) -> bool:
        """True while only the strip shows."""
        return self._collapsed

    def expand(self) -> None:
        """Show the panel."""
        self.set_collapsed(False)

    def set_open(self, opened: bool) -> None:
        """Show the panel or only its strip."""
        self.set_collapsed(not opened)

    def set_collapsed(self, collapsed: bool) -> None:
        """Show the strip or the panel; the panel's width comes back."""
        if collapsed == self._collapsed:
            return
        self._collapsed = collapsed
        limit = fonts.px(STRIP_WIDTH)
        if collapsed:
            self._extent = self.width() if self._upright else self.height()
        self._stack.setCurrentWidget(self.strip if collapsed else self.panel)
        ignored, preferred = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
        self.panel.setSizePolicy(*((ignored, ignored) if collapsed else (preferred, preferred)))
        if self._upright:
            self._stack.setMinimumWidth(limit if collapsed else 0)
            self._stack.setMaximumWidth(limit if collapsed else UNLIMITED)
        else:
            self._stack.setMinimumHeight(limit if collapsed else 0)
            self._stack.setMaximumHeight(limit if collapsed else UNLIMITED)
        self.open_changed.emit(not collapsed)

    @property
    def extent(self) -> int:
        """The width (height, at the bottom) the panel had before it was collapsed, in pixels."""
        return self._extent
