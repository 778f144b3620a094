"""Numbers, shares and days as text, in the user's locale.

Shares are whole percents; a minus is U+2212; what belongs together is joined by spaces that do not break.
"""

import re
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QObject

from truceboard.case.levers import Lever
from truceboard.likelihood.yardstick import shown_percent, whole_percent

MINUS = "\u2212"
NO_BREAK = "\u00a0"

translate = QCoreApplication.translate


class Figures(QObject):
    """The texts with a plural: lupdate sees one only in the `tr` of an object."""

    def points(self, count: int) -> str:
        """A number of percentage points."""
        #: Percentage points, the unit of a difference of two percentages.
        return self.tr("%n point(s)", "", count)

    def more(self, count: int) -> str:
        """So many beside what is shown."""
        return self.tr("%n more", "", count)

    def and_more(self, count: int) -> str:
        """The last line of a list that is cut off."""
        return self.tr("and %n more", "", count)


def whole(p: float) -> str:
    """A probability as a whole percent without its sign: `31`, `<1` below one percent, `>99` above 99."""
    shown = shown_percent(p)
    digits = shown.lstrip("<>")
    return shown[: -len(digits)] + QLocale().toString(int(digits))


def percent(p: float) -> str:
    """A probability as `31 %`, `<1 %` or `>99 %`."""
    return with_percent_sign(whole(p))


def percent_range(low: float, high: float) -> str:
    """Two probabilities as `11 – 57 %`."""
    return with_percent_sign(bare_range(low, high))


def bare_range(low: float, high: float) -> str:
    """Two probabilities as `4 – 60`, for places where the percent sign stands nearby."""
    #: A range of two figures, such as 11 – 57. The spaces do not break.
    pattern = translate("Figures", "{low}\u00a0–\u00a0{high}")
    return pattern.format(low=whole(low), high=whole(high))


def tight_range(low: float, high: float) -> str:
    """Two probabilities as `12–52 %`, for narrow columns."""
    return with_percent_sign(f"{whole(low)}–{whole(high)}")


def with_percent_sign(number: str) -> str:
    """A figure already written, with its percent sign: `100 %`."""
    #: A percentage; put the sign where your language puts it. The space is a narrow one that does not break.
    return translate("Figures", "{number}\u202f%").format(number=number)


def points(difference: float) -> str:
    """A difference of probabilities (-1 to 1) in whole percentage points, without its sign: `12 points`."""
    return Figures().points(whole_percent(abs(difference)))


def more(count: int) -> str:
    """How many are not shown by themselves: `3 more`."""
    return Figures().more(count)


def and_more(count: int) -> str:
    """The last line of a list that is cut off: `and 3 more`."""
    return Figures().and_more(count)


def change(before: float, after: float) -> str:
    """The change between two probabilities as shown: `▲ 12 points`, `▼ 3 points` or `no change`.

    It is the difference of the two whole percents on the screen, so that the reader's subtraction agrees.
    """
    shown = whole_percent(after) - whole_percent(before)
    if shown == 0:
        return translate("Figures", "no change")
    return ("▲" if shown > 0 else "▼") + NO_BREAK + Figures().points(abs(shown))


def log_odds(x: float, decimals: int = 1) -> str:
    """Log-odds with their sign, `+1.9` or `−0.6`; what rounds to nothing is `0.0`, never with a sign."""
    return _signed(x, QLocale().toString(float(abs(x)), "f", decimals), round(abs(x), decimals) == 0)


def number(value: float) -> str:
    """A value with as many decimals as it needs, two at most: `55`, `2.5`."""
    return ("" if value >= 0 or round(value, 2) == 0 else MINUS) + _unsigned(value)


def times(weight: float) -> str:
    """An importance as a factor: `×1`, `×1.5`."""
    return "×" + number(weight)


def bare_value(lever: Lever, value: float) -> str:
    """A lever's value without its unit: `55`, and with its sign (`+50`) where the lever ranges over both."""
    if lever.minimum < 0 < lever.maximum:
        return _signed(value, _unsigned(value), round(value, 2) == 0)
    return number(value)


def value_with_unit(lever: Lever, value: float) -> str:
    """A lever's value: `55`, `4 a month`, `30 days`, `+50`, `0 %`.

    An index prints no unit; of one that begins with a percent sign (`% of demand`) only the sign is printed.
    """
    bare = bare_value(lever, value)
    if lever.unit is None or lever.unit == "index":
        return bare
    if lever.unit.startswith("%"):
        return with_percent_sign(bare)
    return bare + NO_BREAK + lever.unit.replace(" ", NO_BREAK)


def read_number(text: str) -> float | None:
    """The number at the start of what somebody typed, unit and sign as above; None where there is none."""
    kept = text.strip().replace(MINUS, "-").replace("\u202f", " ").replace(NO_BREAK, " ")
    if QLocale().groupSeparator() in " \u202f\u00a0":
        # 1 500 is one number where thousands are set apart by a space.
        kept = re.sub(r"(?<=\d) (?=\d{3}(?!\d))", "", kept)
    first = kept.split(" ")[0].rstrip("%").removeprefix("+").removeprefix("×")
    for locale in (QLocale(), QLocale.c()):
        value, good = locale.toDouble(first)
        if good:
            return value
    return None


def day(day_meant: date, approximate: bool = False) -> str:
    """A day of a year that is plain from its surroundings: `12 Mar`, or `~15 Feb` when it is not certain."""
    #: A day and a month in QLocale's notation, such as 12 Mar.
    text = QLocale().toString(_qdate(day_meant), translate("Figures", "d\u00a0MMM"))
    return "~" + text if approximate else text


def full_day(day_meant: date) -> str:
    """A day with its year: `12 Mar 2025`."""
    #: A day, a month and a year in QLocale's notation, such as 12 Mar 2025.
    return QLocale().toString(_qdate(day_meant), translate("Figures", "d\u00a0MMM\u00a0yyyy"))


def moment(meant: datetime) -> str:
    """A day with its time of day, in the user's time zone."""
    there = QDateTime.fromSecsSinceEpoch(int(meant.timestamp()))
    day_there = there.date()
    time = QLocale().toString(there.time(), QLocale.FormatType.ShortFormat)
    return f"{full_day(date(day_there.year(), day_there.month(), day_there.day()))}, {time}"


def _qdate(day_meant: date) -> QDate:
    return QDate(day_meant.year, day_meant.month, day_meant.day)


def _signed(value: float, magnitude: str, is_zero: bool) -> str:
    if is_zero:
        return magnitude
    return ("+" if value > 0 else MINUS) + magnitude


def _unsigned(value: float) -> str:
    rounded = float(round(abs(value), 2))
    decimals = next(places for places in (0, 1, 2) if round(rounded, places) == rounded)
    return QLocale().toString(rounded, "f", decimals)
