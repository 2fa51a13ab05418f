"""Measure `timeline.tag` beside a plain split of the same text into words, on text it has not seen before.

usage: python benchmarks/speed.py [PATH…] [--rounds N]

A PATH is a text file, or lines of JSON with "text" and perhaps "published"; without one, the articles in seeds/. Every
round is a new process that first tags all texts but those it measures (of a single path: every other document), so
that rules are compiled and common words known as in a long run, and then takes each document in turn: words, tag,
words, tag. The ratio is that of the two in the same round. benchmarks/hostile.py shows that time grows with the text.
"""

import argparse
import json
import pathlib
import re
import statistics
import subprocess
import sys
import time
from typing import Any

SEEDS = pathlib.Path(__file__).parent.parent / "seeds"
VOCABULARY = {"monday", "today", "week", "1998"}
Texts = list[tuple[str, str]]


def documents(path: pathlib.Path) -> Texts:
    """Return the texts of a file and their days."""
    whole = path.read_text(encoding="utf-8")
    if path.suffix != ".jsonl":
        return [(whole, "2024-03-13")]
    rows: list[dict[str, Any]] = [json.loads(line) for line in whole.splitlines() if line.strip()]
    return [(row["text"], row.get("published", "2024-03-13")) for row in rows]


def words(text: str) -> int:
    """Split into words and look each up: what any tagger in Python has to do at least."""
    return sum(word in VOCABULARY for word in re.findall(r"\w+|[^\w\s]", text))


def one_round(warm: Texts, measured: Texts) -> dict[str, float]:
    """Return what this process measures: milliseconds for the first calls, seconds for the texts."""
    begin = time.perf_counter()
    import timeline

    imported = time.perf_counter()
    timeline.tag("They met on Tuesday.", "2024-03-13")
    called = time.perf_counter()
    for text, published in warm:
        timeline.tag(text, published)
    seconds = {"words": 0.0, "tag": 0.0, "again": 0.0}
    found = 0
    for kind in ("tag", "again"):
        for text, published in measured:
            start = time.perf_counter()
            words(text)
            middle = time.perf_counter()
            found += len(timeline.tag(text, published))
            end = time.perf_counter()
            seconds["words"] += (middle - start) / 2
            seconds[kind] += end - middle
    return {"import": 1e3 * (imported - begin), "first": 1e3 * (called - imported), "found": found / 2, **seconds}


def measure(paths: list[pathlib.Path], place: int, rounds: int) -> None:
    """Print the medians of several rounds for one path."""
    command = [sys.executable, __file__, "--round", str(place), *map(str, paths)]
    done = [subprocess.run(command, check=True, stdout=subprocess.PIPE) for _ in range(rounds)]  # noqa: S603  # ourselves
    results = [json.loads(run.stdout) for run in done]
    size = results[0]["size"] / 1e6
    median = {key: statistics.median(result[key] for result in results) for key in results[0]}
    ratio, again = (
        statistics.median(result["words"] / result[kind] for result in results) for kind in ("tag", "again")
    )
    print(
        f"{paths[place].name}: {size:.2f} MB, {median['found']:.0f} expressions;"
        f" tag {size / median['tag']:.2f} MB/s, words {size / median['words']:.1f} MB/s, ratio {ratio:.3f};"
        f" seen before {size / median['again']:.2f} MB/s, ratio {again:.3f};"
        f" import {median['import']:.0f} ms, first sentence {median['first']:.0f} ms"
    )


def texts(paths: list[pathlib.Path], place: int) -> tuple[Texts, Texts]:
    """Return the texts to tag first, and those to measure."""
    measured = documents(paths[place])
    if len(paths) > 1 or len(measured) == 1:
        return [text for other, path in enumerate(paths) if other != place for text in documents(path)], measured
    return measured[::2], measured[1::2]


def main() -> None:
    """Run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=pathlib.Path, default=sorted(SEEDS.glob("*.txt")))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--round", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.round is not None:
        warm, measured = texts(options.paths, options.round)
        size = sum(len(text) for text, _ in measured)
        print(json.dumps({"size": size, **one_round(warm, measured)}))
        return
    for place in range(len(options.paths)):
        measure(options.paths, place, options.rounds)


if __name__ == "__main__":
    main()
