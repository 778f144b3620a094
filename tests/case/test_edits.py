"""Edits: a new case that shares what was not touched, or the very same where nothing changed."""

import pytest
from tests.case.breaking import Plain

from truceboard.case import edits
from truceboard.case.case import Case
from truceboard.case.problems import CaseError

PARTS = set(Case.model_fields)


@pytest.fixture
def case(whole: Plain) -> Case:
    return Case.model_validate(whole)


def changed(before: Case, after: Case) -> set[str]:
    return {part for part in PARTS if getattr(before, part) is not getattr(after, part)}


def test_what_is_left_out_stays(case: Case) -> None:
    after = edits.change_working(case, settings={"nato-pledge": 80})
    assert after.working.settings == {"nato-pledge": 80.0}
    assert after.working.importances == {"face": 0.5}
    assert after.working.scenario == "cost"
    assert after.working.pinned == ("offer", "cost")
    assert changed(case, after) == {"working"}
    assert case.working.settings == {"cost-of-refusal": 80}


def test_the_working_scenario_and_the_pinned_ones_change(case: Case) -> None:
    after = edits.change_working(case, scenario=None, importances={}, pinned=("breach",))
    assert (after.working.scenario, after.working.importances) == (None, {})
    assert after.working.pinned == ("breach",)


def test_an_edit_that_changes_nothing_gives_the_same_case(case: Case) -> None:
    assert edits.change_working(case, settings={"cost-of-refusal": 80}) is case
    assert edits.lock_lever(case, "us-russia-ties", True) is case
    assert edits.move_cards(case, {"truce": (0, 0)}) is case
    assert edits.clear_placements(edits.clear_placements(case)).board.placements == {}


def test_a_later_change_of_the_map_given_is_not_seen(case: Case) -> None:
    settings = {"nato-pledge": 80.0}
    after = edits.change_working(case, settings=settings)
    settings["nato-pledge"] = 3
    assert after.working.settings == {"nato-pledge": 80}


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"settings": {"x": 1}}, 'working.settings.x: there is no lever "x"'),
        ({"settings": {"nato-pledge": 101}}, "working.settings.nato-pledge: 101 is above the maximum 100"),
        ({"settings": {"truce-length": 0.5}}, "working.settings.truce-length: 0.5 is below the minimum 1"),
        (
            {"settings": {"nato-pledge": float("nan")}},
            "working.settings.nato-pledge: NaN is not a finite number",
        ),
        ({"importances": {"x": 1}}, 'working.importances.x: there is no interest "x"'),
        ({"importances": {"face": 2.5}}, "working.importances.face: 2.5 is above the maximum 2"),
        ({"scenario": "x"}, 'working.scenario: there is no scenario "x"'),
        ({"pinned": ("x",)}, 'working.pinned[0]: there is no scenario "x"'),
        ({"pinned": ("offer",) * 5}, "working.pinned: there are 5, 4 at most are allowed"),
    ],
)
def test_working_settings_fit_the_case(case: Case, change: Plain, line: str) -> None:
    with pytest.raises(CaseError) as caught:
        edits.change_working(case, **change)
    assert str(caught.value) == line


def test_cards_lie_where_they_were_moved(case: Case) -> None:
    after = edits.move_cards(case, {"lever:kursk-held": (5, 6.5), "truce": (7, 8)})
    assert after.board.placements == {
        "actor:kremlin": (10, -20.5),
        "truce": (7, 8),
        "position:p01": (1, 2),
        "lever:kursk-held": (5, 6.5),
    }
    assert after.board.notes == case.board.notes
    assert changed(case, after) == {"board"}


def test_clearing_placements_keeps_the_notes(case: Case) -> None:
    after = edits.clear_placements(case)
    assert after.board.placements == {}
    assert after.board.notes == case.board.notes


@pytest.mark.parametrize(
    ("key", "spot"), [("lever:x", (0, 0)), ("kremlin", (0, 0)), ("truce", (0, float("inf"))), ("truce", (1,))]
)
def test_only_what_is_on_the_board_can_be_moved_and_only_to_a_place(
    case: Case, key: str, spot: tuple[float, float]
) -> None:
    with pytest.raises(CaseError) as caught:
        edits.move_cards(case, {key: spot})
    assert caught.value.problems[0].place.startswith(f"board.placements.{key}")


def test_locking_touches_one_lever(case: Case) -> None:
    after = edits.lock_lever(case, "nato-pledge", True)
    assert after.lever("nato-pledge").locked
    assert changed(case, after) == {"levers"}
    touched = [new.id for new, old in zip(after.levers, case.levers, strict=True) if new is not old]
    assert touched == ["nato-pledge"]
    assert edits.lock_lever(after, "nato-pledge", False) == case
    with pytest.raises(KeyError):
        edits.lock_lever(case, "x", True)


def test_a_new_scenario_holds_what_is_being_tried_and_becomes_the_active_one(case: Case) -> None:
    after, scenario_id = edits.add_scenario(case, "Refusal gets costly: 80 %")
    assert scenario_id == "refusal-gets-costly-80"
    scenario = after.scenario(scenario_id)
    assert scenario.name == "Refusal gets costly: 80 %"
    assert scenario.settings == {"cost-of-refusal": 80}
    assert scenario.importances == {"face": 0.5}
    assert after.working.scenario == scenario_id
    assert after.scenarios[:-1] == case.scenarios
    assert changed(case, after) == {"scenarios", "working"}


@pytest.mark.parametrize(
    ("name", "scenario_id"),
    [
        ("Offer", "offer-2"),
        ("Été", "ete"),
        ("Перемирие", "scenario"),
        ("", "scenario"),
        ("a" * 300, "a" * 56),
    ],
)
def test_a_new_scenario_has_an_id_of_its_own(case: Case, name: str, scenario_id: str) -> None:
    after, first = edits.add_scenario(case, name)
    after, second = edits.add_scenario(after, name)
    assert first == scenario_id
    assert second != first
    assert Case.model_validate(after.model_dump(mode="json")) == after


def test_updating_a_scenario_overwrites_it_with_what_is_being_tried(case: Case) -> None:
    after = edits.update_scenario(case, "cost")
    assert after.scenario("cost").settings == {"cost-of-refusal": 80}
    assert after.scenario("cost").importances == {"face": 0.5}
    assert after.scenario("cost").name == case.scenario("cost").name
    assert changed(case, after) == {"scenarios"}
    assert after.scenarios[0] is case.scenarios[0]
    with pytest.raises(KeyError):
        edits.update_scenario(case, "x")


def test_an_unreadable_name_is_refused(case: Case) -> None:
    with pytest.raises(CaseError) as caught:
        edits.add_scenario(case, "x" * 100_001)
    assert str(caught.value).startswith("scenarios[5].name: the text has 100001 characters")
