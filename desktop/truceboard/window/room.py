"""The place of the views: what needs more than there is scrolls, and never makes the window grow."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QStackedWidget, QWidget


class Room(QScrollArea):
    """Holds a stack of views; the one that shows scrolls where it has less than it needs."""

    def __init__(self, views: QStackedWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._views = views
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(views)
        views.currentChanged.connect(self._follow)
        views.widgetAdded.connect(self._follow)
        self._follow()

    def minimumSizeHint(self) -> QSize:
        """As good as nothing: docks, bars and the size of the text come first."""
        return QSize(1, 1)

    def _follow(self) -> None:
        # A stack needs as much as the greatest of its pages, but an ignored one needs nothing.
        for index in range(self._views.count()):
            shown = index == self._views.currentIndex()
            policy = QSizePolicy.Policy.Preferred if shown else QSizePolicy.Policy.Ignored
            self._views.widget(index).setSizePolicy(policy, policy)
