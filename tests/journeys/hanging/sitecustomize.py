"""Loaded by a Python that starts with this folder on its path: a share that hangs.

Looking at the files in the folder named by HANGING does not end while that holds a file named `dead`, and
replacing them does not while it holds one named `hangs`.
"""

import os
import time
from pathlib import Path
from typing import Any

SHARE = Path(os.environ["HANGING"])
replace, stat = os.replace, os.stat


def wait_while(sign: str, file: Any) -> None:
    while isinstance(file, str | Path) and Path(file).parent == SHARE and os.access(SHARE / sign, os.F_OK):
        time.sleep(0.05)


def hanging_replace(beside: Any, target: Any, **more: Any) -> None:
    wait_while("hangs", target)
    replace(beside, target, **more)


def hanging_stat(file: Any, **more: Any) -> os.stat_result:
    wait_while("dead", file)
    return stat(file, **more)


os.replace, os.stat = hanging_replace, hanging_stat
