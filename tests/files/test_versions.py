"""Every version of the format has a file here, and all of them are read; what a file was stays beside it."""

import hashlib
from pathlib import Path
from typing import Any

import pytest

from truceboard.case.case import Case
from truceboard.files import migrating, reading
from truceboard.files.json_text import read_json
from truceboard.files.migrating import CURRENT, MIGRATIONS, migrate
from truceboard.files.reading import CaseFileError, open_case, read_case
from truceboard.files.saving import save_case
from truceboard.files.writing import canonical_text

VERSIONS = Path(__file__).parent / "versions"
AS_IT_WAS = {"version-1.truce": "cbf250a76eb8af5362918eb79c26c7e967082a9dde98855993ca960d36286401"}
"""A file of a version that was given out is never written again: only new ones are added."""


def test_every_version_has_a_file_and_every_step_a_migration() -> None:
    names = sorted(path.name for path in VERSIONS.iterdir())
    assert names == sorted(f"version-{number}.truce" for number in range(1, CURRENT + 1))
    assert len(MIGRATIONS) == CURRENT - 1
    assert sorted(AS_IT_WAS) == names


@pytest.mark.parametrize("name", AS_IT_WAS)
def test_a_version_is_read_and_means_what_it_meant(name: str) -> None:
    path = VERSIONS / name
    assert hashlib.sha256(path.read_bytes()).hexdigest() == AS_IT_WAS[name]
    opened = open_case(path)
    assert opened.version == int(path.stem.partition("-")[2])
    assert opened.older == (None if opened.version == CURRENT else opened.version)
    assert opened.case.title == "30-day cease-fire offer, March 2025"
    assert read_case(path) == Case.model_validate(migrate(read_json(path.read_bytes())))


def test_the_file_of_the_current_version_uses_every_field() -> None:
    path = VERSIONS / f"version-{CURRENT}.truce"
    case = read_case(path)
    assert canonical_text(case) == path.read_text(encoding="utf-8")
    assert [name for name, value in case if value in (None, (), "")] == []


def test_each_migration_leads_to_the_next_version() -> None:
    for number, step in enumerate(MIGRATIONS, 1):
        plain = read_json((VERSIONS / f"version-{number}.truce").read_bytes())
        assert step(plain)["version"] == number + 1


def test_an_older_file_is_migrated_and_stays_beside_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it will be with version 2: the program is made to think so, and to read what it is given."""

    def second(plain: dict[str, Any]) -> dict[str, Any]:
        return plain | {"version": 1, "title": plain["title"] + ", migrated"}

    monkeypatch.setattr(migrating, "MIGRATIONS", (second,))
    monkeypatch.setattr(migrating, "CURRENT", 2)
    monkeypatch.setattr(reading, "CURRENT", 2)
    path = tmp_path / "case.truce"
    before = (VERSIONS / "version-1.truce").read_bytes()
    path.write_bytes(before)
    opened = open_case(path)
    assert (opened.version, opened.older) == (1, 1)
    assert opened.case.title.endswith(", migrated")
    assert path.read_bytes() == before
    save_case(path, opened.case, expected=opened.fingerprint, older=opened.older)
    assert path.with_name("case (version 1).truce").read_bytes() == before
    assert path.read_text(encoding="utf-8") == canonical_text(opened.case)


def test_a_newer_file_is_refused_by_the_version_it_needs(tmp_path: Path) -> None:
    path = tmp_path / "case.truce"
    text = (VERSIONS / "version-1.truce").read_text(encoding="utf-8")
    path.write_text(text.replace('"version": 1', '"version": 7', 1), encoding="utf-8")
    with pytest.raises(CaseFileError) as caught:
        read_case(path)
    assert "version 7 and this program reads up to version 1: open it with a newer" in str(caught.value)
