"""Ask a timeline what changed, what came of the plans, and what a draft gets wrong.

You learn
- that `changes` compares what was known on two days, and quotes the sentence that brought the change;
- that `outcomes` and `overdue` keep a ledger of what was promised;
- that `questions` lists what the articles leave open, and `check` holds a draft against them.
"""

import timeline
from timeline import Article

ARTICLES = (
    Article("mon", "Governor Bo Marsh will open the Velm bridge on Thursday.", "2024-03-11", source="Velm Post"),
    Article("fri", "Governor Bo Marsh opened the Velm bridge on Thursday.", "2024-03-15", source="Velm Radio"),
    Article("sat", "Mayor Ada Quill will meet Governor Bo Marsh on Tuesday.", "2024-03-16", source="Velm Post"),
)
DRAFT = "Bo Marsh opened the Velm bridge on Friday, March 14, 2024. Ada Quill met Bo Marsh on March 19, 2024."


def main() -> None:
    """Print every answer."""
    line = timeline.build(ARTICLES)

    print("What has changed since Monday:")
    for change in line.changes("2024-03-11", "2024-03-16"):
        print(" ", change)

    print("What came of the plans by 25 March:")
    for outcome in line.outcomes("2024-03-25"):
        print(" ", outcome)

    print("What to ask:")
    for question in line.questions(today="2024-03-25"):
        print(" ", question)

    print("What the draft gets wrong:")
    for finding in line.check(DRAFT, published="2024-03-25"):
        print(" ", finding)


if __name__ == "__main__":
    main()
