"""Breaks cases at random, in the structure or in the bytes; the same seed breaks the same way."""

import copy
import json
import random
import time
import warnings
from dataclasses import dataclass
from typing import Any

from truceboard.case.case import Case
from truceboard.case.problems import CaseError
from truceboard.files.comparing import diff_lines
from truceboard.files.reading import parse_case
from truceboard.files.writing import canonical_text
from truceboard.likelihood.compile import compile_case

VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 1.5, 1e308, -1e308, 5e-324, 2**53, 10**15, float("nan"), float("inf")),
    *(
        "",
        "x",
        "x" * 100_001,
        "2025-02-30",
        "9999-12-31",
        "0001-01-01",
        "\ud800",
        "\u202etxt.exe",
        "\x00\x1b[2J",
    ),
    *("<img src=x onerror=alert(1)>", "=HYPERLINK(1)", "{place}", "%s%n", "../../etc/passwd", "javascript:x"),
    *([], {}, [[]], [None], {"id": "x"}, [{}] * 3, {"kind": "threshold", "midpoint": 0.5, "steepness": 200}),
)
TOKENS = (
    *(b"NaN", b"Infinity", b"-Infinity", b"1e999", b"-0", b"9" * 400, b"0.1e-400", b"null", b'"\\ud83d"'),
    *(
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b":",
        b'"',
        b"\\",
        b"\x00",
        b"\xff",
        b"\xef\xbb\xbf",
        b"[" * 70,
        b"[" * 5_000,
    ),
    *(b'"version": 2,', b'"id": "x", "id": "x",', b"//", "\u202e".encode(), "é".encode("latin-1"), b"\r\n"),
)


def mutated(chance: random.Random, plain: dict[str, Any], data: bytes) -> bytes:
    """A case broken somehow; `data` are the bytes of `plain`."""
    if chance.random() < 0.5:
        broken = _in_structure(chance, plain)
        return json.dumps(broken, ensure_ascii=chance.random() < 0.2).encode("utf-8", "surrogatepass")
    for _ in range(chance.choice((1, 1, 1, 2, 8))):
        data = _in_bytes(chance, data)
    return data


def _in_structure(chance: random.Random, plain: dict[str, Any]) -> dict[str, Any]:
    broken = copy.deepcopy(plain)
    for _ in range(chance.choice((1, 1, 1, 2))):
        holder: Any = broken
        while True:
            steps = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
            if not steps:
                break
            step = chance.choice(steps)
            inner = holder[step]
            if isinstance(inner, dict | list) and inner and chance.random() < 0.8:
                holder = inner
                continue
            _break_one(chance, holder, step)
            break
    return broken


def _break_one(chance: random.Random, holder: Any, step: Any) -> None:
    match chance.randrange(6):
        case 0:
            del holder[step]
        case 1 if isinstance(holder, list):
            holder.extend([copy.deepcopy(holder[step])] * chance.choice((1, 3, 60)))
        case 1 | 2 if isinstance(holder, dict):
            holder[chance.choice(("id", "x", "<b>", "__proto__", step + " ", step.upper()))] = holder[step]
        case 3 if isinstance(holder[step], int | float) and not isinstance(holder[step], bool):
            holder[step] = holder[step] * chance.choice((-1, 0, 1e-300, 1e300, 1.0000001)) + chance.random()
        case 4 if isinstance(holder[step], str):
            text = holder[step]
            holder[step] = chance.choice((text + "x", text[::-1], text.upper(), text[:1], text * 2))
        case _:
            holder[step] = copy.deepcopy(chance.choice(VALUES))


def _in_bytes(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data) + 1)
    to = min(len(data), at + chance.choice((1, 1, 2, 10, 1000)))
    match chance.randrange(6):
        case 0:
            return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
        case 1:
            return data[:at] + data[to:]
        case 2:
            return data[:at] + chance.choice(TOKENS) + data[at:]
        case 3:
            return data[:at] + data[at:to] * chance.choice((2, 3, 100)) + data[to:]
        case 4:
            other = chance.randrange(len(data) + 1)
            return data[:at] + data[other : other + to - at] + data[to:]
        case _:
            return data[:at]


@dataclass(frozen=True)
class Outcome:
    """What became of one input: "read", "refused" or what went wrong; seconds of processor time."""

    ended: str
    seconds: float

    @property
    def fine(self) -> bool:
        """True if the input was shown, or refused with a message that names a place."""
        return self.ended in ("read", "refused")


def attempt(data: bytes, base: Case) -> Outcome:
    """Read, check, write, compare and evaluate one input as the program would."""
    began = time.process_time()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            ended = _attempt(data, base)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
            ended = f"{type(error).__name__}: {error}"[:300]
    return Outcome(ended, time.process_time() - began)


def _attempt(data: bytes, base: Case) -> str:
    try:
        case = parse_case(data)
        text = canonical_text(case)
        if parse_case(text.encode()) != case:
            return "does not read back as itself"
        if not all(line.isprintable() for line in diff_lines(base, case)):
            return "a difference that cannot be printed"
        model = compile_case(case, draws=64)
        outlook = model.evaluate()
        if not 0 <= outlook.agreed.mean <= 1:
            return f"the likelihood is {outlook.agreed.mean}"
    except CaseError as error:
        lines = list(map(str, error.problems))
        if not lines or not all(line.isprintable() and len(line) < 2000 for line in lines):
            return f"a message that cannot be shown: {lines}"[:300]
        return "refused"
    return "read"
