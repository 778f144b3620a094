"""What assistive technology reads from a ValueSlider: its value with the unit, its real bounds and steps."""

from functools import cache
from weakref import ref

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleValueInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr, getCppPointer

from truceboard.look.interfaces import keep
from truceboard.panels.value_slider import ValueSlider


class _Value(QAccessibleValueInterface):
    def __init__(self, slider: ValueSlider) -> None:
        super().__init__()
        self._slider = ref(slider)

    def _of(self) -> ValueSlider:
        slider = self._slider()
        assert slider is not None, "Qt asks only while the slider lives"
        return slider

    def currentValue(self) -> float:
        return self._of().real_value

    def setCurrentValue(self, value: object) -> None:
        self._of().try_value(float(value))  # type: ignore[arg-type]

    def minimumValue(self) -> float:
        return self._of().value_scale.minimum

    def maximumValue(self) -> float:
        return self._of().value_scale.maximum

    def minimumStepSize(self) -> float:
        return self._of().value_scale.step


class _Spoken(QAccessibleWidget):
    def __init__(self, slider: ValueSlider) -> None:
        super().__init__(slider, QAccessible.Role.Slider)
        self._slider = ref(slider)
        self._value = _Value(slider)

    def text(self, kind: QAccessible.Text) -> str:
        slider = self._slider()
        if kind == QAccessible.Text.Value and slider is not None:
            return slider.spoken
        return super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> VoidPtr:
        """What else it is. Qt asks for further interfaces here and nowhere else; it takes no None for no."""
        if kind == QAccessible.InterfaceType.ValueInterface:
            return VoidPtr(getCppPointer(self._value)[0])
        inherited = super().interface_cast(kind)
        return VoidPtr(0) if inherited is None else inherited


def _spoken(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    return keep(_Spoken(thing)) if isinstance(thing, ValueSlider) else None


@cache
def install() -> None:
    """Make every ValueSlider readable; once per program, again does nothing."""
    QAccessible.installFactory(_spoken)
