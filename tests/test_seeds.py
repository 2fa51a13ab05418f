"""The timeline of seeds/ is held to the one a careful editor wrote (seeds/editor.timeline)."""

import importlib.util
from pathlib import Path

import pytest

import timeline

ROOT = Path(__file__).parent.parent

# A little under what the library reaches today, as printed by benchmarks/seeds.py. Raise a floor when a change
# passes it.
FLOORS = {
    "recall of importance 3": 0.98,
    "recall of importance 2 and more": 0.88,
    "window right": 0.84,
    "status right": 0.95,
    "claimant right": 0.95,
    "actors found": 0.69,
    "merge precision": 0.90,
    "merge recall": 0.74,
    "order right": 0.86,
    "order certain": 0.46,
    "events listed by the editor": 0.90,
}


@pytest.fixture(scope="module")
def line():
    return timeline.build(ROOT / "seeds")


@pytest.fixture(scope="module")
def editor():
    spec = importlib.util.spec_from_file_location("editor", ROOT / "benchmarks" / "editor.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def expected(editor, line):
    return editor.load(ROOT / "seeds" / "editor.timeline", line)


@pytest.fixture(scope="module")
def score(editor, line, expected):
    return editor.score(line, expected)


@pytest.mark.parametrize("figure", FLOORS)
def test_the_seeds_are_told_as_an_editor_would(score, figure):
    misses = "\n".join(score.misses)
    assert score.figures[figure] >= FLOORS[figure], f"{figure} fell to {score.figures[figure]:.3f}\n{misses}"


def test_every_figure_has_a_floor(score):
    assert set(score.figures) == set(FLOORS)


@pytest.mark.parametrize(
    ("words", "day"),
    [("Tuesday", "2025-08-19"), ("Monday", "2025-08-18"), ("Wednesday", "2025-08-20"), ("Friday", "2025-08-15")],
)
def test_every_weekday_of_the_seeds_is_its_day(line, words, day):
    timexes = [
        timex
        for article in line.articles
        for timex in timeline.tag(article.text[article.body :], article.published)
        if timex.text == words
    ]
    assert timexes
    assert {timex.value for timex in timexes} == {day}


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("within the next two weeks", "2025-08-19", "2025-09-02"),
        ("Sunday night", "2025-08-17", "2025-08-17"),
        ("last week", "2025-08-11", "2025-08-17"),
        ("in February", "2025-02-01", "2025-02-28"),
        ("in 2023", "2023-01-01", "2023-12-31"),
        ("this month", "2025-08-01", None),
        ("over the weekend", "2025-08-16", "2025-08-17"),
    ],
)
def test_the_expressions_of_the_seeds_have_their_windows(line, words, earliest, latest):
    found = [
        timex.when
        for article in line.articles
        for timex in timeline.tag(article.text[article.body :], article.published)
        if timex.text in words and timex.text.split()[-1] == words.split()[-1]
    ]
    assert found
    for when in found:
        assert when.earliest[:10] == earliest
        assert latest is None or when.latest[:10] == latest


NOISE = (
    "Get our daily briefing",
    "The day's top stories",
    "with files from",
    "© 2025",
    "Dana Whitlock",
    "By Petra Lindqvist",
    "Leave a Reply",
    "Comments are read before",
    "Your email address",
    "Post comment",
)


def test_page_furniture_is_no_event(line):
    tellings = [line.article(mention.article).text for event in line for mention in event.mentions]
    assert tellings
    for event in line:
        for mention in event.mentions:
            assert not any(words in mention.text for words in NOISE), mention.text
