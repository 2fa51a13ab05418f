"""Timeline: events in order, with the articles that tell them."""

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, overload

from attrs import evolve, field, frozen

from timeline import query
from timeline.article import Article
from timeline.conflict import Conflict
from timeline.correction import Correction
from timeline.errors import UnknownArticle, UnknownEvent
from timeline.event import Event
from timeline.interval import DateLike, Interval
from timeline.mention import Mention, Status
from timeline.ordering import Ordering, Related
from timeline.predicate import Predicate, Setting, has_date
from timeline.reviewable import Reviewable
from timeline.table import HEADS, Row, cells, in_days, notes, summary, table
from timeline.writable import Writable

if TYPE_CHECKING:
    from timeline.read import Source

__all__ = ["Timeline"]

_Step = Callable[["Timeline"], "Timeline"]


@frozen(repr=False)
class Timeline(Reviewable, Writable):
    """Events in their total order, the articles they come from, and what is known about both.

    Iterating gives the events in order; ``line[0]`` and ``line["event id"]`` give one, ``line[:5]`` a timeline of the
    first five. Each query returns a timeline with some of the events, in the same order and with all the articles, so
    that queries chain: ``line.between("2025-08-18", "2025-08-20").involving("Putin")``; `first` and `last` then give an
    event.

    The queries on dates choose what may fall there of the events whose time is told on both sides, with
    ``certain=True`` what must, and with ``possible=True`` all that may; see `timeline.query`, which has the same
    questions as predicates to be put together with ``&``, ``|`` and ``~`` for `where`. A printed answer says how many
    more events ``possible=True`` would add.

    ``mentions`` are all mentions of all articles, kept so that `as_of` can tell again what was known earlier.
    """

    events: tuple[Event, ...]
    ordering: Ordering
    articles: tuple[Article, ...] = ()
    _conflicts: tuple[Conflict, ...] = ()
    mentions: tuple[Mention, ...] = ()
    problems: tuple[Exception, ...] = ()
    corrections: tuple[Correction, ...] = field(default=(), kw_only=True)
    """What was corrected by hand, with the tellings that each correction names."""
    _steps: tuple[_Step, ...] = field(default=(), kw_only=True, eq=False)
    """The queries asked so far, asked again by `as_of`."""
    _left_open: tuple[Event, ...] = field(default=(), kw_only=True, eq=False)
    """What the queries did not choose, but would have with ``possible=True``."""

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)

    def __contains__(self, event: object) -> bool:
        return event in self._by_id if isinstance(event, str) else event in self.events

    @overload
    def __getitem__(self, key: int | str) -> Event: ...

    @overload
    def __getitem__(self, key: slice) -> "Timeline": ...

    def __getitem__(self, key: int | str | slice) -> "Event | Timeline":
        if isinstance(key, slice):
            line = self._some(self.events[key][:: -1 if (key.step or 1) < 0 else 1])
            return evolve(line, steps=(*self._steps, lambda other: other[key]))
        if isinstance(key, int):
            return self.events[key]
        if key not in self._by_id:
            raise UnknownEvent(key)
        return self._by_id[key]

    @property
    def order(self) -> tuple[str, ...]:
        """The ids of the events in order; see `timeline.ordering.Ordering` for what of it is certain."""
        return self.ordering.total

    @functools.cached_property
    def _by_id(self) -> Mapping[str, Event]:
        return {event.id: event for event in self.events}

    @functools.cached_property
    def _articles_by_id(self) -> Mapping[str, Article]:
        return {article.id: article for article in self.articles}

    @functools.cached_property
    def _setting(self) -> Setting:
        named = {a.id: tuple(name for name in (a.id, a.source, a.origin) if name) for a in self.articles}
        return Setting(self._solved, named)

    @functools.cached_property
    def _solved(self) -> Ordering:
        """The ordering with all its answers; one that was read from a file is worked out again from the events."""
        from timeline.order import order

        if self.ordering.points is not None:
            return self.ordering
        return evolve(self.ordering, points=order(self.events, self.articles).points)

    def article(self, key: str) -> Article:
        """Return the article with this id.

        Raises
        ------
        UnknownArticle
            If there is none; the message lists those there are.
        """
        if key not in self._articles_by_id:
            raise UnknownArticle(key, tuple(self._articles_by_id))
        return self._articles_by_id[key]

    def where(self, predicate: Predicate | Callable[[Event], bool]) -> "Timeline":
        """Return the events that a predicate of `timeline.query`, or any function of an event, is true of."""
        line = self._chosen(predicate)
        return evolve(line, steps=(*self._steps, lambda other: other.where(predicate)))

    def between(
        self, earliest: DateLike | None, latest: DateLike | None, *, certain: bool = False, possible: bool = False
    ) -> "Timeline":
        """Return the events that may fall from ``earliest`` to ``latest``, both included; see `query.between`."""
        return self.where(query.between(earliest, latest, certain=certain, possible=possible))

    def on(self, day: DateLike, *, certain: bool = False, possible: bool = False) -> "Timeline":
        """Return the events that may fall on a day, or in a month or year; see `query.on`."""
        return self.where(query.on(day, certain=certain, possible=possible))

    def before(self, day: DateLike, *, certain: bool = False, possible: bool = False) -> "Timeline":
        """Return the events that may be over before a day begins; see `query.before`."""
        return self.where(query.before(day, certain=certain, possible=possible))

    def after(self, day: DateLike, *, certain: bool = False, possible: bool = False) -> "Timeline":
        """Return the events that may begin once a day is over; see `query.after`."""
        return self.where(query.after(day, certain=certain, possible=possible))

    def undated(self) -> "Timeline":
        """Return the events that the articles give no date; see `query.undated`."""
        return self.where(query.undated())

    def involving(self, *names: str) -> "Timeline":
        """Return the events in which everyone named takes part; see `query.involving`."""
        return self.where(query.involving(*names))

    def from_source(self, *names: str) -> "Timeline":
        """Return the events that an article of one of the sources tells; see `query.from_source`."""
        return self.where(query.from_source(*names))

    def with_status(self, *statuses: Status | str) -> "Timeline":
        """Return the events of one of the statuses; see `query.with_status`."""
        return self.where(query.with_status(*statuses))

    def claimed_by(self, *names: str) -> "Timeline":
        """Return the events on which one of those named is quoted; see `query.claimed_by`."""
        return self.where(query.claimed_by(*names))

    def search(self, text: str) -> "Timeline":
        """Return the events named so (`query.titled`) or, where there is none, those with the words in a sentence."""
        line = self._chosen(query.titled(text))
        if not line.events:
            line = self._chosen(query.quoting(text))
        return evolve(line, steps=(*self._steps, lambda other: other.search(text)))

    def as_of(self, day: DateLike) -> "Timeline":
        """Return what the articles published up to a day told, and nothing later; queries already asked are kept.

        It is the timeline that those articles alone would give: events are fused and ordered anew.
        """
        from timeline.build import assemble

        end = Interval.of(day).end
        published = tuple(a for a in self.articles if a.day.end is not None and end is not None and a.day.end <= end)
        known = {article.id for article in published}
        told = self.mentions or tuple(mention for event in self.events for mention in event.mentions)
        line = assemble(published, (m for m in told if m.article in known), corrections=self.corrections)
        for step in self._steps:
            line = step(line)
        return line

    def extended(self, sources: "Source | Iterable[Source]", *, published: DateLike | None = None) -> "Timeline":
        """Return the timeline with more articles, as if all had been read at once; queries already asked are kept.

        The articles already in it are not read again, and what was corrected by hand stays so.

        Raises
        ------
        ArticleError, ArticleErrors
            If a new article cannot be used, or its id is taken.
        """
        from timeline.build import extend

        line = extend(self, sources, published=published)
        for step in self._steps:
            line = step(line)
        return line

    def first(self) -> Event | None:
        """Return the first event of the line, or ``None``."""
        return self.events[0] if self.events else None

    def last(self) -> Event | None:
        """Return the last event of the line, or ``None``."""
        return self.events[-1] if self.events else None

    def relate(self, a: Event | str, b: Event | str) -> Related:
        """Return whether a comes before b (certain, possible or impossible), what is left open between them, and why.

        Raises
        ------
        UnknownEvent
            If one of them is no event of this timeline.
        """
        first, second = self._held(a), self._held(b)
        return evolve(self._solved.relate(first.id, second.id), titles=(first.title, second.title))

    def explain_order(self, a: Event | str, b: Event | str) -> str:
        """Return in plain words how two events stand to each other: what is certain and why, what is open or set aside.

        Raises
        ------
        UnknownEvent
            If one of them is no event of this timeline.
        """
        from timeline.standing import explain

        return explain(self.relate(a, b), self._solved)

    def conflicts(self) -> tuple[Conflict, ...]:
        """Return who contradicts whom on these events: each point on which claims cannot all be right, every side."""
        return self._conflicts

    def placed(self, event: Event | str) -> Interval | None:
        """Return the days that an event without a date of its own lies in, by publication and its order with others.

        Either end may be unknown. ``None`` for an event that somebody dated (see `timeline.query.has_date`): when that
        was is told by its ``when``.

        Raises
        ------
        UnknownEvent
            If it is no event of this timeline.
        """
        held = self._held(event)
        return None if has_date(held) else in_days(self._setting.may_lie(held))

    def __str__(self) -> str:
        return table(self._rows(), "\n".join((self._summary(), *notes(self.events, len(self._left_open)))))

    def __repr__(self) -> str:
        return f"<Timeline: {self._summary()}>"

    def _repr_html_(self) -> str:
        """Return a table for notebooks."""
        import html

        head = "".join(f"<th>{html.escape(text)}</th>" for text in HEADS)
        rows = ("".join(f"<td>{html.escape(text)}</td>" for text in cells(row)) for row in self._rows())
        body = "".join(f"<tr>{row}</tr>" for row in rows)
        foot = "<br>".join(html.escape(text) for text in (self._summary(), *notes(self.events, len(self._left_open))))
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table><p>{foot}</p>"

    def _rows(self) -> list[Row]:
        follows = (False, *(pair.certain for pair in self.ordering.neighbours()))
        return [
            Row(event, self._setting.may_lie(event), follow)
            for event, follow in zip(self.events, follows, strict=False)
        ]

    def _summary(self) -> str:
        return summary(self.events, len(self.articles), len(self.problems))

    def _held(self, event: object) -> Event:
        """Return an event of this timeline that was given by itself or by its id."""
        key = event.id if isinstance(event, Event) else event
        if not isinstance(key, str):
            raise UnknownEvent(key)
        return self[key]

    def _chosen(self, predicate: Predicate | Callable[[Event], bool]) -> "Timeline":
        if not isinstance(predicate, Predicate):
            given = predicate
            predicate = Predicate("where", lambda event, _: given(event))
        chosen = tuple(event for event in self.events if predicate.test(event, self._setting))
        kept = {event.id for event in chosen}
        refused = () if predicate.wider is predicate.test else self.events
        rest = (event for event in (*refused, *self._left_open) if event.id not in kept)
        left_open = tuple(event for event in rest if predicate.wider(event, self._setting))
        return evolve(self._some(chosen), left_open=left_open)

    def _some(self, events: tuple[Event, ...]) -> "Timeline":
        """Return a timeline of some of the events, with the conflicts that touch them."""
        kept = {event.id for event in events}
        conflicts = tuple(conflict for conflict in self._conflicts if kept.intersection(conflict.events))
        ordering = self._solved.restrict(kept)
        return evolve(self, events=events, ordering=ordering, conflicts=conflicts, left_open=())
