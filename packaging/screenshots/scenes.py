"""What is photographed: views, docks, and the forms in the details."""

from datetime import date

from camera import Camera

from truceboard.case.case import Case
from truceboard.case.judgements import Judgement
from truceboard.editing.templates import TEMPLATES, empty_case, fresh

ANSWERS = {"Ana": (0.3, 0.8), "Ben": (0.45, 0.85), "Carla": (0.2, 0.7), "Deniz": (0.6, 0.9)}


def furnish(camera: Camera) -> None:
    """Give the open case what the built-in one has none of: judgements, a forecast, a note; move a lever."""
    window = camera.window
    workspace = window.workspace
    case = workspace.case
    judgements = tuple(
        Judgement(
            id=f"{name.lower()}-{party.actor}",
            participant=name,
            party=party.actor,
            date=case.as_of,
            round=1,
            probability=answer,
        )
        for name, answers in ANSWERS.items()
        for party, answer in zip(case.parties, answers, strict=True)
    )
    workspace.commit("Judge", case.model_copy(update={"judgements": judgements}))
    window.editor.commands.add_note(960.0, 60.0)
    note = f"note:{workspace.case.board.notes[0].id}"
    window.editor.commands.try_rename(note, "Ask Ana about the guarantee before Friday", "text")
    workspace.pin(case.scenarios[0].id, "Pin")
    workspace.pin(case.scenarios[1].id, "Pin")
    workspace.try_value("lever", "nato-pledge", 70.0, "Try")
    window.views.show_view("forecasts")
    forecasts = window.views.views["forecasts"]
    forecasts.form.criterion.setText("Both sides announce that they agree to all terms")
    forecasts.freeze()
    window.views.show_view("board")
    camera.settle()
    window.docks["details"].set_collapsed(True)
    window.workspace.select(None)


def views(camera: Camera) -> None:
    """Every view, and the board with its docks."""
    window = camera.window
    for name in window.views.actions_by_name:
        window.views.show_view(name)
        if name == "positions":
            window.workspace.select(f"position:{window.workspace.case.positions[0].id}")
        camera.take(name)
    window.views.show_view("board")
    window.workspace.select(f"party:{window.workspace.case.parties[0].actor}")
    camera.take("board-selected")
    window.workspace.look_at(date(2025, 2, 20))
    camera.take("board-another-day")
    window.back_to_own_day()
    for name in ("outline", "history"):
        window.docks[name].bring(True)
    camera.take("outline-and-history")
    for name in ("outline", "history"):
        window.docks[name].hide()
    size = window.size()
    window.workspace.select(None)
    window.set_presenting(True)
    window.showNormal()  # a full screen would be larger than the picture
    window.resize(size)
    camera.take("presenting")
    window.set_presenting(False)
    window.resize(size)


def details(camera: Camera) -> None:
    """The form of each kind of part, in the dock below the board."""
    window = camera.window
    window.docks["details"].expand()
    for name, key in _parts(window.workspace.case).items():
        window.workspace.select(key)
        camera.take(f"details-{name}")
    window.workspace.select(None)
    camera.take("details-nothing")
    window.docks["details"].set_collapsed(True)


def _parts(case: Case) -> dict[str, str]:
    party = case.parties[0]
    interest = party.interests[0]
    return {
        "lever": f"lever:{case.levers[0].id}",
        "influence": f"influence:{interest.id}:{interest.influences[0].lever}",
        "position": f"position:{case.positions[0].id}",
        "party": f"party:{party.actor}",
        "actor": f"actor:{case.actors[-1].id}",
        "interest": f"interest:{interest.id}",
        "scenario": f"scenario:{case.scenarios[0].id}",
        "judgement": f"judgement:{case.judgements[0].id}",
        "forecast": f"forecast:{case.forecasts[0].id}",
        "source": f"source:{case.sources[0].id}",
        "note": f"note:{case.board.notes[0].id}",
        "truce": "truce",
        "case": "case",
    }


def beginnings(camera: Camera) -> None:
    """The welcome page, an empty case with the first steps beside it, and each template."""
    window = camera.window
    size = window.size()
    window.workspace.open(window.workspace.case, None)
    window.welcome()
    window.resize(size)
    camera.take("welcome")
    window.beginning.leave()
    window.workspace.open(empty_case(), None)
    camera.take("empty")
    for name in (
        "positions",
        "timeline",
        "map",
        "compare",
        "why",
        "moves",
        "find-out",
        "paths",
        "judgements",
        "forecasts",
    ):
        window.views.show_view(name)
        camera.take(f"empty-{name}")
    window.views.show_view("board")
    window.docks["first-steps"].bring(True)
    camera.take("first-steps")
    window.docks["first-steps"].hide()
    for template in TEMPLATES:
        window.workspace.open(fresh(template), None)
        camera.take(f"template-{template.id}")
