import datetime as dt
import re

import pytest
from attrs import evolve
from hypothesis import given
from sketches import Story

import timeline
from timeline import query
from timeline.article import Article
from timeline.conflict import Conflict
from timeline.errors import BadDate, UnknownArticle, UnknownEvent
from timeline.mention import Claim, Stance, Status
from timeline.ordering import Ordering, Verdict
from timeline.strategies import event_lists
from timeline.table import width
from timeline.timeline import Timeline


@pytest.fixture
def line():
    story = Story("ledger", "2024-03-13")
    story.tell("summit", "2024-03-12", actors=("Ines Duarte",))
    story.tell("call", "2024-03-14", actors=("Ines Duarte", "Olof Brandt"), status=Status.SCHEDULED)
    story.tell("second summit", "", ("after", "call", "will follow"), status=Status.PLANNED)
    return story.tell("quarrel").line


def names(line):
    return [event.id for event in line]


def test_a_timeline_is_read_like_a_list_and_by_id(line):
    assert names(line) == list(line.order) == ["summit", "quarrel", "call", "second summit"]
    assert len(line) == 4
    assert line[0] is line["summit"] is line.first()
    assert line[-1] is line.last()
    assert "call" in line
    assert line["call"] in line
    assert "nobody" not in line
    with pytest.raises(UnknownEvent, match="nobody"):
        line["nobody"]
    with pytest.raises(IndexError):
        line[9]


def test_slices_are_timelines_in_the_same_order(line):
    assert names(line[1:3]) == ["quarrel", "call"]
    assert line[:2].order == ("summit", "quarrel")
    assert names(line[::-1]) == names(line)
    assert line[1:1].first() is line[1:1].last() is None


def test_queries_chain_and_keep_the_order_and_the_articles(line):
    chosen = line.after("2024-03-11").involving("Duarte").between("2024-03-13", "2024-03-31")
    assert names(chosen) == ["call"]
    assert chosen.articles == line.articles
    assert names(line.involving("Duarte").with_status("scheduled", "happened")) == ["summit", "call"]
    assert line.search("summit").first() is line["summit"]


def test_fewer_events_keep_what_the_others_proved(line):
    fewer = line.where(lambda event: event.id in {"summit", "second summit"})
    assert ("summit", "second summit") in fewer.ordering.certain
    assert fewer["second summit"] in fewer.after("2024-03-13")
    assert fewer.relate("summit", "second summit").verdict is Verdict.CERTAIN


def test_two_events_are_related_by_themselves_or_by_their_ids_and_called_by_their_titles(line):
    related = line.relate(line["summit"], "second summit")
    assert related.verdict is Verdict.CERTAIN
    assert str(related).startswith("certain: “summit” comes before “second summit”, because ")
    assert "will follow" in str(related)
    assert line.relate("quarrel", "call").verdict is Verdict.POSSIBLE
    with pytest.raises(UnknownEvent):
        line[:1].relate("summit", "call")


def test_an_ordering_read_from_a_file_answers_like_the_one_that_was_written(line):
    bare = Timeline(line.events, Ordering(line.order, dict(line.ordering.certain)), line.articles)
    assert names(bare.after("2024-03-13")) == names(line.after("2024-03-13")) == ["call", "second summit"]
    for a in line.order:
        for b in line.order:
            assert bare.relate(a, b) == line.relate(a, b)
    assert bare.after("2024-03-13").ordering.certain == line.after("2024-03-13").ordering.certain


def test_the_table_says_when_what_how_far_who_and_by_how_many(line):
    text = str(line)
    rows = text.splitlines()
    assert rows[0].split() == ["when", "what", "status", "who", "says", "so", "told", "by"]
    assert max(map(width, rows)) <= 120
    assert "2024-03-12" in rows[2]
    assert "(from 2024-03-14)" in text, "an undated event shows what its order adds"
    assert "undated" in rows[3]
    assert rows[-2] == "4 events from 1 article"
    assert rows[-1].startswith("2 have no date of their own: what stands in parentheses follows")


def test_an_arrow_marks_what_certainly_follows_the_row_above(line):
    rows = [row for row in str(line).splitlines() if "2024-" in row or "undated" in row]
    assert ["↓" in row for row in rows] == [False, False, False, True]


def test_the_table_shows_hedges_claims_and_letters_of_any_width():
    story = Story().tell("漢字" * 40, "2024-03-12..2024-03-26", claim=Claim("Olof Brandt", Stance.DENIES, None))
    story.tell("esc\x1b[31maping", "2024-03-12/2024-03-13").tell("x " * 200, "2023-12-30..2024-01-02")
    text = str(story.line)
    assert "\x1b" not in text
    assert "2024-03-12–03-26" in text
    assert "2023-12-30–2024-01-02" in text
    assert "(denies)" in text
    assert "…" in text
    assert max(map(width, text.splitlines())) <= 120


def test_an_empty_timeline_prints_its_heads_and_a_count():
    empty = Timeline((), Ordering())
    assert str(empty).splitlines()[-1] == "0 events from 0 articles"
    assert repr(empty) == "<Timeline: 0 events from 0 articles>"
    assert empty.first() is None


def test_articles_that_tell_nothing_are_counted_all_the_same(line):
    quiet = Timeline((), Ordering(), line.articles)
    assert repr(quiet) == "<Timeline: 0 events from 1 article>"
    two = evolve(line, articles=(*line.articles, evolve(line.articles[0], id="other")))
    assert repr(two) == "<Timeline: 4 events from 1 of the 2 articles read>"
    short = evolve(two, problems=(ValueError("a"), ValueError("b")))
    assert repr(short) == "<Timeline: 4 events from 1 of the 2 articles read; 2 more could not be used>"
    assert repr(two[:0]) == "<Timeline: 0 events from 2 articles>"


def test_the_table_puts_in_parentheses_what_only_publication_bounds():
    table = str(timeline.build(Article("a", "The mill burned down. The bridge fell on Monday.", "2025-08-19")))
    assert re.search(r"^\(by 2025-08-19\) .*mill", table, re.MULTILINE)
    assert re.search(r"^2025-08-18 ", table, re.MULTILINE)
    assert table.splitlines()[-1].startswith("1 has no date of its own")


def test_a_notebook_shows_escaped_cells():
    story = Story().tell("<script>", "2024-03-12")
    shown = story.line._repr_html_()
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown
    assert shown.startswith("<table>")


def test_the_articles_are_found_by_id(line):
    assert line.article("ledger") is line.articles[0]
    with pytest.raises(UnknownArticle, match="no article 'other'; there are 'ledger'"):
        line.article("other")
    with pytest.raises(UnknownArticle, match="it has none"):
        Timeline((), Ordering()).article("ledger")


@pytest.mark.parametrize("nothing", [None, 0, 2.5, "nobody"])
def test_what_is_no_event_of_the_line_cannot_be_related_and_is_named(line, nothing):
    with pytest.raises(UnknownEvent, match=f"no event {nothing!r}"):
        line.relate(line[0], nothing)
    with pytest.raises(UnknownEvent):
        line.relate(nothing, "call")


def test_a_query_keeps_the_conflicts_that_touch_its_events(line):
    clash = Conflict("who called", ("call",), ())
    told = evolve(line, conflicts=(clash,))
    assert told.conflicts() == told.involving("Brandt").conflicts() == (clash,)
    assert told.search("summit").conflicts() == ()


def test_as_of_wants_a_date(line):
    with pytest.raises(BadDate):
        line.as_of("Tuesday")


@given(event_lists(max_size=5))
def test_a_query_and_its_opposite_share_the_events_out(events):
    from timeline.order import order

    ordering = order(events)
    line = Timeline(tuple(sorted(events, key=lambda e: ordering.rank[e.id])), ordering)
    asked = query.after("2024-03-11") & query.with_status("happened", "planned")
    chosen, others = line.where(asked), line.where(~asked)
    assert sorted((*chosen.order, *others.order)) == sorted(line.order)
    assert names(chosen) == [event for event in line.order if event in chosen]
    assert set(chosen.ordering.certain) <= set(line.ordering.certain)


def test_a_day_may_be_given_as_a_date():
    line = Story().tell("vote", "2024-03-12").line
    assert line.on(dt.date(2024, 3, 12))
