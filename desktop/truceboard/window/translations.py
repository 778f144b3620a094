"""The languages of the program: which one counts, how it writes numbers and days, and its catalogues."""

import logging
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from truceboard.files.policy import Policy
from truceboard.files.resources import resource


@dataclass(frozen=True, slots=True)
class Language:
    """Its name in itself, for those who cannot read the others, and its home where no region is known."""

    name: str
    home: str


LANGUAGES = {"en": Language("English", "en-GB"), "fr": Language("Français", "fr-FR")}
"""By code; each has a catalogue i18n/truceboard_CODE.ts."""


def allowed(policy: Policy) -> tuple[str, ...]:
    """The codes that a policy allows; English where it allows none that the program knows."""
    return tuple(code for code in LANGUAGES if policy.allows_language(code)) or ("en",)


def language(chosen: str | None, policy: Policy) -> str:
    """The code that counts: the one chosen, else the computer's; of those allowed."""
    codes = allowed(policy)
    if chosen in codes:
        return chosen
    for name in QLocale.system().uiLanguages():
        code = name.partition("-")[0]
        if code in codes:
            return code
    return codes[0]


def locale(code: str) -> QLocale:
    """The language of a code, in the computer's region where the computer has that language."""
    names = (name for name in QLocale.system().uiLanguages() if name.partition("-")[0] == code)
    return QLocale(next(names, LANGUAGES[code].home))


def begin(app: QCoreApplication, chosen: str | None, policy: Policy) -> None:
    """Install the language that counts; a policy that leaves none of the program's is told in the log."""
    if not any(map(policy.allows_language, LANGUAGES)):
        logging.getLogger("truceboard").warning("the policy allows no language of the program: in English")
    install(app, language(chosen, policy))


def install(app: QCoreApplication, code: str) -> None:
    """From now on, texts, numbers and days are in a language; English where a text is missing.

    English has a catalogue too: it carries the plural forms.
    """
    QLocale.setDefault(locale(code))
    ours = str(resource("translations"))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file, folder in (("truceboard_en", ours), (f"qtbase_{code}", qt), (f"truceboard_{code}", ours)):
        translator = QTranslator(app)
        if translator.load(file, folder):
            app.installTranslator(translator)


def said_in(code: str, context: str, text: str) -> str:
    """A text in a language that is not the window's."""
    translator = QTranslator()
    translator.load(f"truceboard_{code}", str(resource("translations")))
    return translator.translate(context, text) or text
