import os
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_ci_runs_the_very_command_that_readme_gives():
    script = ROOT / ".ci" / "run"
    command = script.read_text().splitlines()[-1]
    assert command.endswith("-m pytest")
    assert command in (ROOT / "README.md").read_text().splitlines()
    assert os.access(script, os.X_OK)
