"""Takes the pictures of the README from the real window on the built-in case: `make screenshots`."""

import os
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.window.main_window import MainWindow
from truceboard.window.preferences import PreferenceFile
from truceboard.window.start import Unasked, application

PICTURES = Path(__file__).parents[1] / "resources" / "guide" / "pictures"
SIZE = (1600, 1000)


def main() -> None:
    """The case as it opens, and with the strongest lever moved to its end."""
    application()
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(
            read_case(builtin_case_path()), store=PreferenceFile(Path(folder)), dialogs=Unasked()
        )
        window.resize(*SIZE)
        window.show()
        _take(window, "board")
        case = window.workspace.case
        lever = max(window.workspace.swings, key=lambda swing: swing.points * (swing.kind == "lever")).id
        window.workspace.try_value("lever", lever, case.lever(lever).maximum, "")
        window.workspace.select(f"lever:{lever}")
        window.docks["details"].set_collapsed(False)
        _take(window, "lever")
        window.close()
        window.deleteLater()


def _take(window: MainWindow, name: str) -> None:
    for _ in range(3):  # docks settle, then the board fits itself to what they leave
        QApplication.processEvents()
    window.grab().save(str(PICTURES / f"{name}.png"))


if __name__ == "__main__":
    main()
