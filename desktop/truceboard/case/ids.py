"""Ids for new parts, made from what people call them."""

import re
import unicodedata
from collections.abc import Collection


def free_id(name: str, taken: Collection[str], otherwise: str) -> str:
    """A slug of `name` that is not taken; of `otherwise` where the name has no Latin letter or figure."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:56].rstrip("-") or otherwise
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free
