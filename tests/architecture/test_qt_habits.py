"""Habits that keep Qt honest and that no linter knows."""

import ast
from collections.abc import Callable, Iterator

import pytest

TRANSLATES = {"tr", "translate"}


def called(node: ast.AST) -> str:
    """The last name of what is called; empty if the node is no call."""
    if not isinstance(node, ast.Call):
        return ""
    target = node.func
    return target.attr if isinstance(target, ast.Attribute) else getattr(target, "id", "")


def lambdas_in_connect(tree: ast.AST) -> Iterator[int]:
    for node in ast.walk(tree):
        if called(node) == "connect":
            assert isinstance(node, ast.Call)
            given = [*node.args, *(keyword.value for keyword in node.keywords)]
            yield from (part.lineno for part in given if isinstance(part, ast.Lambda))


def translations_no_tool_finds(tree: ast.AST) -> Iterator[int]:
    """What lupdate does not collect.

    It passes over `tr()` inside an f-string, reads an f-string as no text at all, and sees a plural in
    `tr()` only: `translate()` with a count loses its plural forms, or the whole text.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield from (inner.lineno for inner in ast.walk(node) if called(inner) in TRANSLATES)
        if called(node) in TRANSLATES:
            assert isinstance(node, ast.Call)
            texts = node.args[:1] if called(node) == "tr" else node.args[:2]
            if called(node) == "translate" and len(node.args) + len(node.keywords) > 3:
                yield node.lineno
            yield from (text.lineno for text in texts if isinstance(text, ast.JoinedStr | ast.BinOp))


def signals_that_lose_data(tree: ast.AST) -> Iterator[int]:
    """`Signal(dict)` drops keys that are no text, `Signal(list)` sends a copy, `Signal(int)` ends at 2^31."""
    for node in ast.walk(tree):
        if called(node) == "Signal":
            assert isinstance(node, ast.Call)
            names = {part.id for part in node.args if isinstance(part, ast.Name)}
            if names & {"dict", "list", "int"}:
                yield node.lineno


RULES = [lambdas_in_connect, translations_no_tool_finds, signals_that_lose_data]
BROKEN = {
    lambdas_in_connect: "button.clicked.connect(lambda: self.go())",
    translations_no_tool_finds: "label.setText(f'{self.tr(\"Agreed\")}: 1')\nself.tr(f'{n} levers')",
    signals_that_lose_data: "changed = Signal(dict)",
}


@pytest.mark.parametrize("rule", RULES)
def test_the_program_keeps_the_rule(
    rule: Callable[[ast.AST], Iterator[int]], program: dict[str, ast.Module]
) -> None:
    found = [f"{name}:{line}" for name, tree in program.items() for line in rule(tree)]
    assert not found


@pytest.mark.parametrize("rule", RULES)
def test_the_rule_sees_a_breach(rule: Callable[[ast.AST], Iterator[int]]) -> None:
    assert list(rule(ast.parse(BROKEN[rule])))
