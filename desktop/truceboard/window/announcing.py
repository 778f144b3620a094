"""The new likelihood, said aloud by a screen reader once a change has come to rest."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from truceboard.likelihood.outlook import Outlook
from truceboard.likelihood.yardstick import whole_percent
from truceboard.look import figures
from truceboard.workspace.workspace import Workspace

REST = 300
"""Milliseconds without a further change: five taps on an arrow key are said as one change."""


class Announcer(QObject):
    """Tells assistive technology the likelihood, its range and the change since it was last told.

    It speaks after a drag or a step, undo and redo, a chosen scenario, another day, and any edit that changes
    the figures; never during a drag, and not for an edit that leaves them and all levers as they are.
    """

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._told = workspace.outlook
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._announce)
        workspace.opened.connect(self._opened)
        workspace.outlook_changed.connect(self._consider)

    def _opened(self) -> None:
        self._rest.stop()
        self._told = self._workspace.outlook

    def _consider(self, outlook: Outlook) -> None:
        if self._workspace.previewing:
            self._rest.stop()
        elif not QAccessible.isActive():
            self._told = outlook
        elif _what_counts(outlook) != _what_counts(self._told):
            self._rest.start()

    def _announce(self) -> None:
        outlook, before = self._workspace.outlook, self._told
        self._told = outlook
        if _what_counts(outlook) == _what_counts(before):
            return
        event = QAccessibleAnnouncementEvent(self._window, self._words(before, outlook))
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)

    def _words(self, before: Outlook, now: Outlook) -> str:
        if not now.has_basis:
            return self.tr("No basis yet for a likelihood")
        agreed = now.agreed
        parts = [
            self.tr("Likelihood {percent}").format(percent=figures.percent(agreed.mean)),
            self.tr("range {low} to {high}").format(
                low=figures.whole(agreed.p05), high=figures.percent(agreed.p95)
            ),
        ]
        if before.has_basis:
            parts.append(self._change(whole_percent(agreed.mean) - whole_percent(before.agreed.mean)))
        return ", ".join(parts)

    def _change(self, points: int) -> str:
        if points == 0:
            return self.tr("no change")
        change = self.tr("up {points}") if points > 0 else self.tr("down {points}")
        return change.format(points=figures.Figures().points(abs(points)))


def _what_counts(outlook: Outlook) -> tuple[object, ...]:
    agreed = outlook.agreed
    shown = tuple(whole_percent(share) for share in (agreed.mean, agreed.p05, agreed.p95))
    return outlook.has_basis, shown, outlook.as_of, outlook.settings, outlook.importances
