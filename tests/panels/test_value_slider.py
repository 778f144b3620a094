from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from truceboard.panels import spoken_slider
from truceboard.panels.scale_of_values import ValueScale
from truceboard.panels.value_slider import OVERHANG, ValueSlider

WIDTH = 300 + 2 * OVERHANG  # three pixels of track per unit


class Heard:
    """What a slider has signalled, in order."""

    def __init__(self, slider: ValueSlider) -> None:
        self.events: list[float | str] = []
        slider.previewed.connect(self.events.append)
        slider.settled.connect(self.settled)
        slider.reset_requested.connect(self.reset)

    def settled(self) -> None:
        self.events.append("settled")

    def reset(self) -> None:
        self.events.append("reset")


@pytest.fixture
def slider(show: Callable[[QWidget, int, int], None]) -> Iterator[ValueSlider]:
    spoken_slider.install()
    window = QWidget()
    made = ValueSlider(ValueScale(0, 100, 1, 15), window, uncertainty=10)
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(made)
    show(window, WIDTH, 40)
    assert made.width() == WIDTH
    yield made
    window.close()


def at(slider: ValueSlider, value: float) -> QPoint:
    return QPoint(round(OVERHANG + 3 * value), slider.height() // 2)


def test_a_click_in_the_groove_jumps_there(slider: ValueSlider, qtbot: QtBot) -> None:
    heard = Heard(slider)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=at(slider, 80))
    assert heard.events == [80, "settled"]


def test_a_drag_previews_on_its_way_and_settles_once(slider: ValueSlider, qtbot: QtBot) -> None:
    heard = Heard(slider)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=at(slider, 15))
    for value in (20, 30, 50):
        qtbot.mouseMove(slider, at(slider, value))
    assert heard.events == [20, 30, 50]
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=at(slider, 50))
    assert heard.events == [20, 30, 50, "settled"]


def test_taking_the_knob_off_its_centre_does_not_move_it(slider: ValueSlider, qtbot: QtBot) -> None:
    heard = Heard(slider)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=at(slider, 15) + QPoint(5, 0))
    qtbot.mouseMove(slider, at(slider, 40) + QPoint(5, 0))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton)
    assert heard.events == [40, "settled"]


def test_a_click_on_the_knob_changes_nothing(slider: ValueSlider, qtbot: QtBot) -> None:
    heard = Heard(slider)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=at(slider, 15))
    assert heard.events == []


def test_a_double_click_on_the_knob_asks_for_a_reset(slider: ValueSlider, qtbot: QtBot) -> None:
    slider.set_value(60, "60")
    heard = Heard(slider)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=at(slider, 60))
    qtbot.mouseDClick(slider, Qt.MouseButton.LeftButton, pos=at(slider, 60))
    assert heard.events == ["reset"]


def test_a_double_click_in_the_groove_is_no_reset(slider: ValueSlider, qtbot: QtBot) -> None:
    heard = Heard(slider)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=at(slider, 70))
    qtbot.mouseDClick(slider, Qt.MouseButton.LeftButton, pos=at(slider, 70))
    assert heard.events == [70, "settled"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Qt.Key.Key_Right, 51),
        (Qt.Key.Key_Left, 49),
        (Qt.Key.Key_Up, 51),
        (Qt.Key.Key_Down, 49),
        (Qt.Key.Key_PageUp, 60),
        (Qt.Key.Key_PageDown, 40),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 100),
    ],
)
def test_each_key_steps_and_settles(slider: ValueSlider, qtbot: QtBot, key: Qt.Key, value: float) -> None:
    slider.set_value(50, "50")
    heard = Heard(slider)
    qtbot.keyClick(slider, key)
    assert heard.events == [value, "settled"]


def test_a_key_held_down_settles_when_it_is_let_go(slider: ValueSlider) -> None:
    heard = Heard(slider)
    for kind, repeated in (
        (QEvent.Type.KeyPress, False),
        (QEvent.Type.KeyRelease, True),
        (QEvent.Type.KeyPress, True),
        (QEvent.Type.KeyRelease, False),
    ):
        key = QKeyEvent(kind, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, "", repeated)
        QApplication.sendEvent(slider, key)
    assert heard.events == [16, 17, "settled"]


def test_escape_takes_a_drag_back(slider: ValueSlider, qtbot: QtBot) -> None:
    heard = Heard(slider)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=at(slider, 15))
    qtbot.mouseMove(slider, at(slider, 50))
    qtbot.keyClick(slider, Qt.Key.Key_Escape)
    qtbot.mouseMove(slider, at(slider, 70))
    assert heard.events == [50, 15, "settled"]
    assert slider.real_value == 15


def test_right_goes_down_where_the_slider_is_mirrored(slider: ValueSlider, qtbot: QtBot) -> None:
    slider.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    heard = Heard(slider)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=at(slider, 80))
    assert heard.events == [14, "settled", 20, "settled"]


def turn(slider: ValueSlider, delta: int) -> bool:
    """Whether the slider took a turn of the wheel."""
    event = QWheelEvent(
        QPointF(50, 10),
        QPointF(50, 10),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(slider, event)
    return event.isAccepted()


def test_the_wheel_moves_it_only_with_the_focus(slider: ValueSlider, qtbot: QtBot) -> None:
    heard = Heard(slider)
    slider.clearFocus()
    assert not turn(slider, 120)
    assert heard.events == []
    slider.setFocus()
    qtbot.waitUntil(slider.hasFocus)
    assert turn(slider, 120)
    assert heard.events == [16, "settled"]


def test_assistive_technology_reads_the_value_with_its_unit(slider: ValueSlider) -> None:
    slider.setAccessibleName("Contacts")
    slider.set_value(4, "4 a month")
    spoken = QAccessible.queryAccessibleInterface(slider)
    assert spoken.role() == QAccessible.Role.Slider
    assert spoken.text(QAccessible.Text.Name) == "Contacts"
    assert spoken.text(QAccessible.Text.Value) == "4 a month"
    assert spoken.valueInterface().currentValue() == 4
    assert spoken.valueInterface().maximumValue() == 100
    heard = Heard(slider)
    spoken.valueInterface().setCurrentValue(7)
    assert heard.events == [7, "settled"]
