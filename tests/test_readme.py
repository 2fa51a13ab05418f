"""README shows what the library really prints, and the commands it names are those that are run."""

import re
from pathlib import Path

import pytest

import timeline

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```text\n(.*?)```", README, re.DOTALL)


@pytest.fixture(scope="module")
def printed():
    return str(timeline.build(ROOT / "seeds")).splitlines()


def test_readme_shows_a_timeline():
    assert len(SHOWN) == 1


def test_every_line_shown_is_printed_in_that_order(printed):
    lines = iter(printed)
    for shown in SHOWN[0].splitlines():
        if shown.strip() != "…":
            assert any(shown.rstrip() == line.rstrip() for line in lines), shown


def test_readme_names_the_two_commands():
    setups = re.findall(r"^python3 -m venv .*$", README, re.MULTILINE)
    assert len(setups) == 2
    assert "timeline build seeds/ -o timeline.html" in setups[0]
    assert setups[1].endswith("-m pytest")
