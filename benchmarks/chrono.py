"""Measure `timeline.tag` beside chrono-node on the same text in the same run.

usage: python benchmarks/chrono.py PATH… [--rounds N] [--modules FOLDER]

A PATH is as in benchmarks/speed.py, and so is what is measured: each tool first reads every other document of a path,
then the rest, which it has not seen. Rounds alternate between the two, each in a new process, and each tool takes
its own processor time, start-up left out. chrono-node is looked for in FOLDER/node_modules, where `npm install
chrono-node` puts it; without it or node the command says so.
"""

import argparse
import json
import pathlib
import shutil
import statistics
import subprocess
import sys

from speed import documents

PARSE = """
const chrono = require(process.argv[1] + "/node_modules/chrono-node");
const {warm, measured} = JSON.parse(require("fs").readFileSync(0, "utf8"));
const read = docs => docs.reduce((sum, [text, day]) => sum + chrono.parse(text, new Date(day)).length, 0);
read(warm);
const begin = process.cpuUsage();
const found = read(measured);
const took = process.cpuUsage(begin);
console.log(JSON.stringify({seconds: (took.user + took.system) / 1e6, found}));
"""
TAG = """
import json, sys, time, timeline
told = json.load(sys.stdin)
read = lambda docs: sum(len(timeline.tag(text, day)) for text, day in docs)
read(told["warm"])
begin = time.process_time()
found = read(told["measured"])
print(json.dumps({"seconds": time.process_time() - begin, "found": found}))
"""


def ran(command: list[str], told: str) -> dict[str, float]:
    """Return what a process measured of itself."""
    done = subprocess.run(command, input=told, text=True, check=True, stdout=subprocess.PIPE)  # noqa: S603  # ourselves
    result: dict[str, float] = json.loads(done.stdout)
    return result


def main() -> None:
    """Run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--modules", type=pathlib.Path, default=pathlib.Path())
    options = parser.parse_args()
    node, folder = shutil.which("node"), options.modules.resolve()
    if node is None or not (folder / "node_modules" / "chrono-node").is_dir():
        print(f"chrono-node is not installed in {folder}: run `npm install chrono-node` there, or name it by --modules")
        return
    for path in options.paths:
        texts = [(text, day) for text, day in documents(path) if text.strip()]
        measured = texts[1::2] or texts
        told = json.dumps({"warm": texts[::2], "measured": measured})
        size = sum(len(text) for text, _ in measured) / 1e6
        commands = {"timeline": [sys.executable, "-c", TAG], "chrono": [node, "-e", PARSE, str(folder)]}
        rounds = [{name: ran(command, told) for name, command in commands.items()} for _ in range(options.rounds)]
        rates = {name: size / statistics.median(one[name]["seconds"] for one in rounds) for name in commands}
        ratio = statistics.median(one["chrono"]["seconds"] / one["timeline"]["seconds"] for one in rounds)
        counts = ", ".join(f"{name} {rates[name]:.2f} MB/s ({rounds[0][name]['found']} found)" for name in commands)
        print(f"{path.name}: {size:.2f} MB; {counts}; timeline is {ratio:.1f} times as fast")


if __name__ == "__main__":
    main()
