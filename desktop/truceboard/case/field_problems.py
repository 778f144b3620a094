"""What pydantic finds wrong in single fields, as problems of the case."""

from pydantic import ValidationError

from truceboard.case.problems import Problem, place_text


def field_problems(error: ValidationError) -> list[Problem]:
    """One problem for each error, in the order of the file."""
    return [Problem(place_text(each["loc"]), "missing") for each in error.errors(include_url=False)]
