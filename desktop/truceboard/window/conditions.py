"""What lasts and should be known, such as edits that are not kept: in the status line until it ends."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from truceboard.look.elided import ElidedLabel
from truceboard.look.plain import tooltip


class Conditions(QObject):
    """One sentence for each thing that is not as it should be."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sentences: dict[str, str] = {}

    def say(self, name: str, sentence: str) -> None:
        """What is so from now on; an empty sentence ends it."""
        sentence = sentence[:1].upper() + sentence[1:]
        if sentence == self._sentences.get(name, ""):
            return
        self._sentences.pop(name, None)
        if sentence:
            self._sentences[name] = sentence
        self.changed.emit()

    @property
    def sentences(self) -> tuple[str, ...]:
        """All of them, the newest last."""
        return tuple(self._sentences.values())


class ConditionsLine(ElidedLabel):
    """The sentences in one line, in ink among what is muted; whole in the tool tip."""

    def __init__(self, conditions: Conditions, parent: QWidget) -> None:
        super().__init__(parent)
        self._conditions = conditions
        self.setProperty("role", "muted")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        conditions.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say what there is to say."""
        sentences = self._conditions.sentences
        self.setText(" · ".join(sentences))
        self.setToolTip(tooltip("\n".join(sentences)) if sentences else "")
        self.setVisible(bool(sentences))
