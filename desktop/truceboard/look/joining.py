"""Texts joined by the signs of the user's language: French sets a space before a colon and a semicolon."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def labelled(label: str, text: str) -> str:
    """What is told of something: `Ukraine: 12 %`."""
    #: A name or a heading, then what is told of it.
    return translate("Joining", "{label}: {text}").format(label=label, text=text)


def listed(texts: Iterable[str]) -> str:
    """Several things told one after another: `Ukraine: 12 %; Russia: 8 %`."""
    #: Two things told one after another.
    between = translate("Joining", "{first}; {second}").format(first="", second="")
    return between.join(texts)
