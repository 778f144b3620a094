"""Canonical form."""

import json
from pathlib import Path
from typing import Any

import pytest

from truceboard.case.case import Case
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import parse_case, read_case
from truceboard.files.saving import save_case
from truceboard.files.writing import canonical_text

BUILTIN = builtin_case_path().read_text(encoding="utf-8")


@pytest.fixture
def case() -> Case:
    return parse_case(BUILTIN.encode())


def canonical(**changes: Any) -> str:
    return canonical_text(Case.model_validate(json.loads(BUILTIN) | changes))


def test_the_built_in_case_is_canonical(case: Case) -> None:
    assert canonical_text(case) == BUILTIN


def test_the_form_is_that_of_json_with_two_spaces(case: Case) -> None:
    text = canonical_text(case)
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"


def test_absent_and_default_and_empty_fields_are_left_out() -> None:
    assert (
        canonical(
            method={"judge_bias": 0.4, "source_bias": 0.4},
            judgements=[],
            forecasts=None,
            working={"scenario": None, "settings": {}, "importances": {}, "pinned": []},
            board={"placements": {}, "notes": []},
        )
        == BUILTIN
    )
    plain = json.loads(BUILTIN)
    plain["parties"][0]["base_spread"] = 0.3
    plain["parties"][1] |= {"conditions": [], "base_rate_note": ""}
    plain["levers"][0] |= {"locked": False, "uncertainty": 8.0}
    plain["parties"][0]["interests"][0]["influences"][0]["shape"] = {"kind": "linear"}
    plain["positions"][0] |= {"set_aside": None, "commitment": "pledge"}
    text = canonical(**plain)
    assert '"base_rate_note": ""' not in text
    assert json.loads(text)["levers"] == json.loads(BUILTIN)["levers"]
    assert json.loads(text)["parties"][0] == json.loads(BUILTIN)["parties"][0]
    assert json.loads(text)["positions"] == json.loads(BUILTIN)["positions"]


def test_required_fields_are_written_even_when_empty() -> None:
    text = canonical(
        positions=[],
        scenarios=[{"id": "s", "name": "", "settings": {}, "importances": {}}],
        working={"settings": {}, "importances": {}, "pinned": ["s"]},
    )
    plain = json.loads(text)
    assert plain["positions"] == []
    assert plain["scenarios"] == [{"id": "s", "name": "", "settings": {}, "importances": {}}]
    assert plain["working"] == {"settings": {}, "importances": {}, "pinned": ["s"]}
    assert '  "positions": [],\n' in text
    assert '      "settings": {},\n' in text


def test_a_position_of_no_party_says_null(case: Case) -> None:
    assert '      "party": null,\n' in canonical_text(case)


def test_keys_of_maps_stand_by_code_point_and_fields_by_the_table() -> None:
    places = {"truce": [1, 2.5], "lever:nato-pledge": [0, -0.0], "actor:kyiv": [1e21, 1e-7]}
    text = canonical(board={"notes": [], "placements": places})
    assert text.endswith(
        """\
  "board": {
    "placements": {
      "actor:kyiv": [
        1e+21,
        1e-7
      ],
      "lever:nato-pledge": [
        0,
        0
      ],
      "truce": [
        1,
        2.5
      ]
    },
    "notes": []
  }
}
"""
    )


def test_the_order_of_keys_in_the_file_read_makes_no_difference() -> None:
    turned = dict(reversed(json.loads(BUILTIN).items()))
    assert canonical_text(Case.model_validate(turned)) == BUILTIN


def test_text_is_written_as_it_is() -> None:
    text = canonical(title='Été "перемирие" 停火 \u2028 \x7f tab\t\\ 😀')
    assert '"title": "Été \\"перемирие\\" 停火 \u2028 \x7f tab\\t\\\\ 😀"' in text


def test_writing_and_reading_gives_the_same(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "a case.truce"
    save_case(path, case)
    assert path.read_bytes() == BUILTIN.encode()
    assert read_case(path) == case
    assert [path.name for path in tmp_path.iterdir()] == ["a case.truce"]
