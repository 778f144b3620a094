"""Cells of a table as texts: from and to the values of a case, and never a formula."""

import re
from typing import Any

from truceboard.case.number import number_text

NUMBERS = {"minimum", "maximum", "uncertainty", "cost", "value", "credibility"}
FLAGS = {"date_approximate", "set_aside", "locked"}
TRUTHS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
REQUIRED_TEXTS = {"text", "name", "title", "speaker"}
"""Texts that may be empty: their empty cell is a text, where others' is an absent field."""
TEXTS = REQUIRED_TEXTS | {"note", "short", "unit", "low_label", "high_label", "publisher"}
"""Texts in which blanks at the ends count."""
BLANK = (
    "[ \xa0\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff"
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad]*"
)
"""What cannot be seen, and what a program may leave out: blanks, marks of direction, control characters."""
SIGN = "=+\\-@＝＋－＠"
START = f"(?:^(?='*{BLANK}[{SIGN}|%\t\r\n])|(?<=[;\t\r\n])(?='*{BLANK}[{SIGN}]))"
"""Where a spreadsheet may see a formula begin: at the start, and after what parts cells in some countries."""
FORMULA = re.compile(START)
NEUTRAL = re.compile(START + "'")
SIGNED = re.compile(r"[+-]?\d[\d.,\s]*[\w\s%°]*")
"""A figure with its sign and unit: nothing to calculate."""


def cell_of(value: Any) -> str:
    """The text of a field: empty where absent."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return number_text(value)
    return value if isinstance(value, str) else str(value.isoformat())


def value_of(field: str, cell: str, *, decimal_comma: bool = False) -> Any:
    """The value in a cell as plain data, None if absent; what is no number stays a text, to be refused."""
    if field in TEXTS:
        return cell if cell or field in REQUIRED_TEXTS else None
    bare = cell.strip()
    if not bare:
        return None
    if field in FLAGS:
        return TRUTHS.get(bare.lower(), bare)
    if field in NUMBERS or field == "stance":
        return _number(bare.replace(",", ".") if decimal_comma else bare)
    return bare


def _number(text: str) -> float | str:
    text = text.replace("\u2212", "-")
    # Not all that float() takes: no "nan", no "1_000".
    return float(text) if re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,4})?", text, re.ASCII) else text


def neutral(cell: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe before what looks like one."""
    return cell if is_number(cell) else FORMULA.sub("'", cell)


def neutral_line(cell: str) -> str:
    """As `neutral`, for a cell that is pasted: on one line, and figures with sign and unit as they are."""
    line = re.sub(r"[\t\r\n\v\f\x85\u2028\u2029]", " ", cell)
    return line if SIGNED.fullmatch(line) else neutral(line)


def as_meant(cell: str) -> str:
    """The text before `neutral`."""
    return NEUTRAL.sub("", cell)


def is_number(cell: str) -> bool:
    """True for a number as this program writes it: -3 is no formula."""
    return re.fullmatch(r"-?\d+(\.\d+)?(e[+-]\d+)?", cell, re.ASCII) is not None
