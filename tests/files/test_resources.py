"""What comes with the program is found in a checkout and in a package."""

import json
from pathlib import Path

import pytest

from truceboard.files import resources
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.files.resources import resource


def test_the_built_in_case_is_the_one_of_march_2025() -> None:
    case = read_case(builtin_case_path())
    counts = [len(part) for part in (case.actors, case.levers, case.positions, case.scenarios, case.parties)]
    assert counts == [6, 10, 14, 5, 2]
    assert sum(len(party.interests) for party in case.parties) == 7
    assert case.as_of.isoformat() == "2025-03-12"


def test_it_is_plain_text_in_canonical_form() -> None:
    data = builtin_case_path().read_bytes()
    assert b"\r" not in data
    assert json.loads(data)["format"] == "truceboard-case"


def test_resources_are_found_where_a_package_has_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "PLACES", (tmp_path / "packaged", tmp_path / "checkout"))
    (tmp_path / "checkout").mkdir()
    (tmp_path / "checkout" / "a").touch()
    assert resource("a") == tmp_path / "checkout" / "a"
    (tmp_path / "packaged").mkdir()
    (tmp_path / "packaged" / "a").touch()
    assert resource("a") == tmp_path / "packaged" / "a"


def test_a_missing_resource_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        resource("cases/nothing.truce")
