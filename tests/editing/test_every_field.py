"""Every field of the format can be changed in a form: the models are walked, so that none is forgotten."""

from collections.abc import Iterator
from types import UnionType
from typing import Any, Union, get_args, get_origin

import pytest
from pydantic import BaseModel
from PySide6.QtWidgets import QWidget

from truceboard.case import edits_new
from truceboard.case.case import Case
from truceboard.case.edits_parts import add, change
from truceboard.case.parts import KINDS, all_keys, find
from truceboard.editing.form import Form
from truceboard.editing.inspector_forms import InspectorForms
from truceboard.workspace.workspace import Workspace

ELSEWHERE = {
    "case.format": "says what a file is",
    "case.version": "says what a file is",
    "case.working": "moved by sliders, the scenario box and the pins",
    "case.board": "cards and notes are dragged; the notes have forms of their own",
    "party.actor": "its own form; which actor a party is never changes",
    "note.x": "a note is dragged",
    "note.y": "a note is dragged",
    **{
        f"forecast.{field}": "frozen, or resolved in the view of the forecasts"
        for field in (
            *("made_on", "as_of", "question", "criterion", "resolves_by", "scenario", "settings"),
            *("importances", "probability", "low", "high", "ladders", "draws", "program_version"),
            *("outcome", "responses", "resolved_on"),
        )
    },
}
"""Fields that no form shows, and why."""
WHOLE = {"case.marking", "case.confidence", "influence.shape"}
"""Records that one editor shows as a whole."""
HELD = {(kind.owner, kind.field) for kind in KINDS.values()}
MAPS = {
    "party.channel_bias": {"public", "private", "assessment", "reporting"},
    "scenario.settings": {"us-russia-ties"},
    "scenario.importances": {"ties"},
    "judgement.settings": {"us-russia-ties"},
}
"""Maps, and the keys that the case below has in them."""


@pytest.fixture
def full(march: Case) -> Case:
    """The built-in case with one of everything."""
    case = edits_new.new_note(march, "A note", (0, 0))[0]
    case, judgement = edits_new.new_judgement(case, "A", "kremlin", 0.4)
    case = change(case, judgement, {"settings": {"us-russia-ties": 40}})
    case = change(case, "scenario:cost", {"settings": {"us-russia-ties": 40}, "importances": {"ties": 2}})
    forecast = {
        "made_on": case.as_of, "as_of": case.as_of, "question": "agreed", "criterion": "It is signed",
        "resolves_by": case.as_of, "settings": {}, "importances": {}, "probability": 0.5, "low": 0.4,
        "high": 0.6, "ladders": {}, "draws": 1, "program_version": "0",
    }  # fmt: skip
    return add(case, "case", "forecast", forecast)[0]


def key_of_kind(case: Case, kind: str) -> str:
    if kind in ("case", "truce"):
        return kind
    return "scenario:cost" if kind == "scenario" else next(iter(all_keys(case, kind)))


def paths(kind: str, record: type[BaseModel], case: Case) -> Iterator[str]:
    """The paths that a form of this kind of part has to show."""
    for name, field in record.model_fields.items():
        place = f"{kind}.{name}"
        if name == "id" or place in ELSEWHERE or (kind, name) in HELD or (kind, name) == ("case", "proposal"):
            continue
        inner = None if place in WHOLE else record_in(field.annotation)
        if inner is not None:
            yield from (f"{name}.{each}" for each in inner.model_fields)
        elif place in MAPS:
            yield from (f"{name}.{each}" for each in MAPS[place])
        else:
            yield name


def record_in(annotation: Any) -> type[BaseModel] | None:
    if get_origin(annotation) in (Union, UnionType):
        return next((record_in(each) for each in get_args(annotation) if record_in(each)), None)
    is_record = isinstance(annotation, type) and issubclass(annotation, BaseModel)
    return annotation if is_record else None


@pytest.mark.parametrize("kind", ["case", "truce", *KINDS])
def test_every_field_of_the_format_is_in_a_form(
    inspector: InspectorForms, workspace: Workspace, full: Case, kind: str
) -> None:
    workspace.open(full, None)
    key = key_of_kind(full, kind)
    workspace.select(key)
    assert inspector.page is not None
    shown = {
        row.spec.path for form in inspector.page.all_forms if form.key == key for row in form.rows.values()
    }
    wanted = set(paths(kind, type(find(full, key)), full))
    assert wanted
    assert shown == wanted


def test_what_no_form_shows_is_a_field_of_the_format(full: Case) -> None:
    for place in (*ELSEWHERE, *WHOLE, *MAPS):
        kind, name = place.split(".")
        assert name in type(find(full, key_of_kind(full, kind))).model_fields, place


@pytest.mark.parametrize("kind", ["case", "truce", *KINDS])
def test_every_field_can_be_left_as_it_is_without_a_step(
    inspector: InspectorForms, workspace: Workspace, full: Case, kind: str
) -> None:
    """What a form shows reads back as what the case has."""
    workspace.open(full, None)
    workspace.select(key_of_kind(full, kind))
    assert inspector.page is not None
    for form in inspector.page.all_forms:
        for name, row in form.rows.items():
            if name in ("word", "swing", "range"):  # told in round figures
                continue
            row.editor.dirty = True
            form.apply(row)
            assert row.problem.text() == "", name
    assert workspace.case == full
    assert workspace.history.entries == ()


def children_with_focus(form: Form) -> list[QWidget]:
    return [each for each in form.findChildren(QWidget) if each.focusPolicy().value & 1]


@pytest.mark.parametrize("kind", ["case", "truce", *KINDS])
def test_every_field_can_be_reached_with_tab(
    inspector: InspectorForms, workspace: Workspace, full: Case, kind: str
) -> None:
    workspace.open(full, None)
    workspace.select(key_of_kind(full, kind))
    assert inspector.page is not None
    for form in inspector.page.all_forms:
        for name, row in form.rows.items():
            assert row.editor.field in children_with_focus(form), name
