"""Hypothesis strategies for times, events and whole stories, to test programs that use timelines (needs hypothesis).

``pip install newstimeline[laws]``. What they make up is small: a few days of a few weeks, so that things meet, overlap
and contradict each other often.
"""

import datetime as dt
from collections.abc import Sequence

from attrs import evolve
from hypothesis import strategies as st

from timeline.article import Article, Span
from timeline.civil import MINUTES_A_DAY
from timeline.event import Event
from timeline.granularity import Granularity
from timeline.interval import Interval
from timeline.mention import Hint, Mention, Status, Told
from timeline.when import UNDATED, When

__all__ = [
    "articles",
    "days",
    "event_lists",
    "events",
    "intervals",
    "mentions",
    "publication_dates",
    "sentences",
    "stories",
    "tellings",
    "whens",
]

_FIRST_DAY = dt.date(2024, 3, 4).toordinal()
_WORDS = ("amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "harbour", "inlet", "jetty", "kiln", "lagoon")


def days(span: int = 28) -> st.SearchStrategy[int]:
    """Make day numbers (of `timeline.civil`) within some weeks of March 2024."""
    return st.integers(_FIRST_DAY, _FIRST_DAY + span - 1)


@st.composite
def intervals(draw: st.DrawFn, *, known: bool = False, whole_days: bool = True) -> Interval:
    """Make intervals; without ``known`` either end may be unknown, without ``whole_days`` they may cut through days."""
    first, last = sorted((draw(days()), draw(days())))
    start, end = first * MINUTES_A_DAY, (last + 1) * MINUTES_A_DAY
    if not whole_days:
        start += draw(st.integers(0, MINUTES_A_DAY - 1))
        end -= draw(st.integers(0, end - start - 1))
    ends = draw(st.tuples(st.booleans(), st.booleans())) if not known else (True, True)
    return Interval(start if ends[0] else None, end if ends[1] else None)


def whens(*, trusted: bool = False) -> st.SearchStrategy[When]:
    """Make times of every shape; with ``trusted``, none that is approximate or uncertain."""
    flag = st.just(value=False) if trusted else st.booleans()
    stretches = st.builds(When, intervals(), fills=st.booleans(), approximate=flag, uncertain=flag)
    return st.one_of(
        st.just(UNDATED),
        st.builds(When, days().map(lambda day: Interval.days(day, day)), approximate=flag, uncertain=flag),
        stretches,
        _units(flag),
    )


@st.composite
def _units(draw: st.DrawFn, flag: st.SearchStrategy[bool]) -> When:
    unit = draw(st.sampled_from((Granularity.PART, Granularity.WEEK, Granularity.MONTH, Granularity.YEAR)))
    start = unit.floor(draw(days(400)) * MINUTES_A_DAY + draw(st.integers(0, MINUTES_A_DAY - 1)))
    bounds = Interval(start, unit.step(start, 1))
    return When(bounds, unit, approximate=draw(flag), uncertain=draw(flag))


@st.composite
def mentions(
    draw: st.DrawFn,
    *,
    name: str | None = None,
    article: str = "a",
    offset: int = 0,
    when: st.SearchStrategy[When] | None = None,
) -> Mention:
    """Make mentions that stand at an offset of an article; the text is a sentence of its own."""
    name = draw(st.sampled_from(_WORDS)) if name is None else name
    text = f"The {name} fair took place."
    return Mention(
        span=Span(article, offset, offset + len(text)),
        text=text,
        trigger=Span(article, offset + 4, offset + 9 + len(name)),
        kind="fair",
        head="fair",
        title=f"The {name} fair",
        status=draw(st.sampled_from(Status)),
        when=draw(whens() if when is None else when),
        actors=tuple(draw(st.lists(st.sampled_from(_PEOPLE), max_size=2, unique=True))),
    )


def events(*, when: st.SearchStrategy[When] | None = None) -> st.SearchStrategy[Event]:
    """Make events of one mention each."""
    return mentions(when=when).map(lambda mention: _event(mention, mention.head))


def _event(mention: Mention, key: str) -> Event:
    return Event(
        key,
        mention.title,
        mention.when,
        mention.status,
        (mention,),
        kind=mention.kind,
        actors=mention.actors,
        origins=(mention.article,),
    )


def tellings(triggers: Sequence[Span], words: Span) -> st.SearchStrategy[Told]:
    """Make orders told towards one of the triggers."""
    gaps = st.sampled_from(((None, None), (None, None), (60, 1440), (MINUTES_A_DAY, None), (None, 2 * MINUTES_A_DAY)))
    return st.builds(
        Told,
        st.sampled_from(Hint),
        st.sampled_from(triggers),
        st.just(words),
        gaps,
        weak=st.sampled_from((False, True)),
    )


@st.composite
def event_lists(
    draw: st.DrawFn,
    *,
    min_size: int = 0,
    max_size: int = 6,
    when: st.SearchStrategy[When] | None = None,
    told: bool = True,
) -> tuple[Event, ...]:
    """Make events with ids of their own and, with ``told``, orders between them that may contradict each other."""
    count = draw(st.integers(min_size, max_size))
    made = [
        draw(mentions(name=_WORDS[place], article=f"a{place % 3}", offset=100 * place, when=when))
        for place in range(count)
    ]
    if told and made:
        triggers = [mention.trigger for mention in made]
        made = [evolve(m, told=tuple(draw(st.lists(tellings(triggers, m.span), max_size=2)))) for m in made]
    return tuple(_event(mention, _WORDS[place]) for place, mention in enumerate(made))


_PEOPLE = ("Ines Duarte", "Olof Brandt", "Amara Nwosu", "Tomas Kivi")

_DATED = (
    "{a} met {b} in Port Harlow on {weekday}.",
    "{a} called {b} on {weekday}.",
    "{a} resigned {day}.",
    "{a} visited the harbour on {weekday} morning.",
    "{a} said on {weekday} that the ferries had stopped.",
    "{a} is set to meet {b} on {weekday}.",
    "{a} will sign the treaty {coming}.",
    "{b} denied that {a} had resigned on {weekday}.",
    "If {a} agrees, {b} will visit the island {coming}.",
    "{a} plans to meet {b} {coming}, a spokesman said.",
)
"""Sentences whose dates move with the day of publication: a week later, every answer is a week later."""

_UNDATED = (
    "{a} spoke to reporters hours later.",
    "{a} called {b} before the meeting.",
    "{a} praised the agreement after the meeting.",
    "A second meeting will follow.",
    "{a} said {b} had agreed to a truce.",
    "The crew then left the harbour.",
    "Sign up for our newsletter.",
)

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAYS = ("yesterday", "today", "two days ago", "on Sunday night")
_COMING = ("tomorrow", "within two weeks", "in three days", "in the coming days")


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """Make a sentence of news whose dates count from the day of publication."""
    a, b = draw(st.permutations(_PEOPLE))[:2]
    template: str = draw(st.sampled_from(_DATED + _UNDATED))
    return template.format(
        a=a,
        b=b,
        weekday=draw(st.sampled_from(_WEEKDAYS)),
        day=draw(st.sampled_from(_DAYS)),
        coming=draw(st.sampled_from(_COMING)),
    )


def _paragraphs(sentences: Sequence[str]) -> str:
    return "\n\n".join(sentences) + "\n"


def publication_dates() -> st.SearchStrategy[dt.date]:
    """Make days of two weeks in March 2024."""
    return days(14).map(dt.date.fromordinal)


def articles(key: str = "article") -> st.SearchStrategy[Article]:
    """Make an article of one to four sentences."""
    texts = st.lists(sentences(), min_size=1, max_size=4).map(_paragraphs)
    return st.builds(
        Article, st.just(key), texts, publication_dates(), source=st.sampled_from(("Harlow Post", "The Bell"))
    )


@st.composite
def stories(draw: st.DrawFn, *, min_size: int = 1, max_size: int = 4) -> tuple[Article, ...]:
    """Make articles with ids of their own that tell of the same few people."""
    count = draw(st.integers(min_size, max_size))
    return tuple(draw(articles(f"article {place}")) for place in range(count))
