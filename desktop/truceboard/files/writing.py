"""From a case to a file, in canonical form: the same case gives the same bytes."""

import errno
import json
import os
import secrets
import stat
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo

from truceboard.case.case import Case
from truceboard.case.number import number_text
from truceboard.case.record import Record
from truceboard.files.json_text import LARGEST_FILE


def canonical_text(case: Case) -> str:
    """The text of a case file: two-space indent, fields in the order of the format, absent ones left out."""
    return _value_text(case, "\n") + "\n"


def _value_text(value: Any, newline: str) -> str:
    match value:
        case Record():
            return _block("{}", _members(_fields(value), newline), newline)
        case Mapping():
            return _block("{}", _members(sorted(value.items()), newline), newline)
        case tuple():
            return _block("[]", [_value_text(each, newline + "  ") for each in value], newline)
        case date():
            return f'"{value.isoformat()}"'
        case None | bool() | str():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return number_text(value)


def _members(pairs: Iterable[tuple[str, Any]], newline: str) -> list[str]:
    return [
        f"{json.dumps(key, ensure_ascii=False)}: {_value_text(value, newline + '  ')}" for key, value in pairs
    ]


def _block(brackets: str, parts: list[str], newline: str) -> str:
    if not parts:
        return brackets
    inner = newline + "  "
    return brackets[0] + inner + ("," + inner).join(parts) + newline + brackets[1]


def _fields(record: Record) -> Iterable[tuple[str, Any]]:
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if field.is_required() or not _absent(value, field):
            yield name, value


def _absent(value: Any, field: FieldInfo) -> bool:
    return value == field.default or value in ("", ())


def write_case(path: Path, case: Case) -> None:
    """Put a case in the place of a file: whole or not at all, and on the disk when this returns.

    A link stays a link, and the permissions stay. Raises OSError, also for a case over the largest size that
    can be read; the file is then as it was (or new and whole, where only its folder could not be flushed).
    """
    data = canonical_text(case).encode()
    if len(data) > LARGEST_FILE:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    target = Path(os.path.realpath(path))
    mode = _mode(target)
    beside = target.with_name(f".truceboard-{secrets.token_hex(8)}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            beside.chmod(mode)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    if os.name == "posix":
        _flush_folder(target.parent)


def _mode(target: Path) -> int | None:
    if not target.exists():
        return None
    mode = target.stat().st_mode
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, "This is not a file", str(target))
    # Replacing asks the folder alone; a file that was made read-only is meant to stay.
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return stat.S_IMODE(mode)


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some shares cannot flush a folder; the file in it is flushed all the same.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)
