"""Dialogs that a test answers."""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Answers:
    """Says yes or no, and remembers what it was asked and told."""

    go: bool = True
    asked: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def confirm(self, title: str, text: str, action: str) -> bool:
        self.asked.append(f"{title}\n{text}")
        return self.go

    def report(self, title: str, text: str, details: Any = ()) -> None:
        self.told.append(f"{title}\n{text}")
