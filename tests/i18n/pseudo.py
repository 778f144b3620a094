"""A language nobody speaks: every text of the program in brackets and under accents.

What shows up without them was never given to the translators.
"""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).parents[2]
UNTOUCHED = re.compile(r"(\{[^}]*\}|%n|%L?\d|\[\*\]|<[^>]+>|&\w+;|\(\*[^)]*\)|;;)")
ACCENTS = str.maketrans("aceinorsuyzACEINORSUYZ", "áćéíńóŕśúýźÁĆÉÍŃÓŔŚÚÝŹ")
TOOLS = Path(sys.executable).parent
COLLECT = ["-silent", "-locations", "none", "-no-obsolete", "-extensions", "py", "desktop", "-ts"]


def pseudo(text: str) -> str:
    """`Open {name}` becomes `[Ópéń {name} ~]`: placeholders, markup and file filters stay."""
    parts = UNTOUCHED.split(text)
    return "[" + "".join(p if UNTOUCHED.fullmatch(p) else p.translate(ACCENTS) for p in parts) + " ~]"


def collect(catalogue: Path, *options: str) -> None:
    """Brings a catalogue up to the program's texts, or begins it."""
    subprocess.run([TOOLS / "pyside6-lupdate", *COLLECT, catalogue, *options], cwd=ROOT, check=True)


def compile_catalogue(source: Path, target: Path) -> None:
    """What the program loads, from what is translated; fails where a text is not."""
    release = [TOOLS / "pyside6-lrelease", "-silent", "-fail-on-unfinished", source, "-qm", target]
    subprocess.run(release, check=True)


def pseudo_catalogue(folder: Path) -> Path:
    """Collects every text, translates it and compiles it; where the compiled catalogue is."""
    source, compiled = folder / "truceboard_pseudo.ts", folder / "truceboard_pseudo.qm"
    collect(source, "-target-language", "en_GB")
    tree = ET.parse(source)
    for message in tree.iter("message"):
        text, translation = message.findtext("source"), message.find("translation")
        assert text is not None
        assert translation is not None
        translation.attrib.pop("type", None)
        forms = translation.findall("numerusform") or [translation]
        for form in forms:
            form.text = pseudo(text)
    tree.write(source, encoding="utf-8", xml_declaration=True)
    compile_catalogue(source, compiled)
    return compiled
