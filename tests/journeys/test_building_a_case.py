"""Build a case of three parties from nothing, with mouse and keyboard: it is the case written by hand."""

import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.journeys.conftest import Screen, wait_until
from tests.journeys.person import Person

from truceboard.look import figures

DAY = "2025-05-01"
SWING = round(math.log(0.45) - math.log1p(-0.45) - (math.log(0.2) - math.log1p(-0.2)), 4)
"""From 20 to 45 % in log-odds."""
IDS = {
    "first-party": "north",
    "second-party": "south",
    "new-party": "east",
    "new-actor": "broker",
    "new-source": "paper",
    "new-lever": "aid",
    "new-lever-2": "front",
    "new-interest": "win",
    "new-interest-2": "relief",
    "new-interest-3": "trade",
}
"""What the program calls things when they are made, before they have a name."""


def lever(item: str, name: str, owner: str, low: float, high: float, value: float, **more: Any) -> Any:
    return {
        "id": item,
        "name": name,
        "kind": "inducement",
        "controlled_by": owner,
        "minimum": low,
        "maximum": high,
        "unit": "index",
        "history": [{"date": DAY, "value": value}],
        **more,
    }


def party(actor: str, base: float, *interests: Any, **more: Any) -> Any:
    return {
        "actor": actor,
        "base_rate": base,
        "base_spread": 0.6,
        "conditions_met": 0,
        "thresholds": {"stall": -1.5, "accept": 1.5},
        "residual": {"spread": 0.9, "half_life_days": 30},
        "base_rate_note": f"Counted for {actor}",
        "interests": list(interests),
        **more,
    }


def interest(item: str, name: str, lever_id: str, strength: float, neutral: float, **more: Any) -> Any:
    influence = {"lever": lever_id, "strength": strength, "spread": 0.6, "neutral": neutral}
    return {"id": item, "name": name, "influences": [influence], **more}


BY_HAND = {
    "format": "truceboard-case",
    "version": 1,
    "title": "Three parties",
    "as_of": DAY,
    "proposal": {"title": "A truce of ten days", "made_on": DAY, "made_by": [], "terms": []},
    "actors": [
        {"id": "north", "name": "North", "kind": "party"},
        {"id": "south", "name": "South", "kind": "party"},
        {"id": "east", "name": "East", "kind": "party"},
        {"id": "broker", "name": "Broker", "kind": "mediator"},
    ],
    "sources": [{"id": "paper", "title": "A paper", "reliability": "B"}],
    "levers": [
        lever("aid", "Aid", "broker", 0, 200, 40, uncertainty=10),
        lever("front", "Front", "north", -50, 50, 0),
    ],
    "parties": [
        party(
            "north",
            0.35,
            interest("win", "Win", "front", -1.6, 0),
            linkages=[{"party": "south", "strength": 0.6}],
        ),
        party("south", 0.5, interest("relief", "Relief", "aid", SWING, 40, importance=1.5)),
        party("east", 0.6, interest("trade", "Trade", "aid", 0.8, 40)),
    ],
    "positions": [
        {
            "id": "p01",
            "actor": "south",
            "speaker": "South",
            "party": "south",
            "date": DAY,
            "stance": "leans_toward",
            "text": "We may",
            "source": "paper",
            "credibility": 2,
            "channel": "public",
        }
    ],
    "scenarios": [{"id": "more-aid", "name": "More aid", "settings": {"aid": 160}, "importances": {}}],
    "working": {"scenario": "more-aid", "settings": {"aid": 160}, "importances": {}, "pinned": ["more-aid"]},
}


class Builder(Person):
    """Makes the case of BY_HAND, half with the mouse, half with the keyboard."""

    def begin(self) -> None:
        self.screen.start()
        self.press("Empty case", "push button")
        self.find("First party", "list item")

    def say_what_it_is_about(self) -> None:
        self.press("Truce agreed", "list item")
        self.press("Details", "push button")
        self.fill("Title of the case", "Three parties")
        self.fill("As of", DAY)
        self.fill("What is offered", "A truce of ten days")
        self.fill("Offered on", DAY)

    def name_the_parties(self) -> None:
        for name, new in (("First party", "North"), ("Second party", "South")):
            self.press(name, "list item")
            self.fill("Name", new)
        # Alt+A opens the menu, in which “Add a party” comes first.
        self.screen.key("alt+a", "Return")
        self.type_over(self.wait_for_focus("Name"), "East")
        self.choose("Add", "Add an actor")
        self.type_over(self.wait_for_focus("Name"), "Broker")
        self.pick("Role", "Mediator")

    def add_levers(self) -> None:
        self.choose("Add", "Add a source")
        self.type_over(self.wait_for_focus("Title"), "A paper")
        self.pick("Reliability of the source", "B · Usually reliable")
        self.press("Broker", "list item")
        self.press_in_details("Add a lever")
        self.type_over(self.wait_for_focus("Name"), "Aid")
        for field, text in (("Highest value", "200"), ("Uncertainty", "10"), ("Value", "40")):
            self.fill(field, text)
        self.press("North", "list item")
        self.screen.key("alt+a")
        self.press("Add a lever", "menu item")
        self.type_over(self.wait_for_focus("Name"), "Front")
        for field, text in (("Lowest value", "-50"), ("Highest value", "50"), ("Value", "0")):
            self.fill(field, text)

    def add_interests(self) -> None:
        for owner, name in (("North", "Win"), ("South", "Relief"), ("East", "Trade")):
            self.press(owner, "list item")
            self.choose("Add", "Add an interest")
            self.type_over(self.wait_for_focus("Name"), name)
            self.press_in_details("Add an influence")
            if name == "Win":
                self.pick("Lever", "Front")
                self.pick("How strong", "Strong, away")
                self.fill("No effect at", "0")
            if name == "Relief":
                self.fill("Acceptance with the lever at its lowest, in percent", "20")
                self.fill("Acceptance with the lever at its highest, in percent", "45")
                self.fill("Importance", "1.5")

    def give_base_rates(self) -> None:
        for name, percent in (("North", "35"), ("South", "50"), ("East", "60")):
            self.press(name, "list item")
            self.fill("Base rate", percent)
            self.fill("What the base rate rests on", f"Counted for {name.lower()}")
        self.press("North", "list item")
        self.press_in_details("Add a linkage")
        self.fill("How much the other’s answer counts", "0.6")

    def add_what_was_said(self) -> None:
        self.press("South", "list item")
        self.choose("Add", "Add a position")
        self.type_over(self.wait_for_focus("What was said"), "We may")
        self.pick("Stance", "Leans toward")
        self.pick("Credibility of the report", "2")

    def try_more_aid(self) -> None:
        self.press("Aid, value", "text")
        self.type_over(self.wait_for_focus("Aid, value"), "160")
        self.press("Save as new…", "push button")
        wait_until(lambda: self.screen.active_title == "Save as new scenario", "the name asked for")
        self.screen.type("More aid")
        self.screen.key("Return")
        wait_until(lambda: self.screen.active_title == self.screen.title, "the window")
        self.choose("Scenario", "Compare the headline with", "More aid")

    def save(self, path: Path) -> None:
        self.screen.key("ctrl+s")
        wait_until(lambda: self.screen.active_title == "Save case as", "the place asked for")
        self.screen.type(str(path))
        self.screen.key("Return")
        self.screen.wait_for_title(lambda title: "*" not in title, "the mark gone after saving")

    def headline(self) -> str:
        return self.find(
            "Likelihood a truce is agreed", "filler", self.find("Likelihood", "panel")
        ).description


def with_ids(part: Any) -> Any:
    """A part of a case file with the ids of BY_HAND in the place of the program's."""
    if isinstance(part, dict):
        return {IDS.get(key, key): with_ids(value) for key, value in part.items()}
    if isinstance(part, list):
        return [with_ids(each) for each in part]
    return IDS.get(part, part) if isinstance(part, str) else part


def evaluated(path: Path, *options: str) -> str:
    command = [sys.executable, "-m", "truceboard", "evaluate", "--scenario", "more-aid", *options, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_a_case_built_in_the_window_is_the_case_written_by_hand(screen: Screen, tmp_path: Path) -> None:
    builder, path = Builder(screen), tmp_path / "three.truce"
    builder.begin()
    builder.say_what_it_is_about()
    builder.name_the_parties()
    builder.add_levers()
    builder.add_interests()
    builder.give_base_rates()
    builder.add_what_was_said()
    builder.try_more_aid()
    builder.save(path)
    said = builder.headline()
    screen.key("ctrl+q")
    assert screen.wait_for_exit() == 0

    assert with_ids(json.loads(path.read_text())) == BY_HAND
    by_hand = tmp_path / "hand.truce"
    by_hand.write_text(json.dumps(BY_HAND))
    assert evaluated(path) == evaluated(by_hand)
    agreed = json.loads(evaluated(by_hand, "--json"))["agreed"]
    shown = figures.with_percent_sign(figures.whole(agreed["mean"]))
    reach = figures.percent_range(agreed["p05"], agreed["p95"])
    assert said.startswith(f"{shown}, ")
    assert f", 90\u202f% range {reach}; " in said
