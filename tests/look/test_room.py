"""Buttons of a dialog are never narrower than their words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from truceboard.look.room import stack_wide


@pytest.mark.parametrize(("missing", "expected"), [(0, "Horizontal"), (1, "Vertical")])
def test_buttons_wider_than_the_room_stand_above_one_another(
    dressed: QApplication, qtbot: QtBot, missing: int, expected: str
) -> None:
    buttons = QDialogButtonBox()
    qtbot.addWidget(buttons)
    for text in ("Enregistrer par-dessus l’autre", "Charger toute l’autre version", "Garder les deux…"):
        buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
    stack_wide(buttons, buttons.sizeHint().width() - missing)
    assert buttons.orientation() == Qt.Orientation[expected]
