"""The handling marking shown at the top and bottom of everything."""

from typing import Literal

from truceboard.case.record import Record, Text

TLP_LEVELS = ("TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR")
"""Traffic Light Protocol 2.0 (FIRST), strictest first."""


class Marking(Record):
    """`level` is one of `TLP_LEVELS` under the scheme TLP, any text under "free"."""

    scheme: Literal["TLP", "free"]
    level: Text
