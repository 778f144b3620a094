"""A folded panel takes no more of its column than its strip, whichever way that lies."""

import pytest
from PySide6.QtWidgets import QApplication

from truceboard.window.main_window import MainWindow


@pytest.mark.parametrize(("folded", "opened"), [("levers", "outline"), ("likelihood", "first-steps")])
def test_a_strip_lies_across_the_column_of_an_open_panel(
    window: MainWindow, qapp: QApplication, folded: str, opened: str
) -> None:
    strip, panel = window.docks[folded], window.docks[opened]
    strip.set_collapsed(True)
    panel.bring(True)
    qapp.processEvents()
    assert strip.width() == panel.width() >= panel.least
    assert strip.height() < 50
    assert panel.height() > window.centralWidget().height() - 50
    panel.bring(False)
    qapp.processEvents()
    assert strip.width() < 50
    strip.expand()
    qapp.processEvents()
    assert strip.width() >= strip.least
