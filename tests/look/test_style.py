import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QStyle,
)

from truceboard.look import fonts, palette, style
from truceboard.look.controls import Controls
from truceboard.look.sheet import sheet


@pytest.fixture
def dressed(qapp):
    style.install(qapp)
    yield qapp
    style.set_scale(100)


@pytest.fixture
def silent_qt(qtlog):
    """Qt tells of an unknown property or a sheet it cannot read on its log only."""
    yield
    messages = [record.message for record in qtlog.records]
    assert [message for message in messages if "propagateSizeHints" not in message] == []


def test_the_application_is_dressed(dressed):
    assert dressed.font().family() == fonts.FAMILY
    assert dressed.font().pixelSize() == fonts.BODY
    assert dressed.palette().window().color() == palette.current().panel
    assert not dressed.windowIcon().isNull()


def test_every_value_of_the_sheet_is_filled_in(qapp):
    text = sheet(palette.LIGHT, Controls().draw(palette.LIGHT))
    assert "$" not in text
    assert palette.LIGHT.accent.name() in text


def test_every_picture_is_used(qapp):
    paths = Controls().draw(palette.LIGHT)
    text = sheet(palette.LIGHT, paths)
    assert [name for name, path in paths.items() if f"url({path})" not in text] == []


def test_the_pictures_of_the_controls_are_files_in_our_colours(qapp):
    controls = Controls()
    paths = controls.draw(palette.LIGHT)
    assert palette.LIGHT.soft.name() in Path(paths["down"]).read_text()
    assert all("currentColor" not in Path(path).read_text() for path in paths.values())


def test_a_click_in_the_groove_jumps_there(qtbot, dressed):
    slider = QSlider(Qt.Orientation.Horizontal)
    qtbot.addWidget(slider)
    slider.setRange(0, 100)
    slider.resize(400, 24)
    slider.show()
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(300, 12))
    assert slider.value() == pytest.approx(75, abs=3)


def test_disabled_text_is_not_etched(dressed):
    assert QApplication.style().styleHint(QStyle.StyleHint.SH_EtchDisabledText) == 0


def test_message_boxes_show_our_drawings(dressed):
    icon = dressed.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)
    image = icon.pixmap(32).toImage()
    drawn = {image.pixelColor(x, y).name() for x in range(32) for y in range(32)}
    assert palette.current().away.name() in drawn


def test_a_calendar_has_no_red_days(qtbot, dressed):
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    style.dress_calendar(calendar)
    colors = {calendar.weekdayTextFormat(day).foreground().color().name() for day in Qt.DayOfWeek}
    assert colors == {palette.current().ink.name()}


@pytest.mark.parametrize("kind", [QPushButton, QLineEdit, QComboBox])
def test_controls_grow_with_the_scale(qtbot, dressed, silent_qt, kind):
    control = kind()
    qtbot.addWidget(control)
    control.show()
    usual = control.sizeHint().height()
    style.set_scale(200)
    qtbot.waitUntil(lambda: control.sizeHint().height() == usual * 2 - 2)
    assert usual == 28


def test_a_role_sets_the_looks(qtbot, dressed, silent_qt):
    label = QLabel("31")
    qtbot.addWidget(label)
    style.give_role(label, "word")
    assert label.font().pixelSize() == 22
    assert label.font().weight() == 700
    style.give_role(label, "muted")
    assert label.font().pixelSize() == 12
    assert label.palette().windowText().color() == palette.current().muted


def test_figures_stay_tabular_under_the_sheet(qtbot, dressed):
    label = QLabel()
    qtbot.addWidget(label)
    style.give_role(label, "strong")
    metrics = label.fontMetrics()
    assert metrics.horizontalAdvance("1111111111") == metrics.horizontalAdvance("0000000000")


def test_every_role_of_the_sheet_is_given_to_something():
    look = Path(style.__file__).parent
    known = set(re.findall(r'role="(\w+)"', (look / "sheet.py").read_text("utf-8")))
    files = [path for path in look.parent.rglob("*.py") if path.name != "sheet.py"]
    program = "".join(path.read_text("utf-8") for path in files)
    assert not [role for role in known if f'"{role}"' not in program]
    assert not set(re.findall(r'"role", "(\w+)"', program)) - known
