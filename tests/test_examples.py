import re
import runpy
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
EACH = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
MADE_BY_TOOLS = {"__pycache__", ".git", ".venv", ".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache"}


def files_of_the_repository():
    """Return the files beside and below the examples and seeds; other folders may change while tests run."""
    top = [path for path in ROOT.iterdir() if path.name not in MADE_BY_TOOLS and path.is_file()]
    inside = [path for name in ("examples", "seeds") for path in (ROOT / name).rglob("*")]
    return {path for path in (*top, *inside) if MADE_BY_TOOLS.isdisjoint(path.parts)}


@EACH
def test_an_example_runs_anywhere_prints_and_leaves_nothing_behind(path, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    before = files_of_the_repository()
    runpy.run_path(str(path), run_name="__main__")
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) >= 8
    assert printed.err == ""
    assert list(tmp_path.iterdir()) == []
    assert files_of_the_repository() == before


@EACH
def test_importing_an_example_does_nothing(path, capsys):
    names = runpy.run_path(str(path), run_name="example")
    assert callable(names["main"])
    assert capsys.readouterr().out == ""


@EACH
def test_an_example_says_what_it_teaches(path):
    docstring = runpy.run_path(str(path), run_name="example")["__doc__"]
    assert re.fullmatch(r".+\.\n\nYou learn\n- .+", docstring, re.DOTALL)


def test_examples_are_numbered_from_one_without_gaps():
    assert [int(path.name[:2]) for path in EXAMPLES] == list(range(1, len(EXAMPLES) + 1))
    assert len(EXAMPLES) >= 8


def printed_by(name, capsys):
    runpy.run_path(str(ROOT / "examples" / name), run_name="__main__")
    return capsys.readouterr().out


def test_the_tagging_example_shows_both_fridays_and_the_window(capsys):
    out = printed_by("01_tag_a_sentence.py", capsys)
    for told in ("2025-08-15", "2025-08-22", "[2025-08-19..2025-09-02]", "“will meet” looks ahead"):
        assert told in out


def test_the_order_example_shows_a_proof_and_an_order_nobody_told(capsys):
    out = printed_by("05_order_and_proof.py", capsys)
    assert re.search(r"^- certain: .*because “Hours later” in harbour_post", out, re.MULTILINE)
    assert "nothing told decides it" in out


def test_the_as_of_example_tells_nothing_early(capsys):
    first, second, _ = printed_by("06_as_of.py", capsys).split("As of ")[1:]
    assert "scheduled" in first
    assert "protested" not in first
    assert "protested" in second
    assert "closed" not in second


def test_the_export_example_reads_back_what_it_wrote(capsys):
    out = printed_by("07_export_everywhere.py", capsys)
    assert out.count("the same timeline: True") == 2
    assert "strict wrote a file: False" in out


def test_the_conflicts_example_shows_both_sides_and_counts_a_wire_once(capsys):
    out = printed_by("08_conflicts_and_origins.py", capsys)
    assert "Ivo Brandt denies" in out
    assert "Ana Reyes asserts" in out
    assert re.search(r"^  4 and 3: ", out, re.MULTILINE)


def test_the_last_example_names_the_article_without_a_date(capsys):
    out = printed_by("09_your_own_articles.py", capsys)
    assert "refused: r3 (record 4 of those given): published: no publication date" in out
    assert "r3: 2024-05-08 (argument)" in out
