"""What the fields of a table, the states of its rows and the ways of writing it are called."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from truceboard.files.tables import COLUMNS, Kind

FIELDS = {
    "id": QT_TRANSLATE_NOOP("tables", "Id"),
    # of a position
    "actor": QT_TRANSLATE_NOOP("tables", "Speaks for"),
    "speaker": QT_TRANSLATE_NOOP("tables", "Speaker"),
    "party": QT_TRANSLATE_NOOP("tables", "Tells of the answer of"),
    "date": QT_TRANSLATE_NOOP("tables", "Day"),
    "date_approximate": QT_TRANSLATE_NOOP("tables", "Day is approximate"),
    "reported_on": QT_TRANSLATE_NOOP("tables", "Reported on"),
    "stance": QT_TRANSLATE_NOOP("tables", "Stance"),
    "text": QT_TRANSLATE_NOOP("tables", "What was said"),
    "source": QT_TRANSLATE_NOOP("tables", "Source"),
    "credibility": QT_TRANSLATE_NOOP("tables", "Credibility of the report"),
    "channel": QT_TRANSLATE_NOOP("tables", "Channel"),
    "commitment": QT_TRANSLATE_NOOP("tables", "Commitment"),
    "set_aside": QT_TRANSLATE_NOOP("tables", "Set aside"),
    "note": QT_TRANSLATE_NOOP("tables", "Note"),
    # of a lever and its history
    "name": QT_TRANSLATE_NOOP("tables", "Name"),
    "short": QT_TRANSLATE_NOOP("tables", "Short name"),
    "kind": QT_TRANSLATE_NOOP("tables", "Sort"),
    "controlled_by": QT_TRANSLATE_NOOP("tables", "Controlled by"),
    "minimum": QT_TRANSLATE_NOOP("tables", "Lowest value"),
    "maximum": QT_TRANSLATE_NOOP("tables", "Highest value"),
    "unit": QT_TRANSLATE_NOOP("tables", "Unit"),
    "low_label": QT_TRANSLATE_NOOP("tables", "What the lowest means"),
    "high_label": QT_TRANSLATE_NOOP("tables", "What the highest means"),
    "uncertainty": QT_TRANSLATE_NOOP("tables", "Uncertainty"),
    "cost": QT_TRANSLATE_NOOP("tables", "Cost over its full range"),
    "locked": QT_TRANSLATE_NOOP("tables", "Locked"),
    "value": QT_TRANSLATE_NOOP("tables", "Value from that day on"),
    # of a source
    "title": QT_TRANSLATE_NOOP("tables", "Title"),
    "publisher": QT_TRANSLATE_NOOP("tables", "Publisher"),
    "published": QT_TRANSLATE_NOOP("tables", "Published on"),
    "url": QT_TRANSLATE_NOOP("tables", "Address"),
    "reliability": QT_TRANSLATE_NOOP("tables", "Reliability of the source"),
}
STATUSES = {
    "added": QT_TRANSLATE_NOOP("tables", "added"),
    "changed": QT_TRANSLATE_NOOP("tables", "changed"),
    "unchanged": QT_TRANSLATE_NOOP("tables", "unchanged"),
    "wrong": QT_TRANSLATE_NOOP("tables", "✗ wrong"),
}
DELIMITER_WORDS = {
    ",": QT_TRANSLATE_NOOP("tables", "Comma"),
    ";": QT_TRANSLATE_NOOP("tables", "Semicolon"),
    "\t": QT_TRANSLATE_NOOP("tables", "Tab"),
}
ENCODING_WORDS = {
    "utf-8-sig": QT_TRANSLATE_NOOP("tables", "UTF-8"),
    "utf-16": QT_TRANSLATE_NOOP("tables", "UTF-16"),
    "cp1250": QT_TRANSLATE_NOOP("tables", "Central European (1250)"),
    "cp1251": QT_TRANSLATE_NOOP("tables", "Cyrillic (1251)"),
    "cp1252": QT_TRANSLATE_NOOP("tables", "Western (1252)"),
    "cp1256": QT_TRANSLATE_NOOP("tables", "Arabic (1256)"),
}


def word(text: str) -> str:
    """A text of this file in the user's language."""
    return QCoreApplication.translate("tables", text)


def field_words(kind: Kind) -> dict[str, str]:
    """What the fields of a kind of table are called, in the order of the file."""
    return {name: word(FIELDS[name]) for name in COLUMNS[kind]}
