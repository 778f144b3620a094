"""Words stay whole in a page that is lower than its content."""

from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from truceboard.look.whole_text import WholeText

WORDS = "Les moins coûteux des ensembles d’au plus trois mouvements. Ils décrivent le modèle. " * 3


def test_words_are_whole_in_a_page_without_room(dressed: QApplication, qtbot: QtBot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    page = QWidget(area)
    column = QVBoxLayout(page)
    text = WholeText(page)
    column.addWidget(text)
    rest = QWidget(page)
    rest.setMinimumHeight(500)
    column.addWidget(rest)
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.resize(300, 200)
    area.show()
    text.setText(WORDS)
    dressed.processEvents()
    assert text.height() >= text.heightForWidth(text.width()) > 2 * text.fontMetrics().height()
    area.resize(200, 200)
    dressed.processEvents()
    assert text.height() >= text.heightForWidth(text.width())
