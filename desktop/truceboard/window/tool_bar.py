"""The tool bar: undo and redo, the board's arrangement, and the day of the view."""

from PySide6.QtCore import QDate, QSize, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QLabel, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from truceboard.look import fonts, icons, style
from truceboard.window.actions import Actions
from truceboard.workspace.workspace import Workspace


class ToolBar(QToolBar):
    """Fixed at the top; what needs no menu."""

    day_chosen = Signal(QDate)

    def __init__(
        self, workspace: Workspace, actions: Actions, add_menu: QMenu, switch: QWidget, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tool bar"))
        self.setObjectName("tools")
        self.setMovable(False)
        self.setFloatable(False)
        self.toggleViewAction().setEnabled(False)
        self._workspace = workspace
        self._add_margin()
        add = QToolButton(self)
        add.setText(self.tr("Add"))
        add.setAccessibleName(self.tr("Add to the case"))
        add.setIcon(icons.icon("plus"))
        add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        add.setMenu(add_menu)
        for name in ("open-levers", "undo", "redo"):
            self.addAction(actions[name])
        self.addWidget(add)
        for name in ("arrange", "fit"):
            self.addAction(actions[name])
            button = self.widgetForAction(actions[name])
            if isinstance(button, QToolButton) and name in ("arrange", "fit"):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        actions["arrange"].setIconText(self.tr("Arrange"))
        actions["fit"].setIconText(self.tr("Fit"))
        self._add_margin()
        self.addWidget(switch)
        space = QWidget(self)
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        label = QLabel(self.tr("As of"), self)
        label.setProperty("role", "muted")
        self.addWidget(label)
        self.day = QDateEdit(self)
        self.day.setCalendarPopup(True)
        self.day.setAccessibleName(self.tr("As-of day of the view"))
        self.day.setDisplayFormat("d MMM yyyy")
        self.day.setKeyboardTracking(False)
        label.setBuddy(self.day)
        self.day.dateChanged.connect(self.day_chosen)
        style.dress_calendar(self.day.calendarWidget())
        self.addWidget(self.day)
        self.addAction(actions["find"])
        self.addActions([actions["open-details"], actions["open-likelihood"]])
        self._add_margin()
        workspace.as_of_changed.connect(self.show_day)
        workspace.opened.connect(self.show_day)
        style.notifier().changed.connect(self._scale)
        self._scale()
        self.show_day()

    def show_day(self) -> None:
        """Follow the workspace's day."""
        day = self._workspace.as_of
        self.day.blockSignals(True)
        self.day.setDate(QDate(day.year, day.month, day.day))
        self.day.blockSignals(False)

    def _add_margin(self) -> None:
        # A style sheet gives a tool bar one padding for all four sides.
        margin = QWidget(self)
        margin.setFixedWidth(fonts.px(1))
        self.addWidget(margin)

    def _scale(self) -> None:
        size = fonts.px(16)
        self.setIconSize(QSize(size, size))
