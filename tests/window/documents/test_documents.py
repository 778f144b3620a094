"""Open, save, revert, and never losing anything on the way."""

from pathlib import Path

import pytest
from tests.window.conftest import Answers

from truceboard.case.case import Case
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.files.writing import canonical_text
from truceboard.window.main_window import MainWindow


def test_save_and_open_bring_back_case_and_settings(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    answers.save_path = tmp_path / "mine.truce"
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    shown = window.workspace.outlook
    window.actions_by_name["save"].trigger()
    assert not window.isWindowModified()
    window.documents.new()
    assert window.workspace.outlook.settings == {}
    window.documents.open(answers.save_path)
    assert window.workspace.outlook == shown
    assert window.workspace.case.working.settings == {"nato-pledge": 65}


def test_the_shipped_case_is_never_written(window: MainWindow, answers: Answers) -> None:
    before = builtin_case_path().read_bytes()
    window.documents.open(builtin_case_path())
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    assert window.workspace.path is None
    assert window.documents.save() is False  # asked where, and cancelled
    assert answers.asked == ["30-day cease-fire offer March 2025.truce"]
    assert builtin_case_path().read_bytes() == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"{", ""),
        (b"PK\x03\x04", ""),
        (b'{"format": "truceboard-case", "version": 99}', "99"),
        (b'{"format": "truceboard-case", "version": 1}', "title"),
    ],
)
def test_a_bad_file_is_named_and_leaves_the_open_case(
    window: MainWindow, answers: Answers, tmp_path: Path, content: bytes, said: str
) -> None:
    path = tmp_path / "bad.truce"
    path.write_bytes(content)
    case = window.workspace.case
    window.documents.open(path)
    assert window.workspace.case is case
    [(_, text, details)] = answers.reports
    assert str(path) in text
    assert any(said in detail for detail in details)


def test_a_missing_file_is_named(window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    window.documents.open(tmp_path / "gone.truce")
    [(_, text, details)] = answers.reports
    assert "gone.truce" in text
    assert details


def test_a_failing_save_says_so_and_keeps_the_changes(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    answers.save_path = tmp_path / "no such folder" / "mine.truce"
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    assert window.documents.save() is False
    assert "mine.truce" in answers.reports[0][1]
    assert window.isWindowModified()
    assert window.workspace.value("nato-pledge") == 65


@pytest.fixture
def changed_by_another(window: MainWindow, answers: Answers, tmp_path: Path) -> Path:
    path = answers.save_path = tmp_path / "shared.truce"
    window.documents.save()
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    path.write_text(path.read_text().replace("30-day interim cease-fire", "Their cease-fire"))
    return path


def test_what_another_wrote_is_not_overwritten(
    window: MainWindow, answers: Answers, changed_by_another: Path
) -> None:
    theirs = changed_by_another.read_bytes()
    assert window.documents.save() is False
    assert changed_by_another.read_bytes() == theirs
    assert window.isWindowModified()


def test_both_versions_can_be_kept(window: MainWindow, answers: Answers, changed_by_another: Path) -> None:
    theirs = changed_by_another.read_bytes()
    answers.choice = 0
    answers.save_path = changed_by_another.with_name("mine.truce")
    assert window.documents.save() is True
    assert answers.asked[-1] == "shared (mine).truce"
    assert changed_by_another.read_bytes() == theirs
    assert read_case(answers.save_path).working.settings == {"nato-pledge": 65}


def test_theirs_can_be_loaded(window: MainWindow, answers: Answers, changed_by_another: Path) -> None:
    answers.choice = 1
    assert window.documents.save() is False
    assert window.workspace.case.proposal.title == "Their cease-fire"
    assert not window.isWindowModified()


def test_closing_asks_and_cancel_keeps_the_window(window: MainWindow, answers: Answers) -> None:
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    answers.to_save = "cancel"
    assert window.close() is False
    assert window.isVisible()
    assert len(answers.asked) == 1


def test_revert_goes_back_to_the_file(window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    answers.save_path = tmp_path / "mine.truce"
    window.documents.save()
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    answers.confirmed = False
    window.actions_by_name["revert"].trigger()
    assert window.workspace.value("nato-pledge") == 65
    answers.confirmed = True
    window.actions_by_name["revert"].trigger()
    assert window.workspace.value("nato-pledge") == 0
    assert not window.isWindowModified()


def test_save_as_leaves_the_old_file(window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    answers.save_path = tmp_path / "first.truce"
    window.documents.save()
    first = answers.save_path.read_bytes()
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    answers.save_path = tmp_path / "second.truce"
    window.documents.save_as()
    assert (tmp_path / "first.truce").read_bytes() == first
    assert read_case(tmp_path / "second.truce").working.settings == {"nato-pledge": 65}


def test_recent_files_are_listed_newest_first(window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    for name in ("a.truce", "b.truce"):
        answers.save_path = tmp_path / name
        window.documents.save_as()
    assert [Path(name).name for name in window.preferences.recent] == ["b.truce", "a.truce"]
    assert window.store.load().recent == window.preferences.recent


def test_a_new_case_has_no_basis_yet(window: MainWindow) -> None:
    window.documents.new()
    assert not window.workspace.outlook.has_basis
    assert [actor.name for actor in window.workspace.case.actors] == ["First party", "Second party"]


def beyond_measure() -> Case:
    plain = read_case(builtin_case_path()).model_dump(mode="json")
    plain["parties"][0]["channel_bias"] = {"public": 1e200}
    return Case.model_validate(plain)


def test_a_file_the_model_cannot_reckon_with_leaves_the_open_case(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    path, other = tmp_path / "mine.truce", tmp_path / "other.truce"
    path.write_bytes(builtin_case_path().read_bytes())
    other.write_text(canonical_text(beyond_measure()))
    window.documents.open(path)
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    case, known, lock = window.workspace.case, window.documents.known, window.documents.lock
    answers.to_save = "discard"
    assert not window.documents.open(other)
    assert "channel_bias" in answers.reports[-1][2][0]
    assert (window.workspace.case, window.workspace.path) == (case, path)
    assert (window.documents.known, window.documents.lock) == (known, lock)
    assert lock is not None
    assert lock.still_mine()
    assert window.isWindowModified()
    assert window.documents.save()
    assert read_case(path) == case


def test_a_version_the_model_cannot_reckon_with_leaves_the_open_case(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    path = tmp_path / "mine.truce"
    path.write_bytes(builtin_case_path().read_bytes())
    window.documents.open(path)
    known = window.documents.known
    window.documents.open_copy(beyond_measure())
    assert answers.reports
    assert window.workspace.path == path
    assert window.documents.known == known
