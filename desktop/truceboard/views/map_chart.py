"""The what-if map as a drawing: colour, labelled contours every ten points, a cross-hair to drag."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from truceboard.case.levers import Lever
from truceboard.likelihood.what_if import WhatIf
from truceboard.look import figures, fonts, palette
from truceboard.panels.mirrored import advance
from truceboard.panels.scale_of_values import ValueScale

LEFT, TOP, BOTTOM, BAR = 74, 20, 66, 104
"""Around the map, in pixels at 100 %: values and name of the upright lever, edge, those below, the scale."""
KNOB = 8
GHOST = 9
"""Half the length of the pale cross."""
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
AXES = {Qt.Key.Key_X: "across", Qt.Key.Key_Y: "up"}
SMALL, LARGE = 1, 10
"""Steps of a lever at an arrow key and at an arrow key with Shift."""


class MapChart(QWidget):
    """Two levers as axes, low at the left and at the bottom in every language."""

    moved = Signal(float, float)
    """Values of the two levers under the cross-hair, while it moves."""
    settled = Signal()
    """The gesture has ended."""
    choice_asked = Signal(str)
    """X or Y was pressed: `across` or `up` is to be another lever."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._levers: tuple[Lever, Lever] | None = None
        self._scales: tuple[ValueScale, ValueScale] | None = None
        self._why = ""
        self._values = (0.0, 0.0)
        self._began = self._values
        self._here = 0.0
        self._ghost: tuple[float, float] | None = None
        self._ghost_name = ""
        self._map: WhatIf | None = None
        self._top = 0.1
        self._image = QImage()
        self._dragging = False
        self._held: set[Qt.Key] = set()

    def clear(self, why: str) -> None:
        """Show nothing but the reason."""
        self._levers, self._scales, self._map, self._why = None, None, None, why
        self.update()

    def show_levers(self, levers: tuple[Lever, Lever], scales: tuple[ValueScale, ValueScale]) -> None:
        """Across and up; what is drawn for other levers goes."""
        if self._levers is None or [one.id for one in levers] != [one.id for one in self._levers]:
            self._map = None
        self._levers, self._scales = levers, scales
        self.update()

    def show_values(self, across: float, up: float, here: float) -> None:
        """Where the cross-hair stands and the likelihood there."""
        self._values, self._here = (across, up), here
        self.update()

    def show_ghost(self, values: tuple[float, float] | None, name: str = "") -> None:
        """Where the pinned scenario stands, across and up; None where it stands nowhere else."""
        if (values, name) != (self._ghost, self._ghost_name):
            self._ghost, self._ghost_name = values, name
            self.update()

    def show_map(self, made: WhatIf, top: float) -> None:
        """Likelihoods over the two levers; `top` ends the colour scale."""
        self._map, self._top = made, top
        rows, columns = made.headline.shape
        self._image = QImage(columns, rows, QImage.Format.Format_RGB32)
        for row, values in enumerate(made.headline[::-1].tolist()):
            for column, value in enumerate(values):
                self._image.setPixelColor(column, row, self.colour(value))
        self.update()

    def colour(self, probability: float) -> QColor:
        """From the pale end of the scale to its deep end."""
        pale, deep = palette.current().background, palette.current().accept
        share = min(1.0, max(0.0, probability / self._top))
        parts = zip(pale.getRgbF()[:3], deep.getRgbF()[:3], strict=True)
        return QColor.fromRgbF(*(one + share * (other - one) for one, other in parts))

    # -- geometry -------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Wider than high, because of the scale."""
        return QSize(fonts.px(640), fonts.px(440))

    def _room(self) -> QRectF:
        width = max(1, self.width() - fonts.px(LEFT + BAR))
        height = max(1, self.height() - fonts.px(TOP + BOTTOM))
        return QRectF(fonts.px(LEFT), fonts.px(TOP), width, height)

    def knob(self) -> QPointF:
        """The middle of the cross-hair."""
        return self._point(*self._values)

    def _point(self, across: float, up: float) -> QPointF:
        """Where two values meet."""
        if self._scales is None:
            return QPointF()
        room = self._room()
        return QPointF(
            room.left() + self._scales[0].fraction(across) * room.width(),
            room.bottom() - self._scales[1].fraction(up) * room.height(),
        )

    # -- drawing --------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Colour, contours, cross-hair, axes, scale."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._levers is None:
            painter.setPen(palette.current().muted)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._why)
            return
        room = self._room()
        if self._map is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            # From the middle of the first pixel to that of the last: values lie on the edges of the map.
            inner = QRectF(0.5, 0.5, self._image.width() - 1, self._image.height() - 1)
            painter.drawImage(room, self._image, inner)
            chips = self._paint_contours(painter, self._map)
            self._paint_scale(painter)
        else:
            chips = []
            painter.fillRect(room, palette.current().background)
        self._paint_axes(painter)
        self._paint_ghost(painter)
        self._paint_cross_hair(painter)
        for chip, text in [*chips, (self._here_chip(), figures.percent(self._here))]:
            self._paint_chip(painter, chip, text)

    def _chip(self, text: str, place: QPointF) -> QRectF:
        """The room of a label centred on a place and kept within the map."""
        room = self._room()
        width = advance(fonts.font(12, 600), text) + fonts.px(14)
        height = fonts.px(19)
        left = min(max(place.x() - width / 2, room.left() + 2), room.right() - width - 2)
        top = min(max(place.y() - height / 2, room.top() + 2), room.bottom() - height - 2)
        return QRectF(left, top, width, height)

    def _paint_chip(self, painter: QPainter, chip: QRectF, text: str) -> None:
        colours = palette.current()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.tooltip)
        painter.drawRoundedRect(chip, 4, 4)
        painter.setFont(fonts.font(12, 600))
        painter.setPen(colours.on_tooltip)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_contours(self, painter: QPainter, made: WhatIf) -> list[tuple[QRectF, str]]:
        """Draw the lines; their labels, which come last of all, with where they go."""
        colours = palette.current()
        under = QColor(colours.ink)
        under.setAlphaF(0.45)
        taken = [self._here_chip(), self._ghost_chip()]
        chips: list[tuple[QRectF, str]] = []
        for each in made.contours:
            lines = [[self._point(*place) for place in line.tolist()] for line in each.lines]
            for points in lines:
                for color, width in ((under, 3.2), (colours.panel, 1.6)):
                    painter.setPen(QPen(color, width))
                    painter.drawPolyline(QPolygonF(points))
            longest = max(lines, key=len)
            text = figures.percent(each.level)
            for point in _from_the_middle(longest):
                chip = self._chip(text, point)
                if not any(chip.intersects(other) for other in taken):
                    taken.append(chip.adjusted(-4, -4, 4, 4))
                    chips.append((chip, text))
                    break
        return chips

    def _here_chip(self) -> QRectF:
        text = figures.percent(self._here)
        knob, room = self.knob(), self._room()
        above = knob.y() > room.top() + fonts.px(34)
        right = knob.x() < room.right() - fonts.px(70)
        offset = QPointF(fonts.px(36 if right else -36), fonts.px(-20 if above else 20))
        return self._chip(text, knob + offset)

    def _ghost_text(self) -> str:
        whole, most = self._ghost_name, fonts.px(240)
        return QFontMetrics(fonts.font(12)).elidedText(whole, Qt.TextElideMode.ElideRight, most)

    def _ghost_chip(self) -> QRectF:
        """The room of the name of the pinned scenario, beside its cross; empty without one."""
        if self._ghost is None or not self._ghost_name:
            return QRectF()
        middle, room = self._point(*self._ghost), self._room()
        half = advance(fonts.font(12, 600), self._ghost_text()) / 2 + fonts.px(GHOST + 14)
        offset = QPointF(half if middle.x() + 2 * half < room.right() else -half, 0)
        chip = self._chip(self._ghost_text(), middle + offset)
        return QRectF() if chip.intersects(self._here_chip()) else chip

    def _paint_ghost(self, painter: QPainter) -> None:
        if self._ghost is None:
            return
        colours, middle, arm = palette.current(), self._point(*self._ghost), fonts.px(GHOST)
        chip = self._ghost_chip()
        if not chip.isEmpty():
            painter.fillRect(chip, colours.panel)
            painter.setFont(fonts.font(12))
            painter.setPen(colours.ink)
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, self._ghost_text())
        for color, width, length in ((colours.ink, 5.0, arm + 1), (colours.panel, 3.0, arm)):
            painter.setPen(QPen(color, width))
            for reach in (QPointF(length, 0), QPointF(0, length)):
                painter.drawLine(middle - reach, middle + reach)

    def _paint_cross_hair(self, painter: QPainter) -> None:
        colours, room, knob = palette.current(), self._room(), self.knob()
        under = QColor(colours.panel)
        under.setAlphaF(0.6)
        for color, width in ((under, 3), (colours.ink, 1.2)):
            painter.setPen(QPen(color, width))
            painter.drawLine(QPointF(room.left(), knob.y()), QPointF(room.right(), knob.y()))
            painter.drawLine(QPointF(knob.x(), room.top()), QPointF(knob.x(), room.bottom()))
        radius = fonts.px(KNOB)
        if self.hasFocus():
            painter.setPen(QPen(colours.halo, fonts.px(4)))
            painter.drawEllipse(knob, radius + fonts.px(2), radius + fonts.px(2))
        painter.setPen(QPen(colours.ink, 2))
        painter.setBrush(colours.panel)
        painter.drawEllipse(knob, radius, radius)

    def _paint_axes(self, painter: QPainter) -> None:
        assert self._levers is not None
        colours, room = palette.current(), self._room()
        across, up = self._levers
        painter.setPen(QPen(colours.axis, 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        painter.drawLine(room.bottomLeft(), room.topLeft())
        painter.setFont(fonts.font(12))
        painter.setPen(colours.muted)
        below, line = room.bottom() + fonts.px(6), fonts.px(18)
        # The least values make way for a cross-hair in the corner.
        wide = QRectF(room.left() + fonts.px(12), below, room.width() - fonts.px(12), line)
        painter.drawText(wide, Qt.AlignmentFlag.AlignLeft, figures.value_with_unit(across, across.minimum))
        painter.drawText(wide, Qt.AlignmentFlag.AlignRight, figures.value_with_unit(across, across.maximum))
        beside = room.left() - fonts.px(8)
        for value, y, flag in (
            (up.maximum, room.top(), Qt.AlignmentFlag.AlignTop),
            (up.minimum, room.bottom() - line - fonts.px(8), Qt.AlignmentFlag.AlignBottom),
        ):
            place = QRectF(fonts.px(18), y, beside - fonts.px(18), line)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | flag, figures.bare_value(up, value))
        painter.setPen(colours.ink)
        name = QRectF(room.left(), below + fonts.px(22), room.width(), line)
        text = _fitting(across, painter.fontMetrics(), int(name.width()))
        painter.drawText(name, Qt.AlignmentFlag.AlignHCenter, text)
        painter.save()
        painter.translate(fonts.px(8), room.bottom())
        painter.rotate(-90)
        text = _fitting(up, painter.fontMetrics(), int(room.height()))
        painter.drawText(QRectF(0, 0, room.height(), line), Qt.AlignmentFlag.AlignHCenter, text)
        painter.restore()

    def _paint_scale(self, painter: QPainter) -> None:
        colours, room = palette.current(), self._room()
        bar = QRectF(room.right() + fonts.px(34), room.top(), fonts.px(13), room.height())
        fill = QLinearGradient(bar.bottomLeft(), bar.topLeft())
        fill.setColorAt(0, self.colour(0))
        fill.setColorAt(1, self.colour(self._top))
        painter.fillRect(bar, fill)
        painter.setPen(QPen(colours.card_edge, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)
        painter.setFont(fonts.font(12))
        painter.setPen(colours.muted)
        step = 10 if self._top <= 0.6 else 20
        for percent in range(0, round(self._top * 100) + 1, step):
            y = bar.bottom() - bar.height() * percent / 100 / self._top
            place = QRectF(bar.right() + fonts.px(8), y - fonts.px(9), fonts.px(48), fonts.px(18))
            text = figures.with_percent_sign(figures.number(percent))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)

    # -- mouse and keys -------------------------------------------------------------------------------------

    def _move_to(self, place: QPointF) -> None:
        if self._scales is None:
            return
        room = self._room()
        across, up = self._scales
        self.moved.emit(
            across.at((place.x() - room.left()) / room.width()),
            up.at((room.bottom() - place.y()) / room.height()),
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The cross-hair comes to the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging = True
            self._began = self._values
            self._move_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it."""
        if self._dragging:
            self._move_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """One drag is one step of the history."""
        if self._dragging and event.button() == Qt.MouseButton.LeftButton:
            self._dragging = False
            self.settled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move by a step of the lever, with Shift by ten; two held together move both levers.

        Escape during a drag goes back to where it began.
        """
        key, plain = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if key in AXES and plain:
            self.choice_asked.emit(AXES[key])
            return
        if key == Qt.Key.Key_Escape and self._dragging:
            self._dragging = False
            self.moved.emit(*self._began)
            self.settled.emit()
            return
        if key not in ARROWS or self._scales is None:
            super().keyPressEvent(event)
            return
        far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        times = LARGE if far else SMALL
        self._held.add(key)
        moves = [sum(ARROWS[held][axis] for held in self._held) for axis in (0, 1)]
        self.moved.emit(
            *(
                scale.stepped(value, step * times) if step else value
                for scale, value, step in zip(self._scales, self._values, moves, strict=True)
            )
        )

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """From the first key held to the last let go is one step of the history."""
        if not event.isAutoRepeat() and event.key() in self._held:
            self._held.discard(Qt.Key(event.key()))
            if not self._held:
                self.settled.emit()
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """So is one that is still held."""
        if self._held:
            self._held.clear()
            self.settled.emit()
        super().focusOutEvent(event)


def named(lever: Lever) -> str:
    """A lever with its unit: `Pledge that Ukraine will not join NATO (% of demand)`."""
    return f"{lever.name} ({lever.unit})" if lever.unit and lever.unit != "index" else lever.name


def _fitting(lever: Lever, metrics: QFontMetrics, width: int) -> str:
    """Its name with the unit, else its short name, elided if need be."""
    whole = named(lever)
    if metrics.horizontalAdvance(whole) <= width:
        return whole
    return metrics.elidedText(lever.brief, Qt.TextElideMode.ElideRight, width)


def _from_the_middle(points: list[QPointF]) -> list[QPointF]:
    """The points of a line, those near its middle first; none of a line too short for a label."""
    if len(points) < 4:
        return []
    middle = len(points) // 2
    return [points[at] for at in sorted(range(len(points)), key=lambda at: abs(at - middle))]
