"""A sweep: the same rows however often it is interrupted, and never into somebody else's file."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from tests.likelihood import small_case

from truceboard.case.case import Case
from truceboard.case.edits import change_working
from truceboard.likelihood import sweep as module
from truceboard.likelihood.sweep import Sweep, SweepFileError, run_sweep

SAMPLES = 100


def plan(**fields: Any) -> Sweep:
    levers = [small_case.lever(name, history=[{"date": "2025-01-01", "value": 40}]) for name in ("a", "b")]
    levers.append(small_case.lever("c", minimum=-3, maximum=1, uncertainty=0.5, history=[value(0)]))
    influences = [small_case.influence(name, neutral=0) for name in ("a", "b", "c")]
    case = small_case.case(
        small_case.party(interests=[small_case.interest("gain", *influences)]), levers=levers
    )
    given = {"case": case, "levers": ("a", "c"), "samples": SAMPLES, "as_of": case.as_of, "draws": 64}
    return Sweep(**{**given, **fields})


def value(number: float) -> dict[str, Any]:
    return {"date": "2025-01-01", "value": number}


class Progress(list[tuple[int, int]]):
    def __call__(self, done: int, total: int) -> None:
        self.append((done, total))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a sweep that nobody interrupted."""
    path = tmp_path_factory.mktemp("sweep") / "whole.csv"
    progress = Progress()
    run_sweep(plan(), path, progress, workers=2)
    assert progress[0] == (0, SAMPLES)
    assert progress[-1] == (SAMPLES, SAMPLES)
    assert progress == sorted(progress)
    return path.read_bytes()


def test_every_row_is_an_evaluation(whole: bytes) -> None:
    mark, names, *rows = whole.decode().splitlines()
    assert mark.startswith("# ")
    assert len(rows) == SAMPLES
    sweep = plan()
    model = sweep.compile()
    for index, row in enumerate(rows):
        found = dict(zip(names.split(","), map(float, row.split(",")), strict=True))
        assert found["index"] == index
        outlook = model.evaluate({"a": found["lever:a"], "c": found["lever:c"]})
        assert found["agreed:mean"] == outlook.agreed.mean
        assert found["as_offered:p95"] == outlook.as_offered.p95
        assert found["north:accept"] == outlook.party("north").ladder[3]
        assert found["north:log_odds"] == outlook.party("north").log_odds


def test_the_design_fills_the_ranges_evenly() -> None:
    design = plan(samples=64).design()
    for lever, low, high in (("a", 0, 100), ("c", -3, 1)):
        shares = sorted((row[lever] - low) / (high - low) for row in design)
        # One in each 64th of the range: what makes it a Sobol design.
        assert [int(share * 64) for share in shares] == list(range(64))
    assert plan(samples=100).design()[:64] == design


@pytest.mark.parametrize("kept", [0, 40, 1500, 5000, -1])
def test_an_interrupted_file_becomes_the_same_file(tmp_path: Path, whole: bytes, kept: int) -> None:
    path = tmp_path / "cut.csv"
    path.write_bytes(whole[:kept])
    progress = Progress()
    run_sweep(plan(), path, progress, workers=1)
    assert path.read_bytes() == whole
    assert progress[0][0] == max(whole[:kept].count(b"\n") - 2, 0)


def test_a_whole_file_is_left_alone(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "done.csv"
    path.write_bytes(whole)
    os.utime(path, (1, 1))
    run_sweep(plan(), path, Progress(), workers=1)
    assert path.stat().st_mtime == 1
    assert path.read_bytes() == whole


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"samples": 99}, "samples"),
        ({"levers": ("c", "a")}, "levers"),
        ({"draws": 128}, "draws"),
        ({"settings": {"b": 3}}, "settings"),
        ({"importances": {"gain": 2}}, "importances"),
    ],
)
def test_the_file_of_another_sweep_is_refused(
    tmp_path: Path, whole: bytes, fields: dict[str, Any], what: str
) -> None:
    path = tmp_path / "other.csv"
    path.write_bytes(whole)
    with pytest.raises(SweepFileError, match=rf"other\.csv: .*not the same: {what}\)"):
        run_sweep(plan(**fields), path, Progress(), workers=1)
    assert path.read_bytes() == whole


def test_another_case_is_refused_and_another_working_setting_is_not(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "case.csv"
    path.write_bytes(whole)
    case = plan().case
    run_sweep(plan(case=change_working(case, settings={"a": 1})), path, Progress(), workers=1)
    plain = case.model_dump()
    plain["parties"][0]["base_rate"] = 0.41
    with pytest.raises(SweepFileError, match="not the same: case"):
        run_sweep(plan(case=Case.model_validate(plain)), path, Progress(), workers=1)


@pytest.mark.parametrize("content", [b"a,b\n1,2\n", b"# truceboard sweep {", b"\xff\xfe\x00", b"#\n"])
def test_a_file_that_no_sweep_wrote_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.csv"
    path.write_bytes(content + b"\n")
    with pytest.raises(SweepFileError, match="no sweep has written it"):
        run_sweep(plan(), path, Progress(), workers=1)
    assert path.read_bytes() == content + b"\n"


def test_rows_that_are_not_those_of_the_design_are_refused(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "touched.csv"
    lines = whole.splitlines(keepends=True)
    for wrong in (
        [*lines[:5], *lines[6:]],
        [*lines[:5], lines[4], *lines[5:]],
        [*lines[:5], b"3\n", *lines[6:]],
        [*lines, lines[-1]],
    ):
        content = b"".join(wrong)
        path.write_bytes(content)
        with pytest.raises(SweepFileError, match="row"):
            run_sweep(plan(), path, Progress(), workers=1)
        assert path.read_bytes() == content


def test_the_mark_says_what_the_file_was_made_from(whole: bytes) -> None:
    made_from = json.loads(whole.decode().splitlines()[0].removeprefix(module.MARK))
    assert made_from["levers"] == ["a", "c"]
    assert made_from["samples"] == SAMPLES
    assert len(made_from["case"]) == 64


def test_what_cannot_be_swept() -> None:
    with pytest.raises(ValueError, match="at least one"):
        plan(levers=())
    with pytest.raises(ValueError, match="twice"):
        plan(levers=("a", "a"))
    with pytest.raises(ValueError, match="both vary and stand"):
        plan(settings={"a": 1})
    with pytest.raises(KeyError, match="weather"):
        plan(levers=("weather",))
    for samples in (0, -1, 2**21):
        with pytest.raises(ValueError, match="samples"):
            plan(samples=samples)
