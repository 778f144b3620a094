"""Views as they leave the program: an image or a table, with the protective marking above and below."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QWidget

from truceboard.case.case import Case
from truceboard.look import fonts, palette
from truceboard.views.tables import Table, as_text

translate = QCoreApplication.translate
BAND = 26
"""The height of a line of the marking or the title, in pixels at 100 %."""


def marking(case: Case) -> str:
    """The text of the marking; a case without one says so."""
    return case.marking.level if case.marking else translate("Copying", "Not marked")


def caption(case: Case, title: str, case_day: str) -> str:
    """One line that says what it is, of which case and as of which day."""
    #: What stands above a copied chart: its title, the case, the day.
    return translate("Copying", "{title} — {case}, as of {day}").format(
        title=title, case=case.title, day=case_day
    )


def copy_image(widget: QWidget, case: Case, title: str, day: str) -> None:
    """Put a picture of a widget on the clipboard."""
    with palette.on_paper():
        image = image_of(widget, case, title, day)
    QGuiApplication.clipboard().setImage(image)


def copy_table(table: Table, case: Case, title: str, day: str) -> None:
    """Put a table on the clipboard."""
    QGuiApplication.clipboard().setText(text_of(table, case, title, day))


def text_of(table: Table, case: Case, title: str, day: str) -> str:
    """A table under its caption, between two lines of marking."""
    return as_text(table, (marking(case), caption(case, title, day)), (marking(case),))


def image_of(widget: QWidget, case: Case, title: str, day: str) -> QImage:
    """A picture of a widget, as sharp as the screen, under its caption and between two bands of marking."""
    shot = widget.grab()
    ratio = shot.devicePixelRatio()
    width, height = shot.width() / ratio, shot.height() / ratio
    band = fonts.px(BAND)
    image = QImage(
        round(width * ratio), round((height + 3 * band) * ratio), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(ratio)
    colours = palette.current()
    image.fill(colours.panel)
    painter = QPainter(image)
    painter.setPen(colours.ink)
    painter.setFont(fonts.font(fonts.BODY, 600))
    caption_room = QRectF(fonts.px(14), band, width - fonts.px(28), band)
    text = painter.fontMetrics().elidedText(
        caption(case, title, day), Qt.TextElideMode.ElideRight, int(caption_room.width())
    )
    painter.drawText(caption_room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), text)
    painter.drawPixmap(0, 2 * band, shot)
    painter.setFont(fonts.font(fonts.SMALL, 700))
    for top in (0, height + 2 * band):
        painter.drawText(QRectF(0, top, width, band), Qt.AlignmentFlag.AlignCenter, marking(case))
    painter.end()
    return image
