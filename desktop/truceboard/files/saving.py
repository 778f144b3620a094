"""Saving a case: nothing is lost, neither what was there nor what is to be written."""

import errno
import os
from dataclasses import dataclass
from pathlib import Path

from truceboard.case.case import Case
from truceboard.case.problems import printable, value_text
from truceboard.files.generations import Generations
from truceboard.files.json_text import LARGEST_FILE, MOST_VALUES, count_values
from truceboard.files.messages import Message, reason_text
from truceboard.files.outside import Fingerprint, changed_outside, fingerprint_of
from truceboard.files.replacing import (
    OverwriteFailedError,
    ReadOnlyFileError,
    ReplacementRefusedError,
    flush_folder,
    overwrite_file,
    replace_file,
    status_of,
)
from truceboard.files.turns import turn_in
from truceboard.files.writing import canonical_text

SHARE_GONE = {
    *(errno.ETIMEDOUT, errno.EHOSTDOWN, errno.EHOSTUNREACH, errno.ESTALE, errno.ENETDOWN, errno.ENETUNREACH),
    *(errno.ENOTCONN, errno.ECONNRESET, errno.ECONNABORTED, errno.ENODEV, errno.ENXIO),
}
REASONS = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), "save-disk-full"),
    **dict.fromkeys((errno.EACCES, errno.EPERM), "save-no-permission"),
    **dict.fromkeys((errno.ENOENT, errno.ENOTDIR), "save-folder-gone"),
    **dict.fromkeys((errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ), "save-bad-name"),
    **dict.fromkeys(SHARE_GONE, "save-share-gone"),
    errno.EROFS: "save-read-only",
    errno.EIO: "save-disk-error",
    errno.EFBIG: "save-too-large",
    **dict.fromkeys((errno.EISDIR, errno.ENOTEMPTY, errno.EEXIST, errno.ELOOP), "save-not-a-file"),
}


LONGEST_NAME = 255
"""Bytes in the name of a file."""


class SaveError(OSError):
    """A save that failed; the file is as it was, but for the key `save-damaged`.

    `message` says why and what now. `direct` is True where `save_directly` may still work and can be
    offered.
    """

    def __init__(self, path: Path, message: Message, *, direct: bool = False) -> None:
        super().__init__(errno.EIO, str(message), str(path))
        self.path = path
        self.message = message
        self.direct = direct

    def __str__(self) -> str:
        return f"{printable(str(self.path))}: {self.message}"


class ChangedOutsideError(SaveError):
    """The file is not the one that was read: reload, keep both or compare, but never overwrite in silence."""


@dataclass(frozen=True)
class Saved:
    """A save that went well: the file as it now is, and what else should be known."""

    fingerprint: Fingerprint
    warnings: tuple[Message, ...] = ()


def save_case(
    path: Path,
    case: Case,
    *,
    expected: Fingerprint | None = None,
    generations: Generations | None = None,
    older: int | None = None,
) -> Saved:
    """Put a case in the place of a file, whole or not at all, and on the disk when this returns.

    `expected` is the file as it was read or last saved, NOTHING where there must be none; None writes over
    whatever is there (Save As).
    `generations` keeps the version before. `older` is the version of the format the file was read in: the
    file as it was stays beside it. Raises SaveError or ChangedOutsideError.
    """
    data = _data(path, case)
    try:
        target = Path(os.path.realpath(path))
        with turn_in(target.parent):
            saved = _replace(path, target, data, expected, generations, older)
    except SaveError:
        raise
    except OSError as error:
        raise _save_error(path, error) from error
    if generations is not None:
        generations.saved(path, saved.fingerprint.sha256)
    return saved


def _replace(
    path: Path,
    target: Path,
    data: bytes,
    expected: Fingerprint | None,
    generations: Generations | None,
    older: int | None,
) -> Saved:
    def check(target: Path) -> None:
        _unchanged(path, target, expected)

    status = status_of(target)
    check(target)
    warnings = _keep(path, generations)
    if older is not None:
        keep_beside(target, older)
    if status is not None and status.st_nlink > 1:
        # Replacing would leave the other names of the file behind.
        return _directly(path, data, generations or Generations(), warnings)
    written = replace_file(target, data, check)
    if not flush_folder(target.parent):
        warnings.append(Message("saved-not-flushed"))
    return Saved(fingerprint_of(data, written), tuple(warnings))


def save_directly(
    path: Path, case: Case, *, expected: Fingerprint | None = None, generations: Generations
) -> Saved:
    """Write into the file itself, a backup being made first; for what refuses to be replaced.

    Raises SaveError or ChangedOutsideError.
    """
    data = _data(path, case)
    try:
        target = Path(os.path.realpath(path))
        with turn_in(target.parent):
            status_of(target)
            _unchanged(path, target, expected)
            saved = _directly(path, data, generations, [])
    except SaveError:
        raise
    except OSError as error:
        raise _save_error(path, error) from error
    generations.saved(path, saved.fingerprint.sha256)
    return saved


def why_not_here(path: Path) -> Message | None:
    """Why saving in the place of a file would fail, as far as it shows without trying; None if it may do."""
    try:
        status_of(Path(os.path.realpath(path)))
    except OSError as error:
        return _save_error(path, error).message
    return None


def save_export(path: Path, data: bytes) -> None:
    """Put a table or a report in the place of whatever is there, whole or not at all. Raises SaveError."""
    try:
        target = Path(os.path.realpath(path))
        replace_file(target, data, _whatever_is_there)
        flush_folder(target.parent)
    except OSError as error:
        raise _save_error(path, error) from error


def _whatever_is_there(target: Path) -> None:
    """The file dialog has asked."""


def keep_beside(path: Path, version: int) -> Path:
    """Copy a file of an older version of the format to a name beside it; the copy's path. Raises OSError."""
    data = path.read_bytes()
    number, copy = 1, _named_beside(path, f" (version {version})")
    # A link that leads nowhere is there, too; and what is no file is not waited for.
    while os.path.lexists(copy):
        if copy.is_file() and copy.read_bytes() == data:
            return copy
        number += 1
        copy = _named_beside(path, f" (version {version}, {number})")
    replace_file(copy, data, _nothing_there)
    return copy


def _named_beside(path: Path, addition: str) -> Path:
    """The name with an addition before its suffix, cut to what a folder takes."""
    stem = os.fsencode(path.stem)[: LONGEST_NAME - len(os.fsencode(addition + path.suffix))]
    return path.with_name(stem.decode(errors="ignore") + addition + path.suffix)


def _nothing_there(target: Path) -> None:
    if os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))


def _data(path: Path, case: Case) -> bytes:
    data = canonical_text(case).encode()
    if len(data) > LARGEST_FILE:
        raise SaveError(path, _too_large())
    if count_values(data) > MOST_VALUES:
        # It could never be opened again.
        raise SaveError(path, Message("save-too-many-values", {"limit": value_text(MOST_VALUES)}))
    return data


def _too_large() -> Message:
    return Message("save-too-large", {"limit": value_text(LARGEST_FILE)})


def _unchanged(path: Path, target: Path, expected: Fingerprint | None) -> None:
    if expected is None:
        return
    change = changed_outside(target, expected)
    if change == "unreachable":
        raise SaveError(path, Message("save-share-gone"))
    if change != "none":
        key = "save-gone-outside" if change == "gone" else "save-changed-outside"
        raise ChangedOutsideError(path, Message(key))


def _keep(path: Path, generations: Generations | None) -> list[Message]:
    if generations is None:
        return []
    if generations.kept == 0:
        # Those from before a policy said so go, too.
        return _forget(path, generations)
    try:
        generations.keep(path)
    except OSError as error:
        # A full data folder must not keep anybody from saving.
        return [Message("saved-no-generation", {"reason": reason_text(error)})]
    return []


def _forget(path: Path, generations: Generations) -> list[Message]:
    """Whatever fails here is told, but is no failure of the save."""
    try:
        generations.forget(path)
    except OSError as error:
        return [Message("saved-version-left", {"reason": reason_text(error)})]
    return []


def _directly(path: Path, data: bytes, generations: Generations, warnings: list[Message]) -> Saved:
    try:
        # The backup is made even where a policy keeps no versions; it goes again when all went well.
        backup = Generations(generations.folder, max(1, generations.kept)).keep(path)
    except OSError as error:
        raise SaveError(path, Message("save-no-backup", {"reason": reason_text(error)})) from error
    try:
        written = overwrite_file(path, data)
    except OverwriteFailedError as error:
        raise SaveError(path, Message("save-damaged", {"backup": str(backup)})) from error
    if generations.kept == 0:
        warnings = [*warnings, *_forget(path, generations)]
    return Saved(fingerprint_of(data, written), tuple(warnings))


def _save_error(path: Path, error: OSError) -> SaveError:
    reason = reason_text(error)
    if isinstance(error, ReplacementRefusedError):
        return SaveError(path, Message("save-refused", {"reason": reason}), direct=True)
    key = REASONS.get(error.errno or 0, "save-other")
    if isinstance(error, ReadOnlyFileError):
        key = "save-file-read-only"
    if key == "save-too-large":
        return SaveError(path, _too_large())
    return SaveError(path, Message(key, {"reason": reason} if key == "save-other" else {}))
