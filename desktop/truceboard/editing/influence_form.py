"""The form of an influence: what a lever does to an interest, in words, in percent, as a curve."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from truceboard.case.parts import exists, find, owner_of
from truceboard.editing.choices import free_levers
from truceboard.editing.curve import InfluenceCurve
from truceboard.editing.editors import ChoiceEditor, NumberEditor
from truceboard.editing.form import Field, Form
from truceboard.editing.swing_editors import Anchor, ShapeEditor, SpreadEditor, SwingEditor, WordEditor
from truceboard.look import fonts
from truceboard.workspace.workspace import Workspace

translate = QCoreApplication.translate
BESIDE, WIDE = 540, 820
"""The least widths at which the curve stands beside the fields, and beside two columns of them, in pixels
at 100 %."""


class InfluenceForm(QWidget):
    """Fields of one influence with its curve beside or below them."""

    def __init__(self, workspace: Workspace, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        party = owner_of(workspace.case, f"interest:{key.split(':')[1]}")
        self._anchor = Anchor(find(workspace.case, party).base_rate)
        self.form = Form(workspace, key, influence_fields(key, self._anchor), self)
        self.curve = InfluenceCurve(self)
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(fonts.px(4))
        self._both.addWidget(self.form, 3)
        self._both.addWidget(self.curve, 1, Qt.AlignmentFlag.AlignTop)
        workspace.outlook_changed.connect(self._draw)
        self._draw()

    @property
    def key(self) -> str:
        """The key of the influence."""
        return self.form.key

    def refresh(self) -> None:
        """Show the influence as it is."""
        self.form.refresh()
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The curve stands beside the fields where there is room, so that both are seen in a low panel."""
        super().resizeEvent(event)
        beside = self.width() >= fonts.px(BESIDE)
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._both.setSpacing(fonts.px(18 if beside else 4))
        self._both.setStretch(0, 3 if self.width() >= fonts.px(WIDE) else 2)

    def _draw(self) -> None:
        case = self._workspace.case
        if not exists(case, self.key):
            return
        influence = find(case, self.key)
        lever = case.lever(influence.lever)
        neutral = self.form.rows["neutral"].editor
        assert isinstance(neutral, NumberEditor)
        neutral.set_unit(lever.unit if lever.unit and lever.unit != "index" else "")
        self.curve.show_influence(lever, influence, self._anchor.low, self._workspace.value(lever.id))


def influence_fields(key: str, anchor: Anchor) -> tuple[Field, ...]:
    """The fields of an influence; those of its own figures come after those in words and in percent."""
    interest = key.split(":")[1]
    return (
        Field("lever", translate("Fields", "Lever"), partial(_lever_choice, interest)),
        Field("strength", translate("Fields", "How strong"), WordEditor, name="word"),
        Field(
            "strength",
            translate("Fields", "If only this lever moved from low to high, acceptance would go"),
            partial(SwingEditor, anchor),
            translate(
                "Fields",
                "At least a conditional yes. Only the way from one to the other counts, not where it starts.",
            ),
            name="swing",
        ),
        Field(
            "spread",
            translate("Fields", "How sure: with 90\u202f% it would get"),
            partial(SpreadEditor, anchor),
            translate("Fields", "The range lies evenly around the strength: either end sets both."),
            whole=True,
            name="range",
        ),
        Field(
            "neutral",
            translate("Fields", "No effect at"),
            NumberEditor,
            translate("Fields", "The value at which the base rate holds."),
        ),
        Field("shape", translate("Fields", "How it comes in"), ShapeEditor),
        Field("strength", translate("Fields", "Strength in log-odds"), NumberEditor),
        Field("spread", translate("Fields", "Spread in log-odds"), NumberEditor),
    )


def _lever_choice(interest: str, parent: QWidget) -> ChoiceEditor:
    return ChoiceEditor(parent, partial(free_levers, interest), own=True)
