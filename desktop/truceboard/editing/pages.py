"""What the inspector shows for each kind of part: its forms, and what it holds."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from truceboard.case.parts import exists, find, kind_of
from truceboard.editing.commands import Commands
from truceboard.editing.fields_of import fields_of
from truceboard.editing.form import Form
from truceboard.editing.influence_form import InfluenceForm
from truceboard.editing.reference_cards import ReferenceCards
from truceboard.editing.sections import PartBox, PartLink, Section, form_for, held
from truceboard.editing.settings_buttons import BUTTONS, MenuButton
from truceboard.editing.words import group_word, kind_word, name_of
from truceboard.look import fonts

translate = QCoreApplication.translate


class Page(QWidget):
    """The forms of one selected part, below its kind and its name."""

    def __init__(self, commands: Commands, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands, self._workspace = commands, commands.workspace
        self.key = key
        self.forms: list[Form | InfluenceForm] = []
        self.sections: dict[str, Section] = {}
        self.references: ReferenceCards | None = None
        self._column = QVBoxLayout(self)
        side = fonts.px(16)
        self._column.setContentsMargins(side, fonts.px(12), side, fonts.px(14))
        self._column.setSpacing(fonts.px(4))
        self.kind = self._label("heading")
        self.title = self._label("title")
        self._column.addSpacing(fonts.px(4))
        self._build()
        self._column.addStretch(1)
        self.shape = _shape(commands, key)
        self.refresh()

    def refresh(self) -> None:
        """Show the part as it is."""
        case = self._workspace.case
        if self.forms:
            self.key = self.forms[0].key if kind_of(self.forms[0].key) == kind_of(self.key) else self.key
        if not exists(case, self.key):
            return
        self.kind.setText(kind_word(kind_of(self.key)))
        self.title.setText(name_of(case, self.key))
        for form in self.forms:
            form.refresh()
        for section in self.sections.values():
            section.refresh()
        if self.references is not None:
            self.references.refresh()

    @property
    def all_forms(self) -> list[Form]:
        """Every form of the page that is built, from the top."""
        return self.findChildren(Form)

    @property
    def stale(self) -> bool:
        """True when the part has other fields than the page was built for."""
        return exists(self._workspace.case, self.key) and _shape(self._commands, self.key) != self.shape

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", role)
        self._column.addWidget(label)
        return label

    def _build(self) -> None:
        kind, _, item = self.key.partition(":")
        {
            "truce": self._build_truce,
            "case": self._build_truce,
            "actor": partial(self._build_actor, item),
            "party": partial(self._build_party, item),
            "lever": partial(self._build_lever, item),
            "interest": partial(self._build_interest, item),
            "position": partial(self._build_position, item),
            "source": self._build_source,
            "scenario": self._build_with_settings,
            "judgement": self._build_with_settings,
        }.get(kind, partial(self._add_form, self.key))()

    def _add_form(self, key: str) -> Form | InfluenceForm:
        form = form_for(self._workspace, key, self)
        self.forms.append(form)
        self._column.addWidget(form)
        return form

    def _add_heading(self, text: str) -> None:
        label = self._label("heading")
        label.setText(text)

    def _add_section(
        self, kind: str, owner: str, empty: str, add_text: str, add: object, links: bool = False
    ) -> None:
        listed = partial(held, self._workspace, owner, kind)
        item = PartLink if links else PartBox
        section = Section(self._commands, group_word(kind), listed, item, empty, add_text, add, self)
        self.sections[kind] = section
        self._column.addWidget(section)

    def _build_truce(self) -> None:
        if self.key == "case":
            self._add_form("case")
            self._add_heading(translate("Pages", "The offer"))
            self._add_form("truce")
        else:
            self._add_form("truce")
        self._add_section(
            "term",
            "truce",
            translate("Pages", "What each side would have to do, one sentence each."),
            translate("Pages", "Add a term"),
            self._add_term,
        )
        if self.key == "truce":
            self._add_heading(translate("Pages", "The case"))
            self._add_form("case")

    def _build_actor(self, actor: str) -> None:
        self._add_form(f"actor:{actor}")
        if exists(self._workspace.case, f"party:{actor}"):
            self._add_button(translate("Pages", "Open its answer, base rate and interests"), self._open_party)
        else:
            self._add_button(translate("Pages", "It has to answer the offer"), self._make_party)
        self._add_links(
            "lever",
            self._levers_of,
            translate("Pages", "What this actor can move: a term, an inducement, a pressure."),
            translate("Pages", "Add a lever"),
            self._add_lever,
        )

    def _build_party(self, actor: str) -> None:
        key = f"party:{actor}"
        self._add_form(f"actor:{actor}")
        form = self._add_form(key)
        assert isinstance(form, Form)
        self.references = ReferenceCards(self._workspace, key, form)
        form.put_below("base_rate_note", self.references)
        self._add_section(
            "interest",
            key,
            translate("Pages", "Why this party would say yes or no."),
            translate("Pages", "Add an interest"),
            partial(self._commands.add_interest, key),
            links=True,
        )
        self._add_section(
            "condition",
            key,
            translate("Pages", "What its yes depends on, and the lever that would meet it."),
            translate("Pages", "Add a condition"),
            self._add_condition,
        )
        self._add_section(
            "linkage",
            key,
            translate("Pages", "Parties whose answer counts for this one."),
            translate("Pages", "Add a linkage"),
            self._add_linkage,
        )

    def _build_lever(self, lever: str) -> None:
        key = f"lever:{lever}"
        self._add_form(key)
        self._add_section(
            "entry",
            key,
            "",
            translate("Pages", "Add a value in time"),
            partial(self._commands.add_entry, key),
        )

    def _build_interest(self, interest: str) -> None:
        key = f"interest:{interest}"
        self._add_form(key)
        self._add_section(
            "influence",
            key,
            translate("Pages", "No lever moves it yet."),
            translate("Pages", "Add an influence"),
            self._add_influence,
        )

    def _build_position(self, position: str) -> None:
        self._add_form(f"position:{position}")
        self._add_heading(translate("Pages", "The source, for everything that rests on it"))
        self._add_form(f"source:{self._workspace.case.position(position).source}")

    def _build_source(self) -> None:
        self._add_form(self.key)
        text = translate("Pages", "Let another source take its place…")
        self.replace = MenuButton(text, self._other_sources, self._replace_source, self)
        self._column.addWidget(self.replace, 0, Qt.AlignmentFlag.AlignLeft)

    def _other_sources(self) -> list[tuple[str, str]]:
        sources = self._workspace.case.sources
        return [(source.id, source.title) for source in sources if f"source:{source.id}" != self.key]

    def _replace_source(self, other: str) -> None:
        self._commands.replace_source(self.key, other)

    def _build_with_settings(self) -> None:
        self._add_form(self.key)
        self._column.addWidget(BUTTONS[kind_of(self.key)](self._workspace, self.key, self))

    def _add_links(self, kind: str, listed: object, empty: str, add_text: str, add: object) -> None:
        section = Section(self._commands, group_word(kind), listed, PartLink, empty, add_text, add, self)
        self.sections[kind] = section
        self._column.addWidget(section)

    def _add_button(self, text: str, slot: object) -> None:
        button = QPushButton(text, self)
        button.clicked.connect(slot)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _levers_of(self) -> tuple[str, ...]:
        actor = self.key.partition(":")[2]
        return tuple(
            f"lever:{lever.id}" for lever in self._workspace.case.levers if lever.controlled_by == actor
        )

    def _open_party(self) -> None:
        self._workspace.select(f"party:{self.key.partition(':')[2]}")

    def _make_party(self) -> None:
        self._commands.make_party(self.key)

    def _add_lever(self) -> None:
        self._commands.add_lever(self.key)

    # What is added to a list in this page opens in the page; the selection stays.

    def _add_term(self) -> None:
        self._commands.add_term(select=False)

    def _add_condition(self) -> None:
        self._commands.add_condition(self.key, select=False)

    def _add_linkage(self) -> None:
        self._commands.add_linkage(self.key, select=False)

    def _add_influence(self) -> None:
        self._commands.add_influence(self.key, select=False)


def _shape(commands: Commands, key: str) -> tuple[object, ...]:
    case = commands.workspace.case
    kind = kind_of(key)
    if kind == "influence":
        return ()
    paths: tuple[object, ...] = tuple(field.path for field in fields_of(case, key))
    if kind == "actor":
        return (*paths, exists(case, f"party:{key.partition(':')[2]}"))
    return (*paths, find(case, key).source) if kind == "position" else paths
