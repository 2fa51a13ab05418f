import pytest
from hypothesis import given
from hypothesis import strategies as st
from sketches import Story

import timeline
from timeline import query
from timeline.article import Article, Span
from timeline.errors import BadDate, EmptyInterval, InvalidInput, UnknownStatus
from timeline.mention import Claim, Stance, Status
from timeline.order import order
from timeline.strategies import event_lists, events, whens
from timeline.timeline import Timeline

WINDOW = Story().tell("summit", "2024-03-12..2024-03-26").line


def names(line):
    return [event.id for event in line]


def test_a_window_may_fall_on_each_of_its_days_and_certainly_on_none():
    assert WINDOW.on("2024-03-20")
    assert not WINDOW.on("2024-03-20", certain=True)
    assert WINDOW.between("2024-03-01", "2024-03-31", certain=True)
    assert not WINDOW.on("2024-03-27")
    assert WINDOW.on("2024-03", certain=True)


def test_before_and_after_ask_for_the_whole_event():
    assert WINDOW.before("2024-03-13")
    assert not WINDOW.before("2024-03-12")
    assert not WINDOW.before("2024-03-26", certain=True)
    assert WINDOW.before("2024-03-27", certain=True)
    assert WINDOW.after("2024-03-25")
    assert not WINDOW.after("2024-03-26")
    assert WINDOW.after("2024-03-11", certain=True)


def test_a_filled_stretch_is_before_a_day_only_when_it_is_over():
    line = Story().tell("truce", "2024-03-12/2024-03-26").line
    assert not line.before("2024-03-20")
    assert not line.after("2024-03-20")
    assert line.before("2024-03-27")
    assert line.after("2024-03-11")
    assert line.on("2024-03-20")


def test_what_order_adds_to_an_undated_event_is_asked_too():
    line = Story().tell("vote", "2024-03-12").tell("count", "", ("after", "vote")).tell("quarrel").line
    assert names(line.after("2024-03-12", possible=True)) == ["count"]
    assert names(line.after("2024-03-12")) == [], "nobody told how long the count may be in coming"
    assert names(line.after("2024-03-11", certain=True)) == ["vote", "count"]
    assert names(line.before("2024-03-12")) == []


def test_an_event_without_any_bound_is_never_chosen_by_date_but_can_be_asked_for():
    line = Story().tell("quarrel").tell("vote", "2024-03-12").line
    assert names(line.between("0001", "9999")) == ["vote"]
    assert names(line.undated()) == ["quarrel"]


def test_an_event_with_an_open_side_is_chosen_only_where_it_must_be_or_when_all_that_may_be_is_asked():
    line = Story().tell("fire", "..2024-03-12").tell("sale", "2024-03-12..").tell("vote", "2024-03-12").line
    assert names(line.on("2024-03-12")) == names(line.on("2024-03")) == ["vote"]
    assert names(line.on("2024-03-12", possible=True)) == names(line)
    assert set(names(line.before("2024-03-13"))) == {"vote", "fire"}, "the fire was surely over"
    assert names(line.before("2024-03-12")) == []
    assert names(line.before("2024-03-12", possible=True)) == ["fire"]
    assert set(names(line.after("2024-03-11"))) == {"vote", "sale"}
    assert names(line.after("2024-03-12", possible=True)) == ["sale"]
    assert set(names(line.between(None, "2024-03-12"))) == {"vote", "fire"}


def test_order_may_close_the_side_that_a_date_leaves_open():
    line = Story().tell("vote", "2024-03-11").tell("fire", "..2024-03-12", ("after", "vote")).line
    assert names(line.on("2024-03-12")) == ["fire"]


def test_a_stretch_is_chosen_where_it_surely_begins_or_ends_though_its_other_end_is_open():
    line = Story().tell("truce", "2024-03-12/").tell("siege", "/2024-03-12").line
    assert set(names(line.on("2024-03-12"))) == {"truce", "siege"}
    assert names(line.on("2024-03-20")) == []
    assert names(line.on("2024-03-20", possible=True)) == ["truce"]


def test_what_must_be_and_all_that_may_be_are_two_questions():
    for ask in (query.on, query.before, query.after):
        with pytest.raises(InvalidInput, match="certain=True or possible=True, not both"):
            ask("2024-03-12", certain=True, possible=True)
    with pytest.raises(InvalidInput, match="not both"):
        WINDOW.between(None, "2024-03-12", certain=True, possible=True)


def test_an_answer_says_how_many_more_events_might_belong_to_it():
    line = Story().tell("fire", "..2024-03-12", actors=("Olof Brandt",)).tell("vote", "2024-03-11").line
    says = "1 more may fit, if what the articles leave open was so: ask with possible=True"
    asked = line.on("2024-03-11")
    assert str(asked).splitlines()[-1] == says
    assert says in str(asked.involving("Brandt"))
    for other in (line, line.on("2024-03-11", possible=True), asked.involving("Nobody"), asked.search("vote")):
        assert "possible=True" not in str(other)
    assert asked == line.where(lambda event: event.id == "vote"), "what is left out is no part of the answer"


def test_what_only_publication_bounds_is_undated_and_what_words_bound_is_not():
    text = "The mill burned down. The owner sold the barn by Friday. The old bridge fell in 2014."
    line = timeline.build(Article("a", text, "2025-08-19"))
    assert [event.when.words for event in line.undated()] == ["by 2025-08-19"]
    assert len(line.where(~query.undated())) == 2
    assert not query.has_date(line.undated().first())


@pytest.mark.parametrize("ask", [query.involving, query.from_source, query.claimed_by, query.titled, query.quoting])
def test_a_name_that_is_no_text_is_refused_by_the_question(ask):
    with pytest.raises(InvalidInput, match="takes names as text, got NoneType"):
        ask(None)


def test_an_open_side_asks_for_everything_there():
    assert WINDOW.between(None, "2024-03-12")
    assert not WINDOW.between("2024-03-27", None)


@pytest.mark.parametrize("ask", [query.on, query.before, query.after])
@pytest.mark.parametrize("value", ["Tuesday", None])
def test_what_is_no_date_is_refused_at_once(ask, value):
    with pytest.raises(BadDate):
        ask(value)


def test_a_span_that_ends_before_it_starts_is_refused():
    with pytest.raises(EmptyInterval, match=r"got 2024-03-13 \.\. 2024-03-12; swap the two"):
        query.between("2024-03-13", "2024-03-12")
    with pytest.raises(EmptyInterval, match=r"got 2024-03 \.\. 2024-02-29"):
        query.between("2024-03", "2024-02-29")


def people():
    story = Story().tell("talks", "2024-03-12", actors=("Inês Duarte", "Olof Brandt"))
    return story.tell("call", "2024-03-13", actors=("Olof Brandt",)).line


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (("Duarte",), ["talks"]),
        (("ines duarte",), ["talks"]),
        (("BRANDT",), ["talks", "call"]),
        (("Brandt", "Duarte"), ["talks"]),
        (("Duart",), []),
        (("Duarte Brandt",), []),
        (("",), []),
    ],
)
def test_names_match_by_whole_words_whatever_the_case_and_the_accents(asked, found):
    assert names(people().involving(*asked)) == found


def test_a_long_name_matches_however_it_is_transliterated():
    story = (
        Story()
        .tell("talks", "2024-03-12", actors=("Ilya Berezovskyy",))
        .tell("call", "2024-03-13", actors=("Ann Smyth",))
    )
    assert names(story.line.involving("Berezovsky")) == names(story.line.involving("Berezovskij")) == ["talks"]
    assert names(story.line.involving("Berezin")) == names(story.line.involving("Smith")) == []


def test_predicates_join_with_and_or_and_not():
    line = people()
    assert names(line.where(query.involving("Duarte") | query.on("2024-03-13"))) == ["talks", "call"]
    assert names(line.where(query.involving("Brandt") & ~query.on("2024-03-12"))) == ["call"]
    assert query.on("2024-03-13").name == "on('2024-03-13')"
    assert (
        query.on("2024", certain=True) & ~query.involving("A")
    ).name == "(on('2024', certain=True) & ~involving('A'))"


def test_statuses_may_be_words_or_values_and_a_wrong_one_is_named():
    story = Story().tell("talks", status=Status.PLANNED).tell("call", status=Status.HAPPENED)
    assert names(story.line.with_status("planned")) == ["talks"]
    assert names(story.line.with_status(Status.PLANNED, "happened")) == names(story.line)
    with pytest.raises(UnknownStatus, match=r"'done'.*happened, ongoing"):
        story.line.with_status("done")


def test_claimants_are_found_whether_they_assert_or_deny():
    span = Span("paper", 0, 3)
    story = (
        Story()
        .tell("talks", claim=Claim("Karin Öst", Stance.DENIES, span))
        .tell("call", claim=Claim(None, Stance.ASSERTS, span))
    )
    assert names(story.line.claimed_by("ost")) == ["talks"]


def test_a_source_is_a_paper_its_origin_or_an_id():
    line = Story("ledger-1").tell("vote").line
    assert line.from_source("ledger")
    assert line.from_source("the ledger 1", "Nobody")
    assert not line.from_source("Nobody")
    wire = Article("ledger-1", "text", "2024-03-12", source="The Ledger", origin="Norwire")
    setting = query.Setting(sources={"ledger-1": (wire.id, wire.source, wire.origin)})
    assert query.from_source("norwire")(line[0], setting)


def test_a_search_looks_at_what_events_are_called_before_it_looks_at_sentences():
    story = (
        Story()
        .tell("vote")
        .tell("trilateral talks")
        .tell("speech", "", ("after", "trilateral talks", "on trilateral talks"))
    )
    assert names(story.line.search("Trilateral")) == ["trilateral talks"]
    assert names(story.line.search("speech took place")) == ["speech"]
    assert names(story.line.search("took place on tril")) == ["speech"]
    assert names(story.line.search("tri lateral")) == []
    assert names(story.line.search("")) == []


MARCH = st.integers(1, 31).map(lambda day: f"2024-03-{day:02d}")


@given(events(), MARCH)
def test_what_must_be_is_chosen_and_what_is_chosen_may_be(event, day):
    for ask in (query.on, query.before, query.after):
        assert ask(day, certain=True)(event) <= ask(day)(event) <= ask(day, possible=True)(event)


@given(event_lists(), MARCH)
def test_each_strength_chooses_all_that_a_stricter_one_does_by_order_too(events, day):
    line = Timeline(tuple(events), order(tuple(events)))
    for ask in (line.on, line.before, line.after):
        must, may, might = set(ask(day, certain=True).order), set(ask(day).order), set(ask(day, possible=True).order)
        assert must <= may <= might
        assert {event.id for event in ask(day)._left_open} == might - may


@given(events(), st.tuples(MARCH, MARCH, MARCH, MARCH).map(sorted))
def test_to_ask_for_more_days_loses_no_event(event, days):
    for strength in ({"certain": True}, {}, {"possible": True}):
        inner = query.between(*days[1:3], **strength)(event)
        assert inner <= query.between(days[0], days[3], **strength)(event)
        assert inner <= query.between(None, days[3], **strength)(event)


@given(events(when=whens(trusted=True)), MARCH)
def test_an_event_bounded_on_both_sides_is_chosen_wherever_it_may_be(event, day):
    if event.when.bounds.is_known:
        for ask in (query.on, query.before, query.after):
            assert ask(day)(event) == ask(day, possible=True)(event)


@given(events(when=whens(trusted=True)), MARCH)
def test_a_dated_event_may_be_before_on_or_after_any_day(event, day):
    asked = [ask(day, possible=True) for ask in (query.before, query.on, query.after)]
    assert any(each(event) for each in asked) == event.when.is_dated


@given(events(when=whens(trusted=True)), MARCH)
def test_what_must_be_before_a_day_cannot_be_on_or_after_it(event, day):
    if query.before(day, certain=True)(event):
        assert not (query.on(day, possible=True) | query.after(day, possible=True))(event)
