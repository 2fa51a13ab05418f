import datetime as dt

import pytest

from timeline import build
from timeline.errors import ArticleErrors, BadPublicationDate, BadRecord, InvalidInput
from timeline.read import read, stream

pytest.importorskip("narwhals", reason="narwhals is not installed (extra frames)")
pd = pytest.importorskip("pandas", reason="pandas is not installed")
DATA = {
    "id": ["a", "b"],
    "published": ["2025-08-19", "2025-08-20"],
    "text": ["The ferry sank on Monday.", "The ferry was raised on Tuesday."],
    "clicks": [3, 4],
}


MAKERS = ("pandas.DataFrame", "polars.DataFrame", "polars.LazyFrame", "pyarrow.table")


@pytest.fixture(params=MAKERS)
def make(request):
    module, name = request.param.split(".")
    return getattr(pytest.importorskip(module, reason=f"{module} is not installed"), name)


def test_the_rows_of_every_frame_are_articles(make):
    assert [(one.id, one.published.day, one.published_from) for one in read(make(DATA)).articles] == [
        ("a", 19, "record"),
        ("b", 20, "record"),
    ]
    assert [str(event.when) for event in build(make(DATA))] == ["2025-08-18", "2025-08-19"]


def test_a_missing_value_says_nothing_and_a_missing_text_is_told_with_its_row(make):
    rows = {**DATA, "id": [None, "b"], "text": ["Rain fell.", None]}
    problems = []
    (one,) = stream(make(rows), on_error=problems.append)
    assert one.id == "data frame 1, row 1"
    assert [str(problem)[:41] for problem in problems] == ["data frame 1, row 2: text: is missing; gi"]


def test_moments_and_whole_numbers_are_taken_as_pandas_has_them():
    frame = pd.DataFrame({"id": [7], "published": pd.to_datetime(["2025-08-19T23:30-04:00"]), "text": ["Rain."]})
    (one,) = read(frame).articles
    assert (one.id, one.published) == ("7", dt.date(2025, 8, 19))
    gaps = pd.DataFrame({"published": pd.to_datetime(["2025-08-19", None]), "text": ["Rain.", "Snow."]})
    assert len(read(gaps, published="2025-08-21").articles) == 2


def test_columns_names_the_columns_and_errors_do_too():
    frame = pd.DataFrame({"body": ["Rain.", "Snow."], "day": ["2025-08-19", "soon"]})
    columns = {"text": "body", "published": "day"}
    with pytest.raises(BadPublicationDate, match=r"^data frame 1, row 2: published \(column “day”\): 'soon'"):
        read(frame, columns=columns)
    with pytest.raises(BadRecord, match=r"^data frame 1: text: there is no column “text” among: body, day"):
        read(frame)
    with pytest.raises(BadRecord, match=r"no column “date”"):
        read(frame, columns={"text": "body", "published": "date"})


def test_a_number_is_no_date_and_no_text():
    with pytest.raises(ArticleErrors) as caught:
        read(pd.DataFrame({"text": ["Rain.", 5.5], "published": [20250819, "2025-08-19"]}))
    assert [problem.field for problem in caught.value.problems] == ["published", "text"]


def test_frames_mix_with_other_sources():
    reading = read([pd.DataFrame(DATA), {"id": "r", "published": "2025-08-19", "text": "Rain."}])
    assert [one.id for one in reading.articles] == ["a", "b", "r"]


def test_a_thing_with_columns_that_is_no_frame_is_the_callers_mistake():
    class Newspaper:
        columns = ("front", "back")

    with pytest.raises(InvalidInput, match="Newspaper is no data frame"):
        read(Newspaper())
