"""f(u) against the formulas of model.md in exact decimal arithmetic."""

from decimal import Decimal, localcontext

import numpy as np
import pytest

from truceboard.case.parties import DiminishingShape, LinearShape, ThresholdShape
from truceboard.likelihood.shapes import curve

SHARES = [0.0, 1e-9, 0.1, 0.3, 0.5, 0.77, 0.999999, 1.0]


def decimal_diminishing(u: float, rate: float) -> float:
    with localcontext() as context:
        context.prec = 120
        k = Decimal(rate)
        return float(((-k * Decimal(u)).exp() - 1) / ((-k).exp() - 1))


def decimal_threshold(u: float, midpoint: float, steepness: float) -> float:
    with localcontext() as context:
        context.prec = 120

        def step(share: Decimal) -> Decimal:
            return 1 / (1 + (-Decimal(steepness) * (share - Decimal(midpoint))).exp())

        start, end = step(Decimal(0)), step(Decimal(1))
        return float((step(Decimal(u)) - start) / (end - start))


def test_linear() -> None:
    assert curve(LinearShape())(np.array(SHARES)).tolist() == SHARES


@pytest.mark.parametrize("rate", [1e-4, 0.01, 2.5, 50])
def test_diminishing(rate: float) -> None:
    found = curve(DiminishingShape(kind="diminishing", rate=rate))(np.array(SHARES))
    assert found == pytest.approx([decimal_diminishing(u, rate) for u in SHARES], rel=1e-11, abs=0)


@pytest.mark.parametrize("steepness", [1e-4, 0.01, 12, 200])
@pytest.mark.parametrize("midpoint", [0, 0.3, 1])
def test_threshold(steepness: float, midpoint: float) -> None:
    shape = ThresholdShape(kind="threshold", midpoint=midpoint, steepness=steepness)
    found = curve(shape)(np.array(SHARES))
    exact = [decimal_threshold(u, midpoint, steepness) for u in SHARES]
    assert found == pytest.approx(exact, rel=1e-11, abs=0)


@pytest.mark.parametrize(
    "shape",
    [
        DiminishingShape(kind="diminishing", rate=9.9e-5),
        ThresholdShape(kind="threshold", midpoint=0.2, steepness=5e-324),
    ],
)
def test_nearly_linear_is_linear(shape: DiminishingShape | ThresholdShape) -> None:
    assert curve(shape)(np.array(SHARES)).tolist() == SHARES
