"""See what was known on a day.

You learn
- that `as_of` gives the timeline of the articles published by then, and nothing later;
- that an event can be planned in one timeline and have happened in a later one.
"""

import timeline
from timeline import Article

ARTICLES = (
    Article("day_1", "The council will close the old bridge on Thursday.", "2025-08-19", source="Vale News"),
    Article("day_2", "Residents protested against the closure on Tuesday.", "2025-08-20", source="Vale News"),
    Article("day_4", "The council closed the old bridge on Thursday.", "2025-08-22", source="Vale Radio"),
)


def main() -> None:
    """Print the timeline as it stood on three days."""
    line = timeline.build(ARTICLES)
    for day in ("2025-08-19", "2025-08-20", "2025-08-22"):
        known = line.as_of(day)
        print(f"As of {day}: {len(known.articles)} of {len(line.articles)} articles")
        print(known)
        print()

    print("Queries asked before are kept:")
    print(line.search("bridge").as_of("2025-08-19"))


if __name__ == "__main__":
    main()
