"""A wheel brings the resources and the compiled translations along."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of the files in a wheel built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    tools = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    build = ["-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", folder]
    subprocess.run([sys.executable, *build, ROOT], env=os.environ | {"PATH": tools}, check=True)
    (built,) = folder.glob("truceboard-*.whl")
    return set(zipfile.ZipFile(built).namelist())


@pytest.mark.parametrize("folder", ["cases", "fonts", "guide", "icons", "licences", "policy", "templates"])
def test_the_resources_are_in_the_wheel(wheel: set[str], folder: str) -> None:
    for path in (ROOT / "resources" / folder).rglob("*.*"):
        assert f"truceboard/{path.relative_to(ROOT).as_posix()}" in wheel


def test_every_language_is_in_the_wheel_compiled(wheel: set[str]) -> None:
    for catalogue in (ROOT / "i18n").glob("*.ts"):
        assert f"truceboard/resources/translations/{catalogue.stem}.qm" in wheel


def test_nothing_else_is_in_the_wheel(wheel: set[str]) -> None:
    top = {name.partition("/")[0] for name in wheel}
    assert top == {"truceboard", next(name for name in top if name.endswith(".dist-info"))}
