"""The style of every widget: Fusion with the program's palette, font and style sheet.

Widgets ask for a look with the dynamic property `role`; set it before showing them, or call `give_role`:

QLabel          heading   group and section headings, 12 px semibold, soft
                title     the name of a card, dialog or panel, 15 px semibold
                word      what stands in large type, 22 px bold
                strong    13 px semibold; figures in a list of them
                muted     second lines, 12 px, muted; `small` the same at 11 px
                marking   the protective marking at the top and bottom of the window; with `level` set to its
                          text (TLP:RED, …) it takes the colours of the Traffic Light Protocol
                error     a text that says what is wrong
QFrame, QWidget box       a quiet box with rounded corners (confidence in the evidence)
                banner    the strip "As of …, back to …"
                card      a white card with an edge (compare)
                panel     the white ground of a dock or side panel
                bar       a strip with a line below (tool bars made by hand); `status` with one above
QPushButton,    primary   the one button that goes on
QToolButton     menu      a push button with a menu (a tool button with a menu needs no role)
                link      a button that looks like a text link
                quiet     an icon without frame until it is pointed at (padlock, reset)
                segmented one part of a switch; also set `place` to first, middle, last or only
QLineEdit,      value     the compact field of a lever: semibold, 22 px high
QDoubleSpinBox

A QDateEdit's calendar wants `dress_calendar`, a table `dress_table`; an item view filled before it is shown
wants `ensurePolished()` first, else its rows are too low.
"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPalette, QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCalendarWidget,
    QFrame,
    QHeaderView,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QTableView,
    QWidget,
)

from truceboard.look import fonts, icons, palette
from truceboard.look.controls import Controls
from truceboard.look.scale import Notifier, notifier, scale, set_scale
from truceboard.look.sheet import sheet

__all__ = [
    "Notifier",
    "dress_calendar",
    "dress_table",
    "give_role",
    "install",
    "notifier",
    "scale",
    "set_scale",
]


class CalmStyle(QProxyStyle):
    """Fusion, except that a click in a groove jumps there and disabled text is not etched."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803
    ) -> int:
        """Answer the three hints that differ from Fusion."""
        # Asked ten thousand times while a window is built.
        if hint in _HINTS:
            return _HINTS[hint]
        return super().styleHint(hint, option, widget, returnData)

    def standardIcon(
        self, icon: QStyle.StandardPixmap, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> QIcon:
        """Our own drawings in message boxes, dock titles and line edits."""
        if icon not in _DRAWINGS:
            return super().standardIcon(icon, option, widget)
        name, color = _DRAWINGS[icon]
        return icons.icon(name, getattr(palette.current(), color))


_HINTS = {
    QStyle.StyleHint.SH_Slider_AbsoluteSetButtons: 1,  # Qt.MouseButton.LeftButton
    QStyle.StyleHint.SH_EtchDisabledText: 0,
    QStyle.StyleHint.SH_DitherDisabledText: 0,
}
_DRAWINGS = {
    QStyle.StandardPixmap.SP_MessageBoxWarning: ("warning", "away"),
    QStyle.StandardPixmap.SP_MessageBoxCritical: ("warning", "danger"),
    QStyle.StandardPixmap.SP_MessageBoxInformation: ("info", "accent"),
    QStyle.StandardPixmap.SP_MessageBoxQuestion: ("help", "accent"),
    QStyle.StandardPixmap.SP_TitleBarCloseButton: ("close", "soft"),
    QStyle.StandardPixmap.SP_TitleBarNormalButton: ("external", "soft"),
    QStyle.StandardPixmap.SP_DockWidgetCloseButton: ("close", "soft"),
    QStyle.StandardPixmap.SP_LineEditClearButton: ("close", "soft"),
}
"""Qt's name of a picture, our drawing for it and its colour in the palette."""


class Look:
    """Keeps the application dressed in the present palette and scale."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._controls = Controls()
        self._style = CalmStyle()
        app.setStyle(self._style)
        app.setWindowIcon(icons.application_icon())
        self.apply()
        notifier().changed.connect(self.apply)

    def apply(self) -> None:
        """Set the palette, the font and the style sheet anew."""
        colors = palette.current()
        self._app.setPalette(qt_palette(colors))
        self._app.setFont(fonts.font(fonts.BODY))
        self._app.setStyleSheet(sheet(colors, self._controls.draw(colors)))


_look: Look | None = None


def install(app: QApplication) -> None:
    """Dress the application; once, before the first window."""
    global _look
    if _look is None:
        _look = Look(app)


def give_role(widget: QWidget, role: str) -> None:
    """Set the role of a widget that may already be shown."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def dress_table(table: QTableView) -> None:
    """A calm table: rows are chosen whole, one at a time, and Tab leaves it."""
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.horizontalHeader().setHighlightSections(False)


def width_for_heading(table: QTableView, column: int, usual: int) -> int:
    """Pixels for a column: `usual` at 100 %, or more where its heading is longer in the user's language."""
    if column >= table.model().columnCount():
        return fonts.px(usual)
    if not table.isSortingEnabled():
        return max(fonts.px(usual), table.horizontalHeader().sectionSizeHint(column))
    # Qt's hint keeps more room for the arrow than it takes.
    heading = str(table.model().headerData(column, Qt.Orientation.Horizontal))
    needed = QFontMetrics(fonts.font(12)).horizontalAdvance(heading) + fonts.px(2 * 9 + 14)
    return max(fonts.px(usual), needed)


def dress_calendar(calendar: QCalendarWidget) -> None:
    """Days of one colour, and no numbers of weeks; the style sheet cannot say so."""
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    _Days(calendar).colour()


class _Days(QObject):
    """Keeps the days of a calendar in the palette's ink."""

    def __init__(self, calendar: QCalendarWidget) -> None:
        super().__init__(calendar)
        self._calendar = calendar
        notifier().changed.connect(self.colour)

    def colour(self) -> None:
        plain = QTextCharFormat()
        plain.setForeground(palette.current().ink)
        for weekday in Qt.DayOfWeek:
            self._calendar.setWeekdayTextFormat(weekday, plain)


def qt_palette(colors: palette.Palette) -> QPalette:
    """The same colours for what Qt draws without the style sheet."""
    made = QPalette()
    role = QPalette.ColorRole
    for target, color in (
        (role.Window, colors.panel),
        (role.WindowText, colors.ink),
        (role.Base, colors.field),
        (role.AlternateBase, colors.background),
        (role.Text, colors.ink),
        (role.PlaceholderText, colors.muted),
        (role.Button, colors.panel),
        (role.ButtonText, colors.ink),
        (role.BrightText, colors.on_dark),
        (role.Light, colors.panel),
        (role.Midlight, colors.line),
        (role.Mid, colors.card_edge),
        (role.Dark, colors.axis),
        (role.Shadow, colors.axis),
        (role.Highlight, colors.accent),
        (role.HighlightedText, colors.on_accent),
        (role.Accent, colors.accent),
        (role.Link, colors.accent),
        (role.LinkVisited, colors.accent),
        (role.ToolTipBase, colors.tooltip),
        (role.ToolTipText, colors.on_tooltip),
    ):
        made.setColor(target, color)
    for target in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, target, colors.disabled)
    return made
