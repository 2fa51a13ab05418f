"""Print how well the timeline of seeds/ agrees with the one a careful editor wrote.

usage: python benchmarks/seeds.py [--misses]
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from editor import load, score

import timeline

SEEDS = Path(__file__).parent.parent / "seeds"


def main() -> None:
    """Print the figures, and with --misses each thing that was missed."""
    line = timeline.build(SEEDS)
    result = score(line, load(SEEDS / "editor.timeline", line))
    print(f"{len(line)} events from {len(line.articles)} articles")
    for name, share in result.figures.items():
        print(f"{name:36} {100 * share:5.1f}")
    if "--misses" in sys.argv:
        print(*result.misses, sep="\n")


if __name__ == "__main__":
    main()
