"""Ask a timeline for some of its events.

You learn
- that each query returns a timeline, so that queries chain;
- the difference between "may have been then" and "must have been then";
- how to put questions together with ``&``, ``|`` and ``~``.
"""

from pathlib import Path

import timeline
from timeline import Timeline
from timeline.query import between, involving, with_status

SEEDS = Path(__file__).parent.parent / "seeds"


def show(heading: str, line: Timeline) -> None:
    """Print a few events under a heading."""
    print(f"{heading}: {len(line)}")
    for event in line[:4]:
        print("  ", event)
    if len(line) > 4:
        print("   …")


def main() -> None:
    """Ask by day, by name, by source, by status and by words."""
    line = timeline.build(SEEDS)

    show("On 18 August", line.on("2025-08-18"))
    show("On 18 August, with Merz", line.on("2025-08-18").involving("Merz"))
    show("Surely in 2014", line.on("2014", certain=True))
    show("Ahead: planned or scheduled", line.with_status("planned", "scheduled"))
    show("Only claimed", line.with_status("claimed"))
    show("Told by the Kestrel Brief", line.from_source("Kestrel Brief"))
    show("Leavitt is quoted on", line.claimed_by("Leavitt"))
    show("Without any date", line.undated())
    show("Named “summit”", line.search("summit"))

    print()
    august = between("2025-08-20", "2025-08-31")
    surely = between("2025-08-20", "2025-08-31", certain=True)
    show("May fall on 20 to 31 August", line.where(august))
    show("Must fall on 20 to 31 August", line.where(surely))
    without = involving("Putin") & ~involving("Trump") & ~with_status("denied")
    show("Putin without Trump, and not denied", line.where(without))

    print()
    print("First:", line.first())
    print("Last: ", line.last())


if __name__ == "__main__":
    main()
