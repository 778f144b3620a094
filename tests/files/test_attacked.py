"""Saving beside somebody who swaps names, and onto disks that refuse what others allow."""

import errno
import os
import stat
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from truceboard.case.case import Case
from truceboard.files import replacing, turns
from truceboard.files.builtin import builtin_case_path
from truceboard.files.generations import Generations
from truceboard.files.reading import read_case
from truceboard.files.saving import SaveError, keep_beside, save_case, save_directly

BUILTIN = builtin_case_path().read_bytes()
pytestmark = pytest.mark.skipif(os.name != "posix", reason="permissions and links as in POSIX")
WITH_ATTRIBUTES = pytest.mark.skipif(not hasattr(os, "setxattr"), reason="no extended attributes here")


@pytest.fixture(autouse=True)
def without_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replacing, "WAITS", (0.0, 0.0))


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    secret = tmp_path / "secret"
    secret.write_text("nobody's business")
    secret.chmod(0o600)
    return secret


def before(monkeypatch: pytest.MonkeyPatch, name: str, do: Callable[[], None]) -> None:
    """Have `do` done once, just before a call of the system."""
    call, done = getattr(os, name), []

    def wrapped(*arguments: Any, **named: Any) -> Any:
        if not done:
            done.append(True)
            do()
        return call(*arguments, **named)

    monkeypatch.setattr(os, name, wrapped)
    if call in os.supports_fd:
        os.supports_fd.add(wrapped)


def test_rights_are_given_to_the_new_file_and_not_to_a_link_in_its_place(
    path: Path, case: Case, secret: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.chmod(0o666)

    def swap() -> None:
        [beside] = path.parent.glob(".truceboard-*.tmp")
        beside.unlink()
        beside.symlink_to(secret)

    before(monkeypatch, "chmod", swap)
    save_case(path, case)
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    assert secret.read_text() == "nobody's business"


def test_a_folder_that_took_the_place_of_the_file_stays(
    path: Path, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    def swap() -> None:
        path.unlink()
        path.mkdir()

    before(monkeypatch, "replace", swap)
    with pytest.raises(SaveError) as caught:
        save_case(path, case)
    assert caught.value.message.key == "save-not-a-file"
    assert path.is_dir()
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("became", ["link", "fifo"])
def test_what_took_the_place_of_the_file_is_not_written_into(
    path: Path, case: Case, secret: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, became: str
) -> None:
    generations = Generations(tmp_path / "versions")
    generations.keep(path)
    asked = replacing.status_of

    def and_swap(target: Path) -> os.stat_result | None:
        status = asked(target)
        target.unlink()
        if became == "link":
            target.symlink_to(secret)
        else:
            os.mkfifo(target)
        return status

    monkeypatch.setattr(replacing, "status_of", and_swap)
    with pytest.raises(SaveError) as caught:
        save_directly(path, case, generations=generations)
    assert caught.value.message.key == "save-not-a-file"
    assert secret.read_text() == "nobody's business"


@pytest.mark.parametrize("error", [errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL])
def test_a_disk_without_permissions_is_written_to(
    path: Path, case: Case, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    def refuse(*_: Any) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, "chmod", refuse)
    os.supports_fd.add(refuse)
    save_case(path, case)
    assert read_case(path) == case


@pytest.mark.parametrize("error", [errno.EPERM, errno.ENOTSUP, errno.ENOSYS])
def test_a_disk_without_owners_lets_in_nobody_new(
    path: Path, case: Case, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    asked = replacing.status_of

    def of_another_group(target: Path) -> os.stat_result | None:
        found = asked(target)
        return found and os.stat_result([*found[:5], found.st_gid + 1, *found[6:]])

    def refuse(*_: Any) -> None:
        raise OSError(error, os.strerror(error))

    path.chmod(0o664)
    monkeypatch.setattr(replacing, "status_of", of_another_group)
    monkeypatch.setattr(os, "chown", refuse)
    save_case(path, case)
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


@WITH_ATTRIBUTES
def test_one_attribute_that_is_refused_does_not_lose_the_others(
    path: Path, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    try:
        for name in ("user.first", "user.second"):
            os.setxattr(path, name, b"amber")
    except OSError:
        pytest.skip("this disk has no extended attributes")
    put = os.setxattr

    def refuse(file: Any, name: str, value: bytes) -> None:
        if name == os.listxattr(path)[0]:
            raise OSError(errno.EPERM, os.strerror(errno.EPERM))
        put(file, name, value)

    refused, kept = os.listxattr(path)[:2]
    monkeypatch.setattr(os, "setxattr", refuse)
    save_case(path, case)
    assert kept in os.listxattr(path)
    assert refused not in os.listxattr(path)


@WITH_ATTRIBUTES
def test_nobody_gets_in_by_what_a_new_file_inherits_from_its_folder(path: Path, case: Case) -> None:
    """A default access list of the folder, as shares have them: user 12345 may read and write new files."""
    owner, user, group, mask, other, nobody = 1, 2, 4, 16, 32, 0xFFFFFFFF
    entries = (
        (owner, 7, nobody),
        (user, 7, 12345),
        (group, 7, nobody),
        (mask, 7, nobody),
        (other, 0, nobody),
    )
    path.chmod(0o660)
    try:
        access = struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)
        os.setxattr(path.parent, "system.posix_acl_default", access)
    except OSError:
        pytest.skip("this disk has no access lists")
    (path.parent / "any").touch()
    assert "system.posix_acl_access" in os.listxattr(path.parent / "any")
    save_case(path, case)
    assert "system.posix_acl_access" not in os.listxattr(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o660


def test_what_lies_in_the_way_of_the_older_file_is_neither_followed_nor_waited_for(
    path: Path, tmp_path: Path
) -> None:
    path.with_name("case (version 1).truce").symlink_to(tmp_path / "not there yet")
    os.mkfifo(path.with_name("case (version 1, 2).truce"))
    assert keep_beside(path, 1).name == "case (version 1, 3).truce"
    assert not (tmp_path / "not there yet").exists()


@pytest.mark.parametrize("stem", ["x" * 249, "ü" * 124])
def test_the_longest_name_leaves_room_for_all_that_lies_beside(tmp_path: Path, case: Case, stem: str) -> None:
    path = tmp_path / f"{stem}.truce"
    path.write_bytes(BUILTIN)
    save_case(path, case, generations=Generations(tmp_path / "versions"), older=1)
    assert read_case(path) == case
    [beside] = (each for each in tmp_path.glob("*.truce") if each != path)
    assert beside.read_bytes() == BUILTIN
    assert beside.name.endswith(" (version 1).truce")


def test_a_saver_that_hangs_does_not_make_the_next_one_hang(
    path: Path, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "LONGEST", 0.1)
    with turns.turn_in(path.parent), pytest.raises(SaveError) as caught:
        save_case(path, case)
    assert caught.value.message.key == "save-share-gone"
    assert path.read_bytes() == BUILTIN
    save_case(path, case)
    assert read_case(path) == case


def test_a_share_without_turns_is_written_to(path: Path, case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    def refuse(*_: Any) -> None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))

    monkeypatch.setattr(fcntl, "flock", refuse)
    save_case(path, case)
    assert read_case(path) == case
