"""Read a timeline back from whichever of our own formats a file is in."""

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path

from timeline.errors import BadTimelineFile
from timeline.export.frames import loads as frames_loads
from timeline.export.json import loads as json_loads
from timeline.export.jsonlines import loads as jsonlines_loads
from timeline.export.sqlite import loads as sqlite_loads
from timeline.timeline import Timeline

__all__ = ["load", "loads"]


_BINARY: Mapping[bytes, Callable[..., Timeline]] = {
    b"SQLite format 3\0": sqlite_loads,
    b"PAR1": frames_loads,
    b"ARROW1": frames_loads,
}
"""What our files that are no text begin with."""


def load(path: str | os.PathLike[str]) -> Timeline:
    """Return the timeline that a file holds, whatever it is called; what it begins with says what it is.

    Raises
    ------
    BadTimelineFile
        If it holds none; the message names the file, the record and the field.
    OSError
        If the file cannot be read.
    """
    content, name = Path(path).read_bytes(), str(path)
    for start, read in _BINARY.items():
        if content.startswith(start):
            return read(content, name=name)
    try:
        return loads(content.decode("utf-8-sig"), name=name)
    except UnicodeDecodeError as error:
        raise BadTimelineFile(name, f"byte {error.start} is not UTF-8") from error


def loads(text: str, *, name: str = "timeline JSON") -> Timeline:
    """Return the timeline that a JSON or JSON Lines text holds; ``name`` stands for it in messages.

    Raises
    ------
    BadTimelineFile
        If it holds none; the message names the record and the field.
    """
    return (jsonlines_loads if _is_lines(text) else json_loads)(text, name=name)


def _is_lines(text: str) -> bool:
    """Tell whether the first line is a record by itself, which a file of JSON, version 1, is not."""
    try:
        first = json.loads(text.lstrip().partition("\n")[0])
    except (ValueError, RecursionError):
        return False
    return isinstance(first, dict) and "record" in first
