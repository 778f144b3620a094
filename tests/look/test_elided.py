from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from truceboard.look.elided import ElidedComboBox, ElidedLabel


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


def test_a_choice_that_is_too_long_ends_in_dots(qtbot: QtBot) -> None:
    long, ending = ElidedComboBox(), QComboBox()
    for box in (long, ending):
        qtbot.addWidget(box)
        box.resize(150, 28)
    long.addItem("U.S.-Backed Cease-Fire Offer Poses Dilemma")
    words = long.itemText(0)
    like = {}
    for count in range(4, len(words)):
        ending.clear()
        ending.addItem(words[:count] + "…")
        like[count] = ending.grab().toImage() == long.grab().toImage()
    assert sum(like.values()) == 1
