"""A save never writes over what somebody else has written meanwhile."""

import os
from contextlib import suppress
from pathlib import Path

import pytest
from tests.files.test_saving import BUILTIN, names

from truceboard.case import edits
from truceboard.case.case import Case
from truceboard.files.outside import changed_outside, fingerprint
from truceboard.files.reading import open_case, read_case
from truceboard.files.saving import ChangedOutsideError, save_case


def test_a_file_changed_by_somebody_else_is_not_written_over(path: Path, case: Case) -> None:
    known = fingerprint(path)
    theirs = BUILTIN.replace(b"Jeddah", b"Geneva")
    path.write_bytes(theirs)
    with pytest.raises(ChangedOutsideError) as caught:
        save_case(path, case, expected=known)
    assert caught.value.message.key == "save-changed-outside"
    assert path.read_bytes() == theirs
    path.unlink()
    with pytest.raises(ChangedOutsideError) as caught:
        save_case(path, case, expected=known)
    assert caught.value.message.key == "save-gone-outside"
    save_case(path, case, expected=None)
    assert read_case(path) == case


def test_a_change_while_the_new_file_is_written_is_noticed(
    path: Path, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    known, chmod = fingerprint(path), os.chmod

    def meanwhile(target: Path, mode: int) -> None:
        path.write_bytes(b"theirs")
        chmod(target, mode)

    monkeypatch.setattr(os, "chmod", meanwhile)
    with pytest.raises(ChangedOutsideError):
        save_case(path, case, expected=known)
    assert path.read_bytes() == b"theirs"
    assert names(path.parent) == ["case.truce"]


def test_saving_again_and_again_never_takes_itself_for_somebody_else(path: Path, case: Case) -> None:
    known = fingerprint(path)
    for step in range(5):
        known = save_case(path, edits.move_cards(case, {"truce": (step, 0)}), expected=known).fingerprint
        assert changed_outside(path, known) == "none"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_of_savers_at_once_none_writes_over_what_another_has_just_saved(path: Path, case: Case) -> None:
    """Each counts on by one from what it has read; who comes too late reads again."""
    savers, steps = 6, 12
    save_case(path, case.model_copy(update={"title": "0"}))
    children = []
    for _ in range(savers):
        child = os.fork()
        if child == 0:
            try:
                _count_on(path, steps)
                os._exit(0)
            finally:
                os._exit(1)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * savers
    assert read_case(path).title == str(savers * steps)


def _count_on(path: Path, steps: int) -> None:
    done = 0
    while done < steps:
        opened = open_case(path)
        counted = opened.case.model_copy(update={"title": str(int(opened.case.title) + 1)})
        with suppress(ChangedOutsideError):
            save_case(path, counted, expected=opened.fingerprint)
            done += 1
