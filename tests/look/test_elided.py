import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from truceboard.look import style
from truceboard.look.elided import ElidedLabel


@pytest.fixture
def label(qapp: QApplication, qtbot: QtBot) -> ElidedLabel:
    style.install(qapp)
    label = ElidedLabel(None)
    qtbot.addWidget(label)
    return label


def test_a_long_text_asks_for_no_more_room_than_a_short_one(label: ElidedLabel) -> None:
    label.setText("War")
    least = label.minimumSizeHint()
    label.setText("War and " * 50)
    assert label.minimumSizeHint() == least


def test_what_has_no_room_ends_in_an_ellipsis(label: ElidedLabel) -> None:
    label.setText("Ceasefire along the present line of contact")
    label.resize(label.sizeHint())
    whole = label.grab().toImage()
    label.setText(label.text() + ", and the guarantees that go with it")
    assert label.grab().toImage() != whole
    short = label.fontMetrics().elidedText(label.text(), Qt.TextElideMode.ElideRight, label.width())
    elided = label.grab().toImage()
    label.setText(short)
    assert label.grab().toImage() == elided
