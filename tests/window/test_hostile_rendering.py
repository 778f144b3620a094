"""Whatever a sound case holds, the window shows it without a fault or a complaint of Qt's."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = """
import random, sys
from pathlib import Path
from tests.benchmarks import fuzz
from tests.files.mutations import attempt, mutated
from tests.window.rendering import Renderer

renderer, chance, drawn, wrong = Renderer(Path(sys.argv[1])), random.Random(5), 0, []
for number in range(400):
    plain, data = fuzz.seeds()[number % 10 > 0]
    broken = mutated(chance, plain, data)
    if attempt(broken, fuzz.BASE).ended == "read":
        drawn += 1
        shown = renderer.show(chance, broken)
        if shown.wrong or shown.seconds > 2:
            wrong.append(shown)
if wrong or drawn < 20:
    sys.exit(f"{drawn} drawn, wrong: {wrong}")
"""


def test_broken_cases_that_are_sound_are_drawn(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'desktop'}"},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr[-3000:]
