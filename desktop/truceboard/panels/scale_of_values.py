"""The values a slider can take: a grid of round numbers, the two ends and the baseline."""

from dataclasses import dataclass
from math import floor, log10


def round_step(extent: float) -> float:
    """The power of ten that divides `extent` into 50 to 500 steps."""
    return 10.0 ** floor(log10(extent / 50) + 1e-9)


@dataclass(frozen=True, slots=True)
class ValueScale:
    """Values from `minimum` to `maximum` in multiples of `step`; the ends and `baseline` count as well."""

    minimum: float
    maximum: float
    step: float
    baseline: float

    @property
    def extent(self) -> float:
        """From end to end, in the unit of the values."""
        return self.maximum - self.minimum

    def fraction(self, value: float) -> float:
        """Where a value lies, 0 at the minimum and 1 at the maximum."""
        return (value - self.minimum) / self.extent

    def at(self, fraction: float) -> float:
        """The value nearest to a fraction of the way; beyond the ends, the end."""
        return self._nearest(self.minimum + min(1.0, max(0.0, fraction)) * self.extent)

    def stepped(self, value: float, steps: int) -> float:
        """The value a number of steps up (or down, if negative): the next round numbers, not past the end."""
        on_grid = value / self.step
        start = floor(on_grid + 1e-6) if steps > 0 else -floor(-on_grid + 1e-6)
        return self._clipped(self._multiple(start + steps))

    def _nearest(self, value: float) -> float:
        candidates = (
            self.minimum,
            self._clipped(self._multiple(round(value / self.step))),
            self.maximum,
            self.baseline,
        )
        return min(candidates, key=lambda candidate: abs(candidate - value))

    def _multiple(self, count: int) -> float:
        # Twelve digits take the binary dust off products such as 3 * 0.05.
        return round(count * self.step, 12)

    def _clipped(self, value: float) -> float:
        return min(self.maximum, max(self.minimum, value))
