"""The one place where the command line and the window meet."""

import gc
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from truceboard import command_line
from truceboard.commands.arguments import UsageError

if TYPE_CHECKING:
    from truceboard.files.policy import Policy


def main() -> int:
    """Run the command of the command line; without one, open the window."""
    return command_line.run(sys.argv[1:], render=render, window=window, selftest=selftest)


def render(case_path: Path, out: Path) -> None:
    """Draw the window on a case as a PNG, with or without a screen.

    Raises CaseFileError, OSError, or UsageError where a policy forbids it or cannot be followed.
    """
    from truceboard.files.policy import PolicyError, read_policy

    try:
        policy = read_policy()
    except PolicyError as error:
        raise UsageError(str(error)) from error
    if not policy.allows_export("png"):
        raise UsageError("a policy of this computer does not allow pictures (png) to be exported")
    _draw(case_path, out, policy)


def _draw(case_path: Path, out: Path, policy: "Policy") -> None:
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from truceboard.files.reading import read_case
    from truceboard.window.start import picture

    with tempfile.TemporaryDirectory() as folder:
        image = picture(read_case(case_path), Path(folder), policy)
    if not image.save(str(out), "PNG"):
        raise OSError(f"{out}: the picture could not be written")


def window(case_path: Path | None) -> int:
    """Open the window; without a display, say so, draw the case as a PNG and print its figures."""
    from truceboard.window.display import display_missing

    if not display_missing():
        # Everything that is made from here to the open window stays: `settle_memory` ends this.
        gc.disable()
        from truceboard.window.start import open_window

        return open_window(case_path)
    from truceboard.files.builtin import builtin_case_path

    case_path = case_path or builtin_case_path()
    out = Path(tempfile.gettempdir()) / "truceboard.png"
    try:
        render(case_path, out)
        print(f"No display: no window opens. The board is drawn to {out}, and these are its figures.")
    except UsageError as error:
        print(f"No display: no window opens, and no picture is drawn ({error}). These are the figures.")
    return command_line.run(["evaluate", str(case_path)], render=render, window=window, selftest=selftest)


def selftest() -> int:
    """Load the built-in case, evaluate it and draw it; the exit code says whether all of it works."""
    from truceboard.files.builtin import builtin_case_path
    from truceboard.files.policy import Policy

    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "board.png"
        _draw(builtin_case_path(), out, Policy(policy=1))
        drawn = out.stat().st_size
    code = command_line.run(
        ["evaluate", str(builtin_case_path())], render=render, window=window, selftest=selftest
    )
    print(f"Drawn: {drawn} bytes")
    return code


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        # In a packaged program a process of `sweep` starts here and must not open a window.
        import multiprocessing

        multiprocessing.freeze_support()
    sys.exit(main())
