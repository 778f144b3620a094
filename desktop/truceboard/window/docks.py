"""Docks at the sides of the board; a collapsed one leaves a strip that brings it back."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDockWidget,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QStyle,
    QStyleOption,
    QWidget,
)

from truceboard.look import fonts, icons, palette
from truceboard.look.style import notifier

STRIP_WIDTH = 34
TALL = 0.36
"""The share of the window's height that a panel at the bottom takes, unless its usual height is more."""
BROUGHT = 1.5
"""How high a panel that is brought becomes in its column, to each that is open there already."""
UNLIMITED = 16_777_215  # Qt's own QWIDGETSIZE_MAX

MIRRORED = {
    Qt.DockWidgetArea.LeftDockWidgetArea: Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea: Qt.DockWidgetArea.LeftDockWidgetArea,
}


class Strip(QAbstractButton):
    """What is left of a collapsed dock: its name, upright at a side and level at the bottom."""

    def __init__(self, title: str, upright: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._upright = upright
        self.setText(title)
        self.setAccessibleName(title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_upright(self, upright: bool) -> None:
        """Stand, or lie across the column of a panel that is open."""
        if upright != self._upright:
            self._upright = upright
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as a line of text needs."""
        width = fonts.px(STRIP_WIDTH)
        return QSize(width, 10 * width) if self._upright else QSize(10 * width, width)

    def minimumSizeHint(self) -> QSize:
        """The mark alone; the title is elided."""
        return QSize(fonts.px(STRIP_WIDTH), fonts.px(STRIP_WIDTH))

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
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # from above, in every language
            painter.rotate(90)
            painter.translate(0, -self.width())
            area = area.transposed()
        margin, side = fonts.px(12), fonts.px(14)
        area.adjust(margin, 0, -margin, 0)
        mark = QRect(area.left(), area.center().y() - side // 2, side, side)
        direction, whole = painter.layoutDirection(), QRect(area)
        icons.icon("expand").paint(painter, QStyle.visualRect(direction, whole, mark))
        area.adjust(side + margin // 2, 0, 0, 0)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        area = QStyle.visualRect(direction, whole, area)
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
    opening = Signal()
    """The panel is about to show."""

    def __init__(
        self, name: str, title: str, panel: QWidget, side: Qt.DockWidgetArea, extent: int, least: int
    ) -> None:
        """`extent` and `least` are the panel's usual and smallest width (height, at the bottom) at 100 %.

        `side` is the one in a language that is read from the left.
        """
        super().__init__(title)
        self.setObjectName(name)
        self.side = MIRRORED.get(side, side) if self.isRightToLeft() else side
        self.upright = side != Qt.DockWidgetArea.BottomDockWidgetArea
        self._collapsed = self._lying = False
        self._extent = fonts.px(extent)
        self._chosen = False
        self.least = least
        no_title = QWidget(self)
        no_title.setFixedHeight(0)
        self.setTitleBarWidget(no_title)
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self.panel = panel
        self.strip = Strip(title, self.upright, self)
        self.strip.clicked.connect(self.expand)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(panel)
        self._stack.addWidget(self.strip)
        self.setWidget(self._stack)
        notifier().changed.connect(self._limit)
        self._limit()

    def bring(self, shown: bool) -> None:
        """Show the panel and give it the keyboard, or hide it."""
        if shown:
            self.opening.emit()
        self.setVisible(shown)
        if shown:
            self.expand()
            company = self._company()
            if company:
                self._share_column(company)
            else:
                self.take_extent()
            stops = (self.panel, *self.panel.findChildren(QWidget))
            first = next((each for each in stops if each.focusPolicy() & Qt.FocusPolicy.TabFocus), self.panel)
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

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
        if collapsed and self.isVisible():
            self._extent = self.width() if self.upright else self.height()
            self._chosen = True
        if not collapsed:
            self.opening.emit()
        self._collapsed = collapsed
        self._stack.setCurrentWidget(self.strip if collapsed else self.panel)
        self._limit()
        # First the strips beside it lie down: upright, they would keep their column narrow.
        self.open_changed.emit(not collapsed)
        if not collapsed:
            self.take_extent()

    def lie(self, lying: bool) -> None:
        """Whether a strip at a side lies across its column, because another panel is open there."""
        if self.upright and lying != self._lying:
            self._lying = lying
            self.strip.set_upright(not lying)
            self._limit()

    def _company(self) -> list["Dock"]:
        """The other panels that are open at this side; their width stays."""
        others = [each for each in self.window().findChildren(Dock) if each is not self]
        return [
            each for each in others if each.side == self.side and not each.isHidden() and not each.collapsed
        ]

    def _share_column(self, company: list["Dock"]) -> None:
        """What was asked for has more height than the others at this side, which share the rest."""
        window = self.parentWidget()
        if isinstance(window, QMainWindow) and self.upright:
            window.layout().activate()
            panels = [*company, self]
            height = sum(each.height() for each in company) / (len(company) + BROUGHT)
            heights = [round(height)] * len(company) + [round(BROUGHT * height)]
            window.resizeDocks(panels, heights, Qt.Orientation.Vertical)

    def take_extent(self) -> None:
        """Give the panel the width it had, or its usual one."""
        window = self.parentWidget()
        if isinstance(window, QMainWindow):
            direction = Qt.Orientation.Horizontal if self.upright else Qt.Orientation.Vertical
            extent = self._extent
            if not self.upright and not self._chosen:
                extent = max(extent, round(TALL * window.height()))
            # The limits of the strip would still hold.
            window.layout().activate()
            window.resizeDocks([self], [extent], direction)

    def _limit(self) -> None:
        strip = fonts.px(STRIP_WIDTH)
        ignored, preferred = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
        self.panel.setSizePolicy(*((ignored, ignored) if self._collapsed else (preferred, preferred)))
        limits = (strip, strip) if self._collapsed else (fonts.px(self.least), UNLIMITED)
        free = (0, UNLIMITED)
        level = not self.upright or (self._collapsed and self._lying)
        (narrowest, widest), (lowest, highest) = (free, limits) if level else (limits, free)
        self._stack.setMinimumSize(narrowest, lowest)
        self._stack.setMaximumSize(widest, highest)
