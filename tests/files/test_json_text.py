"""JSON read strictly: everything that is not plain data in UTF-8 is refused with its place."""

import time

import pytest

from truceboard.case.problems import CaseError
from truceboard.files import json_text
from truceboard.files.json_text import read_json


def problems_of(data: bytes) -> list[tuple[str, str]]:
    with pytest.raises(CaseError) as caught:
        read_json(data)
    return [(problem.place, problem.key) for problem in caught.value.problems]


def test_plain_data_comes_as_it_stands() -> None:
    assert read_json(' {"a": [1, 2.5, -0, true, null, "é\\u00e9\\n"]}\n'.encode()) == {
        "a": [1, 2.5, 0, True, None, "éé\n"]
    }


def test_a_text_cut_off_anywhere_is_told_to_be_cut_off() -> None:
    text = '{"a": [-1, 2.5, -0.5e-3, 1E+9, true, false, null, {}], "b": "c\\u00e9\\n", "d": -3}'
    assert read_json(text.encode())
    told = {text[:length]: problems_of(text[:length].encode()) for length in range(1, len(text))}
    assert not {cut: told for cut, told in told.items() if [key for _, key in told] != ["file-truncated"]}


@pytest.mark.parametrize(
    ("data", "place", "key"),
    [
        (b"", "", "file-empty"),
        (b" \r\n\t", "", "file-empty"),
        (b"\xef\xbb\xbf{}", "line 1, column 1", "byte-order-mark"),
        ('{"a": 1}'.encode("utf-16"), "line 1, column 1", "not-utf-8"),
        ('{\n  "é": "ü"}'.encode("latin-1"), "line 2, column 4", "not-utf-8"),
        (b'{\n  "\xc3\xa9": "\xff"}', "line 2, column 9", "not-utf-8"),
        (b"PK\x03\x04\x14\x00\x06\x00", "", "foreign"),
        (b"[]", "", "foreign"),
        (b"null", "", "foreign"),
        (b"actor,name\n1,2\n", "", "foreign"),
        (b"%PDF-1.7", "", "foreign"),
        (b"{", "line 1, column 2", "file-truncated"),
        (b'{"a": 1,\n', "line 2, column 1", "file-truncated"),
        (b'{"a": [1, 2', "line 1, column 12", "file-truncated"),
        (b'{\n "a": "cut of', "line 2, column 7", "file-truncated"),
        (b'{"a": 1}\n}', "line 2, column 1", "not-json"),
        (b"{'a': 1}", "line 1, column 2", "not-json"),
        (b'{"a": 1,\n\n "b": 01}', "line 3, column 8", "not-json"),
        (b'{"a": "two\nlines"}', "line 1, column 11", "not-json"),
        (b'{"a": 1} // a comment', "line 1, column 10", "not-json"),
    ],
)
def test_what_is_no_json_object_is_refused(data: bytes, place: str, key: str) -> None:
    assert problems_of(data) == [(place, key)]


def test_every_repeated_key_is_named() -> None:
    data = b'{"a": 1, "b": [{"c": 1, "d": 2, "c": 3, "d": 4, "c": 5}], "a": 2}'
    assert problems_of(data) == [("", "repeated-key"), ("b[0]", "repeated-key"), ("b[0]", "repeated-key")]
    with pytest.raises(CaseError) as caught:
        read_json(data)
    assert str(caught.value.problems[1]) == 'b[0]: the key "c" stands twice in this object'


def test_keys_are_the_same_however_they_are_written() -> None:
    assert problems_of(b'{"a": 1, "\\u0061": 2}') == [("", "repeated-key")]


def test_half_characters_are_named() -> None:
    data = b'{"a": ["x", "\\ud83d"], "b\\udc00": 1, "ok": "\\ud83d\\ude00"}'
    assert problems_of(data) == [("a[1]", "not-unicode"), ('["b\\udc00"]', "not-unicode")]


def test_sixty_four_levels_are_read_and_one_more_is_not() -> None:
    assert read_json(b'{"a": ' + b"[" * 63 + b"]" * 63 + b"}")
    place = "a" + "[0]" * 63
    assert problems_of(b'{"a": ' + b"[" * 64 + b"]" * 64 + b"}") == [(place, "nested-too-deep")]


@pytest.mark.parametrize("depth", [1_000, 100_000])
@pytest.mark.parametrize(("opening", "closing"), [(b"[", b"]"), (b'{"a":', b"}")])
def test_nesting_without_end_is_refused(depth: int, opening: bytes, closing: bytes) -> None:
    for data in (opening * depth + b"1" + closing * depth, opening * depth):
        problems = problems_of(b'{"b": "[[[\\"", "a": ' + data + b"}")
        assert [key for _, key in problems] in (["nested-too-deep"], ["file-truncated"])


def test_the_place_of_nesting_without_end_skips_brackets_in_texts() -> None:
    data = b'{"b": "[[[{{{", "a":\n' + b"[" * 5_000 + b"]" * 5_000 + b"}"
    assert problems_of(data) == [("line 2, column 64", "nested-too-deep")]


@pytest.mark.parametrize("digits", ["9" * 16, "9" * 400, "9" * 1_000_000, "-" + "9" * 5_000])
def test_endless_numbers_become_floats_in_a_moment(digits: str) -> None:
    started = time.perf_counter()
    plain = read_json(f'{{"a": {digits}, "b": {digits}.5}}'.encode())
    assert plain == {"a": float(digits), "b": float(f"{digits}.5")}
    assert time.perf_counter() - started < 2


def test_a_file_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_text, "LARGEST_FILE", 10)
    assert read_json(b'{"a": 12 }') == {"a": 12}
    assert problems_of(b'{"a": 123 }') == [("", "file-too-large")]


def test_the_limit_is_64_mib() -> None:
    assert json_text.LARGEST_FILE == 67_108_864
