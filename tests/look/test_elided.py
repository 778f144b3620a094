from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from truceboard.look.elided import ElidedLabel


def inked(label: ElidedLabel) -> int:
    """The last column of pixels that bears ink."""
    image = label.grab().toImage()
    ground = QColor(image.pixelColor(0, 0))
    columns = range(image.width())
    return max(x for x in columns for y in range(image.height()) if image.pixelColor(x, y) != ground)


def test_the_brief_text_stands_where_the_whole_has_no_room(qtbot: QtBot) -> None:
    label = ElidedLabel(None)
    qtbot.addWidget(label)
    label.setText("Judgements — what the participants think")
    label.brief = "Judgements"
    label.resize(400, 20)
    assert inked(label) > 150
    label.resize(150, 20)
    assert inked(label) < 110, "cut off with dots"
