from truceboard.case import edits
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.workspace.ghost import ghost
from truceboard.workspace.workspace import Workspace


def test_the_ghost_is_the_first_pinned_scenario() -> None:
    workspace = Workspace(read_case(builtin_case_path()))
    assert ghost(workspace) is None
    case = edits.change_working(workspace.case, pinned=("cost", "breach"))
    workspace.commit("pin", case)
    found = ghost(workspace)
    assert found is not None
    assert found.name == case.scenario("cost").name
    assert found.settings["cost-of-refusal"] == 80
    assert found.settings["truce-length"] == workspace.baseline["truce-length"]
    assert found.likelihood == workspace.pinned_outlook.agreed.mean
    workspace.try_scenario("breach", "try")
    assert ghost(workspace) == found
