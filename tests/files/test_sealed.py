"""Answers that were handed in are on the disk, for their case alone, until they are shown or discarded."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from truceboard.case.case import Case
from truceboard.case.judgements import Judgement
from truceboard.files import replacing
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.files.sealed import SealedAnswers
from truceboard.files.writing import canonical_text

HANDS_IN_AND_WAITS = """
import sys, time
from pathlib import Path
from truceboard.case.judgements import Judgement
from truceboard.files.builtin import builtin_case_path
from truceboard.files.reading import read_case
from truceboard.files.sealed import SealedAnswers

case, store = read_case(builtin_case_path()), SealedAnswers(Path(sys.argv[1]))
for number in range(3):
    answers = [
        Judgement(
            id=f"answer-{each}", participant=f"P{each}", party="kremlin", date=case.as_of, probability=0.4
        )
        for each in range(number + 1)
    ]
    store.keep(answers, case, None)
print("kept", flush=True)
time.sleep(60)
"""


@pytest.fixture(scope="module")
def march() -> Case:
    return read_case(builtin_case_path())


@pytest.fixture
def answer(march: Case) -> Judgement:
    return Judgement(
        id="answer-0",
        participant="Ann",
        party="kremlin",
        date=march.as_of,
        probability=0.35,
        rationale="Because",
    )


def test_a_killed_process_loses_no_answer(tmp_path: Path, march: Case) -> None:
    """And as long as it lives, nobody else takes its answers."""
    command = [sys.executable, "-c", HANDS_IN_AND_WAITS, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "kept\n"
        assert SealedAnswers(tmp_path).take_over(march, None).answers == ()
        process.send_signal(signal.SIGKILL)
    store = SealedAnswers(tmp_path)
    found = store.take_over(march, None)
    assert [each.participant for each in found.answers] == ["P0", "P1", "P2"]
    store.discard()
    assert list(tmp_path.iterdir()) == []


def test_answers_come_back_to_their_own_case_only(tmp_path: Path, march: Case, answer: Judgement) -> None:
    folder, path = tmp_path / "answers", tmp_path / "mine.truce"
    path.write_text(canonical_text(march), "utf-8")
    first = SealedAnswers(folder)
    first.keep([answer], march, path)
    first.close()
    second = SealedAnswers(folder)
    assert second.take_over(march, None).answers == ()
    assert second.take_over(march, tmp_path / "other.truce").answers == ()
    assert second.take_over(march, path).answers == (answer,)
    second.close()
    path.rename(tmp_path / "renamed.truce")
    assert SealedAnswers(folder).take_over(march, tmp_path / "renamed.truce").answers == (answer,)


def test_an_unsaved_case_is_known_by_its_title_and_parties(
    tmp_path: Path, march: Case, answer: Judgement
) -> None:
    first = SealedAnswers(tmp_path)
    first.keep([answer], march, None)
    first.close()
    second = SealedAnswers(tmp_path)
    assert second.take_over(march.model_copy(update={"title": "Another"}), None).answers == ()
    fewer = march.model_copy(update={"parties": march.parties[:1]})
    assert second.take_over(fewer, None).answers == ()
    assert second.take_over(march, None).answers == (answer,)
    second.close()


def test_what_two_sessions_left_becomes_one(tmp_path: Path, march: Case, answer: Judgement) -> None:
    for name in ("Ann", "Ben"):
        store = SealedAnswers(tmp_path)
        store.keep([answer.model_copy(update={"participant": name})], march, None)
        store.close()
    store = SealedAnswers(tmp_path)
    found = store.take_over(march, None).answers
    assert {each.participant for each in found} == {"Ann", "Ben"}
    store.keep(found, march, None)
    assert len(list(tmp_path.glob("*.answers"))) == 1
    store.discard()


def test_a_damaged_file_is_named_and_left_alone(tmp_path: Path, march: Case) -> None:
    for name, data in (("a", b"{"), ("b", b'{"format": "else"}'), ("c", b"\xff")):
        (tmp_path / f"{name}.answers").write_bytes(data)
    (tmp_path / "d.answers").write_bytes(b"")
    found = SealedAnswers(tmp_path).take_over(march, None)
    assert found.answers == ()
    assert [file.name for file in found.unreadable] == ["a.answers", "b.answers", "c.answers"]
    assert {file.name for file in tmp_path.glob("*.answers")} == {"a.answers", "b.answers", "c.answers"}


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_a_disk_that_fails_leaves_what_was_kept(
    tmp_path: Path, march: Case, answer: Judgement, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    store = SealedAnswers(tmp_path)
    store.keep([answer], march, None)

    def refuse(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, call, refuse)
        broken.setattr(replacing, "WAITS", ())
        with pytest.raises(OSError, match="No space left"):
            store.keep([answer, answer.model_copy(update={"participant": "Ben"})], march, None)
    store.close()
    assert SealedAnswers(tmp_path).take_over(march, None).answers == (answer,)


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_only_the_user_can_read_it(tmp_path: Path, march: Case, answer: Judgement) -> None:
    folder = tmp_path / "state" / "answers"
    store = SealedAnswers(folder)
    store.keep([answer], march, None)
    store.keep([answer], march, None)
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700
    store.discard()


def test_a_file_that_cannot_be_read_does_not_hide_the_others(
    tmp_path: Path, march: Case, answer: Judgement
) -> None:
    store = SealedAnswers(tmp_path)
    store.keep([answer], march, None)
    store.close()
    (tmp_path / "0.answers").mkdir()
    odd = [tmp_path / "0.answers"]
    if hasattr(os, "mkfifo"):
        odd.append(tmp_path / "1.answers")
        os.mkfifo(odd[-1])
    found = SealedAnswers(tmp_path).take_over(march, None)
    assert found.answers == (answer,)
    assert found.unreadable == tuple(odd)


@pytest.mark.skipif(os.name != "posix", reason="such names are refused by this system")
def test_the_name_of_the_case_may_be_no_unicode(tmp_path: Path, march: Case, answer: Judgement) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.truce")
    path.touch()
    store = SealedAnswers(tmp_path / "answers")
    store.keep([answer], march, path)
    store.close()
    assert SealedAnswers(tmp_path / "answers").take_over(march, path).answers == (answer,)
