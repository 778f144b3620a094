"""What every view has in common: a heading, fresh figures while it is seen, a table twin, copies."""

from abc import abstractmethod
from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from truceboard.look import figures, fonts, icons
from truceboard.look.elided import ElidedLabel
from truceboard.look.scale import notifier, scale
from truceboard.views import copying
from truceboard.views.tables import Table, TwinTable
from truceboard.views.vacancy import Vacancy
from truceboard.workspace.workspace import Workspace

LARGE = 150
"""The text scale in percent from which room is short."""
SIDE = 16
"""From the edge of a view to what stands in it, in pixels at 100 %."""
CELL = 8
"""From the edge of a table to the text of its cells."""


class View(QWidget):
    """One way to look at the case. It follows the workspace only while it is seen."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._stale = True
        self._dressed = False
        self._insets: list[QHBoxLayout] = []
        self.title = ""
        """What stands above it and above its copies."""
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        heading = QWidget(self)
        heading.setProperty("role", "bar")
        heading.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = ElidedLabel(heading)
        self.heading.setProperty("role", "strong")
        self._bar = QHBoxLayout(heading)
        self._bar.addWidget(self.heading, 1)
        self._controls = QWidget(heading)
        kept = self._controls.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._controls.setSizePolicy(kept)
        self._bar.addWidget(self._controls)
        self.tools = QHBoxLayout(self._controls)
        """The controls of the heading; a view adds its own before the ones for copying."""
        self.tools.setContentsMargins(0, 0, 0, 0)
        self._content = QWidget(self)
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.vacancy = Vacancy(self)
        self.vacancy.hide()
        self.adding: Mapping[str, QAction] = {}
        """What adds a part to the case, by its kind; an empty view offers one of them."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(heading)
        column.addWidget(self._content, 1)
        column.addWidget(self.vacancy, 1)
        # Whatever happens to the workspace ends in this signal.
        workspace.outlook_changed.connect(self._something_changed)
        notifier().changed.connect(self._look_changed)

    def inset(self, table: QWidget) -> QHBoxLayout:
        """A row for a table, so that the text of its cells stands below the heading."""
        row = QHBoxLayout()
        row.addWidget(table)
        self._insets.append(row)
        return row

    def set_title(self, title: str) -> None:
        """Name the view; it stands above it and above its copies."""
        self.title = title
        self.heading.setText(title)
        self.heading.brief = title.partition(" — ")[0]
        self.setAccessibleName(title)

    def offer_adding(self, actions: Mapping[str, QAction]) -> None:
        """What adds a part to the case, by its kind."""
        self.adding = actions

    @abstractmethod
    def refresh(self) -> None:
        """Show the workspace as it is now; called while the view is seen."""

    def show_vacancy(self, text: str, kind: str = "") -> None:
        """Say what belongs here in place of the content, and offer to add a part of a kind; "" ends it."""
        if text:
            self.vacancy.say(text, self.adding.get(kind))
        if self.vacancy.isHidden() == bool(text):
            self.vacancy.setVisible(bool(text))
            self._content.setVisible(not text)
            self._controls.setVisible(not text)

    def lacks_basis(self) -> bool:
        """Without a basis there is no likelihood to show: say so, as the headline does, and the way to it."""
        lacking = not self._workspace.outlook.has_basis
        self.show_vacancy(
            self.tr(
                "No basis yet. Each party needs a position, a judgement, or a note on its base rate before "
                "there is a likelihood to look at."
            )
            if lacking
            else "",
            "position",
        )
        return lacking

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        side = fonts.px(SIDE)
        self.vacancy.rescale()
        for row in self._insets:
            row.setContentsMargins(fonts.px(SIDE - CELL), 0, fonts.px(SIDE - CELL), 0)
        self._bar.setContentsMargins(side, fonts.px(7), side, fonts.px(7))
        self._bar.setSpacing(fonts.px(8))
        self.tools.setSpacing(fonts.px(8))

    def _something_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._catch_up()

    def _look_changed(self) -> None:
        self.rescale()
        self._something_changed()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while it was hidden."""
        super().showEvent(event)
        if not self._dressed:
            # The style sheet, which comes to a widget as it first shows, takes its margins from a label.
            self._dressed = True
            self.rescale()
        if self._stale:
            self._catch_up()

    def _catch_up(self) -> None:
        self._stale = False
        self.refresh()

    def shown_day(self) -> str:
        """The day of the view, for the caption of a copy."""
        return figures.full_day(self._workspace.as_of)


def dress_copy_button(button: QToolButton) -> None:
    """Its drawing; the word beside it gives way to large text, so that a small screen holds the window."""
    button.setIcon(icons.icon("copy"))
    large = scale() >= LARGE
    button.setToolButtonStyle(
        Qt.ToolButtonStyle.ToolButtonIconOnly if large else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    )


class ChartView(View):
    """A view with a chart, its table twin, and both to be copied."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.pages = QStackedWidget(self)
        self.chart_page = QWidget(self.pages)
        """Holds the chart."""
        self.pictured = self.chart_page
        """What is copied as an image; where the chart scrolls, the whole of it."""
        self.chart_page.setProperty("role", "panel")
        self.twin = TwinTable(self.pages)
        self.pages.addWidget(self.chart_page)
        twin_page = QWidget(self.pages)
        twin_page.setLayout(self.inset(self.twin))
        self.pages.addWidget(twin_page)
        self.body.addWidget(self.pages)
        self.as_table = QAction(self.tr("Show as table"), self)
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._turn)
        self.copy_image = QAction(self.tr("Copy as image"), self)
        self.copy_image.triggered.connect(self._copy_image)
        self.copy_table = QAction(self.tr("Copy as table"), self)
        self.copy_table.triggered.connect(self._copy_table)
        self.menu = QMenu(self)
        self.menu.addActions([self.copy_image, self.copy_table])
        self.table_button = QToolButton(self)
        self.table_button.setDefaultAction(self.as_table)
        self.table_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.copy_button = QToolButton(self)
        self.copy_button.setText(self.tr("Copy"))
        self.copy_button.setToolTip(self.tr("Copy the view"))
        self.copy_button.setAccessibleName(self.tr("Copy the view"))
        self.copy_button.setMenu(self.menu)
        self.copy_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.copy_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.tools.addWidget(self.table_button)
        self.tools.addWidget(self.copy_button)

    def set_title(self, title: str) -> None:
        """Name the view and its table."""
        super().set_title(title)
        self.twin.setAccessibleName(self.tr("{title}, as a table").format(title=title))

    @abstractmethod
    def table(self) -> Table:
        """What the chart shows, as rows of text."""

    def add_tool(self, tool: QWidget) -> None:
        """Put a control into the heading, before those for the table and for copying."""
        self.tools.insertWidget(self.tools.count() - 2, tool)

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        super().rescale()
        dress_copy_button(self.copy_button)
        self.twin.rescale()

    def show_twin(self) -> None:
        """Bring the table up to date, if it is seen."""
        if self.as_table.isChecked():
            self.twin.show_table(self.table())

    def _turn(self, table: bool) -> None:
        self.pages.setCurrentIndex(1 if table else 0)
        self.show_twin()
        if table:
            # Only now is it known how much room there is.
            self.twin.rescale()
            self.twin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy_image(self) -> None:
        shown = self.twin if self.as_table.isChecked() else self.pictured
        copying.copy_image(shown, self._workspace.case, self.title, self.shown_day())

    def _copy_table(self) -> None:
        copying.copy_table(self.table(), self._workspace.case, self.title, self.shown_day())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same commands under the pointer."""
        menu = QMenu(self)
        menu.addActions([self.copy_image, self.copy_table, self.as_table])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(QPoint(event.globalPos()))
