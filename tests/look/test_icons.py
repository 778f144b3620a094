import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from truceboard.files.resources import resource
from truceboard.look import icons
from truceboard.look.palette import current

DRAWINGS = sorted(path.stem for path in resource("icons").glob("*.svg") if path.stem != "truceboard")


def colors(icon: QIcon, mode=QIcon.Mode.Normal, state=QIcon.State.Off) -> set[str]:
    """The opaque colours of an icon, those that differ by rounding taken as one."""
    image = icon.pixmap(QSize(40, 40), 1.0, mode, state).toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    opaque = (color for color in (image.pixelColor(*point) for point in points) if color.alpha() == 255)
    return {rounded(color) for color in opaque}


def rounded(color: QColor) -> str:
    return QColor(*(channel | 1 for channel in color.getRgb()[:3])).name()


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_drawing_has_one_colour_of_ours(qapp, name):
    text = resource(f"icons/{name}.svg").read_text()
    assert set(re.findall(r'(?:stroke|fill)="(.*?)"', text)) <= {"none", "currentColor"}
    assert ElementTree.fromstring(text).get("viewBox") == "0 0 20 20"
    assert colors(icons.icon(name)) == {rounded(current().ink)}


def test_colours_follow_the_state(qapp):
    lock = icons.icon("lock", QColor("#9c3d12"))
    assert colors(lock) == {rounded(QColor("#9c3d12"))}
    assert colors(lock, QIcon.Mode.Disabled) == {rounded(current().disabled)}
    assert colors(lock, state=QIcon.State.On) == {rounded(current().accent)}


def test_icons_are_sharp_on_dense_screens(qapp):
    pixmap = icons.icon("undo").pixmap(QSize(16, 16), 2.0)
    assert pixmap.size() == QSize(32, 32)


def test_the_mark_of_the_program(qapp):
    mark = icons.application_icon()
    assert len(colors(mark)) >= 3


def test_an_unknown_icon_is_an_error(qapp):
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon")


def test_every_drawing_is_used():
    program = "".join(path.read_text("utf-8") for path in Path(icons.__file__).parents[1].rglob("*.py"))
    docks = ("panel-left", "panel-right", "panel-bottom")  # named by the side on which a dock lies
    assert not [name for name in DRAWINGS if name not in docks and f'"{name}"' not in program]
