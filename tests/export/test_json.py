import datetime as dt
import json
from fractions import Fraction

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.anchor import Anchor, Source
from timeline.article import Article, Block, Span, Trust
from timeline.basis import Basis, Joined, Moved
from timeline.conflict import Conflict
from timeline.correction import Action, Correction, Target
from timeline.errors import BadTimelineFile, NoPublicationDate
from timeline.event import Event
from timeline.export import json as timeline_json
from timeline.export import record
from timeline.export.json import loads, to_json
from timeline.export.loading import load
from timeline.granularity import Granularity
from timeline.interval import Interval
from timeline.joining import Join
from timeline.meaning import Counted, Cue, Direction, Scene, Weekday
from timeline.mention import Claim, Hint, Mention, Stance, Status, Told
from timeline.ordering import Ordering
from timeline.policy import Policy
from timeline.timeline import Timeline
from timeline.timex import Lost, Timex, TimexType
from timeline.when import When


def test_import_after_export_is_the_identity(line):
    assert loads(to_json(line).text) == line


def test_export_after_import_is_the_same_bytes(line):
    text = to_json(line).text
    assert to_json(loads(text)).text == text


def test_the_fields_are_those_of_version_1(line):
    record = json.loads(to_json(line).text)
    assert list(record)[:6] == ["format", "articles", "events", "order", "relations", "conflicts"]
    assert record["format"] == "timeline/1"
    article, event = record["articles"][0], record["events"][6]
    assert set(article) == {"id", "published", "title", "source", "url", "origin", "detail"}
    assert article["published"] == "2025-08-19"
    assert set(event) - {"detail"} == {
        "id",
        "title",
        "when",
        "status",
        "actors",
        "place",
        "origins",
        "placed",
        "claims",
        "mentions",
    }
    assert event["when"] == {
        "earliest": "2025-08-18",
        "latest": "2025-08-18",
        "granularity": "day",
        "edtf": "2025-08-18",
        "approximate": False,
        "fills": False,
        "uncertain": False,
    }
    assert (event["origins"], event["place"], event["actors"]) == (2, None, ["Ines Duarte", "Olof Brandt"])
    mention = event["mentions"][0]
    assert set(mention) - {"detail"} == {"article", "start", "end", "text", "trigger", "status", "when"}
    text = line.article("ferry-1").text
    assert text[mention["start"] : mention["end"]] == mention["text"]
    assert text[slice(*mention["trigger"])] == "rang"
    (claim,) = record["events"][3]["claims"]
    assert (claim["by"], claim["stance"], claim["article"]) == ("Harlow Works", "asserts", "ferry-1")
    assert text[claim["start"] : claim["end"]].startswith("The contractor, Harlow Works, said")
    assert set(record["conflicts"][0]) == {"about", "events", "claims"}
    assert record["order"] == [event.id for event in line]


def test_unknown_ends_are_null(line):
    whens = {event["id"]: event["when"] for event in json.loads(to_json(line).text)["events"]}
    assert (whens["ewind"]["earliest"], whens["ewind"]["latest"]) == ("2025-08-20", None)
    assert (whens["ethree"]["earliest"], whens["ethree"]["latest"]) == (None, None)


def test_every_certain_pair_is_a_relation_with_its_proof(line):
    relations = json.loads(to_json(line).text)["relations"]
    pairs = {(each["before"], each["after"]): tuple(each["because"]) for each in relations}
    assert pairs == dict(line.ordering.certain)
    assert all(each["certain"] is True for each in relations)


def test_one_record_stands_on_one_line(line):
    rows = to_json(line).text.splitlines()
    assert all(json.loads(row.strip().rstrip(",")) for row in rows if row.startswith("  "))


def test_what_other_programs_leave_out_takes_its_default(line):
    record = json.loads(to_json(line).text)
    del record["mentions"]
    for event in record["events"]:
        event.pop("detail", None)
        event["added by somebody"] = 1
        for mention in event["mentions"]:
            mention.pop("detail", None)
            mention["detail"] = {"kind": "meet", "head": "meet", "title": "They meet"}
    read = loads(json.dumps(record))
    assert [event.when for event in read] == [event.when for event in line]
    assert [event.status for event in read] == [event.status for event in line]
    assert read["ecall"].origins == ()


# what every noun holds, each field with something other than its default

_SPAN = Span("a", 1, 3)
_WHEN = When(Interval.closed("2024-02-29T14:05", None), Granularity.PART, fills=True, approximate=True, uncertain=True)
_SCENE = Scene(
    738945,
    Granularity.MONTH,
    Direction.EITHER,
    Cue("had been due", "leaves it open"),
    running=True,
    minute=1064080800,
    bounds=Interval.of("2024-02"),
    message=True,
    day_first=False,
    policy=Policy.NEAREST,
)
_TIMEX = Timex(
    _SPAN,
    "on",
    TimexType.SET,
    "P1D",
    "APPROX",
    _WHEN,
    "rule",
    Basis(
        Counted(Fraction(3, 2), Granularity.YEAR, -1, story=True, mod="APPROX"),
        _SCENE,
        Anchor(738945, Granularity.MONTH, Source.RUNNING, (0, 1), "s", 1064080800, Interval.of("2024-02")),
        Joined(Weekday(3, -1), _SCENE, Join("to", True, True), 1, (4, 6), "om"),
        Moved(When.on("2024-02-29"), 2, Granularity.DAY, -1, (4, 6), "om", "the text", is_value=True),
    ),
    (Lost("year", Span("a", 1, 2), "a longer expression holds these words"),),
)
_FULL = {
    Article: Article(
        "a",
        "some text",
        "2024-02-29",
        "Title",
        "Source",
        "https://a.example",
        "Wire",
        "dateline",
        2,
        ("a note",),
        Trust.DOUBTFUL,
        ("a weekday fits",),
    ),
    Claim: Claim("Ann", Stance.NONCOMMITTAL, _SPAN),
    Mention: Mention(
        _SPAN,
        "om",
        Span("a", 2, 3),
        "kind",
        "head",
        "title",
        Status.PROPOSED,
        _WHEN,
        _TIMEX,
        "because",
        ("Ann",),
        "Oslo",
        "object",
        Claim(None, Stance.DENIES, _SPAN),
        (Told(Hint.SAME_DAY, _SPAN, _SPAN, (None, 30), weak=True),),
        (_SPAN,),
        beside=("Kim",),
        is_nominal=True,
        is_inherited=True,
        is_ahead=True,
        block=Block.CAPTION,
    ),
}
_FULL[Event] = Event(
    "id",
    "title",
    _WHEN,
    Status.UNCERTAIN,
    (_FULL[Mention],),
    "kind",
    ("Ann",),
    "Oslo",
    ("Wire",),
    (_FULL[Claim],),
    "when",
    "status",
    merged_because=("same day",),
    corrections=(
        Correction(
            Action.PIN,
            (Target("id"), Target(article="a", says="om")),
            "Ann",
            "reason",
            dt.date(2024, 3, 1),
            _WHEN,
            "title",
            (Target("other"),),
            "corrections.toml, pin 1",
            (_SPAN,),
        ),
    ),
)


@pytest.mark.parametrize("kind", _FULL)
def test_every_field_of_a_value_survives(kind):
    value = _FULL[kind]
    for field in attrs.fields(kind):
        assert getattr(value, field.name) != field.default, f"give {kind.__name__}.{field.name} a value in this test"
    rules = record.converter()
    assert rules.structure(json.loads(json.dumps(rules.unstructure(value))), kind) == value


# timelines made by a strategy

_texts = st.text(min_size=1, max_size=12)
_days = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 30))


@st.composite
def _whens(draw):
    days = sorted(draw(st.tuples(_days, _days)))
    start = draw(st.sampled_from([None, Interval.of(days[0]).start]))
    end = draw(st.sampled_from([None, Interval.of(days[1]).end]))
    minutes = draw(st.integers(0, 1439))
    flags = {name: draw(st.booleans()) for name in ("fills", "approximate", "uncertain")}
    return When(Interval(start and start + minutes, end), draw(st.sampled_from(Granularity)), **flags)


@st.composite
def timelines(draw):
    article = Article("a", draw(_texts) + "xyz", draw(_days), *(draw(st.none() | _texts) for _ in range(4)))
    events = []
    for number in range(draw(st.integers(0, 4))):
        span = Span("a", draw(st.integers(0, 1)), draw(st.integers(2, 4)))
        status, when = draw(st.sampled_from(Status)), draw(_whens())
        mention = Mention(span, draw(_texts), span, draw(_texts), draw(_texts), draw(_texts), status, when)
        claim = Claim(draw(st.none() | _texts), draw(st.sampled_from(Stance)), span)
        texts = tuple(draw(st.lists(_texts, max_size=2)))
        events.append(
            Event(
                f"e{number}",
                draw(_texts),
                draw(_whens()),
                status,
                (mention,),
                "",
                texts,
                draw(st.none() | _texts),
                texts,
                (claim,),
            )
        )
    ids = [event.id for event in events]
    pairs = {(a, b): (draw(_texts),) for a in ids for b in ids if a < b and draw(st.booleans())}
    conflicts = tuple(Conflict(draw(_texts), (event.id,), event.claims) for event in events[:1])
    mentions = tuple(event.mentions[0] for event in reversed(events))
    return Timeline(tuple(events), Ordering(tuple(ids), pairs), (article,), conflicts, mentions)


@settings(max_examples=60, deadline=None)
@given(timelines())
def test_import_after_export_is_the_identity_for_any_timeline(line):
    assert loads(to_json(line).text) == line


# what is lost


def test_articles_that_could_not_be_read_are_reported_lost(line):
    exported = to_json(attrs.evolve(line, problems=(NoPublicationDate("x.txt"),)))
    assert [loss.what for loss in exported.loss] == ["unread article"]
    assert "x.txt" in str(exported.loss)


def test_beyond_many_relations_neighbours_are_written_and_every_pair_comes_back(line, monkeypatch):
    monkeypatch.setattr(timeline_json, "MANY_RELATIONS", 5)
    exported = to_json(line)
    written = json.loads(exported.text)["relations"]
    read = loads(exported.text)
    assert 0 < len(written) < len(line.ordering.certain)
    assert set(read.ordering.certain) == set(line.ordering.certain)
    assert read.ordering.certain["etalks", "ethree"] == ("the text says so",)
    assert [loss.what for loss in exported.loss] == ["relations"]


# files that are none


def broken(line, change):
    record = json.loads(to_json(line).text)
    change(record)
    return json.dumps(record)


def put(*path_and_value):
    *path, key, value = path_and_value

    def change(record):
        for step in path:
            record = record[step]
        record[key] = value

    return change


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (put("format", "timeline/2"), r'format: expected "timeline/1"'),
        (put("events", 2, "title", 7), r"expected a text, got 7 at events\[2\]"),
        (put("events", 2, "status", "maybe"), r"'maybe' is not a valid Status at events\[2\]"),
        (put("events", 2, "actors", "Ann"), r"expected a list, got 'Ann' at events\[2\]"),
        (put("events", 2, "when", "earliest", "2025-13-01"), r"'2025-13-01' is no date.*events\[2\]\.when"),
        (put("events", 2, "mentions", 0, "start", True), r"a whole number, got True at events\[2\]\.mentions\[0\]"),
        (put("events", 2, "mentions", 0, "end", 9999), r"0 to 9999 are not in article 'ferry-1' at events\[2\]"),
        (put("events", 2, "mentions", 0, "article", "no"), r"no article 'no' at events\[2\]\.mentions\[0\]"),
        (put("events", 2, "mentions", []), r"at least one mention at events\[2\]\.mentions"),
        (put("events", 1, "id", "e2014"), r"two records have the id 'e2014' at events"),
        (put("articles", 0, "published", "soon"), r"articles\[0\]"),
        (put("articles", 0, []), r"expected an object, got \[\] at articles\[0\]"),
        (put("order", 0, "nobody"), r"every event must be named once.* at order"),
        (put("relations", 0, "before", "nobody"), r"'nobody' .*at relations\[0\]"),
        (put("mentions", 0, "at", 9), r"event 'e2014' has no mention 9 at mentions\[0\]"),
        (lambda record: record.pop("articles"), r"the field 'articles' is missing"),
        (lambda record: record["events"][0].pop("when"), r"the field 'when' is missing at events\[0\]"),
        (
            lambda record: record["relations"][0].update(before="ethree", after="e2014"),
            r"contradicts the order at relations\[0\]",
        ),
    ],
)
def test_a_bad_file_is_named_with_its_record_and_field(line, change, message):
    with pytest.raises(BadTimelineFile, match=message):
        loads(broken(line, change))


@pytest.mark.parametrize("text", ["", "nonsense", "[]", "{}", "null", "[" * 100_000])
def test_text_that_is_no_timeline_is_an_error(text):
    with pytest.raises(BadTimelineFile):
        loads(text)


def test_a_file_is_read_and_named_in_what_goes_wrong(line, tmp_path):
    path = tmp_path / "story.json"
    path.write_text(to_json(line).text, encoding="utf-8")
    assert load(path) == line
    path.write_bytes(b'{"format": "\xff"}')
    with pytest.raises(BadTimelineFile, match=r"story\.json: byte 12 is not UTF-8"):
        load(path)
