"""Puts the resources and the compiled translations into a wheel; a checkout has them where they are."""

import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Resources(BuildHookInterface[Any]):
    """Runs Qt's lrelease on every catalogue of i18n and includes `resources` in the package."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before a wheel is put together."""
        if version == "editable":
            return
        root = Path(self.root)
        compiled = root / "resources" / "translations"
        compiled.mkdir(exist_ok=True)
        for catalogue in sorted((root / "i18n").glob("*.ts")):
            target = compiled / catalogue.with_suffix(".qm").name
            if target.exists() and target.stat().st_mtime >= catalogue.stat().st_mtime:
                continue
            subprocess.run(["pyside6-lrelease", "-silent", catalogue, "-qm", target], check=True)
        build_data["force_include"][str(root / "resources")] = "truceboard/resources"
