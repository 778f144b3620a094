"""A policy is followed to the letter, or the program does not start."""

import json
from pathlib import Path
from typing import Any

import pytest

from truceboard.case.marking import Marking
from truceboard.files import generations, policy, recovery
from truceboard.files.policy import EXPORTS, Policy, PolicyError, parse_policy, policy_paths, read_policy
from truceboard.files.resources import resource

SCHEMA = "policy/policy.schema.json"


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "system"))
    monkeypatch.setattr(policy, "ON_LINUX", tmp_path / "etc" / "policy.json")
    return policy_paths()[-1]


def put(path: Path, plain: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(plain if isinstance(plain, str) else json.dumps(plain), encoding="utf-8")


def test_without_a_policy_nothing_is_laid_down(path: Path) -> None:
    assert not path.exists()
    found = read_policy()
    assert found == Policy(policy=1)
    assert found.recent_files
    assert found.allows_marking(None)
    assert found.allows_marking(Marking(scheme="free", level="anything"))
    assert all(found.allows_export(kind) for kind in EXPORTS)
    assert found.allows_language("uk")
    assert found.recovery_folder == recovery.default_folder()
    assert found.generations.folder == generations.default_folder()
    assert found.generations.kept == 10


def test_a_policy_is_followed(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASES", str(tmp_path / "encrypted"))
    put(
        path,
        {
            "$schema": "policy.schema.json",
            "policy": 1,
            "markings": {
                "allowed": ["TLP:AMBER", "NATO RESTRICTED"],
                "required": True,
                "initial": "TLP:AMBER",
            },
            "recovery": {"folder": "$CASES/recovery"},
            "versions": {"kept": 0, "folder": "~/versions"},
            "recent_files": False,
            "exports": ["pdf", "csv"],
            "languages": ["en"],
        },
    )
    found = read_policy()
    assert not found.allows_marking(None)
    assert found.allows_marking(Marking(scheme="free", level="NATO RESTRICTED"))
    assert not found.allows_marking(Marking(scheme="TLP", level="TLP:CLEAR"))
    assert found.recovery_folder == tmp_path / "encrypted" / "recovery"
    assert found.generations.folder == Path("~/versions").expanduser()
    assert found.generations.kept == 0
    assert not found.recent_files
    assert [kind for kind in EXPORTS if found.allows_export(kind)] == ["csv", "pdf"]
    assert not found.allows_language("de")


def test_recovery_can_be_off(path: Path) -> None:
    put(path, {"policy": 1, "recovery": {"enabled": False}})
    assert read_policy().recovery_folder is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "the file is empty: take an earlier copy"),
        ("[]", "this is no JSON object"),
        ("{", "line 1, column 2: the file ends here"),
        ('{"policy": 1, "policy": 1}', 'the key "policy" stands twice in this object'),
        ("{}", "policy: required, but missing"),
        ('{"policy": 2}', "policy: 2 is not one of"),
        ('{"policy": 1, "recentfiles": false}', "recentfiles: unknown in a policy"),
        ('{"policy": 1, "recent_files": "no"}', 'recent_files: "no" is neither true nor false'),
        ('{"policy": 1, "exports": ["pdf", "exe"]}', 'exports[1]: "exe" is not one of'),
        ('{"policy": 1, "versions": {"kept": 11}}', "versions.kept: 11 is above the maximum 10"),
        ('{"policy": 1, "recovery": {"folder": "here"}}', 'recovery.folder: "here" is no whole path'),
        (
            '{"policy": 1, "recovery": {"folder": "/a\\u0000b"}}',
            'recovery.folder: "/a\\u0000b" is no whole path',
        ),
        (
            '{"policy": 1, "markings": {"required": true, "allowed": []}}',
            "markings.allowed: there are 0, at least 1 must be given",
        ),
        ('{"policy": 1, "versions": {"folder": "$NO/x"}}', 'versions.folder: "$NO/x" is no whole path'),
        (
            '{"policy": 1, "markings": {"allowed": ["a"], "initial": "b"}}',
            "markings.initial: this level is not one of those allowed",
        ),
    ],
)
def test_a_damaged_policy_is_never_left_out(path: Path, text: str, line: str) -> None:
    put(path, text)
    with pytest.raises(PolicyError) as caught:
        read_policy()
    assert caught.value.path == path
    assert caught.value.message.key == "policy-damaged"
    assert str(caught.value).startswith(f"the policy in {path} cannot be followed")
    assert any(str(each).startswith(line) for each in caught.value.problems), caught.value.problems


def test_a_policy_that_cannot_be_read_is_not_left_out(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(PolicyError, match="Is a directory"):
        read_policy()


def test_a_user_cannot_leave_the_policy_behind(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(policy.sys, "platform", "linux")
    put(path, {"policy": 1, "recent_files": True})
    put(policy.ON_LINUX, {"policy": 1, "recent_files": False})
    assert not read_policy().recent_files


def test_the_schema_is_that_of_the_policy() -> None:
    written = json.loads(resource(SCHEMA).read_text(encoding="utf-8"))
    assert written == schema()


def test_the_guide_names_every_setting_and_its_example_is_sound() -> None:
    text = resource("guide/for-administrators.md").read_text(encoding="utf-8")
    for name, field in Policy.model_fields.items():
        inner = getattr(field.annotation, "model_fields", {})
        assert all(f"`{name}.{each}`" in text for each in inner) if inner else f"`{name}`" in text
    assert all(f"`{kind}`" in text for kind in EXPORTS)
    example = text.partition("```json\n")[2].partition("```")[0]
    parse_policy(Path("policy.json"), example.encode())


def schema() -> dict[str, Any]:
    """The schema as it stands in resources."""
    made = Policy.model_json_schema()
    made["properties"]["$schema"] = {"type": "string", "description": "Where this schema is, for editors."}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Truceboard policy"} | {
        key: value for key, value in made.items() if key != "title"
    }
