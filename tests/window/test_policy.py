"""What an administrator has laid down holds in the window."""

import sys
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLabel
from tests.window.conftest import Answers, OpenWindow

from truceboard.files.policy import Markings, Policy, Recovery, Versions
from truceboard.window.documents.recent import let_qt_remember
from truceboard.window.preferences import PreferenceFile, Preferences


def test_only_allowed_markings_are_saved(open_window: OpenWindow, answers: Answers, tmp_path: Path) -> None:
    window = open_window(
        policy=Policy(policy=1, markings=Markings(allowed=("TLP:AMBER",), initial="TLP:AMBER"))
    )
    answers.save_path = tmp_path / "mine.truce"
    assert window.documents.save() is False
    assert "TLP:CLEAR" in answers.reports[0][1]
    assert not answers.save_path.exists()
    window.documents.new()
    assert window.workspace.case.marking is not None
    assert window.workspace.case.marking.level == "TLP:AMBER"
    assert window.documents.save()


def test_recent_files_can_be_forbidden(open_window: OpenWindow, answers: Answers, tmp_path: Path) -> None:
    window = open_window(policy=Policy(policy=1, recent_files=False))
    answers.save_path = tmp_path / "mine.truce"
    assert window.documents.save()
    assert window.preferences.recent == ()


def test_files_remembered_before_are_forgotten(open_window: OpenWindow, tmp_path: Path) -> None:
    store = PreferenceFile(tmp_path / "config")
    store.store(Preferences(recent=("/secret/plan.truce",), pinned=("/secret/plan.truce",)))
    open_window(policy=Policy(policy=1, recent_files=False))
    assert "secret" not in store.path.read_text()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have dialogs of their own")
@pytest.mark.parametrize("remembers", [True, False])
def test_folders_that_qt_remembers_lie_with_the_preferences_or_nowhere(
    qapp: QApplication, tmp_path: Path, remembers: bool
) -> None:
    home, user = platformdirs.user_config_dir(), QSettings.Scope.UserScope
    try:
        let_qt_remember(Policy(policy=1, recent_files=remembers), tmp_path)
        settings = QSettings(user, "QtProject")
        settings.setValue("FileDialog/lastVisited", "file:///secret")
        settings.sync()
        assert Path(settings.fileName()).is_relative_to(tmp_path) == remembers
        assert Path(settings.fileName()).exists() == remembers
    finally:
        QSettings.setPath(QSettings.Format.NativeFormat, user, home)


def test_fewer_versions_are_kept(open_window: OpenWindow, answers: Answers, tmp_path: Path) -> None:
    window = open_window(
        policy=Policy(policy=1, versions=Versions(kept=1, folder=str(tmp_path / "versions")))
    )
    answers.save_path = tmp_path / "mine.truce"
    for value in (10, 20, 30):
        window.workspace.try_value("lever", "nato-pledge", value, "Pledge")
        window.documents.save()
    [kept] = window.documents.generations.of(answers.save_path)
    assert kept.path.is_relative_to(tmp_path / "versions")


@pytest.mark.parametrize("enabled", [True, False])
def test_the_status_line_says_when_nothing_is_kept(open_window: OpenWindow, enabled: bool) -> None:
    window = open_window(policy=Policy(policy=1, recovery=Recovery(enabled=enabled)))
    said = " ".join(label.text() for label in window.status.findChildren(QLabel))
    assert ("not kept for recovery" in said) is not enabled
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    assert ("not kept for recovery" in window.status.conditions.text()) is not enabled


def test_the_status_line_says_where_edits_are_kept(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window(policy=Policy(policy=1, recovery=Recovery(folder=str(tmp_path / "encrypted"))))
    assert str(tmp_path / "encrypted") in window.status.conditions.text()
