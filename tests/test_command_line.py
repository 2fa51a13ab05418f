import io
import json
import os
import re
import subprocess
import sys

import pytest
from click.testing import CliRunner

import timeline
from timeline.__main__ import build as build_command
from timeline.__main__ import cli
from timeline.__main__ import tag as tag_command
from timeline.terminal import counting, tell

FERRY = """---
title: Ferry sinks
published: 2025-08-19
source: Harbour Post
---
The ferry Anna sank on Monday, the coast guard said Tuesday.

Officials are set to meet survivors on Wednesday.
"""
RECORD = {"id": "7", "published": "2025-08-19T06:30:00+02:00", "text": "The ferry sank on Monday."}


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ferry.txt").write_text(FERRY)
    return tmp_path


def run(*arguments, stdin=None):
    return CliRunner().invoke(cli, arguments, input=stdin, catch_exceptions=False)


def lines_of(text):
    return [json.loads(line) for line in text.splitlines()]


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


# build


def test_build_prints_a_table():
    result = run("build", "ferry.txt")
    assert result.exit_code == 0
    assert "2025-08-18" in result.stdout
    assert not result.stdout.lstrip().startswith("{")
    assert result.stderr == ""


def test_build_prints_the_format_asked_for():
    result = run("build", "ferry.txt", "--to", "json")
    assert result.exit_code == 0
    told = json.loads(result.stdout)
    assert told["format"] == "timeline/1"
    assert [article["id"] for article in told["articles"]] == ["ferry"]


def test_build_writes_files_by_their_endings_and_prints_the_table_too(here):
    result = run("build", "ferry.txt", "-o", "story.json", "-o", "story.ics")
    assert result.exit_code == 0
    assert json.loads((here / "story.json").read_text())["format"] == "timeline/1"
    assert (here / "story.ics").read_text().startswith("BEGIN:VCALENDAR")
    assert "2025-08-18" in result.stdout
    assert re.search(r"^timeline: wrote: story\.json \([0-9]+ events as json", result.stderr, re.MULTILINE)
    assert "timeline: wrote: story.ics" in result.stderr


def test_to_names_the_format_of_a_file_with_any_ending(here):
    assert run("build", "ferry.txt", "--to", "json", "-o", "story.data").exit_code == 0
    assert json.loads((here / "story.data").read_text())["format"] == "timeline/1"


def test_quiet_prints_nothing(here):
    result = run("build", "ferry.txt", "-o", "story.json", "--quiet")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert (here / "story.json").exists()


def test_quiet_still_prints_what_was_asked_for():
    asked = run("build", "ferry.txt", "--to", "json", "-q")
    assert json.loads(asked.stdout)["format"] == "timeline/1"
    assert run("build", "ferry.txt", "-q").stdout == run("build", "ferry.txt").stdout != ""


def test_a_page_a_feed_and_a_folder_of_texts_make_one_timeline(here):
    pytest.importorskip("trafilatura", reason="trafilatura is not installed (extra web)")
    pytest.importorskip("feedparser", reason="feedparser is not installed (extra feeds)")
    head = '<meta property="article:published_time" content="2025-08-19">'
    (here / "dam.html").write_text(
        f"<html><head>{head}</head><body><p>The dam burst on Monday, they said.</p></body></html>"
    )
    entry = "<guid>g</guid><pubDate>Tue, 19 Aug 2025 08:00 GMT</pubDate>"
    entry += "<description>The bank closed on Sunday.</description>"
    (here / "tarn.rss").write_text(f"<rss><channel><item>{entry}</item></channel></rss>")
    (here / "texts").mkdir()
    (here / "texts/a.txt").write_text("Published: 2025-08-19\n\nThe ferry sank on Saturday.\n")
    result = run("build", "dam.html", "tarn.rss", "texts", "--to", "json")
    told = json.loads(result.stdout)
    assert [article["id"] for article in told["articles"]] == ["a", "dam", "g"]
    assert sorted(event["when"]["earliest"] for event in told["events"]) == ["2025-08-16", "2025-08-17", "2025-08-18"]


def test_a_table_is_read_by_the_columns_named(here):
    (here / "wire.csv").write_text("day;body\n2025-08-19;The ferry sank on Monday.\n")
    for result in (
        run("build", "wire.csv", "--column", "text=body", "--column", "published=day"),
        run("build", "-", "--column", "text=body", "--column", "published=day", stdin=(here / "wire.csv").read_text()),
    ):
        assert "2025-08-18" in result.stdout
    assert run("build", "wire.csv", "--column", "words=body").exit_code == 2
    wrong = run("build", "wire.csv", "--column", "text=words")
    assert wrong.exit_code == 1
    assert "wire.csv, header: text: there is no column “words” among: day, body" in wrong.stderr


def test_a_json_feed_is_no_timeline(here):
    feed = {"version": "https://jsonfeed.org/version/1.1", "items": []}
    feed["items"] = [{"id": "j", "date_published": "2025-08-19", "content_text": "The ferry sank on Monday."}]
    (here / "tarn.json").write_text(json.dumps(feed))
    pytest.importorskip("feedparser", reason="feedparser is not installed (extra feeds)")
    assert "2025-08-18" in run("build", "tarn.json").stdout


def test_an_empty_path_is_not_the_current_folder():
    result = run("build", "")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("timeline: error: an empty path is no source; give a file or a folder")


def test_published_fills_in_where_an_article_carries_none(here):
    (here / "bare.txt").write_text("The harbour was closed on Monday.")
    result = run("build", ".", "--published", "2025-08-12", "--to", "json")
    days = {article["id"]: article["published"] for article in json.loads(result.stdout)["articles"]}
    assert days == {"bare": "2025-08-12", "ferry": "2025-08-19"}


def test_an_article_that_cannot_be_used_ends_the_run_with_1_and_a_line_for_each(here):
    (here / "bare.txt").write_text("The harbour was closed on Monday.")
    (here / "latin.txt").write_bytes(b"caf\xe9")
    result = run("build", ".", "-o", "story.json")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert not (here / "story.json").exists()
    first, second = result.stderr.splitlines()
    assert first.startswith("timeline: error: bare.txt: published: ")
    assert "--published" in first
    assert second.startswith("timeline: error: latin.txt: text: ")


def test_skip_errors_goes_on_and_warns(here):
    (here / "bare.txt").write_text("The harbour was closed on Monday.")
    result = run("build", ".", "--skip-errors", "--to", "json")
    assert result.exit_code == 0
    assert [article["id"] for article in json.loads(result.stdout)["articles"]] == ["ferry"]
    assert result.stderr.startswith("timeline: warning: bare.txt: published: ")


def test_a_doubtful_date_is_noted(here):
    (here / "2025-08-18-ferry.txt").write_text(FERRY)
    result = run("build", "2025-08-18-ferry.txt")
    assert result.exit_code == 0
    assert "timeline: note: 2025-08-18-ferry: published 2025-08-19 (front matter), but the file name" in result.stderr


@pytest.mark.parametrize("path", ["attic/", "attic.txt", "empty/", "page.html"])
def test_a_path_that_holds_no_article_ends_with_1(here, path):
    (here / "empty").mkdir()
    (here / "page.html").write_text("<p>")
    result = run("build", path)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"timeline: error: {path.rstrip('/')}")
    assert len(result.stderr.splitlines()) == 1


def test_a_folder_that_is_not_there_is_told_before_the_work():
    result = run("build", "attic.txt", "-o", "attic/story.json")
    assert result.exit_code == 1
    assert result.stderr == "timeline: error: attic/story.json: there is no folder attic; make it first\n"


def test_strict_writes_nothing_when_a_format_cannot_hold_everything(here):
    (here / "ferry.txt").write_text(FERRY + "\nThe mayor denied that the ferry had been warned.\n")
    assert run("build", "ferry.txt", "-o", "story.json", "--strict").exit_code == 0
    loose = run("build", "ferry.txt", "-o", "loose.ics")
    strict = run("build", "ferry.txt", "-o", "strict.json", "-o", "strict.ics", "--strict")
    assert "which could not hold" in loose.stderr
    assert strict.exit_code == 1
    assert strict.stderr.startswith("timeline: error: icalendar cannot hold")
    assert not (here / "strict.json").exists()
    assert not (here / "strict.ics").exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["build"], "PATH"),
        (["build", "ferry.txt", "--published", "yesterday"], "YYYY-MM-DD"),
        (["build", "ferry.txt", "--published", "2025-08"], "YYYY-MM-DD"),
        (["build", "ferry.txt", "--to", "vellum"], "vellum"),
        (["build", "ferry.txt", "-o", "story.vellum"], "--to"),
        (["build", "ferry.txt", "-o", "a.json", "-o", "b.ics", "--to", "json"], "one -o"),
        (["build", "ferry.txt", "-o", "a.txt", "--to", "table"], "table"),
        (["tag"], "DOCS.jsonl"),
        (["fly"], "fly"),
    ],
)
def test_wrong_usage_ends_with_2_before_anything_is_read(here, arguments, says):
    result = run(*arguments)
    assert result.exit_code == 2
    assert says in result.stderr
    assert names_in(here) == ["ferry.txt"]


def test_build_reads_one_article_from_standard_input():
    result = run(
        "build", "-", "--to", "edtf", stdin="published: 2025-08-19\n\nThe ferry sank off Port Harlow on Monday.\n"
    )
    assert (result.exit_code, result.stdout.splitlines()[1].split("\t")[0]) == (0, "2025-08-18")


@pytest.mark.usefixtures("here")
def test_build_reads_records_from_standard_input_beside_files():
    result = run("build", "-", "ferry.txt", "--to", "json", stdin=json.dumps(RECORD) + "\n")
    assert [article["id"] for article in json.loads(result.stdout)["articles"]] == ["7", "ferry"]


def test_standard_input_without_a_date_is_told_how_to_give_one():
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command, text = ("-m", "timeline", "build", "-"), "The ferry sank on Monday."
    result = python(*command, input=text, env=environment)
    said = "stdin: published: no publication date; put `published: YYYY-MM-DD` in its front matter or record, or give"
    assert result.returncode == 1
    assert f"{said} --published DAY" in result.stderr
    assert "2025-08-18" in python(*command, "--published", "2025-08-19", input=text, env=environment).stdout


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("ending", ["json", "sqlite", "parquet"])
def test_a_saved_timeline_is_opened_by_build(ending):
    assert run("build", "ferry.txt", "-o", f"story.{ending}", "--quiet").exit_code == 0
    assert run("build", f"story.{ending}", "--to", "json").stdout == run("build", "ferry.txt", "--to", "json").stdout


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("name", ["sqlite", "png"])
def test_a_format_of_bytes_goes_into_a_pipe_as_it_is(name):
    result = run("build", "ferry.txt", "--to", name)
    assert result.stdout_bytes[:6] in (b"SQLite", b"\x89PNG\r\n")


# tag


def test_tag_writes_one_line_for_each_line_in_the_contract_of_the_json():
    result = run("tag", "-", stdin=json.dumps(RECORD) + "\n")
    assert result.exit_code == 0
    (told,) = lines_of(result.stdout)
    assert told["id"] == "7"
    (timex,) = told["timexes"]
    assert list(timex) == ["start", "end", "text", "type", "value", "mod", "earliest", "latest", "rule", "anchor"]
    assert RECORD["text"][timex["start"] : timex["end"]] == timex["text"] == "Monday"
    assert (timex["type"], timex["value"], timex["mod"]) == ("DATE", "2025-08-18", None)
    assert (timex["earliest"], timex["latest"]) == ("2025-08-18", "2025-08-18")


def test_tag_keeps_order_repeated_ids_and_texts_without_time(here):
    ids = ["b", "a", "b"]
    documents = [RECORD | {"id": key} for key in ids] + [RECORD | {"id": "mute", "text": ""}]
    (here / "docs.jsonl").write_text("".join(json.dumps(one) + "\n" for one in documents))
    told = lines_of(run("tag", "docs.jsonl").stdout)
    assert [one["id"] for one in told] == [*ids, "mute"]
    assert told[-1]["timexes"] == []


def test_tag_explains_each_time_when_asked():
    (told,) = lines_of(run("tag", "-", "--explain", stdin=json.dumps(RECORD) + "\n").stdout)
    (timex,) = told["timexes"]
    assert timex["why"].startswith("“Monday” is 2025-08-18, counted from publication on 2025-08-19")
    assert [(one["value"], one["taken"]) for one in timex["readings"]] == [("2025-08-18", True), ("2025-08-25", False)]
    assert timeline.replay(timex["proof"]).value == timex["value"]


def test_a_policy_is_followed_and_a_name_that_is_none_is_refused_with_those_there_are():
    (told,) = lines_of(run("tag", "-", "--policy", "future", stdin=json.dumps(RECORD) + "\n").stdout)
    assert told["timexes"][0]["value"] == "2025-08-25"
    assert "2025-08-25" in run("build", "ferry.txt", "--policy", "future").stdout
    refused = run("build", "ferry.txt", "--policy", "yankee")
    assert refused.exit_code == 2
    assert all(f"'{policy.value}'" in refused.stderr for policy in timeline.Policy)


def test_tag_counts_offsets_in_characters():
    text = "\u2014 \U0001f6a2 Zelenskyy\u2019s ferry sank on Monday."
    result = run("tag", "-", stdin=json.dumps(RECORD | {"text": text}))
    (timex,) = lines_of(result.stdout)[0]["timexes"]
    assert text[timex["start"] : timex["end"]] == "Monday"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{oops", "no JSON"),
        ('{"id": "x", "published": "2025-08-19"}', "text: is missing"),
        ('{"id": "x", "published": "soon", "text": "x"}', "'soon' is no date"),
        ('{"id": "x", "text": "x"}', "no publication date"),
    ],
)
def test_tag_names_the_line_that_cannot_be_used(here, line, says):
    (here / "docs.jsonl").write_text(f"{json.dumps(RECORD)}\n{line}\n{json.dumps(RECORD)}\n")
    result = run("tag", "docs.jsonl", "-o", "out.jsonl")
    assert result.exit_code == 1
    assert result.stderr.startswith("timeline: error: docs.jsonl:2: ")
    assert says in result.stderr
    assert names_in(here) == ["docs.jsonl", "ferry.txt"]
    skipped = run("tag", "docs.jsonl", "--skip-errors")
    assert skipped.exit_code == 0
    assert len(lines_of(skipped.stdout)) == 2
    assert skipped.stderr.startswith("timeline: warning: docs.jsonl:2: ")


def test_a_failed_tag_leaves_the_old_file_whole_and_nothing_beside_it(here):
    (here / "out.jsonl").write_text("old\n")
    assert run("tag", "-", "-o", "out.jsonl", stdin=json.dumps(RECORD) + "\n{oops").exit_code == 1
    assert (here / "out.jsonl").read_text() == "old\n"
    assert names_in(here) == ["ferry.txt", "out.jsonl"]
    assert run("tag", "-", "-o", "out.jsonl", stdin=json.dumps(RECORD)).exit_code == 0
    assert lines_of((here / "out.jsonl").read_text())[0]["id"] == "7"


def test_tag_warns_of_an_id_that_stands_twice_and_writes_both_lines(here):
    (here / "docs.jsonl").write_text((json.dumps(RECORD) + "\n") * 2)
    result = run("tag", "docs.jsonl")
    assert (result.exit_code, len(lines_of(result.stdout))) == (0, 2)
    assert result.stderr.startswith("timeline: warning: 7: id: docs.jsonl:1 and docs.jsonl:2 share this id")


@pytest.mark.parametrize("stdin", ["", "\n \n"])
def test_tag_says_that_there_was_nothing_to_tag(here, stdin):
    result = run("tag", "-", "-o", "out.jsonl", stdin=stdin)
    assert result.exit_code == 1
    assert result.stderr.startswith("timeline: error: -: no document found; give one JSON object a line")
    assert names_in(here) == ["ferry.txt"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no device that is always full")  # noqa: PTH110
@pytest.mark.parametrize("command", [("build", "ferry.txt"), ("tag", "docs.jsonl")])
def test_a_full_disk_is_told_in_plain_words(here, command):
    (here / "docs.jsonl").write_text(json.dumps(RECORD))
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    with open("/dev/full", "w") as full:  # noqa: PTH123
        ended = subprocess.run(
            [sys.executable, "-m", "timeline", *command],
            check=False,
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment,
        )
    assert ended.returncode == 1
    assert ended.stderr == b"timeline: error: standard output cannot be written: No space left on device\n"
    to_file = run(*command, "-o", "/dev/full", *(["--to", "json"] if command[0] == "build" else []))
    assert to_file.exit_code == 1
    assert to_file.stderr.startswith("timeline: error: /dev/full: cannot be written: No space left on device; choose")


def test_remedies_are_in_the_words_of_the_command_line(here):
    (here / "bare.txt").write_text("The harbour was closed on Monday.")
    told = run("build", "bare.txt", "attic.txt").stderr
    assert "or give --published DAY" in told
    assert "check the path" in told
    assert "published=" not in told
    assert "Article(" not in told


def test_tag_takes_published_for_records_that_carry_none():
    result = run("tag", "-", "--published", "2025-08-12", stdin='{"id": "x", "text": "It sank on Monday."}')
    assert lines_of(result.stdout)[0]["timexes"][0]["value"] == "2025-08-11"


def test_a_file_that_is_not_there_ends_with_1():
    result = run("tag", "attic.jsonl")
    assert (result.exit_code, result.stderr) == (1, "timeline: error: attic.jsonl: No such file or directory\n")


# what a terminal sees


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_long_run_counts_on_a_terminal_and_wipes_the_count_away():
    stream = Terminal()
    with counting("articles", stream) as count:
        for _ in range(40):
            count()
    assert "\r40 articles" in stream.getvalue()
    assert stream.getvalue().endswith(" \r")


def test_a_short_run_and_a_pipe_see_no_count():
    for stream, times in ((Terminal(), 20), (io.StringIO(), 400)):
        with counting("articles", stream) as count:
            for _ in range(times):
                count()
        assert stream.getvalue() == ""


def test_a_message_is_one_line_and_moves_no_cursor(capsys):
    tell("error", "a\nb\x1b[2J\u202e")
    assert capsys.readouterr().err == "timeline: error: a\\nb\\x1b[2J\\u202e\n"


@pytest.mark.parametrize("command", [build_command, tag_command], ids=["build", "tag"])
def test_help_teaches_by_example(command):
    told = run(command.name, "--help").stdout
    assert told.count(f"\n    timeline {command.name} ") + told.count(f"| timeline {command.name} ") >= 3
    for option in re.findall(r"(?<= )--[a-z-]+", told):
        assert any(option in parameter.opts for parameter in command.params) or option == "--help"


# the real process


def python(*arguments, **options):
    return subprocess.run(
        [sys.executable, *arguments], check=False, capture_output=True, text=True, encoding="utf-8", **options
    )


def test_the_module_runs_and_speaks_utf_8_wherever_it_is(here):
    (here / "docs.jsonl").write_text(json.dumps(RECORD | {"id": "f\u00e4hre"}))
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONPATH": os.pathsep.join(sys.path)}
    result = python("-m", "timeline", "tag", "docs.jsonl", env=environment)
    assert (result.returncode, result.stderr) == (0, "")
    assert lines_of(result.stdout)[0]["id"] == "f\u00e4hre"


def test_a_reader_that_leaves_early_is_no_error(here):
    (here / "docs.jsonl").write_text("".join(json.dumps(RECORD | {"id": key}) + "\n" for key in range(3000)))
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [sys.executable, "-m", "timeline", "tag", "docs.jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    ) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141
