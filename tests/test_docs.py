"""The documents are tests: README.md and every page of docs/.

A block fenced ``python`` runs, after the blocks before it on the same page, in a folder that stands in for the root of
the repository: `seeds` is there, and what a block writes does not touch the repository.

A comment ``# → text`` is what its statement prints, line by line: behind the statement for one line, or in lines of
their own below it for several. A statement without such a comment may print what it likes.

``<!-- no-run: reason -->`` on the line before a block leaves it out; the reason must be there.

Blocks fenced ``sh`` are not run, but each ``timeline …`` or ``python -m timeline …`` in them must be a command line
that the program understands.
"""

import ast
import contextlib
import io
import json
import re
import shlex
import tokenize
from pathlib import Path

import attrs
import click
import pytest

import timeline
from timeline import errors
from timeline.__main__ import cli
from timeline.allen import Relation
from timeline.export import FORMATS
from timeline.export.csv import COLUMNS
from timeline.granularity import Granularity
from timeline.timex import TimexType

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
FENCED = re.compile(r"(?P<before>[^\n]*)\n+```(?P<kind>\w*)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
LEFT_OUT = re.compile(r"<!-- no-run(?P<reason>.*?)-->")
ARROW = "# →"
MANY = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())


def blocks(page, *kinds):
    """Yield the line on which a block begins, the line before it, and its code."""
    text = "\n" + page.read_text(encoding="utf-8")
    for match in FENCED.finditer(text):
        if match["kind"] in kinds:
            yield text.count("\n", 0, match.start("code")), match["before"], match["code"]


def expected_output(code):
    """Return the statements of a block, each with the lines it is said to print, or None."""
    statements = ast.parse(code).body
    said = {place: [] for place in range(len(statements))}
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type == tokenize.COMMENT and token.string.startswith(ARROW):
            above = [place for place, each in enumerate(statements) if each.lineno <= token.start[0]]
            assert above, f"nothing stands before {token.string!r}"
            said[above[-1]].append(token.string.removeprefix(ARROW).strip())
    return [(each, said[place] or None) for place, each in enumerate(statements)]


def run_block(code, page, line, names):
    for statement, said in expected_output(code):
        printed = io.StringIO()
        ast.increment_lineno(statement, line - 1)
        with contextlib.redirect_stdout(printed):
            exec(compile(ast.Module([statement], []), str(page), "exec"), names)  # the documents are ours
        if said is not None:
            got = [each.strip() for each in printed.getvalue().splitlines()]
            assert got == said, f"{page.relative_to(ROOT)}, line {statement.lineno}: {ast.unparse(statement)}"


@MANY
def test_python_on_a_page_runs_and_prints_what_the_page_says(page, tmp_path, monkeypatch):
    (tmp_path / "seeds").symlink_to(ROOT / "seeds", target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    names = {"__name__": "__main__"}
    for line, before, code in blocks(page, "python"):
        left_out = LEFT_OUT.search(before)
        if left_out is None:
            run_block(code, page, line, names)
        else:
            assert left_out["reason"].strip(" :"), f"{page}, line {line}: no-run without a reason"


def command_lines(code):
    """Yield the arguments of each call of the program in a shell block."""
    for line in code.replace("\\\n", " ").splitlines():
        lexer = shlex.shlex(line.removeprefix("$ "), posix=True, punctuation_chars=True)
        lexer.whitespace_split = True
        lexer.commenters = "#"
        words = []
        for word in [*lexer, ";"]:
            if word and set(word) <= set("();<>|&"):
                if (called := arguments(words)) is not None:
                    yield called
                words = []
            else:
                words.append(word)


def arguments(words):
    if words and Path(words[0]).name == "timeline":
        return words[1:]
    if len(words) > 2 and re.fullmatch(r"python[\d.]*", Path(words[0]).name) and words[1:3] == ["-m", "timeline"]:
        return words[3:]
    return None


def parse(called):
    """Have click read a command line without doing what it asks."""
    if not called or called[0].startswith("-"):
        with contextlib.suppress(click.exceptions.Exit), contextlib.redirect_stdout(io.StringIO()):
            cli.make_context("timeline", list(called))
        return
    assert called[0] in cli.commands, f"there is no command {called[0]}"
    with contextlib.suppress(click.exceptions.Exit), contextlib.redirect_stdout(io.StringIO()):
        cli.commands[called[0]].make_context(called[0], list(called[1:]))


@MANY
def test_command_lines_on_a_page_are_understood(page):
    for line, _, code in blocks(page, "sh", "console"):
        for called in command_lines(code):
            try:
                parse(called)
            except click.ClickException as error:
                pytest.fail(f"{page.relative_to(ROOT)}, line {line}: timeline {shlex.join(called)}: {error.message}")


def test_the_runner_sees_a_wrong_output():
    with pytest.raises(AssertionError):
        run_block("print(1 + 1)  # → 3\n", DOCS / "index.md", 1, {})
    run_block("for n in range(2):\n    print(n)\n# → 0\n# → 1\n", DOCS / "index.md", 1, {})


def test_the_runner_sees_a_wrong_command_line():
    assert list(command_lines("a && .venv/bin/timeline build x -o y | less # no\n")) == [["build", "x", "-o", "y"]]
    with pytest.raises(click.ClickException):
        parse(["build", "seeds/", "--no-such-option"])


def headings(page):
    """Return the anchors of a page, made as code forges make them."""
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in titles}


@MANY
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\((?!https?://)([^)\s]+)\)", page.read_text(encoding="utf-8")):
        path, _, anchor = target.partition("#")
        to = (page.parent / path).resolve() if path else page
        assert to.exists(), f"{page.relative_to(ROOT)} links to {target}"
        assert not anchor or anchor in headings(to), f"{page.relative_to(ROOT)} links to {target}"


def test_the_map_leads_to_every_page():
    text = (DOCS / "index.md").read_text(encoding="utf-8")
    for page in sorted(DOCS.rglob("*.md")):
        if page.name != "index.md":
            assert f"({page.relative_to(DOCS).as_posix()})" in text, page


def code_on(name):
    """Return every piece of inline or fenced code of a page of docs/reference."""
    text = (DOCS / "reference" / name).read_text(encoding="utf-8")
    fenced = re.findall(r"^```\w*\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    rest = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    return " ".join((*fenced, *re.findall(r"`([^`\n]+)`", rest)))


def missing(names, page):
    said = code_on(page)
    return sorted(name for name in names if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", said))


def test_every_public_name_is_in_the_reference():
    assert not missing(timeline.__all__, "api.md")


def test_every_public_method_of_a_timeline_is_in_the_reference():
    fields = [field.name for field in attrs.fields(timeline.Timeline)]
    assert not missing({name for name in (*dir(timeline.Timeline), *fields) if not name.startswith("_")}, "api.md")


@pytest.mark.parametrize(
    "kind",
    [
        timeline.Article,
        timeline.Claim,
        timeline.Event,
        timeline.Interval,
        timeline.Mention,
        timeline.Span,
        timeline.Timex,
        timeline.When,
    ],
)
def test_every_field_and_method_of_a_value_is_in_the_reference(kind):
    names = {field.name for field in attrs.fields(kind)} | {name for name, each in vars(kind).items() if callable(each)}
    names |= {name for name, each in vars(kind).items() if isinstance(each, (property, classmethod))}
    assert not missing({name for name in names if not name.startswith("_")}, "api.md")


def test_every_format_and_option_is_in_the_reference():
    options = [option for command in cli.commands.values() for each in command.params for option in each.opts]
    assert not missing({each for each in options if each.startswith("-")}, "command-line.md")
    assert not missing({*cli.commands, *FORMATS}, "command-line.md")


def test_every_field_of_the_json_is_in_the_reference():
    record = json.loads(timeline.build(ROOT / "seeds").to_json().text)
    public = {key for key in record if key != "detail"}
    for name in ("articles", "events", "relations", "conflicts"):
        public |= {key for each in record[name] for key in each}
    for event in record["events"]:
        public |= {key for name in ("claims", "mentions") for each in event[name] for key in each}
        public |= set(event["when"])
    assert not missing(public, "formats.md")


def test_every_column_of_the_csv_is_in_the_reference():
    assert not missing(COLUMNS, "formats.md")


def test_every_word_for_a_loss_is_in_the_reference():
    source = (ROOT / "timeline" / "export" / "loss.py").read_text(encoding="utf-8")
    losses = re.findall(r'"([a-z ]+)"', source.split("fixed phrases:")[1].split('"""')[0])
    assert len(losses) > 10
    assert not missing(losses, "formats.md")


def test_every_error_is_in_the_reference():
    assert not missing(errors.__all__, "errors.md")


def test_every_word_of_the_vocabulary_is_in_the_glossary():
    words = [each.value for kind in (timeline.Status, timeline.Stance, Granularity, TimexType) for each in kind]
    assert not missing([*words, *(relation.name for relation in Relation)], "glossary.md")
