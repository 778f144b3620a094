"""The strip above the board that tells what somebody else did to the open file."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from truceboard.look import fonts
from truceboard.window.documents.outside import Outside


class OutsideStrip(QWidget):
    """Hidden while there is nothing to tell."""

    def __init__(self, outside: Outside, parent: QWidget) -> None:
        super().__init__(parent)
        self._outside = outside
        self.setProperty("role", "banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(fonts.px(16), fonts.px(4), fonts.px(16), fonts.px(4))
        row.setSpacing(fonts.px(14))
        row.addWidget(self.text, 1)
        self.compare = self._button(self.tr("Compare…"))
        self.load_theirs = self._button(self.tr("Load theirs"))
        self.save_again = self._button(self.tr("Save it again"))
        self.keep_both = self._button(self.tr("Save elsewhere…"))
        self.pass_over = self._button(self.tr("Not now"))
        self.compare.clicked.connect(outside.compare)
        self.load_theirs.clicked.connect(outside.load_theirs)
        self.save_again.clicked.connect(outside.save_again)
        self.keep_both.clicked.connect(outside.keep_both)
        self.pass_over.clicked.connect(outside.pass_over)
        outside.news_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Tell the news, with what can be done about it."""
        news = self._outside.news
        texts = {
            None: "",
            "changed": self.tr("Somebody else has changed the file of this case."),
            "gone": self.tr("The file was moved, renamed or deleted: the case is only in this window now."),
            "unreachable": self.tr("The disk or share does not answer: the case is only in this window now."),
        }
        self.text.setText(texts[news])
        self.setAccessibleName(texts[news])
        self.compare.setVisible(news == "changed")
        self.load_theirs.setVisible(news == "changed")
        self.save_again.setVisible(news == "gone")
        self.setVisible(news is not None)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", "link")
        button.setAccessibleName(text)
        self.layout().addWidget(button)
        return button
