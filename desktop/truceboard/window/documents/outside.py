"""What others do to the open file while it is open, and what can be done about it."""

from typing import Literal

from PySide6.QtCore import QObject, Signal

from truceboard.window.conditions import Conditions
from truceboard.window.documents.documents import Documents
from truceboard.window.documents.watcher import Seen, Watcher
from truceboard.workspace.jobs import Start, in_thread
from truceboard.workspace.workspace import Workspace

News = Literal["changed", "gone", "unreachable"]


class Outside(QObject):
    """Has the open file watched. What it learns is shown in a strip: it never stops anybody at work."""

    news_changed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        documents: Documents,
        conditions: Conditions,
        parent: QObject,
        start: Start = in_thread,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._documents = documents
        self._conditions = conditions
        self._seen: Seen | None = None
        self._passed_over: Seen | None = None
        self.watcher = Watcher(self, start)
        self.watcher.seen.connect(self._look_came_back)
        workspace.opened.connect(self.follow)
        documents.known_changed.connect(self.follow)

    @property
    def news(self) -> News | None:
        """What there is to tell; None where the file is as it was, or the user has passed over it."""
        seen = self._seen
        if seen is None or seen.change == "none" or seen == self._passed_over:
            return None
        return seen.change

    def follow(self) -> None:
        """Another file is open, or it was saved: from now on it is known as it is."""
        path, known = self._workspace.path, self._documents.known
        if path is None or known is None:
            self.watcher.stop()
        else:
            self.watcher.watch(path, known, self._documents.lock)
        self._seen = self._passed_over = None
        self.news_changed.emit()

    def stop(self) -> None:
        """The window closes."""
        self.watcher.stop()

    def pass_over(self) -> None:
        """Not now: this is not told again, a further change is."""
        self._passed_over = self._seen
        self.news_changed.emit()

    def load_theirs(self) -> None:
        """Read what somebody else has written."""
        self._documents.load_theirs()

    def keep_both(self) -> None:
        """Save elsewhere."""
        self._documents.keep_both()

    def compare(self) -> None:
        """Show both, item by item."""
        self._documents.compare()

    def save_again(self) -> None:
        """Put the file back where it was."""
        self._documents.save_again()

    def _look_came_back(self, seen: Seen) -> None:
        if self._workspace.previewing:
            return  # a slider is being dragged; the next look sees the same
        if seen.change == "changed" and self._documents.saving:
            return  # by us, as far as one can tell: known for sure when the save has ended
        self._workspace.mark_on_disk(seen.change not in ("gone", "unreachable"))
        self._documents.lock_taken_by(seen.taker)
        if seen != self._seen:
            self._seen = seen
            self.news_changed.emit()
