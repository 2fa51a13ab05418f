import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.article import Article, Span, civil_day
from timeline.errors import BadPublicationDate, BadRecord, EmptyArticle
from timeline.interval import Interval

DAY = dt.date(2025, 8, 19)


@pytest.mark.parametrize(
    "value",
    [
        DAY,
        dt.datetime(2025, 8, 19, 23, 59, tzinfo=dt.UTC),
        "2025-08-19",
        " 2025-08-19\n",
        "20250819",
        "2025-W34-2",
        "2025-08-19T23:10:00-07:00",
        "2025-08-19T00:10:00+14:00",
        "2025-08-19T06:30",
        "2025-08-19 06:30:00Z",
    ],
)
def test_a_day_is_the_civil_day_as_written(value):
    article = Article("a", "Text.", value)
    assert article.published == DAY
    assert type(article.published) is dt.date
    assert article.day == Interval.of("2025-08-19")


@pytest.mark.parametrize(
    "value", ["", "2025", "2025-08", "2025-W34", "2025W34", "yesterday", "2025-02-30", None, 20250819, b"x"]
)
def test_what_names_no_day_is_an_error_that_names_the_article(value):
    assert civil_day(value) is None
    with pytest.raises(BadPublicationDate, match="desk/7: published") as caught:
        Article("desk/7", "Text.", value)
    assert caught.value.article == "desk/7"


def test_an_article_without_text_is_an_error():
    with pytest.raises(EmptyArticle, match="a: text"):
        Article("a", " \n", DAY)
    with pytest.raises(EmptyArticle):
        Article("a", "---\ntitle: x\n---\n", DAY, body=17)
    with pytest.raises(BadRecord, match="NoneType"):
        Article("a", None, DAY)


def test_a_span_quotes_its_words():
    article = Article("a", "The ferry sank.", DAY)
    assert article.quote(Span("a", 4, 9)) == "ferry"


def test_spans_of_different_articles_never_touch():
    assert Span("a", 0, 9).overlaps(Span("a", 8, 12))
    assert not Span("a", 0, 9).overlaps(Span("a", 9, 12))
    assert not Span("a", 0, 9).overlaps(Span("b", 0, 9))
    assert Span("a", 2, 4) in Span("a", 2, 9)
    assert Span("b", 2, 4) not in Span("a", 2, 9)


@given(st.dates(dt.date(2, 1, 1), dt.date(9998, 1, 1)), st.integers(-300, 300))
def test_shifting_moves_the_day_and_nothing_else(day, days):
    article = Article("a", "Text.", day, title="T", notes=("n",))
    assert article.shift(days).published - day == dt.timedelta(days=days)
    assert article.shift(days).shift(-days) == article
