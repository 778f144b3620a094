"""Takes pictures of the real window on the built-in case: `make screenshots`.

The pictures of README and guide go to `resources/guide/pictures`; those of every view, dialog and form, at
three sizes, with text of twice the size, in dark, in high contrast and in French, to `build/screenshots`, to
be looked at. Arguments choose:

    python packaging/screenshots 1280x800 dialog-find map     # these pictures, at this size
    python packaging/screenshots readers                      # those of README and guide only
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"

import menus
import questions
import scenes
from camera import Camera
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QDialog

from truceboard.files.builtin import builtin_case_path
from truceboard.files.policy import Policy, Versions
from truceboard.files.reading import read_case
from truceboard.look import style
from truceboard.window import translations
from truceboard.window.main_window import MainWindow
from truceboard.window.preferences import PreferenceFile
from truceboard.window.start import application, without_screen_talk

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "resources" / "guide" / "pictures"
LOOKED_AT = ROOT / "build" / "screenshots"
SHOWN = (1600, 1000)
SIZES = {"1280x800": (1280, 800), "1440x900": (1440, 900), "1920x1080": (1920, 1080)}
USUAL = (*SIZES, "1440x900-large", "1440x900-dark", "1440x900-contrast", "1280x800-french")
"""A size, and what may follow it, one or several: large, dark or contrast, french."""


def main(arguments: list[str]) -> None:
    """All pictures, or those that the arguments name."""
    qInstallMessageHandler(without_screen_talk)
    app = application("en")
    sizes = [argument for argument in arguments if argument.partition("-")[0] in SIZES]
    only = frozenset(arguments) - frozenset(sizes)
    if not arguments or arguments == ["readers"]:
        _picture_for_readers()
    if arguments == ["readers"]:
        return
    # French last: its catalogue stays.
    for size in sorted(sizes or USUAL, key=_is_french):
        room, *looks = size.split("-")
        if _is_french(size):
            translations.install(app, "fr")
        with _window(SIZES[room], large="large" in looks) as (window, folder):
            colours = next((look for look in looks if look in ("dark", "contrast")), "light")
            window.actions_by_name[f"colours-{colours}"].trigger()
            camera = Camera(window, LOOKED_AT / size, only)
            scenes.furnish(camera)
            scenes.views(camera)
            scenes.details(camera)
            menus.menus(camera)
            menus.tables(camera)
            menus.midway(camera)
            questions.ask_all(camera, folder)
            scenes.beginnings(camera)


def _is_french(size: str) -> bool:
    return "french" in size


def _picture_for_readers() -> None:
    """The case as it opens, and with the strongest lever moved to its end."""
    with _window(SHOWN) as (window, _):
        camera = Camera(window, PICTURES, frozenset())
        camera.take("board")
        case = window.workspace.case
        lever = max(window.workspace.swings, key=lambda swing: swing.points * (swing.kind == "lever")).id
        window.workspace.try_value("lever", lever, case.lever(lever).maximum, "")
        window.workspace.select(f"lever:{lever}")
        window.docks["details"].expand()
        camera.take("lever")


@contextmanager
def _window(size: tuple[int, int], *, large: bool = False) -> Iterator[tuple[MainWindow, Path]]:
    """A window that keeps everything in the folder given with it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        window = MainWindow(
            read_case(builtin_case_path()),
            store=PreferenceFile(folder / "config"),
            recovery_folder=folder / questions.RECOVERY,
            policy=Policy(policy=1, versions=Versions(folder=str(folder / "versions"))),
        )
        for file in ("Humanitarian pause.truce", "Front line.truce", "Offer of March 2025.truce"):
            window.preferences.remember_file(folder / file)
        window.resize(*size)
        window.show()
        QApplication.processEvents()
        if large:
            window.text_size.scale_to(200)
            window.resize(*size)
        for notice in window.findChildren(QDialog):
            notice.reject()
        yield window, folder
        window.workspace.open(window.workspace.case, None)
        window.close()
        window.deleteLater()
        style.set_scale(100)
        QApplication.processEvents()


main(sys.argv[1:])
