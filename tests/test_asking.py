import json

import pytest
from click.testing import CliRunner

from timeline.__main__ import cli

PAPERS = {
    "a": ("2024-03-11", "Governor Bo Marsh will open the Velm bridge on Thursday."),
    "b": ("2024-03-15", "Governor Bo Marsh opened the Velm bridge on Thursday."),
    "c": ("2024-03-16", "Mayor Ada Quill will meet Governor Bo Marsh on Tuesday."),
}


@pytest.fixture
def folder(tmp_path):
    for name, (day, text) in PAPERS.items():
        (tmp_path / f"{name}.txt").write_text(f"---\npublished: {day}\nsource: The {name}\n---\n{text}\n")
    return tmp_path


def run(*arguments, exit_code=0):
    result = CliRunner().invoke(cli, [str(argument) for argument in arguments], catch_exceptions=False)
    assert result.exit_code == exit_code, result.output
    return result.stdout


def records(*arguments, exit_code=0):
    return [json.loads(line) for line in run(*arguments, "--json", exit_code=exit_code).splitlines()]


def test_outcomes_are_printed_a_line_each(folder):
    assert [one["fate"] for one in records("outcomes", folder, "--today", "2024-03-25")] == ["kept", "overdue"]
    assert run("outcomes", folder).startswith("kept: Bo Marsh opened the Velm bridge — promised on 2024-03-14")


def test_overdue_prints_a_table(folder):
    assert "Ada Quill will meet" in run("overdue", folder, "--today", "2024-03-20")
    assert "Ada Quill will meet" not in run("overdue", folder, "--today", "2024-03-19")


def test_questions_can_be_narrowed_to_a_kind(folder):
    asked = records("questions", folder, "--kind", "overdue", "--today", "2024-03-25")
    assert [one["ask"] for one in asked] == ["overdue"]
    assert asked[0]["events"]


def test_changes_need_two_days(folder):
    moves = [one["move"] for one in records("changes", folder, "--from", "2024-03-11", "--to", "2024-03-16")]
    assert moves == ["happened", "new"]
    assert (
        "is no day; write it as YYYY-MM-DD"
        in CliRunner().invoke(cli, ["changes", str(folder), "--from", "then", "--to", "2024-03-16"]).output
    )


def test_a_draft_with_a_fault_is_exit_code_1_and_one_without_is_0(folder):
    draft = folder / "draft.md"
    draft.write_text("Bo Marsh opened the Velm bridge on Friday, March 14, 2024.")
    papers = [folder / f"{name}.txt" for name in PAPERS]
    found = records("check", *papers, "--draft", draft, "--day", "2024-03-25", exit_code=1)
    assert [(one["fault"], one["start"], one["end"]) for one in found] == [("weekday", 35, 57)]
    draft.write_text("Bo Marsh opened the Velm bridge on Thursday, March 14, 2024.")
    assert run("check", *papers, "--draft", draft, "--day", "2024-03-25") == ""


def test_show_prints_why_and_every_sentence(folder):
    shown = run("show", folder, "--event", "bridge")
    assert "promised" not in shown
    assert "  a: Governor Bo Marsh will open the Velm bridge on Thursday." in shown
    assert "  b: Governor Bo Marsh opened the Velm bridge on Thursday." in shown
    assert "no event is called 'castle'" in CliRunner().invoke(cli, ["show", str(folder), "--event", "castle"]).output


def test_a_timeline_that_build_wrote_can_be_asked(folder):
    run("build", folder, "-o", folder / "line.json", "--quiet")
    assert run("outcomes", folder / "line.json") == run("outcomes", folder)


def test_corrections_are_read_from_beside_the_articles_or_from_a_file(folder):
    text = '[[drop]]\narticle = "c"\nsays = "will meet"\nby = "C. Brand"\nreason = "rumour"\n'
    (folder / "desk").mkdir()
    (folder / "desk" / "by-hand.toml").write_text(text)
    assert "Ada Quill" not in run("build", folder, "--corrections", folder / "desk" / "by-hand.toml")
    assert "Ada Quill" in run("build", folder)
    (folder / "corrections.toml").write_text(text)
    assert "Ada Quill" not in run("build", folder)
    (folder / "corrections.toml").write_text(text.replace("reason", "because"))
    result = CliRunner().invoke(cli, ["build", str(folder)])
    assert (result.exit_code, "drop 1: because does not belong here" in result.output) == (1, True)
