"""Work that is done when a test says so."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication


class ByHand:
    """Takes the place of a thread."""

    def __init__(self) -> None:
        self.work: list[Callable[[], None]] = []

    def start(self, work: Callable[[], None]) -> None:
        self.work.append(work)

    def finish_one(self) -> None:
        """Do what has waited longest, and deliver its answer."""
        self.work.pop(0)()
        QApplication.processEvents()

    def finish(self) -> None:
        """Do all work, also what comes up meanwhile, and deliver the answers."""
        while self.work:
            self.finish_one()
