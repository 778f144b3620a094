"""The buttons below a scenario or a judgement: what it sets besides, and where its settings come from."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from truceboard.case.edits_parts import change
from truceboard.case.parts import exists, find
from truceboard.editing.words import name_of
from truceboard.look import fonts
from truceboard.look.plain import unmarked
from truceboard.workspace.workspace import Workspace

Offered = Iterable[tuple[Any, str]]


class MenuButton(QPushButton):
    """A button whose menu is filled when it opens; `pick` is called with the datum of what was chosen."""

    def __init__(
        self, text: str, offered: Callable[[], Offered], pick: Callable[[Any], None], parent: QWidget
    ) -> None:
        super().__init__(text, parent)
        self._offered, self._pick = offered, pick
        self.setProperty("role", "menu")
        self.choices = QMenu(self)
        self.choices.aboutToShow.connect(self.fill)
        self.choices.triggered.connect(self._picked)
        self.setMenu(self.choices)

    def fill(self) -> None:
        """List what can be chosen now."""
        self.choices.clear()
        for datum, text in self._offered():
            self.choices.addAction(unmarked(text)).setData(datum)

    def _picked(self, action: QAction) -> None:
        self._pick(action.data())


class SettingsButtons(QWidget):
    """What can be added to the settings of one part; the fields themselves stand in its form."""

    def __init__(self, workspace: Workspace, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._key = workspace, key
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, fonts.px(6), 0, 0)
        self._column.setSpacing(fonts.px(6))
        self.levers = MenuButton(self.tr("Set one more lever"), self._free_levers, self._set_lever, self)
        self.add(self.levers)

    def add(self, *buttons: QPushButton) -> None:
        """Put one more row of buttons below."""
        row = QHBoxLayout()
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def change(self, label: str, **changes: Mapping[str, float]) -> None:
        """Give the part other settings, as one step."""
        named = label.format(part=name_of(self._workspace.case, self._key))
        self._workspace.commit(named, change(self._workspace.case, self._key, changes))

    def held(self, field: str) -> dict[str, float]:
        """What the part sets now: `settings` or `importances`."""
        case = self._workspace.case
        return dict(getattr(find(case, self._key), field)) if exists(case, self._key) else {}

    def _free_levers(self) -> Offered:
        held = self.held("settings")
        return [(lever.id, lever.name) for lever in self._workspace.case.levers if lever.id not in held]

    def _set_lever(self, lever: str) -> None:
        value = self._workspace.baseline[lever]
        self.change(
            self.tr("Set one more lever in “{part}”"), settings=self.held("settings") | {lever: value}
        )


class ScenarioButtons(SettingsButtons):
    """For a scenario: levers, importances, and trying it."""

    def __init__(self, workspace: Workspace, key: str, parent: QWidget) -> None:
        super().__init__(workspace, key, parent)
        text = self.tr("Set one more importance")
        self.importances = MenuButton(text, self._free_interests, self._set_importance, self)
        self.attempt = QPushButton(self.tr("Try this scenario"), self)
        self.attempt.clicked.connect(self._try)
        self.add(self.importances)
        self.add(self.attempt)

    def _free_interests(self) -> Offered:
        held, case = self.held("importances"), self._workspace.case
        #: An interest in a menu: the party, then the interest.
        pattern = self.tr("{party}: {interest}")
        return [
            (interest.id, pattern.format(party=case.actor(party.actor).brief, interest=interest.name))
            for party in case.parties
            for interest in party.interests
            if interest.id not in held
        ]

    def _set_importance(self, interest: str) -> None:
        value = self._workspace.baseline_importance(interest)
        importances = self.held("importances") | {interest: value}
        self.change(self.tr("Set one more importance in “{part}”"), importances=importances)

    def _try(self) -> None:
        name = name_of(self._workspace.case, self._key)
        scenario = self._key.partition(":")[2]
        self._workspace.try_scenario(scenario, self.tr("Try “{scenario}”").format(scenario=name))


class JudgementButtons(SettingsButtons):
    """For a judgement: as if which levers stood elsewhere it was given."""

    def __init__(self, workspace: Workspace, key: str, parent: QWidget) -> None:
        super().__init__(workspace, key, parent)
        self.all_as = MenuButton(self.tr("All levers as in…"), self._places, self._take_over, self)
        self.add(self.all_as)

    def _places(self) -> Offered:
        scenarios = self._workspace.case.scenarios
        return [
            ("baseline", self.tr("The baseline")),
            ("working", self.tr("What is being tried")),
            *((f"scenario:{scenario.id}", scenario.name) for scenario in scenarios),
        ]

    def _take_over(self, place: str) -> None:
        case = self._workspace.case
        settings: Mapping[str, float] = {}
        if place == "working":
            settings = case.working.settings
        elif place != "baseline":
            settings = find(case, place).settings
        self.change(self.tr("Change the settings of the judgement of “{part}”"), settings=settings)


BUTTONS: Mapping[str, type[SettingsButtons]] = {"scenario": ScenarioButtons, "judgement": JudgementButtons}
"""By the kind of part that has settings."""
