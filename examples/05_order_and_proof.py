"""Ask which of two events came first, and for the proof.

You learn
- that the answer is certain, possible or impossible;
- that a certain answer comes with the dates and sentences that show it;
- that the arrow in the table marks the neighbours whose order is certain.
"""

import timeline
from timeline import Article

ARTICLES = (
    Article(
        "harbour_post",
        "The ferry Anna sank off Port Ellery on Monday.\n\n"
        "Hours later, divers recovered the recorder of the ship.\n\n"
        "The minister resigned on Tuesday. The union called a strike on Tuesday.\n\n"
        "The owner will sell a second ferry within two weeks.",
        "2025-08-19",
        source="Harbour Post",
    ),
)


def main() -> None:
    """Relate every event to the next in the line, and one pair both ways."""
    line = timeline.build(ARTICLES)
    print(line)

    print()
    for pair in line.ordering.neighbours():
        print("-", line.relate(pair.before, pair.after))

    first, last = line[0], line[-1]
    print()
    print("Both ways round")
    for related in (line.relate(first, last), line.relate(last, first)):
        names = ", ".join(sorted(relation.name for relation in related.relations))
        print(f"- {related.verdict.value}; Allen relations left open: {names}")

    print()
    print(f"{len(line.ordering.certain)} pairs of events are in a certain order.")
    print(f"{len(line.ordering.set_aside)} sentences on order had to be set aside.")


if __name__ == "__main__":
    main()
