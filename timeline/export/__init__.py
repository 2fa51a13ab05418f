"""Write a timeline in the format of another tool, and say what that format could not hold.

A new format is one module with one pure function ``to_x(line) -> Export``, and its line in `FORMATS`.
"""

import os
import secrets
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType

from attrs import evolve

from timeline.errors import CannotWrite, LossyExport, UnknownFormat
from timeline.export.csv import to_csv
from timeline.export.edtf import to_edtf
from timeline.export.frames import to_arrow, to_parquet
from timeline.export.gantt import to_mermaid_gantt
from timeline.export.html import to_html
from timeline.export.icalendar import to_icalendar
from timeline.export.json import to_json
from timeline.export.jsonld import to_jsonld
from timeline.export.jsonlines import to_jsonl
from timeline.export.loss import Export, Loss, LossReport
from timeline.export.markdown import to_markdown
from timeline.export.markwhen import to_markwhen
from timeline.export.mermaid import to_mermaid
from timeline.export.plot import to_png, to_svg
from timeline.export.sheet import to_timelinejs_csv
from timeline.export.simile import to_simile
from timeline.export.sqlite import to_sqlite
from timeline.export.timelinejs import to_timelinejs
from timeline.export.timeml import to_timeml
from timeline.export.timesketch import to_timesketch, to_timesketch_jsonl
from timeline.export.vis import to_vis
from timeline.timeline import Timeline

__all__ = ["BINARY", "FORMATS", "Export", "Loss", "LossReport", "export", "format_for", "refuse_losses"]

FORMATS: Mapping[str, Callable[[Timeline], Export]] = MappingProxyType(
    {
        "json": to_json,
        "jsonl": to_jsonl,
        "csv": to_csv,
        "markdown": to_markdown,
        "html": to_html,
        "icalendar": to_icalendar,
        "timelinejs": to_timelinejs,
        "timelinejs-csv": to_timelinejs_csv,
        "timesketch": to_timesketch,
        "timesketch-jsonl": to_timesketch_jsonl,
        "vis": to_vis,
        "simile": to_simile,
        "mermaid": to_mermaid,
        "mermaid-gantt": to_mermaid_gantt,
        "markwhen": to_markwhen,
        "edtf": to_edtf,
        "timeml": to_timeml,
        "jsonld": to_jsonld,
        "sqlite": to_sqlite,
        "arrow": to_arrow,
        "parquet": to_parquet,
        "svg": to_svg,
        "png": to_png,
    }
)
"""Every format by name, with the pure function that writes it."""

BINARY = ("sqlite", "arrow", "parquet", "png")
"""The formats that are no text."""

_ALIASES = {"md": "markdown", "ics": "icalendar"}

_ENDINGS = {
    ".timelinejs.json": "timelinejs",
    ".timelinejs.csv": "timelinejs-csv",
    ".timesketch.csv": "timesketch",
    ".timesketch.jsonl": "timesketch-jsonl",
    ".vis.json": "vis",
    ".simile.json": "simile",
    ".gantt.mmd": "mermaid-gantt",
    ".json": "json",
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".md": "markdown",
    ".markdown": "markdown",
    ".ics": "icalendar",
    ".html": "html",
    ".htm": "html",
    ".mmd": "mermaid",
    ".mw": "markwhen",
    ".edtf": "edtf",
    ".tml": "timeml",
    ".timeml": "timeml",
    ".jsonld": "jsonld",
    ".sqlite": "sqlite",
    ".db": "sqlite",
    ".arrow": "arrow",
    ".feather": "arrow",
    ".parquet": "parquet",
    ".svg": "svg",
    ".png": "png",
}


def export(
    line: Timeline, format_name: str, path: str | os.PathLike[str] | None = None, *, strict: bool = False
) -> Export:
    """Return the timeline in a format, and write it when a path is given.

    A text is UTF-8; the file is put in place whole: a failed export leaves the old file as it was.

    Raises
    ------
    UnknownFormat
        If ``format_name`` is none of `FORMATS`, nor ``md`` or ``ics``.
    LossyExport
        With ``strict``, if something is `LossReport.lost`; nothing has been written then.
    MissingLibrary
        If the format needs a library that is not installed; the message names the extra that brings it.
    CannotWrite
        If the file cannot be written; the message says why and what to do. It is an ``OSError``, too.
    """
    name = _ALIASES.get(format_name, format_name)
    if name not in FORMATS:
        raise UnknownFormat(format_name, (*FORMATS, *_ALIASES))
    exported = refuse_losses(FORMATS[name](line), strict=strict)
    if path is None:
        return exported
    try:
        _write(Path(path), exported.content)
    except OSError as error:
        raise _cannot_write(Path(path), error) from error
    return evolve(exported, path=Path(path))


def refuse_losses(exported: Export, *, strict: bool) -> Export:
    """Return the export; with ``strict``, raise `LossyExport` if something of it is lost."""
    lost = exported.loss.lost
    if strict and lost:
        raise LossyExport(exported.loss.format, len(lost), str(lost[0]))
    return exported


def format_for(path: str | os.PathLike[str]) -> str:
    """Return the format that a file name asks for: ``story.ics`` is icalendar, ``story.timelinejs.json`` timelinejs.

    Raises
    ------
    UnknownFormat
        If its ending belongs to no format.
    """
    name = Path(path).name.lower()
    for ending, format_name in _ENDINGS.items():
        if name.endswith(ending):
            return format_name
    raise UnknownFormat(Path(path).suffix or name, tuple(_ENDINGS))


def _cannot_write(path: Path, error: OSError) -> CannotWrite:
    """Return what to tell of a failed write: of the file that was asked for, not of the one beside it."""
    folder = path.parent
    if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises on names too long for the system
        return CannotWrite(str(path), "it is a folder", "add a file name")
    if not folder.exists():
        return CannotWrite(str(path), f"there is no folder {folder}", "make it first, or choose another")
    if not folder.is_dir():
        return CannotWrite(str(path), f"{folder} is a file, not a folder", "choose another folder")
    return CannotWrite(str(path), error.strerror or str(error), "choose another file or folder")


def _write(path: Path, content: bytes) -> None:
    """Write beside the file and move it there in one step; a link keeps pointing, a file keeps its permissions."""
    if path.exists() and not path.is_file():  # /dev/stdout, a pipe: there is no old file to keep whole
        path.write_bytes(content)
        return
    target = path.resolve()
    beside = target.with_name(f".{target.name[:60]}.{secrets.token_hex(4)}.part")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
