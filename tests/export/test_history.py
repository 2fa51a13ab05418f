import datetime as dt
import re

import attrs
import pytest
from browser import browsed, needs_chromium, rows, turned
from pages import Page

import timeline
from timeline.article import Article
from timeline.export.history import stops
from timeline.export.html import to_html
from timeline.ordering import Ordering
from timeline.timeline import Timeline

TOLD = {
    "2025-03-10": "Mayor Ines Duarte will meet Transport Minister Olof Brandt in Port Harlow on Friday.",
    "2025-03-13": "A bridge collapsed in Tarnby on Wednesday, the police said.",
    "2025-03-15": "Mayor Ines Duarte met Transport Minister Olof Brandt in Port Harlow on Friday.",
}


@pytest.fixture(scope="module")
def followed():
    return timeline.build([Article(f"a{day}", text, day, source=f"Paper {day}") for day, text in TOLD.items()])


@pytest.fixture(scope="module")
def text(followed):
    return to_html(followed).text


def visible(text, stop):
    """Return titles, dates and statuses of the rows that hold at a stop."""
    found = []
    for row in re.split(r'(?=<li class="event)', text.partition("</main>")[0])[1:]:
        (attributes,) = rows(Page(row))
        if int(attributes["data-since"]) <= stop < int(attributes.get("data-until", 99)):
            page = Page(row)
            found.append((page.said("span", "title")[0], page.said("span", "when")[0], attributes["data-status"]))
    return found


def test_a_page_holds_every_day_of_publication_but_the_last(followed):
    assert stops(followed) == (dt.date(2025, 3, 10), dt.date(2025, 3, 13))


def test_each_stop_shows_what_was_known_by_then_and_nothing_later(followed, text):
    whole = [(event.title, event.status.value) for event in followed]
    for stop, day in enumerate((*stops(followed), None)):
        then = followed.as_of(day.isoformat()) if day else followed
        seen = visible(text, stop)
        assert [(title, status) for title, _, status in seen] == [(event.title, event.status.value) for event in then]
        assert bool(day) == (len(then) < len(whole) or [(e.title, e.status.value) for e in then] != whole)


def test_no_row_that_holds_early_quotes_an_article_of_later(followed, text):
    for row in re.split(r'(?=<li class="event)', text.partition("</main>")[0])[1:]:
        (attributes,) = rows(Page(row))
        day = (*stops(followed), dt.date(2025, 3, 15))[int(attributes["data-since"])]
        later = [name for name in TOLD if name > day.isoformat()]
        assert not [name for name in later if f"Paper {name}" in row]


def test_without_the_script_only_the_last_day_shows(followed, text):
    shown = [each for each in rows(Page(text)) if "hidden" not in each]
    assert [each["id"] for each in shown] == [f"e-{event.id}" for event in followed]


def test_one_day_of_publication_has_no_slider(line):
    assert stops(line) == ()
    assert 'name="known"' not in to_html(line).text


def test_a_long_story_has_few_stops_spread_over_all_of_it(followed):
    first = dt.date(2025, 1, 1)
    articles = tuple(
        attrs.evolve(followed.articles[0], id=f"b{day}", published=first + dt.timedelta(day)) for day in range(90)
    )
    days = stops(Timeline((), Ordering(()), articles))
    assert len(days) == 12
    assert (days[0], days[-1]) == (first, first + dt.timedelta(88))
    assert list(days) == sorted(set(days))


def test_many_tellings_leave_fewer_stops(followed):
    (mention, *_) = followed.mentions
    few = stops(attrs.evolve(followed, mentions=(mention,) * 5_000))
    assert few == (dt.date(2025, 3, 13),)
    assert stops(attrs.evolve(followed, mentions=(mention,) * 9_000)) == ()


def test_a_row_of_an_earlier_day_leads_to_what_all_the_articles_tell(followed, text):
    earlier = [row for row in re.split(r'(?=<li class="event)', text) if "data-until" in row]
    assert earlier
    for row in earlier:
        assert Page(row).said("p", "now") == ["As all the articles tell it"]
        (address,) = re.findall(r'<p class="now"><a href="#e-([^"]*)"', row)
        assert address in followed


def test_what_a_query_chose_earlier_and_chooses_no_more_is_there_for_the_earlier_days(followed):
    planned = followed.where(lambda event: event.status.value in ("planned", "scheduled"))
    assert not planned.events
    (earlier,) = planned.as_of("2025-03-10")
    text = to_html(planned).text
    assert [title for title, _, _ in visible(text, 0)] == [earlier.title]
    assert visible(text, 2) == []
    assert 'class="now"' not in text


@needs_chromium
def test_the_slider_goes_back_in_a_real_browser(followed, text, tmp_path):
    page, complaints = browsed(text, tmp_path, script=turned("known", "0"))
    assert not complaints
    assert page.said("output", "")[0] == "Mon 10 Mar 2025"
    then = followed.as_of("2025-03-10")
    assert page.said("span", "title") == [event.title for event in then]
    assert {each["data-status"] for each in rows(page)} == {event.status.value for event in then}
    sources = [each for tag, each in page.tags if tag == "li" and "data-since" in each and "data-status" not in each]
    assert ["hidden" in each for each in sources] == [False, True, True]
