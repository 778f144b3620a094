"""What a person can read or hear of the program: properties, accessible texts and painted texts."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QTextBrowser, QWidget

NO_TEXT = {"objectName", "styleSheet", "windowFilePath", "windowRole", "inputMask", "displayFormat", "html"}
NO_TEXT |= {"markdown", "currentColorName", "acceptMode", "accessibleIdentifier", "searchPaths"}


def property_texts(parent: QObject) -> Iterator[tuple[str, str]]:
    """Every text property of an object and of all its children, with its place."""
    for thing in [parent, *parent.findChildren(QObject)]:
        if isinstance(thing, QTextBrowser | QPlainTextEdit):
            continue  # a page of the guide or a licence: a document, not the program's own words
        meta = thing.metaObject()
        for index in range(meta.propertyCount()):
            described = meta.property(index)
            if described.typeName() == "QString" and described.name() not in NO_TEXT:
                yield f"{meta.className()}.{described.name()}", str(described.read(thing))
        if isinstance(thing, QComboBox):
            yield from ((f"{meta.className()} item", thing.itemText(row)) for row in range(thing.count()))


def spoken_texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    """What a screen reader is told of a window and of everything in it."""
    yield from _spoken(QAccessible.queryAccessibleInterface(widget))


def _spoken(thing: QAccessibleInterface) -> Iterator[tuple[str, str]]:
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Help):
        yield f"{thing.role().name}, {kind.name}", thing.text(kind)
    for row in range(thing.childCount()):
        child = thing.child(row)
        if child is not None and child.isValid():
            yield from _spoken(child)


def painted_texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Every text that painting the widget and its children draws."""
    drawn = QByteArray()
    device = QBuffer(drawn)
    generator = QSvgGenerator()
    generator.setOutputDevice(device)
    generator.setViewBox(QRect(0, 0, widget.width(), widget.height()))
    widget.render(generator)
    svg = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", bytes(drawn.data()).decode("utf-8"))
    for text in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"):
        yield "painted", "".join(text.itertext())
