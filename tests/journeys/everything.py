"""Uses everything that the real window has, in an order drawn by lot, under the dialogs of a user.

    python -m tests.journeys.everything FOLDER [--steps 600] [--seed 1]

Sockets are forbidden before anything of the program is loaded: see `forbidding`. Every command of the window
is triggered at least once; between them buttons, sliders, fields, lists and the board are used. What was
used is told as JSON; a fault inside the program is an error here.
"""

import argparse
import json
import os
import random
import sys
from collections import Counter
from pathlib import Path

from tests.journeys.forbidding import forbid_sockets


def main() -> int:
    """Forbid, use, tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--steps", type=int, default=600)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "HOME"):
        os.environ[name] = str(wanted.folder / name.lower())
    forbid_sockets()

    # Only now, so that nothing of the program is loaded while it could make a connection.
    from tests.journeys.hand import Hand

    hand = Hand(wanted.folder, random.Random(wanted.seed))
    used: Counter[str] = hand.use_everything(wanted.steps)
    json.dump({"used": used, "faults": hand.faults, "addresses": hand.addresses}, sys.stdout)
    return int(bool(hand.faults))


if __name__ == "__main__":
    sys.exit(main())
