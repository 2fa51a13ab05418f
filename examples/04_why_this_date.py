"""Ask why a date is what it is.

You learn
- that `Timex.why` names the rule, the day counted from, the word that decided, and the readings not taken;
- that `Event.why` adds who tells it, who vouches for it, and why several tellings count as one event;
- where the same facts stand as fields, for a program to read;
- that a proof is JSON, and that the date can be worked out again from it alone;
- which policies would take another reading.
"""

import json

import timeline
from timeline import Article

ARTICLES = (
    Article(
        "harbour_post",
        "The ferry Anna sank off Port Ellery on Monday, the coast guard said.\n\n"
        "Hours later, divers recovered the recorder of the ship.",
        "2025-08-19",
        source="Harbour Post",
    ),
    Article(
        "island_courier",
        "The ferry Anna sank on Monday with 40 people aboard.\n\nThe minister will visit the port on Thursday.",
        "2025-08-20",
        source="Island Courier",
    ),
)


def main() -> None:
    """Explain the dates of three events of two articles."""
    line = timeline.build(ARTICLES)
    for event in line:
        print(event.why())
        print()

    print("The same for a program:")
    for event in line:
        for mention in event.mentions:
            timex = mention.timex
            if timex is not None:
                print(f"  {mention.article} [{timex.span.start}:{timex.span.end}] “{timex.text}” = {timex.value}")
                print(f"    rule {timex.rule}, counted from {timex.anchor} ({timex.anchor_from})")
                for reading in timex.rejected:
                    print(
                        f"    not {reading.value}: {reading.reason} (policies: {', '.join(reading.policies) or 'none'})"
                    )
                proof = json.loads(json.dumps(timex.proof))
                print(f"    proved again: {timeline.replay(proof).when == timex.when}")


if __name__ == "__main__":
    main()
