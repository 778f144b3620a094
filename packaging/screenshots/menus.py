"""Every menu, the tables behind the charts, and what shows only in the middle of something."""

from functools import partial

from camera import Camera
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenuBar, QWidget

from truceboard.editing.outline import Outline
from truceboard.views.stack import ViewSwitch
from truceboard.views.view import ChartView

BAR = ("file", "edit", "view", "case", "add", "scenario", "help")


def menus(camera: Camera) -> None:
    """Those of the menu bar, of the tool bar, and under the pointer."""
    window = camera.window
    bar = window.findChild(QMenuBar)
    for name, action in zip(BAR, bar.actions(), strict=True):
        place = bar.mapToGlobal(bar.actionGeometry(action).bottomLeft())
        camera.ask(f"menu-{name}", partial(action.menu().popup, place))
    more = window.findChild(ViewSwitch).more
    camera.ask("menu-more", partial(more.menu().popup, more.mapToGlobal(QPoint(0, more.height()))))
    day = window.tool_bar.day
    arrow = QPoint(day.width() - 10, day.height() // 2)
    camera.ask("calendar", partial(QTest.mouseClick, day, Qt.MouseButton.LeftButton, pos=arrow))
    case, place = window.workspace.case, QPoint(260, 160)
    for name, key in (
        ("ground", None),
        ("party", f"party:{case.parties[0].actor}"),
        ("lever", f"lever:{case.levers[0].id}"),
        ("interest", f"interest:{case.parties[0].interests[0].id}"),
        ("note", f"note:{case.board.notes[0].id}"),
    ):
        window.workspace.select(key)
        camera.ask(f"menu-on-{name}", partial(window.board.menu_asked.emit, key, place))
    window.workspace.select(None)
    window.views.show_view("positions")
    table = window.views.positions.table
    camera.ask("menu-on-position", partial(table.customContextMenuRequested.emit, place))
    _menus_beside_the_board(camera)
    window.views.show_view("board")


def _menus_beside_the_board(camera: Camera) -> None:
    """Of the outline, of Compare, and of a lever that can go back to more than one value."""
    window = camera.window
    workspace = window.workspace
    window.views.show_view("compare")
    compare = window.views.views["compare"]
    pins = compare.pins
    camera.ask("menu-pin", partial(compare.pin_menu.popup, pins.mapToGlobal(QPoint(0, pins.height()))))
    camera.settle()
    camera.ask("menu-on-card", compare.cards.cards[1].click)
    window.views.show_view("board")
    window.docks["outline"].bring(True)
    camera.settle()
    outline = window.findChild(Outline)
    place = outline.visualRect(outline.currentIndex()).center()
    camera.ask("menu-on-outline", partial(outline.customContextMenuRequested.emit, place))
    window.docks["outline"].hide()
    lever = workspace.case.lever("nato-pledge")
    before = workspace.case
    workspace.try_scenario(next(each.id for each in before.scenarios if lever.id in each.settings), "Try")
    workspace.try_value("lever", lever.id, 40.0, "Try")
    camera.settle()
    row = window.levers.rows[f"lever:{lever.id}"]
    camera.ask("menu-reset", row.reset.click)
    camera.ask("menu-on-lever-row", partial(_press_for_menu, row))
    workspace.commit("Back", before)


def _press_for_menu(widget: QWidget) -> None:
    place = widget.rect().center()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))


def tables(camera: Camera) -> None:
    """What the charts show, as rows of text."""
    views = camera.window.views
    for name in views.actions_by_name:
        view = views.views[name]
        if isinstance(view, ChartView):
            views.show_view(name)
            camera.settle()
            view.as_table.setChecked(True)
            camera.take(f"{name}-table")
            view.as_table.setChecked(False)
    views.show_view("board")


def midway(camera: Camera) -> None:
    """A link being led, a name being typed, a field that is refused, a filter that nothing passes."""
    window = camera.window
    board, workspace = window.board, window.workspace
    lever = f"lever:{workspace.case.levers[0].id}"
    workspace.select(lever)
    board.link_selected()
    camera.take("board-linking")
    board.linking.cancel()
    board.rename_selected()
    camera.take("board-renaming")
    board.in_place.close()
    window.docks["details"].expand()
    form = window.editor.forms.page.all_forms[0]
    row = form.rows["minimum"]
    row.editor.field.setText("four")
    row.editor.dirty = True
    form.apply(row)
    camera.take("details-refused")
    form.forget()
    workspace.select(None)
    window.docks["details"].set_collapsed(True)
    register = window.views.positions
    window.views.show_view("positions")
    register.words.setText("nobody said this")
    camera.take("positions-nothing-found")
    register.words.clear()
    window.views.show_view("board")
