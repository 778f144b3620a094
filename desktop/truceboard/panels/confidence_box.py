"""The officer's own word on the evidence, apart from the likelihood."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from truceboard.case.case import Case
from truceboard.look import fonts, terms
from truceboard.panels.headline_view import MARGIN


class ConfidenceBox(QWidget):
    """Level and rationale in a quiet box; hidden where the case has none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        box = QFrame(self)
        box.setProperty("role", "box")
        self.level = QLabel(box)
        self.level.setProperty("role", "strong")
        self.rationale = QLabel(box)
        for label in (self.level, self.rationale):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._inside = QVBoxLayout(box)
        self._inside.addWidget(self.level)
        self._inside.addWidget(self.rationale)
        self._outside = QVBoxLayout(self)
        self._outside.addWidget(box)

    def show_case(self, case: Case) -> None:
        """Show what a case says about its evidence."""
        confidence = case.confidence
        self.setVisible(confidence is not None)
        if confidence is not None:
            level = terms.confidence_level(confidence.level)
            self.level.setText(self.tr("Confidence in the evidence: {level}").format(level=level))
            self.rationale.setText(confidence.rationale)

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        side = fonts.px(MARGIN)
        self.level.setFont(fonts.font(fonts.BODY, 600))
        self.rationale.setFont(fonts.font(fonts.BODY))
        self._inside.setSpacing(0)
        self._inside.setContentsMargins(fonts.px(10), fonts.px(5), fonts.px(10), fonts.px(6))
        self._outside.setContentsMargins(side, fonts.px(4), side, fonts.px(4))
