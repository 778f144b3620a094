from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from truceboard.case.case import Case
from truceboard.panels.inspector import InspectorPanel
from truceboard.workspace.workspace import Workspace


@pytest.fixture
def inspector(workspace: Workspace, show: Callable[[QWidget, int, int], None]) -> InspectorPanel:
    panel = InspectorPanel(workspace)
    show(panel, 351, 800)
    return panel


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("lever:us-russia-ties", ["US-Russia rapprochement", "Frozen", "Aligned", "± 8", "White House"]),
        (
            "lever:us-russia-ties",
            ["Relationship", "20 Jan 2025: 15", "~1 Mar 2025: 70", "phone call"],
        ),
        ("actor:white-house", ["White House", "mediator", "US", "US-Russia rapprochement: 70"]),
        ("party:kremlin", ["Kremlin", "35", "one chance in three", "A pledge that", "−1.6", "Kyiv: +0.5"]),
        ("interest:victory", ["Far-reaching victory", "×1", "−2.6 ± 0.7", "diminishing, rate 2.5", "adds"]),
        ("position:p01", ["Vladimir Putin", "long-term peace", "20 Jan 2025", "Rejects", "Usually reliable"]),
        ("position:p01", ["pledge", "Public", "The New York Times", "https://www.nytimes.com/", "log-odds"]),
        ("position:p04", ["Nothing: it is about no party"]),
        ("truce", ["30-day interim cease-fire", "Kyiv, White House", "A cease-fire of 30 days"]),
    ],
)
def test_it_tells_all_about_what_is_selected(
    inspector: InspectorPanel, workspace: Workspace, key: str, told: list[str]
) -> None:
    workspace.select(key)
    shown = inspector.text.replace("\u00a0", " ")
    assert [text for text in told if text not in shown] == []


def test_it_says_what_to_do_when_nothing_is_selected(inspector: InspectorPanel, workspace: Workspace) -> None:
    workspace.select("truce")
    workspace.select(None)
    assert inspector.text == "Select a card, a lever or a position to read about it here."


def test_it_follows_when_the_figures_rest(
    inspector: InspectorPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.select("lever:cost-of-refusal")
    workspace.preview("lever", "cost-of-refusal", 77)
    qtbot.waitUntil(lambda: "77" in inspector.text)


def test_everything_in_the_case_can_be_inspected(
    inspector: InspectorPanel, workspace: Workspace, march: Case
) -> None:
    keys = [f"lever:{lever.id}" for lever in march.levers]
    keys += [f"actor:{actor.id}" for actor in march.actors]
    keys += [f"party:{party.actor}" for party in march.parties]
    keys += [f"interest:{interest.id}" for party in march.parties for interest in party.interests]
    keys += [f"position:{position.id}" for position in march.positions]
    for key in keys:
        workspace.select(key)
        assert len(inspector.text) > 40


def test_text_of_the_case_is_plain(inspector: InspectorPanel, workspace: Workspace, march: Case) -> None:
    position = march.position("p01").model_copy(update={"text": "<b>No</b>"})
    positions = (position, *march.positions[1:])
    workspace.open(march.model_copy(update={"positions": positions}), None)
    workspace.select("position:p01")
    assert "<b>No</b>" in inspector.text
    assert {label.textFormat() for label in inspector.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
