"""What saving, recovery, locks, tables and policies can tell, as sentences in the user's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from truceboard.files.messages import Message

SENTENCES = {
    "save-disk-full": QT_TRANSLATE_NOOP(
        "files",
        "the disk or the quota is full: free some space, or save in another place",
    ),
    "save-no-permission": QT_TRANSLATE_NOOP(
        "files",
        "you may not write here: ask for the right to, or save in another place",
    ),
    "save-read-only": QT_TRANSLATE_NOOP(
        "files",
        "this disk or share is read-only: save in another place",
    ),
    "save-file-read-only": QT_TRANSLATE_NOOP(
        "files",
        "the file is marked as read-only: remove the mark, or save under another name",
    ),
    "save-folder-gone": QT_TRANSLATE_NOOP(
        "files",
        "the folder is not there: bring it back, or save in another place",
    ),
    "save-share-gone": QT_TRANSLATE_NOOP(
        "files",
        "the share does not answer: save in another place, and again here when it is back",
    ),
    "save-disk-error": QT_TRANSLATE_NOOP(
        "files",
        "the disk reports an error: save in another place and have this disk checked",
    ),
    "save-too-large": QT_TRANSLATE_NOOP(
        "files",
        "the case would have more than {limit} bytes, or than this disk allows: shorten it",
    ),
    "save-too-many-values": QT_TRANSLATE_NOOP(
        "files",
        "the case would have more than {limit} values, and could never be opened: shorten its longest lists",
    ),
    "save-not-a-file": QT_TRANSLATE_NOOP(
        "files",
        "this is a folder or a device: save under another name",
    ),
    "save-bad-name": QT_TRANSLATE_NOOP(
        "files",
        "this name cannot be used here: save under a shorter or plainer one",
    ),
    "save-refused": QT_TRANSLATE_NOOP(
        "files",
        "the share or a program that watches it refuses to have the file replaced ({reason}): "
        "write into the file itself (a backup is made first), or save in another place",
    ),
    "save-changed-outside": QT_TRANSLATE_NOOP(
        "files",
        "somebody else has changed the file since it was read: load theirs, keep both, or compare the two",
    ),
    "save-gone-outside": QT_TRANSLATE_NOOP(
        "files",
        "the file was moved or deleted: save it again here, or in another place",
    ),
    "save-no-backup": QT_TRANSLATE_NOOP(
        "files",
        "no backup could be made ({reason}), so nothing was written: save in another place",
    ),
    "save-damaged": QT_TRANSLATE_NOOP(
        "files",
        "writing broke off and the file could not be put back as it was: it is whole in "
        "{backup}; save in another place",
    ),
    "save-other": QT_TRANSLATE_NOOP(
        "files",
        "the system refuses ({reason}): save in another place",
    ),
    "saved-no-generation": QT_TRANSLATE_NOOP(
        "files",
        "saved, but the version before could not be kept ({reason})",
    ),
    "saved-version-left": QT_TRANSLATE_NOOP(
        "files",
        "saved, but an older version, not to be kept, could not be deleted ({reason})",
    ),
    "saved-not-flushed": QT_TRANSLATE_NOOP(
        "files",
        "saved, but the share cannot confirm that it is on its disk: do not unplug it yet",
    ),
    "recovery-not-kept": QT_TRANSLATE_NOOP(
        "files",
        "edits are not kept for recovery ({reason}): save often",
    ),
    "recovery-damaged": QT_TRANSLATE_NOOP(
        "files",
        "what was kept of this session is damaged ({reason})",
    ),
    "recovery-unreadable": QT_TRANSLATE_NOOP(
        "files",
        "what was kept of this session cannot be read now ({reason}): it stays where it is, "
        "mend that and start the program again",
    ),
    "recovery-newer": QT_TRANSLATE_NOOP(
        "files",
        "what was kept of this session is from a newer Truceboard: open it with that one",
    ),
    "recovery-in-use": QT_TRANSLATE_NOOP(
        "files",
        "this session is open in another window",
    ),
    "table-empty": QT_TRANSLATE_NOOP(
        "files",
        "there is nothing in this table: choose another file or sheet",
    ),
    "table-too-large": QT_TRANSLATE_NOOP(
        "files",
        "the table has more than {rows} rows or {columns} columns: take only what is needed",
    ),
    "table-too-many-bytes": QT_TRANSLATE_NOOP(
        "files",
        "the file holds more than {limit} bytes: take only the table that is needed",
    ),
    "table-too-many-pieces": QT_TRANSLATE_NOOP(
        "files",
        "the file is made of more than {limit} pieces: take only the table that is needed, or save it as CSV",
    ),
    "table-not-csv": QT_TRANSLATE_NOOP(
        "files",
        "line {line} is broken ({reason}): save the table again as CSV",
    ),
    "table-not-unicode": QT_TRANSLATE_NOOP(
        "files",
        "line {line} cannot be read as {encoding}: choose another encoding, or save the table as “CSV UTF-8”",
    ),
    "table-missing": QT_TRANSLATE_NOOP(
        "files",
        "there is no such file any more: look for it where it was moved to",
    ),
    "table-no-file": QT_TRANSLATE_NOOP(
        "files",
        "this is a folder or a device, not a file: choose a table",
    ),
    "table-unreadable": QT_TRANSLATE_NOOP(
        "files",
        "the file cannot be read ({reason}): ask for the right to read it, or for a copy",
    ),
    "table-not-xlsx": QT_TRANSLATE_NOOP(
        "files",
        "this is no XLSX file that can be read ({reason}): save the table again, or as CSV",
    ),
    "table-entities": QT_TRANSLATE_NOOP(
        "files",
        "the file declares XML entities, as no spreadsheet does: do not trust it",
    ),
    "table-long-cell": QT_TRANSLATE_NOOP(
        "files",
        "the text in row {row}, column {column} has more than the {limit} characters of an XLSX "
        "cell: use CSV",
    ),
    "policy-damaged": QT_TRANSLATE_NOOP(
        "files",
        "the policy in {path} cannot be followed, and Truceboard does not run without it: ask "
        "your administrator to correct it",
    ),
    "lock-not-kept": QT_TRANSLATE_NOOP(
        "files",
        "others cannot see that you work on this file: {reason}",
    ),
}
"""The keys of `truceboard.files.messages.MESSAGES` with the same sentences, where translators find them."""


def message_text(message: Message) -> str:
    """A message in the middle of a sentence, or alone in a line."""
    return QCoreApplication.translate("files", SENTENCES[message.key]).format(**message.values)


def file_sentence(message: Message) -> str:
    """A message as a sentence of its own."""
    text = message_text(message)
    #: A sentence of its own, from a text that has no full stop.
    pattern = QCoreApplication.translate("files", "{sentence}.")
    return pattern.format(sentence=text[:1].upper() + text[1:])
