"""Versions: the current one passes, others are refused by their number, older ones go through the chain."""

from typing import Any

import pytest

from truceboard.case.problems import CaseError
from truceboard.files import migrating
from truceboard.files.migrating import CURRENT, migrate


def test_the_current_version_passes_as_it_is() -> None:
    plain = {"format": "truceboard-case", "version": CURRENT, "title": "T"}
    assert migrate(plain) is plain


@pytest.mark.parametrize(
    ("plain", "line"),
    [
        ({}, "format: this is not a Truceboard case: choose a file that Truceboard has saved"),
        (
            {"format": "geojson"},
            "format: this is not a Truceboard case: choose a file that Truceboard has saved",
        ),
        ([], "format: this is not a Truceboard case: choose a file that Truceboard has saved"),
        ({"format": "truceboard-case"}, "version: required, but missing"),
        ({"format": "truceboard-case", "version": "1"}, 'version: "1" is not a whole number'),
        ({"format": "truceboard-case", "version": True}, "version: true is not a whole number"),
        ({"format": "truceboard-case", "version": None}, "version: null is not a whole number"),
        ({"format": "truceboard-case", "version": 1.5}, "version: 1.5 is not a whole number"),
        ({"format": "truceboard-case", "version": float("nan")}, "version: NaN is not a whole number"),
        ({"format": "truceboard-case", "version": float("inf")}, "version: Infinity is not a whole number"),
        ({"format": "truceboard-case", "version": 0}, "version: there is no version 0 of the case format"),
        ({"format": "truceboard-case", "version": -3}, "version: there is no version -3 of the case format"),
        (
            {"format": "truceboard-case", "version": 2, "what": "a later program knows"},
            "version: the case is written in version 2 and this program reads up to version 1: "
            "open it with a newer Truceboard",
        ),
    ],
)
def test_what_is_of_no_known_version_is_refused(plain: Any, line: str) -> None:
    with pytest.raises(CaseError) as caught:
        migrate(plain)
    assert str(caught.value) == line


def test_an_older_version_goes_through_every_step_from_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def second(plain: dict[str, Any]) -> dict[str, Any]:
        return plain | {"version": 2, "steps": [*plain.get("steps", []), "to 2"]}

    def third(plain: dict[str, Any]) -> dict[str, Any]:
        return plain | {"version": 3, "steps": [*plain.get("steps", []), "to 3"]}

    monkeypatch.setattr(migrating, "MIGRATIONS", (second, third))
    monkeypatch.setattr(migrating, "CURRENT", 3)
    first = {"format": "truceboard-case", "version": 1}
    assert migrate(first) == first | {"version": 3, "steps": ["to 2", "to 3"]}
    assert migrate(first | {"version": 2})["steps"] == ["to 3"]
    assert first == {"format": "truceboard-case", "version": 1}
