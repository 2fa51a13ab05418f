"""Write a timeline in every format, and read what each format could not hold.

You learn
- how to write for readers, calendars, viewers, analysts, databases and the web;
- that each export brings a loss report;
- that ``strict=True`` refuses to lose anything;
- how to read the JSON and the database back, and to search in the database.
"""

import sqlite3
import tempfile
from collections import Counter
from contextlib import closing
from pathlib import Path

import timeline
from timeline.errors import LossyExport

SEEDS = Path(__file__).parent.parent / "seeds"
NAMES = (
    *("story.json", "story.jsonl", "story.csv", "story.md", "story.html", "story.ics", "story.sqlite"),
    *("story.timelinejs.json", "story.timelinejs.csv", "story.vis.json", "story.simile.json"),
    *("story.timesketch.csv", "story.timesketch.jsonl", "story.mmd", "story.gantt.mmd", "story.mw"),
    *("story.tml", "story.jsonld", "story.edtf"),
)


def main() -> None:
    """Write one file of each kind into a folder that is removed at the end."""
    line = timeline.build(SEEDS)
    with tempfile.TemporaryDirectory() as folder:
        for name in NAMES:
            exported = line.write(Path(folder, name))
            losses = Counter(loss.what for loss in exported.loss.lost)
            told = ", ".join(f"{what} ({count})" for what, count in losses.most_common()) or "nothing"
            print(f"{name}: {len(exported.content):,} bytes; lost: {told}")

        again = timeline.load(Path(folder, "story.json"))
        print()
        print("JSON read back is the same timeline:", again == line)
        again = timeline.load(Path(folder, "story.sqlite"))
        print("The database read back is the same timeline:", again == line)
        with closing(sqlite3.connect(Path(folder, "story.sqlite"))) as database:
            (found,) = database.execute("SELECT count(*) FROM mention_search WHERE mention_search MATCH 'ceasefire'")
        print("Sentences with the word ceasefire:", found[0])

        print()
        try:
            line.to_icalendar(Path(folder, "strict.ics"), strict=True)
        except LossyExport as error:
            print("strict:", error)
        print("strict wrote a file:", Path(folder, "strict.ics").exists())


if __name__ == "__main__":
    main()
