"""Write a timeline in every format, and read what each format could not hold.

You learn
- how to write JSON, CSV, Markdown, iCalendar, TimelineJS and HTML;
- that each export brings a loss report;
- that ``strict=True`` refuses to lose anything;
- how to read the JSON back.
"""

import tempfile
from collections import Counter
from pathlib import Path

import timeline
from timeline.errors import LossyExport

SEEDS = Path(__file__).parent.parent / "seeds"
NAMES = ("story.json", "story.csv", "story.md", "story.ics", "story.timelinejs.json", "story.html")


def main() -> None:
    """Write six files into a folder that is removed at the end."""
    line = timeline.build(SEEDS)
    with tempfile.TemporaryDirectory() as folder:
        for name in NAMES:
            exported = line.write(Path(folder, name))
            losses = Counter(loss.what for loss in exported.loss)
            told = ", ".join(f"{what} ({count})" for what, count in losses.most_common()) or "nothing"
            print(f"{name}: {len(exported.text):,} characters; lost: {told}")

        again = timeline.load(Path(folder, "story.json"))
        print()
        print("JSON read back is the same timeline:", again == line)

        print()
        try:
            line.to_icalendar(Path(folder, "strict.ics"), strict=True)
        except LossyExport as error:
            print("strict:", error)
        print("strict wrote a file:", Path(folder, "strict.ics").exists())


if __name__ == "__main__":
    main()
