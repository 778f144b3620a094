"""The user guide, offline: the pages of resources/guide in a reader of their own."""

import re
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QKeySequence,
    QShortcut,
    QTextBlockFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from truceboard.files.resources import resource
from truceboard.look import fonts, palette
from truceboard.look.room import open_at

CONTENTS = "contents.md"
PAGES = {
    "board": "the-board.md",
    "positions": "what-was-said.md",
    "judgements": "judgements-and-forecasts.md",
    "forecasts": "judgements-and-forecasts.md",
}
"""The page that fits a view, where it is not the one on views."""
OF_THE_GUIDE = (QLocale.Language.English, QLocale.Language.C)
"""In other languages of the window a line says that the guide has none of its own."""
LINK = re.compile(r"\]\(([a-z-]+\.md)\)")


class Reader(QTextBrowser):
    """Shows one page; pictures are no wider than the page."""

    def loadResource(self, kind: int, name: QUrl) -> object:
        """A picture of the guide at the width there is; nothing else is ever loaded."""
        if Path(name.path()).suffix != ".png":
            return None
        picture = QImage(str(resource("guide") / name.path()))
        width = min(picture.width(), self.viewport().width() - fonts.px(24))
        return picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)


def _dress(table: QTextTable) -> None:
    """Thin lines and room in the cells of a table."""
    form = table.format()
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(palette.current().line)
    form.setCellPadding(fonts.px(6))
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(form)


class GuideDialog(QDialog):
    """A list of pages, narrowed by a search, and the page; links lead to other pages and nowhere else."""

    def __init__(self, parent: QWidget, view: str = "") -> None:
        """`view` is the name of the view that shows: its page comes first; without one, the contents."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Guide"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._texts = _pages()
        self._been: list[str] = []
        self._page = ""
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search the guide"))
        self.search.setAccessibleName(self.tr("Search the guide"))
        self.search.setClearButtonEnabled(True)
        self.back = QPushButton(self.tr("Back"), self)
        self.back.setAutoDefault(False)
        self.pages = QListWidget(self)
        self.pages.setAccessibleName(self.tr("Pages of the guide"))
        self.pages.setWordWrap(True)
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.reader = Reader(self)
        self.reader.setAccessibleName(self.tr("Page"))
        self.reader.setOpenLinks(False)
        self.language = QLabel(self.tr("The guide is written in English for now."), self)
        self.language.setTextFormat(Qt.TextFormat.PlainText)
        self.language.setProperty("role", "muted")
        self.language.setWordWrap(True)
        self.language.setHidden(QLocale().language() in OF_THE_GUIDE)
        self._arrange()
        self.search.textChanged.connect(self._list_pages)
        self.search.returnPressed.connect(self._find_next)
        self.back.clicked.connect(self._go_back)
        self.pages.currentItemChanged.connect(self._chosen)
        self.reader.anchorClicked.connect(self._follow)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._search)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self, self._go_back)
        open_at(self, 980, 680)
        self._list_pages()
        self.show_page((PAGES.get(view) or "the-views.md") if view else CONTENTS)
        self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        side = QWidget(self)
        side.setFixedWidth(fonts.px(250))
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.search)
        left.addWidget(self.pages, 1)
        left.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        right = QVBoxLayout()
        right.addWidget(self.language)
        right.addWidget(self.reader, 1)
        row = QHBoxLayout(self)
        edge = fonts.px(16)
        row.setContentsMargins(edge, edge, edge, edge)
        row.setSpacing(fonts.px(12))
        row.addWidget(side)
        row.addLayout(right, 1)

    @property
    def page(self) -> str:
        """The name of the page that shows."""
        return self._page

    def show_page(self, name: str) -> None:
        """Show a page; `back` leads to the one before."""
        if name == self._page or name not in self._texts:
            return
        if self._page:
            self._been.append(self._page)
        self._read(name)

    def _read(self, name: str) -> None:
        self._page = name
        self.reader.setMarkdown(self._texts[name])
        self._give_room()
        self.back.setEnabled(bool(self._been))
        self._mark()
        if self.search.text().strip():
            self._find_next()

    def _go_back(self) -> None:
        if self._been:
            self._read(self._been.pop())

    def _follow(self, address: QUrl) -> None:
        self.show_page(address.toString())

    def _give_room(self) -> None:
        # Markdown knows no distances between paragraphs.
        self.reader.document().setDocumentMargin(fonts.px(14))
        for table in self.reader.document().rootFrame().childFrames():
            if isinstance(table, QTextTable):
                _dress(table)
        block = self.reader.document().begin()
        while block.isValid():
            cursor, form = QTextCursor(block), block.blockFormat()
            if not cursor.currentTable():
                form.setTopMargin(fonts.px(18 if form.headingLevel() else 4))
                form.setBottomMargin(fonts.px(6))
                form.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
                cursor.setBlockFormat(form)
            block = block.next()
        self.reader.moveCursor(QTextCursor.MoveOperation.Start)

    # -- searching ------------------------------------------------------------------------------------------

    def _search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _list_pages(self) -> None:
        """The pages that hold every word that is searched for."""
        words = self.search.text().casefold().split()
        self.pages.blockSignals(True)
        self.pages.clear()
        for name, text in self._texts.items():
            if all(word in text.casefold() for word in words):
                item = QListWidgetItem(_title(text), self.pages)
                item.setData(Qt.ItemDataRole.UserRole, name)
        if not self.pages.count():
            QListWidgetItem(self.tr("No page has this."), self.pages).setFlags(Qt.ItemFlag.NoItemFlags)
        self.pages.blockSignals(False)
        self._mark()

    def _mark(self) -> None:
        """The page that shows is the current one of the list, where it is listed."""
        self.pages.blockSignals(True)
        rows = range(self.pages.count())
        here = (row for row in rows if self.pages.item(row).data(Qt.ItemDataRole.UserRole) == self._page)
        self.pages.setCurrentRow(next(here, -1))
        self.pages.blockSignals(False)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.show_page(str(item.data(Qt.ItemDataRole.UserRole)))

    def _find_next(self) -> None:
        """Go to the next place of what is searched for: on this page, else on the first that is listed."""
        text = self.search.text().strip()
        if not text:
            return
        if self.pages.currentRow() < 0 and self.pages.item(0).flags():
            self.pages.setCurrentRow(0)
            return
        if not self.reader.find(text):
            self.reader.moveCursor(QTextCursor.MoveOperation.Start)
            self.reader.find(text)


def _pages() -> dict[str, str]:
    """The contents, and the pages in the order in which they lead to them."""
    folder = resource("guide")
    contents = (folder / CONTENTS).read_text(encoding="utf-8")
    names = dict.fromkeys(LINK.findall(contents))
    return {CONTENTS: contents} | {name: (folder / name).read_text(encoding="utf-8") for name in names}


def _title(text: str) -> str:
    return text.partition("\n")[0].lstrip("# ")
