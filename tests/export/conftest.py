"""A made-up story, told by three articles, with every shape of date and status in it."""

import itertools

import pytest
from pages import HOSTILE

from timeline.anchor import Anchor
from timeline.article import Article, Span
from timeline.basis import Basis
from timeline.conflict import Conflict
from timeline.event import Event
from timeline.granularity import Granularity
from timeline.interval import Interval
from timeline.meaning import Cue, Direction, Scene, Weekday
from timeline.mention import Claim, Hint, Mention, Stance, Status, Told
from timeline.ordering import Ordering
from timeline.timeline import Timeline
from timeline.timex import Timex, TimexType
from timeline.when import UNDATED, When

_PUBLISHED = Interval.of("2025-08-19").first_day
TEXTS = {
    "ferry-1": (
        "Port Harlow's bridge was shut on Sunday night after inspectors had warned about 10 August of worn cables. "
        "Mayor Ines Duarte rang Transport Minister Olof Brandt on Monday. "
        "Ferries run from 18 to 24 August. "
        "The contractor, Harlow Works, said the repairs were finished on Friday. "
        "The union denied that its members walked out on Saturday. "
        "The two are to meet on Wednesday. "
        "Talks with the contractor would come within two weeks, Brandt said. "
        "A three-way session will follow. "
    ),
    "ferry-2": (
        "Brandt took a call from the mayor on Monday, the Coast Wire reported. "
        "Should the wind rise, the ferries would stop from Wednesday on. "
        "Engineers must hand in their report by Friday. "
        "A tunnel was first drawn up in 2014, and a survey in February found rust. "
        "The regatta planned for Saturday was called off. "
    ),
    "ferry-3": (
        "Duarte and Brandt spoke by telephone on Monday, according to the Coast Wire. "
        "The council vote set for Tuesday was put back. "
        "It is unclear whether the insurers ever came. "
        "A stranger shouted something odd on Tuesday. "
    ),
}


def articles():
    common = {"published": "2025-08-19", "published_from": "front matter"}
    return (
        Article(
            "ferry-1",
            TEXTS["ferry-1"],
            title="Bridge shut",
            source="Harlow Post",
            url="https://post.example/1",
            **common,
        ),
        Article(
            "ferry-2",
            TEXTS["ferry-2"],
            title="Call on bridge",
            source="The Courier",
            origin="Coast Wire",
            url="https://courier.example/a?b=1&c=2",
            **common,
        ),
        Article(
            "ferry-3",
            TEXTS["ferry-3"],
            source="Daily <b>Bell</b>",
            origin="Coast Wire",
            url="javascript:alert(3)",
            **common,
        ),
    )


def mention(article, sentence_with, trigger, title, status, when=UNDATED, time=None, **more):  # noqa: PLR0917  # a row
    """Return a mention whose spans are found in the article's text."""
    text = TEXTS[article]
    middle = text.index(sentence_with)
    start = max((text.rfind(". ", 0, middle) + 2), 0) if text.rfind(". ", 0, middle) >= 0 else 0
    end = text.index(". ", middle) + 1
    at = text.index(trigger, start)
    timex = None
    if time is not None:
        t = text.index(time, start)
        timex = Timex(
            Span(article, t, t + len(time)),
            time,
            TimexType.DATE,
            when.edtf,
            None,
            when,
            "weekday",
            Basis(
                Weekday(0),
                Scene(_PUBLISHED, direction=Direction.PAST, cue=Cue("met", "looks back")),
                Anchor(_PUBLISHED),
            ),
        )
    return Mention(
        Span(article, start, end),
        text[start:end],
        Span(article, at, at + len(trigger)),
        "kind",
        trigger,
        title,
        status,
        when,
        timex,
        **more,
    )


def event(key, title, when, status, *mentions, **more):
    return Event(key, title, when, status, mentions, when_because="dated by its own sentence", **more)


def events():
    s = Status
    monday, night = (
        When.on("2025-08-18"),
        When(Interval.closed("2025-08-17T18:00", "2025-08-17T23:59"), Granularity.PART),
    )
    soon = When.between("2025-08-19", "2025-09-02")
    about = When(Interval.of("2025-08-10"), approximate=True)
    ferries = When.between("2025-08-18", "2025-08-24", fills=True)
    wind = When.between("2025-08-20", None)
    by_friday = When.between(None, "2025-08-22")
    said = mention("ferry-1", "repairs", "finished", "Repairs finished", s.CLAIMED, When.on("2025-08-15"), "on Friday")
    walked = mention("ferry-1", "walked", "walked out", "Walkout", s.DENIED, When.on("2025-08-16"), "on Saturday")
    call = [
        mention("ferry-1", "rang", "rang", "Duarte rings Brandt", s.HAPPENED, monday, "on Monday"),
        mention("ferry-2", "call", "call", "Brandt takes call", s.HAPPENED, monday, "on Monday"),
        mention("ferry-3", "spoke", "spoke", "Duarte and Brandt speak", s.HAPPENED, monday, "on Monday"),
    ]
    talks = mention("ferry-1", "Talks", "Talks", "Talks with contractor", s.PLANNED, soon, "within two weeks")
    follow = mention(
        "ferry-1",
        "three-way",
        "session",
        "Three-way session",
        s.PLANNED,
        told=(Told(Hint.AFTER, talks.trigger, Span("ferry-1", 0, 5), (0, None)),),
    )
    return (
        event(
            "e2014",
            "Tunnel first drawn up",
            When.on("2014"),
            s.HAPPENED,
            mention("ferry-2", "tunnel", "drawn up", "Tunnel drawn up", s.HAPPENED, When.on("2014"), "in 2014"),
            origins=("Coast Wire",),
        ),
        event(
            "efeb",
            "Survey finds rust",
            When.on("2025-02"),
            s.HAPPENED,
            mention("ferry-2", "survey", "found", "Survey finds rust", s.HAPPENED, When.on("2025-02"), "in February"),
            origins=("Coast Wire",),
        ),
        event(
            "ewarn",
            "Inspectors warn of worn cables",
            about,
            s.HAPPENED,
            mention("ferry-1", "warned", "warned", "Inspectors warn", s.HAPPENED, about, "about 10 August"),
            origins=("Harlow Post",),
        ),
        event(
            "edone",
            "Bridge repairs finished",
            When.on("2025-08-15"),
            s.CLAIMED,
            said,
            origins=("Harlow Post",),
            actors=("Harlow Works",),
            claims=(Claim("Harlow Works", Stance.ASSERTS, said.span),),
        ),
        event(
            "ewalk",
            "Members walk out",
            When.on("2025-08-16"),
            s.DENIED,
            walked,
            origins=("Harlow Post",),
            actors=("Ferry union",),
            claims=(Claim("Ferry union", Stance.DENIES, walked.span),),
        ),
        event(
            "eshut",
            "Bridge shut",
            night,
            s.HAPPENED,
            mention("ferry-1", "shut", "shut", "Bridge shut", s.HAPPENED, night, "Sunday night"),
            origins=("Harlow Post",),
            place="Port Harlow",
        ),
        event(
            "ecall",
            "Duarte and Brandt speak by telephone",
            monday,
            s.HAPPENED,
            *call,
            actors=("Ines Duarte", "Olof Brandt"),
            origins=("Coast Wire", "Harlow Post"),
            kind="call",
            merged_because=("same people, same day, same kind of event",),
        ),
        event(
            "eferry",
            "Ferries run",
            ferries,
            s.ONGOING,
            mention("ferry-1", "Ferries", "run", "Ferries run", s.ONGOING, ferries, "from 18 to 24 August"),
            origins=("Harlow Post",),
        ),
        event(
            "evote",
            "Council votes",
            When.on("2025-08-19"),
            s.POSTPONED,
            mention("ferry-3", "council", "put back", "Council vote", s.POSTPONED, When.on("2025-08-19"), "Tuesday"),
            origins=("Coast Wire",),
        ),
        event(
            "eodd",
            HOSTILE,
            When.on("2025-08-19"),
            s.HAPPENED,
            mention("ferry-3", "stranger", "shouted", HOSTILE, s.HAPPENED, When.on("2025-08-19"), "on Tuesday"),
            actors=(HOSTILE,),
            place=HOSTILE,
            origins=("Coast Wire",),
        ),
        event(
            "emeet",
            "Duarte and Brandt meet",
            When.on("2025-08-20"),
            s.SCHEDULED,
            mention("ferry-1", "two are", "meet", "The two meet", s.SCHEDULED, When.on("2025-08-20"), "on Wednesday"),
            actors=("Ines Duarte", "Olof Brandt"),
            origins=("Harlow Post",),
        ),
        event(
            "ewind",
            "Ferries stop",
            wind,
            s.CONDITIONAL,
            mention("ferry-2", "wind", "stop", "Ferries stop", s.CONDITIONAL, wind, "from Wednesday on"),
            origins=("Coast Wire",),
        ),
        event(
            "ereport",
            "Engineers hand in report",
            by_friday,
            s.SCHEDULED,
            mention("ferry-2", "Engineers", "hand in", "Report", s.SCHEDULED, by_friday, "by Friday"),
            origins=("Coast Wire",),
        ),
        event(
            "eregatta",
            "Regatta",
            When.on("2025-08-23"),
            s.CANCELLED,
            mention("ferry-2", "regatta", "called off", "Regatta", s.CANCELLED, When.on("2025-08-23"), "Saturday"),
            origins=("Coast Wire",),
        ),
        event(
            "etalks",
            "Talks with the contractor",
            soon,
            s.PLANNED,
            talks,
            actors=("Olof Brandt", "Harlow Works"),
            origins=("Harlow Post",),
            claims=(Claim("Olof Brandt", Stance.ASSERTS, talks.span),),
        ),
        event("ethree", "Three-way session", UNDATED, s.PLANNED, follow, origins=("Harlow Post",)),
        event(
            "einsure",
            "Insurers come",
            UNDATED,
            s.UNCERTAIN,
            mention("ferry-3", "insurers", "came", "Insurers come", s.UNCERTAIN),
            origins=("Coast Wire",),
        ),
    )


def ordering(line, told=()):
    """Return what the dates and the told pairs prove, closed."""
    ids = [e.id for e in line]
    pairs = {
        (a.id, b.id): (f"{a.when} is before {b.when}",)
        for a, b in itertools.permutations(line, 2)
        if a.when.bounds.is_before(b.when.bounds)
    }
    pairs |= dict.fromkeys(told, ("the text says so",))
    for middle, a, b in itertools.product(ids, repeat=3):
        if (a, middle) in pairs and (middle, b) in pairs:
            pairs.setdefault((a, b), (*pairs[a, middle], *pairs[middle, b]))
    return Ordering(tuple(ids), pairs)


@pytest.fixture(scope="session")
def line():
    line = events()
    claims = (*line[3].claims, Claim(None, Stance.UNCONFIRMED, line[2].mentions[0].span))
    conflicts = (Conflict("whether the repairs are finished", ("edone", "ewarn"), claims),)
    loose = mention("ferry-3", "unclear", "unclear", "Something unclear", Status.UNCERTAIN)
    mentions = (*(m for e in line for m in e.mentions), loose)
    return Timeline(line, ordering(line, told=[("etalks", "ethree")]), articles(), conflicts, mentions)


@pytest.fixture(scope="session")
def by_id(line):
    return {e.id: e for e in line}
