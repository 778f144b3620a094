"""Permissions, attributes and links of a file stay when it is saved."""

import errno
import os
import stat
import struct
from pathlib import Path

import pytest

from truceboard.case.case import Case
from truceboard.files import replacing
from truceboard.files.builtin import builtin_case_path
from truceboard.files.generations import Generations
from truceboard.files.outside import fingerprint
from truceboard.files.reading import read_case
from truceboard.files.saving import save_case

BUILTIN = builtin_case_path().read_bytes()
ACL = "system.posix_acl_access"
POSIX = pytest.mark.skipif(os.name != "posix", reason="permissions and links as in POSIX")


@POSIX
def test_permissions_stay_and_a_new_file_has_those_of_any_other(path: Path, case: Case) -> None:
    path.chmod(0o640)
    new, plain = path.with_name("new.truce"), path.with_name("plain.txt")
    save_case(path, case)
    save_case(new, case)
    plain.touch()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert new.stat().st_mode == plain.stat().st_mode


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="no extended attributes here")
def test_extended_attributes_stay(path: Path, case: Case) -> None:
    try:
        os.setxattr(path, "user.marking", b"amber")
    except OSError:
        pytest.skip("this disk has no extended attributes")
    save_case(path, case)
    assert os.getxattr(path, "user.marking") == b"amber"


@POSIX
def test_a_group_that_cannot_be_kept_gets_no_more_than_everybody(
    path: Path, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    before = replacing.status_of

    def of_another_group(target: Path) -> os.stat_result | None:
        found = before(target)
        return found and os.stat_result([*found[:5], found.st_gid + 1, *found[6:]])

    path.chmod(0o664)
    monkeypatch.setattr(replacing, "status_of", of_another_group)
    monkeypatch.setattr(os, "chown", refuse)
    save_case(path, case)
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


@POSIX
def test_a_link_stays_a_link(path: Path, case: Case, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.truce"
    link.symlink_to(path)
    save_case(link, case)
    assert link.is_symlink()
    assert read_case(path) == case
    assert sorted(each.name for each in tmp_path.iterdir()) == ["case.truce", "elsewhere"]


@POSIX
def test_a_file_of_two_names_keeps_both(path: Path, case: Case, tmp_path: Path) -> None:
    generations = Generations(tmp_path / "versions")
    other = path.with_name("other.truce")
    os.link(path, other)
    saved = save_case(path, case, generations=generations)
    assert path.samefile(other)
    assert read_case(other) == case
    assert saved.fingerprint == fingerprint(other)
    assert generations.of(path)[0].path.read_bytes() == BUILTIN


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="no extended attributes here")
def test_an_access_list_lets_in_no_other_group(
    path: Path, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    nobody = 0xFFFFFFFF
    entries = [(0x01, 6, nobody), (0x02, 6, 65_000), (0x04, 6, nobody), (0x10, 6, nobody), (0x20, 0, nobody)]
    packed = b"".join(struct.pack("<HHI", *each) for each in entries)
    try:
        os.setxattr(path, ACL, struct.pack("<I", 2) + packed)
    except OSError:
        pytest.skip("this disk has no access lists")
    before = replacing.status_of

    def of_another_group(target: Path) -> os.stat_result | None:
        found = before(target)
        return found and os.stat_result([*found[:5], found.st_gid + 1, *found[6:]])

    monkeypatch.setattr(replacing, "status_of", of_another_group)
    monkeypatch.setattr(os, "chown", refuse)
    save_case(path, case)
    kept = [*struct.iter_unpack("<HHI", os.getxattr(path, ACL)[4:])]
    assert kept == [(tag, 0 if tag == 0x04 else may, number) for tag, may, number in entries]
