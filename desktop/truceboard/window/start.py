"""Starts Qt: the window on a case, or a picture of it without a screen."""

import gc
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QRectF, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from truceboard.case.case import Case
from truceboard.editing.templates import empty_case
from truceboard.files.policy import Policy, PolicyError, read_policy
from truceboard.look import fonts, palette, style
from truceboard.look.file_messages import file_sentence
from truceboard.look.messages import problem_text
from truceboard.window import faults, translations
from truceboard.window.documents.recent import let_qt_remember
from truceboard.window.main_window import MainWindow
from truceboard.window.preferences import PreferenceFile

WINDOW = (1440, 900)
PICTURE = (1600, 1000)
SETTLED_AFTER = 100
"""Milliseconds from the window's first painting."""
FRAME = 40
"""Pixels of height that a window manager may put above and below a window."""


def application(chosen: str | None = None, policy: Policy | None = None) -> QApplication:
    """The one QApplication, dressed and in the language `chosen`, or else in that of the computer."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    app = QApplication(["truceboard"])
    app.setApplicationName("truceboard")
    app.setDesktopFileName("truceboard")
    translations.begin(app, chosen, policy or Policy(policy=1))
    style.install(app)
    return app


def open_window(path: Path | None) -> int:
    """Open the window on a file, or on the welcome page; returns the exit code.

    A file that cannot be read is reported in a dialog, and the welcome page follows.
    """
    faults.start_log()
    store = PreferenceFile()
    chosen = store.load().language
    try:
        policy = read_policy()
    except PolicyError as error:
        application(chosen)
        told = [file_sentence(error.message), *map(problem_text, error.problems)]
        box = QMessageBox(QMessageBox.Icon.Critical, "Truceboard", "\n".join(told))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.exec()
        return 2
    let_qt_remember(policy, store.folder)
    app = application(chosen, policy)
    sys.excepthook = faults.tell_at_start
    # Else Ctrl+C in a terminal would break off whatever step is being done, and leave it half done.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    window = MainWindow(empty_case(), store=store, recovery_folder=policy.recovery_folder, policy=policy)
    faults.Faults(window.dialogs, window.is_saved, window.conditions, window).install()
    window.layout_of_docks.restore_geometry(*WINDOW)
    fit_screen(window)
    if path is None or not window.documents.open(path):
        window.welcome()
    window.show()
    # As an event, so that what goes wrong in it is told and does not end the program.
    QTimer.singleShot(0, window.keeper.offer)
    QTimer.singleShot(SETTLED_AFTER, settle_memory)
    return app.exec()


def fit_screen(window: QWidget) -> None:
    """Before the window shows: fill a screen that has no room for it and its frame."""
    room = window.screen().availableSize()
    if window.width() >= room.width() or window.height() + FRAME > room.height():
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def settle_memory() -> None:
    """What lives as long as the window need not be searched again: a full collection would stop a drag."""
    gc.enable()
    # An outlook of a large case holds some thousands of figures and is gone at the next tick of a slider.
    gc.set_threshold(10_000)
    gc.collect()
    gc.freeze()


def without_screen_talk(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Pass on what Qt has to say, except that a window without a screen has no size hints."""
    if "propagateSizeHints" not in text:
        sys.stderr.write(f"{text}\n")


def picture(case: Case, folder: Path, policy: Policy) -> QImage:
    """The whole window as an image, with the marking and the case's notice; needs no screen.

    `folder` holds the preferences used: an empty one gives the defaults.
    """
    qInstallMessageHandler(without_screen_talk)
    application(policy=policy)
    window = MainWindow(case, store=PreferenceFile(folder), dialogs=Unasked(), policy=policy)
    palette.use(palette.LIGHT)
    window.resize(*PICTURE)
    window.show()
    QApplication.processEvents()
    image = window.grab().toImage()
    window.close()
    window.deleteLater()
    return _with_notice(image, case.notice) if case.notice else image


class Unasked:
    """Dialogs of a picture: there is nobody to ask, and nothing to save."""

    def ask_to_save(self, name: str) -> str:
        """Nothing in a picture is worth saving."""
        return "discard"

    def tell(self, title: str, text: str) -> None:
        """The notice stands below the picture."""


def _with_notice(image: QImage, notice: str) -> QImage:
    colours = palette.current()
    ratio = image.devicePixelRatio()
    width, height = image.width() / ratio, image.height() / ratio
    margin = fonts.px(16)
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
    measure = QPainter(image)
    measure.setFont(fonts.font(12))
    text = measure.boundingRect(QRectF(margin, 0, width - 2 * margin, 10_000), int(flags), notice)
    measure.end()
    whole = QImage(
        image.width(), round((height + text.height() + 2 * margin) * ratio), QImage.Format.Format_RGB32
    )
    whole.setDevicePixelRatio(ratio)
    whole.fill(colours.panel)
    painter = QPainter(whole)
    painter.drawImage(0, 0, image)
    painter.setFont(fonts.font(12))
    painter.setPen(colours.ink)
    painter.drawText(text.translated(0, height + margin), int(flags), notice)
    painter.end()
    return whole
