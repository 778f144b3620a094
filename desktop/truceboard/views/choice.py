"""A button that shows what is chosen and offers the rest: `Party: all`."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from truceboard.look.plain import unmarked


class Choice(QToolButton):
    """One of several; `chosen` carries the datum of what was picked by hand."""

    chosen = Signal(object)

    def __init__(self, name: str, pattern: str, parent: QWidget) -> None:
        """`pattern` holds `{choice}`, such as `Party: {choice}`."""
        super().__init__(parent)
        self._pattern = pattern
        self.value: object = None
        """The datum of what is chosen."""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.options = QMenu(self)
        self._group = QActionGroup(self)
        self.setMenu(self.options)
        self.options.triggered.connect(self._picked)

    def offer(self, choices: Sequence[tuple[object, str]]) -> None:
        """List (datum, text); what was chosen stays if it is still there, else the first is."""
        self.options.clear()
        for datum, text in choices:
            action = QAction(unmarked(text), self.options)
            action.setData(datum)
            action.setCheckable(True)
            self._group.addAction(action)
            self.options.addAction(action)
        known = [datum for datum, _ in choices]
        self.set_value(self.value if self.value in known else known[0] if known else None)

    def set_value(self, value: object) -> None:
        """Show a choice without telling anybody."""
        self.value = value
        for action in self.options.actions():
            if action.data() == value:
                action.setChecked(True)
                self.setText(self._pattern.format(choice=action.text()))
                self.setAccessibleDescription(action.text().replace("&&", "&"))

    def offer_choices(self) -> None:
        """Open the menu with the present choice lit, as a press on the button does."""
        chosen = next((action for action in self.options.actions() if action.isChecked()), None)
        self.options.popup(self.mapToGlobal(self.rect().bottomLeft()))
        if chosen is not None:
            self.options.setActiveAction(chosen)

    def _picked(self, action: QAction) -> None:
        self.set_value(action.data())
        self.chosen.emit(self.value)


def braced(text: str) -> str:
    """Text of a case for use in a pattern, where braces would mark a gap."""
    return text.replace("{", "{{").replace("}", "}}")
