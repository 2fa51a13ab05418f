"""A benchmark in the box: hard sentences of news with the readings a careful reader would give, for us and other tools.

The sentences are in ``sentences.jsonl``, one a line: ``text`` with each time expression between « and », ``published``,
what it is ``about``, and what to ``expect`` of each expression. The expectations are written from the English and the
calendar; a key that is absent is not judged. ``earliest`` and ``latest`` are the first and last day or minute, ``null``
where the words give none; with ``loose`` whatever lies between them is right. ``or`` lists readings that are all right.
"""

import datetime as dt
import functools
import json
import re
import time
from collections.abc import Mapping
from importlib import resources
from typing import Any

from attrs import field, frozen

from timeline.bench.tools import TOOLS, Guess, Tool, installed, version
from timeline.errors import InvalidInput

__all__ = ["Sentence", "Tally", "chosen", "misses", "run", "sentences", "table"]

Reading = Mapping[str, Any]


@frozen
class Sentence:
    """A sentence, its day of publication, and its expressions: where they stand, and the readings that are right."""

    text: str
    published: dt.date
    about: str
    expected: tuple[tuple[int, int, tuple[Reading, ...]], ...]


@frozen
class Tally:
    """How one tool did: the verdict on each expression and each false alarm, and the seconds a sentence took it."""

    tool: Tool
    verdicts: tuple["Verdict", ...]
    seconds: float


@frozen
class Verdict:
    """How a tool read one sentence; counts of its expressions, and in ``missed`` what was wrong, in words."""

    sentence: Sentence
    found: int = 0
    inside: int = 0
    exact: int = 0
    named: int = 0
    alarms: int = 0
    missed: tuple[str, ...] = field(default=())

    @property
    def is_right(self) -> bool:
        """Every expression was found and its day lies where it should, and nothing else was taken for a time."""
        return not self.missed


@functools.cache
def sentences() -> tuple[Sentence, ...]:
    """Return the sentences that are shipped."""
    lines = resources.files(__package__).joinpath("sentences.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(_sentence(json.loads(line)) for line in lines)


def _sentence(record: Mapping[str, Any]) -> Sentence:
    text, expected = "", []
    readings = iter(record["expect"])
    for part in re.split("(«.*?»)", record["text"]):
        words = part.strip("«»")
        if part != words:
            reading = next(readings)
            expected.append((len(text), len(text) + len(words), tuple(reading.get("or", (reading,)))))
        text += words
    return Sentence(text, dt.date.fromisoformat(record["published"]), record["about"], tuple(expected))


def chosen(names: tuple[str, ...] = ()) -> tuple[Tool, ...]:
    """Return the tools of these names, or all that are installed.

    Raises
    ------
    InvalidInput
        If a name is that of no tool, or of one that is not installed.
    """
    here = {tool.package: tool for tool in TOOLS if installed(tool)}
    for name in names:
        if name not in here:
            known = name in {tool.package for tool in TOOLS}
            problem = f"is not installed; pip install {name}" if known else f"is no tool; there are {', '.join(here)}"
            raise InvalidInput(f"{name} {problem}")
    return tuple(here[name] for name in names) if names else tuple(here.values())


def run(tool: Tool) -> Tally:
    """Ask one tool for every sentence, once before the clock runs so that it is loaded."""
    list(tool.find(sentences()[0].text, sentences()[0].published))
    begin = time.process_time()
    found = [tuple(tool.find(each.text, each.published)) for each in sentences()]
    seconds = (time.process_time() - begin) / len(found)
    return Tally(tool, tuple(map(_judge, sentences(), found)), seconds)


def _judge(sentence: Sentence, guesses: tuple[Guess, ...]) -> Verdict:
    counts = dict.fromkeys(("found", "inside", "exact", "named"), 0)
    missed: list[str] = []
    for start, end, readings in sentence.expected:
        words = sentence.text[start:end]
        here = [guess for guess in guesses if guess.start < end and start < guess.end]
        is_found = bool(here)
        is_inside = any(_is_inside(here, reading) for reading in readings)
        counts["found"] += is_found
        counts["inside"] += is_inside
        counts["exact"] += any(_is_exact(guess, reading) for guess in here for reading in readings)
        counts["named"] += any(_is_named(guess, reading) for guess in here for reading in readings)
        if not is_inside:
            missed.append(f"“{words}”: {_said(here[0]) if here else 'not found'}, not {_wanted(readings)}")
    extra = [
        guess
        for guess in guesses
        if not any(guess.start < end and start < guess.end for start, end, _ in sentence.expected)
    ]
    missed += [f"“{sentence.text[guess.start : guess.end]}” is no time, but {_said(guess)}" for guess in extra]
    return Verdict(sentence, **counts, alarms=len(extra), missed=tuple(missed))


def _is_inside(guesses: list[Guess], reading: Reading) -> bool:
    """Some reading of the tool lies within the bounds; where the words give no date, it gives none either."""
    if reading.get("earliest", "") is None and reading.get("latest", "") is None:
        return all(guess.earliest is None and guess.latest is None for guess in guesses)
    return any(_lies_in(bounds, reading) for guess in guesses for bounds in _bounds(guess))


def _bounds(guess: Guess) -> tuple[tuple[str | None, str | None], ...]:
    return ((guess.earliest, guess.latest), *guess.readings)


def _lies_in(bounds: tuple[str | None, str | None], reading: Reading) -> bool:
    first, last = bounds
    low, high = reading.get("earliest"), reading.get("latest")
    if low is None and high is None:
        return True
    if low is not None and (first is None or first[: len(low)] < low[: len(first)]):
        return False
    return high is None or (last is not None and last[: len(high)] <= high[: len(last)])


def _is_exact(guess: Guess, reading: Reading) -> bool:
    """The bounds are those of the reading, as far as it gives them."""
    if reading.get("loose"):
        return _is_inside([guess], reading)
    return any(
        all(_same(edge, reading[key]) for key, edge in zip(("earliest", "latest"), pair, strict=True) if key in reading)
        for pair in _bounds(guess)
    )


def _same(edge: str | None, wanted: str | None) -> bool:
    if edge is None or wanted is None:
        return edge is wanted
    return edge[: len(wanted)] == wanted


def _is_named(guess: Guess, reading: Reading) -> bool:
    """Type, value and mod are those of the reading, as far as it gives them."""
    return all(getattr(guess, key) == reading[key] for key in ("type", "value", "mod") if key in reading)


def _said(guess: Guess) -> str:
    if guess.earliest is None and guess.latest is None:
        return "undated"
    return str(guess.earliest) if guess.earliest == guess.latest else f"{guess.earliest or ''}..{guess.latest or ''}"


def _wanted(readings: tuple[Reading, ...]) -> str:
    told = []
    for reading in readings:
        low, high = reading.get("earliest"), reading.get("latest")
        bounds = str(low) if low == high else f"{low or ''}..{high or ''}"
        told.append(reading.get("value", "undated") if low is None and high is None else bounds)
    return " or ".join(told)


def table(tallies: tuple[Tally, ...]) -> str:
    """Return the figures of the tools, a line each, and the tools that are not installed."""
    times = sum(len(each.expected) for each in sentences())
    without = sum(not each.expected for each in sentences())
    head = f"{len(sentences())} sentences, {times} time expressions; {without} sentences have none"
    names = ("sentences", "found", "in window", "window", "type+value", "false", "ms each")
    lines = [head, "", f"{'':36}" + "".join(f"{name:>12}" for name in names)]
    for tally in tallies:
        sums = [sum(getattr(each, name) for each in tally.verdicts) for name in ("found", "inside", "exact", "named")]
        right = sum(each.is_right for each in tally.verdicts)
        cells = [f"{right}/{len(tally.verdicts)}", *map(str, sums), str(sum(each.alarms for each in tally.verdicts))]
        if not tally.tool.has_types:
            cells[4] = "-"
        name = f"{tally.tool.package} {version(tally.tool)}".strip()
        lines.append(f"{name:36}" + "".join(f"{cell:>12}" for cell in (*cells, f"{1000 * tally.seconds:.2f}")))
    absent = [tool.package for tool in TOOLS if not installed(tool)]
    if absent:
        lines += ["", f"not installed here: {', '.join(absent)} (pip install {' '.join(absent)})"]
    return "\n".join(lines)


def misses(tally: Tally) -> str:
    """Return what one tool got wrong, sentence by sentence."""
    lines = [f"{tally.tool.package}, wrong in {sum(not each.is_right for each in tally.verdicts)}:"]
    for each in tally.verdicts:
        if each.missed:
            lines.append(f"  {each.sentence.about} · {each.sentence.published} · {each.sentence.text}")
            lines += [f"    {missed}" for missed in each.missed]
    return "\n".join(lines)
