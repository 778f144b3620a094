"""Numbers as text, the way a case file writes them."""

from decimal import Decimal

EXACT = 2.0**53
"""Whole numbers up to here are exact in a float."""


def number_text(value: float) -> str:
    """The shortest text that reads back as `value`, as ECMAScript prints it (ECMA-262, Number::toString).

    `value` is finite. Whole numbers have no `.0`, the exponent starts at 1e21 and at 1e-7, and -0 is 0.
    """
    if abs(value) <= EXACT and value == int(value):
        return str(int(value))
    shortest = Decimal(repr(float(value))).normalize()
    digits = "".join(map(str, shortest.as_tuple().digits))
    power = shortest.adjusted() + 1  # the value is 0.DIGITS times ten to this power
    sign = "-" if value < 0 else ""
    if len(digits) <= power <= 21:
        return sign + digits + "0" * (power - len(digits))
    if 0 < power <= 21:
        return f"{sign}{digits[:power]}.{digits[power:]}"
    if -6 < power <= 0:
        return f"{sign}0.{'0' * -power}{digits}"
    fraction = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{sign}{digits[0]}{fraction}e{power - 1:+d}"
