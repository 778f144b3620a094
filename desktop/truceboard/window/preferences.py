"""What the user prefers, in a small document in the configuration folder. Window geometry is kept apart."""

import errno
import hashlib
import os
import stat
from pathlib import Path
from typing import Literal

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from truceboard.case.case import Case
from truceboard.files.messages import reason_text
from truceboard.files.replacing import replace_file

RECENT_FILES = 10
LARGEST = 1024 * 1024
"""Bytes that are read of preferences: what is cut off there is damaged."""
ColourChoice = Literal["system", "light", "dark", "contrast"]


class Preferences(BaseModel):
    """Read once at the start, written whenever it changes."""

    model_config = ConfigDict(validate_assignment=True)

    text_scale: int = Field(default=100, ge=80, le=200)
    colours: ColourChoice = "system"
    language: str | None = None
    """A code such as "fr"; None for the language of the computer."""
    yardstick: Literal["icd203", "phia"] = "icd203"
    recent: tuple[str, ...] = ()
    pinned: tuple[str, ...] = ()
    notices_seen: tuple[str, ...] = ()

    def remember_file(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        # Without a look at the disk: a share may have gone since the file was read.
        newest = os.path.abspath(path)  # noqa: PTH100 - "..", too
        names = (newest, *(name for name in self.recent if name != newest))
        self.recent = tuple(name for at, name in enumerate(names) if at < RECENT_FILES or name in self.pinned)

    def pin(self, name: str, pinned: bool) -> None:
        """Keep a recent file in the list, or let it go with time."""
        others = tuple(other for other in self.pinned if other != name)
        self.pinned = (*others, name) if pinned else others

    def notice_is_new(self, case: Case) -> bool:
        """True once for each notice: what was read before is not shown again on opening."""
        if case.notice is None:
            return False
        digest = hashlib.sha256(f"{case.title}\n{case.notice}".encode()).hexdigest()
        if digest in self.notices_seen:
            return False
        self.notices_seen = (*self.notices_seen, digest)
        return True


class PreferenceFile:
    """The preferences on disk; damaged ones fall back to the defaults and the bad copy is kept."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or platformdirs.user_config_path("truceboard", appauthor=False)
        self.path = self.folder / "preferences.json"
        self.problem: str | None = None
        """Why preferences were not read or not stored the last time, in the system's words."""

    @property
    def layout_path(self) -> Path:
        """Where the window's geometry and docks are kept."""
        return self.folder / "layout.ini"

    def load(self) -> Preferences:
        """The stored preferences, or the defaults."""
        try:
            # Asked first, because opening a FIFO would wait for somebody to write to it.
            if not stat.S_ISREG(self.path.stat().st_mode):
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(self.path))
            with self.path.open("rb") as file:
                return Preferences.model_validate_json(file.read(LARGEST))
        except FileNotFoundError:
            return Preferences()
        except OSError as error:
            self.problem = reason_text(error)
            return Preferences()
        except ValidationError:
            try:
                self.path.replace(self.path.with_suffix(".bad.json"))
            except OSError as error:
                self.problem = reason_text(error)
            return Preferences()

    def store(self, preferences: Preferences) -> None:
        """Write beside and replace, so that a crash or another window leaves whole ones.

        A folder that cannot be written keeps nobody from working: `problem` says so.
        """
        try:
            # The names of files say much: they are nobody else's.
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            replace_file(self.path, preferences.model_dump_json(indent=2).encode() + b"\n", _anything)
        except OSError as error:
            self.problem = reason_text(error)
        else:
            self.problem = None


def _anything(target: Path) -> None:
    """Whatever stands there goes: of two windows the later one counts."""
