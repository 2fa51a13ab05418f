"""The command line: ``python -m timeline build``, ``tag`` and ``bench``; also installed as ``timeline``."""

import datetime as dt
import json
import sys
from collections import Counter
from collections.abc import Callable
from importlib import metadata
from typing import Any

import click

from timeline.asking import COMMANDS, day_option, reading, timeline_of
from timeline.build import tag as tag_text
from timeline.errors import ArticleError, DuplicateArticle, InvalidInput, NoPublicationDate, UnknownFormat
from timeline.export import BINARY, FORMATS, Export, export, format_for
from timeline.policy import Policy
from timeline.read.raw import Raw
from timeline.read.records import Record, raw_record, records
from timeline.terminal import (
    Failure,
    check_folder,
    counting,
    failures_told_plainly,
    input_lines,
    line_writer,
    print_export,
    print_text,
    tell,
)
from timeline.timeline import Timeline
from timeline.timex import Timex

__all__ = ["cli", "main"]


def _version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        try:
            found = metadata.version("newstimeline")
        except metadata.PackageNotFoundError:
            found = "of an uninstalled checkout"
        click.echo(f"timeline {found}")
        ctx.exit()


_POLICY = click.option(
    "--policy",
    type=click.Choice([policy.value for policy in Policy]),
    default=Policy.NEWS.value,
    help="Which day is meant where the words leave it open; news, if not given.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Print the version."
)
def cli() -> None:
    """Turn dated news articles into one ordered, sourced event timeline.

    \b
      timeline build seeds/                         print the timeline of a folder as a table
      timeline build seeds/ -o story.html           and write it as a page, too
      timeline build seeds/ --to json > story.json  print it in another format instead
      timeline tag docs.jsonl > tagged.jsonl        find and resolve the time expressions alone
      timeline questions seeds/                     print what the articles leave open
      timeline check seeds/ --draft d.txt --day D   hold a draft against them
      timeline bench                                read hard sentences, beside other tools

    Exit codes: 0 all is well, 1 an input or output could not be used (one line on stderr for each problem), 2 the
    command was used wrongly.
    """  # noqa: D301 - \b is click's mark for lines that keep their breaks


for _command in COMMANDS:
    cli.add_command(_command)


@cli.command()
@reading
@click.option("--to", "format_name", type=click.Choice(["table", *FORMATS]), help="Format to print or write.")
@click.option("-o", "--output", "files", multiple=True, metavar="FILE", help="Write this file; may be repeated.")
@click.option("--strict", is_flag=True, help="Fail if a format loses anything the timeline says.")
@click.option("-q", "--quiet", is_flag=True, help="With -o, print no table; print no notes.")
def build(
    *,
    paths: tuple[str, ...],
    format_name: str | None,
    files: tuple[str, ...],
    strict: bool,
    quiet: bool,
    **given: Any,
) -> None:
    """Build the timeline that articles tell together.

    PATH is a text (.txt .md), records (.jsonl), a table (.csv .tsv), a page (.html .mhtml), a feed (.rss .atom .xml), a
    web archive (.warc), any of these as .gz, a folder or a .zip of them, "-" for standard input (any of these), or one
    file that build wrote as .json, .sqlite, .parquet or .arrow.

    \b
      timeline build seeds/
      timeline build a.txt b.txt --published 2025-08-19
      timeline build seeds/ -o story.html -o story.ics
      timeline build seeds/ --to timelinejs -o story.json --quiet
      timeline build inbox/ --skip-errors --to csv > story.csv
      timeline build reports.csv --column text=body --column published=day
      pdftotext report.pdf - | timeline build - --published 2025-08-19

    Without -o the timeline is printed, as a table or in the format of --to. With -o it is written to FILE, in the
    format of --to or else the one that FILE's ending asks for, and the table is printed as well, unless --quiet is
    given. What a format cannot hold is told on stderr. Files are put in place whole, or not at all.
    """  # noqa: D301
    targets = _targets(files, format_name)
    with failures_told_plainly():
        line = timeline_of(paths, **given)
        if strict:
            for _, name in targets:
                export(line, name, strict=True)
        note = _say_nothing if quiet else tell
        for article in line.articles:
            for remark in article.notes:
                note("note", f"{article.id}: {remark}")
        for path, name in targets:
            _note_written(export(line, name, path, strict=strict), name, line, note)
        if not (quiet and targets):
            _print_timeline(line, "table" if targets else format_name or "table", note, strict=strict)


def _targets(files: tuple[str, ...], format_name: str | None) -> tuple[tuple[str, str], ...]:
    """Return each file with its format, before anything is read: a wrong ending should not cost a long run."""
    if format_name == "table" and files:
        raise click.UsageError("the table is printed, not written: give another format, or leave --to away.")
    if format_name is not None and len(files) > 1:
        raise click.UsageError("--to goes with one -o; with several, the endings of the files choose the formats.")
    for path in files:
        check_folder(path)
    try:
        return tuple((path, format_name or format_for(path)) for path in files)
    except UnknownFormat as error:
        raise click.UsageError(f"{error}; or name the format with --to.") from error


def _print_timeline(line: Timeline, format_name: str, note: Callable[[str, object], None], *, strict: bool) -> None:
    if format_name == "table":
        print_text(str(line))
        return
    if format_name in BINARY and sys.stdout.isatty():
        raise Failure([f"{format_name} is no text for a terminal; write it with -o FILE"])
    exported = export(line, format_name, strict=strict)
    print_export(exported)
    if exported.loss:
        note("note", f"{format_name} could not hold {_losses(exported)}")


def _note_written(exported: Export, format_name: str, line: Timeline, note: Callable[[str, object], None]) -> None:
    lost = f", which could not hold {_losses(exported)}" if exported.loss else ""
    note("wrote", f"{exported.path} ({len(line)} event{'' if len(line) == 1 else 's'} as {format_name}{lost})")


def _losses(exported: Export) -> str:
    counted = Counter(loss.what for loss in exported.loss)
    return ", ".join(f"{what} ({count})" for what, count in counted.most_common())


@cli.command()
@click.argument("docs", metavar="DOCS.jsonl")
@click.option("-o", "--output", "file", metavar="FILE", help="Write here rather than to standard output.")
@click.option("--published", callback=day_option, metavar="DAY", help="Publication day of records that carry none.")
@_POLICY
@click.option("--skip-errors", is_flag=True, help="Go on without the lines that cannot be used.")
@click.option("--explain", is_flag=True, help="Add why, readings and proof to each time expression.")
def tag(
    *, docs: str, file: str | None, published: dt.date | None, policy: str, skip_errors: bool, explain: bool
) -> None:
    """Find and resolve the time expressions of documents, one line in, one line out.

    \b
      timeline tag docs.jsonl > tagged.jsonl
      timeline tag docs.jsonl -o tagged.jsonl
      zcat docs.jsonl.gz | timeline tag - --skip-errors | less

    DOCS.jsonl holds one {"id", "published", "text"} a line; "-" is standard input. For each, one line is written, in
    the same order:

    \b
      {"id", "timexes": [{"start", "end", "text", "type", "value", "mod", "earliest", "latest", "rule", "anchor"}]}

    start and end are character offsets into text; type, value and mod are those of TIMEX3; earliest and latest are
    closed bounds, null where an end is unknown. The first line that cannot be used ends the run with exit code 1,
    unless --skip-errors is given; an id that an earlier line has is a warning.

    With --explain each time expression has "why", "readings" and "proof", too.
    """  # noqa: D301
    with (
        failures_told_plainly(),
        counting("documents") as count,
        input_lines(docs) as lines,
        line_writer(file) as write,
    ):
        first: dict[str, str] = {}
        is_empty = True
        for found in records(lines, "stdin" if docs == "-" else docs):
            is_empty = False
            try:
                raw = _raw(found)
                earlier = first.setdefault(raw.id, raw.place)
                if earlier != raw.place:
                    tell("warning", DuplicateArticle(raw.id, earlier, raw.place))
                write(_tagged(raw, published, policy, explain=explain))
            except ArticleError as error:
                if not skip_errors:
                    raise
                tell("warning", error)
            count()
        if is_empty:
            raise Failure([f"{docs}: no document found; give one JSON object a line with id, published and text"])


def _raw(found: Record | ArticleError) -> Raw:
    if isinstance(found, ArticleError):
        raise found
    return raw_record(found.values, found.place, found.place)


def _tagged(raw: Raw, published: dt.date | None, policy: str, *, explain: bool) -> str:
    """Return the line of output for a line of input."""
    told = raw.told()
    day = told.day if told is not None else published
    if day is None:
        raise NoPublicationDate(raw.place)
    found = tag_text(raw.text, day, policy=policy)
    timexes = [_fields(timex) | (_explained(timex) if explain else {}) for timex in found]
    return json.dumps({"id": raw.id, "timexes": timexes}, ensure_ascii=False)


def _fields(timex: Timex) -> dict[str, object]:
    return {
        "start": timex.span.start,
        "end": timex.span.end,
        "text": timex.text,
        "type": timex.type.value,
        "value": timex.value,
        "mod": timex.mod,
        "earliest": timex.when.earliest,
        "latest": timex.when.latest,
        "rule": timex.rule,
        "anchor": timex.anchor,
    }


@cli.command()
@click.option("--misses", "shows_misses", is_flag=True, help="List what each tool got wrong, ours first.")
@click.option("--tool", "names", multiple=True, metavar="NAME", help="Ask this one only; may be repeated.")
def bench(*, shows_misses: bool, names: tuple[str, ...]) -> None:
    """Read hard sentences of news, beside other tools that are installed.

    \b
      timeline bench
      timeline bench --tool newstimeline --misses

    The sentences and the readings expected come with the library, written from the English and the calendar. The table
    counts sentences that are wholly right, expressions found, those whose day lies in the window expected, those whose
    window is the one expected, those with TIMEX3's type and value, false alarms, and milliseconds a sentence.
    """  # noqa: D301
    from timeline.bench import chosen, misses, run, table

    try:
        tools = chosen(names)
    except InvalidInput as error:
        raise click.BadParameter(str(error), param_hint="--tool") from error
    tallies = tuple(run(tool) for tool in tools)
    print_text(table(tallies))
    for tally in tallies if shows_misses else ():
        print_text(f"\n{misses(tally)}")


def _explained(timex: Timex) -> dict[str, object]:
    readings = [
        {
            "value": reading.value,
            "earliest": reading.when.earliest,
            "latest": reading.when.latest,
            "reason": reading.reason,
            "policies": list(reading.policies),
            "taken": reading.is_taken,
        }
        for reading in timex.readings
    ]
    return {"why": timex.why(), "readings": readings, "proof": timex.proof}


def _say_nothing(kind: str, problem: object) -> None:
    """Tell nothing."""


def main() -> None:
    """Run the command line."""
    cli(prog_name="timeline" if sys.argv[0].endswith("timeline") else "python -m timeline")


if __name__ == "__main__":
    main()
