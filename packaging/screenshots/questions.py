"""Every dialog, question and popup, as the program itself asks it."""

import json
from functools import partial
from pathlib import Path

from camera import Camera

from truceboard.files.locking import CaseLock
from truceboard.files.reading import read_case
from truceboard.files.recovery import HistoryState, RecoveryStore
from truceboard.files.saving import save_case
from truceboard.window.documents.waiting import WaitingDialog
from truceboard.window.faults import Faults
from truceboard.window.main_window import MainWindow

RECOVERY = "recovery"
"""The folder, beside the case, in which the window keeps its edits."""
TABLE = """id,speaker,actor,party,date,stance,text,source,credibility,channel
p01,Vladimir Putin,kremlin,kremlin,2025-03-13,ambiguous,In favour but with nuances,{source},2,public
,Andrii Yermak,kyiv,kyiv,2025-03-12,accepts,Ready to take this step,{source},2,public
"""
WRONG = ",A spokesman,Atlantis,kyiv,13 March,maybe,It depends,{source},9,public\n"


def ask_all(camera: Camera, folder: Path) -> None:
    """The case of the window is put into `folder` and opened from there."""
    path = folder / "Offer of March 2025.truce"
    save_case(path, camera.window.workspace.case)
    _commands(camera)
    _about_parts(camera)
    _tables(camera, folder)
    _files(camera, path)


def _commands(camera: Camera) -> None:
    actions = camera.window.actions_by_name
    for name in ("about", "guide", "find", "shortcuts", "reference", "notice"):
        camera.ask(f"dialog-{name}", actions[name].trigger)
    camera.ask("dialog-save-scenario", actions["save-new"].trigger)


def _about_parts(camera: Camera) -> None:
    window = camera.window
    case, views = window.workspace.case, window.views
    window.workspace.select(None)
    camera.ask("popup-importance", partial(window.finding.show_importance, _first_interest(window)))
    camera.ask("dialog-delete", partial(window.editor.commands.delete, f"actor:{case.parties[0].actor}"))
    views.show_view("positions")
    window.workspace.select(f"position:{case.positions[0].id}")
    camera.settle()
    camera.ask("dialog-source", views.positions.show_source)
    address = partial(window.dialogs.confirm_open_address, case.sources[0].url or "")
    camera.ask("dialog-open-address", address)
    camera.ask("dialog-set-aside", views.positions.turn_aside)
    camera.ask("menu-grades", views.positions.offer_grades)
    views.show_view("judgements")
    camera.ask("dialog-judgement-sheet", views.judgements.open_sheet)
    views.show_view("board")


def _tables(camera: Camera, folder: Path) -> None:
    source = camera.window.workspace.case.sources[0].id
    for name, text in (("fine", TABLE), ("wrong", TABLE + WRONG), ("empty", "")):
        table = folder / f"positions-{name}.csv"
        table.write_text(text.format(source=source), encoding="utf-8")
        camera.ask(f"dialog-import-{name}", partial(camera.window.tables.show_import, "positions", table))
    for kind in ("levers", "sources"):
        camera.ask(f"dialog-import-{kind}", partial(camera.window.tables.show_import, kind, table))


def _files(camera: Camera, path: Path) -> None:
    window = camera.window
    documents, workspace = window.documents, window.workspace
    window.workspace.open(workspace.case, None)
    documents.open(path)
    for value in (20.0, 40.0):
        workspace.try_value("lever", "nato-pledge", value, "Try")
        documents.save()
    camera.ask("dialog-versions", window.show_versions)
    camera.ask("dialog-waiting", partial(_wait, window, path))
    workspace.try_value("lever", "nato-pledge", 70.0, "Try")
    camera.ask("dialog-save-changes", documents.may_leave)
    camera.ask("dialog-revert", documents.revert)
    camera.ask("dialog-fault", partial(_break, window))
    _conflict(camera, path)
    _lock(camera, path.with_name("Prisoner exchange.truce"))
    broken = path.with_name("Broken.truce")
    broken.write_text('{"format": "truceboard-case", "version": 1, "title": 7}', encoding="utf-8")
    camera.ask("dialog-unreadable", partial(documents.open, broken))
    _crash(window, path.parent / RECOVERY)
    camera.ask("dialog-recovery", window.keeper.offer)


def _conflict(camera: Camera, path: Path) -> None:
    """Somebody else renames a lever and withdraws a statement in the file that is open."""
    window = camera.window
    case = read_case(path)
    first, *rest = case.levers
    theirs = case.model_copy(
        update={
            "levers": (first.model_copy(update={"name": "Ties between the two capitals"}), *rest),
            "positions": case.positions[:-1],
            "proposal": case.proposal.model_copy(update={"title": "60-day cease-fire"}),
        }
    )
    save_case(path, theirs)
    mine = window.workspace.case
    window.workspace.commit(
        "Rename",
        mine.model_copy(update={"proposal": mine.proposal.model_copy(update={"title": "Interim truce"})}),
    )
    camera.ask("dialog-conflict", window.documents.save)
    camera.ask("dialog-reconcile", partial(window.reconcile_with, path))
    camera.ask("dialog-differences", partial(window.compare_with, path))
    window.outside.watcher.look()
    camera.take("strip-changed-outside")


def _lock(camera: Camera, path: Path) -> None:
    save_case(path, camera.window.workspace.case)
    lock = CaseLock.take(path)
    plain = json.loads(lock.path.read_text(encoding="utf-8"))
    plain |= {"user": "ana", "host": "desk-12", "token": "another"}
    lock.path.write_text(json.dumps(plain), encoding="utf-8")
    camera.window.workspace.open(camera.window.workspace.case, None)
    camera.ask("dialog-lock", partial(camera.window.documents.open, path))


def _wait(window: MainWindow, path: Path) -> None:
    """The dialog that shows while a share does not answer."""
    WaitingDialog(path, "save", window).exec()


def _break(window: MainWindow) -> None:
    try:
        window.workspace.case.actor("nobody")
    except KeyError as error:
        Faults(window.dialogs, window.is_saved, window.conditions, window).report(
            KeyError, error, error.__traceback__
        )


def _crash(window: MainWindow, folder: Path) -> None:
    """What a crash leaves of two edits to a case that was opened from a file."""
    workspace = window.workspace
    for value in (55.0, 60.0):
        workspace.try_value("lever", "nato-pledge", value, "Try")
    place = folder.with_name("Prisoner exchange.truce")
    store = RecoveryStore(folder, workspace.case.title, place, None)
    store.record(HistoryState.of(workspace.history))
    store.close()


def _first_interest(window: MainWindow) -> str:
    return f"interest:{window.workspace.case.parties[0].interests[0].id}"
