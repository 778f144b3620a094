"""A file in an older version of the format: told of before the first save, and kept beside as it was."""

from pathlib import Path
from typing import Any

import pytest
from tests.window.conftest import Answers

from truceboard.files import migrating, reading
from truceboard.files.reading import read_case
from truceboard.window.documents import saver
from truceboard.window.main_window import MainWindow

FIRST = Path(__file__).parents[2] / "files" / "versions" / "version-1.truce"


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of version 1, as a program will see it that writes version 2: this one is made to think so."""

    def second(plain: dict[str, Any]) -> dict[str, Any]:
        return plain | {"title": plain["title"].removesuffix(", migrated") + ", migrated"}

    monkeypatch.setattr(migrating, "MIGRATIONS", (second,))
    for module in (migrating, reading, saver):
        monkeypatch.setattr(module, "CURRENT", 2)
    path = tmp_path / "old.truce"
    path.write_bytes(FIRST.read_bytes())
    return path


def test_the_user_is_told_before_the_first_save_and_may_leave_it(
    window: MainWindow, answers: Answers, older: Path
) -> None:
    window.documents.open(older)
    assert window.workspace.case.title.endswith(", migrated")
    assert older.read_bytes() == FIRST.read_bytes()
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    answers.confirmed = False
    assert window.documents.save() is False
    assert answers.asked == ["Save in the present version of the format?"]
    assert [each.name for each in older.parent.glob("*.truce")] == ["old.truce"]
    assert older.read_bytes() == FIRST.read_bytes()
    assert window.workspace.modified


def test_the_file_as_it_was_stays_beside_and_nobody_is_asked_twice(
    window: MainWindow, answers: Answers, older: Path
) -> None:
    window.documents.open(older)
    window.workspace.try_value("lever", "nato-pledge", 65, "Pledge")
    assert window.documents.save()
    assert older.with_name("old (version 1).truce").read_bytes() == FIRST.read_bytes()
    window.workspace.try_value("lever", "nato-pledge", 60, "Pledge")
    assert window.documents.save()
    assert len(answers.asked) == 1
    assert len(list(older.parent.glob("*.truce"))) == 2


def test_saving_elsewhere_leaves_the_old_file_alone(
    window: MainWindow, answers: Answers, older: Path
) -> None:
    window.documents.open(older)
    answers.save_path = older.with_name("new.truce")
    assert window.documents.save_as()
    assert older.read_bytes() == FIRST.read_bytes()
    assert sorted(each.name for each in older.parent.glob("*.truce")) == ["new.truce", "old.truce"]
    assert read_case(answers.save_path) == window.workspace.case


def test_saving_under_the_same_name_is_saving(window: MainWindow, answers: Answers, older: Path) -> None:
    window.documents.open(older)
    answers.save_path = older
    assert window.documents.save_as()
    assert answers.asked == ["old.truce", "Save in the present version of the format?"]
    assert older.with_name("old (version 1).truce").read_bytes() == FIRST.read_bytes()


def test_a_newer_file_is_refused_by_the_version_it_needs(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    path = tmp_path / "newer.truce"
    path.write_text(FIRST.read_text().replace('"version": 1', '"version": 7', 1))
    before = window.workspace.case
    assert window.documents.open(path) is False
    [(_, _, [detail])] = answers.reports
    assert "version 7" in detail
    assert "newer Truceboard" in detail
    assert window.workspace.case is before
