"""What is wrong with a case, as sentences in the user's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from truceboard.case.problems import Problem

SENTENCES = {
    "missing": QT_TRANSLATE_NOOP("messages", "required, but missing"),
    "unknown-field": QT_TRANSLATE_NOOP("messages", "this field is unknown in a version 1 case"),
    "not-a-text": QT_TRANSLATE_NOOP("messages", "{found} is not a text"),
    "not-a-number": QT_TRANSLATE_NOOP("messages", "{found} is not a number"),
    "not-a-whole-number": QT_TRANSLATE_NOOP("messages", "{found} is not a whole number"),
    "not-finite": QT_TRANSLATE_NOOP("messages", "{found} is not a finite number"),
    "not-true-or-false": QT_TRANSLATE_NOOP("messages", "{found} is neither true nor false"),
    "not-a-day": QT_TRANSLATE_NOOP("messages", "{found} is not a day written as YYYY-MM-DD"),
    "not-a-list": QT_TRANSLATE_NOOP("messages", "{found} is not a list"),
    "not-an-object": QT_TRANSLATE_NOOP("messages", "{found} is not an object"),
    "not-a-slug": QT_TRANSLATE_NOOP(
        "messages",
        "{found} is not an id: 1 to 64 of a to z, 0 to 9 and -, and no - first",
    ),
    "not-a-country": QT_TRANSLATE_NOOP(
        "messages",
        "{found} is not a country code of two capital letters (ISO 3166)",
    ),
    "not-an-address": QT_TRANSLATE_NOOP("messages", "{found} is not a whole web address"),
    "not-one-of": QT_TRANSLATE_NOOP("messages", "{found} is not one of {allowed}"),
    "not-a-stance": QT_TRANSLATE_NOOP(
        "messages",
        "{found} is neither a number from -6 to 6 nor a word such as leans_toward",
    ),
    "not-unicode": QT_TRANSLATE_NOOP("messages", "the text holds half a character (a lone surrogate)"),
    "not-a-placement": QT_TRANSLATE_NOOP(
        "messages",
        "{found} is not one of actor:ID, lever:ID, interest:ID, position:ID and truce",
    ),
    "above-maximum": QT_TRANSLATE_NOOP("messages", "{found} is above the maximum {limit}"),
    "below-minimum": QT_TRANSLATE_NOOP("messages", "{found} is below the minimum {limit}"),
    "not-above": QT_TRANSLATE_NOOP("messages", "{found} is not above {limit}"),
    "not-above-minimum": QT_TRANSLATE_NOOP("messages", "{found} is not above the minimum {limit}"),
    "not-below": QT_TRANSLATE_NOOP("messages", "{found} is not below {limit}"),
    "text-too-long": QT_TRANSLATE_NOOP(
        "messages",
        "the text has {found} characters, {limit} at most are allowed",
    ),
    "too-many": QT_TRANSLATE_NOOP("messages", "there are {found}, {limit} at most are allowed"),
    "too-few": QT_TRANSLATE_NOOP("messages", "there are {found}, at least {limit} must be given"),
    "too-many-influences": QT_TRANSLATE_NOOP(
        "messages",
        "the case has {found} influences, {limit} at most are allowed",
    ),
    "unknown-actor": QT_TRANSLATE_NOOP("messages", "there is no actor {found}"),
    "unknown-source": QT_TRANSLATE_NOOP("messages", "there is no source {found}"),
    "ambiguous-name": QT_TRANSLATE_NOOP("messages", "{found} is the name of several: write the id"),
    "unknown-lever": QT_TRANSLATE_NOOP("messages", "there is no lever {found}"),
    "unknown-party": QT_TRANSLATE_NOOP("messages", "{found} has no entry in parties"),
    "unknown-interest": QT_TRANSLATE_NOOP("messages", "there is no interest {found}"),
    "unknown-position": QT_TRANSLATE_NOOP("messages", "there is no position {found}"),
    "unknown-scenario": QT_TRANSLATE_NOOP("messages", "there is no scenario {found}"),
    "repeated": QT_TRANSLATE_NOOP("messages", "{found} stands already at {first}"),
    "repeated-row": QT_TRANSLATE_NOOP("messages", "{found} stands already at row {row}"),
    "not-a-party": QT_TRANSLATE_NOOP("messages", "the actor {found} is not of kind party"),
    "linked-to-itself": QT_TRANSLATE_NOOP("messages", "{found} is linked to itself"),
    "linkages-too-strong": QT_TRANSLATE_NOOP(
        "messages",
        "the linkages of {name} add up to {found} (signs left aside), they must stay under {limit}",
    ),
    "beyond-measure": QT_TRANSLATE_NOOP(
        "messages", "{found} is beyond all measure: at most {limit} can be reckoned with"
    ),
    "singular": QT_TRANSLATE_NOOP(
        "messages",
        "the spreads of {name} differ too much in size to be reckoned with: bring them closer",
    ),
    "not-sorted": QT_TRANSLATE_NOOP(
        "messages",
        "{found} comes after {previous}, the entries must be sorted by date",
    ),
    "nothing-to-paste": QT_TRANSLATE_NOOP(
        "messages",
        "nothing that was copied here is on the clipboard: copy a card or another part first",
    ),
    "paste-onto-party": QT_TRANSLATE_NOOP("messages", "select the party that it is to belong to first"),
    "paste-onto-interest": QT_TRANSLATE_NOOP("messages", "select the interest that it is to move first"),
    "paste-onto-lever": QT_TRANSLATE_NOOP("messages", "select the lever that it is to belong to first"),
    "pasted-already": QT_TRANSLATE_NOOP("messages", "it stands there already, and can stand there once"),
    "pasted-party-missing": QT_TRANSLATE_NOOP(
        "messages", "it is about a party that does not have to answer here: select one that has"
    ),
    "two-on-one-day": QT_TRANSLATE_NOOP("messages", "{found} stands already, there can be one entry a day"),
    "repeated-key": QT_TRANSLATE_NOOP("messages", "the key {found} stands twice in this object"),
    "nested-too-deep": QT_TRANSLATE_NOOP("messages", "more than {limit} levels of nesting"),
    "file-missing": QT_TRANSLATE_NOOP(
        "messages",
        "there is no such file: check the name, or look for it where it was moved to",
    ),
    "file-unreadable": QT_TRANSLATE_NOOP(
        "messages",
        "the file cannot be read ({reason}): ask for the right to read it, or for a copy",
    ),
    "file-not-a-file": QT_TRANSLATE_NOOP(
        "messages",
        "this is a folder or a device, not a file: choose a file that ends in .truce",
    ),
    "file-empty": QT_TRANSLATE_NOOP("messages", "the file is empty: take an earlier copy"),
    "file-too-large": QT_TRANSLATE_NOOP(
        "messages",
        "the file has more than {limit} bytes: it is no case, or has to be made smaller",
    ),
    "too-many-values": QT_TRANSLATE_NOOP(
        "messages",
        "there are more than {limit} values in this file: it is no case, or has to be made smaller",
    ),
    "file-truncated": QT_TRANSLATE_NOOP(
        "messages",
        "the file ends here, in the middle of the case: copy it again, or take an earlier copy",
    ),
    "not-json": QT_TRANSLATE_NOOP(
        "messages",
        "the text is broken here (it is not JSON): undo the last change made by hand, or take "
        "an earlier copy",
    ),
    "not-utf-8": QT_TRANSLATE_NOOP(
        "messages",
        "this byte is not UTF-8 text: the file is no case, or was saved in another encoding",
    ),
    "byte-order-mark": QT_TRANSLATE_NOOP(
        "messages",
        "the file starts with an invisible sign that some text editors add (a byte order mark, BOM): "
        "save it there again as “UTF-8” without BOM",
    ),
    "foreign": QT_TRANSLATE_NOOP(
        "messages",
        "this is not a Truceboard case: choose a file that Truceboard has saved",
    ),
    "version-too-new": QT_TRANSLATE_NOOP(
        "messages",
        "the case is written in version {found} and this program reads up to version {newest}: "
        "open it with a newer Truceboard",
    ),
    "version-unknown": QT_TRANSLATE_NOOP("messages", "there is no version {found} of the case format"),
    "policy-not-an-object": QT_TRANSLATE_NOOP("messages", "this is no JSON object"),
    "policy-unknown-field": QT_TRANSLATE_NOOP("messages", "unknown in a policy"),
    "policy-not-a-whole-path": QT_TRANSLATE_NOOP("messages", "{found} is no whole path"),
    "policy-level-not-allowed": QT_TRANSLATE_NOOP("messages", "this level is not one of those allowed"),
}
"""The keys of `truceboard.case.problems.MESSAGES` with the same sentences, where translators find them."""


def problem_text(problem: Problem) -> str:
    """A problem as one line: the place in the file, then what is wrong with it."""
    sentence = QCoreApplication.translate("messages", SENTENCES[problem.key]).format(**problem.values)
    if not problem.place:
        return sentence
    #: Where something is wrong in a case file, then what is wrong there.
    pattern = QCoreApplication.translate("messages", "{place}: {sentence}")
    return pattern.format(place=problem.place, sentence=sentence)
