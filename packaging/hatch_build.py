"""Compiles the translations into a wheel; a checkout has them from the Makefile."""

import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileCatalogues(BuildHookInterface[Any]):
    """Runs Qt's lrelease on every catalogue of i18n before the wheel is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Leave `resources/translations/*.qm` for the wheel's forced inclusion of `resources`."""
        if version == "editable":
            return
        root = Path(self.root)
        compiled = root / "resources" / "translations"
        compiled.mkdir(exist_ok=True)
        for catalogue in sorted((root / "i18n").glob("*.ts")):
            target = compiled / catalogue.with_suffix(".qm").name
            subprocess.run(["pyside6-lrelease", "-silent", catalogue, "-qm", target], check=True)
