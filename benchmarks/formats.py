"""The table of formats: written, read back, losses, hostile text.

    python benchmarks/formats.py [PATH…] [--long]

PATH… are articles; without any, the seeds. ``read back`` counts the titles that the format's own reader finds, of those
that the format can show (in TimeML the tellings that are marked); ``left out`` are events that it cannot show, each of
them in the loss report. ``lost`` and ``mapped`` count the losses. ``hostile`` counts the titles meant to do harm that
come back unchanged and inert. ``--long`` also writes a title of ten million letters and gives the seconds of processor
time for writing it and reading it back. The readers are those of the tests, in tests/readers.py.

It ends with 1 if an event has gone that no report names, or a hostile title got through.
"""

import argparse
import importlib.util
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).parent.parent
if str(ROOT / "tests") not in sys.path:
    sys.path.insert(0, str(ROOT / "tests"))

from readers import MARKS, NASTY, NEEDS, READERS, expected, told  # noqa: E402

import timeline  # noqa: E402
from timeline.export import FORMATS, Export, export  # noqa: E402
from timeline.timeline import Timeline  # noqa: E402

LONG = "a, <b> = " * 1_200_000
HEADS = ("format", "written", "read back", "left out", "lost", "mapped", "hostile", "10 MB title")


@frozen
class Row:
    """One format of the table."""

    name: str
    written: int
    read: int
    to_read: int
    left_out: int
    lost: int
    mapped: int
    hostile: int
    seconds: float | None

    @property
    def is_whole(self) -> bool:
        """No event has gone that the report does not name, and no hostile text got through."""
        return self.read == self.to_read and self.hostile == len(NASTY)

    @property
    def cells(self) -> tuple[str, ...]:
        """The row as text, under `HEADS`."""
        return (
            self.name,
            f"{self.written:,}",
            f"{self.read} of {self.to_read}",
            str(self.left_out),
            str(self.lost),
            str(self.mapped),
            f"{self.hostile} of {len(NASTY)}",
            "" if self.seconds is None else f"{self.seconds:.1f} s",
        )


def row(name: str, line: Timeline, *, long: bool) -> Row:
    """Measure one format."""
    exported = export(line, name)
    left_out = {loss.event for loss in exported.loss.lost if "left out" in loss.how} - {""}
    return Row(
        name,
        len(exported.content),
        len(READERS[name](exported)),
        _to_read(line, exported, len(left_out)),
        len(left_out),
        len(exported.loss.lost),
        len(exported.loss.mapped),
        sum(_is_inert(name, text) for text in NASTY),
        _seconds(name) if long else None,
    )


def _to_read(line: Timeline, exported: Export, left_out: int) -> int:
    if exported.loss.format != "timeml":
        return len(line) - left_out
    unmarked = sum(loss.what == "words marked twice" for loss in exported.loss)
    return len({mention.trigger for event in line for mention in event.mentions}) - unmarked


def _is_inert(name: str, text: str) -> bool:
    title = f"x {text}"
    mark = MARKS.get(name, "\0" * 9)
    try:
        return [each.replace(mark, "") for each in READERS[name](export(told(title), name))] == [expected(name, title)]
    except AssertionError:
        return False


def _seconds(name: str) -> float:
    start = time.process_time()
    titles = READERS[name](export(told(LONG), name))
    seconds = time.process_time() - start
    if titles != [expected(name, LONG)]:
        raise SystemExit(f"{name}: a title of ten million letters did not come back")
    return seconds


def table(rows: Sequence[Row]) -> str:
    """Return the rows as text."""
    cells = [HEADS, *(each.cells for each in rows)]
    widths = [max(len(row[place]) for row in cells) for place in range(len(HEADS))]
    lines = ("  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip() for row in cells)
    return "\n".join(lines)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("paths", nargs="*", default=[str(ROOT / "seeds")])
    parser.add_argument("--long", action="store_true", help="also a title of ten million letters")
    arguments = parser.parse_args()
    line = timeline.build(arguments.paths)
    here = [name for name in FORMATS if name not in NEEDS or importlib.util.find_spec(NEEDS[name]) is not None]
    rows = [row(name, line, long=arguments.long) for name in here]
    print(f"{len(line)} events from {len(line.articles)} articles; {len(NASTY)} hostile titles")
    print(table(rows))
    for name in FORMATS:
        if name not in here:
            print(f"{name}: not measured, {NEEDS[name]} is not installed")
    return 0 if all(each.is_whole for each in rows) else 1


if __name__ == "__main__":
    raise SystemExit(main())
