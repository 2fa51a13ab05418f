import json
import re
from importlib import resources

import pytest
from click.testing import CliRunner

from timeline.__main__ import cli
from timeline.bench import chosen, misses, run, sentences, table
from timeline.bench.tools import TOOLS, Guess, Tool
from timeline.errors import InvalidInput

RECORDS = [
    json.loads(line)
    for line in resources.files("timeline.bench").joinpath("sentences.jsonl").read_text(encoding="utf-8").splitlines()
]
OURS = TOOLS[0]


def _perfect(text, day):
    """Answer from the expectations themselves."""
    sentence = next(each for each in sentences() if (each.text, each.published) == (text, day))
    for start, end, readings in sentence.expected:
        reading = readings[-1]
        bounds = (reading.get("earliest"), reading.get("latest"))
        yield Guess(start, end, *bounds, *(reading.get(key) for key in ("type", "value", "mod")))


def _of_the_day(text, day):
    """Take every word for the day of publication."""
    for word in re.finditer(r"\w+", text):
        yield Guess(word.start(), word.end(), day.isoformat(), day.isoformat(), "DATE", day.isoformat())


def _sum(tally, name):
    return sum(getattr(verdict, name) for verdict in tally.verdicts)


def test_there_are_sixteen_and_a_hundred_sentences_and_none_twice():
    assert len({each.text for each in sentences()}) == len(sentences()) >= 116
    assert sum(not each.expected for each in sentences()) >= 15


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["text"][:40])
def test_an_expectation_is_well_formed(record):
    assert set(record) == {"about", "published", "text", "expect"}
    assert len(re.findall("«[^«»]+»", record["text"])) == len(record["expect"])
    for expected in record["expect"]:
        for reading in expected.get("or", [expected]):
            assert set(reading) <= {"type", "value", "mod", "earliest", "latest", "loose"}
            assert reading.get("type") in (None, "DATE", "TIME", "DURATION", "SET")
            assert {"earliest", "latest", "value", "type"} & set(reading)
            low, high = reading.get("earliest"), reading.get("latest")
            assert low is None or high is None or low <= high


def test_a_tool_that_answers_as_expected_is_right_everywhere():
    tally = run(Tool("perfect", "json", _perfect, has_types=True))
    times = sum(len(each.expected) for each in sentences())
    assert all(verdict.is_right for verdict in tally.verdicts)
    assert [_sum(tally, name) for name in ("found", "inside", "exact", "named")] == [times] * 4
    assert "wrong in 0" in misses(tally)


def test_a_tool_that_says_nothing_is_right_only_where_no_date_is_told():
    tally = run(Tool("silent", "json", lambda *_: iter(())))
    assert (_sum(tally, "found"), _sum(tally, "exact"), _sum(tally, "alarms")) == (0, 0, 0)
    assert {verdict.is_right for verdict in tally.verdicts if not verdict.sentence.expected} == {True}
    assert sum(verdict.is_right for verdict in tally.verdicts) < len(sentences()) / 4


def test_a_tool_that_dates_every_word_raises_false_alarms():
    tally = run(Tool("eager", "json", _of_the_day))
    assert _sum(tally, "alarms") > len(sentences())
    assert sum(verdict.is_right for verdict in tally.verdicts) == 0


def test_we_read_most_of_them_and_what_we_miss_is_listed():
    tally = run(OURS)
    wrong = [verdict for verdict in tally.verdicts if not verdict.is_right]
    assert len(wrong) <= 14
    assert all(verdict.sentence.text in misses(tally) for verdict in wrong)
    assert _sum(tally, "exact") >= 134


def test_the_table_names_the_tools_that_are_not_installed():
    told = table((run(OURS),))
    absent = [tool.package for tool in TOOLS if tool not in chosen()]
    assert all(name in told.splitlines()[-1] for name in absent)
    assert "newstimeline" in told


def test_a_tool_that_nobody_wrote_an_adapter_for_is_an_error_that_lists_them():
    with pytest.raises(InvalidInput, match="newstimeline"):
        chosen(("abacus",))


def test_the_command_prints_the_table_and_the_misses():
    ran = CliRunner().invoke(cli, ["bench", "--tool", "newstimeline", "--misses"])
    assert ran.exit_code == 0
    assert "type+value" in ran.output
    assert "newstimeline, wrong in" in ran.output
    assert CliRunner().invoke(cli, ["bench", "--tool", "abacus"]).exit_code == 2
