"""The ``to_…`` methods of a timeline: one for each format, all alike."""

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

    from timeline.export import Export
    from timeline.timeline import Timeline

__all__ = ["Writable"]

_Path = str | os.PathLike[str]


class Writable:
    """What can be written in every format of `timeline.export.FORMATS`.

    Each method returns the export with its loss report, and writes it if a path is given, whole or not at all. With
    ``strict`` a format that loses something raises `LossyExport` before anything is written.
    """

    __slots__ = ()

    def write(self, path: _Path, *, strict: bool = False) -> "Export":
        """Write the timeline in the format that the file name ends in."""
        from timeline.export import format_for

        return _export(self, format_for(path), path, strict=strict)

    def to_json(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return JSON ``timeline/1``, which `timeline.load` reads back to an equal timeline."""
        return _export(self, "json", path, strict=strict)

    def to_jsonl(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return one sorted record a line, whose diff can be reviewed; `timeline.load` reads it back."""
        return _export(self, "jsonl", path, strict=strict)

    def to_csv(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return one row an event."""
        return _export(self, "csv", path, strict=strict)

    def to_markdown(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return a page to read and review."""
        return _export(self, "markdown", path, strict=strict)

    def to_html(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return one page that shows the timeline and works offline."""
        return _export(self, "html", path, strict=strict)

    def to_icalendar(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return the dated events as a calendar."""
        return _export(self, "icalendar", path, strict=strict)

    def to_timelinejs(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return the JSON that TimelineJS3 shows."""
        return _export(self, "timelinejs", path, strict=strict)

    def to_timelinejs_csv(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return the sheet that TimelineJS3 shows."""
        return _export(self, "timelinejs-csv", path, strict=strict)

    def to_timesketch(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return the CSV that Timesketch imports."""
        return _export(self, "timesketch", path, strict=strict)

    def to_timesketch_jsonl(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return the JSONL that Timesketch imports."""
        return _export(self, "timesketch-jsonl", path, strict=strict)

    def to_vis(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return the items and groups that vis-timeline shows, as JSON."""
        return _export(self, "vis", path, strict=strict)

    def to_simile(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return the JSON that a SIMILE Timeline shows."""
        return _export(self, "simile", path, strict=strict)

    def to_mermaid(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return a Mermaid ``timeline`` diagram: in order, not to scale."""
        return _export(self, "mermaid", path, strict=strict)

    def to_mermaid_gantt(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return a Mermaid ``gantt`` diagram: to scale."""
        return _export(self, "mermaid-gantt", path, strict=strict)

    def to_markwhen(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return a Markwhen document."""
        return _export(self, "markwhen", path, strict=strict)

    def to_edtf(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return one line an event: EDTF string, status, id and title, with tabs between them."""
        return _export(self, "edtf", path, strict=strict)

    def to_timeml(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return the articles' texts as TimeML, with events, times and links."""
        return _export(self, "timeml", path, strict=strict)

    def to_jsonld(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return schema.org events and claims as JSON-LD."""
        return _export(self, "jsonld", path, strict=strict)

    def to_sqlite(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return a database that can be asked and searched in SQL; `timeline.load` reads it back."""
        return _export(self, "sqlite", path, strict=strict)

    def to_arrow(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return an Arrow file (Feather); `timeline.load` reads it back. Needs the extra ``arrow``."""
        return _export(self, "arrow", path, strict=strict)

    def to_parquet(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return a Parquet file; `timeline.load` reads it back. Needs the extra ``arrow``."""
        return _export(self, "parquet", path, strict=strict)

    def to_svg(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return a picture with uncertainty bars. Needs the extra ``plot``."""
        return _export(self, "svg", path, strict=strict)

    def to_png(self, path: _Path | None = None, *, strict: bool = False) -> "Export":
        """Return the same picture as PNG. Needs the extra ``plot``."""
        return _export(self, "png", path, strict=strict)

    def to_frame(self, backend: "str | ModuleType" = "pandas", *, strict: bool = False) -> "Export":
        """Return a data frame, one row an event, as ``frame`` of the export; needs the extra ``frames``.

        ``backend`` is "pandas", "polars", "pyarrow" or another library that narwhals knows, by name or as a module.
        """
        from timeline.export import refuse_losses
        from timeline.export.frames import to_frame

        return refuse_losses(to_frame(_timeline(self), backend), strict=strict)


def _export(line: Writable, name: str, path: _Path | None, *, strict: bool) -> "Export":
    from timeline.export import export

    return export(_timeline(line), name, path=path, strict=strict)


def _timeline(line: Writable) -> "Timeline":
    from timeline.timeline import Timeline

    assert isinstance(line, Timeline)
    return line
