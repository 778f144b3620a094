from PySide6.QtGui import Qt, QTextDocument

from truceboard.look.plain import one_line, tooltip, unmarked


def test_a_tooltip_shows_markup_as_it_stands_line_by_line() -> None:
    text = "<b>5 & 6</b>\nnext"
    shown = tooltip(text)
    assert Qt.mightBeRichText(shown), "else Qt would not wrap it"
    document = QTextDocument()
    document.setHtml(shown)
    assert document.toPlainText() == text


def test_an_ampersand_in_a_button_is_doubled() -> None:
    assert unmarked("R&D") == "R&&D"


def test_a_name_from_a_file_stays_on_one_line() -> None:
    assert one_line("a\nb\r\nc\td\u2028e") == "a b c d e"
    assert unmarked("R\n&\tD") == "R && D"
