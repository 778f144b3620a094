"""The tool bar: undo and redo, the board's arrangement, and the day of the view."""

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDateEdit, QLabel, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from truceboard.look import fonts, icons, style
from truceboard.views.stack import FIRST, ViewSwitch
from truceboard.window.actions import Actions
from truceboard.workspace.workspace import Workspace

WITHOUT_AS_OF, WITHOUT_WORDS, TIGHT = 1, 2, 3
"""The steps at which parts lose words or distance; each further one takes a segment of the switch."""
STEPS = TIGHT + len(FIRST)
SLACK = 8  # pixels at 100 %: the segment of the view that shows is bold, and a little wider than the others


class ToolBar(QToolBar):
    """Fixed at the top; what needs no menu."""

    day_chosen = Signal(QDate)

    def __init__(
        self, workspace: Workspace, actions: Actions, add_menu: QMenu, switch: ViewSwitch, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tool bar"))
        self.setObjectName("tools")
        self.setMovable(False)
        self.setFloatable(False)
        self.toggleViewAction().setEnabled(False)
        self._workspace = workspace
        self.switch = switch
        self._widths: tuple[int, ...] = ()
        self._step = 0
        self._add_margin()
        self._add = QToolButton(self)
        self._add.setText(self.tr("Add"))
        self._add.setAccessibleName(self.tr("Add to the case"))
        self._add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._add.setMenu(add_menu)
        for name in ("open-levers", "undo", "redo"):
            self.addAction(actions[name])
        self.addWidget(self._add)
        actions["arrange"].setIconText(self.tr("Arrange"))
        actions["fit"].setIconText(self.tr("Fit"))
        self._worded = []
        for name in ("arrange", "fit"):
            self.addAction(actions[name])
            button = self.widgetForAction(actions[name])
            if isinstance(button, QToolButton):
                self._worded.append(button)
        self._add_margin()
        self.addWidget(switch)
        space = QWidget(self)
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        label = QLabel(self.tr("As of"), self)
        label.setProperty("role", "muted")
        self._as_of = self.addWidget(label)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten what has no room, or write it out again."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now does every part know how large it is."""
        super().showEvent(event)
        self._scale()

    def _scale(self) -> None:
        self._add.setIcon(icons.icon("plus"))
        size = fonts.px(16)
        self.setIconSize(QSize(size, size))
        if self.isVisible():
            self._widths = ()  # measuring resizes, and must not fit by what is outdated
            self._widths = tuple(self._width(step) for step in range(STEPS))
            self._fit()

    def _fit(self) -> None:
        """The first step that has room, or the last."""
        if self._widths:
            room = self.width() - fonts.px(SLACK)
            step = next((step for step, width in enumerate(self._widths) if width <= room), STEPS - 1)
            if step != self._step:
                self._shorten(step)

    def _width(self, step: int) -> int:
        self._shorten(step)
        self.switch.layout().invalidate()
        self.layout().invalidate()
        return self.sizeHint().width()

    def _shorten(self, step: int) -> None:
        """Everything in full at step 0, one segment at the last; each step does what those before it do."""
        self._step = step
        self._as_of.setVisible(step < WITHOUT_AS_OF)
        only_icon, words = Qt.ToolButtonStyle.ToolButtonIconOnly, Qt.ToolButtonStyle.ToolButtonTextOnly
        for button in self._worded:
            button.setToolButtonStyle(only_icon if step >= WITHOUT_WORDS else words)
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self._add.setToolButtonStyle(only_icon if step >= WITHOUT_WORDS else beside)
        if self.property("tight") != (step >= TIGHT):
            self.setProperty("tight", step >= TIGHT)
            for part in (self, *self.findChildren(QToolButton)):
                part.style().unpolish(part)
                part.style().polish(part)
            QCoreApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))
        self.switch.show_segments(len(FIRST) - max(0, step - TIGHT))
