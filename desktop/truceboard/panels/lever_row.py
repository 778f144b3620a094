"""One adjustable on the lever panel: name, reset, value, padlock, slider and swing."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QStyle, QToolButton, QWidget

from truceboard.case import edits
from truceboard.look import fonts, icons, palette
from truceboard.look.plain import tooltip
from truceboard.panels.adjustable import Adjustable, LeverValue
from truceboard.panels.row_parts import NameLabel, SwingBar
from truceboard.panels.value_field import ValueField
from truceboard.panels.value_slider import HEIGHT as SLIDER_HEIGHT
from truceboard.panels.value_slider import OVERHANG, ValueSlider
from truceboard.workspace.ghost import ghost
from truceboard.workspace.workspace import Workspace

MARGIN = 14
"""Between the panel's edge and its text, in pixels at 100 %."""
HEIGHT = 58


class LeverRow(QWidget):
    """Adjusts one lever or one importance.

    `refused` says why something typed does not apply.
    """

    refused = Signal(str)
    map_requested = Signal(str, str)
    """A lever's id and the axis of the what-if map it is to be, `across` or `up`."""

    def __init__(self, workspace: Workspace, adjustable: Adjustable, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.adjustable = adjustable
        self._selected = False
        self._shown: float | None = None
        self._told: str | None = None
        self._locked: bool | None = None
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
        self.field.undo_asked.connect(self._undo)
        self.field.redo_asked.connect(self._redo)
        self.reset.clicked.connect(self._offer_reset)
        self._reset_menu.triggered.connect(self._reset_chosen)
        self.padlock.clicked.connect(self._lock)
        self.rescale()

    def _arrange(self) -> None:
        for button in (self.reset, self.padlock):
            button.setProperty("role", "quiet")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.padlock.setCheckable(True)
        self.reset.hide()
        self.slider.raise_()
        self.reset.raise_()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in order."""
        return self.slider, self.field, self.reset, self.padlock

    def _describe(self) -> None:
        name = self.adjustable.name
        is_lever = isinstance(self.adjustable, LeverValue)
        self.name.show_name(name, self.adjustable.brief)
        self.slider.setAccessibleName(name if is_lever else self.tr("Importance: {name}").format(name=name))
        self._show_ghost()
        self.reset.setAccessibleName(self.tr("Reset {name}").format(name=name))
        self.reset.setToolTip(self.tr("Reset"))
        self.padlock.setVisible(is_lever)

    def rescale(self) -> None:
        """The text scale or the palette is another."""
        colours = palette.current()
        self.name.setFont(fonts.font(fonts.BODY))
        self.field.fit()
        self.reset.setIcon(icons.icon("reset", colours.accent))
        for button in (self.reset, self.padlock):
            button.setIconSize(QSize(fonts.px(14), fonts.px(14)))
            button.setFixedSize(fonts.px(20), fonts.px(20))
        self.setFixedHeight(fonts.px(HEIGHT))
        self._show_lock()
        self._show()
        self._place()
        self.updateGeometry()

    # -- what it shows --------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the value being tried, if it is another one."""
        if self.adjustable.value != self._shown:
            self._show()

    def _show(self) -> None:
        adjustable = self.adjustable
        value = self._shown = adjustable.value
        text = adjustable.text(value)
        self.slider.set_value(value, text)
        self.field.show_value(text)
        differs = value != self.slider.value_scale.baseline or value != adjustable.scenario_value
        if differs == self.reset.isHidden():
            self.reset.setVisible(differs)
            self.name.cover(self.reset.width() if differs else 0)

    def refresh_case(self) -> None:
        """The lever or interest itself has changed, or the scenario, or the day."""
        scale = self.adjustable.scale
        if scale != self.slider.value_scale:
            self.slider.set_scale(scale)
        self._show_ghost()
        if isinstance(self.adjustable, LeverValue) and self.adjustable.locked != self._locked:
            self._show_lock()
        self._show()

    def _show_ghost(self) -> None:
        """Where the pinned scenario has it, while one is pinned."""
        pinned, text = ghost(self._workspace), self.adjustable.ends
        value = None
        if pinned is not None:
            value = self.adjustable.pinned_value(pinned)
            there = self.tr("Pale knob: {value} in “{scenario}”, which is pinned")
            text += "\n" + there.format(value=self.adjustable.text(value), scenario=pinned.name)
        self.slider.set_ghost(value)
        if text != self._told:
            self._told = text
            self.slider.setAccessibleDescription(text)
            self.slider.setToolTip(tooltip(text))

    def show_swing(self, points: float | None, widest: float, current: bool) -> None:
        """The swing in points (None where none is told), the widest of all, and whether they still hold."""
        self.swing.show_swing(points, widest, current)

    def set_selected(self, selected: bool) -> None:
        """Light the row."""
        if selected != self._selected:
            self._selected = selected
            self.swing.set_lit(selected)
            self.update()

    @property
    def selected(self) -> bool:
        """True while the row is lit."""
        return self._selected

    def _show_lock(self) -> None:
        if not isinstance(self.adjustable, LeverValue):
            return
        locked = self._locked = self.adjustable.locked
        colours = palette.current()
        self.padlock.setChecked(locked)
        self.padlock.setIcon(
            icons.icon("lock", colours.ink) if locked else icons.icon("unlock", colours.disabled)
        )
        name = self.adjustable.name
        self.padlock.setAccessibleName(self.tr("Lock “{name}”").format(name=name))
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
            painter.drawRoundedRect(self.rect().adjusted(inset, 0, -inset, 0), 6, 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At another width."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Name, value and padlock over the slider over the swing.

        The reset button lies on the end of the name, so that nothing moves when it comes and goes.
        """
        side, top = fonts.px(MARGIN), fonts.px(2)
        # The padlock's drawing, not its frame, ends where the track ends.
        padlock_left = self.width() - side + fonts.px(2) - self.padlock.width()
        field_left = padlock_left - fonts.px(2) - self.field.width()
        name_right = field_left - fonts.px(4)
        self._put(self.padlock, padlock_left, top, self.padlock.width(), self.padlock.height())
        self._put(self.field, field_left, top, self.field.width(), self.field.height())
        self._put(self.name, side, top, name_right - side, fonts.px(20))
        self._put(self.reset, name_right - self.reset.width(), top, self.reset.width(), self.reset.height())
        overhang = fonts.px(OVERHANG)
        track = self.width() - 2 * side
        self._put(self.slider, side - overhang, fonts.px(22), track + 2 * overhang, fonts.px(SLIDER_HEIGHT))
        self._put(
            self.swing, side, fonts.px(22 + SLIDER_HEIGHT), track, fonts.px(HEIGHT - 22 - SLIDER_HEIGHT)
        )

    def _put(self, part: QWidget, left: int, top: int, width: int, height: int) -> None:
        room = QRect(left, top, width, height)
        part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), room))

    def changeEvent(self, event: QEvent) -> None:
        """A mirrored window mirrors the row."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    # -- what it does ---------------------------------------------------------------------------------------

    def _select(self) -> None:
        self._workspace.select(self.adjustable.key)

    def _preview(self, value: float) -> None:
        self._workspace.preview(self.adjustable.kind, self.adjustable.id, value)

    def _settle(self) -> None:
        self._workspace.settle(self._label(self.adjustable.value))

    def _label(self, value: float) -> str:
        return self.tr("Set “{name}” to {value}").format(
            name=self.adjustable.brief, value=self.adjustable.text(value)
        )

    def _enter(self, value: float) -> None:
        self._try(value, self._label(value))

    def _undo(self) -> None:
        if self._workspace.history.can_undo:
            self._workspace.undo()

    def _redo(self) -> None:
        if self._workspace.history.can_redo:
            self._workspace.redo()

    def _try(self, value: float, label: str) -> None:
        self._workspace.try_value(self.adjustable.kind, self.adjustable.id, value, label)

    def _reset_to_baseline(self) -> None:
        self._reset_to(self.slider.value_scale.baseline)

    def _reset_to(self, value: float) -> None:
        self._try(value, self.tr("Reset “{name}”").format(name=self.adjustable.brief))

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Where a lever can go; also by the menu key on the slider."""
        if not isinstance(self.adjustable, LeverValue):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Show on the map, across")).setData("across")
        menu.addAction(self.tr("Show on the map, upward")).setData("up")
        menu.triggered.connect(self._axis_chosen)
        menu.popup(event.globalPos())

    def _axis_chosen(self, action: QAction) -> None:
        self.map_requested.emit(self.adjustable.id, action.data())

    def _lock(self, locked: bool) -> None:
        name = self.adjustable.brief
        label = self.tr("Lock “{name}”") if locked else self.tr("Unlock “{name}”")
        self._workspace.commit(
            label.format(name=name), edits.lock_lever(self._workspace.case, self.adjustable.id, locked)
        )
