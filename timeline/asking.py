"""The commands that ask a timeline: questions, outcomes, overdue, changes, check, show."""

import datetime as dt
import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar, cast

import click

from timeline.build import build, load
from timeline.errors import InvalidInput
from timeline.inquiry import Ask
from timeline.policy import Policy
from timeline.read import Source
from timeline.read.columns import checked_columns
from timeline.read.files import is_feed
from timeline.read.published import parse_day
from timeline.terminal import Failure, counting, failures_told_plainly, print_text, tell
from timeline.timeline import Timeline

__all__ = ["COMMANDS", "day_option", "reading", "timeline_of"]

_SAVED = (".json", ".sqlite", ".db", ".parquet", ".arrow", ".feather")
"""The endings of files that `timeline.load` opens; .jsonl is left to articles."""

_Command = TypeVar("_Command", bound=Callable[..., Any])


def day_option(_: click.Context, __: click.Parameter, value: str | None) -> dt.date | None:
    """Return the day that an option names.

    Raises
    ------
    BadParameter
        If it names none.
    """
    day = None if value is None else parse_day(value)
    if value is not None and day is None:
        raise click.BadParameter(f"{value!r} is no day; write it as YYYY-MM-DD.")
    return day


def _columns(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    """Return the columns of fields that options name.

    Raises
    ------
    BadParameter
        If one is not of the form FIELD=NAME, or names no field.
    """
    pairs = dict(value.partition("=")[::2] for value in values)
    try:
        return dict(checked_columns(pairs))
    except InvalidInput as error:
        raise click.BadParameter(f"{error}; write --column FIELD=NAME.") from error


def reading(command: _Command) -> _Command:
    """Add the argument and the options that say which articles are read, and how."""
    options = (
        click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
        click.option(
            "--published", callback=day_option, metavar="DAY", help="Publication day of articles without one."
        ),
        click.option(
            "--policy",
            type=click.Choice([policy.value for policy in Policy]),
            default=Policy.NEWS.value,
            help="Which day is meant where the words leave it open; news, if not given.",
        ),
        click.option("--corrections", metavar="FILE", help="What was corrected by hand, as TOML."),
        click.option(
            "--column",
            "columns",
            multiple=True,
            callback=_columns,
            metavar="FIELD=NAME",
            help="Where tables and records hold a field under another name, as in text=body; may be repeated.",
        ),
        click.option("--skip-errors", is_flag=True, help="Go on without the articles that cannot be used."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def timeline_of(
    paths: tuple[str, ...],
    *,
    published: dt.date | None,
    policy: str,
    corrections: str | None,
    columns: dict[str, str],
    skip_errors: bool,
) -> Timeline:
    """Return the timeline of some paths, or the one that a single saved file holds; what could not be read is told.

    ``-`` among the paths is standard input.
    """
    if len(paths) == 1 and paths[0].lower().endswith(_SAVED) and not is_feed(paths[0]):
        return load(paths[0])
    sources = tuple(cast("Source", sys.stdin.buffer) if path == "-" else path for path in dict.fromkeys(paths))
    with counting("articles") as count:
        line = build(
            sources[0] if len(sources) == 1 else sources,
            published=published,
            policy=policy,
            corrections=corrections,
            skip_errors=skip_errors,
            columns=columns,
            progress=lambda _: count(),
        )
    for problem in line.problems:
        tell("warning", problem)
    return line


_TODAY = click.option("--today", callback=day_option, metavar="DAY", help="The day asked on; that of the last article.")
_JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")


@click.command()
@reading
@click.option("--kind", "kinds", multiple=True, type=click.Choice([ask.value for ask in Ask]), help="Ask this only.")
@_TODAY
@_JSON
def questions(*, kinds: tuple[str, ...], today: dt.date | None, as_json: bool, **given: Any) -> None:
    """Print what the articles leave open, the most pressing first.

    \b
      timeline questions seeds/
      timeline questions seeds/ --kind overdue --kind contradicted --today 2025-09-03

    PATH is what build takes, or one .json file that build wrote.
    """  # noqa: D301
    with failures_told_plainly():
        asked = timeline_of(**given).questions(*kinds, today=today)
    _print(asked, as_json, lambda q: {"ask": q.ask.value, "text": q.text, "events": _ids(q.events)})


@click.command()
@reading
@_TODAY
@_JSON
def outcomes(*, today: dt.date | None, as_json: bool, **given: Any) -> None:
    """Print what came of everything promised: kept, late, cancelled, denied, overdue, open.

    \b
      timeline outcomes seeds/ --today 2025-09-03
    """  # noqa: D301
    with failures_told_plainly():
        found = timeline_of(**given).outcomes(today)
    _print(found, as_json, lambda o: {"fate": o.fate.value, "event": o.event.id, "because": o.because})


@click.command()
@reading
@_TODAY
def overdue(*, today: dt.date | None, **given: Any) -> None:
    """Print the plans whose last day has passed with nobody telling that they took place.

    \b
      timeline overdue seeds/ --today 2025-09-03
    """  # noqa: D301
    with failures_told_plainly():
        print_text(str(timeline_of(**given).overdue(today)))


@click.command()
@reading
@click.option("--from", "earlier", required=True, callback=day_option, metavar="DAY", help="The earlier day.")
@click.option("--to", "later", required=True, callback=day_option, metavar="DAY", help="The later day.")
@_JSON
def changes(*, earlier: dt.date, later: dt.date, as_json: bool, **given: Any) -> None:
    """Print what was known by one day and not by an earlier one.

    \b
      timeline changes seeds/ --from 2025-08-18 --to 2025-08-19
    """  # noqa: D301
    with failures_told_plainly():
        found = timeline_of(**given).changes(earlier, later)
    _print(found, as_json, lambda c: {"move": c.move.value, "event": c.event.id, "what": c.what})


@click.command()
@reading
@click.option("--draft", required=True, metavar="FILE", help="The text to check.")
@click.option("--day", required=True, callback=day_option, metavar="DAY", help="The day the draft is dated.")
@_JSON
def check(*, draft: str, day: dt.date, as_json: bool, **given: Any) -> None:
    """Hold a draft against what articles tell: days, orders and statuses that do not stand up.

    \b
      timeline check seeds/ --draft draft.txt --day 2025-08-20

    Exit code 1 if anything was found.
    """  # noqa: D301
    with failures_told_plainly():
        text = Path(draft).read_text(encoding="utf-8")
        found = timeline_of(**given).check(text, day)
    _print(
        found,
        as_json,
        lambda f: {"fault": f.fault.value, "start": f.span.start, "end": f.span.end, "because": f.because},
    )
    if found:
        raise click.exceptions.Exit(1)


@click.command()
@reading
@click.option("--event", "words", required=True, metavar="WORDS", help="The id of an event, or words of it.")
def show(*, words: str, **given: Any) -> None:
    """Print all that is known of an event: date and why, status, everybody's word, every sentence that tells it.

    \b
      timeline show seeds/ --event "arrest warrant"
    """  # noqa: D301
    with failures_told_plainly():
        line = timeline_of(**given)
        found = (line[words],) if words in line else tuple(line.search(words))
        if not found:
            raise Failure([f"no event is called {words!r} or told in these words; timeline build lists them all"])
        for event in found:
            print_text(f"{event.id}  {event.why()}")
            for mention in event.mentions:
                print_text(f"  {mention.article}: {' '.join(mention.text.split())}")


def _print(found: Iterable[object], as_json: bool, record: Callable[[Any], dict[str, Any]]) -> None:
    for one in found:
        print_text(json.dumps(record(one), ensure_ascii=False) if as_json else str(one))


def _ids(events: Iterable[Any]) -> list[str]:
    return [event.id for event in events]


COMMANDS = (questions, outcomes, overdue, changes, check, show)
"""What ``timeline`` adds to ``build`` and ``tag``."""
