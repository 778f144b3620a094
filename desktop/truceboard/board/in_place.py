"""Changing a name or a value where it stands: a small editor over the card."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from truceboard.board.fields import Field, shown_name
from truceboard.board.scene import BoardScene
from truceboard.case.parts import exists, kind_of
from truceboard.look import figures, fonts
from truceboard.workspace.workspace import Workspace

ELSEWHERE = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Why the focus may leave for a while without anything being meant by it."""


class FieldEditor(QFrame):
    """A line, or for a note a few, with what is wrong beneath. Enter and Tab commit, Escape gives up."""

    committed = Signal(str)
    """What was typed."""
    left = Signal()
    """Escape."""

    def __init__(self, name: str, text: str, several_lines: bool, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setProperty("role", "card")
        self._closed = False
        self._over, self._zoom = QRect(), 1.0
        self.edit: QLineEdit | QPlainTextEdit
        if several_lines:
            self.edit = QPlainTextEdit(text, self)
            self.edit.setTabChangesFocus(True)
            self.edit.setToolTip(self.tr("Shift+Enter begins a line, Enter is the end."))
        else:
            self.edit = QLineEdit(text, self)
        self.edit.setAccessibleName(name)
        self.edit.selectAll()
        self.edit.installEventFilter(self)
        self.problem = QLabel(self)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty("role", "error")
        self.problem.setWordWrap(True)
        self.problem.setContentsMargins(fonts.px(8), fonts.px(2), fonts.px(8), fonts.px(5))
        self.problem.hide()
        self.edit.textChanged.connect(self._typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.edit)
        column.addWidget(self.problem)

    @property
    def text(self) -> str:
        """What stands in it now."""
        return self.edit.text() if isinstance(self.edit, QLineEdit) else self.edit.toPlainText()

    def stand(self, rect: QRect, zoom: float = 1) -> None:
        """Lie over this part of the canvas, moved and widened so far that all of it can be seen.

        On a card drawn larger, the type and the line are larger too, so that the name beneath is covered.
        """
        self._over, self._zoom = rect, zoom
        if isinstance(self.edit, QLineEdit):
            self.edit.setFont(fonts.font(fonts.BODY * min(max(zoom, 1), 2)))
            self.edit.setFixedHeight(max(self.edit.sizeHint().height(), min(rect.height(), fonts.px(52))))
        canvas = self.parentWidget().rect()
        least = fonts.px(90 if isinstance(self.edit, QLineEdit) else 182)
        told = 0 if self.problem.isHidden() else fonts.px(240)
        width = min(max(rect.width(), least, told), canvas.width())
        self.setFixedWidth(width)
        top = rect.center().y() - self.edit.height() // 2
        if isinstance(self.edit, QPlainTextEdit):
            top = rect.top()
            lines = self.edit.document().size().height() * self.edit.fontMetrics().lineSpacing()
            wanted = max(rect.height(), fonts.px(72), round(lines) + fonts.px(24))
            self.edit.setFixedHeight(min(wanted, canvas.height() // 2))
        self.layout().activate()
        self.adjustSize()
        left = min(max(rect.left(), 0), canvas.width() - width)
        self.move(left, min(max(top, 0), canvas.height() - self.height()))

    def refuse(self, problem: str) -> None:
        """Stay, and say why what was typed does not do."""
        if problem != self.problem.text():
            self._mark(problem)
        self.stand(self._over, self._zoom)

    def _typed(self) -> None:
        self.refuse("")

    def _mark(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.edit.setAccessibleDescription(problem)
        self.edit.setProperty("error", bool(problem))
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)

    def end(self) -> None:
        """Take no more keys, and commit nothing when the focus goes."""
        self._closed = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and Escape from the field; leaving it commits."""
        if self._closed or watched is not self.edit:
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            # The board's own keys mean the selected card, not what is being typed.
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier or event.key() == Qt.Key.Key_D:
                event.accept()
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in ELSEWHERE:
            self.committed.emit(self.text)
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
            self.committed.emit(self.text)
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            # Left alone, the board would go on to its next card beneath the field.
            self.committed.emit(self.text)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the field has no use for ends here: the board must not take it."""
        event.accept()


class InPlace(QObject):
    """The one editor that may be open on a canvas."""

    rename_asked = Signal(object, object)
    """Give the thing with this key this name; answer with `answer`."""

    def __init__(self, view: QGraphicsView, board: BoardScene, workspace: Workspace) -> None:
        super().__init__(view)
        self._view, self._board, self._workspace = view, board, workspace
        self._field: Field | None = None
        self._before = ""
        self.editor: FieldEditor | None = None

    def open(self, field: Field) -> None:
        """Let a name or a value be typed over."""
        self.close()
        case = self._workspace.case
        if field.what == "value":
            lever = case.lever(field.key.partition(":")[2])
            self._before = figures.bare_value(lever, self._workspace.value(lever.id))
            name = self.tr("{name}, value").format(name=lever.name)
        else:
            self._before = shown_name(case, field.key)
            name = self.tr("Text of the note") if kind_of(field.key) == "note" else self.tr("Name")
        self._field = field
        several = kind_of(field.key) == "note"
        self.editor = FieldEditor(name, self._before, several, self._view.viewport())
        self.editor.committed.connect(self._commit)
        self.editor.left.connect(self.close)
        self.place()
        self.editor.show()
        self.editor.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """Lie over the card wherever it is on the screen now; without its card, go."""
        if self.editor is None or self._field is None:
            return
        card = self._board.card_of(self._field.key)
        if card is None:
            self.close()
            return
        rect = self._view.mapFromScene(card.mapRectToScene(self._field.rect)).boundingRect()
        self.editor.stand(rect, self._view.transform().m11())

    def answer(self, problem: str) -> None:
        """A name was taken, or why it was not."""
        if not problem:
            self.close()
        elif self.editor is not None:
            self.editor.refuse(problem)

    def close(self) -> None:
        """Put the editor away; the keys go to the board again if it had them."""
        editor, self.editor, self._field = self.editor, None, None
        if editor is not None:
            editor.end()
            if editor.edit.hasFocus():
                # Hidden with the focus, Qt would look for the next stop and walk the board.
                self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            editor.hide()
            editor.deleteLater()

    def _commit(self, text: str) -> None:
        field = self._field
        if field is None:
            return
        if text == self._before or not exists(self._workspace.case, field.key):
            self.close()
        elif not text.strip():
            self.answer(self.tr("This must not be empty."))
        elif field.what == "name":
            several_lines = kind_of(field.key) == "note"
            # A name pasted with line breaks stays on one line.
            self.rename_asked.emit(field.key, text.strip() if several_lines else " ".join(text.split()))
        else:
            self._try(field.key.partition(":")[2], text)

    def _try(self, lever_id: str, text: str) -> None:
        lever, number = self._workspace.lever(lever_id), figures.read_number(text)
        if number is None:
            self.answer(self.tr("“{text}” is not a number.").format(text=text))
        elif not lever.minimum <= number <= lever.maximum:
            low, high = (figures.value_with_unit(lever, end) for end in (lever.minimum, lever.maximum))
            pattern = self.tr("{name} goes from {low} to {high}.")
            self.answer(pattern.format(name=lever.name, low=low, high=high))
        else:
            self.close()
            value = figures.value_with_unit(lever, number)
            label = self.tr("Set “{name}” to {value}").format(name=lever.brief, value=value)
            self._workspace.try_value("lever", lever_id, number, label)
