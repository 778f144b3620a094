"""Where the files that come with the program are."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
"""The folder `truceboard`: it holds `resources` in a wheel and in a packaged program, not in a checkout."""
PLACES = (PACKAGE / "resources", PACKAGE.parents[1] / "resources")


def resource(path: str) -> Path:
    """A file or folder by its path under `resources`; FileNotFoundError if there is none."""
    for place in PLACES:
        if (found := place / path).exists():
            return found
    raise FileNotFoundError(path)
