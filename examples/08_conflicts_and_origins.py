"""See where sources contradict each other, and how many sources there really are.

You learn
- that a denial stays beside what it denies: nobody is voted down;
- that every side keeps its sentence, its claimant and its stance;
- that two papers carrying one wire report are two articles and one origin.
"""

import timeline
from timeline import Article

ARTICLES = (
    Article(
        "morning_line",
        "The minister Ana Reyes said Ivo Brandt met Carl Holm in Oslo on Sunday.",
        "2024-03-12",
        source="Morning Line",
    ),
    Article(
        "west_daily",
        "(Norwire) - Ivo Brandt met Carl Holm in Bergen on Sunday, a hotel clerk said.",
        "2024-03-12",
        source="West Daily",
    ),
    Article(
        "fjord_times",
        "(Norwire) - Ivo Brandt met Carl Holm in Bergen on Sunday, a hotel clerk said.",
        "2024-03-12",
        source="Fjord Times",
    ),
    Article(
        "evening_line",
        "Ivo Brandt denied that he met Carl Holm in Oslo on Sunday.",
        "2024-03-13",
        source="Evening Line",
    ),
)


def main() -> None:
    """Print the timeline, its conflicts with both sides, and the origins of each event."""
    line = timeline.build(ARTICLES)
    print(line)

    print()
    print(f"{len(line.conflicts())} conflicts")
    for conflict in line.conflicts():
        print("-", conflict.about)
        for claim in conflict.claims:
            article = line.article(claim.span.article)
            who = claim.by or article.source
            print(f"    {who} {claim.stance.value}: “{article.quote(claim.span).strip()}”")

    print()
    print("Articles and origins")
    for event in line:
        print(f"  {len(event.articles)} and {len(event.origins)}: {event.title}")


if __name__ == "__main__":
    main()
