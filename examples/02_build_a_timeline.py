"""Build one timeline from a folder of articles.

You learn
- that `timeline.build` takes a folder and reads the publication day from each article;
- how to print a timeline as a table;
- what an article and an event know about themselves.
"""

from pathlib import Path

import timeline

SEEDS = Path(__file__).parent.parent / "seeds"


def main() -> None:
    """Build the timeline of the five reports in seeds/ and look around in it."""
    line = timeline.build(SEEDS)

    print("Articles")
    for article in line.articles:
        print(f"  {article.id}: {article.source}, published {article.published} ({article.published_from})")

    print()
    print("The first ten events")
    print(line[:10])

    event = line[0]
    print()
    print("One event, field by field")
    print("  id        ", event.id)
    print("  title     ", event.title)
    print("  when      ", event.when, f"from {event.when.earliest} to {event.when.latest}")
    print("  status    ", event.status.value)
    print("  actors    ", ", ".join(event.actors) or "none named")
    print("  articles  ", ", ".join(event.articles))
    print("  origins   ", ", ".join(event.origins))
    mention = event.mentions[0]
    quotation = line.article(mention.article).quote(mention.span)
    print("  told as   ", " ".join(quotation.split()))


if __name__ == "__main__":
    main()
