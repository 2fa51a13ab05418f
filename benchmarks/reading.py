"""Print how the time and the memory of reading, and of reading and tagging, grow with the number of records.

usage: python benchmarks/reading.py [N…]

N records (1000, 10000 and 100000, unless said otherwise) of about 500 characters are written to a JSONL file, the same
on every run, and then read one at a time with ``timeline.stream``: from the file, from the same packed with gzip, as
CSV, and once more with each article tagged and let go. Each line is measured in a process of its own, in seconds of
process time; peak is the largest memory that the process held.
"""

import csv
import datetime as dt
import gzip
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

SIZES = (1000, 10_000, 100_000)
WAYS = ("jsonl", "jsonl.gz", "csv", "jsonl, tagged")
HEAD = ("records", "from", "MB", "seconds", "records/s", "timexes", "peak MB")
FIRST = dt.date(2019, 1, 7)
SENTENCES = (
    "The council of {place} met on {weekday} to speak of the bridge.",
    "Its engineer will report within {number} weeks, the mayor said.",
    "The old one was closed in {year} after a flood.",
    "Work is to begin next month and to last until the autumn of {later}.",
    "Nobody was hurt when a beam fell {number} days ago.",
    "The paper asked for the plans in March, and had them yesterday.",
    "A vote on the costs, put off last week, is now set for {weekday}.",
    "Those who live by the river have waited for this for {number} years.",
    "The next meeting is on the second Monday of the month.",
)
PLACES = ("Ellery", "Tarn", "Oldmere", "Whinfield", "Castle Down")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def records(size: int) -> Iterator[dict[str, str]]:
    """Yield so many different records, always the same."""
    for number in range(size):
        day = FIRST + dt.timedelta(days=number % 2500)
        words = {"place": PLACES[number % 5], "weekday": WEEKDAYS[number % 5], "number": str(2 + number % 9)}
        words |= {"year": str(1950 + number % 70), "later": str(day.year + 1)}
        turned = SENTENCES[number % 9 :] + SENTENCES[: number % 9]
        text = " ".join(sentence.format(**words) for sentence in turned)
        yield {"id": f"r{number}", "published": day.isoformat(), "title": f"Report {number}", "text": text}


def write(path: Path, size: int) -> None:
    """Write the records in the form that the file's ending asks for."""
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as stream:
            rows = csv.DictWriter(stream, ("id", "published", "title", "text"))
            rows.writeheader()
            rows.writerows(records(size))
        return
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "wt", encoding="utf-8") as stream:
        stream.writelines(json.dumps(record) + "\n" for record in records(size))


def measure(path: Path, *, tagged: bool) -> dict[str, float]:
    """Read the file one record at a time, and return what it took."""
    import timeline

    started = time.process_time()
    count = timexes = characters = 0
    for article in timeline.stream(path):
        count += 1
        characters += len(article.text)
        timexes += len(timeline.tag(article.text, article.published)) if tagged else 0
    took = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"records": count, "MB": characters / 1e6, "seconds": took, "timexes": timexes, "peak MB": peak}


def main() -> None:
    """Print a line for each size and way of reading."""
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measure(Path(sys.argv[2]), tagged=sys.argv[3] == "tagged")))
        return
    print(*(f"{name:>13}" for name in HEAD))
    for size in [int(word) for word in sys.argv[1:]] or SIZES:
        for way in WAYS:
            ending, _, tagged = way.partition(", ")
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder, f"records.{ending}")
                write(path, size)
                command = [sys.executable, __file__, "--one", str(path), tagged]
                told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)  # noqa: S603  # ourselves
            told |= {"from": way, "records/s": told["records"] / told["seconds"]}
            print(*(f"{_shown(told[name]):>13}" for name in HEAD), flush=True)


def _shown(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:.0f}" if value >= 100 else f"{value:.1f}"


if __name__ == "__main__":
    main()
