"""A save puts the whole case in the place of the file or leaves the file byte for byte as it was."""

import errno
import os
import re
import resource
import signal
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.files.failing_calls import ERRORS, each_failure, failing

from truceboard.case.case import Case
from truceboard.files import json_text, replacing, saving
from truceboard.files.builtin import builtin_case_path
from truceboard.files.generations import Generations
from truceboard.files.messages import MESSAGES, Message
from truceboard.files.outside import fingerprint
from truceboard.files.reading import read_case
from truceboard.files.saving import Saved, SaveError, keep_beside, save_case, save_directly
from truceboard.files.writing import canonical_text

BUILTIN = builtin_case_path().read_bytes()
POSIX = pytest.mark.skipif(os.name != "posix", reason="permissions and links as in POSIX")


@pytest.fixture
def generations(tmp_path_factory: pytest.TempPathFactory) -> Generations:
    return Generations(tmp_path_factory.mktemp("data") / "versions")


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    waited: list[float] = []
    monkeypatch.setattr(replacing.time, "sleep", waited.append)
    return waited


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_is_saved_is_on_disk_and_known_by_its_fingerprint(path: Path, case: Case) -> None:
    saved = save_case(path, case)
    assert read_case(path) == case
    assert saved.fingerprint == fingerprint(path)
    assert saved.warnings == ()
    assert names(path.parent) == ["case.truce"]


@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.get)
@pytest.mark.parametrize("on", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("existing", [True, False], ids=["over a file", "a new file"])
def test_whatever_fails_the_file_is_as_it_was_or_as_it_should_be(
    path: Path, case: Case, generations: Generations, error: int, on: bool, existing: bool
) -> None:
    known = fingerprint(path)

    def prepare() -> None:
        generations.forget(path)
        path.unlink(missing_ok=True)
        if existing:
            path.write_bytes(BUILTIN)

    def save() -> None:
        save_case(path, case, expected=known if existing else None, generations=generations)

    called = set()
    for call, raised in each_failure(prepare, save, error, on=on):
        called.add(call)
        assert raised is None or isinstance(raised, SaveError)
        now = path.read_bytes() if path.exists() else None
        if raised is None:
            assert now == canonical_text(case).encode()
        else:
            assert now == (BUILTIN if existing else None), call
        if not on:
            assert names(path.parent) in ([], ["case.truce"])
    assert {"open", "write", "fsync", "close", "replace"} <= called


@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.get)
def test_whatever_fails_once_in_writing_directly_the_file_is_put_back(
    path: Path, case: Case, generations: Generations, error: int
) -> None:
    def prepare() -> None:
        path.write_bytes(BUILTIN)
        generations.forget(path)

    def save() -> None:
        save_directly(path, case, generations=generations)

    for call, raised in each_failure(prepare, save, error):
        assert raised is None or isinstance(raised, SaveError)
        assert path.read_bytes() == (canonical_text(case).encode() if raised is None else BUILTIN), call


def test_where_even_putting_back_fails_the_backup_is_named(
    path: Path, case: Case, generations: Generations
) -> None:
    with failing(None) as counted:
        save_directly(path, case, generations=generations)
    number = len(counted.names) - 1 - counted.names[::-1].index("write")
    path.write_bytes(BUILTIN)
    generations.forget(path)
    with failing(number, errno.EIO, on=True), pytest.raises(SaveError) as caught:
        save_directly(path, case, generations=generations)
    assert caught.value.message.key == "save-damaged"
    assert Path(caught.value.message.values["backup"]).read_bytes() == BUILTIN


def test_a_direct_write_never_begins_without_a_backup(
    path: Path, case: Case, generations: Generations
) -> None:
    generations.folder.parent.rmdir()
    generations.folder.parent.write_text("a file where the folder should be")
    with pytest.raises(SaveError) as caught:
        save_directly(path, case, generations=generations)
    assert caught.value.message.key == "save-no-backup"
    assert path.read_bytes() == BUILTIN


def test_where_no_versions_are_kept_the_backup_goes_again(path: Path, case: Case, tmp_path: Path) -> None:
    none_kept = Generations(tmp_path / "versions", kept=0)
    save_directly(path, case, generations=none_kept)
    assert read_case(path) == case
    assert none_kept.of(path) == ()


@pytest.mark.parametrize("save", [save_case, save_directly])
def test_a_version_that_cannot_be_deleted_is_told_and_fails_no_save(
    path: Path, case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, save: Callable[..., Saved]
) -> None:
    none_kept = Generations(tmp_path / "versions", kept=0)

    def refuse(self: Generations, path: Path) -> None:
        raise PermissionError(errno.EACCES, "refused")

    monkeypatch.setattr(Generations, "forget", refuse)
    saved = save(path, case, generations=none_kept)
    assert path.read_bytes() == canonical_text(case).encode()
    assert saved.fingerprint == fingerprint(path)
    assert [warning.key for warning in saved.warnings] == ["saved-version-left"]


@pytest.mark.parametrize("error", [errno.EACCES, errno.EBUSY])
def test_a_replacement_is_tried_three_times_and_then_the_direct_write_is_offered(
    path: Path,
    case: Case,
    generations: Generations,
    monkeypatch: pytest.MonkeyPatch,
    no_waiting: list[float],
    error: int,
) -> None:
    tries = []

    def refuse(*_: object) -> None:
        tries.append(1)
        raise OSError(error, os.strerror(error))

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", refuse)
        with pytest.raises(SaveError) as caught:
            save_case(path, case)
    assert caught.value.direct
    assert caught.value.message.key == "save-refused"
    assert "write into the file itself" in str(caught.value)
    assert len(tries) == 3
    assert no_waiting == list(replacing.WAITS)
    assert path.read_bytes() == BUILTIN
    assert save_directly(path, case, generations=generations).fingerprint == fingerprint(path)
    assert read_case(path) == case
    assert names(path.parent) == ["case.truce"]


def test_a_replacement_refused_once_goes_through(
    path: Path, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace, tries = os.replace, []

    def refuse_once(*arguments: Path) -> None:
        tries.append(1)
        if len(tries) == 1:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        replace(*arguments)

    monkeypatch.setattr(os, "replace", refuse_once)
    save_case(path, case)
    assert read_case(path) == case


def test_a_folder_that_takes_no_new_file_may_still_have_its_file_written(
    path: Path, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def no_new_files(name: Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return opened(name, flags, mode)

    monkeypatch.setattr(os, "open", no_new_files)
    with pytest.raises(SaveError) as caught:
        save_case(path, case)
    assert caught.value.direct
    with pytest.raises(SaveError) as caught:
        save_case(path.with_name("new.truce"), case)
    assert caught.value.message.key == "save-no-permission"
    assert not caught.value.direct


@pytest.mark.parametrize(
    ("error", "key"),
    [
        (errno.ENOSPC, "save-disk-full"),
        (errno.EDQUOT, "save-disk-full"),
        (errno.EROFS, "save-read-only"),
        (errno.EIO, "save-disk-error"),
        (errno.ESTALE, "save-share-gone"),
        (errno.ENOMEM, "save-other"),
    ],
)
def test_a_failure_says_why_and_what_now(
    path: Path, case: Case, monkeypatch: pytest.MonkeyPatch, error: int, key: str
) -> None:
    def fail(_: int) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(SaveError) as caught:
        save_case(path, case)
    assert caught.value.message.key == key
    assert str(caught.value).startswith(f"{path}: ")
    assert "save in another place" in str(caught.value)
    assert not caught.value.direct
    assert path.read_bytes() == BUILTIN


def test_every_message_has_a_sentence_that_takes_its_values() -> None:
    for template in MESSAGES.values():
        assert re.sub(r"\{[a-z]+\}", "", template).isprintable()
        assert "{" not in re.sub(r"\{[a-z]+\}", "", template)
    assert all(key in MESSAGES for key in saving.REASONS.values())
    assert str(Message("save-other", {"reason": "why"})).startswith("the system refuses (why)")


def test_a_folder_is_not_replaced_and_none_is_made(tmp_path: Path, case: Case) -> None:
    for path, key in ((tmp_path, "save-not-a-file"), (tmp_path / "no" / "where.truce", "save-folder-gone")):
        with pytest.raises(SaveError) as caught:
            save_case(path, case)
        assert caught.value.message.key == key
    with pytest.raises(SaveError) as caught:
        save_case(tmp_path / ("x" * 300), case)
    assert caught.value.message.key == "save-bad-name"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
def test_a_fifo_is_neither_replaced_nor_waited_for(
    tmp_path: Path, case: Case, generations: Generations
) -> None:
    fifo = tmp_path / "fifo.truce"
    os.mkfifo(fifo)
    for save in (save_case, save_directly):
        with pytest.raises(SaveError) as caught:
            save(fifo, case, generations=generations)
        assert caught.value.message.key == "save-not-a-file"
    assert fifo.is_fifo()


def test_a_file_made_read_only_stays(path: Path, case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda target, mode: False)  # root may write anything
    with pytest.raises(SaveError) as caught:
        save_case(path, case)
    assert caught.value.message.key == "save-file-read-only"
    assert path.read_bytes() == BUILTIN


def test_what_could_not_be_read_again_is_not_written(
    path: Path, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "LARGEST_FILE", len(BUILTIN) - 1)
    with pytest.raises(SaveError, match="more than"):
        save_case(path, case)
    assert path.read_bytes() == BUILTIN
    assert len(BUILTIN) < json_text.LARGEST_FILE


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="no limits here")
def test_a_real_limit_of_the_system_leaves_the_file(path: Path, case: Case) -> None:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(BUILTIN) // 2, limits[1]))
    try:
        with pytest.raises(SaveError) as caught:
            save_case(path, case)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, ignored)
    assert caught.value.message.key == "save-too-large"
    assert path.read_bytes() == BUILTIN
    assert names(path.parent) == ["case.truce"]


def test_save_as_never_touches_the_old_file(path: Path, case: Case) -> None:
    before = fingerprint(path)
    save_case(path.with_name("another.truce"), case)
    assert fingerprint(path) == before


def test_versions_that_cannot_be_kept_keep_nobody_from_saving(
    path: Path, case: Case, generations: Generations
) -> None:
    generations.folder.parent.rmdir()
    generations.folder.parent.write_text("a file where the folder should be")
    saved = save_case(path, case, generations=generations)
    assert [warning.key for warning in saved.warnings] == ["saved-no-generation"]
    assert read_case(path) == case


@POSIX
def test_a_share_that_cannot_flush_a_folder_is_written_to(
    path: Path, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    flush, refusals = os.fsync, iter((errno.EINVAL, errno.EIO))

    def refuse_folders(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(next(refusals), "refused")
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", refuse_folders)
    for warnings in ([], ["saved-not-flushed"]):
        saved = save_case(path, case)
        assert [warning.key for warning in saved.warnings] == warnings
        assert read_case(path) == case


def test_what_a_killed_save_left_behind_is_removed_after_an_hour(path: Path, case: Case) -> None:
    old, new = path.with_name(".truceboard-0.tmp"), path.with_name(".truceboard-1.tmp")
    for left in (old, new):
        left.write_text("half a case")
    os.utime(old, (1, 1))
    save_case(path, case)
    assert names(path.parent) == [new.name, "case.truce"]


def test_a_file_of_an_older_version_is_kept_beside(path: Path, case: Case) -> None:
    save_case(path, case, older=1)
    beside = path.with_name("case (version 1).truce")
    assert beside.read_bytes() == BUILTIN
    assert names(path.parent) == [beside.name, "case.truce"]
    path.write_bytes(BUILTIN)
    assert keep_beside(path, 1) == beside
    path.write_bytes(BUILTIN + b"\n")
    assert keep_beside(path, 1).name == "case (version 1, 2).truce"


def test_what_could_never_be_opened_again_is_not_saved(
    path: Path, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "MOST_VALUES", 100)
    with pytest.raises(SaveError) as caught:
        save_case(path, case)
    assert caught.value.message.key == "save-too-many-values"
    assert path.read_bytes() == BUILTIN
