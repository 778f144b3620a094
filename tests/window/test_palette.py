"""The three palettes in the whole window: chosen under View, remembered, and in force at once everywhere."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget

from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.look import palette
from truceboard.look.dark import CONTRAST, DARK
from truceboard.look.palette import LIGHT
from truceboard.views import copying
from truceboard.window.colours import palette_for
from truceboard.window.main_window import MainWindow
from truceboard.window.preferences import PreferenceFile, Preferences

CHOICES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}


@pytest.fixture(autouse=True)
def back_to_light():
    yield
    palette.use(LIGHT)


def picture(window: MainWindow) -> QImage:
    # Answers come from elsewhere, and tables lay themselves out a moment later.
    QTest.qWait(150)
    while not window.views.questions.jobs.idle:
        QTest.qWait(20)
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize(
    ("choice", "scheme", "high_contrast", "expected"),
    [
        ("system", Qt.ColorScheme.Unknown, False, LIGHT),
        ("system", Qt.ColorScheme.Light, False, LIGHT),
        ("system", Qt.ColorScheme.Dark, False, DARK),
        ("system", Qt.ColorScheme.Light, True, CONTRAST),
        ("system", Qt.ColorScheme.Dark, True, CONTRAST),
        ("light", Qt.ColorScheme.Dark, True, LIGHT),
        ("dark", Qt.ColorScheme.Light, True, DARK),
        ("contrast", Qt.ColorScheme.Light, False, CONTRAST),
    ],
)
def test_a_choice_comes_before_the_system(choice, scheme, high_contrast, expected):
    assert palette_for(choice, scheme, high_contrast) is expected


def test_the_window_follows_the_system_until_something_is_chosen(window: MainWindow, monkeypatch):
    class Dark:
        def __init__(self) -> None:
            self.hints = window.colours._hints

        def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's name
            return Qt.ColorScheme.Dark

        def __getattr__(self, name: str) -> object:
            return getattr(self.hints, name)

    monkeypatch.setattr(window.colours, "_hints", Dark())
    window.colours._hints.hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert palette.current() is DARK
    window.colours.choose("light")
    window.colours._hints.hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert palette.current() is LIGHT


@pytest.mark.parametrize("choice", ["dark", "contrast"])
def test_every_view_is_drawn_anew_and_comes_back(window: MainWindow, choice: str):
    """A colour kept somewhere would leave the picture other than the one from before."""
    actions = window.actions_by_name
    # Once, because what is measured anew may lie a pixel beside where it lay at first.
    for first in (f"colours-{choice}", "colours-light"):
        actions[first].trigger()
    for name in ("board", "positions", "why", "moves"):
        window.views.show_view(name)
        before = picture(window)
        actions[f"colours-{choice}"].trigger()
        changed = picture(window)
        dark = sum(
            changed.pixelColor(x, y).lightness() < 100 for x in range(0, 1440, 8) for y in range(0, 900, 8)
        )
        assert dark > 0.85 * (1440 // 8) * (900 // 8), name
        actions["colours-light"].trigger()
        assert picture(window) == before, name


@pytest.mark.parametrize("choice", ["dark", "contrast"])
def test_a_choice_is_remembered(window: MainWindow, tmp_path: Path, choice: str):
    window.actions_by_name[f"colours-{choice}"].trigger()
    palette.use(LIGHT)
    again = MainWindow(
        read_case(builtin_case_path()), store=PreferenceFile(tmp_path / "config"), dialogs=window.dialogs
    )
    assert palette.current() is CHOICES[choice]
    assert again.actions_by_name[f"colours-{choice}"].isChecked()
    again.close()
    again.deleteLater()


def test_the_days_of_a_calendar_follow(window: MainWindow):
    calendar = window.tool_bar.day.calendarWidget()
    assert isinstance(calendar, QCalendarWidget)
    window.colours.choose("dark")
    assert calendar.weekdayTextFormat(Qt.DayOfWeek.Monday).foreground().color() == DARK.ink


def test_a_copied_picture_is_light(window: MainWindow, qapp: QApplication):
    window.colours.choose("dark")
    window.views.show_view("why")
    copying.copy_image(window.views.view("why"), window.workspace.case, "Why", "12 Mar")
    copied = QApplication.clipboard().image()
    assert copied.pixelColor(2, 2) == LIGHT.panel
    assert copied.pixelColor(2, copied.height() // 2) == LIGHT.panel
    assert palette.current() is DARK
    QApplication.clipboard().clear()


def test_preferences_of_an_older_version_follow_the_system():
    assert Preferences.model_validate_json('{"text_scale": 100}').colours == "system"
