"""Whatever is in a file: it is shown as text, or refused in a moment with its place, in little memory."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.files.mutations import attempt, mutated
from tests.files.random_cases import Plain, cases

from truceboard.case.problems import CaseError
from truceboard.files import json_text
from truceboard.files.builtin import builtin_case_path
from truceboard.files.json_text import count_values, read_json
from truceboard.files.reading import parse_case, read_case
from truceboard.files.saving import save_case

BUILTIN = builtin_case_path().read_bytes()
PLAIN = json.loads(BUILTIN)
BASE = parse_case(BUILTIN)
MIB = 2**20

WITHIN = {
    "actors": b'"actors": [',
    "forecasts": b'"forecasts": [',
    "history": b'"history": [',
    "sources": b'"sources": [',
}


def inside(part: str, items: bytes) -> bytes:
    """The built-in case with items put before those of a list."""
    whole = BUILTIN.replace(b'"positions": [', b'"forecasts": [],\n  "positions": [', 1)
    joined = whole.replace(WITHIN[part], WITHIN[part] + items + b",", 1)
    return joined.replace(b",]", b"]")


FLOODS = {
    "empty lists to the limit": lambda: b'{"a":[' + b"[]," * (21 * MIB) + b"1]}",
    "numbers to the limit": lambda: b'{"a":[' + b"0," * (31 * MIB) + b"1]}",
    "texts to the limit": lambda: b'{"a":[' + b'"",' * (21 * MIB) + b"1]}",
    "one key again and again": lambda: b"{" + b'"a":1,' * 490_000 + b'"b":1}',
    "backslashes": lambda: b'{"a":"' + b'\\"' * (31 * MIB) + b'"}',
    "digits": lambda: b'{"a":' + b"9" * (60 * MIB) + b"}",
    "brackets": lambda: b'{"a":' + b"[" * (60 * MIB),
    "empty actors": lambda: inside("actors", b",".join([b"{}"] * 240_000)),
    "empty forecasts": lambda: inside("forecasts", b",".join([b"{}"] * 90_000)),
    "empty history": lambda: inside("history", b",".join([b"{}"] * 90_000)),
    "one source again and again": lambda: inside(
        "sources", b",".join([b'{"id":"s","title":"","reliability":"A"}'] * 40_000)
    ),
    "fields nobody knows": lambda: b"{" + b",".join(b'"%d":1' % n for n in range(400_000)) + b"}",
    "settings of no lever": lambda: (
        BUILTIN.rstrip()[:-1]
        + b',"working":{"importances":{},"pinned":[],"settings":{'
        + b",".join(b'"x%d":"y"' % n for n in range(19_000))
        + b"}}}"
    ),
}


@pytest.mark.skipif(sys.platform == "win32", reason="no limits here")
@pytest.mark.parametrize("flood", FLOODS)
def test_a_flood_is_refused_in_a_moment_and_in_little_memory(flood: str, tmp_path: Path) -> None:
    path = tmp_path / "flood.truce"
    path.write_bytes(FLOODS[flood]())
    program = """
import re, sys, time
from pathlib import Path
from truceboard.files.reading import CaseFileError, read_case
began = time.process_time()
try:
    read_case(Path(sys.argv[1]))
except CaseFileError as error:
    print(len(error.problems), error.problems[0].key)
took = time.process_time() - began
# Not what getrusage says: it remembers the process that this one was forked from.
used = int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024
assert took < 4, took
assert used < 700, used
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    number, key = done.stdout.split()
    assert 1 <= int(number) <= 2_100
    assert key


def test_what_counts_as_a_value(monkeypatch: pytest.MonkeyPatch) -> None:
    assert count_values(b'{"a": [1, 2, {}]}') == 5
    monkeypatch.setattr(json_text, "MOST_VALUES", 3)
    assert count_values(rb'{"a": ",,,,,[[[[\",,,,\\", "b": 1}') == 2
    assert count_values(b'{"a": [1, 2, 3]}') == 4
    with pytest.raises(CaseError) as caught:
        read_json(b'{"a": [1, 2, 3]}')
    assert [problem.key for problem in caught.value.problems] == ["too-many-values"]
    assert read_json(b'{"a": ",,,,,,,,,"}') == {"a": ",,,,,,,,,"}


def test_an_object_of_endless_keys_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_text, "MOST_KEYS", 2)
    assert read_json(b'{"a": {"b": 1, "c": 2}}')
    with pytest.raises(CaseError) as caught:
        read_json(b'{"a": {"b": 1, "c": 2, "d": 3}}')
    assert str(caught.value) == "a: there are 3, 2 at most are allowed"


def test_of_a_large_case_the_first_fault_of_each_list_is_told() -> None:
    positions = [PLAIN["positions"][0] | {"id": f"q{n}"} for n in range(9_000)]
    large = PLAIN | {"positions": positions}
    assert len(parse_case(json.dumps(large).encode()).positions) == 9_000
    for number in (5, 4_000, 8_999):
        positions[number] = positions[number] | {"credibility": 9}
    with pytest.raises(CaseError) as caught:
        parse_case(json.dumps(large).encode())
    assert [problem.place for problem in caught.value.problems] == ["positions[5].credibility"]


TEXTS = (
    "<b>bold</b><img src='file:///etc/passwd'>",
    "\u202egnp.exe\u202c \u2066\u2069",
    "\x00\x01\x1b[31m\x7f\x85",
    "{place} %s %1 &amp; &nbsp;",
    '=HYPERLINK("http://x")',
    "e\u0301\u200b\ufeff\U000e0001",
)


@pytest.mark.parametrize("text", TEXTS)
def test_text_stays_what_it_is(text: str, tmp_path: Path) -> None:
    path = tmp_path / "case.truce"
    case = parse_case(json.dumps(PLAIN | {"title": text, "summary": text}).encode())
    save_case(path, case)
    assert read_case(path).title == text
    actors = [PLAIN["actors"][0] | {"kind": text}, *PLAIN["actors"][1:]]
    with pytest.raises(CaseError) as caught:
        parse_case(json.dumps(PLAIN | {"actors": actors}).encode())
    assert str(caught.value).splitlines()[0].isprintable()


def test_names_that_differ_by_case_only_are_two(tmp_path: Path) -> None:
    actors = [
        *PLAIN["actors"],
        PLAIN["actors"][0] | {"id": "upper", "name": PLAIN["actors"][0]["name"].upper()},
    ]
    case = parse_case(json.dumps(PLAIN | {"actors": actors}).encode())
    save_case(tmp_path / "case.truce", case)
    save_case(tmp_path / "CASE.truce", BASE)
    again = read_case(tmp_path / "CASE.truce")
    assert again == BASE
    if not (tmp_path / "CASE.truce").samefile(tmp_path / "case.truce"):
        assert read_case(tmp_path / "case.truce") == case


@pytest.mark.parametrize("seed", range(4))
def test_what_is_broken_at_random_is_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    for number in range(40):
        data = mutated(chance, PLAIN, BUILTIN)
        outcome = attempt(data, BASE)
        assert outcome.fine, (seed, number, outcome.ended)
        assert outcome.seconds < 2


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases(), st.randoms(use_true_random=False))
def test_a_random_case_broken_at_random_is_read_or_refused(plain: Plain, chance: random.Random) -> None:
    data = mutated(chance, plain, json.dumps(plain).encode())
    outcome = attempt(data, BASE)
    assert outcome.fine, outcome.ended


def test_a_bias_beyond_all_measure_is_refused_by_name() -> None:
    wild = PLAIN | {"method": {"source_bias": 1e200}}
    assert attempt(json.dumps(wild).encode(), BASE).ended == "refused"
