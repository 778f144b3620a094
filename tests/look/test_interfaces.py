"""A program that was asked by assistive technology ends as quietly as any other."""

import subprocess
import sys

PROGRAM = """
import gc
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QAccessibleWidget, QWidget
from truceboard.look import interfaces

class Made(QAccessibleWidget):
    def childCount(self):
        return 0

def made(_name, thing):
    if isinstance(thing, QWidget):
        return interfaces.keep(Made(thing, QAccessible.Role.List))

app = QApplication(["x", "-platform", "offscreen"])
QAccessible.installFactory(made)
for _ in range({widgets}):
    widget = QWidget()
    widget.setAccessibleName("List")
    assert QAccessible.queryAccessibleInterface(widget).role() == QAccessible.Role.List
    gc.collect(0)
    widget.deleteLater()
    app.sendPostedEvents(None, 52)
widget = QWidget()
widget.setAccessibleName("List")
assert len(interfaces._kept) < 500
"""


def test_interfaces_live_as_long_as_qt_asks_them() -> None:
    program = PROGRAM.format(widgets=2_000)
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert ended.returncode == 0, ended.stderr
