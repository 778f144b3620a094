"""Interfaces that assistive technology asks: kept for as long as Qt may ask them."""

from PySide6.QtGui import QAccessibleInterface
from shiboken6 import isValid

_kept: list[QAccessibleInterface] = []
_pruned_to = 0


def keep(interface: QAccessibleInterface) -> QAccessibleInterface:
    """The same interface, alive until Qt deletes it.

    A factory gives its interface to Qt, which PySide does not know: it would be deleted with the last name
    for it here, and Qt would ask what is no longer there, at the latest when the program ends.
    """
    global _kept, _pruned_to
    if len(_kept) > 2 * _pruned_to + 100:
        _kept = [each for each in _kept if isValid(each)]
        _pruned_to = len(_kept)
    _kept.append(interface)
    return interface
