"""One adjustable on the lever panel: name, reset, value, padlock, slider and swing."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from truceboard.case import edits
from truceboard.look import figures, fonts, icons, palette
from truceboard.panels.adjustable import Adjustable, LeverValue
from truceboard.panels.plain import tooltip
from truceboard.panels.value_field import ValueField
from truceboard.panels.value_slider import OVERHANG, ValueSlider
from truceboard.workspace.workspace import Workspace

MARGIN = 14
"""Between the panel's edge and its text, in pixels at 100 %."""
WIDEST_SWING = 64


class NameLabel(QLabel):
    """A name that can be clicked; wraps, and shows itself letter by letter."""

    clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what it names."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()


class SwingBar(QWidget):
    """How far the headline can be moved, as a thin bar and in points."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._points = self._widest = 0.0
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_swing(self, points: float, widest: float) -> None:
        """`points` of the headline; `widest` is the swing that fills the bar."""
        if (points, widest) != (self._points, self._widest):
            self._points, self._widest = points, widest
            self._text = figures.points(points / 100)
            self.setAccessibleName(self.tr("Swing: {points}").format(points=self._text))
            self.update()

    def sizeHint(self) -> QSize:
        """One line of small text."""
        return QSize(fonts.px(120), fonts.px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bar and figure."""
        colours = palette.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            start, to_the = self.width(), -1
        else:
            start, to_the = 0, 1
        thick = fonts.px(4)
        length = fonts.px(WIDEST_SWING) * self._points / self._widest if self._widest else 0
        bar = QRectF(start, (self.height() - thick) / 2, to_the * length, thick).normalized()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.neutral)
        painter.drawRoundedRect(bar, thick / 2, thick / 2)
        painter.setPen(colours.muted)
        painter.setFont(fonts.font(12))
        gap = fonts.px(6) if length else 0
        text_start = start + to_the * (length + gap)
        area = QRectF(text_start, 0, to_the * fonts.px(120), self.height()).normalized()
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self._text)


class LeverRow(QWidget):
    """Adjusts one lever or one importance.

    `refused` says why something typed does not apply.
    """

    refused = Signal(str)

    def __init__(self, workspace: Workspace, adjustable: Adjustable, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.adjustable = adjustable
        self._selected = False
        self.name = NameLabel(self)
        self.reset = QToolButton(self)
        self.field = ValueField(adjustable, self)
        self.padlock = QToolButton(self)
        self.slider = ValueSlider(adjustable.scale, self, adjustable.uncertainty, adjustable.marked)
        self.swing = SwingBar(self)
        self._reset_menu = QMenu(self)
        self._arrange()
        self._describe()
        self.name.clicked.connect(self._select)
        self.slider.chosen.connect(self._select)
        self.slider.previewed.connect(self._preview)
        self.slider.settled.connect(self._settle)
        self.slider.reset_requested.connect(self._reset_to_baseline)
        self.field.entered.connect(self._enter)
        self.field.refused.connect(self.refused)
        self.reset.clicked.connect(self._offer_reset)
        self._reset_menu.triggered.connect(self._reset_chosen)
        self.padlock.clicked.connect(self._lock)
        self.rescale()

    def _arrange(self) -> None:
        for button in (self.reset, self.padlock):
            button.setAutoRaise(True)
            button.setProperty("role", "quiet")
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
        self.padlock.setCheckable(True)
        self._top = QHBoxLayout()
        self._top.addWidget(self.name, 1)
        self._top.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignTop)
        self._top.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
        self._top.addWidget(self.padlock, 0, Qt.AlignmentFlag.AlignTop)
        self._bottom = QHBoxLayout()
        self._bottom.addWidget(self.swing)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._top)
        self._column.addWidget(self.slider)
        self._column.addLayout(self._bottom)
        for before, after in (
            (self.slider, self.field),
            (self.field, self.reset),
            (self.reset, self.padlock),
        ):
            QWidget.setTabOrder(before, after)

    def _describe(self) -> None:
        name = self.adjustable.name
        is_lever = isinstance(self.adjustable, LeverValue)
        self.name.setText(name)
        self.name.setToolTip(tooltip(name))
        self.slider.setAccessibleName(name if is_lever else self.tr("Importance: {name}").format(name=name))
        self.slider.setAccessibleDescription(self.adjustable.ends)
        self.slider.setToolTip(tooltip(self.adjustable.ends))
        self.reset.setAccessibleName(self.tr("Reset {name}").format(name=name))
        self.reset.setToolTip(self.tr("Reset"))
        self.padlock.setVisible(is_lever)

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        colours = palette.current()
        self.name.setFont(fonts.font(fonts.BODY))
        self.field.fit()
        self.reset.setIcon(icons.icon("reset", colours.accent))
        edge = fonts.px(20)
        for button in (self.reset, self.padlock):
            button.setIconSize(QSize(fonts.px(14), fonts.px(14)))
            button.setFixedSize(edge, edge)
        side = fonts.px(MARGIN)
        self._top.setSpacing(fonts.px(2))
        overhang = side - fonts.px(OVERHANG)
        self._column.setContentsMargins(overhang, 0, overhang, 0)
        self._top.setContentsMargins(side - overhang, 0, side - overhang - fonts.px(3), 0)
        self._bottom.setContentsMargins(side - overhang, 0, side - overhang, 0)
        self._show_lock()
        self.refresh()
        self.updateGeometry()

    # -- what it shows --------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the value being tried."""
        adjustable = self.adjustable
        value = adjustable.value
        text = adjustable.text(value)
        self.slider.set_value(value, text)
        self.field.show_value(text)
        differs = value != self.slider.value_scale.baseline or value != adjustable.scenario_value
        if differs == self.reset.isHidden():
            self.reset.setVisible(differs)

    def refresh_case(self) -> None:
        """The lever or interest itself has changed, or the day."""
        self.slider.set_scale(self.adjustable.scale)
        self._show_lock()
        self.refresh()

    def show_swing(self, points: float, widest: float) -> None:
        """The swing in points, and the widest of all."""
        self.swing.show_swing(points, widest)

    def set_selected(self, selected: bool) -> None:
        """Light the row."""
        if selected != self._selected:
            self._selected = selected
            self.update()

    @property
    def selected(self) -> bool:
        """True while the row is lit."""
        return self._selected

    def _show_lock(self) -> None:
        if not isinstance(self.adjustable, LeverValue):
            return
        locked = self.adjustable.locked
        colours = palette.current()
        self.padlock.setChecked(locked)
        self.padlock.setIcon(
            icons.icon("lock", colours.ink) if locked else icons.icon("unlock", colours.disabled)
        )
        name = self.adjustable.name
        self.padlock.setAccessibleName(self.tr("Lock {name}").format(name=name))
        self.padlock.setToolTip(
            self.tr("Locked: reset-all leaves it alone")
            if locked
            else self.tr("Lock: keep it from reset-all")
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """The light behind a selected row."""
        if self._selected:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.current().accent_pale)
            inset = fonts.px(6)
            painter.drawRoundedRect(self.rect().adjusted(inset, -4, -inset, 4), 6, 6)

    def changeEvent(self, event: QEvent) -> None:
        """A mirrored window mirrors what is painted."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.update()

    # -- what it does ---------------------------------------------------------------------------------------

    def _select(self) -> None:
        self._workspace.select(self.adjustable.key)

    def _preview(self, value: float) -> None:
        self._workspace.preview(self.adjustable.kind, self.adjustable.id, value)

    def _settle(self) -> None:
        self._workspace.settle(self._label(self.adjustable.value))

    def _label(self, value: float) -> str:
        return self.tr("Set {name} to {value}").format(
            name=self.adjustable.brief, value=self.adjustable.text(value)
        )

    def _enter(self, value: float) -> None:
        self._try(value, self._label(value))

    def _try(self, value: float, label: str) -> None:
        self._workspace.try_value(self.adjustable.kind, self.adjustable.id, value, label)

    def _reset_to_baseline(self) -> None:
        self._reset_to(self.slider.value_scale.baseline)

    def _reset_to(self, value: float) -> None:
        self._try(value, self.tr("Reset {name}").format(name=self.adjustable.brief))

    def reset_choices(self) -> tuple[tuple[str, float], ...]:
        """What the reset button offers: (text, value), without the value it already has."""
        adjustable = self.adjustable
        baseline, scenario = adjustable.scale.baseline, adjustable.scenario_value
        offered = [(self.tr("Baseline: {value}").format(value=adjustable.text(baseline)), baseline)]
        if scenario != baseline:
            offered.append(
                (self.tr("This scenario: {value}").format(value=adjustable.text(scenario)), scenario)
            )
        return tuple((text, value) for text, value in offered if value != adjustable.value)

    def _offer_reset(self) -> None:
        choices = self.reset_choices()
        if len(choices) == 1:
            self._reset_to(choices[0][1])
            return
        self._reset_menu.clear()
        for text, value in choices:
            self._reset_menu.addAction(text).setData(value)
        self._reset_menu.popup(self.reset.mapToGlobal(self.reset.rect().bottomLeft()))

    def _reset_chosen(self, action: QAction) -> None:
        self._reset_to(action.data())

    def _lock(self, locked: bool) -> None:
        name = self.adjustable.brief
        label = self.tr("Lock {name}") if locked else self.tr("Unlock {name}")
        self._workspace.commit(
            label.format(name=name), edits.lock_lever(self._workspace.case, self.adjustable.id, locked)
        )
