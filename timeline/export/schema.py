"""The published JSON Schema (draft 2020-12) of JSON version 1."""

import json
from importlib import resources
from typing import Any

__all__ = ["schema"]


def schema() -> dict[str, Any]:
    """Return the schema of ``timeline/1``, as it is shipped in ``timeline/export/timeline-1.schema.json``."""
    text = resources.files("timeline.export").joinpath("timeline-1.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded
