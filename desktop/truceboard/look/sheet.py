"""The style sheet of the application, written from the palette, the scale and the controls' pictures."""

import re
from collections.abc import Mapping
from dataclasses import fields
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication

from truceboard.look.palette import Palette
from truceboard.look.scale import px

# $name is a colour of the palette, $px_N is N pixels at 100 %, $picture_NAME the path of a picture;
# $cell what lies beside the text of a cell, $edge and $ring are how thick the edge of a control is, and the
# ring around the one with the focus.
_TEXT = """
QToolTip { color: $on_tooltip; background: $tooltip; border: $edge solid $tooltip; padding: $px_4 $px_6; }
QMainWindow, QDialog, QMessageBox { background: $panel; }
QMainWindow::separator { background: $line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }
QScrollArea, QAbstractScrollArea { border: none; background: $panel; }
QGraphicsView { border: none; background: $background; }

QMenuBar { background: $panel; color: $ink; padding: $px_2 $px_6; border: none; }
QMenuBar::item { padding: $px_5 $px_8; border-radius: $px_5; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $accent_pale; color: $accent; }
QMenu { background: $panel; color: $ink; border: $edge solid $card_edge; padding: $px_5; }
QMenu::item { padding: $px_5 $px_24 $px_5 $px_10; border-radius: $px_4; margin: 0; }
QMenu::item:selected { background: $accent_pale; color: $ink; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: $px_5 $px_4; }
QMenu::icon { padding-left: $px_8; }
QMenu::indicator { width: $px_16; height: $px_16; padding-left: $px_6; }
QMenu::indicator:checked { image: url($picture_check_ink); }
QMenu::right-arrow { image: url($picture_right); width: $px_14; height: $px_14; right: $px_6; }

QToolBar { background: $panel; border: none; border-bottom: $edge solid $line; spacing: $px_8;
    padding: $px_7; }
QToolBar[tight="true"] { spacing: $px_3; padding: $px_7 $px_3; }
QToolBar[role="edge"] { padding: 0; border: none; border-top: $edge solid $line; spacing: 0; }
QToolBar::separator { background: transparent; width: $px_8; }
QToolBar::handle { width: 0; }
QToolBar QLabel { color: $muted; }
QToolBar > QToolButton, QToolBar > QPushButton, QToolBar > QAbstractSpinBox, QToolBar > QComboBox,
QToolBar > QLineEdit { max-height: $px_26; }

QPushButton, QToolButton { background: $field; color: $ink; border: $edge solid $line; border-radius: $px_6;
    padding: 0 $px_10; min-height: $px_26; icon-size: $px_16; }
QToolButton { padding: 0 $px_8; }
QPushButton:hover, QToolButton:hover { background: $hover; border-color: $card_edge; }
QPushButton:pressed, QToolButton:pressed, QToolButton:open { background: $pressed; }
QPushButton:checked, QToolButton:checked { background: $accent_pale; color: $accent; border-color: $halo; }
QPushButton:disabled, QToolButton:disabled { color: $disabled; background: $field; border-color: $line; }
QPushButton:focus, QToolButton:focus { border: $ring solid $focus; padding: 0 $px_9; min-height: $px_24; }
QToolButton:focus { padding: 0 $px_7; }
QPushButton:default { border-color: $accent; }
QPushButton[role="primary"] { color: $on_accent; background: $accent; border-color: $accent;
    font-weight: 600; padding: 0 $px_14; }
QPushButton[role="primary"]:hover { background: $accent_hover; }
QPushButton[role="primary"]:disabled { background: $pressed; color: $muted; border-color: $pressed; }
QPushButton[role="primary"]:focus { border: $ring solid $ink; padding: 0 $px_13; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: url($picture_down); width: $px_12;
    height: $px_12;
    subcontrol-origin: padding; subcontrol-position: center right; right: $px_7; }
QPushButton::menu-indicator { right: $px_8; }
QToolButton[popupMode="2"], QToolButton[popupMode="1"] { padding-right: $px_24; }
QPushButton[role="menu"] { padding-left: $px_9; padding-right: $px_22; }
QToolButton::menu-button { border: none; width: $px_18; }
QToolButton::menu-arrow { image: url($picture_down); width: $px_12; height: $px_12; }
QToolBar[tight="true"] > QToolButton { padding: 0 $px_5; }
QToolBar[tight="true"] > QToolButton:focus { padding: 0 $px_4; }
QToolBar[tight="true"] > QToolButton[popupMode="2"] { padding-right: $px_20; }
QToolButton#qt_toolbar_ext_button { border: none; padding: 0; min-height: 0;
    qproperty-icon: url($picture_more); }

QPushButton[role="link"], QToolButton[role="link"] { border: none; background: transparent; color: $accent;
    padding: 0; min-height: $px_16; text-align: left; }
QPushButton[role="link"]:disabled, QToolButton[role="link"]:disabled { color: $disabled; }
QPushButton[role="link"]:hover, QToolButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus, QToolButton[role="link"]:focus { border: $edge solid $focus;
    border-radius: $px_3; }
QPushButton[role="quiet"], QToolButton[role="quiet"] { border: $edge solid transparent;
    background: transparent;
    padding: $px_1; min-width: $px_16; min-height: $px_16; border-radius: $px_4; }
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover { background: $hover; }
QPushButton[role="quiet"]:pressed, QToolButton[role="quiet"]:pressed { background: $pressed; }
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus { border-color: $focus; }

QToolButton[role="segmented"], QPushButton[role="segmented"] { border-radius: 0; border-right-width: 0;
    padding: 0 $px_12; }
QToolButton[role="segmented"]:focus, QPushButton[role="segmented"]:focus { border: $ring solid $focus;
    padding: 0 $px_10; }
QToolButton[role="segmented"]:checked, QPushButton[role="segmented"]:checked { background: $accent_pale;
    color: $accent; font-weight: 600; border-color: $line; }
QAbstractButton[role="segmented"][place="first"] { border-top-left-radius: $px_6;
    border-bottom-left-radius: $px_6; }
QAbstractButton[role="segmented"][place="last"] { border-right-width: $edge; border-top-right-radius: $px_6;
    border-bottom-right-radius: $px_6; }
QToolButton[role="segmented"][popupMode="2"] { padding-right: $px_26; }
QToolButton[role="segmented"][popupMode="2"]:focus { padding-right: $px_24; }
QAbstractButton[role="segmented"][place="only"] { border-right-width: $edge; border-radius: $px_6; }

QTabBar { background: transparent; border: none; }
QTabBar::tab { background: transparent; color: $soft; padding: $px_7 $px_12; border: none;
    border-bottom: $ring solid transparent; }
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; }
QTabBar::tab:focus { background: $accent_pale; }

QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit { background: $field; color: $ink;
    border: $edge solid $field_edge; border-radius: $px_6; selection-background-color: $accent;
    selection-color: $on_accent; }
QLineEdit, QAbstractSpinBox { padding: 0 $px_6; min-height: $px_26; }
QComboBox { padding: 0 $px_8; min-height: $px_26; }
QPlainTextEdit, QTextEdit { padding: $px_4; }
QLineEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { border-color: $axis; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus {
    border: $ring solid $focus; }
QLineEdit:focus, QAbstractSpinBox:focus { padding: 0 $px_5; min-height: $px_24; }
QComboBox:focus { padding: 0 $px_7; min-height: $px_24; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: $disabled;
    background: $background;
    border-color: $line; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0; min-height: 0;
    background: transparent; }
QTreeView QLineEdit, QTreeView QLineEdit:focus { padding: 0; min-height: 0; border-radius: 0; }
QLineEdit QToolButton, QLineEdit QToolButton:hover { border: none; padding: 0; min-height: 0;
    background: transparent; }
QLineEdit:read-only { background: $background; }
QLineEdit[role="value"], QAbstractSpinBox[role="value"] { font-weight: 600; border-color: $line;
    border-radius: $px_4; padding: 0 $px_5; min-height: $px_18; }
QLineEdit[role="value"]:focus, QAbstractSpinBox[role="value"]:focus { border: $ring solid $focus;
    padding: 0 $px_4;
    min-height: $px_16; }
QLineEdit[error="true"], QLineEdit[error="true"]:focus { border-color: $danger; color: $danger; }
QComboBox { padding-right: $px_4; }
QComboBox:focus { padding-right: $px_3; }
QComboBox::drop-down { border: none; width: $px_22; subcontrol-origin: border;
    subcontrol-position: center right; }
QComboBox::down-arrow { image: url($picture_down); width: $px_14; height: $px_14; }
QComboBox::down-arrow:disabled { image: url($picture_down_disabled); }
QComboBox QAbstractItemView { background: $panel; border: $edge solid $card_edge; padding: $px_4;
    outline: none; }
QComboBox QAbstractItemView::item { min-height: $px_24; padding: 0 $px_6; border-radius: $px_4; }
QComboBox QAbstractItemView::item:selected { background: $accent_pale; color: $ink; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: $px_18;
    background: transparent;
    subcontrol-origin: border; }
QAbstractSpinBox::up-button { subcontrol-position: top right; margin-top: 2px; margin-right: 2px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: 2px; margin-right: 2px; }
QAbstractSpinBox::up-arrow { image: url($picture_up); width: $px_10; height: $px_10; }
QAbstractSpinBox::down-arrow { image: url($picture_down); width: $px_10; height: $px_10; }
QAbstractSpinBox::up-arrow:off, QAbstractSpinBox::up-arrow:disabled { image: url($picture_up_disabled); }
QAbstractSpinBox::down-arrow:off, QAbstractSpinBox::down-arrow:disabled {
    image: url($picture_down_disabled); }
QDateEdit::drop-down { border: none; width: $px_22; subcontrol-origin: border;
    subcontrol-position: center right; }
QDateEdit::down-arrow { image: url($picture_down); width: $px_14; height: $px_14; }

QCheckBox { spacing: $px_7; color: $ink; border: $edge solid transparent; border-radius: $px_4; }
QCheckBox:focus { border-color: $focus; }
QCheckBox:disabled { color: $disabled; }
QCheckBox::indicator, QAbstractItemView::indicator { width: $px_14; height: $px_14;
    border: $edge solid $axis; border-radius: $px_3; background: $field; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: $accent; border-color: $accent; image: url($picture_check); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate { background: $accent;
    border-color: $accent; image: url($picture_dash); }
QCheckBox::indicator:disabled { border-color: $line; background: $background; }

QSlider { min-height: $px_20; }
QSlider::groove:horizontal { height: $px_4; border-radius: $px_2; background: $slider_track; }
QSlider::sub-page:horizontal { height: $px_4; border-radius: $px_2; background: $accent; }
QSlider::handle:horizontal { width: $px_12; height: $px_12; margin: -$px_6 0; border: $ring solid $accent;
    border-radius: $round_knob; background: $panel; }
QSlider::handle:horizontal:focus { background: $accent_pale; }

QScrollBar:vertical { background: transparent; width: $px_10; margin: 0; }
QScrollBar:horizontal { background: transparent; height: $px_10; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: $px_3; margin: 2px; }
QScrollBar::handle:vertical { min-height: $px_28; }
QScrollBar::handle:horizontal { min-width: $px_28; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $axis; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }

QDockWidget { color: $soft; font-weight: 600; border: none; }
QDockWidget::title { background: $panel; padding: $px_8 $px_14; border-bottom: $edge solid $line;
    text-align: left; }
QDockWidget::close-button, QDockWidget::float-button { border: none; background: transparent; padding: 0; }
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: $hover;
    border-radius: $px_4; }

QAbstractItemView { background: $panel; color: $ink; border: none; outline: none; gridline-color: $line;
    alternate-background-color: $background; selection-background-color: $accent_pale;
    selection-color: $ink; }
QTableView::item, QTreeView::item, QListView::item { padding: $px_3 $cell; border: $edge solid transparent; }
QTableView::item { border-bottom-color: $line; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected { background: $accent_pale;
    color: $ink; }
QTableView::item:focus, QTreeView::item:focus, QListView::item:focus { border-color: $focus; }
QTreeView::item:hover, QListView::item:hover { background: $hover; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url($picture_right); }
QTreeView::branch:has-children:open { image: url($picture_down); }
QHeaderView { background: $panel; border: none; }
QHeaderView::section { background: $panel; color: $soft; border: none; border-bottom: $edge solid $card_edge;
    padding: $px_6 $px_8; font-size: $px_12; font-weight: 400; text-align: left; }
QHeaderView::section:hover { color: $ink; background: $hover; }
QHeaderView::down-arrow { image: url($picture_down); width: $px_12; height: $px_12; }
QHeaderView::up-arrow { image: url($picture_up); width: $px_12; height: $px_12; }
QTableCornerButton::section { background: $panel; border: none; }
QProgressBar { background: $range_track; border: none; border-radius: $px_3; max-height: $px_6;
    color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: $px_3; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $panel; border-bottom: $edge solid $line; }
QCalendarWidget QToolButton { border: none; font-weight: 600; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: url($picture_left); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: url($picture_right); }
QCalendarWidget QTableView::item { padding: 0; border: none; }
QCalendarWidget QTableView::item:selected { background: $accent; color: $on_accent; border-radius: $px_4; }

QLabel { background: transparent; color: $ink; }
QLabel:disabled { color: $disabled; }
QLabel[role="heading"] { color: $soft; font-size: $px_12; font-weight: 600; }
QLabel[role="title"] { font-size: $px_15; font-weight: 600; }
QLabel[role="word"] { font-size: $px_22; font-weight: 700; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="muted"] { color: $muted; font-size: $px_12; }
QLabel[role="small"] { color: $muted; font-size: $px_11; }
QLabel[role="error"] { color: $danger; }
QLabel[role="marking"] { background: $panel; color: $ink; font-size: $px_11; font-weight: 700; padding: $px_3;
    border-top: $edge solid $line; border-bottom: $edge solid $line; }
QLabel[role="marking"][level="TLP:RED"] { background: $tlp_ground; color: $tlp_red; }
QLabel[role="marking"][level="TLP:AMBER"], QLabel[role="marking"][level="TLP:AMBER+STRICT"] {
    background: $tlp_ground; color: $tlp_amber; }
QLabel[role="marking"][level="TLP:GREEN"] { background: $tlp_ground; color: $tlp_green; }
QWidget[role="panel"] { background: $panel; }
QWidget[role="bar"] { background: $panel; border-bottom: $edge solid $line; }
QWidget[role="status"] { background: $panel; border-top: $edge solid $line; }
QWidget[role="box"] { background: $background; border-radius: $px_6; }
QWidget[role="card"] { background: $card; border: $edge solid $card_edge; border-radius: $px_8; }
QWidget[role="banner"] { background: $banner; border-bottom: $edge solid $line; }
QWidget[role="banner"] QLabel { color: $on_banner; }
"""


_KNOB = 12
"""Of a slider in pixels at 100 %, without its border."""


class _Values(dict[str, str]):
    """Adds the lengths `px_N` as they are asked for."""

    def __missing__(self, key: str) -> str:
        if not key.startswith("px_"):
            raise KeyError(key)
        return f"{px(int(key.removeprefix('px_')))}px"


def sheet(palette: Palette, pictures: Mapping[str, str]) -> str:
    """The whole style sheet; `pictures` maps a name to the path of its file."""
    parts = {field.name: getattr(palette, field.name) for field in fields(palette)}
    values = _Values({name: part.name() for name, part in parts.items() if isinstance(part, QColor)})
    values["edge"], values["ring"] = f"{palette.edge}px", f"{palette.edge + 1}px"
    # Qt keeps three pixels of its own beside the text of a cell, and none in a header.
    values["cell"] = f"{px(8) - 3 - palette.edge}px"
    # Qt draws square corners when a radius is more than half of the whole.
    values["round_knob"] = f"{(px(_KNOB) + 4) // 2}px"
    values.update({f"picture_{name.replace('-', '_')}": path for name, path in pictures.items()})
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return Template(_mirrored(_TEXT) if mirrored else _TEXT).substitute(values)


def _mirrored(text: str) -> str:
    """Qt mirrors where parts of a control lie, but not the paddings and edges that keep room for them."""
    return re.sub(r"(padding|margin|border|top|bottom)-(left|right)", _other_side, text)


def _other_side(found: re.Match[str]) -> str:
    return f"{found[1]}-{'right' if found[2] == 'left' else 'left'}"
