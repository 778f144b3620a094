"""Checking that ends each list and each map at its first fault: a million faults would fill the memory."""

from functools import cache
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import SchemaValidator


def first_faults(model: type[BaseModel], fields: Any) -> ValidationError | None:
    """What is wrong in single fields, the first fault of each list and map alone; None if nothing is."""
    try:
        _validator(model).validate_python(fields)
    except ValidationError as error:
        return error
    return None


@cache
def _validator(model: type[BaseModel]) -> SchemaValidator:
    schema: Any = model.__pydantic_core_schema__
    if schema["type"] == "function-wrap":
        # What is checked around all fields is not asked for here.
        schema = schema["schema"]
    # Else the validators that the models have already would be taken instead of those made here.
    return SchemaValidator(_fail_fast(schema), _use_prebuilt=False)


def _fail_fast(schema: Any) -> Any:
    if isinstance(schema, dict):
        inner = {key: _fail_fast(value) for key, value in schema.items()}
        return inner | {"fail_fast": True} if schema.get("type") in ("tuple", "dict") else inner
    if isinstance(schema, list):
        return [_fail_fast(each) for each in schema]
    return schema
