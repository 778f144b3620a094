"""What is found at a path."""

import os
from pathlib import Path

import pytest

from truceboard.window.documents.found import same_file


def test_a_file_is_the_same_under_its_links_and_no_other(tmp_path: Path) -> None:
    path, other = tmp_path / "a.truce", tmp_path / "b.truce"
    path.touch()
    assert same_file(path, path)
    assert not same_file(path, other)
    other.touch()
    assert not same_file(path, other)


@pytest.mark.skipif(os.name != "posix", reason="links as in POSIX")
def test_a_second_name_is_no_other_file(tmp_path: Path) -> None:
    path = tmp_path / "a.truce"
    path.touch()
    (tmp_path / "link.truce").symlink_to(path)
    (tmp_path / "name.truce").hardlink_to(path)
    assert same_file(path, tmp_path / "link.truce")
    assert same_file(path, tmp_path / "name.truce")
