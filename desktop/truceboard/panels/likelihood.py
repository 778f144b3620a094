"""The likelihood panel: headline, confidence, responses, why, and what moves it most."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from truceboard.case.case import Case
from truceboard.look import fonts
from truceboard.look.scale import notifier
from truceboard.panels.confidence_box import ConfidenceBox
from truceboard.panels.contributions import ContributionsView
from truceboard.panels.headline_view import MARGIN, HeadlineView
from truceboard.panels.ladders import LaddersView
from truceboard.panels.overlaid_scroll_area import OverlaidScrollArea
from truceboard.panels.swings import SwingsView
from truceboard.panels.why_heading import WhyHeading
from truceboard.workspace.workspace import Workspace


class LikelihoodPanel(OverlaidScrollArea):
    """What the settings being tried mean; live."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._case: Case
        self._behind = False
        self.setAccessibleName(self.tr("Likelihood"))
        content = QWidget(self)
        content.setProperty("role", "panel")
        self.headline = HeadlineView(workspace, content)
        self.confidence = ConfidenceBox(content)
        self.ladders = LaddersView(workspace, content)
        self.why = WhyHeading(workspace, content)
        self.contributions = ContributionsView(workspace, content)
        self.swings = SwingsView(workspace, content)
        responses = _label(self.tr("Responses"), "heading", content)
        self.most = _label(self.tr("What moves it most"), "heading", content)
        self.rule = _label(self.tr("lever at its lowest and highest, others held"), "muted", content)
        self._headings: list[tuple[QVBoxLayout, tuple[int, int]]] = []
        self._column = QVBoxLayout(content)
        self._column.setSpacing(0)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.headline, self.confidence):
            self._column.addWidget(part)
        self._add_heading(responses, 9, 2)
        for part in (self.ladders, self.why, self.contributions):
            self._column.addWidget(part)
        self._add_heading(self.most, 14, 0)
        self._add_heading(self.rule, 0, 4)
        self._column.addWidget(self.swings)
        self._column.addStretch()
        self.setWidget(content)
        self.why.party_chosen.connect(self.contributions.show_party)
        workspace.opened.connect(self._show_parts)  # and the outlook follows
        workspace.case_changed.connect(self._case_changed)
        workspace.outlook_changed.connect(self._follow_outlook)
        notifier().changed.connect(self._rescale)
        self._follow_case()
        self._rescale()

    def _add_heading(self, heading: QLabel, above: int, below: int) -> None:
        # The style sheet would take margins of the label's own away when it first dresses it.
        frame = QVBoxLayout()
        frame.addWidget(heading)
        self._column.addLayout(frame)
        self._headings.append((frame, (above, below)))

    def set_yardstick(self, scheme: str) -> None:
        """Name likelihoods by `icd203` or `phia`."""
        self.headline.set_yardstick(scheme)

    def sizeHint(self) -> QSize:
        """As wide as the design draws it."""
        return QSize(fonts.px(351), fonts.px(600))

    def _case_changed(self, before: Case, after: Case) -> None:
        if any(
            getattr(before, part) is not getattr(after, part) for part in ("actors", "parties", "confidence")
        ):
            self._follow_case()

    def _follow_case(self) -> None:
        self._show_parts()
        self._refresh()

    def _show_parts(self) -> None:
        self._case = self._workspace.case
        self.confidence.show_case(self._case)
        self.why.follow_case()
        self.contributions.show_party(self.why.party)
        self.ladders.updateGeometry()
        self.ladders.update()

    def _follow_outlook(self) -> None:
        # Hidden, it waits for the end of a drag, or until it is shown.
        self._behind = self._workspace.previewing and not self.isVisible()
        if not self._behind:
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with a drag under way, or with another case whose opening shows the panel."""
        super().showEvent(event)
        if self._behind or self._case is not self._workspace.case:
            self._behind = False
            self._follow_case()

    def _refresh(self) -> None:
        self.headline.refresh()
        self.ladders.refresh()
        self.contributions.refresh()
        self.swings.refresh()
        for label in (self.most, self.rule):
            label.setVisible(bool(self.swings.rows))

    def _rescale(self) -> None:
        side = fonts.px(MARGIN)
        self.confidence.rescale()
        self.why.rescale()
        for frame, (above, below) in self._headings:
            frame.setContentsMargins(side, fonts.px(above), side, fonts.px(below))
        for view in (self.headline, self.ladders):
            view.updateGeometry()
            view.update()
        self.contributions.rescale()
        self.swings.rescale()
        self._refresh()
        self.updateGeometry()


def _label(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
