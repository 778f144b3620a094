"""What a part holds, inside its form: a box with a form for each, or links to forms of their own."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from truceboard.case.parts import exists, keys, kind_of
from truceboard.editing.commands import Commands
from truceboard.editing.fields_of import fields_of
from truceboard.editing.form import Form
from truceboard.editing.influence_form import InfluenceForm
from truceboard.editing.words import kind_word, name_of
from truceboard.look import fonts, icons
from truceboard.look.plain import unmarked
from truceboard.workspace.workspace import Workspace

Keys = Callable[[], tuple[str, ...]]
"""What a section lists, asked anew whenever the case has changed."""
SHOWN_AT_ONCE = 3
"""Forms in a section that begin unfolded."""


def form_for(workspace: Workspace, key: str, parent: QWidget) -> Form | InfluenceForm:
    """The form of a part."""
    if kind_of(key) == "influence":
        return InfluenceForm(workspace, key, parent)
    return Form(workspace, key, fields_of(workspace.case, key), parent)


class PartBox(QFrame):
    """One part in a box: its name, buttons to move, copy and delete it, and its form, which can be folded."""

    def __init__(self, commands: Commands, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands, self._key = commands, key
        self.form: Form | InfluenceForm | None = None
        self.setProperty("role", "box")
        self._column = QVBoxLayout(self)
        side = fonts.px(10)
        self._column.setContentsMargins(side, fonts.px(6), side, fonts.px(6))
        self._column.setSpacing(fonts.px(2))
        self._name = QLabel(self)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setProperty("role", "strong")
        self._name.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(fonts.px(2))
        self.buttons: dict[str, QToolButton] = {}
        self._button(head, "fold", "chevron-right", self._turn)
        head.addWidget(self._name, 1)
        if kind_of(key) != "entry":
            self._button(head, "up", "chevron-up", self._up)
            self._button(head, "down", "chevron-down", self._down)
        if commands.can_duplicate(key):
            self._button(head, "duplicate", "copy", self._duplicate)
        self._button(head, "delete", "close", self._delete)
        self._column.addLayout(head)
        self.refresh()

    @property
    def key(self) -> str:
        """The key of the part."""
        return self.form.key if self.form is not None else self._key

    @property
    def unfolded(self) -> bool:
        """Whether the form shows."""
        return self.form is not None and not self.form.isHidden()

    def unfold(self, unfolded: bool = True) -> None:
        """Show the form, which is built when it first shows, or hide it."""
        if unfolded and self.form is None:
            self.form = form_for(self._commands.workspace, self._key, self)
            self._column.addWidget(self.form)
        if self.form is not None:
            self.form.setVisible(unfolded)
        self.refresh()

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self.unfold()
        getattr(self.form, "form", self.form).focus_first()

    def refresh(self) -> None:
        """Show the part as it is."""
        if self.form is not None:
            self.form.refresh()
        name = name_of(self._commands.workspace.case, self.key)
        self._name.setText(name)
        self.buttons["fold"].setIcon(icons.icon("chevron-down" if self.unfolded else "chevron-right"))
        for which, text in (
            ("fold", self.tr("Fold {part}") if self.unfolded else self.tr("Unfold {part}")),
            ("up", self.tr("Move {part} up")),
            ("down", self.tr("Move {part} down")),
            ("duplicate", self.tr("Duplicate {part}")),
            ("delete", self.tr("Delete {part}")),
        ):
            if which in self.buttons:
                self.buttons[which].setAccessibleName(text.format(part=name))

    def _button(self, row: QHBoxLayout, which: str, icon: str, slot: Callable[[], None]) -> None:
        button = QToolButton(self)
        button.setProperty("role", "quiet")
        button.setIcon(icons.icon(icon))
        button.clicked.connect(slot)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.buttons[which] = button

    def _turn(self) -> None:
        self.unfold(not self.unfolded)

    def _up(self) -> None:
        self._commands.move_up(self.key)

    def _down(self) -> None:
        self._commands.move_down(self.key)

    def _duplicate(self) -> None:
        self._commands.duplicate(self.key, select=False)

    def _delete(self) -> None:
        self._commands.delete(self.key)


class PartLink(QPushButton):
    """A part by its name; a click opens its form."""

    def __init__(self, commands: Commands, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = commands.workspace
        self.key = key
        self.setProperty("role", "link")
        self.clicked.connect(self._open)
        self.refresh()

    def refresh(self) -> None:
        """Show its name."""
        name = name_of(self._workspace.case, self.key)
        self.setText(unmarked(name))
        self.setAccessibleName(self.tr("{kind}: {name}").format(kind=kind_word(kind_of(self.key)), name=name))

    def _open(self) -> None:
        self._workspace.select(self.key)


class Section(QWidget):
    """A heading, the parts, what belongs here while there are none, and the button that adds one."""

    def __init__(
        self,
        commands: Commands,
        title: str,
        listed: Keys,
        item: type[PartBox] | type[PartLink],
        empty: str,
        add_text: str,
        add: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._commands, self._listed, self._item = commands, listed, item
        self.items: dict[str, PartBox | PartLink] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, fonts.px(8), 0, 0)
        column.setSpacing(fonts.px(5))
        heading = QLabel(title, self)
        heading.setProperty("role", "heading")
        column.addWidget(heading)
        self._column = QVBoxLayout()
        self._column.setSpacing(fonts.px(6))
        column.addLayout(self._column)
        self.empty = QLabel(empty, self)
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "muted")
        column.addWidget(self.empty)
        self.add_button = QPushButton(add_text, self)
        self.add_button.setAutoDefault(True)
        self.add_button.setIcon(icons.icon("plus"))
        self.add_button.clicked.connect(self._add_one)
        self._add, self._built = add, False
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.refresh()
        # A few forms are shown at once; of many, the one that is asked for.
        for item in self.items.values():
            if isinstance(item, PartBox):
                item.unfold(len(self.items) <= SHOWN_AT_ONCE)
        self._built = True

    def refresh(self) -> None:
        """List what is there now; a form that stays keeps what is being typed."""
        there = self._listed()
        # A form may have given its part another key meanwhile.
        present = {item.key: item for item in self.items.values()}
        for key, item in present.items():
            if key not in there:
                self._column.removeWidget(item)
                item.hide()
                item.deleteLater()
        self.items = {}
        for place, key in enumerate(there):
            item = present.get(key) or self._make(key)
            if self._column.indexOf(item) != place:
                self._column.insertWidget(place, item)
            item.refresh()
            self.items[key] = item
        self.empty.setVisible(not there)

    def _make(self, key: str) -> PartBox | PartLink:
        item = self._item(self._commands, key, self)
        if self._built and isinstance(item, PartBox):
            item.unfold()
        return item

    def _add_one(self) -> None:
        before = set(self.items)
        self._add()
        for key, item in self.items.items():
            if key not in before and isinstance(item, PartBox):
                item.begin()


def held(workspace: Workspace, owner: str, kind: str) -> tuple[str, ...]:
    """The keys of the parts of a kind that `owner` holds; none if it is gone."""
    return keys(workspace.case, owner, kind) if exists(workspace.case, owner) else ()
