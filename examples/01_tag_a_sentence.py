"""Find the time expressions of a text and the days they mean.

You learn
- what `timeline.tag` gives for each expression: the words, the TIMEX3 value, and bounds as EDTF;
- that the clause decides which Friday is meant;
- that a loose expression keeps its looseness: a window, an open end, an "about".
"""

import timeline

PUBLISHED = "2025-08-19"  # a Tuesday

TEXT = """The harbour board met Friday and will meet again Friday.
It wants a new pilot boat within two weeks. The old one sank about two weeks ago,
in early August, and was built in the 1990s. A decision is expected in the coming days."""


def main() -> None:
    """Print a row for each expression, then why the two Fridays differ."""
    timexes = timeline.tag(TEXT, published=PUBLISHED)
    print(f"{'words':22} {'type':9} {'value':12} when")
    for timex in timexes:
        print(f"{timex.text:22} {timex.type.value:9} {timex.value:12} {timex.when}")

    print()
    for timex in timexes:
        if timex.text == "Friday":
            print(timex.why())

    print()
    print("One phrase, without a text around it:")
    print("last week ->", timeline.resolve("last week", anchor=PUBLISHED))


if __name__ == "__main__":
    main()
