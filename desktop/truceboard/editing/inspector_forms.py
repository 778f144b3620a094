"""The inspector as forms: whatever is selected can be changed here."""

from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from truceboard.case.case import Case
from truceboard.case.parts import exists
from truceboard.editing.commands import Commands
from truceboard.editing.pages import Page
from truceboard.editing.sections import PartBox
from truceboard.look import fonts
from truceboard.look.scale import notifier
from truceboard.workspace.workspace import Workspace


class InspectorForms(QScrollArea):
    """Forms for the selection of the workspace; built when they can first be seen."""

    def __init__(self, workspace: Workspace, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._commands = workspace, commands
        self.page: Page | None = None
        self.setAccessibleName(self.tr("Inspector"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        workspace.selection_changed.connect(self._select)
        workspace.case_changed.connect(self._follow)
        workspace.opened.connect(self._open)
        commands.added.connect(self.begin)
        notifier().changed.connect(self._rebuild)
        self._drafts: dict[str, dict[str, dict[str, tuple[Any, ...]]]] = {}
        """By page, form and field: what was typed and does not apply; there again when the page is."""
        # A page that an edit of its own makes stale is built anew once that edit is through.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._rebuild)
        self._show_nothing()

    def sizeHint(self) -> QSize:
        """As wide as the likelihood panel."""
        return QSize(fonts.px(351), fonts.px(300))

    def minimumSizeHint(self) -> QSize:
        """Along the bottom of a window, one row of fields."""
        return QSize(fonts.px(120), fonts.px(120))

    def begin(self, key: str) -> None:
        """Put the cursor into the first field of what was just added."""
        if self.page is not None and self.page.key == key and self.page.forms and self.isVisible():
            form = self.page.forms[0]
            getattr(form, "form", form).focus_first()

    def go_to_field(self, name: str) -> None:
        """Put the cursor into the first field of this name."""
        for form in self.page.all_forms if self.page is not None else ():
            if name in form.rows:
                form.rows[name].editor.field.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def showEvent(self, event: QShowEvent) -> None:
        """Build what was selected meanwhile."""
        super().showEvent(event)
        if self.page is None or self.page.key != self._workspace.selection:
            self._rebuild()

    def _open(self) -> None:
        if self.page is not None:
            for form in self.page.all_forms:
                form.forget()
        self._drafts.clear()
        self._rebuild()

    def _keep_drafts(self) -> None:
        """The page goes: what was typed applies now, or is kept for the next time."""
        if self.page is None:
            return
        drafts = {form.key: form.settle() for form in self.page.all_forms}
        self._drafts[self.page.key] = {key: fields for key, fields in drafts.items() if fields}

    def _select(self, key: str | None) -> None:
        if self.page is not None and self.page.key == key:
            return
        self._keep_drafts()
        if self.isVisible():
            self._rebuild()
        else:
            self._show_nothing()

    def _follow(self, _before: Case, _after: Case) -> None:
        if self.page is None or not exists(self._workspace.case, self.page.key):
            return
        if self.page.stale:
            self._later.start()
        else:
            self.page.refresh()

    def _rebuild(self) -> None:
        self._later.stop()
        key = self._workspace.selection
        if key is None or not exists(self._workspace.case, key):
            self._show_nothing()
            return
        same = self.page is not None and self.page.key == key
        if same:
            self._keep_drafts()
        place, focused = self.verticalScrollBar().value(), self._focused() if same else None
        self.page = Page(self._commands, key, self)
        self._put(self.page)
        self._restore_drafts(self.page)
        if same:
            self.page.layout().activate()
            self.verticalScrollBar().setValue(place)
        if focused is not None:
            self._focus(*focused)

    def _restore_drafts(self, page: Page) -> None:
        drafts = self._drafts.pop(page.key, {})
        for section in page.sections.values():
            for item in section.items.values():
                if isinstance(item, PartBox) and item.key in drafts:
                    item.unfold()
        for form in page.all_forms:
            form.restore(drafts.get(form.key, {}))

    def _focused(self) -> tuple[int, str] | None:
        """The form of the page, counted from the top, and the field that has the focus."""
        focused = self.focusWidget()
        if self.page is None or focused is None or not focused.hasFocus():
            return None
        for number, form in enumerate(self.page.all_forms):
            for name, row in form.rows.items():
                if row.isAncestorOf(focused):
                    return number, name
        return None

    def _focus(self, number: int, name: str) -> None:
        assert self.page is not None
        forms = self.page.all_forms
        if number < len(forms) and name in forms[number].rows:
            forms[number].rows[name].editor.field.setFocus()

    def _show_nothing(self) -> None:
        self.page = None
        empty = QWidget(self)
        column = QVBoxLayout(empty)
        side = fonts.px(16)
        column.setContentsMargins(side, side, side, side)
        label = QLabel(self.tr("Select a card, a lever, a link or a position to change it here."), empty)
        label.setWordWrap(True)
        label.setProperty("role", "muted")
        button = QPushButton(self.tr("Open the offer and the case"), empty)
        button.clicked.connect(self._open_truce)
        column.addWidget(label)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._put(empty)

    def _open_truce(self) -> None:
        self._workspace.select("truce")

    def _put(self, content: QWidget) -> None:
        content.setProperty("role", "panel")
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            # Taken away with the focus in it, the page would pass it on as Tab does, and the board select.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        old = self.takeWidget()
        if old is not None:
            # A signal of the old page may be under way.
            old.hide()
            old.setParent(self)
            old.deleteLater()
        self.setWidget(content)
        content.show()
        self.verticalScrollBar().setValue(0)
