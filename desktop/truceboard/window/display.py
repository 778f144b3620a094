"""Whether there is a screen to open a window on; asked before Qt is loaded, because Qt aborts without one."""

import os
import sys


def display_missing() -> bool:
    """True on Linux without an X or Wayland display, unless another Qt platform was chosen."""
    chosen = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform == "linux" and not any(os.environ.get(name) for name in chosen)
