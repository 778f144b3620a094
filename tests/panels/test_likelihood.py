import itertools
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from truceboard.case import edits, edits_parts
from truceboard.case.case import Case
from truceboard.editing.templates import empty_case
from truceboard.likelihood.outlook import Estimate
from truceboard.look import figures, fonts
from truceboard.panels.headline import Headline
from truceboard.panels.headline_bar import HeadlineBar
from truceboard.panels.headline_view import MARGIN, PITCH
from truceboard.panels.ladders import most_likely
from truceboard.panels.levers import LeversPanel
from truceboard.panels.likelihood import LikelihoodPanel
from truceboard.workspace.workspace import Workspace


def estimate(mean: float) -> Estimate:
    return Estimate(mean, mean / 2, mean, min(1.0, mean * 1.5))


def test_number_word_and_range_follow_the_slider(likelihood: LikelihoodPanel, workspace: Workspace) -> None:
    agreed = workspace.outlook.agreed
    assert likelihood.headline.headline.number == str(round(agreed.mean * 100))
    workspace.preview("lever", "cost-of-refusal", 100)
    moved = workspace.outlook.agreed
    assert (
        likelihood.headline.headline.number == str(round(moved.mean * 100)) != str(round(agreed.mean * 100))
    )
    assert figures.percent_range(moved.p05, moved.p95) in likelihood.headline.headline.range
    assert likelihood.headline.headline.number in likelihood.headline.accessibleDescription()


@pytest.mark.parametrize(
    ("mean", "number", "icd203", "phia"),
    [
        (0.195, "20", "Unlikely", "Highly unlikely"),
        (0.1984, "20", "Unlikely", "Highly unlikely"),
        (0.20, "20", "Unlikely", "Highly unlikely"),
        (0.004, "<1", "Almost no chance", "Remote chance"),
        (0.996, ">99", "Almost certain", "Almost certain"),
        (0.37, "37", "Unlikely", "Between unlikely and realistic possibility"),
    ],
)
def test_the_word_is_that_of_the_yardstick(mean: float, number: str, icd203: str, phia: str) -> None:
    assert Headline.of(estimate(mean), True, "icd203").number == number
    assert Headline.of(estimate(mean), True, "icd203").word == icd203
    assert Headline.of(estimate(mean), True, "phia").word == phia


def test_the_yardstick_is_a_preference(likelihood: LikelihoodPanel, workspace: Workspace) -> None:
    workspace.try_value("lever", "cost-of-refusal", 85, "try")
    before = likelihood.headline.headline.word
    likelihood.set_yardstick("phia")
    assert likelihood.headline.headline.word != before
    likelihood.set_yardstick("icd203")
    assert likelihood.headline.headline.word == before


def test_without_a_basis_there_is_no_number(likelihood: LikelihoodPanel, workspace: Workspace) -> None:
    headline = Headline.of(estimate(0.3), False, "icd203")
    assert (headline.number, headline.word, headline.range) == ("", "No basis yet", "")
    workspace._outlook = replace(workspace.outlook, has_basis=False)
    workspace.outlook_changed.emit(workspace.outlook)
    assert likelihood.headline.headline.word == "No basis yet"
    assert {line.figure for line in likelihood.headline.lines} == {"–"}


def test_the_figures_beside_the_headline(likelihood: LikelihoodPanel, workspace: Workspace) -> None:
    workspace.commit("pin", edits.change_working(workspace.case, pinned=("offer",)))
    workspace.try_scenario("cost", "scenario")
    shown = {line.label: f"{line.figure} {line.range}".strip() for line in likelihood.headline.lines}
    outlook, silent = workspace.outlook, workspace.agreed_without_positions
    change = figures.change(workspace.pinned_outlook.agreed.mean, outlook.agreed.mean)
    assert shown == {
        "Against “The offer as it stands”": change,
        "As offered": figures.percent(outlook.as_offered.mean),
        "At least with conditions": figures.percent(outlook.at_least_with_conditions.mean),
        "Without the positions": (
            f"{figures.percent(silent.mean)} ({figures.bare_range(silent.p05, silent.p95)})"
        ),
    }
    assert change.startswith("▲")
    assert "Agreed is not held." in likelihood.headline.accessibleDescription()


def test_confidence_stands_apart_and_only_where_the_case_has_it(
    likelihood: LikelihoodPanel, workspace: Workspace, march: Case
) -> None:
    assert likelihood.confidence.level.text() == "Confidence in the evidence: low"
    assert likelihood.confidence.rationale.text() == march.confidence.rationale
    assert "onfidence" not in likelihood.headline.accessibleDescription()
    workspace.open(march.model_copy(update={"confidence": None}), None)
    assert not likelihood.confidence.isVisible()


def test_each_party_has_its_ladder_and_its_most_likely_response(
    likelihood: LikelihoodPanel, workspace: Workspace
) -> None:
    kremlin = workspace.outlook.party("kremlin")
    assert kremlin.ladder[2] == max(kremlin.ladder)
    assert most_likely(kremlin) == ("accept_with_conditions",)
    assert likelihood.ladders.verdict(kremlin) == "most likely: accept with conditions"
    spoken = likelihood.ladders.accessibleDescription()
    assert "Kremlin: Reject" in spoken
    assert "Kyiv: Reject" in spoken


def test_answers_that_read_the_same_are_told_the_same(
    likelihood: LikelihoodPanel, workspace: Workspace
) -> None:
    level = replace(workspace.outlook.party("kremlin"), ladder=(0.231, 0.2691, 0.2689, 0.231))
    assert most_likely(level) == ("stall", "accept_with_conditions")
    assert likelihood.ladders.verdict(level) == "most likely: stall or accept with conditions"
    flat = replace(level, ladder=(0.25, 0.25, 0.25, 0.25))
    assert likelihood.ladders.verdict(flat) == "none stands out"


def test_the_reasons_end_in_their_sum(likelihood: LikelihoodPanel, workspace: Workspace) -> None:
    rows = likelihood.contributions.rows
    contributions = workspace.outlook.party("kremlin").contributions
    assert rows[0].label == "Base rate"
    assert rows[-1].label == "Log-odds of at least conditional"
    assert rows[-1].figure == figures.log_odds(sum(part.log_odds for part in contributions))


def test_a_reason_unfolds_into_its_parts(
    likelihood: LikelihoodPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    def row(label: str) -> QWidget:
        return next(row for row in likelihood.contributions.rows if row.label == label)

    count = len(likelihood.contributions.rows)
    qtbot.keyClick(row("Close ties with the US president"), Qt.Key.Key_Return)
    assert len(likelihood.contributions.rows) == count + 3
    qtbot.mouseClick(row("Cost of refusal"), Qt.MouseButton.LeftButton)
    assert workspace.selection == "lever:cost-of-refusal"
    qtbot.keyClick(row("Close ties with the US president"), Qt.Key.Key_Space)
    assert len(likelihood.contributions.rows) == count


def test_the_reasons_follow_the_party_selected(likelihood: LikelihoodPanel, workspace: Workspace) -> None:
    assert likelihood.why.title.text() == "Why — Kremlin"
    workspace.select("party:kyiv")
    assert likelihood.why.title.text() == "Why — Kyiv"
    assert "Keep US backing" in {row.label for row in likelihood.contributions.rows}
    workspace.select("interest:victory")
    assert likelihood.why.title.text() == "Why — Kremlin"
    workspace.select("position:p07")
    assert likelihood.why.title.text() == "Why — Kyiv"
    workspace.select("lever:nato-pledge")
    assert likelihood.why.title.text() == "Why — Kyiv"
    likelihood.why.menu.actions()[0].trigger()
    assert likelihood.why.title.text() == "Why — Kremlin"


def test_the_five_widest_swings(likelihood: LikelihoodPanel, workspace: Workspace, qtbot: QtBot) -> None:
    levers = [swing for swing in workspace.swings if swing.kind == "lever"]
    widest = sorted(levers, key=lambda swing: -swing.points)[:5]
    rows = likelihood.swings.rows
    assert [row.label for row in rows] == [workspace.lever(swing.id).brief for swing in widest]
    assert rows[0].figure == figures.tight_range(*sorted((widest[0].low, widest[0].high)))
    qtbot.mouseClick(rows[1], Qt.MouseButton.LeftButton)
    assert workspace.selection == f"lever:{widest[1].id}"


def test_nothing_moves_while_the_figures_change(likelihood: LikelihoodPanel, workspace: Workspace) -> None:
    parts = (likelihood.headline, likelihood.confidence, likelihood.ladders, likelihood.contributions)
    before = [(part.geometry(), likelihood.swings.geometry()) for part in parts]
    for value in (0, 40, 100):
        workspace.preview("lever", "us-russia-ties", value)
        likelihood.widget().layout().activate()
    assert [(part.geometry(), likelihood.swings.geometry()) for part in parts] == before


def test_a_long_name_of_what_is_pinned_takes_two_lines(
    likelihood: LikelihoodPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    headline = likelihood.headline
    before = headline.height()
    workspace.pin("nato-pledge", "Pin")
    qtbot.waitUntil(lambda: headline.height() == before + fonts.px(PITCH))
    texts = headline._label_of(headline.lines[0], headline.width() - 2 * fonts.px(MARGIN))
    assert " ".join(texts) == headline.lines[0].label


def test_names_are_shown_letter_by_letter(
    likelihood: LikelihoodPanel, workspace: Workspace, march: Case
) -> None:
    named = march.actor("kremlin").model_copy(update={"name": "<b>Kremlin</b>", "short": None})
    actors = tuple(named if actor.id == "kremlin" else actor for actor in march.actors)
    workspace.open(march.model_copy(update={"actors": actors}), None)
    assert likelihood.why.title.text() == "Why — <b>Kremlin</b>"
    assert likelihood.why.title.textFormat() == Qt.TextFormat.PlainText
    assert "<b>Kremlin</b>" in likelihood.ladders.accessibleDescription()


def test_the_bar_shows_the_same_headline_large(workspace: Workspace, qtbot: QtBot) -> None:
    bar = HeadlineBar(workspace)
    qtbot.addWidget(bar)
    bar.resize(1200, bar.sizeHint().height())
    bar.show()
    assert bar.sizeHint().height() >= 96
    workspace.preview("lever", "cost-of-refusal", 80)
    assert bar.headline == Headline.of(workspace.outlook.agreed, True, "icd203")
    bar.set_yardstick("phia")
    assert bar.headline == Headline.of(workspace.outlook.agreed, True, "phia")
    image = bar.grab().toImage()
    ink = [
        y for y in range(image.height()) for x in range(24, 140) if image.pixelColor(x, y).lightness() < 80
    ]
    assert max(ink) - min(ink) >= 95, "the digits are 96 px high"


def test_order_and_scale_of_the_bars_stay_while_a_slider_is_dragged(
    likelihood: LikelihoodPanel, workspace: Workspace
) -> None:
    def labels() -> tuple[list[str], ...]:
        return tuple(
            [row.label for row in view.rows] for view in (likelihood.contributions, likelihood.swings)
        )

    workspace.preview("lever", "nato-pledge", 100)
    before, reach, scale = labels(), likelihood.swings._reach, likelihood.contributions._scale
    for lever, value in (("us-russia-ties", 0), ("cost-of-refusal", 100), ("nato-pledge", 0)):
        workspace.preview("lever", lever, value)
        assert labels()[0] == before[0]
        assert labels()[1] == before[1]
        assert likelihood.swings._reach >= reach
        assert likelihood.contributions._scale >= scale
    workspace.settle("x")
    widest = sorted((s for s in workspace.swings if s.kind == "lever"), key=lambda s: -s.points)
    assert likelihood.swings.rows[0].key == f"lever:{widest[0].id}"


def test_without_a_basis_nothing_says_how_far_it_moves(
    likelihood: LikelihoodPanel, levers: LeversPanel, workspace: Workspace
) -> None:
    parties = tuple(party.model_copy(update={"base_rate_note": None}) for party in workspace.case.parties)
    assert likelihood.most.isVisible()
    assert likelihood.rule.isVisible()
    workspace.open(workspace.case.model_copy(update={"parties": parties, "positions": ()}), None)
    assert likelihood.swings.rows == ()
    assert likelihood.most.isHidden()
    assert likelihood.rule.isHidden()
    assert all(row.swing.text == "" for row in levers.rows.values())


def test_a_party_without_a_basis_has_no_figures(likelihood: LikelihoodPanel, workspace: Workspace) -> None:
    """The headline has none then, and what it is made of must not contradict it; the others' stay."""
    case = workspace.case
    first = case.parties[0].model_copy(update={"base_rate_note": None})
    silent = tuple(each for each in case.positions if each.party != first.actor)
    workspace.open(case.model_copy(update={"parties": (first, *case.parties[1:]), "positions": silent}), None)
    one, other = workspace.outlook.parties
    assert (one.has_basis, other.has_basis, workspace.outlook.has_basis) == (False, True, False)
    assert likelihood.ladders.verdict(one) == "no basis yet"
    assert "most likely" in likelihood.ladders.verdict(other)
    assert likelihood.ladders.accessibleDescription().startswith(
        f"{case.actor(one.party).name}: no basis yet; "
    )
    base, *levers, whole = likelihood.contributions.rows
    assert (base.label, base.figure, whole.figure) == ("Base rate", "–", "–")
    assert all(row.figure != "–" for row in levers)


def test_a_longer_name_has_room_for_its_lines(likelihood: LikelihoodPanel, workspace: Workspace) -> None:
    name = "The government of the republic and all of its ministries"
    workspace.commit("Name", edits_parts.change(workspace.case, "actor:kyiv", {"name": name, "short": None}))
    rows = likelihood.contributions.rows
    assert any(name in row.label for row in rows)
    for above, below in pairwise(rows):
        assert above.height() == above.height_at(above.width())
        assert above.geometry().bottom() < below.geometry().top()


def test_hidden_it_follows_once_a_drag_ends_or_it_is_shown(
    likelihood: LikelihoodPanel, workspace: Workspace
) -> None:
    before = likelihood.headline.headline.number
    likelihood.hide()
    workspace.preview("lever", "us-russia-ties", 0)
    assert likelihood.headline.headline.number == before
    likelihood.show()
    assert likelihood.headline.headline.number == figures.whole(workspace.outlook.agreed.mean) != before
    likelihood.hide()
    workspace.preview("lever", "us-russia-ties", 100)
    workspace.settle("Set ties")
    assert likelihood.headline.headline.number == figures.whole(workspace.outlook.agreed.mean)


def test_it_may_be_shown_before_it_hears_of_another_case(march: Case, qtbot: QtBot) -> None:
    workspace = Workspace(march)

    class Shows(QWidget):
        def show_panel(self) -> None:
            panel.show()

    first = Shows()
    qtbot.addWidget(first)
    workspace.opened.connect(first.show_panel)
    panel = LikelihoodPanel(workspace, first)
    first.show()
    panel.hide()
    workspace.open(empty_case(), None)
    assert panel.contributions.rows


def test_hidden_while_another_case_opens_it_shows_that_one(
    likelihood: LikelihoodPanel, workspace: Workspace
) -> None:
    likelihood.hide()
    workspace.open(empty_case(), None)
    likelihood.show()
    assert likelihood.headline.headline.word == "No basis yet"
    assert likelihood.why.party in [party.actor for party in workspace.case.parties]


def test_shown_again_without_a_change_nothing_is_worked_out(
    likelihood: LikelihoodPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    likelihood.hide()
    monkeypatch.setattr(likelihood.headline, "refresh", None)  # would raise if it were called
    likelihood.show()


def test_across_a_room_the_case_and_its_day_are_named_where_there_is_room(
    workspace: Workspace, qtbot: QtBot
) -> None:
    bar = HeadlineBar(workspace)
    qtbot.addWidget(bar)
    bar.resize(1600, bar.sizeHint().height())
    bar.show()

    def inked(left: int) -> bool:
        image = bar.grab(QRect(left, 0, bar.width() - left, bar.height())).toImage()
        ground = image.pixel(image.width() - 1, 0)
        places = itertools.product(range(image.width()), range(image.height()))
        return any(image.pixel(x, y) != ground for x, y in places)

    assert bar.about == (workspace.case.title, "As of 12\xa0Mar\xa02025")
    assert inked(1200)
    workspace.look_at(date(2025, 2, 20))
    workspace.commit("Rename", workspace.case.model_copy(update={"title": "Interim"}))
    assert bar.about == ("Interim", "As of 20\xa0Feb\xa02025")
    bar.resize(900, bar.height())
    assert not inked(780), "the headline comes first"
