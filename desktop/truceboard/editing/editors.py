"""The fields of a form: each shows one value and reads one back."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from truceboard.case.case import Case
from truceboard.look import figures, fonts, joining
from truceboard.look.elided import ElidedComboBox
from truceboard.look.plain import unmarked

FRAME = 4
"""Edge and padding of a text of several lines, in pixels at 100 %."""
Choices = Callable[[Case], Sequence[tuple[Any, str]]]
"""Values and what they are called, as they are in a case."""


class UnreadableError(Exception):
    """What stands in a field is no value; the text says why."""


def shown_number(value: float) -> str:
    """A number with all its digits, in the user's locale and without group separators."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    shortest = QLocale.FloatingPointPrecisionOption.FloatingPointShortest
    return locale.toString(float(value), "f", shortest.value).replace("-", figures.MINUS)


class Editor(QWidget):
    """One value. `edited` while it is typed, `finished` once it is meant: Enter, leaving, a choice."""

    edited = Signal()
    finished = Signal()
    narrow = False
    """Whether two of them fit into the width of one usual field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(fonts.px(6))
        self.dirty = False

    @property
    def field(self) -> QWidget:
        """What takes the focus."""
        raise AttributeError("an editor has a field of its own")

    def read(self) -> Any:
        """The value that stands in the field; UnreadableError where there is none."""
        raise AttributeError("an editor reads a value of its own")

    def show_value(self, value: Any, case: Case) -> None:
        """Show a value of a case; what is being typed has been applied or dropped before."""
        raise AttributeError("an editor shows a value of its own")

    def set_names(self, name: str, hint: str) -> None:
        """What assistive technology says."""
        self.field.setAccessibleName(name)
        self.field.setAccessibleDescription(hint)

    def mark(self, wrong: bool) -> None:
        """Colour the field that holds something wrong."""
        if self.field.property("error") != wrong:
            self.field.setProperty("error", wrong)
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)

    def draft(self) -> tuple[Any, ...]:
        """What stands in it now, also where that is no value; for `restore`."""
        return tuple(_standing(each) for each in self._fields())

    def restore(self, draft: tuple[Any, ...]) -> None:
        """Show again what stood in an editor of the same kind, as something typed."""
        for widget, stood in zip(self._fields(), draft, strict=True):
            if isinstance(widget, QComboBox):
                # By its name: the list may be another one by now.
                widget.setCurrentIndex(widget.findText(stood))
            elif isinstance(widget, QPlainTextEdit):
                widget.setPlainText(stood)
            elif isinstance(widget, QLineEdit):
                widget.setText(stood[0])
                widget.setHidden(stood[1])
        self.dirty = True

    def _fields(self) -> list[QWidget]:
        # Its own only: a calendar that was opened has lines of its own further down.
        children = self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [each for each in children if isinstance(each, STANDING)]

    def _typed(self) -> None:
        self.dirty = True
        self.edited.emit()

    def _chosen(self) -> None:
        self.dirty = True
        self.finished.emit()


STANDING = (QLineEdit, QPlainTextEdit, QComboBox)
"""What an editor holds a value in while it is typed."""


def _standing(widget: QWidget) -> Any:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    assert isinstance(widget, QLineEdit)
    return widget.text(), widget.isHidden()


class LineEditor(Editor):
    """One line of text; None where it is empty and may be."""

    def __init__(self, parent: QWidget, optional: bool = False) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self.finished)
        self.line.editingFinished.connect(self._show_the_beginning)
        self.row.addWidget(self.line, 1)
        self._optional = optional

    @property
    def field(self) -> QWidget:
        """The line."""
        return self.line

    def read(self) -> Any:
        """The text, line breaks pasted into it as spaces; a name may not be empty."""
        text = " ".join(self.line.text().split())
        if text or self._optional:
            return text or None
        raise UnreadableError(self.tr("This must not be empty."))

    def show_value(self, value: Any, case: Case) -> None:
        """Show a text."""
        shown = self.text_of(value)
        if shown != self.line.text():
            self.line.setText(shown)
            self.line.setCursorPosition(0)

    def _show_the_beginning(self) -> None:
        if not self.line.hasFocus():
            self.line.setCursorPosition(0)

    def text_of(self, value: Any) -> str:
        """A value as it stands in the line."""
        return value or ""


class NumberEditor(LineEditor):
    """A number in the user's locale, with its unit behind it."""

    narrow = True

    def __init__(
        self,
        parent: QWidget,
        unit: str = "",
        optional: bool = False,
        factor: float = 1,
        whole: bool = False,
        percents: tuple[float, float] | None = None,
    ) -> None:
        """What is shown is `factor` times the value; `percents` are bounds of what is shown."""
        super().__init__(parent, optional)
        self._factor, self._whole, self._percents = factor, whole, percents
        self.line.setMaximumWidth(fonts.px(110))
        self._unit = QLabel(unit, self)
        self._unit.setTextFormat(Qt.TextFormat.PlainText)
        self._unit.setProperty("role", "muted")
        self.row.addWidget(self._unit)
        self.row.setStretchFactor(self.line, 100)
        self.row.addStretch(1)

    def set_unit(self, unit: str) -> None:
        """What stands behind the number."""
        self._unit.setText(unit)

    def read(self) -> Any:
        """The number; None where it is empty and may be."""
        text = self.line.text().strip()
        if not text and self._optional:
            return None
        if not text:
            raise UnreadableError(self.tr("This must not be empty."))
        number = figures.read_number(text)
        if number is None or (self._whole and number != int(number)):
            pattern = (
                self.tr("“{text}” is not a whole number.")
                if self._whole
                else self.tr("“{text}” is not a number.")
            )
            raise UnreadableError(pattern.format(text=text))
        if self._percents is not None and not self._percents[0] <= number <= self._percents[1]:
            pattern = self.tr("“{text}” is not a percentage from {least} to {most}.")
            least, most = (shown_number(bound) for bound in self._percents)
            raise UnreadableError(pattern.format(text=text, least=least, most=most))
        return int(number) if self._whole else number / self._factor

    def text_of(self, value: Any) -> str:
        """All its digits, without those that a factor brings."""
        return "" if value is None else shown_number(round(value * self._factor, 10))


class TextEditor(Editor):
    """Several lines of text; Tab leads on."""

    def __init__(self, parent: QWidget, optional: bool = False, lines: int = 3) -> None:
        super().__init__(parent)
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        # Whole lines: the document's margin and the frame are above and below them.
        around = 2 * self.text.document().documentMargin() + 2 * fonts.px(FRAME)
        self.text.setFixedHeight(round(lines * QFontMetricsF(fonts.font(fonts.BODY)).lineSpacing() + around))
        self.text.textChanged.connect(self._changed)
        self.text.installEventFilter(self)
        self.row.addWidget(self.text, 1)
        self._optional = optional
        self._showing = False

    @property
    def field(self) -> QWidget:
        """The text."""
        return self.text

    def read(self) -> Any:
        """The text; None where it is empty and may be."""
        text = self.text.toPlainText().strip()
        if text or self._optional:
            return text or None
        raise UnreadableError(self.tr("This must not be empty."))

    def show_value(self, value: Any, case: Case) -> None:
        """Show a text."""
        if (value or "") != self.text.toPlainText():
            self._showing = True
            self.text.setPlainText(value or "")
            self._showing = False

    def _changed(self) -> None:
        if not self._showing:
            self._typed()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter applies, leaving the text applies."""
        if event.type() == QEvent.Type.FocusOut:
            self.finished.emit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.finished.emit()
                return True
        return super().eventFilter(watched, event)


class Combo(ElidedComboBox):
    """A choice that the wheel passes over, unless it has the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the form scroll."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceEditor(Editor):
    """One of several values."""

    def __init__(
        self, parent: QWidget, choices: Callable[..., Sequence[tuple[Any, str]]], own: bool = False
    ) -> None:
        """`own` choices are asked for with the present value: it can be chosen once only, and is."""
        super().__init__(parent)
        self._own = own
        self.combo = Combo(self)
        self.combo.activated.connect(self._chosen)
        self.row.addWidget(self.combo, 1)
        self._choices = choices
        self._listed: list[tuple[Any, str]] = []

    @property
    def field(self) -> QWidget:
        """The box."""
        return self.combo

    def read(self) -> Any:
        """The value chosen."""
        return self._listed[self.combo.currentIndex()][0]

    def show_value(self, value: Any, case: Case) -> None:
        """List what can be chosen, and choose."""
        listed = list(self._choices(case, value) if self._own else self._choices(case))
        if listed != self._listed:
            self._listed = listed
            self.combo.clear()
            self.combo.addItems([name for _, name in listed])
        self.combo.setCurrentIndex(next((i for i, (each, _) in enumerate(listed) if each == value), -1))


class FlagEditor(Editor):
    """Yes or no."""

    def __init__(self, parent: QWidget, text: str) -> None:
        super().__init__(parent)
        self.box = QCheckBox(text, self)
        self.box.setMinimumHeight(fonts.px(28))
        self.box.clicked.connect(self._chosen)
        self.row.addWidget(self.box, 1)

    @property
    def field(self) -> QWidget:
        """The box."""
        return self.box

    def read(self) -> Any:
        """Whether it is checked."""
        return self.box.isChecked()

    def show_value(self, value: Any, case: Case) -> None:
        """Check or clear it."""
        self.box.setChecked(bool(value))


class SeveralEditor(Editor):
    """Any number of values, checked in a menu."""

    def __init__(self, parent: QWidget, choices: Choices, none: str) -> None:
        super().__init__(parent)
        self.button = QPushButton(self)
        self.button.setProperty("role", "menu")
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.menu = QMenu(self.button)
        self.button.setMenu(self.menu)
        self.menu.triggered.connect(self._chosen)
        self.row.addWidget(self.button, 1)
        self._choices, self._none, self._name = choices, none, ""

    @property
    def field(self) -> QWidget:
        """The button."""
        return self.button

    def set_names(self, name: str, hint: str) -> None:
        """The names chosen belong to the spoken name."""
        super().set_names(name, hint)
        self._name = name

    def read(self) -> Any:
        """The values checked, in the order of the case."""
        return tuple(action.data() for action in self.menu.actions() if action.isChecked())

    def show_value(self, value: Any, case: Case) -> None:
        """Check the values."""
        self.menu.clear()
        chosen = []
        for each, name in self._choices(case):
            action = self.menu.addAction(unmarked(name))
            action.setData(each)
            action.setCheckable(True)
            action.setChecked(each in value)
            if each in value:
                chosen.append(name)
        text = ", ".join(chosen) or self._none
        self.button.setText(unmarked(text))
        self.button.setAccessibleName(joining.labelled(self._name, text))
