"""A window on the built-in case whose dialogs a test answers."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from tests.window.documents.hanging import Patience, Share

from truceboard.case.case import Case
from truceboard.window.dialogs import Answer
from truceboard.window.documents.sessions_dialog import Row, Sessions
from truceboard.window.documents.waiting import WaitingDialog
from truceboard.window.main_window import MainWindow
from truceboard.window.preferences import PreferenceFile


@dataclass
class Answers:
    """The port's answers, set by the test, and what was asked."""

    to_save: Answer = "cancel"
    confirmed: bool = True
    text: str | None = None
    choice: int | None = None
    to_open: Path | None = None
    save_path: Path | None = None
    to_import: Path | None = None
    export_path: Path | None = None
    listed: tuple[Row, ...] = ()
    asked: list[str] = field(default_factory=list)
    reports: list[tuple[str, str, tuple[str, ...]]] = field(default_factory=list)
    told: list[tuple[str, str]] = field(default_factory=list)
    faults: list[tuple[str, str]] = field(default_factory=list)

    def ask_to_save(self, name: str) -> Answer:
        self.asked.append(name)
        return self.to_save

    def confirm(self, title: str, text: str, action: str) -> bool:
        self.asked.append(title)
        return self.confirmed

    def choose(self, title: str, text: str, choices: Sequence[str], otherwise: str = "") -> str | None:
        self.asked.append(title)
        return None if self.choice is None else choices[self.choice]

    def confirm_open_address(self, address: str) -> bool:
        self.asked.append(address)
        return self.confirmed

    def ask_text(self, title: str, label: str, initial: str) -> str | None:
        self.asked.append(title)
        return self.text

    def path_to_open(self, folder: Path) -> Path | None:
        return self.to_open

    def path_to_save(self, suggested: Path) -> Path | None:
        self.asked.append(suggested.name)
        return self.save_path

    def path_to_import(self, folder: Path) -> Path | None:
        return self.to_import

    def path_to_export(self, suggested: Path, formats: Sequence[str]) -> Path | None:
        self.asked.append(f"{suggested.name}: {', '.join(formats)}")
        return self.export_path

    def report(self, title: str, text: str, details: Sequence[str] = ()) -> None:
        self.reports.append((title, text, tuple(details)))

    def recover(self, sessions: Sessions) -> int | None:
        self.asked.append("Recover edits?")
        self.listed = sessions.rows
        return self.choice if self.choice is not None and self.listed[self.choice].whole else None

    def fault(self, safe: str, details: str) -> None:
        self.faults.append((safe, details))

    def tell(self, title: str, text: str) -> None:
        self.told.append((title, text))


@pytest.fixture
def answers() -> Answers:
    return Answers()


OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def open_window(dressed: QApplication, march: Case, answers: Answers, tmp_path: Path) -> Iterator[OpenWindow]:
    """Opens a window on the built-in case, with what else it is given; all of them are closed at the end."""
    windows: list[MainWindow] = []

    def opened(**more: Any) -> MainWindow:
        windows.append(MainWindow(march, store=PreferenceFile(tmp_path / "config"), dialogs=answers, **more))
        return windows[-1]

    yield opened
    answers.to_save = "discard"
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    window = open_window()
    window.resize(1440, 900)
    window.show()
    QApplication.processEvents()
    return window


@pytest.fixture
def share(monkeypatch: pytest.MonkeyPatch) -> Iterator[Share]:
    """Hangs where the test says so, and answers at the end at the latest."""
    share = Share(monkeypatch)
    yield share
    share.answers.set()


@pytest.fixture
def impatient(window: MainWindow) -> Iterator[Patience]:
    """A person who stops waiting at once."""
    patience = Patience(WaitingDialog.reject)
    yield patience
    patience.end()


@pytest.fixture
def changed(window: MainWindow, answers: Answers, tmp_path: Path) -> Path:
    """The file of the open case, which was saved there and changed since."""
    path = answers.save_path = tmp_path / "shared.truce"
    assert window.documents.save()
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    return path
