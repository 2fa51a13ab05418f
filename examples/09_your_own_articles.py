"""Use articles that you already hold in memory.

You learn
- how to make an `Article`, or hand in a mapping with the same keys;
- what happens to one that has no publication date;
- how to go on without the articles that cannot be used.
"""

import timeline
from timeline import Article
from timeline.errors import ArticleError

ROWS = (
    {"id": "r1", "published": "2024-05-06", "source": "Tarn Press", "text": "The dam at Tarn Lake failed on Sunday."},
    {
        "id": "r2",
        "published": "7 May 2024",
        "source": "Radio Tarn",
        "text": "Engineers will inspect the dam on Friday.",
    },
    {"id": "r3", "source": "A blog", "text": "The dam failed years ago in all but name."},
)


def main() -> None:
    """Build from rows and articles together, first strictly, then without the row that has no date."""
    own = Article("note", "Two villages were evacuated on Monday.", "2024-05-07", source="Our reporter")

    try:
        timeline.build([own, *ROWS])
    except ArticleError as error:
        print("refused:", error)

    line = timeline.build([own, *ROWS], skip_errors=True)
    print()
    print(line)
    print()
    print("left out:", *line.problems, sep="\n  ")

    given = timeline.build([own, *ROWS], published="2024-05-08")
    print()
    print("With a day for those that carry none:")
    for article in given.articles:
        print(f"  {article.id}: {article.published} ({article.published_from})")


if __name__ == "__main__":
    main()
