"""What the administrator of a computer has laid down: resources/guide/for-administrators.md.

A policy that cannot be read stops the program; it is never left out in silence.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal, get_args

import platformdirs
from pydantic import Field, ValidationError

from truceboard.case.field_problems import field_problems
from truceboard.case.marking import Marking
from truceboard.case.problems import CaseError, Problem, printable, value_text
from truceboard.case.record import Flag, Record, Text, Whole
from truceboard.files import generations, recovery
from truceboard.files.generations import KEPT, Generations
from truceboard.files.json_text import read_json
from truceboard.files.messages import Message, reason_text

NAME = "policy.json"
ON_LINUX = Path("/etc/xdg/truceboard") / NAME
"""Looked at before all others: a user who sets XDG_CONFIG_DIRS must not leave the policy behind."""
LARGEST = 1024 * 1024

Export = Literal["csv", "xlsx", "json", "png", "svg", "pdf", "docx", "pptx", "html", "markdown", "print"]
EXPORTS: tuple[Export, ...] = get_args(Export)


class Markings(Record):
    """`allowed`: the levels that can be chosen (absent: any). `required`: a case without one is not saved."""

    allowed: tuple[Text, ...] | None = Field(None, description="Levels that can be chosen; absent: any.")
    required: Flag = Field(False, description="A case without a marking is not saved.")
    initial: Text | None = Field(None, description="The level of a new case; one of those allowed.")


class Recovery(Record):
    """Where every edit is kept until the case is closed."""

    enabled: Flag = Field(True, description="Keep edits for recovery after a crash.")
    folder: Text | None = Field(None, description="Where to; ~ and environment variables are replaced.")


class Versions(Record):
    """Where versions of saved files are kept."""

    kept: Annotated[Whole, Field(ge=0, le=KEPT)] = Field(KEPT, description="Versions kept of each file.")
    folder: Text | None = Field(None, description="Where to; ~ and environment variables are replaced.")


class Policy(Record):
    """The whole policy; what is absent is not laid down."""

    policy: Literal[1] = Field(description="The version of this format.")
    markings: Markings = Field(Markings(), description="Markings of cases.")
    recovery: Recovery = Field(Recovery(), description="Recovery after a crash.")
    versions: Versions = Field(Versions(), description="Earlier versions of saved files.")
    recent_files: Flag = Field(True, description="Remember the files opened last.")
    exports: tuple[Export, ...] | None = Field(None, description="Kinds of export; absent: all.")
    languages: tuple[Text, ...] | None = Field(
        None, description="Languages of the window, such as fr; absent: all."
    )

    def allows_marking(self, marking: Marking | None) -> bool:
        """True if a case may be saved with this marking."""
        if marking is None:
            return not self.markings.required
        return self.markings.allowed is None or marking.level in self.markings.allowed

    def allows_export(self, kind: Export) -> bool:
        """True if this kind of export is allowed."""
        return self.exports is None or kind in self.exports

    def allows_language(self, code: str) -> bool:
        """True if the language with a code such as "en" can be chosen."""
        return self.languages is None or code in self.languages

    @property
    def recovery_folder(self) -> Path | None:
        """Where edits are kept; None where recovery is off: say so in the status line."""
        if not self.recovery.enabled:
            return None
        folder = self.recovery.folder
        return recovery.default_folder() if folder is None else _expanded(folder)

    @property
    def former_recovery_folders(self) -> tuple[Path, ...]:
        """Where edits may lie from before this policy: what is there is offered, and nothing is added."""
        named = self.recovery.folder
        folders = [recovery.default_folder(), *([] if named is None else [_expanded(named)])]
        return tuple(folder for folder in folders if folder != self.recovery_folder)

    @property
    def generations(self) -> Generations:
        """Where versions are kept, and how many."""
        folder = self.versions.folder
        place = generations.default_folder() if folder is None else _expanded(folder)
        return Generations(place, self.versions.kept)


class PolicyError(Exception):
    """A policy that cannot be followed: show it and end the program."""

    def __init__(self, path: Path, problems: Sequence[Problem]) -> None:
        super().__init__(path, problems)
        self.path = path
        self.problems = tuple(problems)
        self.message = Message("policy-damaged", {"path": printable(str(path))})

    def __str__(self) -> str:
        return "\n".join(map(str, [self.message, *self.problems]))


def policy_paths() -> tuple[Path, ...]:
    """Where a policy is looked for; the first that is there counts."""
    system = platformdirs.site_config_path("truceboard", appauthor=False) / NAME
    return (ON_LINUX, system) if sys.platform == "linux" else (system,)


def read_policy() -> Policy:
    """The policy of this computer, one that lays down nothing if there is none. Raises PolicyError."""
    for path in policy_paths():
        try:
            with path.open("rb") as file:
                data = file.read(LARGEST)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            raise PolicyError(
                path, [Problem("", "file-unreadable", {"reason": reason_text(error)})]
            ) from error
        return parse_policy(path, data)
    return Policy(policy=1)


def parse_policy(path: Path, data: bytes) -> Policy:
    """The policy in the bytes of a file. Raises PolicyError."""
    try:
        plain = read_json(data)
        # Editors find the schema by it.
        plain.pop("$schema", None)
        policy = Policy.model_validate(plain)
    except CaseError as error:
        raise PolicyError(path, _of_a_policy(error.problems)) from None
    except ValidationError as error:
        raise PolicyError(path, _of_a_policy(field_problems(error))) from None
    for place in ("recovery", "versions"):
        folder = getattr(policy, place).folder
        if folder is not None and ("\0" in folder or not _expanded(folder).is_absolute()):
            values = {"found": value_text(folder)}
            raise PolicyError(path, [Problem(f"{place}.folder", "policy-not-a-whole-path", values)])
    if policy.markings.required and policy.markings.allowed == ():
        # No case could ever be saved.
        raise PolicyError(path, [Problem("markings.allowed", "too-few", {"found": "0", "limit": "1"})])
    initial = policy.markings.initial
    if initial is not None and not policy.allows_marking(Marking(scheme="free", level=initial)):
        raise PolicyError(path, [Problem("markings.initial", "policy-level-not-allowed")])
    return policy


def _expanded(folder: str) -> Path:
    # Path.expanduser fails where a user has no home; what is left of ~ is no whole path.
    return Path(os.path.expanduser(os.path.expandvars(folder)))  # noqa: PTH111


def _of_a_policy(problems: Sequence[Problem]) -> list[Problem]:
    """The problems with those keys that speak of a case replaced."""
    keys = {"foreign": "policy-not-an-object", "unknown-field": "policy-unknown-field"}
    return [Problem(each.place, keys.get(each.key, each.key), each.values) for each in problems]
