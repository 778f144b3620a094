"""Takes pictures of the real window on the built-in case: `make screenshots`.

The pictures of the README go to `resources/guide/pictures`; those of every view and dialog, at three sizes,
to `build/screenshots`, to be looked at.
"""

import os
import tempfile
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from truceboard.editing.table_import import TableImport
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.window.main_window import MainWindow
from truceboard.window.preferences import PreferenceFile
from truceboard.window.start import Unasked, application

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "resources" / "guide" / "pictures"
LOOKED_AT = ROOT / "build" / "screenshots"
SIZE = (1600, 1000)
SIZES = ((1280, 800), (1440, 900), (1920, 1080))
DIALOGS = ("about", "guide", "find", "shortcuts", "versions")


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
        _take(window, PICTURES / "board.png")
        case = window.workspace.case
        lever = max(window.workspace.swings, key=lambda swing: swing.points * (swing.kind == "lever")).id
        window.workspace.try_value("lever", lever, case.lever(lever).maximum, "")
        window.workspace.select(f"lever:{lever}")
        window.docks["details"].set_collapsed(False)
        _take(window, PICTURES / "lever.png")
        window.docks["details"].set_collapsed(True)
        _look_at_everything(window)
        window.close()
        window.deleteLater()


def _look_at_everything(window: MainWindow) -> None:
    """Every view, dialog and further dock at each size."""
    for width, height in SIZES:
        folder = LOOKED_AT / f"{width}x{height}"
        folder.mkdir(parents=True, exist_ok=True)
        window.resize(width, height)
        for name in window.views.actions_by_name:
            window.views.show_view(name)
            _take(window, folder / f"{name}.png")
        window.views.show_view("board")
        for name in DIALOGS:
            window.actions_by_name[name].trigger()
            _settle()
            for dialog in window.findChildren(QDialog):
                if dialog.isVisible():
                    _take(dialog, folder / f"dialog-{name}.png")
                    dialog.reject()
        _look_at_an_import(window, folder / "dialog-import.png")
        window.docks["outline"].show()
        window.docks["history"].show()
        _take(window, folder / "outline-and-history.png")
        window.docks["outline"].hide()
        window.docks["history"].hide()
        window.set_presenting(True)
        window.resize(width, height)
        _take(window, folder / "presenting.png")
        window.set_presenting(False)
        window.welcome()
        window.resize(width, height)
        _take(window, folder / "welcome.png")
        window.beginning.leave()


TABLE = """id,speaker,actor,party,date,stance,text,source,credibility,channel
p01,Vladimir Putin,kremlin,kremlin,2025-03-13,ambiguous,In favour but with nuances,{source},2,public
,Andrii Yermak,kyiv,kyiv,2025-03-12,accepts,Ready to take this step,{source},2,public
,A spokesman,Atlantis,kyiv,13 March,maybe,It depends,{source},9,public
"""


def _look_at_an_import(window: MainWindow, picture: Path) -> None:
    """A table with a row that changes a position, one that is new and one that is wrong."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "positions.csv"
        path.write_text(TABLE.format(source=window.workspace.case.sources[0].id), encoding="utf-8")
        window.tables.show_import("positions", path)
        _settle()
    for dialog in window.findChildren(TableImport):
        _take(dialog, picture)
        dialog.reject()


def _take(widget: QWidget, path: Path) -> None:
    _settle()
    widget.grab().save(str(path))


def _settle() -> None:
    """Docks settle, the board fits itself to what they leave, and views get their answers."""
    until = time.monotonic() + 0.4
    while time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    main()
