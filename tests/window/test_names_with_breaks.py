"""Names with line breaks, as a file may hold them: on one line in every box, menu and list."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox
from tests.window.conftest import OpenWindow

from truceboard.case.case import Case
from truceboard.editing.outline import Outline

TORN = "two\nlines\tand a tab"


def torn(case: Case) -> Case:
    def named(parts: tuple, **fields: str) -> tuple:
        return tuple(part.model_copy(update=fields) for part in parts)

    parties = [
        party.model_copy(update={"interests": named(party.interests, name=TORN)}) for party in case.parties
    ]
    return case.model_copy(
        update={
            "actors": named(case.actors, name=TORN),
            "levers": named(case.levers, name=TORN, short=None),
            "scenarios": named(case.scenarios, name=TORN),
            "sources": named(case.sources, title=TORN),
            "parties": tuple(parties),
        }
    )


def test_no_name_tears_a_box_a_menu_or_a_list(open_window: OpenWindow, march: Case) -> None:
    window = open_window()
    window.resize(1440, 900)
    window.show()
    window.workspace.open(torn(march), None)
    workspace = window.workspace
    keys = (
        f"lever:{march.levers[0].id}",
        f"position:{march.positions[0].id}",
        f"influence:{march.parties[0].interests[0].id}:{march.parties[0].interests[0].influences[0].lever}",
    )
    names = [*window.views.actions_by_name]
    for key, view in zip((*keys, *keys, *keys), names, strict=False):
        workspace.select(key)
        window.views.show_view(view)
        for dock in window.docks.values():
            dock.bring(True)
        QApplication.processEvents()
        shown = [box.itemText(row) for box in window.findChildren(QComboBox) for row in range(box.count())]
        shown += [action.text() for action in window.findChildren(QAction)]
        assert any("two lines and a tab" in text for text in shown)
        assert [text for text in shown if "\n" in text or "\t" in text] == []
    workspace.try_scenario(march.scenarios[0].id, f"Try “{TORN}”")
    assert "\n" not in workspace.history.undo_label
    rows, torn_rows = [QModelIndex()], []
    model = window.findChild(Outline).model()
    while rows:
        parent = rows.pop()
        below = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
        torn_rows += [text for each in below if "\n" in (text := str(each.data(Qt.ItemDataRole.DisplayRole)))]
        rows += below
    assert torn_rows == []
