"""Show that the time `timeline.tag` takes grows with the length of the text, whatever the text is.

usage: python benchmarks/hostile.py [--size CHARACTERS]

Every string is tagged at a quarter of the size, at half and at the whole (a megabyte, unless told otherwise). The table
gives processor seconds and how many times more each doubling took: 2 is linear, 4 would be the square.
"""

import argparse
import gc
import itertools
import time

HOSTILE = {
    "one weekday": "Monday ",
    "a clause with its weekday": "He said Tuesday that it fell. ",
    "one sentence of weekdays": "he said Tuesday, ",
    "weekdays without spaces": "Monday/",
    "words that begin expressions": "in the early ",
    "words of every rule": "of the ",
    "a month that may be none": "may may may ",
    "counts that never end": "5 to ",
    "numbers in words": "twenty ",
    "numbers with hyphens": "two-",
    "ranges that never end": "from 5 March to ",
    "spans between spans": "between 3 and ",
    "many expressions in one run": "the 5th of May 2019, ",
    "years": "1998 ",
    "digits": "7",
    "dates in figures": "12/",
    "dates with dots": "1.2.",
    "clock times": "10:",
    "hours of the clock": "10 o'clock ",
    "days of the ISO form": "2020-01-02 ",
    "rates": "$5 million a year ",
    "a number, a space": "1 ",
    "one long word": "a",
    "one long word of months": "may",
    "initials": "a.",
    "line ends": "\n",
    "a line end, spaces": "\n  ",
    "spaces": " ",
    "line separators": "\u2028",
    "paragraphs of a day": "Monday\n\n",
    "a sign of money, a space": "$ ",
    "opening brackets": "(",
    "years in brackets": "(1998) ",
    "quotation marks": '"',
    "apostrophes": "'",
    "quotations that never end": "“today ",
    "one long quotation": '"a ',
    "quotations of backticks": "``today ",
    "quotations with a day": '"We left today," he said Tuesday. ',
    "quotations with a day, a paragraph each": '"We left today," he said Tuesday.\n\n',
    "backticks with a day": "`` today '' he said Monday. ",
    "events and the days after": "The vote was on Monday in the hall. Two days after the vote he left. ",
    "days after events of one sentence": "two days after the vote in the hall on Monday and ",
    "the day after": "The day after the election he left. It was Tuesday. ",
    "days of a story": "In 1914 the war began. By the next day it was over. ",
    "quarters of a report": "first quarter a year earlier ",
    "days of other languages": "3 de mayo de 2024 ",
    "verbs and no dates": "painted ",
}
"""What stands again and again in a text, and what is bad about it."""

DAY = "2024-03-13"


def text_of(unit: str, size: int) -> str:
    """Return so many characters of it, and a date at the end."""
    return (unit * (size // len(unit) + 1))[:size] + " May 2019"


def seconds(unit: str, size: int) -> float:
    """Return the processor time that tagging takes; no garbage is collected meanwhile, as `timeit` has it."""
    import timeline

    text = text_of(unit, size)
    gc.disable()
    begin = time.process_time()
    timeline.tag(text, DAY)
    took = time.process_time() - begin
    gc.enable()
    return took


def main() -> None:
    """Run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=1_000_000, help="characters of the longest strings")
    size = parser.parse_args().size
    print(f"{'':42}{size // 4:>10,}{size // 2:>10,}{size:>10,}   a doubling takes")
    worst = 0.0
    for name, unit in HOSTILE.items():
        seconds(unit, size // 16)  # rules are compiled by then
        took = [seconds(unit, part) for part in (size // 4, size // 2, size)]
        ratios = [after / before for before, after in itertools.pairwise(took)]
        worst = max(worst, *ratios)
        print(
            f"{name:42}{took[0]:8.2f} s{took[1]:8.2f} s{took[2]:8.2f} s   {ratios[0]:.1f} {ratios[1]:.1f}", flush=True
        )
    print(f"the worst doubling took {worst:.1f} times as long")


if __name__ == "__main__":
    main()
