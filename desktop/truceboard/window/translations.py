"""Loads the program's own and Qt's translations for one language."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from truceboard.files.resources import resource


def install(app: QCoreApplication, locale: QLocale | None = None) -> None:
    """Translate the program into the language of `locale` (the system's by default), English where missing.

    English has a catalogue too: it carries the plural forms.
    """
    wanted = locale or QLocale()
    ours = str(resource("translations"))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder, language in (
        ("truceboard", ours, QLocale(QLocale.Language.English)),
        ("qtbase", qt, wanted),
        ("truceboard", ours, wanted),
    ):
        translator = QTranslator(app)
        if translator.load(language, name, "_", folder):
            app.installTranslator(translator)
