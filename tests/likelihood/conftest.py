"""The built-in case and the four exercises, with the figures of an independent brute-force sampler."""

import json
from pathlib import Path
from typing import Any

import pytest

from truceboard.case.case import Case
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case

FIGURES = Path(__file__).parent / "figures"


@pytest.fixture(scope="session")
def builtin() -> Case:
    return read_case(builtin_case_path())


@pytest.fixture(scope="session")
def expected() -> dict[str, Any]:
    return json.loads((FIGURES / "expected.json").read_text("utf-8"))


@pytest.fixture(scope="session")
def exercises() -> dict[int, dict[str, Any]]:
    return {
        number: json.loads((FIGURES / f"exercise-{number}.json").read_text("utf-8"))
        for number in (1, 2, 3, 4)
    }
