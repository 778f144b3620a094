"""What frames the window: the marking with the menu row above, the status line with the marking below."""

from PySide6.QtCore import QRect, QSize, Qt, QTime
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenuBar, QSizePolicy, QToolBar, QVBoxLayout, QWidget

from truceboard.case.problems import printable
from truceboard.look import fonts, palette
from truceboard.look.plain import tooltip
from truceboard.window.banner import Banner
from truceboard.window.conditions import Conditions, ConditionsLine
from truceboard.workspace.workspace import Workspace


class Line(QLabel):
    """One muted line, elided where there is no room; whole in the tool tip then."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "muted")

    def minimumSizeHint(self) -> QSize:
        """A few letters, so that a long text never makes the window wider."""
        return QSize(fonts.px(60), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, or as much of it as fits."""
        painter = QPainter(self)
        painter.setPen(palette.current().muted)
        shown = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        painter.drawText(self.contentsRect(), int(self.alignment()), shown)
        whole = tooltip(self.text()) if shown != self.text() else ""
        if whole != self.toolTip():
            self.setToolTip(whole)


class MenuBar(QMenuBar):
    """As wide as its menus, in languages read from the right too, where Qt counts the first alone."""

    def sizeHint(self) -> QSize:
        """Room for every menu."""
        hint = super().sizeHint()
        if self.isRightToLeft():
            room = QRect()
            for action in self.actions():
                room |= self.actionGeometry(action)
            hint.setWidth(room.width() + 2 * fonts.px(12))
        return hint


class TopFrame(QWidget):
    """The marking; below it the menus and the title of the case."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.banner = Banner(self)
        self.row = QWidget(self)
        self.row.setProperty("role", "panel")
        self.row.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.menu_bar = MenuBar(self.row)
        self._title = Line(self.row)
        line = QHBoxLayout(self.row)
        line.setContentsMargins(0, 0, 0, 0)
        # The menus first; the title has what they leave.
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._title.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.menu_bar)
        line.addWidget(self._title, 1)
        line.addSpacing(fonts.px(14))
        _stack(self, self.banner, self.row)

    def show_title(self, title: str, modified: bool) -> None:
        """The title, with a dot while there are changes."""
        self._title.setText(f"● {title}" if modified else title)
        self._title.setAccessibleName(self.tr("{title}, modified").format(title=title) if modified else title)


class StatusFrame(QToolBar):
    """The status line: whether all is saved, the number of draws; below it the marking again.

    A tool bar, because that is what a main window lets reach under the docks.
    """

    def __init__(self, workspace: Workspace, conditions: Conditions, parent: QWidget) -> None:
        """`conditions` are what lasts and should be known, such as a file that cannot be locked."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Status"))
        self.setObjectName("status")
        self.setProperty("role", "edge")
        self.setMovable(False)
        self.setFloatable(False)
        self.toggleViewAction().setEnabled(False)
        self._workspace = workspace
        self._saved_at: QTime | None = None
        whole = QWidget(self)
        whole.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.row = QWidget(whole)
        self.row.setProperty("role", "status")
        self.row.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._saved, self._draws = Line(self.row), Line(self.row)
        self.conditions = ConditionsLine(conditions, self.row)
        line = QHBoxLayout(self.row)
        line.setContentsMargins(fonts.px(14), fonts.px(3), fonts.px(14), fonts.px(3))
        line.setSpacing(fonts.px(14))
        line.addWidget(self._saved, 1)
        line.addWidget(self.conditions)
        line.addWidget(self._draws)
        self.banner = Banner(whole)
        _stack(whole, self.row, self.banner)
        self.layout().setContentsMargins(0, 0, 0, 0)
        self.addWidget(whole)

    def say(self, remark: str) -> None:
        """Something to read until the next change."""
        self._saved.setText(remark)

    def opened(self) -> None:
        """Another document: nothing of it was saved yet."""
        self._saved_at = None
        self.refresh()

    def saved(self) -> None:
        """The document was saved just now."""
        self._saved_at = QTime.currentTime()
        self.refresh()

    def refresh(self) -> None:
        """Whether all is saved, and where."""
        workspace = self._workspace
        draws = self.tr("{draws} draws").format(draws=self.locale().toString(workspace.outlook.draws))
        self._draws.setText(draws)
        if workspace.modified:
            self._saved.setText(self.tr("Changes not saved"))
        elif self._saved_at is not None:
            self._saved.setText(
                self.tr("Saved {time}").format(time=self.locale().toString(self._saved_at, "HH:mm"))
            )
        elif workspace.path:
            self._saved.setText(printable(str(workspace.path)))
        else:
            self._saved.setText(self.tr("Not saved to a file yet"))


def _stack(whole: QWidget, *parts: QWidget) -> None:
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
