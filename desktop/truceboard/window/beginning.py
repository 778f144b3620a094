"""Where a session begins: the welcome page in the place of board and docks, until a case is open."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from truceboard.editing.templates import fresh
from truceboard.editing.welcome import WelcomePage
from truceboard.files.builtin import builtin_case_path
from truceboard.views.stack import BOARD, ViewStack
from truceboard.window.docks import Dock
from truceboard.window.documents.documents import Documents
from truceboard.window.preferences import PreferenceFile, Preferences
from truceboard.workspace.workspace import Workspace


class Beginning(QObject):
    """Shows the page, and opens what is chosen on it."""

    def __init__(
        self,
        workspace: Workspace,
        documents: Documents,
        preferences: Preferences,
        store: PreferenceFile,
        stack: QStackedWidget,
    ) -> None:
        """The page becomes one of `stack`, whose first page is the board with the views."""
        super().__init__(stack)
        self._documents = documents
        self._preferences = preferences
        self._store = store
        self._stack = stack
        self._put_aside: list[QWidget] = []
        self._steps: Dock | None = None
        self.page = WelcomePage(preferences, stack)
        stack.addWidget(self.page)
        self.page.open_path.connect(documents.open)
        self.page.choose_file.connect(documents.choose_and_open)
        self.page.new_empty.connect(documents.new)
        self.page.new_from_template.connect(self._from_template)
        self.page.open_builtin.connect(self._builtin)
        self.page.guided.connect(self._guided)
        self.page.pin_toggled.connect(self._pin)
        workspace.opened.connect(self.leave)

    def show(self, others: list[QWidget], steps: Dock) -> None:
        """Show the page and put the `others` away; `steps` opens beside a guided first case."""
        if self._stack.currentWidget() is self.page:
            return
        self._steps = steps
        self._put_aside = [part for part in others if not part.isHidden()]
        for part in self._put_aside:
            part.hide()
        self._stack.setCurrentWidget(self.page)
        self.page.cards["builtin"].button.setFocus()

    def leave(self) -> None:
        """A case is open."""
        if self._stack.currentWidget() is not self.page:
            return
        self._stack.setCurrentIndex(0)
        for part in self._put_aside:
            part.show()
        views = self._stack.widget(0).findChild(ViewStack)
        if views is not None:
            # Not in the view that was left: what is begun begins with its board.
            views.show_view(BOARD)

    @property
    def shown(self) -> bool:
        """True while the page is there."""
        return self._stack.currentWidget() is self.page

    def _from_template(self, template: str) -> None:
        self._documents.open_new(fresh(template))

    def _builtin(self) -> None:
        self._documents.open(builtin_case_path())

    def _guided(self) -> None:
        self._documents.new()
        if not self.shown and self._steps is not None:
            self._steps.show()

    def _pin(self, name: str, pinned: bool) -> None:
        self._preferences.pin(str(Path(name)), pinned)
        self._store.store(self._preferences)
        self.page.refresh()
