"""JSON as case files use it: stricter than the standard library about what others get wrong or mean ill."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any

from truceboard.case.problems import CaseError, Problem, place_text, value_text

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes in one file."""
DEEPEST = 64
"""Levels of nesting, the outermost object being the first."""
MOST_VALUES = 500_000
"""Values in one file: lists, objects and what stands between their commas. A case at all its limits has half
as many; 64 MiB of `[],` would take gigabytes of memory."""
MOST_KEYS = 20_000
"""Keys in one object: a board has fewer cards."""
MOST_PROBLEMS = 1_000
"""Problems told of one file."""

SURROGATE = re.compile("[\ud800-\udfff]")
IN_QUOTES = re.compile(rb'"[^"]*"?')
COUNTED = b",[{"
UNCOUNTED = bytes(set(range(256)) - set(COUNTED + b'"'))
BROKEN_OFF = re.compile(r"(-|\.|[eE][-+]?|tr?u?|fa?l?s?|nu?l?|\\?u[0-9a-fA-F]{0,4})?\s*\Z")
"""Nothing more, or the beginning of a number's end, of true, false and null, or of an escape."""
BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*"?|[][{}]', re.DOTALL)


def read_json(data: bytes) -> Any:
    """The plain data of a JSON object: dicts, lists, texts, numbers.

    Whole numbers of more than 15 digits become floats. NaN and what is beyond all floats stay for the model,
    which refuses them with their place. Raises CaseError for everything that is no JSON object in UTF-8.
    """
    text = _unicode(data)
    if count_values(data) > MOST_VALUES:
        raise CaseError([Problem("", "too-many-values", {"limit": value_text(MOST_VALUES)})])
    plain = _decoded(text)
    if flaws := list(islice(_flaws(plain, ()), MOST_PROBLEMS)):
        raise CaseError(flaws)
    return plain


def count_values(data: bytes) -> int:
    """About how many values there are in the bytes of a JSON text, at least; none of them is made."""
    if (most := sum(map(data.count, (b",", b"[", b"{")))) <= MOST_VALUES:
        return most
    # Commas in texts do not count. Texts do, and are counted first: to cut out millions takes too long.
    bare = data.replace(rb"\\", b"").replace(rb"\"", b"").translate(None, UNCOUNTED)
    if (texts := bare.count(b'"') // 4) > MOST_VALUES:
        return texts
    return len(IN_QUOTES.sub(b"", bare))


def _unicode(data: bytes) -> str:
    if len(data) > LARGEST_FILE:
        raise CaseError([Problem("", "file-too-large", {"limit": value_text(LARGEST_FILE)})])
    if not data.strip():
        raise CaseError([Problem("", "file-empty")])
    if data.startswith(b"\xef\xbb\xbf"):
        raise CaseError([Problem("line 1, column 1", "byte-order-mark")])
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        raise CaseError([Problem(_line_and_column(before, len(before)), "not-utf-8")]) from None


def _decoded(text: str) -> Any:
    if text.lstrip(" \t\r\n")[:1] != "{":
        raise CaseError([Problem("", "foreign")])
    try:
        return json.loads(text, parse_int=_whole, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        cut = BROKEN_OFF.match(text, error.pos) or error.msg.startswith("Unterminated string")
        problem = Problem(_line_and_column(text, error.pos), "file-truncated" if cut else "not-json")
        raise CaseError([problem]) from None
    except RecursionError:
        raise CaseError([_nested(_line_and_column(text, _too_deep(text)))]) from None


class _Repeated(dict[str, Any]):
    """An object in which a key stands more than once."""

    keys_again: tuple[str, ...]


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    plain = dict(pairs)
    if len(plain) == len(pairs):
        return plain
    repeated = _Repeated(plain)
    times = Counter(key for key, _ in pairs)
    repeated.keys_again = tuple(key for key in times if times[key] > 1)
    return repeated


def _whole(digits: str) -> float:
    # Longer ones are not exact in a float anyway, and int() refuses thousands of digits.
    return int(digits) if len(digits) <= 15 else float(digits)


def _flaws(value: Any, steps: tuple[str | int, ...]) -> Iterator[Problem]:
    if isinstance(value, str):
        if SURROGATE.search(value):
            yield Problem(place_text(steps), "not-unicode")
    elif isinstance(value, dict | list):
        if len(steps) == DEEPEST:
            yield _nested(place_text(steps))
            return
        if isinstance(value, dict) and len(value) > MOST_KEYS:
            values = {"found": value_text(len(value)), "limit": value_text(MOST_KEYS)}
            yield Problem(place_text(steps), "too-many", values)
            return
        if isinstance(value, _Repeated):
            for key in value.keys_again:
                yield Problem(place_text(steps), "repeated-key", {"found": value_text(key)})
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            if isinstance(step, str) and SURROGATE.search(step):
                yield Problem(place_text((*steps, step)), "not-unicode")
            if isinstance(inner, str | dict | list):
                yield from _flaws(inner, (*steps, step))


def _nested(place: str) -> Problem:
    return Problem(place, "nested-too-deep", {"limit": str(DEEPEST)})


def _too_deep(text: str) -> int:
    depth = 0
    for token in BRACKETS.finditer(text):
        depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(token[0], 0)
        if depth > DEEPEST:
            return token.start()
    raise ValueError("the text is not nested too deep")


def _line_and_column(text: str, position: int) -> str:
    line = text.count("\n", 0, position) + 1
    return f"line {line}, column {position - text.rfind(chr(10), 0, position)}"
