"""The small pictures a style sheet can only take from files: chevrons, check marks, arrows."""

from pathlib import Path

from PySide6.QtCore import QTemporaryDir

from truceboard.look import icons
from truceboard.look.palette import Palette


class Controls:
    """Recoloured icons in a folder that goes when the program ends."""

    def __init__(self) -> None:
        self._folder = QTemporaryDir()
        if not self._folder.isValid():
            raise OSError(f"no temporary folder: {self._folder.errorString()}")

    def draw(self, palette: Palette) -> dict[str, str]:
        """Write the pictures in the colours of `palette`; returns the path of each by its name."""
        pictures = {
            "down": ("chevron-down", palette.soft),
            "down-disabled": ("chevron-down", palette.disabled),
            "up": ("chevron-up", palette.soft),
            "up-disabled": ("chevron-up", palette.disabled),
            "left": ("chevron-left", palette.soft),
            "right": ("chevron-right", palette.soft),
            "check": ("check", palette.on_accent),
            "check-ink": ("check", palette.ink),
            "dash": ("minus", palette.on_accent),
            "more": ("chevron-double", palette.soft),
        }
        paths = {}
        for name, (drawing, color) in pictures.items():
            # The colour is in the name because Qt keeps pictures by their path.
            path = Path(self._folder.filePath(f"{name}-{color.name()[1:]}.svg"))
            path.write_bytes(icons.recolored(drawing, color.name()))
            paths[name] = path.as_posix()
        return paths
