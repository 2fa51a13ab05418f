"""Finding: the longest wins, what lost is kept, offsets are the text's own."""

from timeline.article import Article
from timeline.lang.en.grammar import GRAMMAR
from timeline.scan import scan
from timeline.scan.runs import Stretches


def _found(text, body=0):
    return scan(Article("a", text, "2024-03-13", body=body), GRAMMAR)


def _texts(text, body=0):
    return [text[one.span.start : one.span.end] for one in _found(text, body)]


def test_the_longest_expression_wins_and_remembers_what_lost():
    found = _found("It fell on Friday, 8 March 2024, at sea.")
    assert [one.rule for one in found] == ["dated_weekday"]
    assert {lost.rule for lost in found[0].lost} & {"full_date", "weekday"}
    assert all(lost.reason for lost in found[0].lost)


def test_front_matter_is_not_scanned():
    text = "date: 2024-03-13\n\nIt closed yesterday."
    assert _texts(text, body=text.index("It")) == ["yesterday"]


def test_no_expression_crosses_a_paragraph():
    assert _texts("The talks ended in May\n\n2019 was another matter.") == ["May", "2019"]


def test_an_expression_may_cross_a_line():
    assert _texts("They met two\nweeks ago.") == ["two\nweeks ago"]


def test_a_full_stop_ends_an_expression_but_not_an_abbreviation():
    assert _texts("It ended Tuesday. Morning came.") == ["Tuesday", "Morning"]
    assert _texts("It ended Sept. 3, 2019.") == ["Sept. 3, 2019"]


def test_punctuation_beside_a_trigger_hides_nothing():
    assert _texts("Monday: rain; Tuesday/Wednesday (Thursday) “Friday”") == [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
    ]


def test_an_expression_is_found_wherever_the_windows_fall():
    for width in range(0, 200, 7):
        text = "x" * 5 + " y" * width + " 5 p.m. EST on Friday, 8 March 2024 " + "z " * width + "yesterday"
        assert _texts(text) == ["5 p.m. EST on Friday, 8 March 2024", "yesterday"]


def test_dots_after_money_shift_no_word():
    assert _texts("It cost $1998... and fell earlier in the day.") == ["earlier in the day"]


def test_a_curly_apostrophe_is_an_apostrophe():
    assert _texts("They met on New Year’s Day 2019 and in two weeks’ time.") == [
        "New Year’s Day 2019",
        "two weeks’ time",
    ]


def test_what_is_found_does_not_depend_on_what_was_read_before(monkeypatch):
    texts = ["They met on Friday, 8 March 2024.", "They left two weeks later.", "They met on Friday.", "In May 2019"]
    first = [_found(text) for text in texts]
    monkeypatch.setattr("timeline.scan.find._REMEMBERED", 1)
    assert [_found(text) for text in reversed(texts)] == first[::-1]


def test_work_grows_with_the_text_and_no_faster(monkeypatch):
    """Counted in rows of letters read, not in seconds."""
    read = []
    coded = Stretches.coded
    monkeypatch.setattr("timeline.scan.find._LONG", 0)
    monkeypatch.setattr(Stretches, "coded", lambda self, run: read.append(len(run)) or coded(self, run))
    for unit in ("Monday ", "the 5th of ", "5 to ", "a year and ", "12/", "in the early "):
        sizes = []
        for times in (50, 100, 200):
            read.clear()
            _found(unit * times + "May 2019")
            sizes.append(sum(read))
        assert sizes[2] <= 2.2 * sizes[1] <= 2.2**2 * sizes[0]
