"""The headline as texts, and its lettering: the number with its small sign, the word of the yardstick."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QFont, QPainter

from truceboard.likelihood import yardstick
from truceboard.likelihood.outlook import Estimate
from truceboard.look import figures, fonts, terms
from truceboard.panels.mirrored import advance, fitting

SIGN_SIZE, SIGN_GAP = 0.47, 0.02
"""The percent sign and the gap before it, as shares of the size of the digits."""
TIGHTER = 0.045
"""Figures of equal width stand too far apart at a large size: by this share of it they move together."""

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline as texts. Without a basis there is no number, no word of a yardstick and no range."""

    number: str
    word: str
    range: str

    @classmethod
    def of(cls, agreed: Estimate, has_basis: bool, scheme: str) -> "Headline":
        """In the words of a yardstick, `icd203` or `phia`."""
        if not has_basis:
            return cls("", translate("Headline", "No basis yet"), "")
        return cls(
            figures.whole(agreed.mean),
            terms.yardstick_term(yardstick.terms(agreed.mean, scheme)),
            translate("Headline", "90\u202f% range {range}").format(
                range=figures.percent_range(agreed.p05, agreed.p95)
            ),
        )

    @property
    def spoken(self) -> str:
        """In one line, for a screen reader."""
        if not self.number:
            return self.word
        return f"{figures.with_percent_sign(self.number)}, {self.word}, {self.range}"


def number_width(number: str, size: float) -> int:
    """The width of a whole percent with its sign, in pixels; `size` in pixels at 100 %."""
    return sum(advance(font, text) + gap for text, font, gap in _pieces(number, size))


def paint_number(painter: QPainter, x: int, baseline: int, number: str, size: float) -> None:
    """A whole percent such as `31` or `>99` with its sign, from `x` on."""
    for text, font, gap in _pieces(number, size):
        painter.setFont(font)
        painter.drawText(x, baseline, text)
        x += advance(font, text) + gap


def _pieces(number: str, size: float) -> list[tuple[str, QFont, int]]:
    """Each text with its font and the gap behind it; some languages put the sign before the number."""
    before, after = (part.strip() for part in figures.with_percent_sign("|").split("|"))
    gap, sign = fonts.px(size * SIGN_GAP), fonts.font(size * SIGN_SIZE, 600)
    digits = fonts.font(size, 700)
    digits.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -TIGHTER * fonts.px(size))
    pieces = [(before, sign, gap), (number, digits, gap if after else 0), (after, sign, 0)]
    return [piece for piece in pieces if piece[0]]


def paint_word(painter: QPainter, room: QRect, word: str, size: float, alignment: int) -> None:
    """A verbal term along the bottom of `room`; a long one in smaller type, a longer one in two lines."""
    across = Qt.AlignmentFlag(alignment) & ~Qt.AlignmentFlag.AlignVertical_Mask
    font = fitting(word, room.width(), (size, size * 0.9, size * 0.8), 700)
    painter.setFont(font or fonts.font(size * 0.68, 700))
    painter.drawText(room, int(across | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap), word)
