"""What must hold between the fields of a case."""

from typing import Any

from truceboard.case.problems import Problem


def rule_problems(plain: Any) -> list[Problem]:
    """Everything wrong between the fields of a plain case, skipping what is not of its kind."""
    return [] if isinstance(plain, dict) else []
