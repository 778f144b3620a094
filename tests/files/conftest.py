"""What tests of saving and of recovery start from: the built-in case, changed, and folders of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from truceboard.case import edits
from truceboard.case.case import Case
from truceboard.files.builtin import builtin_case_path
from truceboard.files.outside import fingerprint
from truceboard.files.reading import parse_case
from truceboard.files.recovery import RecoveryStore

BUILTIN = builtin_case_path().read_bytes()


@pytest.fixture
def case() -> Case:
    return edits.move_cards(parse_case(BUILTIN), {"truce": (1, 2)})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "case.truce"
    path.write_bytes(BUILTIN)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "recovery"


@pytest.fixture
def store(folder: Path) -> Iterator[RecoveryStore]:
    store = RecoveryStore(folder, "March offer", Path("/share/march.truce"), fingerprint(builtin_case_path()))
    yield store
    store.close()
