"""The user guide, offline: the pages of resources/guide in a reader of their own."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QWidget

from truceboard.files.resources import resource
from truceboard.look import fonts


class GuideDialog(QDialog):
    """A list of pages and the page; links lead to other pages and nowhere else."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Guide"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pages = QListWidget(self)
        self.pages.setAccessibleName(self.tr("Pages of the guide"))
        self.pages.setFixedWidth(fonts.px(250))
        self.pages.setWordWrap(True)
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.reader = QTextBrowser(self)
        self.reader.setAccessibleName(self.tr("Page"))
        self.reader.setOpenLinks(False)
        self.reader.anchorClicked.connect(self._follow)
        row = QHBoxLayout(self)
        row.addWidget(self.pages)
        row.addWidget(self.reader, 1)
        for path in sorted(resource("guide").glob("*.md")):
            item = QListWidgetItem(_title(path), self.pages)
            item.setData(Qt.ItemDataRole.UserRole, path.name)
        self.pages.currentItemChanged.connect(self._chosen)
        self.pages.setCurrentRow(0)
        self.resize(fonts.px(900), fonts.px(640))

    def _chosen(self, item: QListWidgetItem) -> None:
        path = resource("guide") / str(item.data(Qt.ItemDataRole.UserRole))
        self.reader.setSearchPaths([str(path.parent)])
        self.reader.setMarkdown(path.read_text(encoding="utf-8"))
        self._give_room()

    def _give_room(self) -> None:
        # Markdown knows no distances between paragraphs.
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

    def _follow(self, address: QUrl) -> None:
        for row in range(self.pages.count()):
            if self.pages.item(row).data(Qt.ItemDataRole.UserRole) == address.toString():
                self.pages.setCurrentRow(row)


def _title(path: Path) -> str:
    return path.read_text(encoding="utf-8").partition("\n")[0].lstrip("# ")
