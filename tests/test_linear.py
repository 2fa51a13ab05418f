"""Tagging takes time in proportion to the length of the text, whatever the text is."""

import importlib.util
import pathlib

import pytest

_FILE = pathlib.Path(__file__).parent.parent / "benchmarks" / "hostile.py"
_SPEC = importlib.util.spec_from_file_location("hostile", _FILE)
assert _SPEC is not None
assert _SPEC.loader is not None
hostile = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(hostile)

_SIZE = 10_000
_BOUND = 6.5
"""What four times the length may take: 4 where time grows with it, 16 where it grows with its square."""
_TRIES = 4
_FLOOR = 0.01
"""Seconds beneath which a clock says little."""


@pytest.mark.parametrize("name", hostile.HOSTILE)
def test_four_times_the_length_takes_little_more_than_four_times_as_long(name):
    unit = hostile.HOSTILE[name]
    hostile.seconds(unit, _SIZE // 4)
    best = [float("inf")] * 2
    for _ in range(_TRIES):
        best = [min(least, hostile.seconds(unit, size)) for least, size in zip(best, (_SIZE, 4 * _SIZE), strict=True)]
        if best[1] < max(_FLOOR, _BOUND * best[0]):
            return
    pytest.fail(f"{name}: {_SIZE} characters take {best[0]:.3f} s, four times as many {best[1]:.3f} s")
