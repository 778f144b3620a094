"""How a file is to be read: its sheet or its way of writing, and which of its columns holds which field."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QScrollArea, QWidget

from truceboard.editing.editors import Combo
from truceboard.editing.table_words import DELIMITER_WORDS, ENCODING_WORDS, field_words, word
from truceboard.files.sheets import CsvForm, Sheet
from truceboard.files.table_file import TableFile
from truceboard.files.tables import REQUIRED, Kind, suggested_mapping
from truceboard.look import fonts


class TableReading(QScrollArea):
    """Two groups of choices, each with its name beside it."""

    form_chosen = Signal(object)
    """The CSV file is to be read in this form (a CsvForm)."""
    changed = Signal()
    """Another sheet, mark of decimals or column was chosen."""

    def __init__(self, kind: Kind, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self._sheets: tuple[Sheet, ...] = ()
        self._shown: Sheet | None = None
        self._labels: dict[QWidget, QLabel] = {}
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget(self)
        page.setProperty("role", "panel")
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(0, 0, fonts.px(14), 0)
        self._grid.setVerticalSpacing(fonts.px(6))
        self._grid.setHorizontalSpacing(fonts.px(10))
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self._heading(self.tr("The file"))
        self.sheet = self._choice(self.tr("Sheet"))
        self.delimiter = self._choice(self.tr("Columns parted by"), DELIMITER_WORDS)
        self.encoding = self._choice(self.tr("Encoding"), ENCODING_WORDS)
        self.decimal_comma = QCheckBox(self.tr("0,5 is a half"), page)
        self._row(self.tr("Decimal comma"), self.decimal_comma)
        self._heading(self.tr("Its columns"))
        self.fields: dict[str, Combo] = {}
        for name, text in field_words(kind).items():
            needed = self.tr("{field} *").format(field=text) if name in REQUIRED[kind] else text
            self.fields[name] = self._choice(needed)
            self.fields[name].activated.connect(self._column_chosen)
        self._note(self.tr("* a new one needs it"))
        self._unused = self._note("")
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self.setWidget(page)
        self.setMinimumWidth(fonts.px(220))
        self.sheet.activated.connect(self._sheet_chosen)
        self.delimiter.activated.connect(self._form_chosen)
        self.encoding.activated.connect(self._form_chosen)
        self.decimal_comma.clicked.connect(self.changed)

    # -- building -------------------------------------------------------------------------------------------

    def _heading(self, text: str) -> None:
        label = QLabel(text, self)
        label.setProperty("role", "heading")
        label.setContentsMargins(0, fonts.px(12) if self._labels else 0, 0, 0)
        self._grid.addWidget(label, self._grid.rowCount(), 0, 1, 2)

    def _note(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "muted")
        label.setWordWrap(True)
        self._grid.addWidget(label, self._grid.rowCount(), 0, 1, 2)
        return label

    def _choice(self, name: str, listed: Mapping[str, str] | None = None) -> Combo:
        combo = Combo(self)
        combo.setMinimumContentsLength(6)
        for key, text in (listed or {}).items():
            combo.addItem(word(text), key)
        self._row(name, combo)
        return combo

    def _row(self, name: str, field: QWidget) -> None:
        label = QLabel(name, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setBuddy(field)
        field.setAccessibleName(name)
        self._labels[field] = label
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(field, row, 1)

    # -- the file -------------------------------------------------------------------------------------------

    def show_file(self, file: TableFile) -> None:
        """Show how a file is read; what was chosen stays where it still fits."""
        self._show_row(self.sheet, len(file.sheets) > 1)
        for combo in (self.delimiter, self.encoding):
            self._show_row(combo, file.form is not None)
        if file.form is not None:
            self.delimiter.setCurrentIndex(self.delimiter.findData(file.form.delimiter))
            self.encoding.setCurrentIndex(self.encoding.findData(file.form.encoding))
        self._sheets = file.sheets
        if not file.sheets:
            return
        names = [sheet.name for sheet in file.sheets]
        fitting = [len(self._suggested(sheet)) for sheet in file.sheets]
        self.sheet.clear()
        self.sheet.addItems(names)
        known = self._shown is not None and self._shown.name in names
        best = fitting.index(max(fitting))
        self.sheet.setCurrentIndex(names.index(self._shown.name) if self._shown and known else best)
        now = file.sheets[self.sheet.currentIndex()]
        if self._shown is None or self._shown.header != now.header:
            self._offer(now)

    @property
    def has_table(self) -> bool:
        """False while no file could be read."""
        return bool(self._sheets)

    def table(self) -> Sheet:
        """The sheet chosen, with decimals as chosen; there must be one."""
        return replace(self._sheets[self.sheet.currentIndex()], decimal_comma=self.decimal_comma.isChecked())

    def mapping(self) -> dict[str, int]:
        """Field to the column that holds it."""
        return {
            name: combo.currentIndex() - 1 for name, combo in self.fields.items() if combo.currentIndex() > 0
        }

    def _suggested(self, sheet: Sheet) -> dict[str, int]:
        return suggested_mapping(self._kind, sheet, field_words(self._kind))

    def _offer(self, sheet: Sheet) -> None:
        """The columns of a sheet for each field, with those chosen that are named like it."""
        self._shown = sheet
        suggested = self._suggested(sheet)
        headers = [
            " ".join(header.split()) or self.tr("Column {number}").format(number=number)
            for number, header in enumerate(sheet.header, 1)
        ]
        for name, combo in self.fields.items():
            combo.clear()
            combo.addItems([self.tr("(not in the file)"), *headers])
            combo.setCurrentIndex(suggested.get(name, -1) + 1)
        self.decimal_comma.setChecked(sheet.decimal_comma)
        self._show_unused()

    def _show_unused(self) -> None:
        used = set(self.mapping().values())
        left = [header.strip() for column, header in enumerate(self.table().header) if column not in used]
        text = self.tr("Not used: {columns}").format(columns=", ".join(filter(None, left)))
        self._unused.setText(text if any(left) else "")

    def _sheet_chosen(self) -> None:
        self._offer(self._sheets[self.sheet.currentIndex()])
        self.changed.emit()

    def _form_chosen(self) -> None:
        delimiter = self.delimiter.currentData()
        self.form_chosen.emit(CsvForm(self.encoding.currentData(), delimiter, delimiter == ";"))

    def _column_chosen(self) -> None:
        self._show_unused()
        self.changed.emit()

    def _show_row(self, combo: Combo, shown: bool) -> None:
        combo.setVisible(shown)
        self._labels[combo].setVisible(shown)
