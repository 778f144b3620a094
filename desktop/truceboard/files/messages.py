"""What files can tell people: a key, its values, and an English sentence for each key.

The interface translates a key; the command line prints `str(message)`. Each sentence says why, and what now.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

MESSAGES: dict[str, str] = {
    # a save that failed; the case stays open
    "save-disk-full": "the disk or the quota is full: free some space, or save in another place",
    "save-no-permission": "you may not write here: ask for the right to, or save in another place",
    "save-read-only": "this disk or share is read-only: save in another place",
    "save-file-read-only": "the file is marked as read-only: remove the mark, or save under another name",
    "save-folder-gone": "the folder is not there: bring it back, or save in another place",
    "save-share-gone": "the share does not answer: save in another place, and again here when it is back",
    "save-disk-error": "the disk reports an error: save in another place and have this disk checked",
    "save-too-large": "the case would have more than {limit} bytes, or than this disk allows: shorten it",
    "save-too-many-values": (
        "the case would have more than {limit} values, and could never be opened: shorten its longest lists"
    ),
    "save-not-a-file": "this is a folder or a device: save under another name",
    "save-bad-name": "this name cannot be used here: save under a shorter or plainer one",
    "save-refused": (
        "the share or a program that watches it refuses to have the file replaced ({reason}): "
        "write into the file itself (a backup is made first), or save in another place"
    ),
    "save-changed-outside": (
        "somebody else has changed the file since it was read: load theirs, keep both, or compare the two"
    ),
    "save-gone-outside": "the file was moved or deleted: save it again here, or in another place",
    "save-no-backup": "no backup could be made ({reason}), so nothing was written: save in another place",
    "save-damaged": (
        "writing broke off and the file could not be put back as it was: it is whole in {backup}; "
        "save in another place"
    ),
    "save-other": "the system refuses ({reason}): save in another place",
    # a save that went well, with something to know
    "saved-no-generation": "saved, but the version before could not be kept ({reason})",
    "saved-version-left": "saved, but an older version, not to be kept, could not be deleted ({reason})",
    "saved-not-flushed": "saved, but the share cannot confirm that it is on its disk: do not unplug it yet",
    # the recovery store
    "recovery-not-kept": "edits are not kept for recovery ({reason}): save often",
    "recovery-damaged": "what was kept of this session is damaged ({reason})",
    "recovery-unreadable": (
        "what was kept of this session cannot be read now ({reason}): it stays where it is, "
        "mend that and start the program again"
    ),
    "recovery-newer": "what was kept of this session is from a newer Truceboard: open it with that one",
    "recovery-in-use": "this session is open in another window",
    # tables
    "table-empty": "there is nothing in this table: choose another file or sheet",
    "table-too-large": "the table has more than {rows} rows or {columns} columns: take only what is needed",
    "table-too-many-bytes": "the file holds more than {limit} bytes: take only the table that is needed",
    "table-too-many-pieces": (
        "the file is made of more than {limit} pieces: take only the table that is needed, or save it as CSV"
    ),
    "table-not-csv": "line {line} is broken ({reason}): save the table again as CSV",
    "table-not-unicode": (
        "line {line} cannot be read as {encoding}: choose another encoding, or save the table as “CSV UTF-8”"
    ),
    "table-missing": "there is no such file any more: look for it where it was moved to",
    "table-no-file": "this is a folder or a device, not a file: choose a table",
    "table-unreadable": "the file cannot be read ({reason}): ask for the right to read it, or for a copy",
    "table-not-xlsx": "this is no XLSX file that can be read ({reason}): save the table again, or as CSV",
    "table-entities": "the file declares XML entities, as no spreadsheet does: do not trust it",
    "table-long-cell": (
        "the text in row {row}, column {column} has more than the {limit} characters of an XLSX cell: use CSV"
    ),
    # the policy
    "policy-damaged": (
        "the policy in {path} cannot be followed, and Truceboard does not run without it: "
        "ask your administrator to correct it"
    ),
    # locks
    "lock-not-kept": "others cannot see that you work on this file: {reason}",
}
"""English sentence templates by key; `{reason}` and the like are filled with `Message.values`."""


@dataclass(frozen=True)
class Message:
    """Something to tell: a key of `MESSAGES` and the values of its sentence as texts."""

    key: str
    values: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return MESSAGES[self.key].format(**self.values)


def reason_text(error: Exception) -> str:
    """What the system says about a failure, in its own words."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__
